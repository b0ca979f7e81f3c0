import JSON
import Jobs
import Redis

/// The queue as its users see it: pushes requests, and looks at the keys.
final class ChaosQueue {
    let keys = JobKeys(prefix: "anime")
    private let redis: RedisConnection
    private(set) var chunks: [ChaosChunk] = []
    /// Requests that a master had acknowledged and its successor did not know.
    private(set) var forgotten = 0

    init(_ endpoint: RedisEndpoint) {
        redis = RedisConnection(endpoint, name: "chaos", logger: .silent)
    }

    // MARK: Pushing

    func push(_ chunk: ChaosChunk) async throws {
        chunks.append(chunk)
        let place = chunks.count - 1
        if try await carryOut(chunk) > 1 { chunks[place].isRepeated = true }
    }

    /// Pushes once more what the surviving history does not hold.
    func pushForgotten() async throws {
        let marks = try await values(chunks.map { RedisCommand("EXISTS", $0.mark(keys)) })
        for (place, mark) in marks.enumerated() where mark == .integer(0) {
            forgotten += chunks[place].ids.count
            chunks[place].isRepeated = true
            _ = try await carryOut(chunks[place])
        }
    }

    /// One transaction, until the mark is there.
    ///
    /// - Returns: How often it was sent. One whose answer was lost may be carried out after all, beside the next.
    private func carryOut(_ chunk: ChaosChunk) async throws -> Int {
        let now = chunk.elements.dropFirst(chunk.delayed)
        var commands = [RedisCommand("MULTI"), RedisCommand(arguments: ["LPUSH", keys.requests(chunk.list)] + now)]
        if chunk.delayed > 0 {
            let later = chunk.elements.prefix(chunk.delayed).flatMap { ["1", $0] }
            commands.append(RedisCommand(arguments: ["ZADD", keys.delayed] + later))
        }
        commands += [RedisCommand("SET", chunk.mark(keys), 1), RedisCommand("EXEC")]
        var sent = 0
        try await eventually(within: .seconds(60)) {
            sent += 1
            // What is wrong passes by; whether it was carried out, the mark says.
            let replies = try? await self.redis.pipeline(commands)
            if replies?.last?.array != nil { return true }
            return try await self.value(RedisCommand("EXISTS", chunk.mark(self.keys))) == .integer(1)
        }
        return sent
    }

    // MARK: Looking

    /// The answer to a command that may be sent twice; outages are waited out.
    func value(_ command: RedisCommand) async throws -> RedisValue { try await values([command])[0] }

    /// The same for several.
    func values(_ commands: [RedisCommand]) async throws -> [RedisValue] {
        var values: [RedisValue] = []
        try await eventually(within: .seconds(60)) {
            do throws(RedisError) { values = try await self.redis.pipeline(commands) } catch {
                guard error.isRetryable else { throw error }
                return false
            }
            return !values.contains { if case .error = $0 { true } else { false } }
        }
        return values
    }

    func count(_ command: String, _ key: String) async throws -> Int {
        try await value(RedisCommand(command, key)).integer ?? 0
    }

    func texts(_ command: RedisCommand) async throws -> [String] {
        try await value(command).array?.compactMap(\.text) ?? []
    }

    /// The ids of what `worker` holds.
    func held(by worker: String) async throws -> [String] {
        let elements = try await value(RedisCommand("LRANGE", keys.processing(worker), 0, -1)).array ?? []
        return elements.compactMap(\.bytes).compactMap { element in
            // What is no JSON was not pushed by us, and would show as a result too many.
            (try? JSONValue(parsing: Array(AttemptHeader.split(element).original)))?["id"].string
        }
    }

    /// All workers, as they call themselves.
    func members() async throws -> [String] { try await texts(RedisCommand("ZRANGE", keys.workers, 0, -1)) }

    /// Workers that hold something, as they say of themselves.
    func holders() async throws -> [String] {
        let fields = try await texts(RedisCommand("HGETALL", keys.busy))
        return stride(from: 0, to: fields.count - 1, by: 2).map { fields[$0] }
    }

    /// How many of these ids are finished.
    func finished(_ ids: [String]) async throws -> Int {
        try await value(RedisCommand(arguments: ["EXISTS"] + ids.map(keys.done))).integer ?? 0
    }

    /// Whether every request of `chunk` has a result somewhere.
    func isComplete(_ chunk: ChaosChunk) async throws -> Bool {
        try await finished(chunk.ids) == chunk.ids.count
    }
}
