import Foundation
import JSON
import Jobs
import Launch
import Logging
import Redis
import Settings

/// Proves on the user's own Redis that a worker's death loses nothing: under a prefix of its own, which it removes.
///
/// 1. Requests are pushed, and a worker takes some of them that never answers.
/// 2. It is killed (SIGKILL), and another is started.
/// 3. Every request must have exactly one answer, and those that the dead one held must be counted as lost and taken over.
struct KillTest {
    private let keys: JobKeys
    private let redis: RedisConnection
    private let config: String?
    private let environment: [String: String]

    private static let count = 20
    /// Short, for nobody wants to wait; the real one is the settings'.
    private static let lease = 1_000
    private static let patience: Duration = .seconds(60)

    init(_ settings: AppSettings, _ redis: RedisConnection, config: String?) {
        let prefix = "\(settings.redis.keyPrefix):doctor-\(String(UInt32.random(in: 0...UInt32.max), radix: 16))"
        keys = JobKeys(prefix: prefix)
        self.redis = redis
        self.config = config
        environment = [
            "ANIME_REDIS_KEY_PREFIX": prefix, "ANIME_JOBS_LEASE_MS": String(Self.lease),
            "ANIME_JOBS_CONCURRENCY": "8", "ANIME_JOBS_MAX_BATCH": "4",
        ]
    }

    private var ids: [String] { (1...Self.count).map { "k\($0)" } }

    func run() async throws -> Finding {
        let finding: Finding
        do throws(RedisError) { finding = try await trial() } catch {
            return .problem("kill test", "\(error)", mend: "redis-cli UNLINK the keys that begin with \(keys.prefix)")
        }
        return finding
    }

    private func trial() async throws(RedisError) -> Finding {
        for id in ids {
            let request: JSONObject = ["id": .string(id), "query": "a worker is about to die"]
            _ = try await redis.send(RedisCommand("LPUSH", keys.requests(), JSONValue.object(request).bytes()))
        }
        var workers: [Process] = []
        defer { for worker in workers { worker.end() } }
        var outcome: Finding
        do {
            workers.append(try start(holding: true))
            let held = try await wait { try await number("HLEN", keys.busy) > 0 ? try await heldCount() : nil }
            workers[0].end()
            let killed = ContinuousClock.now
            workers.append(try start(holding: false))
            _ = try await wait { try await unanswered() == 0 ? true : nil }
            let seconds = (killed.duration(to: .now) / .milliseconds(100)).rounded() / 10
            outcome = try await judge(held: held, seconds: seconds)
        } catch let error as RedisError {
            throw error
        } catch {
            outcome = .problem(
                "kill test", "\(error)", mend: "inference-worker doctor --kill-test   # LOG_LEVEL=info says more")
        }
        for worker in workers { worker.end() }
        let left = try await cleanUp()
        if left > 0 {
            outcome = .problem("kill test", "\(left) keys are left", mend: "redis-cli UNLINK \(keys.prefix)...")
        }
        return outcome
    }

    private func judge(held: Int, seconds: Double) async throws -> Finding {
        let counts = try await redis.send(RedisCommand("HGETALL", keys.stats)).counts
        var answers: [Int] = []
        for id in ids { answers.append(try await number("LLEN", keys.result(id))) }
        let isWhole = answers.allSatisfy { $0 == 1 } && counts["ok"] == Self.count && counts["lost"] == held
        let story =
            "a worker was killed while it held \(held) of \(Self.count) requests; \(seconds) s later each was answered"
        guard isWhole, held > 0 else {
            return .problem(
                "kill test", "\(story), but not exactly once: \(answers) answers, \(counts)",
                mend: "please report this with the output of redis-cli INFO")
        }
        return .ok("kill test", "\(story), once (lease of \(Self.lease) ms)")
    }

    private func heldCount() async throws(RedisError) -> Int {
        let values = try await redis.send(RedisCommand("HVALS", keys.busy)).array ?? []
        return values.compactMap(\.integer).reduce(0, +)
    }

    private func unanswered() async throws(RedisError) -> Int {
        let replies = try await redis.pipeline(ids.map { RedisCommand("EXISTS", keys.result($0)) })
        return replies.count { $0.integer == 0 }
    }

    private func number(_ command: String, _ key: String) async throws(RedisError) -> Int {
        try await redis.send(RedisCommand(command, key)).integer ?? 0
    }

    /// Asks until there is an answer.
    private func wait<Value>(_ question: () async throws -> Value?) async throws -> Value {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            if let value = try await question() { return value }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Failure("nothing happened within \(Self.patience): does a worker start at all?")
    }

    private func start(holding: Bool) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["stand-in"] + (config.map { ["--config", $0] } ?? []) + (holding ? ["--hold"] : [])
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Removes every key that the trial may have made; returns how many are left.
    private func cleanUp() async throws(RedisError) -> Int {
        let members = try await redis.pipeline([
            RedisCommand("ZRANGE", keys.workers, 0, -1), RedisCommand("ZRANGE", keys.reaped, 0, -1),
        ])
        let workers = members.flatMap { $0.array ?? [] }.compactMap(\.text)
        let lists = JobKeys.Pending.allCases.map { keys.requests($0) }
        let shared = [
            keys.workers, keys.reaped, keys.suspects, keys.busy, keys.delayed, keys.cancel, keys.cancelSince,
            keys.paused, keys.stats, keys.dead, keys.results,
        ]
        let all =
            lists + shared + ids.flatMap { [keys.result($0), keys.done($0)] }
            + workers.flatMap { [keys.processing($0), keys.worker($0), keys.finished($0)] }
        _ = try await redis.pipeline(all.map { RedisCommand("UNLINK", $0) })
        return try await redis.pipeline(all.map { RedisCommand("EXISTS", $0) }).count { $0.integer == 1 }
    }
}

extension Process {
    /// At once, and waits for it.
    fileprivate func end() {
        guard isRunning else { return }
        kill(processIdentifier, SIGKILL)
        waitUntilExit()
    }
}
