package import JSON
package import Logging
package import Redis

/// Hands requests in for many clients at a time, and hands their answers out; any worker may answer.
///
/// Two connections serve all clients: one asks and answers at once, one listens. A result is read and left where it is,
/// so that who comes back, to whichever port, finds it until it expires.
package struct JobDesk: Sendable {
    package let keys: JobKeys
    private let connection: RedisConnection
    private let subscriber: RedisSubscriber
    private let lifetime: Int
    private let abandoned: AsyncStream<Visit>
    private let abandon: AsyncStream<Visit>.Continuation

    /// So long may a client that was watching be away before its request is cancelled.
    private static let patience: Duration = .seconds(10)
    /// Redis may be away so long before who waits for a result is told.
    private static let outage: Duration = .seconds(5)

    /// One client that watches one request.
    package struct Visit: Sendable {
        package let id: String
        let name: String
    }

    /// - Parameters:
    ///   - endpoint: Where the queue is.
    ///   - keys: Its keys.
    ///   - resultTTL: How long results are kept, and with them the knowledge that an id was handed in.
    ///   - logger: For the connections.
    /// - Throws: If the system refuses a pipe.
    package init(
        _ endpoint: RedisEndpoint, keys: JobKeys, resultTTL: Duration, logger: Logger
    ) throws(RedisError) {
        self.keys = keys
        connection = RedisConnection(endpoint, name: "inference-worker.http", logger: logger)
        subscriber = try RedisSubscriber(endpoint, name: "inference-worker.streams", logger: logger)
        lifetime = resultTTL.wholeMilliseconds
        (abandoned, abandon) = AsyncStream.makeStream(of: Visit.self, bufferingPolicy: .bufferingNewest(10_000))
    }

    /// Listens, and cancels what nobody waits for any more, until the task is cancelled.
    package func run() async {
        // A Redis that hangs must not hold up the exit.
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { tasks in
                tasks.addTask { await subscriber.run() }
                for await visit in abandoned {
                    tasks.addTask { await cancelIfAbandoned(visit) }
                }
                tasks.cancelAll()
            }
        } onCancel: {
            connection.interrupt()
        }
        await connection.close()
    }
}

/// Requests.
extension JobDesk {
    /// Puts a request at the end of the line.
    ///
    /// - Parameters:
    ///   - request: With the member `id`.
    ///   - id: The same.
    ///   - list: Which line.
    /// - Returns: How many are in the line before it.
    /// - Throws: ``RedisError``; whether it stands in the line is then unknown.
    package func enqueue(
        _ request: JSONObject, id: String, list: JobKeys.Pending = .normal
    ) async throws(RedisError) -> Int {
        let replies = try await connection.pipeline([
            RedisCommand("SET", keys.visitor(id), "", "PX", lifetime, "NX"),
            RedisCommand("LPUSH", keys.requests(list), JSONValue.object(request).bytes()),
        ])
        return try Self.integer(replies[1], of: "LPUSH") - 1
    }

    package enum State: Sendable, Equatable {
        case unknown
        case pending
        /// The result, one JSON object.
        case finished([UInt8])
    }

    /// What has become of a request that was handed in here or at another port.
    package func state(of id: String) async throws(RedisError) -> State {
        let replies = try await connection.pipeline([
            // The oldest: an id that is sent again gets the line for duplicates on top.
            RedisCommand("LRANGE", keys.result(id), -1, -1), RedisCommand("EXISTS", keys.visitor(id)),
        ])
        if let result = try replies[0].checked(as: RedisCommand("LRANGE")).array?.first?.bytes {
            return .finished(result)
        }
        return try Self.integer(replies[1], of: "EXISTS") > 0 ? .pending : .unknown
    }

    /// Waits for the result of `id`, looking at growing intervals: nothing blocks, whoever answers.
    ///
    /// - Throws: `CancellationError`, and errors of Redis that do not pass, or not soon.
    package func result(of id: String) async throws -> [UInt8] {
        let start = ContinuousClock.now
        var failing: ContinuousClock.Instant?
        while true {
            do throws(RedisError) {
                if case .finished(let result) = try await state(of: id) { return result }
                failing = nil
            } catch {
                let since = failing ?? .now
                failing = since
                guard error.isRetryable, ContinuousClock.now - since < Self.outage else { throw error }
            }
            let age = ContinuousClock.now - start
            try await Task.sleep(for: min(max(age / 4, .milliseconds(2)), .milliseconds(250)))
        }
    }

    /// What the worker tells of a request while it runs.
    package func events(of id: String) -> AsyncStream<RedisSubscriber.Event> { subscriber.events(of: keys.stream(id)) }

    /// Cancels a request that is queued or runs.
    package func cancel(_ id: String) async throws(RedisError) {
        _ = try await connection.send(RedisCommand("SADD", keys.cancel, id))
    }

    /// Notes that a client watches a request.
    package func visit(_ id: String) async throws(RedisError) -> Visit {
        let visit = Visit(id: id, name: RandomName.make())
        _ = try await connection.send(RedisCommand("SET", keys.visitor(id), visit.name, "PX", lifetime))
        return visit
    }

    /// A client went away without the result.
    package func leave(_ visit: Visit) { abandon.yield(visit) }

    /// Cancels the request unless its client, or another, has come back to it, here or at another port.
    private func cancelIfAbandoned(_ visit: Visit) async {
        do {
            try await Task.sleep(for: Self.patience)
            let visitor = try await connection.send(RedisCommand("GET", keys.visitor(visit.id)))
            guard visitor.text == visit.name, try await state(of: visit.id) == .pending else { return }
            try await cancel(visit.id)
        } catch {
            // Told to stop, or Redis is away: then the request is answered for nobody.
        }
    }

    func pipeline(_ commands: [RedisCommand]) async throws(RedisError) -> [RedisValue] {
        try await connection.pipeline(commands)
    }

    private static func integer(_ reply: RedisValue, of command: String) throws(RedisError) -> Int {
        guard let integer = try reply.checked(as: RedisCommand(command)).integer else {
            throw .protocolViolation(command: command, reason: "the answer is no integer")
        }
        return integer
    }
}

/// Batches.
extension JobDesk {
    package struct BatchState: Sendable {
        package let total: Int?
        package let done: Int
        /// How many there are of each status.
        package let statuses: [String: Int]

        package init(total: Int?, done: Int, statuses: [String: Int]) {
            (self.total, self.done, self.statuses) = (total, done, statuses)
        }
    }

    /// Puts the requests of a batch, each with the member `batch`, at the end of the line for low priority.
    package func enqueue(batch id: String, _ requests: [JSONObject]) async throws(RedisError) {
        var commands = [
            RedisCommand("HSETNX", keys.batch(id), "total", requests.count),
            RedisCommand("PEXPIRE", keys.batch(id), lifetime),
        ]
        var chunk: [any RedisArgument] = []
        for request in requests {
            chunk.append(JSONValue.object(request).bytes())
            if chunk.count == 500 {
                commands.append(RedisCommand(arguments: ["LPUSH", keys.requests(.low)] + chunk))
                chunk = []
            }
        }
        if !chunk.isEmpty { commands.append(RedisCommand(arguments: ["LPUSH", keys.requests(.low)] + chunk)) }
        for (command, reply) in zip(commands, try await connection.pipeline(commands)) {
            _ = try reply.checked(as: command)
        }
    }

    /// nil: there is no such batch.
    package func state(ofBatch id: String) async throws(RedisError) -> BatchState? {
        var counts = try await connection.send(RedisCommand("HGETALL", keys.batch(id))).counts
        guard !counts.isEmpty else { return nil }
        let (total, done) = (counts.removeValue(forKey: "total"), counts.removeValue(forKey: "done"))
        return BatchState(total: total, done: done ?? 0, statuses: counts)
    }

    /// The results after the first `count`, at most `limit`, oldest first.
    package func results(ofBatch id: String, after count: Int, limit: Int) async throws(RedisError) -> [[UInt8]] {
        let reply = try await connection.send(
            RedisCommand("LRANGE", keys.batchResults(id), -(count + limit), -(count + 1)))
        return (reply.array ?? []).compactMap(\.bytes).reversed()
    }
}

/// Watched titles.
extension JobDesk {
    /// As ``SessionStore/watch(_:by:replacing:)``, for a list that is forgotten if it is not written for `lifetime`.
    package func watch(
        _ ids: [Int], by user: String, replacing: Bool, lifetime: Duration
    ) async throws(RedisError) -> SessionStore.Stored<(fresh: Int, total: Int)> {
        let store = SessionStore(connection, keys: keys, lifetime: lifetime)
        let stored = try await store.watch(ids, by: user, replacing: replacing)
        _ = try await connection.send(RedisCommand("PEXPIRE", keys.watched(user), lifetime.wholeMilliseconds))
        return stored
    }
}
