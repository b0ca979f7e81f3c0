import Launch
import Testing

@Suite struct `Progress meter` {
    private let start = ContinuousClock.now

    @Test func `says how fast it goes and how long it takes`() {
        var meter = ProgressMeter(total: 1000, start: start)
        #expect(meter.rate == nil && meter.timeLeft == nil)
        meter.record(100, at: start + .seconds(4))
        #expect(meter.rate == 25)
        #expect(meter.timeLeft == .seconds(36))
    }

    @Test func `forgets what is older than half a minute`() {
        var meter = ProgressMeter(total: 10_000, start: start)
        meter.record(5000, at: start + .seconds(1))  // reused vectors: no measure of what follows
        for second in 2...60 { meter.record(5000 + 20 * second, at: start + .seconds(second)) }
        #expect(meter.rate == 20)
        #expect(meter.timeLeft == .seconds(190))
    }

    @Test func `has no end in sight while nothing moves`() {
        var meter = ProgressMeter(total: 10, start: start)
        meter.record(0, at: start + .seconds(1))
        #expect(meter.rate == 0 && meter.timeLeft == nil)
    }
}
