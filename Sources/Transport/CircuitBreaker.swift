package import Settings

/// Leaves a server alone that keeps failing: nobody waits for what will not come.
///
/// ```
/// closed --share of failures reached--> open --pause over--> probing --the probe succeeds--> closed
///                                         ^                     |
///                                         +---- it fails: twice the pause, up to the longest
/// ```
package struct CircuitBreaker: Sendable {
    package enum State: Sendable, Equatable {
        case closed
        /// No calls before `until`.
        case open(until: Duration, pause: Duration)
        /// One call is under way to see.
        case probing(pause: Duration)
    }

    package private(set) var state = State.closed
    private let settings: BreakerSettings
    /// The last calls, true for a failure.
    private var calls: [Bool] = []

    package init(_ settings: BreakerSettings) { self.settings = settings }

    /// Whether a call may be made; after a pause, true for one.
    package mutating func admits(at now: Duration) -> Bool {
        switch state {
        case .closed: return true
        case .probing: return false
        case .open(let until, let pause):
            guard now >= until else { return false }
            state = .probing(pause: pause)
            return true
        }
    }

    /// Takes the end of a call; `isFault` is nil where it says nothing about the server, as when it was cancelled.
    package mutating func record(isFault: Bool?, at now: Duration) {
        switch (state, isFault) {
        case (.open, _): break  // begun before the pause
        case (.probing(let pause), true?): open(for: min(pause * 2, settings.maxOpen), at: now)
        case (.probing, false?):
            state = .closed
            calls = []
        case (.probing(let pause), nil): state = .open(until: now, pause: pause)  // the next call is the probe
        case (.closed, nil): break
        case (.closed, let isFault?):
            calls.append(isFault)
            if calls.count > settings.window { calls.removeFirst() }
            let failures = calls.count { $0 }
            let isOver = Double(failures) >= settings.failRatio * Double(calls.count)
            if isFault, calls.count >= settings.minCalls, isOver { open(for: settings.open, at: now) }
        }
    }

    /// Opens at once for the longest pause: for what a retry does not mend, such as a refused key.
    package mutating func trip(at now: Duration) { open(for: settings.maxOpen, at: now) }

    private mutating func open(for pause: Duration, at now: Duration) {
        state = .open(until: now + pause, pause: pause)
        calls = []
    }
}
