import Synchronization
package import Transport

/// What all workers of one organisation must know of each other, since providers count them as one.
///
/// An implementation whose store cannot be reached says so in its own log and answers as if nothing were there: the
/// providers' own limits then hold.
package protocol SharedLimits: Sendable {
    /// How long `provider` asked to be left alone still; zero if it did not.
    func cooldown(of provider: String) async -> Duration
    /// Keeps everybody away from `provider`; a longer cooldown that holds already stays.
    func coolDown(_ provider: String, for duration: Duration) async
    /// Dollars spent on `day`, by all workers.
    func spent(on day: String) async -> Double
    /// Adds to what was spent on `day`.
    func spend(_ dollars: Double, on day: String) async
}

/// The limits of one process.
package final class LocalLimits: SharedLimits {
    private struct State {
        var ends: [String: Duration] = [:]
        var spent: (day: String, dollars: Double) = ("", 0)
    }

    private let clock: any TransportClock
    private let state = Mutex(State())

    package init(clock: any TransportClock) { self.clock = clock }

    package func cooldown(of provider: String) async -> Duration {
        let now = clock.elapsed
        return state.withLock { max(.zero, ($0.ends[provider] ?? now) - now) }
    }

    package func coolDown(_ provider: String, for duration: Duration) async {
        let end = clock.elapsed + duration
        state.withLock { $0.ends[provider] = max($0.ends[provider] ?? end, end) }
    }

    package func spent(on day: String) async -> Double {
        state.withLock { $0.spent.day == day ? $0.spent.dollars : 0 }
    }

    package func spend(_ dollars: Double, on day: String) async {
        state.withLock { state in
            state.spent = state.spent.day == day ? (day, state.spent.dollars + dollars) : (day, dollars)
        }
    }
}
