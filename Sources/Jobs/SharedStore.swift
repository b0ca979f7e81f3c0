package import Logging
package import Redis
import Synchronization
import Telemetry

/// What workers tell each other beside the queue: cooldowns, what was spent, and bytes to be kept for a while.
///
/// None of it is worth a job. A store that cannot be reached answers as if nothing stood there, says so once, and is
/// left alone for a second, since whoever asks is in the middle of a job.
package final class SharedStore: Sendable {
    private let connection: RedisConnection
    private let keys: JobKeys
    private let logger: Logger
    private let failedAt = Mutex<ContinuousClock.Instant?>(nil)

    /// How long after a failure nobody is asked.
    private static let rest = Duration.seconds(1)
    /// For a reply: one that takes longer is of no use to a job.
    private static let patience = Duration.milliseconds(500)
    /// Of what was spent on a day, from its last change: nobody asks for it on the day after.
    private static let budgetLife = Duration.seconds(2 * 86_400)

    /// Over a connection of its own, called `name`.
    package init(_ endpoint: RedisEndpoint, name: String, keys: JobKeys, logger: Logger) {
        connection = RedisConnection(endpoint.limited(to: Self.patience), name: name, logger: logger)
        self.keys = keys
        self.logger = logger
    }

    /// How long the provider `name` is to be left alone still.
    package func cooldown(of name: String) async -> Duration {
        let left = await ask(RedisCommand("PTTL", keys.cooldown(name)))?.integer
        return .milliseconds(max(0, left ?? 0))
    }

    /// Keeps all workers away from the provider `name`; a longer cooldown that holds already stays.
    package func coolDown(_ name: String, for duration: Duration) async {
        guard duration.wholeMilliseconds > 0 else { return }
        await run(JobScripts.coolDown.call(keys: [keys.cooldown(name)], [duration.wholeMilliseconds]))
    }

    /// What was spent on `day`.
    package func spent(on day: String) async -> Double {
        let spent = await ask(RedisCommand("GET", keys.budget(day)))?.text
        return spent.flatMap { Double($0) } ?? 0
    }

    /// Adds to what was spent on `day`.
    package func spend(_ amount: Double, on day: String) async {
        await run(JobScripts.spend.call(keys: [keys.budget(day)], ["\(amount)", Self.budgetLife.wholeMilliseconds]))
    }

    /// The bytes that are kept under `name`.
    package func bytes(_ name: String) async -> [UInt8]? {
        await ask(RedisCommand("GET", keys.cache(name)))?.bytes
    }

    package func keep(_ bytes: [UInt8], as name: String, for lifetime: Duration) async {
        _ = await ask(RedisCommand("SET", keys.cache(name), bytes, "PX", lifetime.wholeMilliseconds))
    }

    private func ask(_ command: RedisCommand) async -> RedisValue? {
        await attempt { connection throws(RedisError) in try await connection.send(command) }
    }

    private func run(_ call: RedisScript.Call) async {
        _ = await attempt { connection throws(RedisError) in
            let value = try await connection.run(call)
            // The script's own look at the type, in the words of the server's.
            if value.array?.first?.text == "WRONGTYPE" {
                throw RedisError(reply: "WRONGTYPE the key holds another type", to: call.command)
            }
            return value
        }
    }

    /// nil where nobody can say.
    private func attempt(
        _ body: @Sendable (RedisConnection) async throws(RedisError) -> RedisValue
    ) async -> RedisValue? {
        let failed = failedAt.withLock { $0 }
        if let failed, ContinuousClock.now < failed + Self.rest { return nil }
        do throws(RedisError) {
            let value = try await body(connection)
            let hadFailed = failedAt.withLock { last in
                defer { last = nil }
                return last != nil
            }
            if hadFailed { logger.info("shared limits and answers are back") }
            return value
        } catch {
            // Who gave up because its job did knows nothing of the store.
            if case .cancelled = error { return nil }
            let isFirst = failedAt.withLock { last in
                defer { last = .now }
                return last == nil
            }
            if isFirst {
                logger.warning(
                    "no shared limits and answers: each worker goes by its own",
                    metadata: [LogKeys.error: "\(error)", LogKeys.errorKind: "\(error.kind)"])
            }
            return nil
        }
    }
}
