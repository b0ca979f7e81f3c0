import Foundation
import JSON
import Jobs
import Redis
import Testing

/// What the queue costs, one JSON line a measurement.
///
/// Run with `BENCHMARK=1 swift test -c release --filter "Queue bench"`. Rates depend on machine and load, so that each
/// stands beside redis-benchmark's from the same run.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BENCHMARK"] == "1"), .serialized, .timeLimit(.minutes(15)))
struct `Queue bench` {
    private static let element = #"{"query":"a detective hunts a clever killer","n":5}"#

    @Test func `a worker with nothing to do for each request`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let count = 100_000
        var figures = JSONObject()
        for (name, options) in [("lpush", ["-P", "1"]), ("lpush_pipelined", ["-P", "16"])] {
            let output = try await ChildProcess(
                Executable.installed("redis-benchmark"),
                ["-p", String(server.port), "--csv", "-t", "lpush", "-n", "200000", "-d", "50"] + options
            ).output(within: .seconds(120))
            let fields = output.standardOutput.split(whereSeparator: \.isNewline).last?.split(separator: ",") ?? []
            figures[name] = .double(Double(fields[1].filter { $0 != "\"" }) ?? 0)
            _ = try await redis.send(RedisCommand("DEL", "mylist"))
        }
        try await push(count, to: "bare", over: redis) { _ in Self.element }
        let bare = try await ContinuousClock().measure {
            for _ in 0..<count { _ = try await redis.send(RedisCommand("BRPOP", "bare", 1)) }
        }
        figures["bare_brpop"] = .double(Double(count) / bare.seconds)
        for (name, hasID) in [("jobs_without_ids", false), ("jobs_with_ids", true)] {
            try await push(count, to: "anime:requests", over: redis) { number in
                hasID
                    ? #"{"id":"\#(number)","reply_to":"anime:results","# + Self.element.dropFirst() : Self.element
            }
            let time = try await ContinuousClock().measure {
                try await Worker.serving(server, JobOptions(concurrency: 128, maxBatch: 32), handler: NoWork()) {
                    try await eventually(within: .seconds(120)) {
                        try await redis.send(RedisCommand("LLEN", "anime:results")).integer == count
                    }
                }
            }
            figures[name] = .double(Double(count) / time.seconds)
            _ = try await redis.send(RedisCommand("FLUSHALL"))
        }
        report("queue_throughput", figures) { figures in
            for name in ["jobs_without_ids", "jobs_with_ids"] {
                for reference in ["lpush", "lpush_pipelined", "bare_brpop"] {
                    figures["\(name)_to_\(reference)"] = .double(figures[name].number / figures[reference].number)
                }
            }
        }
    }

    @Test func `what a queued request costs`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let before = try await used(redis)
        try await push(100_000, to: "anime:requests", over: redis) { #"{"id":"\#($0)","# + Self.element.dropFirst() }
        let lengths = """
            local sum = 0
            for _, element in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do sum = sum + #element end
            return sum
            """
        let reply = try await redis.send(RedisCommand("EVAL", lengths, 1, "anime:requests"))
        let bytes = reply.integer ?? 0
        let overhead = (try await used(redis) - before - bytes) / 100_000
        report("queue_memory", ["bytes_over_the_request": .integer(overhead)])
    }

    @Test func `memory comes back`() async throws {
        let count = Int(ProcessInfo.processInfo.environment["QUEUE_JOBS"] ?? "") ?? 1_000_000
        let server = try await RedisServer()
        let redis = try server.connection()
        let options = JobOptions(
            concurrency: 256, maxBatch: 32, resultTTL: .seconds(1), doneTTL: .seconds(1))
        try await Worker.serving(server, options, handler: NoWork()) {
            try await run(20_000, over: redis)
            let before = try await settled(redis)
            try await run(count, over: redis)
            let after = try await settled(redis)
            report(
                "queue_memory_back",
                [
                    "jobs": .integer(count), "before": .integer(before), "after": .integer(after),
                    "share": .double(Double(after) / Double(before)),
                ])
        }
    }

    /// Workers that are killed just after a beat: the longest that a request can wait for its next worker.
    @Test func `recovery after a kill`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let options = JobOptions(lease: .milliseconds(1_500))
        let queue = JobQueue(options)
        try await Worker.serving(server, options) {
            try await eventually { try await redis.send(RedisCommand("ZCARD", "anime:workers")).integer == 1 }
            let clock = ContinuousClock()
            // Nobody reaps within a lease of its own start.
            try await Task.sleep(for: options.lease)
            var times: [Duration] = []
            try await withThrowingTaskGroup(of: Duration.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let connection = try server.connection()
                        try await Task.sleep(for: .milliseconds(30 * number))
                        let start = clock.now
                        let element = Array(#"{"id":"\#(number)","query":"x"}"#.utf8)
                        _ = try await queue.perform(
                            [.register(worker: "ghost\(number)", held: [element])], over: connection)
                        _ = try await connection.send(
                            RedisCommand("BRPOP", "anime:result:\(number)", 20), replyWithin: .seconds(25))
                        return clock.now - start
                    }
                }
                for try await time in group { times.append(time) }
            }
            times.sort()
            report(
                "queue_recovery",
                [
                    "lease_ms": 1_500, "p50_leases": .double(times[100] / options.lease),
                    "p99_leases": .double(times[198] / options.lease),
                ])
        }
    }

    /// Pushes and answers so many requests, then waits until Redis has forgotten all of them.
    private func run(_ count: Int, over redis: RedisConnection) async throws {
        let finished = try await redis.send(RedisCommand("HGET", "anime:stats", "ok")).integer ?? 0
        for start in stride(from: 0, to: count, by: 20_000) {
            try await push(min(20_000, count - start), to: "anime:requests", over: redis) {
                #"{"id":"\#(start + $0)","# + Self.element.dropFirst()
            }
            let goal = finished + min(count, start + 20_000)
            try await eventually(within: .seconds(60)) {
                try await redis.send(RedisCommand("HGET", "anime:stats", "ok")).integer == goal
            }
        }
        try await eventually(within: .seconds(60)) {
            let keys = try await redis.send(RedisCommand("KEYS", "anime:result:*")).array
            let markers = try await redis.send(RedisCommand("KEYS", "anime:done:*")).array
            return keys?.isEmpty == true && markers?.isEmpty == true
        }
    }

    private func push(
        _ count: Int, to list: String, over redis: RedisConnection, _ element: (Int) -> String
    ) async throws {
        for start in stride(from: 0, to: count, by: 1_000) {
            let elements = (start..<min(count, start + 1_000)).map(element)
            _ = try await redis.send(RedisCommand(arguments: ["LPUSH", list] + elements))
        }
    }

    /// Bytes that the server has in use once it has shrunk its tables, which it does in its own time.
    private func settled(_ redis: RedisConnection) async throws -> Int {
        var (least, quiet) = (Int.max, 0)
        while quiet < 20 {
            let now = try await used(redis)
            quiet = now < least ? 0 : quiet + 1
            least = min(least, now)
            try await Task.sleep(for: .milliseconds(200))
        }
        return least
    }

    /// Bytes that the server has in use, its own leftovers given back.
    private func used(_ redis: RedisConnection) async throws -> Int {
        _ = try await redis.send(RedisCommand("MEMORY", "PURGE"))
        let info = try await redis.send(RedisCommand("INFO", "memory")).text ?? ""
        let line = info.split(whereSeparator: \.isNewline).first { $0.hasPrefix("used_memory:") }
        return Int(line?.dropFirst("used_memory:".count) ?? "") ?? 0
    }

    private func report(
        _ name: String, _ figures: JSONObject, _ complete: (inout JSONObject) -> Void = { _ in }
    ) {
        var line: JSONObject = ["bench": .string(name)]
        line.merge(figures)
        complete(&line)
        show(line)
    }
}

/// Answers at once.
private struct NoWork: JobHandler {
    func handle(_ jobs: [Job], report: @Sendable ([Int: Outcome]) -> Void) async -> [Outcome] {
        jobs.map { _ in .answered(.ok, [:]) }
    }
}

extension Optional<JSONValue> {
    fileprivate var number: Double {
        if case .double(let number) = self { number } else { 0 }
    }
}

extension Duration {
    fileprivate var seconds: Double { self / .seconds(1) }
}
