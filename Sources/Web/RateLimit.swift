package import Hummingbird
import Synchronization

/// Limits what one client may ask: a bucket of tokens for each address, filled at a steady rate.
///
/// Behind a proxy all of its clients are one: limit them there.
package final class RateLimit: RouterMiddleware {
    private struct Bucket {
        var tokens: Double
        var filled: ContinuousClock.Instant
    }

    private let rate: Double
    private let size: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    /// Addresses remembered: beyond it those with full buckets are forgotten.
    private static let mostClients = 10_000

    /// - Parameters:
    ///   - rate: Requests a second in the long run.
    ///   - size: Requests at once.
    package init(rate: Double, size: Double) {
        self.rate = rate
        self.size = size
    }

    package func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let wait = take(context.remoteAddress?.ipAddress ?? "", at: .now)
        guard wait == 0 else {
            throw Problem(
                .tooManyRequests, "This address has asked too much; go on in \(wait) s.", code: "rate_limited",
                retryAfter: wait)
        }
        return try await next(request, context)
    }

    /// Takes a token of `client`.
    ///
    /// - Returns: Seconds until there is one, rounded up; 0: it was there.
    package func take(_ client: String, at now: ContinuousClock.Instant) -> Int {
        buckets.withLock { buckets in
            if buckets.count >= Self.mostClients {
                buckets = buckets.filter { $0.value.tokens + rate * ((now - $0.value.filled) / .seconds(1)) < size }
            }
            var bucket = buckets[client] ?? Bucket(tokens: size, filled: now)
            bucket.tokens = min(size, bucket.tokens + rate * ((now - bucket.filled) / .seconds(1)))
            bucket.filled = now
            defer { buckets[client] = bucket }
            guard bucket.tokens >= 1 else { return Int(((1 - bucket.tokens) / rate).rounded(.up)) }
            bucket.tokens -= 1
            return 0
        }
    }
}
