import Glibc
import Redis
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Redis failures` {
    @Test func `a server that accepts nobody is given up after the connect timeout`() async throws {
        // The kernel completes connections until the backlog is full; the next one is left without an answer.
        let (listener, port) = try LoopbackSocket.listening(backlog: 0)
        let fillers = (0..<4).map { _ in LoopbackSocket.connecting(to: port) }
        defer { for descriptor in fillers + [listener] { close(descriptor) } }
        let endpoint = try RedisEndpoint(url: "redis://127.0.0.1:\(port)", connectTimeout: .milliseconds(300))
        let redis = RedisConnection(endpoint, name: "test", logger: .silent)
        let error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        #expect(error == .unreachable(endpoint: endpoint.description, reason: "Connection timed out"))
    }

    @Test func `a listener that never answers is given up after the connect timeout`() async throws {
        let (listener, port) = try LoopbackSocket.listening(backlog: 8)
        defer { close(listener) }
        let endpoint = try RedisEndpoint(url: "redis://127.0.0.1:\(port)", connectTimeout: .milliseconds(100))
        let redis = RedisConnection(endpoint, name: "test", logger: .silent)
        let error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        #expect(error?.kind == "unreachable")
        #expect(error?.description.contains("did not answer CLIENT within 0.1 seconds") == true)
    }

    @Test func `after a read timeout the late reply answers nobody`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        _ = try await redis.send(RedisCommand("SET", "k", "old"))
        server.signal(SIGSTOP)
        await #expect(throws: RedisError.timedOut(command: "GET", after: .milliseconds(100))) {
            try await redis.send(RedisCommand("GET", "k"), replyWithin: .milliseconds(100))
        }
        server.signal(SIGCONT)
        #expect(try await redis.send(RedisCommand("ECHO", "next")) == .bytes(Array("next".utf8)))
        #expect(await redis.dials == 2)
    }

    @Test func `a limit of its own does not outlive its command`() async throws {
        let server = try await RedisServer()
        let redis = RedisConnection(
            try server.endpoint(commandTimeout: .milliseconds(200)), name: "test", logger: .silent)
        #expect(try await redis.send(RedisCommand("BLPOP", "list", "0.5"), replyWithin: .seconds(20)) == .null)
        await #expect(throws: RedisError.timedOut(command: "BLPOP", after: .milliseconds(200))) {
            try await redis.send(RedisCommand("BLPOP", "list", "20"))
        }
    }

    @Test func `a killed server is an error, a restarted one serves the next command`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        _ = try await redis.send(RedisCommand("PING"))
        try await server.kill()
        let lost = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        #expect(lost == .connectionLost(command: "PING", reason: "Server closed the connection"))
        let refused = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        #expect(
            refused == .unreachable(endpoint: "redis://127.0.0.1:\(server.port)/0", reason: "Connection refused"))
        try await server.start()
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
        #expect(await redis.dials == 2)
    }

    @Test func `a server with too many clients is dialled again later`() async throws {
        let server = try await RedisServer(["maxclients 1"])
        let (first, second) = (try server.connection(), try server.connection())
        _ = try await first.send(RedisCommand("PING"))
        let error = await #expect(throws: RedisError.self) { try await second.send(RedisCommand("PING")) }
        #expect(error?.kind == "unreachable")
        await first.close()
        // The server needs a moment to see that the first is gone; until then the error above comes again.
        try await eventually { (try? await second.send(RedisCommand("PING"))) == .status("PONG") }
    }

    @Test func `callers in a storm share their dials`() async throws {
        let recorder = LogRecorder()
        let endpoint = try RedisEndpoint(url: "redis://127.0.0.1:\(try LoopbackSocket.freePort())")
        let redis = RedisConnection(endpoint, name: "test", logger: recorder.logger)
        await withTaskGroup(of: Void.self) { group in
            for _ in 1...100 {
                group.addTask {
                    await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
                }
            }
        }
        // One at once, one after the pause for all who met it; more only if a task starts very late.
        let dials = recorder.lines.count { $0.hasPrefix("redis dial failed") }
        #expect((2...10).contains(dials))
    }

    @Test func `a task cancelled during an outage sends nothing`() async throws {
        let endpoint = try RedisEndpoint(url: "redis://127.0.0.1:\(try LoopbackSocket.freePort())")
        let redis = RedisConnection(endpoint, name: "test", logger: .silent)
        let waiting = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            // It may still dial when no pause is due; after each failure a longer one is.
            var error: RedisError?
            repeat {
                error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("SET", "k", "v")) }
            } while error?.kind == "unreachable"
            return error
        }
        #expect(await waiting.value == .cancelled(command: "SET"))
    }

    @Test func `an interrupt wakes a blocked command`() async throws {
        let server = try await RedisServer()
        let (redis, other) = (try server.connection(), try server.connection())
        let blocked = Task {
            try await redis.send(RedisCommand("BLMOVE", "a", "b", "RIGHT", "LEFT", 0), replyWithin: .seconds(50))
        }
        try await eventually { try await other.blockedClients() == 1 }
        redis.interrupt()
        await #expect(throws: RedisError.connectionLost(command: "BLMOVE", reason: "Server closed the connection")) {
            try await blocked.value
        }
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
        #expect(await redis.dials == 2)
    }

    @Test(arguments: ["READONLY", "UNBLOCKED"])
    func `a server that does not serve us any more is left`(code: String) async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let error = await #expect(throws: RedisError.self) {
            try await redis.send(RedisCommand("EVAL", "return redis.error_reply(ARGV[1])", 0, "\(code) whatever"))
        }
        #expect(error?.kind == "reply_\(code.lowercased())")
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
        #expect(await redis.dials == 2)
    }

    @Test func `a replica that takes no writes is left`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        _ = try await redis.send(RedisCommand("REPLICAOF", "127.0.0.1", try LoopbackSocket.freePort()))
        let replies = try await redis.pipeline([RedisCommand("SET", "k", "v"), RedisCommand("PING")])
        #expect(replies == [.error("READONLY You can't write against a read only replica."), .status("PONG")])
        _ = try await redis.send(RedisCommand("PING"))
        #expect(await redis.dials == 2)
    }

    @Test func `a server that points elsewhere for ever is given up, and the next command begins there`() async throws {
        let (from, to) = (try await RedisServer(), try await RedisServer())
        let redis = try from.connection()
        let error = await #expect(throws: RedisError.self) {
            try await redis.send(
                RedisCommand("EVAL", "return redis.error_reply(ARGV[1])", 0, "MOVED 866 127.0.0.1:\(to.port)"))
        }
        #expect(error?.recovery == .redial)
        _ = try await redis.send(RedisCommand("SET", "k", "v"))
        #expect(try await to.cli("GET", "k") == "v\n")
    }

    @Test(arguments: ["99999999999", "0", "-1", "x"])
    func `a server that points to no port is no reason to end`(port: String) async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        await #expect(throws: RedisError.self) {
            try await redis.send(
                RedisCommand("EVAL", "return redis.error_reply(ARGV[1])", 0, "MOVED 866 127.0.0.1:\(port)"))
        }
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
    }

    @Test func `a server that loads its data is waited for on the same connection`() async throws {
        // It answers in between, every two megabytes of the file: twelve of them take three seconds.
        let server = try await RedisServer(["key-load-delay 250", "rdbcompression no"])
        let redis = try server.connection()
        _ = try await redis.pipeline((0..<12_000).map { RedisCommand("SET", $0, String(repeating: "x", count: 1_000)) })
        _ = try await redis.send(RedisCommand("SAVE"))
        try await server.kill()
        try await server.start(waitsUntilReady: false)
        var error: RedisError?
        repeat {
            error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("GET", 0)) }
        } while error?.recovery == .redial
        #expect(error?.kind == "reply_loading")
        #expect(error?.recovery == .wait)
        _ = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("GET", 0)) }
        #expect(await redis.dials == 2)
    }

    @Test func `a server busy with a script is waited for on the same connection`() async throws {
        let server = try await RedisServer(["lua-time-limit 10"])
        let (stuck, redis) = (try server.connection(), try server.connection())
        _ = try await redis.send(RedisCommand("PING"))
        let endless = Task { try await stuck.send(RedisCommand("EVAL", "while true do end", 0)) }
        var error: RedisError?
        while error == nil {
            do { _ = try await redis.send(RedisCommand("GET", "k")) } catch let caught { error = caught }
        }
        #expect(error?.kind == "reply_busy")
        #expect(error?.recovery == .wait)
        #expect(try await redis.send(RedisCommand("SCRIPT", "KILL")) == .status("OK"))
        await #expect(throws: RedisError.self) { try await endless.value }
        #expect(await redis.dials == 1)
    }
}
