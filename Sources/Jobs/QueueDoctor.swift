package import Logging
package import Redis
import Telemetry

/// Looks at the server and at the queue in it, and says what is amiss and what mends it; changes nothing.
package struct QueueDoctor: Sendable {
    private let connection: RedisConnection
    private let options: JobOptions
    private let logger: Logger

    package init(_ connection: RedisConnection, options: JobOptions, logger: Logger) {
        self.connection = connection
        self.options = options
        self.logger = logger
    }

    /// - Throws: ``RedisError`` where the server cannot be reached at all.
    package func findings() async throws(RedisError) -> [Finding] {
        let start = ContinuousClock.now
        let reply: String
        do { reply = try await connection.send(RedisCommand("INFO")).text ?? "" } catch {
            if error.recovery == .refuse { return [Self.refused(error.description, options.keyPrefix)] }
            throw error
        }
        let away = (start.duration(to: .now) / .milliseconds(0.1)).rounded() / 10
        let info = ServerInfo(reply)
        var findings = [version(info, away: away), role(info), memory(info), persistence(info), clients(info)]
            .compactMap { $0 }
        findings.append(await rights())
        if let clock = try await clock() { findings.append(clock) }
        return findings + (try await queue())
    }

    private func version(_ info: ServerInfo, away: Double) -> Finding {
        let name = info["valkey_version"].map { "Valkey \($0)" } ?? "Redis \(info["redis_version"] ?? "?")"
        guard ServerInfo.isAtLeast(info["redis_version"] ?? "", major: 6, minor: 2) else {
            return .problem(
                "redis", "\(name) is too old: the queue needs 6.2", mend: "install Redis 6.2 or newer, or any Valkey")
        }
        return .ok("redis", "\(name), \(away) ms away")
    }

    private func role(_ info: ServerInfo) -> Finding? {
        guard info["role"] == "slave" else { return nil }
        return .problem(
            "redis", "this is a replica, which takes no writes",
            mend: "REDIS_URL=redis://\(info["master_host"] ?? "MASTER"):\(info["master_port"] ?? "6379")/0")
    }

    private func memory(_ info: ServerInfo) -> Finding {
        if let policy = info["maxmemory_policy"], policy != "noeviction" {
            return .warning(
                "memory", "when it is full, Redis throws away requests (maxmemory-policy \(policy))",
                mend: "redis-cli CONFIG SET maxmemory-policy noeviction   # and in redis.conf")
        }
        let (used, limit) = (Double(info["used_memory"] ?? "") ?? 0, Double(info["maxmemory"] ?? "") ?? 0)
        guard limit > 0, used > 0.9 * limit else { return .ok("memory", "noeviction, \(Int(used / 1e6)) MB used") }
        return .warning(
            "memory", "\(Int(used / 1e6)) of \(Int(limit / 1e6)) MB are used: at the limit requests are refused",
            mend: "redis-cli CONFIG SET maxmemory \(Int(limit / 5e5))mb   # and in redis.conf")
    }

    private func persistence(_ info: ServerInfo) -> Finding {
        guard info["aof_enabled"] == "0" else { return .ok("persistence", "appendonly is on") }
        return .warning(
            "persistence", "a restart of Redis loses requests and the index (appendonly no)",
            mend: "redis-cli CONFIG SET appendonly yes   # and in redis.conf")
    }

    private func clients(_ info: ServerInfo) -> Finding? {
        guard let limit = Int(info["maxclients"] ?? ""), let count = Int(info["connected_clients"] ?? ""),
            limit - count < 50
        else { return nil }
        return .warning(
            "clients", "\(count) of \(limit) connections are taken, and a worker needs nine",
            mend: "redis-cli CONFIG SET maxclients \(limit * 2)   # and in redis.conf")
    }

    /// Whether every command of a worker would be allowed: all of them are tried without effect.
    private func rights() async -> Finding {
        let name = WorkerIdentity.current().name(generation: 0)
        let check = ServerCheck(queue: JobQueue(options), worker: name, logger: logger)
        do throws(JobsError) {
            let isReady = try await check.isAllowed(over: connection)
            return isReady
                ? .ok("rights", "every command of a worker is allowed on \(options.keyPrefix):*")
                : .warning(
                    "rights", "the server cannot answer just now", mend: "inference-worker doctor   # again, later")
        } catch {
            if case .wrongType(let key, let type) = error {
                return .problem(
                    "keys", "\(key) holds a \(type), which is not the queue's",
                    mend: "redis-cli RENAME '\(key)' '\(key).old'")
            }
            return Self.refused(error.description, options.keyPrefix)
        }
    }

    private static func refused(_ reason: String, _ prefix: String) -> Finding {
        .problem(
            "rights", reason,
            mend: "redis-cli ACL SETUSER worker on '>PASSWORD' resetkeys '~\(prefix):*' resetchannels '&\(prefix):*' "
                + "-@all +@read +@write +@connection -@dangerous +eval +evalsha '+script|load' +blmove +time +wait "
                + "+info +publish '+client|unblock' '+client|id' '+client|setname'   # and REDIS_USERNAME, "
                + "REDIS_PASSWORD for the worker")
    }

    /// Deadlines are unix seconds of whoever sends a request: a second of difference is a second less to answer in.
    private func clock() async throws(RedisError) -> Finding? {
        let before = ContinuousClock.now.unixNanoseconds / 1_000_000
        guard let time = try await connection.send(RedisCommand("TIME")).array, time.count == 2,
            let seconds = time[0].integer, let microseconds = time[1].integer
        else { return nil }
        let after = ContinuousClock.now.unixNanoseconds / 1_000_000
        let skew = seconds * 1_000 + microseconds / 1_000 - (before + after) / 2
        guard abs(skew) - (after - before) > 1_000 else {
            return .ok("clock", "the same as the server's to \(max(abs(skew), 1)) ms")
        }
        return .warning(
            "clock",
            "\(abs(skew)) ms \(skew > 0 ? "behind" : "ahead of") the server's: ts and deadline mean other times",
            mend: "timedatectl set-ntp true   # on both machines")
    }

    private func queue() async throws(RedisError) -> [Finding] {
        let keys = options.keys
        let replies = try await connection.pipeline([
            RedisCommand("EXISTS", keys.paused), RedisCommand("LLEN", keys.results), RedisCommand("LLEN", keys.dead),
            RedisCommand("ZCARD", keys.workers), RedisCommand("LLEN", keys.requests()),
        ])
        let counts = replies.map { $0.integer ?? 0 }
        guard counts.count == 5 else { return [] }
        var findings: [Finding] = []
        if counts[0] > 0 {
            findings.append(
                .warning("queue", "claiming is paused", mend: "redis-cli DEL '\(keys.paused)'"))
        }
        if counts[1] >= options.resultsHighWater {
            findings.append(
                .problem(
                    "queue", "\(counts[1]) results wait unread in \(keys.results): no worker claims any more",
                    mend:
                        "redis-cli --raw RPOP '\(keys.results)' 1000   # read them, or redis-cli DEL '\(keys.results)'")
            )
        }
        if counts[2] > 0 {
            findings.append(
                .warning(
                    "queue", "\(counts[2]) dead letters",
                    mend: "redis-cli LRANGE '\(keys.dead)' 0 9   # why; then "
                        + "redis-cli LMOVE '\(keys.dead)' '\(keys.requests())' LEFT LEFT   # once more"))
        }
        if counts[3] == 0, counts[4] > 0 {
            findings.append(
                .warning("queue", "\(counts[4]) requests wait and there is no worker", mend: "inference-worker run"))
        }
        return findings.isEmpty
            ? [.ok("queue", "\(counts[3]) workers, \(counts[4]) requests wait, no dead letters")] : findings
    }
}
