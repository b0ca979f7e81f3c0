import Logging
import Redis
import Telemetry

/// What a worker makes sure of before it claims anything.
struct ServerCheck {
    let queue: JobQueue
    let worker: String
    let logger: Logger

    /// Waits for a server that cannot be reached or is still loading; warns of settings that lose requests.
    ///
    /// - Throws: ``JobsError`` where only a person can help, and ``RedisError/cancelled(command:)`` in it if the wait
    ///   was cancelled.
    func run(over connection: RedisConnection) async throws(JobsError) {
        var backoff = Backoff()
        var random = SystemRandomNumberGenerator()
        while true {
            do {
                try await checkSettings(over: connection)
                if try await isAllowed(over: connection) { return }
            } catch {
                guard error.isRetryable else { throw error }
                logger.warning("waiting for redis", metadata: [LogKeys.error: "\(error)"])
            }
            do { try await Task.sleep(for: backoff.next(using: &random)) } catch {
                throw .redis(.cancelled(command: "INFO"))
            }
        }
    }

    private func checkSettings(over connection: RedisConnection) async throws(JobsError) {
        let text: String
        do { text = try await connection.send(RedisCommand("INFO")).text ?? "" } catch {
            throw error.recovery == .refuse ? .refused(reason: error.description) : .redis(error)
        }
        let info = ServerInfo(text)
        if let version = info["redis_version"], !ServerInfo.isAtLeast(version, major: 6, minor: 2) {
            throw .serverTooOld(version: version)
        }
        if let policy = info["maxmemory_policy"], policy != "noeviction" {
            logger.warning(
                "redis may throw requests away: CONFIG SET maxmemory-policy noeviction",
                metadata: ["redis.maxmemory_policy": "\(policy)"])
        }
        if info["aof_enabled"] == "0" {
            logger.warning("redis forgets requests when it is restarted: CONFIG SET appendonly yes")
        }
    }

    /// Runs scripts in the name of a worker that nobody knows: they look at every key of the queue and change nothing.
    ///
    /// - Returns: False if the server asks to be tried again.
    func isAllowed(over connection: RedisConnection) async throws(JobsError) -> Bool {
        let finish = FinishOrder(
            worker: worker, element: [], ticket: 0, status: .ok, line: [], duplicateLine: [], id: nil, token: "",
            mode: .usual, replyKey: queue.keys.results, batch: nil, deadReason: nil)
        let info = WorkerInfo(version: "", host: "", pid: 0, started: 0, jobsDone: 0)
        let probes: [QueueCommand] = [
            .claim(worker: worker, slots: 0), .beat(worker: worker, info: info), .finish(finish),
        ]
        let replies: [QueueReply]
        do { replies = try await queue.perform(probes, over: connection) } catch { throw .redis(error) }
        for reply in replies {
            switch reply {
            case .mistyped(let key, let type): throw .wrongType(key: key, type: type)
            case .refused(let refusal) where refusal.recovery == .refuse || refusal.recovery == .fail:
                throw .refused(reason: refusal.reason)
            case .refused(let refusal):
                logger.warning("waiting for redis", metadata: [LogKeys.error: "\(refusal.reason)"])
                return false
            default: break
            }
        }
        // Refused for its timeout, which is looked at once the command is allowed: to wait for a short one takes until
        // the server next looks at its clock, a tenth of a second.
        let nowhere = queue.keys.processing(worker)
        for probe in [
            RedisCommand("BLMOVE", nowhere, nowhere, "RIGHT", "LEFT", "none"), RedisCommand("CLIENT", "UNBLOCK", 0),
        ] {
            do { _ = try await connection.send(probe) } catch {
                if case .reply("ERR", let message, _) = error, message.hasPrefix("timeout is not") { continue }
                throw error.recovery == .refuse ? .refused(reason: error.description) : .redis(error)
            }
        }
        return true
    }
}

/// The answer to INFO: "name:value" lines.
struct ServerInfo {
    private var values: [String: String] = [:]

    init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            values[String(line[..<colon])] = String(line[line.index(after: colon)...])
        }
    }

    subscript(name: String) -> String? { values[name] }

    static func isAtLeast(_ version: String, major: Int, minor: Int) -> Bool {
        let parts = version.split(separator: ".").prefix(2).map { Int($0) ?? 0 } + [0, 0]
        return (parts[0], parts[1]) >= (major, minor)
    }
}
