import Redis
import Testing

@Suite struct `The silence of a server that is listened to` {
    private let start = ContinuousClock.now

    private func silence() -> Silence { Silence(answeredWithin: .seconds(8), at: start) }

    @Test func `is broken by a question after half a minute, and is the end eight seconds later`() {
        var silence = silence()
        #expect(silence.rest(at: start) == .seconds(30))
        #expect(silence.verdict(at: start + .seconds(30)) == .ask)
        #expect(silence.rest(at: start + .seconds(30)) == .seconds(8))
        #expect(silence.verdict(at: start + .seconds(38)) == .giveUp(after: .seconds(8)))
    }

    @Test func `goes on while something is sent every few seconds`() {
        var silence = silence()
        for second in stride(from: 3, to: 30, by: 3) {
            #expect(silence.verdict(at: start + .seconds(second)) == .wait)
        }
        #expect(silence.rest(at: start + .seconds(27)) == .seconds(3))
        #expect(silence.verdict(at: start + .seconds(31)) == .ask)
        for second in 32...38 { #expect(silence.verdict(at: start + .seconds(second)) == .wait) }
        #expect(silence.rest(at: start + .seconds(40)) == .zero)
        #expect(silence.verdict(at: start + .seconds(40)) == .giveUp(after: .seconds(8)))
    }

    @Test func `begins anew with everything that is heard`() {
        var silence = silence()
        silence.end(at: start + .seconds(29))
        #expect(silence.verdict(at: start + .seconds(58)) == .wait)
        #expect(silence.verdict(at: start + .seconds(59)) == .ask)
        silence.end(at: start + .seconds(60))
        #expect(silence.rest(at: start + .seconds(60)) == .seconds(30))
        #expect(silence.verdict(at: start + .seconds(89)) == .wait)
        #expect(silence.verdict(at: start + .seconds(90)) == .ask)
    }
}
