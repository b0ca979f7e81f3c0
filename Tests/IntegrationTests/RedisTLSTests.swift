import Glibc
import Redis
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Redis without TLS` {
    @Test(.enabled(if: !RedisEndpoint.hasTLS)) func `an endpoint that wants TLS is refused and not dialled in clear`()
        async throws
    {
        let (listener, port) = try LoopbackSocket.listening(backlog: 1)
        defer { close(listener) }
        let redis = RedisConnection(
            try RedisEndpoint(url: "rediss://127.0.0.1:\(port)"), name: "test", logger: .silent)
        await #expect(throws: RedisError.tlsUnavailable) { try await redis.send(RedisCommand("PING")) }
        #expect(fcntl(listener, F_SETFL, O_NONBLOCK) == 0)
        #expect(accept(listener, nil, nil) == -1)
    }
}

@Suite(.enabled(if: RedisEndpoint.hasTLS), .timeLimit(.minutes(1))) struct `Redis with TLS` {
    @Test func `a trusted server is talked to, by name and by address`() async throws {
        let certificates = try await Certificates(for: "DNS:redis.example,IP:127.0.0.1")
        let server = try await RedisServer(certificates: certificates)
        for url in [server.url, server.url + "&server_name=redis.example"] {
            let redis = RedisConnection(try RedisEndpoint(url: url), name: "test", logger: .silent)
            let everyByte = (0...255).map { UInt8($0) }
            let value = [[UInt8]](repeating: everyByte, count: 4_096).flatMap(\.self)
            let replies = try await redis.pipeline([RedisCommand("SET", "k", value), RedisCommand("GET", "k")])
            #expect(replies == [.status("OK"), .bytes(value)])
        }
        #expect(try await server.cli("STRLEN", "k") == "1048576\n")
    }

    @Test func `a certificate for another server is refused`() async throws {
        let server = try await RedisServer(certificates: Certificates(for: "DNS:other.example,IP:127.0.0.2"))
        await #expect(throws: unreachable(server, "certificate refused: IP address mismatch")) {
            try await ping(server.url)
        }
        await #expect(throws: unreachable(server, "certificate refused: hostname mismatch")) {
            try await ping(server.url + "&server_name=redis.example")
        }
    }

    @Test func `an authority that is not trusted is refused`() async throws {
        let server = try await RedisServer(certificates: Certificates(for: "IP:127.0.0.1"))
        let stranger = try await Certificates(for: "IP:127.0.0.1")
        let error = await #expect(throws: RedisError.self) {
            try await ping("rediss://127.0.0.1:\(server.port)?ca=\(stranger.authority)")
        }
        #expect(error?.description.contains("certificate refused") == true)
        let system = await #expect(throws: RedisError.self) { try await ping("rediss://127.0.0.1:\(server.port)") }
        #expect(system?.description.contains("certificate refused") == true)
    }

    @Test func `a missing file of authorities is named`() async throws {
        let (listener, port) = try LoopbackSocket.listening(backlog: 1)
        defer { close(listener) }
        let error = await #expect(throws: RedisError.self) {
            try await ping("rediss://127.0.0.1:\(port)?ca=/absent.pem")
        }
        #expect(error?.description.contains("/absent.pem") == true)
    }

    @Test func `a listener that never shakes hands is given up after the connect timeout`() async throws {
        let (listener, port) = try LoopbackSocket.listening(backlog: 1)
        defer { close(listener) }
        await #expect(throws: RedisError.self) { try await ping("rediss://127.0.0.1:\(port)") }
    }

    @Test func `timeouts, interrupts and restarts work as without TLS`() async throws {
        let server = try await RedisServer(certificates: Certificates(for: "IP:127.0.0.1"))
        let (redis, other) = (try server.connection(), try server.connection())
        await #expect(throws: RedisError.timedOut(command: "BLPOP", after: .milliseconds(100))) {
            try await redis.send(RedisCommand("BLPOP", "list", 0), replyWithin: .milliseconds(100))
        }
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
        let blocked = Task { try await redis.send(RedisCommand("BLPOP", "list", 0), replyWithin: .seconds(50)) }
        try await eventually { try await other.blockedClients() == 1 }
        redis.interrupt()
        let error = await #expect(throws: RedisError.self) { try await blocked.value }
        #expect(error?.kind == "connection_lost")
        try await server.kill()
        try await server.start()
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
        #expect(await redis.dials == 3)
    }

    @Test func `sentinels and their master, and the nodes of a cluster, are talked to as one server is`() async throws {
        let certificates = try await Certificates(for: "IP:127.0.0.1")
        let trio = try await SentinelTrio(certificates: certificates)
        let watched = RedisConnection(try RedisEndpoint(url: trio.url), name: "test", logger: .silent)
        _ = try await watched.send(RedisCommand("SET", "k", "v"))
        #expect(try await trio.current().cli("GET", "k") == "v\n")

        let cluster = try await RedisCluster(certificates: certificates)
        let (owner, others) = try await cluster.owner(of: "{anime}")
        _ = try await others[0].connection().send(RedisCommand("SET", "{anime}:k", "v"))
        #expect(try await owner.cli("GET", "{anime}:k") == "v\n")
    }

    private func ping(_ url: String) async throws {
        let endpoint = try RedisEndpoint(url: url, connectTimeout: .milliseconds(500))
        _ = try await RedisConnection(endpoint, name: "test", logger: .silent).send(RedisCommand("PING"))
    }

    private func unreachable(_ server: RedisServer, _ reason: String) -> RedisError {
        .unreachable(endpoint: "rediss://127.0.0.1:\(server.port)/0", reason: reason)
    }
}
