/// How long to wait before the next attempt: random between a floor and a ceiling that doubles with each failure.
///
/// The whole span is jitter, so that a thousand clients that lost the same server do not come back together
/// (Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015).
package struct Backoff: Sendable, Equatable {
    /// The shortest wait.
    package let floor: Duration
    /// The longest wait.
    package let cap: Duration
    /// Failures since the last ``reset()``.
    package private(set) var failures = 0

    /// - Parameters:
    ///   - floor: Over zero.
    ///   - cap: At least `floor`.
    package init(floor: Duration = .milliseconds(50), cap: Duration = .seconds(5)) {
        precondition(.zero < floor && floor <= cap, "A backoff needs 0 < floor <= cap.")
        self.floor = floor
        self.cap = cap
    }

    /// Counts a failure and draws the wait that follows it.
    ///
    /// - Returns: After the n-th failure, uniformly from `floor ... min(cap, floor * 2^n)`.
    package mutating func next(using random: inout some RandomNumberGenerator) -> Duration {
        failures += 1
        let doublings = min(failures, 30)
        let ceiling = min(cap, floor * (1 << doublings))
        // Not `Double.random`, which draws again for ever if a test's generator keeps saying zero.
        return floor + (ceiling - floor) * (Double(random.next()) / Double(UInt64.max))
    }

    /// Forgets all failures: the next wait is short again.
    package mutating func reset() {
        failures = 0
    }
}
