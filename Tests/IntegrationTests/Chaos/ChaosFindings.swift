import JSON
import Jobs
import Redis

/// What has to hold once the queue is at rest and all workers have left.
struct ChaosFindings {
    private let queue: ChaosQueue
    private var keys: JobKeys { queue.keys }

    init(_ queue: ChaosQueue) { self.queue = queue }

    /// Every request has one result, every batch its one event, nothing is left over, dead is what killed five.
    func all(_ report: inout ChaosReport) async throws -> [String] {
        var findings = try await leftovers()
        for chunk in queue.chunks {
            findings += try await self.findings(chunk, &report).map { "chunk \(chunk.number): \($0)" }
        }
        let letters = try await queue.value(RedisCommand("LRANGE", keys.dead, 0, -1)).array?.compactMap(\.bytes) ?? []
        report.letters = letters.count
        for letter in letters where (AttemptHeader.split(letter).header?.crashes ?? 0) < 5 {
            findings.append("dead before the limit: \(String(decoding: letter.prefix(80), as: UTF8.self))")
        }
        if letters.count != report.statuses["dead"] ?? 0 { findings.append("\(letters.count) dead letters") }
        report.late = try await queue.value(RedisCommand("HGET", keys.stats, "late")).integer ?? 0
        return findings
    }

    private func leftovers() async throws -> [String] {
        var findings = try await queue.unrest()
        let members = try await queue.members()
        if !members.isEmpty { findings.append("members left: \(members)") }
        let unread = try await queue.count("LLEN", keys.results)
        if unread > 0 { findings.append("\(unread) results nobody asked for") }
        return findings
    }

    private func findings(_ chunk: ChaosChunk, _ report: inout ChaosReport) async throws -> [String] {
        let lists = chunk.route == .batch ? [chunk.results(keys, at: 0)] : chunk.ids.map(keys.result)
        let replies = try await queue.values(lists.map { RedisCommand("LRANGE", $0, 0, -1) })
        var statuses: [String: [String]] = [:]
        var origins: [String: [String]] = [:]
        for line in replies.flatMap({ $0.array ?? [] }).compactMap(\.bytes) {
            let result = try JSONValue(parsing: line)
            let (id, status) = (result["id"].string ?? "", result["status"].string ?? "")
            statuses[id, default: []].append(status)
            let milliseconds = result["metrics"]["total_ms"].text
            origins[id, default: []].append(
                "attempt \(result["attempt"].text) of \(result["worker"].text) in \(milliseconds) ms")
            report.statuses[status, default: 0] += 1
        }
        var findings: [String] = []
        for id in chunk.ids {
            let found = statuses.removeValue(forKey: id) ?? []
            let answers = found.filter { $0 != "duplicate" }
            if answers.count != 1 || (found.count > 1 && !chunk.isRepeated) {
                findings.append("\(id): \(found), \(origins[id] ?? [])")
            }
            if let answer = answers.first, answer != "ok", answer != "dead" { findings.append("\(id): \(answer)") }
            if answers.first == "dead", id != chunk.poison { report.innocentDead += 1 }
        }
        if !statuses.isEmpty { findings.append("unknown ids \(statuses.keys.sorted())") }
        if chunk.route == .batch { findings += try await batchFindings(chunk) }
        return findings
    }

    private func batchFindings(_ chunk: ChaosChunk) async throws -> [String] {
        let done = try await queue.value(RedisCommand("HGET", keys.batch(chunk.batch), "done")).integer ?? 0
        let events = try await queue.count("LLEN", keys.batchDone(chunk.batch))
        var findings: [String] = []
        if done < chunk.ids.count || (done > chunk.ids.count && !chunk.isRepeated) { findings.append("\(done) done") }
        if events != 1 { findings.append("\(events) events") }
        return findings
    }

    /// A script that names the worker whose list holds the id; "" if there is none.
    static func search(_ keys: JobKeys, for id: String) -> RedisCommand {
        let script = """
            for _, worker in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
              for _, element in ipairs(redis.call('LRANGE', ARGV[1] .. worker, 0, -1)) do
                if element:find(ARGV[2], 1, true) then return worker end
              end
            end
            return ''
            """
        return RedisCommand("EVAL", script, 1, keys.workers, keys.processing(""), "\"\(id)\"")
    }
}

extension ChaosQueue {
    /// What is still under way, in words.
    func unrest() async throws -> [String] {
        var found: [String] = []
        let counts: [(String, String)] =
            JobKeys.Pending.allCases.map { ("LLEN", keys.requests($0)) } + [
                ("ZCARD", keys.delayed), ("HLEN", keys.busy),
            ]
        for (command, key) in counts {
            let count = try await self.count(command, key)
            if count > 0 { found.append("\(key) holds \(count)") }
        }
        var cursor = "0"
        repeat {
            let reply = try await value(RedisCommand("SCAN", cursor, "MATCH", keys.processing("*"), "COUNT", 10_000))
                .array
            cursor = reply?.first?.text ?? "0"
            found += reply?.last?.array?.compactMap(\.text) ?? []
        } while cursor != "0"
        return found
    }
}
