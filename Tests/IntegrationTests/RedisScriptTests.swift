import Redis
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Redis scripts` {
    private let append = RedisScript("return redis.call('RPUSH', KEYS[1], ARGV[1])")

    @Test func `the digest is the one that Redis computes`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        for length in [1, 55, 56, 63, 64, 65, 1_000] {
            let script = RedisScript("--" + String(repeating: "x", count: length))
            #expect(try await redis.send(RedisCommand("SCRIPT", "LOAD", script.source)).text == script.digest)
        }
    }

    @Test func `a script that the server forgot runs exactly once`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        #expect(try await redis.run(append.call(keys: ["list"], ["a"])) == .integer(1))
        _ = try await redis.send(RedisCommand("SCRIPT", "FLUSH"))
        #expect(try await redis.run(append.call(keys: ["list"], ["b"])) == .integer(2))
        #expect(try await server.cli("LRANGE", "list", "0", "-1") == "a\nb\n")
    }

    @Test func `in a pipeline only the unknown scripts run again`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let prepend = RedisScript("return redis.call('LPUSH', KEYS[1], ARGV[1])")
        _ = try await redis.run(append.call(keys: ["list"], ["a"]))
        let replies = try await redis.run([
            prepend.call(keys: ["list"], ["b"]), append.call(keys: ["list"], ["c"]),
            prepend.call(keys: ["list"], ["d"]),
        ])
        #expect(replies == [.integer(3), .integer(2), .integer(4)])
        #expect(try await server.cli("LRANGE", "list", "0", "-1") == "d\nb\na\nc\n")
    }
}
