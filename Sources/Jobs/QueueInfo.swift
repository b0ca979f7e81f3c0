package import Redis
import Telemetry

/// What stands in the queue at a moment.
package struct QueueInfo: Sendable {
    package let high: Int
    package let normal: Int
    package let low: Int
    package let delayed: Int
    package let dead: Int
    /// Results of requests without an id that nobody has read.
    package let unread: Int
    package let workers: Int
    package let running: Int
    package let isPaused: Bool
    /// The counters of all workers since the beginning, by status.
    package let totals: [String: Int]
}

extension JobDesk {
    /// Looks at the queue, in one round trip.
    ///
    /// A key of another type counts nothing.
    package func queueInfo() async throws(RedisError) -> QueueInfo {
        let now = ContinuousClock.now.unixNanoseconds / 1_000_000
        let replies = try await pipeline([
            RedisCommand("LLEN", keys.requests(.high)), RedisCommand("LLEN", keys.requests(.normal)),
            RedisCommand("LLEN", keys.requests(.low)), RedisCommand("ZCARD", keys.delayed),
            RedisCommand("LLEN", keys.dead), RedisCommand("LLEN", keys.results),
            RedisCommand("ZCOUNT", keys.workers, now, "+inf"), RedisCommand("EXISTS", keys.paused),
            RedisCommand("HVALS", keys.busy), RedisCommand("HGETALL", keys.stats),
        ])
        let counts = replies.map { $0.integer ?? 0 }
        return QueueInfo(
            high: counts[0], normal: counts[1], low: counts[2], delayed: counts[3], dead: counts[4], unread: counts[5],
            workers: counts[6], running: (replies[8].array ?? []).compactMap(\.integer).reduce(0, +),
            isPaused: counts[7] > 0, totals: replies[9].counts)
    }
}
