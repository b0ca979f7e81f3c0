import Foundation
import Glibc
import Hummingbird
import JSON
import Jobs
import Logging
import Redis
import ServiceLifecycle
import Settings
import Telemetry
import Testing
import Web

/// The HTTP port in this process: what it shows can be chosen.
@Suite(.timeLimit(.minutes(1))) struct `The HTTP port` {
    /// Serves while `body` runs; `settings` are lines of `http` in jobs.yaml.
    private func serving(
        _ lines: [String] = [], environment: [String: String] = [:], pulse: WorkerPulse = WorkerPulse(),
        generation: String? = "g1", redis: QueueGauges.RedisState = .up, routes: any WebRoutes = Greeting(),
        log: LogRecorder = LogRecorder(), _ body: (Int) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        let yaml = "http:\n" + (["port: 0"] + lines).map { "  \($0)\n" }.joined()
        try Data(yaml.utf8).write(to: folder.url.appending(path: "jobs.yaml"))
        let settings = try AppSettings(folder: folder.path, environment: environment).jobs.http
        let registry = MetricRegistry()
        let probes = Probes(
            pulse: pulse, version: "1.2.3", registry: registry, redis: { redis },
            parts: {
                Probes.Parts(
                    indexGeneration: generation, indexPending: generation == nil ? "no search here" : nil,
                    configDigest: "9f3c", configRejection: "llm.yaml: no",
                    models: ["groq": "open"])
            })
        let server = WebServer(
            settings, probes: probes, routes: [routes], meters: Meters(registry), logger: log.logger)
        let group = ServiceGroup(services: [server], logger: .silent)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var port: Int?
            try await eventually {
                port = log.lines.compactMap { $0.firstMatch(of: /"http.address": [^ ]*:([0-9]+)/) }.first
                    .flatMap { Int($0.1) }
                return port != nil
            }
            try await body(#require(port))
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test func `readyz tells what the worker works with`() async throws {
        try await serving { port in
            let visit = try await HTTPVisit.get("/readyz", port: port)
            #expect(visit.status == 200)
            #expect(visit.headers["content-type"] == "application/json")
            #expect(
                visit.body
                    == #"{"status":"ready","redis":{"state":"up"},"index":{"generation":"g1","pending":null},"#
                    + #""config":{"digest":"9f3c","rejected":"llm.yaml: no"},"models":{"groq":"open"},"#
                    + #""worker":null,"version":"1.2.3"}"# + "\n")
        }
    }

    @Test func `a worker without an index, or that drains, is not ready, and is alive`() async throws {
        try await serving(generation: nil, redis: .down(kind: "unreachable")) { port in
            let visit = try await HTTPVisit.get("/readyz", port: port)
            #expect(visit.status == 503)
            let body = try JSONValue(line: visit.body)
            #expect(body["status"] == "waiting for an index")
            #expect(body["index"] == ["generation": nil, "pending": "no search here"])
            #expect(body["redis"] == ["state": "down", "error": "unreachable"])
            #expect(try await HTTPVisit.get("/livez", port: port).status == 200)
        }
        let pulse = WorkerPulse()
        pulse.drain()
        try await serving(pulse: pulse) { port in
            let visit = try await HTTPVisit.get("/readyz", port: port)
            #expect(visit.status == 503)
            #expect(try JSONValue(line: visit.body)["status"] == "draining")
            #expect(try await HTTPVisit.get("/livez", port: port).status == 200)
        }
    }

    @Test(
        arguments: [
            (nil, 401), ("Bearer wrong", 401), ("Bearer s3cre", 401), ("Bearer s3crett", 401), ("Bearer ", 401),
            ("s3cret", 401), ("Bearer s3cret", 200), ("bearer s3cret", 200), ("Basic dXNlcjpzM2NyZXQ=", 200),
            ("Basic dXNlcjp3cm9uZw==", 401), ("Basic %%%", 401),
        ] as [(String?, Int)])
    func `what is not a probe asks for the token`(header: String?, status: Int) async throws {
        try await serving(["token_env: TOKEN"], environment: ["TOKEN": "s3cret"]) { port in
            let headers = header.map { ["Authorization": $0] } ?? [:]
            let visit = try await HTTPVisit.get("/hello", port: port, headers: headers)
            #expect(visit.status == status)
            #expect(status == 200 ? visit.body == "hello" : visit.body.contains(#""detail":"Present the token.""#))
            for path in ["/livez", "/readyz", "/metrics"] {
                #expect(try await HTTPVisit.get(path, port: port).status == 200)
            }
        }
    }

    @Test func `a token in a file is rotated without a restart`() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "token")
        try Data("one\n".utf8).write(to: file)
        try await serving(["token_file: \(file.path())"]) { port in
            let visit = { (token: String) in
                try await HTTPVisit.get("/hello", port: port, headers: ["Authorization": "Bearer \(token)"]).status
            }
            #expect(try await visit("one") == 200)
            try Data("two\n".utf8).write(to: file)
            #expect(try await visit("one") == 401)
            #expect(try await visit("two") == 200)
            try FileManager.default.removeItem(at: file)
            #expect(try await visit("two") == 503)
        }
    }

    @Test func `beyond loopback, without a token, there are only probes and metrics`() async throws {
        try await serving(["host: 0.0.0.0"]) { port in
            let page = try await HTTPVisit.get("/hello", port: port)
            #expect(page.status == 403)
            #expect(try await HTTPVisit.get("/metrics", port: port).status == 200)
        }
    }

    @Test(arguments: [
        (["Host": "localhost:1"], 200), (["Host": "127.0.0.1"], 200), (["Host": "[::1]:9"], 200),
        (["Host": "evil.example"], 403), (["Host": "127.evil.example"], 403),
        (["Origin": "http://evil.example"], 403), (["Host": "localhost:1", "Origin": "http://localhost:1"], 200),
        (["Host": "localhost:1", "Origin": "null"], 403),
    ])
    func `a page of another site may not use a port without a token`(
        headers: [String: String], status: Int
    ) async throws {
        try await serving { port in
            let visit = try await HTTPVisit.get("/hello", port: port, headers: headers)
            #expect(visit.status == status)
        }
    }

    @Test(arguments: ["/livez", "/readyz", "/metrics", "/hello"])
    func `HEAD is answered as GET, without the body`(path: String) async throws {
        try await serving { port in
            let get = try await HTTPVisit.get(path, port: port)
            let head = try await HTTPVisit.send(
                "HEAD \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n", port: port)
            #expect(head.status == get.status && head.body.isEmpty)
            #expect(head.headers["content-type"] == get.headers["content-type"])
            #expect(head.headers["content-length"] != nil)
        }
    }

    @Test func `a server that is broken off takes that for no error`() async throws {
        let log = LogRecorder()
        await #expect(throws: CancellationError.self) {
            try await serving(log: log) { _ in throw CancellationError() }
        }
        #expect(log.lines.map { $0.prefix(10) } == ["http ready"])
    }

    @Test func `a stream opened while nobody can listen hears what is published later`() async throws {
        let redis = try await RedisServer()
        let desk = try JobDesk(
            redis.endpoint(), keys: JobKeys(prefix: "anime"), resultTTL: .seconds(60), logger: .silent)
        let chat = ChatPort(desk: desk, longest: 1_000, perMinute: 60) { _ in }
        try await serving(routes: chat) { port in
            let stream = try RawStream(#"{"id":"s-1","query":"robots"}"#, port: port)
            #expect(await stream.read(until: "event: accepted").contains("event: accepted"))
            async let _ = chat.run()
            try await eventually {
                try await redis.cli("PUBSUB", "NUMSUB", "anime:stream:s-1") == "anime:stream:s-1\n1\n"
            }
            _ = try await redis.cli("PUBLISH", "anime:stream:s-1", #"{"event":"token","rank":1}"#)
            let event = "event: token\ndata: {\"event\":\"token\",\"rank\":1}\n"
            #expect(await stream.read(until: event).contains(event))
            _ = try await redis.cli("LPUSH", "anime:result:s-1", #"{"id":"s-1"}"#)
            let result = "event: result\ndata: {\"id\":\"s-1\"}\n"
            #expect(await stream.read(until: result).contains(result))
            stream.close()
        }
    }

    @Test func `every answer is guarded against being shown or kept elsewhere, and counted by route`() async throws {
        try await serving { port in
            let visit = try await HTTPVisit.get("/hello", port: port)
            #expect(visit.headers["x-content-type-options"] == "nosniff")
            #expect(visit.headers["cache-control"] == "no-store")
            #expect(visit.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'")
            #expect(try await HTTPVisit.get("/nowhere/a-secret", port: port).status == 404)
            let metrics = try await HTTPVisit.get("/metrics", port: port)
            #expect(metrics.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(metrics.body.contains(#"anime_http_requests_total{route="/hello",code="200"} 1"#))
            #expect(metrics.body.contains(#"code="404"} 1"#))
            #expect(!metrics.body.contains("a-secret"))
        }
    }
}

private struct Greeting: WebRoutes {
    func add(to routes: RouterGroup<WebContext>) {
        routes.get("hello") { _, _ in "hello" }
    }
}
