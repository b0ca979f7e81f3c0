import Foundation

/// The time as those see it who wait for servers; tests have their own, which passes without waiting.
package protocol TransportClock: Sendable {
    /// Since some fixed moment; never runs backwards.
    var elapsed: Duration { get }
    /// The UTC day, as in "2026-11-22": budgets are a day's.
    var day: String { get }
    /// - Throws: `CancellationError`.
    func sleep(for duration: Duration) async throws
}

/// The machine's own clocks.
package struct SystemClock: TransportClock {
    private let start = ContinuousClock.now

    package init() {}

    package var elapsed: Duration { start.duration(to: .now) }
    package var day: String { Date.now.formatted(.iso8601.year().month().day()) }
    package func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
}
