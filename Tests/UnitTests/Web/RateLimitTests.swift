import Testing
import Web

@Suite struct `The limit of one address` {
    private let start = ContinuousClock.now

    @Test func `lets a burst through and then as many as the rate says`() {
        let limit = RateLimit(rate: 2, size: 3)
        #expect((0..<5).map { _ in limit.take("a", at: start) } == [0, 0, 0, 1, 1])
        #expect((0..<3).map { _ in limit.take("a", at: start + .milliseconds(500)) } == [0, 1, 1])
        #expect((0..<5).map { _ in limit.take("a", at: start + .seconds(60)) } == [0, 0, 0, 1, 1])
    }

    @Test func `is not another's`() {
        let limit = RateLimit(rate: 1, size: 1)
        #expect(limit.take("a", at: start) == 0)
        #expect(limit.take("b", at: start) == 0)
        #expect(limit.take("a", at: start) == 1)
    }

    @Test func `says how long to wait`() {
        let limit = RateLimit(rate: 0.1, size: 1)
        #expect(limit.take("a", at: start) == 0)
        #expect(limit.take("a", at: start + .seconds(3)) == 7)
    }

    @Test func `of addresses seen long ago is forgotten, of a busy one is not`() {
        let limit = RateLimit(rate: 1, size: 1)
        for place in 0..<10_000 { _ = limit.take("\(place)", at: start) }
        #expect(limit.take("busy", at: start + .milliseconds(900)) == 0)
        #expect(limit.take("new", at: start + .seconds(1)) == 0)
        #expect(limit.take("busy", at: start + .seconds(1)) == 1)
    }
}
