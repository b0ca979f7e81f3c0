/// Full jitter: anything from nothing to a ceiling that doubles with each failure.
///
/// (Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.)
package enum FullJitter {
    /// How long to wait after so many failures, one or more; `random` is 0..<1.
    package static func wait(
        after failures: Int, from first: Duration, atMost most: Duration, random: Double
    ) -> Duration {
        min(most, first * (1 << min(failures - 1, 20))) * random
    }
}
