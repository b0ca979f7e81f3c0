import Redis
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Redis access` {
    private static let secret = "s3cret-p@ss/word"

    private static func server() async throws -> RedisServer {
        try await RedisServer([
            "requirepass \(secret)",
            "user worker on >\(secret) ~anime:* resetchannels &anime:* -@all +get +lpush +ping +client|setname",
            "user quiet on >\(secret) ~* -@all +ping",
        ])
    }

    @Test func `user and password let in, alone or in the URL`() async throws {
        let server = try await Self.server()
        let encoded = "s3cret-p%40ss%2Fword"
        let endpoints = [
            try server.endpoint(password: Self.secret), try server.endpoint(username: "worker", password: Self.secret),
            try RedisEndpoint(url: "redis://:\(encoded)@127.0.0.1:\(server.port)"),
            try RedisEndpoint(url: "redis://worker:\(encoded)@127.0.0.1:\(server.port)"),
        ]
        for endpoint in endpoints {
            let redis = RedisConnection(endpoint, name: "test", logger: .silent)
            #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
        }
    }

    @Test func `a user who may not set the name gets in without one`() async throws {
        let server = try await Self.server()
        let endpoint = try server.endpoint(username: "quiet", password: Self.secret)
        let redis = RedisConnection(endpoint, name: "test", logger: .silent)
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
    }

    @Test func `a missing password is refused with the way to give one`() async throws {
        let server = try await Self.server()
        let redis = try server.connection()
        let error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        #expect(error?.recovery == .refuse)
        #expect(
            error?.description
                == "Redis refused PING: NOAUTH Authentication required. - set REDIS_PASSWORD (and REDIS_USERNAME), "
                + "or put user and password into the Redis URL.")
    }

    @Test func `a wrong password is refused and shows nowhere`() async throws {
        let server = try await Self.server()
        let recorder = LogRecorder()
        let endpoint = try server.endpoint(username: "worker", password: "wr0ng-one")
        let redis = RedisConnection(endpoint, name: "test", logger: recorder.logger)
        let error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        #expect(error?.kind == "reply_wrongpass")
        #expect(error?.recovery == .refuse)
        var dumped = ""
        dump(endpoint, to: &dumped)
        dump(redis, to: &dumped)
        let shown = recorder.lines + [dumped, "\(endpoint)", String(reflecting: endpoint), String(describing: error)]
        #expect(recorder.lines.count == 1)
        #expect(shown.allSatisfy { !$0.contains("wr0ng-one") })
    }

    @Test func `a missing permission names the rule that grants it`() async throws {
        let server = try await Self.server()
        let endpoint = try server.endpoint(username: "worker", password: Self.secret)
        let redis = RedisConnection(endpoint, name: "test", logger: .silent)
        let command = await #expect(throws: RedisError.self) {
            try await redis.send(RedisCommand("BLMOVE", "anime:a", "anime:b", "LEFT", "RIGHT", 1))
        }
        #expect(command?.description.hasSuffix("allow it: ACL SETUSER <user> +blmove") == true)
        let subcommand = await #expect(throws: RedisError.self) {
            try await redis.send(RedisCommand("CLIENT", "UNBLOCK", 1))
        }
        #expect(subcommand?.description.hasSuffix("allow it: ACL SETUSER <user> +client|unblock") == true)
        let key = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("GET", "other:key")) }
        #expect(key?.description.hasSuffix("allow it: ACL SETUSER <user> ~other:key") == true)
        #expect([command, subcommand, key].allSatisfy { $0?.recovery == .refuse })
        #expect(await redis.dials == 1)
    }

    @Test func `what the server is, and by what number it knows us, is heard without any right`() async throws {
        let server = try await RedisServer(["user least on >x -@all +ping"])
        let endpoint = try server.endpoint(username: "least", password: "x")
        let redis = RedisConnection(endpoint, name: "test", logger: .silent)
        #expect(try await redis.send(RedisCommand("PING")) == .status("PONG"))
        let clients = try await server.cli("CLIENT", "LIST").split(separator: "\n")
        let ours = try #require(clients.first { $0.contains(" user=least ") })
        let number = try #require(redis.peer?.clientID)
        #expect(ours.hasPrefix("id=\(number) "))
    }

    @Test func `a key of another type is named`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        _ = try await redis.send(RedisCommand("SET", "anime:requests", "x"))
        let error = await #expect(throws: RedisError.self) {
            try await redis.send(RedisCommand("LPUSH", "anime:requests", "a wish"))
        }
        #expect(error?.recovery == .refuse)
        #expect(
            error
                == .reply(
                    code: "WRONGTYPE", message: "Operation against a key holding the wrong kind of value",
                    command: "LPUSH anime:requests"))
    }

    @Test func `an unknown command does not repeat its arguments`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let error = await #expect(throws: RedisError.self) {
            try await redis.send(RedisCommand("NONSENSE", "a user's text"))
        }
        // Redis 6.2 quotes with backticks.
        let messages = ["unknown command 'NONSENSE'", "unknown command `NONSENSE`"]
        #expect(messages.map { .reply(code: "ERR", message: $0, command: "NONSENSE") }.contains(error))
        #expect(error?.recovery == .fail)
    }
}
