import Foundation
import JSON
import Jobs
import Testing

/// Every line of "What a user does", typed into a shell.
@Suite(.timeLimit(.minutes(1))) struct `Contract, what a user does` {
    @Test func `plain text is a request`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        try await Worker.serving(server) {
            try await shell("redis-cli LPUSH anime:requests 'short suspense anime, no gore'")
            let reply = try await shell("redis-cli --raw BRPOP anime:results 20").split(separator: "\n")
            #expect(reply.first == "anime:results")
            let result = try JSONValue(line: String(reply[1]))
            #expect(result["id"] == .null)
            #expect(result["status"] == "ok")
            #expect(result["answer"] == "short suspense anime, no gore")
        }
    }

    @Test func `the answer to an id waits under that id`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        try await Worker.serving(server) {
            try await shell(#"redis-cli LPUSH anime:requests '{"id":"q1","query":"dark sci-fi like Cowboy Bebop"}'"#)
            let reply = try await shell("redis-cli --raw BRPOP anime:result:q1 60").split(separator: "\n")
            let result = try JSONValue(line: String(reply[1]))
            let names = result.object?.members.map(\.name)
            #expect(names == ["id", "status", "answer", "metrics", "worker", "attempt", "trace_id"])
            #expect(result["id"] == "q1")
            #expect(result["attempt"] == 1)
            #expect(result["metrics"].object?.members.map(\.name) == ["queue_ms", "total_ms", "stages_ms"])
            #expect(result["metrics", "queue_ms"] == .null)
            #expect(result["trace_id"].string?.count == 32)
        }
    }

    @Test func `who pushes to the right is served first`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        let handler = TestHandler()
        try await Worker.serving(server, JobOptions(concurrency: 1, maxBatch: 1, lease: .seconds(3)), handler: handler)
        {
            try await shell("redis-cli SET anime:paused 1 EX 600")
            for query in ["a", "b"] { try await shell("redis-cli LPUSH anime:requests \(query)") }
            try await shell(#"redis-cli RPUSH anime:requests '{"id":"vip","query":"c"}'"#)
            try await shell("redis-cli LPUSH anime:requests:low d; redis-cli LPUSH anime:requests:high e")
            #expect(try await shell("redis-cli DEL anime:paused") == "1")
            try await eventually { handler.seen.count == 5 }
            #expect(handler.seen == ["e", "c", "a", "b", "d"])
        }
    }

    @Test func `a request may come from a file`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        try shell.write(#"{"id":"file", "query":"it's \"quoted\" $HOME"}"# + "\n", to: "request.json")
        try await Worker.serving(server) {
            try await shell("redis-cli -x LPUSH anime:requests < request.json")
            let reply = try await shell("redis-cli --raw BRPOP anime:result:file 20").split(separator: "\n")
            #expect(try JSONValue(line: String(reply[1]))["answer"] == "it's \"quoted\" $HOME")
        }
    }

    @Test func `a batch is pushed by xargs, counted, and announced once`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        let lines = (1...1_000).map { number in
            let query = number % 100 == 0 ? "7" : "\"a query with spaces\""
            return #"{"id":"b1-\#(number)","query":\#(query),"batch":{"id":"b1","total":1000}}"#
        }
        try shell.write(lines.joined(separator: "\n"), to: "batch.jsonl")
        let handler = TestHandler { job in
            guard case .string? = job.request.object?["query"] else {
                return .failed(.badRequest("$.query must be a string", path: "$.query"))
            }
            return await TestHandler.echo(job)
        }
        try await Worker.serving(server, handler: handler) {
            try await shell(#"xargs -d '\n' -n 500 redis-cli LPUSH anime:requests < batch.jsonl"#)
            let event = try await shell("redis-cli --raw BLPOP anime:batch:b1:done 0")
            #expect(event == "anime:batch:b1:done\n{\"batch\":\"b1\",\"done\":1000,\"total\":1000}")
            let fields = try await shell("redis-cli --raw HGETALL anime:batch:b1").split(separator: "\n")
            let pairs = stride(from: 0, to: fields.count, by: 2).map { "\(fields[$0]) \(fields[$0 + 1])" }
            #expect(pairs.sorted() == ["done 1000", "error 10", "ok 990", "total 1000"])
            try await shell("redis-cli --raw LRANGE anime:batch:b1:results 0 -1 > results.jsonl")
            let results = try shell.folder.text(of: "results.jsonl").split(separator: "\n").map { line in
                try JSONValue(line: String(line))["id"].string ?? ""
            }
            #expect(results.count == 1_000)
            #expect(Set(results).count == 1_000)
            #expect(try await shell("redis-cli LLEN anime:batch:b1:done") == "0")
        }
    }

    @Test func `a delayed request runs when it is due`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        try await Worker.serving(server) {
            try await shell(
                #"redis-cli ZADD anime:delayed $(( $(date +%s)+60 )) '{"id":"later","query":"later"}'"#)
            let due = try await shell("date +%s")
            try await shell(#"redis-cli ZADD anime:delayed \#((Int(due) ?? 0) + 1) '{"id":"soon","query":"soon"}'"#)
            let reply = try await shell("redis-cli --raw BRPOP anime:result:soon 20")
            #expect(reply.contains(#""answer":"soon""#))
            #expect((Int(try await shell("date +%s")) ?? 0) >= (Int(due) ?? 0) + 1)
            #expect(try await shell("redis-cli ZRANGE anime:delayed 0 -1") == #"{"id":"later","query":"later"}"#)
        }
    }

    @Test func `a cancelled id is not run`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        let handler = TestHandler()
        try await shell("redis-cli SADD anime:cancel q1")
        try await shell(#"redis-cli LPUSH anime:requests '{"id":"q1","query":"x"}'"#)
        try await Worker.serving(server, handler: handler) {
            let reply = try await shell("redis-cli --raw BRPOP anime:result:q1 20")
            #expect(reply.contains(#""status":"cancelled""#))
            #expect(handler.seen == [])
            #expect(try await shell("redis-cli SISMEMBER anime:cancel q1") == "0")
        }
    }

    @Test func `a request that runs can be cancelled`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        let handler = TestHandler { job in
            // As a pipeline does between two stages.
            while !job.isCancelled { await Task.yield() }
            return await TestHandler.echo(job)
        }
        try await Worker.serving(server, handler: handler) {
            try await shell(#"redis-cli LPUSH anime:requests '{"id":"q1","query":"x"}'"#)
            try await eventually { handler.seen == ["x"] }
            try await shell("redis-cli SADD anime:cancel q1")
            let reply = try await shell("redis-cli --raw BRPOP anime:result:q1 20")
            #expect(reply.contains(#""status":"cancelled","metrics":{"queue_ms":null,"total_ms":"#))
            #expect(try await shell("redis-cli EXISTS anime:cancel anime:cancel:since") == "0")
            #expect(try await shell("redis-cli HGETALL anime:stats") == "cancelled\n1")
        }
    }

    @Test func `while paused nothing is taken, not even by a worker that waits`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        let handler = TestHandler()
        try await Worker.serving(server, handler: handler) {
            try await eventually { try await shell("redis-cli INFO clients").contains("blocked_clients:3") }
            try await shell("redis-cli SET anime:paused 1 EX 600")
            try await shell("redis-cli LPUSH anime:requests a b c")
            // A fetch that was blocked may have moved one; it asks again before it starts anything, and gives it back.
            try await eventually { try await shell("redis-cli LLEN anime:requests") == "3" }
            #expect(try await shell("redis-cli LRANGE anime:requests 0 -1") == "c\nb\na")
            #expect(handler.seen == [])
            try await shell("redis-cli DEL anime:paused")
            try await eventually { handler.seen.count == 3 }
        }
    }

    @Test func `a dead letter can be looked at and retried`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        let handler = TestHandler { job in
            if job.attempt == 1, TestHandler.query(of: job) == "hard" {
                return .failed(JobFault(code: "llm_down", message: "m", isRetryable: true))
            }
            return await TestHandler.echo(job)
        }
        try await Worker.serving(server, handler: handler) {
            let element = #"{"id":"q1","query":"hard","max_tries":1}"#
            try await shell("redis-cli LPUSH anime:requests '\(element)'")
            let reply = try await shell("redis-cli --raw BRPOP anime:result:q1 20")
            #expect(reply.contains(#""status":"dead","error":{"code":"llm_down","message":"m","retryable":true}"#))
            let letter = try await shell("redis-cli LRANGE anime:dead 0 9")
            #expect(letter.hasPrefix("!0/0 llm_down ") && letter.hasSuffix(" " + element))
            #expect(try await shell("redis-cli LMOVE anime:dead anime:requests LEFT LEFT") == letter)
            #expect(try await shell("redis-cli --raw BRPOP anime:result:q1 20").contains(#""status":"dead""#))
            #expect(handler.seen == ["hard", "hard"])
        }
    }

    @Test func `counters and workers can be watched`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        try await Worker.serving(server) {
            try await shell("redis-cli LPUSH anime:requests a b")
            try await eventually { try await shell("redis-cli LLEN anime:results") == "2" }
            #expect(try await shell("redis-cli HGETALL anime:stats") == "ok\n2")
            let workers = try await shell("redis-cli ZRANGE anime:workers 0 -1 WITHSCORES").split(separator: "\n")
            #expect(workers.count == 2)
            let info = try await shell("redis-cli HKEYS anime:worker:\(workers[0])").split(separator: "\n")
            #expect(info == ["turn", "version", "host", "pid", "started", "done"])
            #expect(try await shell("redis-cli HLEN anime:busy") == "0")
        }
        #expect(try await shell("redis-cli EXISTS anime:workers anime:busy anime:requests") == "0")
        #expect(try await shell("redis-cli --scan --pattern 'anime:worker:*'") == "")
    }
}
