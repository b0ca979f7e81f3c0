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

    @Test func `tells people the minutes`() {
        var meter = ProgressMeter(total: 1000, start: start)
        #expect(meter.text == "")
        meter.record(100, at: start + .seconds(4))
        #expect(meter.text == ", 25.0/s, 36 s left")
        meter.record(100, at: start + .seconds(16))
        #expect(meter.text == ", 6.3/s, 2 min 24 s left")
        meter.record(1000, at: start + .seconds(20))
        #expect(meter.text == ", 50.0/s")
    }

    @Test func `is shown twice a second`() {
        var meter = ProgressMeter(total: 10, start: start)
        let due = [0, 100, 499, 500, 700, 1000].map { meter.isDue(at: start + .milliseconds($0)) }
        #expect(due == [true, false, false, true, false, true])
    }
}
