import Generation
import Settings
import Testing
import Transport

@Suite struct `A circuit breaker` {
    private func breaker(window: Int = 4, minCalls: Int = 2) -> CircuitBreaker {
        var settings = BreakerSettings()
        settings.window = window
        settings.minCalls = minCalls
        settings.failRatio = 0.5
        settings.open = .seconds(10)
        settings.maxOpen = .seconds(25)
        return CircuitBreaker(settings)
    }

    @Test(arguments: [
        ("x", false), ("xx", true), ("ox", true), ("oox", false), ("ooxx", true), ("ooooxx", true), ("oooox", false),
        ("xo", false), ("-x", false), ("x-x", true),
    ])
    func `opens when enough of the last calls failed`(calls: String, opens: Bool) {
        var breaker = breaker()
        for call in calls { breaker.record(isFault: ["x": true, "o": false][call], at: .zero) }
        #expect((breaker.state != .closed) == opens)
        let isAdmitted = breaker.admits(at: .zero)
        #expect(isAdmitted != opens)
    }

    @Test func `lets one call see after its pause, and doubles the pause each time that it fails`() {
        var breaker = breaker()
        breaker.record(isFault: true, at: .zero)
        breaker.record(isFault: true, at: .zero)
        #expect(breaker.state == .open(until: .seconds(10), pause: .seconds(10)))
        for (start, pause, next) in [(10, 20, 30), (30, 25, 55), (55, 25, 80)] {
            let times = [.seconds(start) - .nanoseconds(1), Duration.seconds(start), .seconds(start)]
            let admitted = times.map { breaker.admits(at: $0) }
            #expect(admitted == [false, true, false], "too early, the one that sees, a second one")
            breaker.record(isFault: true, at: .seconds(start))
            #expect(breaker.state == .open(until: .seconds(next), pause: .seconds(pause)))
        }
    }

    @Test func `closes when the call that was to see succeeds, and remembers nothing`() {
        var breaker = breaker()
        breaker.record(isFault: true, at: .zero)
        breaker.record(isFault: true, at: .zero)
        _ = breaker.admits(at: .seconds(10))
        #expect(breaker.state == .probing(pause: .seconds(10)))
        breaker.record(isFault: false, at: .seconds(11))
        #expect(breaker.state == .closed)
        breaker.record(isFault: true, at: .seconds(11))
        #expect(breaker.state == .closed)
    }

    @Test func `lets the next call see if the one that was to was cancelled`() {
        var breaker = breaker()
        breaker.trip(at: .zero)
        #expect(breaker.state == .open(until: .seconds(25), pause: .seconds(25)))
        _ = breaker.admits(at: .seconds(25))
        #expect(breaker.state == .probing(pause: .seconds(25)))
        breaker.record(isFault: nil, at: .seconds(26))
        _ = breaker.admits(at: .seconds(26))
        #expect(breaker.state == .probing(pause: .seconds(25)))
    }

    @Test func `learns nothing from calls that began before it opened`() {
        var breaker = breaker()
        breaker.trip(at: .zero)
        breaker.record(isFault: false, at: .seconds(1))
        breaker.record(isFault: true, at: .seconds(1))
        #expect(breaker.state == .open(until: .seconds(25), pause: .seconds(25)))
    }
}
