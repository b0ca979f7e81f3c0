import Redis
import Testing

@Suite struct `Backoff waits` {
    @Test func `the longest wait doubles with each failure up to the cap`() {
        var backoff = Backoff()
        var highest = FixedRandom(value: .max)
        let waits = (1...9).map { _ in backoff.next(using: &highest) }
        #expect(waits == [100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000].map { .milliseconds($0) })
    }

    @Test func `the shortest wait is the floor, always`() {
        var backoff = Backoff(floor: .milliseconds(10), cap: .seconds(1))
        var lowest = FixedRandom(value: 0)
        #expect((1...100).allSatisfy { _ in backoff.next(using: &lowest) == .milliseconds(10) })
    }

    @Test func `a success makes the waits short again`() {
        var backoff = Backoff()
        var highest = FixedRandom(value: .max)
        for _ in 1...5 { _ = backoff.next(using: &highest) }
        #expect(backoff.failures == 5)
        backoff.reset()
        #expect(backoff.next(using: &highest) == .milliseconds(100))
    }

    @Test func `jitter covers the whole span`() {
        var random = SystemRandomNumberGenerator()
        let waits = (1...1_000).map { _ in
            var backoff = Backoff()
            return backoff.next(using: &random)
        }
        #expect(waits.allSatisfy { .milliseconds(50)...(.milliseconds(100)) ~= $0 })
        // Missing either outer tenth a thousand times has a chance of 2 x 0.9^1000, below 1e-45.
        #expect(waits.contains { $0 < .milliseconds(55) })
        #expect(waits.contains { $0 > .milliseconds(95) })
    }
}

@Suite struct `Dial schedule` {
    private let start = ContinuousClock.now
    private let error = RedisError.unreachable(endpoint: "e", reason: "r")

    @Test func `a connection that served is dialled anew at once`() {
        var schedule = DialSchedule()
        var highest = FixedRandom(value: .max)
        schedule.didDial()
        schedule.didServe()
        schedule.didLose(at: start, using: &highest)
        #expect(schedule.pause(at: start) == nil)
    }

    @Test func `failed dials are put off longer and longer`() {
        var schedule = DialSchedule()
        var highest = FixedRandom(value: .max)
        #expect(schedule.pause(at: start) == nil)
        schedule.didFailToDial(error, at: start, using: &highest)
        schedule.didFailToDial(error, at: start, using: &highest)
        #expect(schedule.pause(at: start) == .milliseconds(200))
        #expect(schedule.pause(at: start + .milliseconds(150)) == .milliseconds(50))
        #expect(schedule.pause(at: start + .milliseconds(200)) == nil)
        #expect(schedule.failedDials == 2)
        #expect(schedule.lastError == error)
    }

    @Test func `dials that succeed and serve nothing are put off too`() {
        var schedule = DialSchedule()
        var highest = FixedRandom(value: .max)
        for pause in [100, 200, 400] {
            schedule.didDial()
            schedule.didLose(at: start, using: &highest)
            #expect(schedule.pause(at: start) == .milliseconds(pause))
        }
        schedule.didDial()
        schedule.didServe()
        #expect(schedule.pause(at: start) == nil)
        schedule.didFailToDial(error, at: start, using: &highest)
        #expect(schedule.pause(at: start) == .milliseconds(100))
    }
}

/// Draws the same number each time; `.max` gives the upper end of a range, 0 the lower.
private struct FixedRandom: RandomNumberGenerator {
    let value: UInt64
    mutating func next() -> UInt64 { value }
}
