import Foundation
package import Redis

extension JobDesk {
    /// The queue at a moment.
    package struct Sight: Sendable, Equatable {
        package var high = 0
        package var normal = 0
        package var low = 0
        package var delayed = 0
        package var dead = 0
        /// Results of requests without an id that nobody has read.
        package var unread = 0
        package var workers = 0
        package var running = 0
        package var isPaused = false
        /// The counters of all workers since the beginning, by status.
        package var totals: [(name: String, count: Int)] = []

        package static func == (left: Sight, right: Sight) -> Bool {
            left.lengths == right.lengths && left.isPaused == right.isPaused
                && left.totals.elementsEqual(right.totals) { $0 == $1 }
        }

        private var lengths: [Int] { [high, normal, low, delayed, dead, unread, workers, running] }
    }

    /// A look at the queue, in one round trip.
    ///
    /// A key of another type counts nothing.
    package func look() async throws(RedisError) -> Sight {
        let now = Int(Date.now.timeIntervalSince1970 * 1_000)
        let replies = try await pipeline([
            RedisCommand("LLEN", keys.requests(.high)), RedisCommand("LLEN", keys.requests(.normal)),
            RedisCommand("LLEN", keys.requests(.low)), RedisCommand("ZCARD", keys.delayed),
            RedisCommand("LLEN", keys.dead), RedisCommand("LLEN", keys.results),
            RedisCommand("ZCOUNT", keys.workers, now, "+inf"), RedisCommand("EXISTS", keys.paused),
            RedisCommand("HVALS", keys.busy), RedisCommand("HGETALL", keys.stats),
        ])
        let counts = replies.map { $0.integer ?? 0 }
        var sight = Sight()
        (sight.high, sight.normal, sight.low, sight.delayed) = (counts[0], counts[1], counts[2], counts[3])
        (sight.dead, sight.unread, sight.workers) = (counts[4], counts[5], counts[6])
        sight.isPaused = counts[7] > 0
        sight.running = (replies[8].array ?? []).reduce(0) { $0 + ($1.integer ?? 0) }
        let fields = replies[9].array ?? []
        for place in stride(from: 0, to: fields.count - 1, by: 2) {
            if let name = fields[place].text, let count = fields[place + 1].integer {
                sight.totals.append((name, count))
            }
        }
        sight.totals.sort { $0.name < $1.name }
        return sight
    }
}
