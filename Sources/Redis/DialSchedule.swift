/// Decides when a connection may be dialled again; knows no socket and reads no clock.
///
/// A connection that served a command and then broke is dialled anew at once. One that could not be made, or broke
/// before it served anything (a server that accepts and hangs up, a replica that answers READONLY), is put off by a
/// growing pause.
package struct DialSchedule: Sendable {
    /// Counts upwards for ever: a caller that waited can tell whether a dial failed meanwhile.
    package private(set) var failedDials = 0
    /// Why the last failed dial failed.
    package private(set) var lastError: RedisError?
    private var backoff = Backoff()
    private var notBefore: ContinuousClock.Instant?
    private var hasServed = false

    package init() {}

    /// How long to wait before the next dial; nil means dial now.
    package func pause(at now: ContinuousClock.Instant) -> Duration? {
        guard let notBefore, notBefore > now else { return nil }
        return notBefore - now
    }

    /// A dial failed.
    package mutating func didFailToDial(
        _ error: RedisError, at now: ContinuousClock.Instant, using random: inout some RandomNumberGenerator
    ) {
        failedDials += 1
        lastError = error
        notBefore = now + backoff.next(using: &random)
    }

    /// A dial succeeded; whether the server is of use shows at the first command.
    package mutating func didDial() {
        hasServed = false
    }

    /// A command was answered.
    package mutating func didServe() {
        guard !hasServed else { return }
        hasServed = true
        notBefore = nil
        backoff.reset()
    }

    /// The connection broke, or leads to a server that does not serve us.
    package mutating func didLose(at now: ContinuousClock.Instant, using random: inout some RandomNumberGenerator) {
        guard !hasServed else { return }
        notBefore = now + backoff.next(using: &random)
    }
}
