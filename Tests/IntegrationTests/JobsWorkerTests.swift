import Foundation
import JSON
import Jobs
import Logging
import Redis
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Queue worker` {
    /// Pushes `element` and returns the result that arrives in `list`.
    private func ask(_ server: RedisServer, _ element: String, _ list: String) async throws -> JSONValue {
        _ = try await server.cli("-x", "LPUSH", "anime:requests", stdin: element)
        let reply = try await server.cli("BRPOP", list, "20").split(separator: "\n")
        return try JSONValue(line: String(try #require(reply.last)))
    }

    @Test(arguments: [
        (#"{"id":"q1","query":"x","reply_to":"anime:result:mine"}"#, "anime:result:mine"),
        (#"{"id":"q1","query":"x","batch":{"id":"b"}}"#, "anime:batch:b:results"),
        (#"{"id":"q1","query":"x"}"#, "anime:result:q1"), (#"{"query":"x"}"#, "anime:results"),
        (#"{"custom_id":"a","method":"POST","url":"/v1/recommendations","body":{"query":"x"}}"#, "anime:result:a"),
    ])
    func `the result goes where the request says`(element: String, list: String) async throws {
        let server = try await RedisServer()
        try await Worker.serving(server) {
            let result = try await ask(server, element, list)
            #expect(result["answer"] == "x")
        }
    }

    @Test(arguments: [
        (#"{"id":7}"#, "$.id", "anime:results"), (#"{"query":"#, "$", "anime:results"),
        (#"{"id":"q1","reply_to":"anime:requests"}"#, "$.reply_to", "anime:result:q1"),
        (#"{"id":"q1","keep":"yes"}"#, "$.keep", "anime:result:q1"), ("", "$", "anime:results"),
    ])
    func `a malformed request is answered with the path of the fault`(
        element: String, path: String, list: String
    ) async throws {
        let server = try await RedisServer()
        let handler = TestHandler()
        try await Worker.serving(server, handler: handler) {
            let result = try await ask(server, element, list)
            #expect(result["status"] == "error")
            #expect(result["error", "code"] == "bad_request")
            #expect(result["error", "path"] == .string(path))
            #expect(result["error", "retryable"] == false)
            #expect(result["metrics"].object?.members.map(\.name) == ["queue_ms", "total_ms"])
        }
        #expect(handler.seen == [])
    }

    @Test func `an oversized element becomes a dead letter unread`() async throws {
        let server = try await RedisServer()
        let element = "{\"id\":\"big\",\"query\":\"" + String(repeating: "x", count: 1_048_576) + "\"}"
        try await Worker.serving(server) {
            _ = try await server.cli("-x", "LPUSH", "anime:requests", stdin: element)
            try await eventually { try await server.cli("LLEN", "anime:dead") == "1\n" }
            let letter = try await server.cli("LRANGE", "anime:dead", "0", "0")
            #expect(letter.hasPrefix("!0/0 too_large ") && letter.hasSuffix(" \(element)\n"))
        }
        #expect(try await server.cli("EXISTS", "anime:results", "anime:result:big") == "0\n")
    }

    @Test func `a result that its key cannot take is reported in the common list`() async throws {
        let server = try await RedisServer()
        _ = try await server.cli("SET", "anime:result:q1", "mine")
        try await Worker.serving(server) {
            let result = try await ask(server, #"{"id":"q1","query":"x"}"#, "anime:results")
            #expect(result["id"] == "q1")
            #expect(result["error", "message"] == "anime:result:q1 holds a string, so the result cannot go there")
        }
        #expect(try await server.cli("GET", "anime:result:q1") == "mine\n")
    }

    @Test func `times are measured from the user's clock and from the claim`() async throws {
        let server = try await RedisServer()
        try await Worker.serving(server) {
            let sent = Date().timeIntervalSince1970 - 5
            let result = try await ask(server, #"{"id":"q1","query":"x","ts":\#(sent)}"#, "anime:result:q1")
            guard case .double(let queue) = result["metrics", "queue_ms"],
                case .double(let total) = result["metrics", "total_ms"]
            else { Issue.record("\(result.text)"); return }
            #expect((5_000..<15_000).contains(queue))
            #expect((0..<5_000).contains(total))
        }
    }

    @Test func `a fault that may pass is tried again later`() async throws {
        let server = try await RedisServer()
        let handler = TestHandler { job in
            guard job.attempt > 1 else {
                return .failed(JobFault(code: "rate_limited", message: "m", isRetryable: true))
            }
            return await TestHandler.echo(job)
        }
        try await Worker.serving(server, handler: handler) {
            let result = try await ask(server, #"{"id":"q1","query":"x"}"#, "anime:result:q1")
            #expect(result["status"] == "ok")
            #expect(result["attempt"] == 2)
        }
        #expect(handler.seen == ["x", "x"])
        #expect(try await server.cli("HGETALL", "anime:stats") == "retried\n1\nok\n1\n")
    }

    @Test func `the task of a run is cancelled when all its requests are`() async throws {
        let server = try await RedisServer()
        let handler = TestHandler { job in
            while !Task.isCancelled { await Task.yield() }
            return await TestHandler.echo(job)
        }
        try await Worker.serving(server, handler: handler) {
            let element = #"{"id":"q1","query":"x","timeout_ms":50}"#
            let result = try await ask(server, element, "anime:result:q1")
            #expect(result["status"] == "expired")
        }
    }

    @Test func `requests that wait together are handled together`() async throws {
        let server = try await RedisServer()
        _ = try await server.cli(["LPUSH", "anime:requests"] + (1...10).map(String.init))
        let handler = BatchSizes()
        let worker = Worker(
            endpoint: try server.endpoint(), options: JobOptions(concurrency: 8, maxBatch: 4), handler: handler,
            logger: .silent)
        let serving = Task { try await worker.run() }
        try await eventually { try await server.cli("LLEN", "anime:results") == "10\n" }
        serving.cancel()
        try await serving.value
        #expect(handler.sizes.prefix(2) == [4, 4])
        #expect(handler.sizes.reduce(0, +) == 10)
    }

    @Test func `each finished job is one log line without the query`() async throws {
        let server = try await RedisServer()
        let recorder = LogRecorder()
        try await Worker.serving(server, logger: recorder.logger) {
            _ = try await ask(server, #"{"id":"q1","query":"secret wish"}"#, "anime:result:q1")
        }
        let lines = recorder.lines.filter { $0.hasPrefix("job finished") }
        #expect(lines.count == 1)
        #expect(lines[0].contains("q1") && lines[0].contains("metrics.total_ms"))
        #expect(!recorder.lines.contains { $0.contains("secret") })
        #expect(recorder.lines.contains { $0.contains("appendonly yes") })
    }
}

@Suite(.timeLimit(.minutes(1))) struct `Queue worker, start and end` {
    @Test func `an idle worker leaves at once and leaves nothing behind but its name`() async throws {
        let server = try await RedisServer()
        try await Worker.serving(server) {
            try await eventually { try await server.cli("INFO", "clients").contains("blocked_clients:3") }
        }
        #expect(try await server.cli("KEYS", "*") == "anime:reaped\n")
    }

    @Test func `what runs is finished before the worker leaves`() async throws {
        let server = try await RedisServer()
        let gate = Gate()
        let options = JobOptions(concurrency: 1, maxBatch: 1, lease: .seconds(3))
        try await Worker.serving(server, options, handler: TestHandler(gate.pass)) {
            _ = try await server.cli("LPUSH", "anime:requests", "a", "b")
            try await eventually { gate.waiting == 1 }
            Task {
                // Opened only after the worker has been told to stop and has ended its waits.
                try await eventually { try await server.cli("INFO", "clients").contains("blocked_clients:0") }
                gate.open()
            }
        }
        #expect(try await server.cli("LLEN", "anime:results") == "1\n")
        #expect(try await server.cli("LRANGE", "anime:requests", "0", "-1") == "b\n")
        #expect(try await server.cli("EXISTS", "anime:workers", "anime:busy") == "0\n")
    }

    @Test func `a cancelled worker gives back what runs, without a crash on its header`() async throws {
        let server = try await RedisServer()
        _ = try await server.cli("LPUSH", "anime:requests", "a", "b")
        let gate = Gate()
        let worker = Worker(
            endpoint: try server.endpoint(), options: JobOptions(), handler: TestHandler(gate.pass), logger: .silent)
        let serving = Task { try await worker.run() }
        try await eventually { gate.waiting == 1 }
        serving.cancel()
        try await eventually { try await server.cli("LLEN", "anime:requests") == "2\n" }
        #expect(try await server.cli("LRANGE", "anime:requests", "0", "-1") == "b\na\n")
        gate.open()
        try await serving.value
        #expect(try await server.cli("EXISTS", "anime:workers", "anime:results") == "0\n")
    }

    @Test(arguments: [
        ("requirepass secret", "NOAUTH"),
        ("user default on nopass ~other:* &* +@all", "ACL SETUSER <user> ~anime:workers"),
        ("user default on nopass ~anime:* &* +@all -evalsha", "+evalsha"),
    ])
    func `a server that refuses us stops the start with what mends it`(line: String, mend: String) async throws {
        let server = try await RedisServer([line])
        let worker = Worker(
            endpoint: try server.endpoint(), options: JobOptions(), handler: TestHandler(), logger: .silent)
        let error = try #require(await #expect(throws: JobsError.self) { try await worker.run() })
        #expect(error.kind == "refused")
        #expect(error.description.contains(mend), "\(error)")
    }

    @Test func `the contract's access rules are enough for a worker and for a producer`() async throws {
        // resetchannels: before 7.0 a new user may hear every channel, and one more is an error.
        let worker = """
            ~anime:* resetchannels &anime:* -@all +@read +@write +@scripting +@connection +blmove +time +wait +info \
            +publish +client|unblock +client|id +client|setname -flushall -flushdb -keys
            """
        let producer = """
            ~anime:requests* ~anime:result* ~anime:batch:* -@all +lpush +rpush +llen +blpop +brpop +lpop +rpop +lrange \
            +hgetall +ping
            """
        let server = try await RedisServer([
            "user default off", "user worker on >w \(worker)", "user producer on >p \(producer)",
        ])
        let handler = TestHandler { job in
            job.attempt > 1
                ? await TestHandler.echo(job)
                : .failed(JobFault(code: "rate_limited", message: "m", isRetryable: true))
        }
        let endpoint = try server.endpoint(username: "worker", password: "w")
        try await Worker.serving(server, endpoint: endpoint, handler: handler) {
            let login = ["--no-auth-warning", "--user", "producer", "--pass", "p"]
            try await server.cli(login + ["LPUSH", "anime:requests", #"{"id":"q1","query":"x"}"#])
            let reply = try await server.cli(login + ["BRPOP", "anime:result:q1", "20"])
            #expect(reply.contains(#""status":"ok""#))
        }
    }

    @Test(arguments: ["anime:requests", "anime:delayed", "anime:stats", "anime:dead", "anime:reaped"])
    func `a key that holds something else stops the start`(key: String) async throws {
        let server = try await RedisServer()
        _ = try await server.cli("SET", key, "x")
        let worker = Worker(
            endpoint: try server.endpoint(), options: JobOptions(), handler: TestHandler(), logger: .silent)
        await #expect(throws: JobsError.wrongType(key: key, type: "string")) { try await worker.run() }
    }

    @Test func `a server that is not there yet is waited for`() async throws {
        let server = try await RedisServer()
        try await server.kill()
        let recorder = LogRecorder()
        try await Worker.serving(server, logger: recorder.logger) {
            try await eventually { recorder.lines.contains { $0.hasPrefix("waiting for redis") } }
            try await server.start()
            _ = try await server.cli("LPUSH", "anime:requests", "a")
            #expect(try await server.cli("BRPOP", "anime:results", "20").contains(#""answer":"a""#))
        }
    }

    @Test func `a worker that waits for its server can be stopped`() async throws {
        let server = try await RedisServer()
        try await server.kill()
        let recorder = LogRecorder()
        try await Worker.serving(server, logger: recorder.logger) {
            try await eventually { recorder.lines.contains { $0.hasPrefix("waiting for redis") } }
        }
    }
}

@Suite(.timeLimit(.minutes(1))) struct `Job client` {
    @Test func `asks through the queue and returns the result`() async throws {
        let server = try await RedisServer()
        let client = JobClient(endpoint: try server.endpoint(), keys: JobKeys(prefix: "anime"), logger: .silent)
        try await Worker.serving(server) {
            let result = try await client.ask(["query": "x"], timeout: .seconds(20))
            #expect(result["answer"] == "x")
            #expect(result["id"]?.string?.hasPrefix("ask.") == true)
        }
    }

    @Test func `without a worker says where a late answer will be`() async throws {
        let server = try await RedisServer()
        let client = JobClient(endpoint: try server.endpoint(), keys: JobKeys(prefix: "anime"), logger: .silent)
        let error = try #require(
            await #expect(throws: JobsError.self) { try await client.ask(["query": "x"], timeout: .milliseconds(50)) })
        #expect(error.kind == "no_answer")
        #expect(error.description.contains("anime:result:ask."))
    }
}
