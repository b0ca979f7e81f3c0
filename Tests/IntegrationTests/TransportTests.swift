import Settings
import Synchronization
import Testing
import Transport

/// The HTTP client against a server that misbehaves on purpose.
@Suite(.timeLimit(.minutes(1))) struct `Posting JSON` {
    private static let long = HTTPLimits(firstByte: .seconds(20), attempt: .seconds(20))

    /// Runs `body` with connections that are closed afterwards.
    @discardableResult
    private func withConnections<Value>(
        connectTimeout: Duration = .seconds(5), _ body: (HTTPConnections) async throws -> Value
    ) async throws -> Value {
        let connections = HTTPConnections(connectTimeout: connectTimeout, perServer: 4)
        do {
            let value = try await body(connections)
            await connections.shutdown()
            return value
        } catch {
            await connections.shutdown()
            throw error
        }
    }

    private func post(_ server: FakeLLMServer, _ limits: HTTPLimits = long, bearer: Secret? = nil) -> HTTPPost {
        HTTPPost(url: server.url + "/chat/completions", bearer: bearer, body: Array("{\"a\":1}".utf8), limits: limits)
    }

    private func endpoint(_ server: FakeLLMServer) -> String { "127.0.0.1:\(server.port)" }

    /// The error of one POST.
    private func error(
        _ limits: HTTPLimits = long, _ script: @escaping FakeLLMServer.Script
    ) async throws -> (error: TransportError, server: FakeLLMServer) {
        let server = try await FakeLLMServer(script)
        return try await withConnections { connections in
            let error = await #expect(throws: TransportError.self) {
                try await connections.post(post(server, limits))
            }
            return (try #require(error), server)
        }
    }

    @Test func `sends it with the key, and gives back status, headers and body`() async throws {
        let server = try await FakeLLMServer { _, _ in .reply(429, "{\"b\":2}", headers: ["Retry-After": "2"]) }
        try await withConnections { connections in
            let reply = try await connections.post(post(server, bearer: Secret("k1")))
            #expect(reply.status == 429)
            #expect(reply.headers["retry-after"] == "2")
            #expect(reply.body == Array("{\"b\":2}".utf8))
        }
        let request = try #require(server.requests.first).lowercased()
        #expect(request.hasPrefix("post /v1/chat/completions http/1.1\r\n"))
        #expect(request.contains("\r\nauthorization: bearer k1\r\n"))
        #expect(request.contains("\r\ncontent-type: application/json\r\n"))
        #expect(request.hasSuffix("\r\n\r\n{\"a\":1}"))
    }

    @Test func `never sends twice, and follows nobody elsewhere`() async throws {
        let server = try await FakeLLMServer { _, _ in .reply(307, "", headers: ["location": "/elsewhere"]) }
        try await withConnections { connections in
            let reply = try await connections.post(post(server))
            #expect(reply.status == 307)
        }
        #expect(server.requests.count == 1)
        let (_, broken) = try await error { _, _ in [.reset] }
        #expect(broken.requests.count == 1)
    }

    @Test func `gives up on a first byte that does not come, and leaves`() async throws {
        let limits = HTTPLimits(firstByte: .milliseconds(100), attempt: .seconds(20))
        let (error, server) = try await error(limits) { _, _ in [.hold] }
        #expect(error == .timedOut(.firstByte, endpoint: endpoint(server)))
        try await eventually { server.seen.departures == 1 }
    }

    @Test func `gives up on a reply that does not end, and leaves`() async throws {
        let limits = HTTPLimits(firstByte: .seconds(20), attempt: .milliseconds(200))
        let (error, server) = try await error(limits) { _, _ in
            [.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"), .hold]
        }
        #expect(error == .timedOut(.attempt, endpoint: endpoint(server)))
        try await eventually { server.seen.departures == 1 }
    }

    @Test(arguments: [FakeLLMServer.Step.close, .reset])
    func `says that the connection broke`(end: FakeLLMServer.Step) async throws {
        let (early, server) = try await error { _, _ in [end] }
        #expect(early == .connectionLost(endpoint: endpoint(server)))
        let (late, other) = try await error { _, _ in
            [.send("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"), end]
        }
        #expect(late == .connectionLost(endpoint: endpoint(other)))
    }

    @Test func `says that what came is not HTTP`() async throws {
        let (error, _) = try await error { _, _ in [.send("SSH-2.0-OpenSSH_9.2\r\n\r\n")] }
        #expect(error.kind == "malformed_http")
    }

    @Test func `takes no more than the limit`() async throws {
        let limits = HTTPLimits(firstByte: .seconds(20), attempt: .seconds(20), bodyBytes: 1_000)
        let (error, server) = try await error(limits) { _, _ in .reply(200, String(repeating: "x", count: 1_001)) }
        #expect(error == .replyTooLarge(endpoint: endpoint(server), limit: 1_000))
    }

    @Test func `says that nobody listens, without telling what was sent`() async throws {
        let port = try LoopbackSocket.freePort()
        try await withConnections { connections in
            let post = HTTPPost(
                url: "http://127.0.0.1:\(port)/v1/secret-path", bearer: Secret("k1"), body: Array("words".utf8),
                limits: Self.long)
            let error = try #require(
                await #expect(throws: TransportError.self) { try await connections.post(post) })
            #expect(error.kind == "unreachable")
            #expect("\(error)".hasPrefix("127.0.0.1:\(port) cannot be reached"))
            for secret in ["k1", "words", "secret-path"] {
                #expect(!"\(error)".contains(secret))
                #expect(!String(reflecting: error).contains(secret))
            }
        }
    }

    @Test(arguments: ["ftp://h/x", "nonsense", "http://", ""])
    func `needs an address`(url: String) async throws {
        try await withConnections { connections in
            await #expect(throws: TransportError.badURL(url)) {
                try await connections.post(HTTPPost(url: url, body: [], limits: Self.long))
            }
        }
    }

    @Test func `leaves at once when its task is cancelled`() async throws {
        let server = try await FakeLLMServer { _, _ in .streamHead + .events("a") + [.hold] }
        try await withConnections { connections in
            for isStream in [false, true] {
                let before = server.seen
                let task = Task { () throws(TransportError) -> HTTPReply in
                    isStream
                        ? try await connections.stream(post(server)) { _ in true }
                        : try await connections.post(post(server))
                }
                try await eventually { server.seen.requests.count > before.requests.count }
                task.cancel()
                await #expect(throws: TransportError.cancelled) { try await task.value }
                try await eventually { server.seen.departures > before.departures }
            }
        }
    }

    @Test func `hands on events as they come, and stops when told to`() async throws {
        let server = try await FakeLLMServer { _, _ in .streamHead + .events("a", "b", "c") + [.hold] }
        let seen = Mutex<[String]>([])
        try await withConnections { connections in
            let reply = try await connections.stream(post(server)) { event in
                seen.withLock { seen in
                    seen.append(event.data)
                    return seen.count < 2
                }
            }
            #expect(reply.status == 200)
            #expect(reply.body == [])
            try await eventually { server.seen.departures == 1 }
        }
        #expect(seen.withLock { $0 } == ["a", "b"])
    }

    @Test func `gives an error whole where a stream was asked for`() async throws {
        let server = try await FakeLLMServer { _, _ in .reply(503, "{\"error\":{}}") }
        try await withConnections { connections in
            let reply = try await connections.stream(post(server)) { _ in true }
            #expect(reply == HTTPReply(status: 503, headers: reply.headers, body: Array("{\"error\":{}}".utf8)))
        }
    }

    @Test(arguments: [FakeLLMServer.Step.close, .reset])
    func `says that a stream broke`(end: FakeLLMServer.Step) async throws {
        let server = try await FakeLLMServer { _, _ in .streamHead + .events("a") + [end] }
        try await withConnections { connections in
            await #expect(throws: TransportError.connectionLost(endpoint: endpoint(server))) {
                try await connections.stream(post(server)) { _ in true }
            }
        }
    }

    @Test func `reads no faster than its reader`() async throws {
        let event = String(repeating: "x", count: 65_536)
        let server = try await FakeLLMServer { _, _ in
            .streamHead + (0..<512).flatMap { _ in [FakeLLMServer.Step].events(event) } + .streamEnd
        }
        let whole = 512 * 65_536
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let seen = Counter()
        let post = post(server)
        try await withConnections { connections in
            async let reply = connections.stream(post) { _ in
                seen.count.withLock { $0 += 1 }
                for await _ in gate {}
                return true
            }
            try await eventually { server.seen.bytesTaken > 0 && seen.count.withLock { $0 } == 1 }
            // What the buffers of both sides take is taken by then: fifty looks, and no more was.
            var (last, looks) = (0, 0)
            try await eventually {
                looks = last == server.seen.bytesTaken ? looks + 1 : 0
                last = server.seen.bytesTaken
                return looks == 50
            }
            #expect(server.seen.bytesTaken < whole / 2, "\(server.seen.bytesTaken)")
            open.finish()
            _ = try await reply
        }
        #expect(seen.count.withLock { $0 } == 512)
    }

    private final class Counter: Sendable {
        let count = Mutex(0)
    }

    @Test func `asks many at the same time on few connections`() async throws {
        let server = try await FakeLLMServer { _, request in .reply(200, String(request.suffix(7))) }
        try await withConnections { connections in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<100 {
                    group.addTask { try await connections.post(self.post(server)).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == [Int](repeating: 200, count: 100))
        }
        #expect(server.requests.count == 100)
    }
}
