package import JSON
package import Logging
package import Redis
import Telemetry

/// Sends a request through the queue, as any user can with redis-cli, and waits for the answer.
package struct JobClient: Sendable {
    private let connection: RedisConnection
    private let keys: JobKeys
    private let identity: WorkerIdentity

    package init(endpoint: RedisEndpoint, keys: JobKeys, logger: Logger, identity: WorkerIdentity = .current()) {
        self.connection = RedisConnection(endpoint, name: "ask:\(identity.name(generation: 0))", logger: logger)
        self.keys = keys
        self.identity = identity
    }

    /// Whether a worker is alive; true where that may not be asked.
    package func hasWorker() async -> Bool {
        let workers = try? await connection.send(RedisCommand("ZCARD", keys.workers))
        return workers?.integer != 0
    }

    /// - Parameters:
    ///   - request: A request of the contract; an `id` of its own, `reply_to` and `ts` are put into it.
    ///   - timeout: For the answer, over zero.
    /// - Returns: The result, whatever its status.
    /// - Throws: ``JobsError``.
    package func ask(_ request: JSONObject, timeout: Duration) async throws(JobsError) -> JSONObject {
        let id = "ask.\(identity.name(generation: 0))"
        let replyKey = keys.result(id)
        var element = request
        element["id"] = .string(id)
        element["reply_to"] = .string(replyKey)
        element["ts"] = .double(Double(ContinuousClock.now.unixNanoseconds) / 1e9)
        let reply: RedisValue
        do {
            _ = try await connection.send(
                RedisCommand("LPUSH", keys.requests(), JSONValue.object(element).bytes()))
            reply = try await connection.send(
                RedisCommand("BRPOP", replyKey, String(timeout.fractionalMilliseconds / 1_000)),
                replyWithin: timeout + .seconds(5))
        } catch { throw .redis(error) }
        guard let bytes = reply.array?.last?.bytes else {
            throw .noAnswer(id: id, replyKey: replyKey, workers: keys.workers, after: timeout)
        }
        do { if let result = try JSONValue(parsing: bytes).object { return result } } catch {
            throw .badAnswer(id: id, reason: error.description)
        }
        throw .badAnswer(id: id, reason: "no object")
    }
}
