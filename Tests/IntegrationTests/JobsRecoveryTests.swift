import Foundation
import Glibc
import JSON
import Jobs
import Redis
import Testing

@Suite(.timeLimit(.minutes(2))) struct `Queue recovery` {
    private let info = WorkerInfo(version: "1", host: "h", pid: 1, started: 1, jobsDone: 0)

    @Test func `what a dead worker held goes to the next, in order, with a crash on its header`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let short = JobQueue(JobOptions(lease: .milliseconds(50)))
        let long = JobQueue(JobOptions())
        _ = try await short.perform([.register(worker: "A", held: [])], over: redis)
        _ = try await server.cli("LPUSH", "anime:requests", "a", "~1/2 lost 7 b", "c")
        _ = try await short.perform([.claim(worker: "A", slots: 2)], over: redis)
        #expect(try await long.perform([.register(worker: "B", held: [])], over: redis).count == 1)
        try await eventually {
            try await long.perform([.beat(worker: "B", info: info)], over: redis) == [.beaten(dead: ["A"])]
        }
        #expect(
            try await long.perform([.reap(worker: "A"), .reap(worker: "B")], over: redis)
                == [.reaped(elements: 2), .reaped(elements: 0)])
        let pending = try await server.cli("LRANGE", "anime:requests", "0", "-1").split(separator: "\n")
        #expect(pending.count == 3 && pending[0] == "c")
        #expect(pending[1].hasPrefix("~2/2 lost ") && pending[1].hasSuffix(" b"))
        #expect(pending[2].hasPrefix("~1/0 lost ") && pending[2].hasSuffix(" a"))
        #expect(try await server.cli("ZRANGE", "anime:workers", "0", "-1") == "B\n")
        #expect(try await server.cli("EXISTS", "anime:processing:A") == "0\n")
    }

    @Test func `a worker that wakes after its lease publishes nothing and may not return`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let queue = JobQueue(JobOptions(lease: .milliseconds(1)))
        _ = try await queue.perform([.register(worker: "A", held: [Array("a".utf8)])], over: redis)
        try await eventually {
            try await queue.perform([.reap(worker: "A")], over: redis) == [.reaped(elements: 1)]
        }
        let finish = FinishOrder(
            worker: "A", element: Array("a".utf8), ticket: 0, status: .ok, line: [1], duplicateLine: [], id: "q1",
            token: "t", mode: .usual, replyKey: "anime:results", batch: nil, deadReason: nil)
        let replies = try await queue.perform(
            [.finish(finish), .claim(worker: "A", slots: 1), .register(worker: "A", held: [])], over: redis)
        #expect(replies == [.lost, .lost, .lost])
        #expect(try await server.cli("EXISTS", "anime:results", "anime:done:q1") == "0\n")
    }

    @Test func `a server that was emptied gets back what its worker still holds`() async throws {
        let server = try await RedisServer()
        let handler = Gate()
        try await Worker.serving(server, JobOptions(lease: .seconds(3)), handler: TestHandler(handler.pass)) {
            _ = try await server.cli("LPUSH", "anime:requests", #"{"id":"q1","query":"x"}"#)
            try await eventually { handler.waiting == 1 }
            try await server.kill()
            try await server.start()
            #expect(try await server.cli("EXISTS", "anime:requests") == "0\n")
            handler.open()
            let reply = try await server.cli("BRPOP", "anime:result:q1", "30")
            #expect(reply.contains(#""status":"ok""#))
        }
        #expect(try await server.cli("LLEN", "anime:result:q1") == "0\n")
    }

    @Test func `connections that are cut in the middle lose nothing and repeat nothing`() async throws {
        let server = try await RedisServer()
        let handler = TestHandler()
        try await Worker.serving(server, handler: handler) {
            for number in 1...200 {
                _ = try await server.cli(
                    "LPUSH", "anime:requests", #"{"id":"\#(number)","query":"x","reply_to":"anime:results"}"#)
                if number % 20 == 0 { _ = try await server.cli("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes") }
            }
            try await eventually { try await server.cli("LLEN", "anime:results") == "200\n" }
            let lines = try await server.cli("LRANGE", "anime:results", "0", "-1").split(separator: "\n")
            let results = try lines.map { try JSONValue(line: String($0)) }
            #expect(Set(results.map { $0["id"].string ?? "" }).count == 200)
            #expect(results.allSatisfy { $0["status"] == "ok" && $0["attempt"] == 1 })
        }
        #expect(try await server.cli("--scan", "--pattern", "anime:processing:*") == "")
    }

    @Test func `a worker killed in the middle of a job loses nothing`() async throws {
        let server = try await RedisServer()
        _ = try await server.cli(
            "LPUSH", "anime:requests", #"{"id":"q1","query":"x"}"#, #"{"id":"q2","query":"y"}"#, "plain")
        await #expect(processExitsWith: .signal(SIGKILL)) { [url = server.url as String] in
            let options = JobOptions(lease: .milliseconds(600))
            let fatal = TestHandler { _ in
                kill(getpid(), SIGKILL)
                return .answered(.ok, [:])
            }
            let worker = Worker(
                endpoint: try RedisEndpoint(url: url), options: options, handler: fatal, logger: .silent)
            try await worker.run()
        }
        #expect(try await server.cli("LLEN", "anime:requests") == "0\n")
        try await Worker.serving(server, JobOptions(lease: .milliseconds(600))) {
            for key in ["anime:result:q1", "anime:result:q2", "anime:results"] {
                let reply = try await server.cli("BRPOP", key, "30")
                #expect(reply.contains(#""status":"ok""#) && reply.contains(#""attempt":2"#))
            }
        }
        #expect(try await server.cli("HGET", "anime:stats", "lost") == "3\n")
        #expect(try await server.cli("--scan", "--pattern", "anime:processing:*") == "")
    }

    /// A server alone would read what follows the cut as the rest of the transaction, and publish twice.
    @Test func `a transaction that a kill has cut in the append-only file happens once`() async throws {
        let server = try await RedisServer(["appendonly yes", "appendfsync always"])
        try await Worker.serving(server) {
            _ = try await server.cli("LPUSH", "anime:requests", #"{"id":"q1","query":"a"}"#)
            try await eventually { try await server.cli("LLEN", "anime:result:q1") == "1\n" }
            try await server.kill()
            // Among the last commands of FINISH, behind the one that publishes.
            try server.cutAppendOnlyFile(inLast: "HINCRBY")
            try await server.start()
            try await eventually { try await server.cli("EXISTS", "anime:done:q1") == "1\n" }
            try await server.kill()
            try await server.start()
            #expect(try await server.cli("LLEN", "anime:result:q1") == "1\n")
            #expect(try await server.cli("HGET", "anime:stats", "ok") == "1\n")
        }
    }

    /// What is written on behind a cut, or is damaged elsewhere, is for Redis to judge.
    @Test func `an append-only file that is damaged in the middle is left alone`() async throws {
        let server = try await RedisServer(["appendonly yes", "appendfsync always"])
        for value in ["one", "two", "three"] { try await server.cli("SET", value, value) }
        try await server.kill()
        try server.damageAppendOnlyFile(inLast: "$3\r\ntwo\r\n$3")
        let error = await #expect(throws: HarnessError.self) { try await server.start() }
        guard case .failed(_, let output) = error else { throw HarnessError.notFound("the output of a refusal") }
        #expect(output.standardError.contains("It was left as it is."))
        #expect(output.standardOutput.contains("Bad file format reading the append only file"))
    }

    @Test func `a job that blocks every thread for many leases keeps its lease`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        _ = try await server.cli("LPUSH", "anime:requests", "a", "b", "c", "d")
        let reaping = Task {
            let queue = JobQueue(JobOptions())
            _ = try await queue.perform([.register(worker: "reaper", held: [])], over: redis)
            while !Task.isCancelled {
                guard
                    case .beaten(let dead) = try await queue.perform(
                        [.beat(worker: "reaper", info: info)], over: redis)[0]
                else { continue }
                _ = try await queue.perform(dead.map { .reap(worker: $0) }, over: redis)
            }
        }
        await #expect(processExitsWith: .success) { [url = server.url as String] in
            let options = JobOptions(concurrency: 4, maxBatch: 1, lease: .milliseconds(300))
            let blocking = TestHandler { job in
                usleep(1_000_000)
                return await TestHandler.echo(job)
            }
            let endpoint = try RedisEndpoint(url: url)
            let serving = Task {
                try await Worker(endpoint: endpoint, options: options, handler: blocking, logger: .silent).run()
            }
            let redis = RedisConnection(endpoint, name: "test", logger: .silent)
            try await eventually {
                try await redis.send(RedisCommand("LLEN", "anime:results")) == .integer(4)
            }
            serving.cancel()
            try await serving.value
        }
        reaping.cancel()
        try await reaping.value
        let stats = try await server.cli("HGETALL", "anime:stats")
        #expect(stats == "ok\n4\n")
    }

    @Test func `a request that kills every worker ends as a dead letter, its neighbours are answered`() async throws {
        let server = try await RedisServer()
        let element = #"{"id":"poison","query":"boom"}"#
        _ = try await server.cli("LPUSH", "anime:requests", element, "a", "b", "c")
        for _ in 1...5 {
            await #expect(processExitsWith: .signal(SIGKILL)) { [url = server.url as String] in
                let poisoned = TestHandler { job in
                    if TestHandler.query(of: job) == "boom" { kill(getpid(), SIGKILL) }
                    return await TestHandler.echo(job)
                }
                let worker = Worker(
                    endpoint: try RedisEndpoint(url: url), options: JobOptions(lease: .milliseconds(300)),
                    handler: poisoned, logger: .silent)
                try await worker.run()
            }
        }
        try await Worker.serving(server, JobOptions(lease: .milliseconds(300))) {
            #expect(try await server.cli("BRPOP", "anime:result:poison", "30").contains(#""status":"dead""#))
            try await eventually { try await server.cli("LLEN", "anime:results") == "3\n" }
        }
        let letter = try await server.cli("LRANGE", "anime:dead", "0", "-1")
        #expect(letter.hasPrefix("!5/0 crashed ") && letter.hasSuffix(" \(element)\n"))
    }
}
