import Redis
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Redis connection` {
    @Test func `keys and values hold any byte`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let everyByte = (0...255).map { UInt8($0) }
        let key = Array("key\0with NUL and \r\n".utf8)
        #expect(try await redis.send(RedisCommand("SET", key, everyByte)) == .status("OK"))
        #expect(try await redis.send(RedisCommand("GET", key)) == .bytes(everyByte))
        #expect(try await redis.send(RedisCommand("SET", "", "")) == .status("OK"))
        #expect(try await redis.send(RedisCommand("GET", "")) == .bytes([]))
        #expect(try await redis.send(RedisCommand("GET", "absent")) == .null)
    }

    @Test func `a value of one mebibyte comes back unchanged`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let value = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 8) }
        let replies = try await redis.pipeline([RedisCommand("SET", "big", value), RedisCommand("GET", "big")])
        #expect(replies == [.status("OK"), .bytes(value)])
    }

    @Test func `a pipeline of large values keeps the order`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let values = (0..<20).map { [UInt8](repeating: $0, count: 300_000) }
        #expect(try await redis.pipeline(values.map { RedisCommand("ECHO", $0) }) == values.map { .bytes($0) })
    }

    @Test func `every kind of reply arrives as what it is`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let script = "return {1, 'text', redis.status_reply('FINE'), false, {redis.error_reply('CODE words')}, {}}"
        let expected: [RedisValue] = [
            .integer(1), .bytes(Array("text".utf8)), .status("FINE"), .null, .array([.error("CODE words")]), .array([]),
        ]
        #expect(try await redis.send(RedisCommand("EVAL", script, 0)) == .array(expected))
        #expect(try await redis.send(RedisCommand("EVAL", "return -9223372036854775807 - 1", 0)) == .integer(.min))
    }

    @Test func `seven nested arrays are read, eight are refused, and the next command works`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let seven = try await redis.send(RedisCommand("EVAL", "return {{{{{{{7}}}}}}}", 0))
        let nested = (1...7).reduce(RedisValue.integer(7)) { value, _ in .array([value]) }
        #expect(seven == nested)
        let error = try #require(
            await #expect(throws: RedisError.self) {
                try await redis.send(RedisCommand("EVAL", "return {{{{{{{{8}}}}}}}}", 0))
            })
        #expect(error.kind == "protocol_violation")
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
        #expect(await redis.dials == 2)
    }

    @Test func `a pipeline keeps the order, and an error in its middle is one element`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        var commands = (0..<250).map { RedisCommand("ECHO", $0) }
        commands[120] = RedisCommand("HGET", "text", "field")
        _ = try await redis.send(RedisCommand("SET", "text", "x"))
        let replies = try await redis.pipeline(commands)
        var expected = (0..<250).map { RedisValue.bytes(Array("\($0)".utf8)) }
        expected[120] = .error("WRONGTYPE Operation against a key holding the wrong kind of value")
        #expect(replies == expected)
        #expect(try await redis.pipeline([]) == [])
        #expect(await redis.dials == 1)
    }

    @Test func `every dial chooses the database and says the name`() async throws {
        let server = try await RedisServer()
        let endpoint = try RedisEndpoint(url: server.url + "/3")
        let redis = RedisConnection(endpoint, name: "worker one\n", logger: .silent)
        for _ in 1...2 {
            _ = try await redis.send(RedisCommand("SET", "k", "v"))
            #expect(try await redis.send(RedisCommand("CLIENT", "GETNAME")).text == "worker_one_")
            redis.interrupt()
            await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        }
        #expect(try await server.cli("-n", "3", "KEYS", "*") == "k\n")
        #expect(await redis.dials == 2)
    }

    @Test func `a Unix socket serves as well as a port`() async throws {
        let server = try await RedisServer()
        let endpoint = try RedisEndpoint(url: "unix://\(server.socketPath)?db=1")
        let redis = RedisConnection(endpoint, name: "test", logger: .silent)
        _ = try await redis.send(RedisCommand("SET", "k", "v"))
        #expect(try await server.cli("-n", "1", "GET", "k") == "v\n")
    }

    @Test func `blocked connections hold up nobody else`() async throws {
        let server = try await RedisServer()
        let free = try server.connection(name: "free")
        try await withThrowingTaskGroup(of: RedisValue.self) { group in
            for number in 1...16 {
                let blocked = try server.connection(name: "blocked-\(number)")
                group.addTask { try await blocked.send(RedisCommand("BLPOP", "list", 0), replyWithin: .seconds(40)) }
            }
            try await eventually { try await free.blockedClients() == 16 }
            #expect(try await free.send(RedisCommand("PING")) == .status("PONG"))
            let elements = (1...16).map { "\($0)" }
            _ = try await free.send(RedisCommand(arguments: ["RPUSH", "list"] + elements))
            var popped: Set<String> = []
            for try await reply in group { popped.insert(reply.array?.last?.text ?? "") }
            #expect(popped == Set(elements))
        }
    }

    @Test func `a cancelled task gets its reply, and so does the next one`() async throws {
        let server = try await RedisServer()
        let (redis, other) = (try server.connection(), try server.connection())
        let waiting = Task { try await redis.send(RedisCommand("BLPOP", "list", 0)) }
        try await eventually { try await other.blockedClients() == 1 }
        waiting.cancel()
        _ = try await other.send(RedisCommand("RPUSH", "list", "x"))
        #expect(try await waiting.value == .array([.bytes(Array("list".utf8)), .bytes(Array("x".utf8))]))
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
        #expect(await redis.dials == 1)
    }

    @Test func `a closed connection sends nothing`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        _ = try await redis.send(RedisCommand("PING"))
        await redis.close()
        await #expect(throws: RedisError.closed(command: "SET")) { try await redis.send(RedisCommand("SET", "k", "v")) }
        #expect(try await server.cli("EXISTS", "k") == "0\n")
    }
}

extension RedisConnection {
    /// How many clients the server holds in a blocking command.
    func blockedClients() async throws(RedisError) -> Int? {
        let info = try await send(RedisCommand("INFO", "clients")).text ?? ""
        let line = info.split(whereSeparator: \.isNewline).first { $0.hasPrefix("blocked_clients:") }
        return line.flatMap { Int($0.dropFirst("blocked_clients:".count)) }
    }
}
