import Foundation
import Glibc
import JSON
import Jobs
import Logging
import Redis
import Testing

@Suite(.serialized, .timeLimit(.minutes(3))) struct `Redis behind sentinels` {
    private func connection(_ url: String, password: String? = nil, logger: Logger = .silent) throws -> RedisConnection
    {
        let endpoint = try RedisEndpoint(url: url, sentinelPassword: password, commandTimeout: .seconds(2))
        return RedisConnection(endpoint, name: "test", logger: logger)
    }

    @Test func `the master is found by any sentinel that answers, and again after a failover`() async throws {
        let trio = try await SentinelTrio()
        try await trio.sentinels[0].kill()
        let redis = try connection(trio.url + "/3")
        _ = try await redis.send(RedisCommand("SET", "k", "v"))
        let first = try #require(trio.servers.first)
        #expect(try await first.cli("-n", "3", "GET", "k") == "v\n")
        #expect(await redis.dials == 1)
        #expect(redis.peer?.address == .tcp(host: "127.0.0.1", port: first.port))

        try await first.kill()
        try await eventually(within: .seconds(20)) {
            (try? await redis.send(RedisCommand("SET", "k", "w"))) == .status("OK")
        }
        #expect(try await trio.servers[1].cli("-n", "3", "GET", "k") == "w\n")
        #expect(redis.peer?.address == .tcp(host: "127.0.0.1", port: trio.servers[1].port))
    }

    @Test func `a master that was demoted is left for the new one`() async throws {
        let trio = try await SentinelTrio()
        let redis = try connection(trio.url)
        let old = try await trio.current()
        _ = try await redis.send(RedisCommand("SET", "k", "v"))
        // No failure: the old master lives on, as a replica.
        try await eventually {
            try await trio.sentinels[0].cli("SENTINEL", "FAILOVER", SentinelTrio.master) == "OK\n"
        }
        let new = try await trio.awaitFailover(from: old)
        // A sentinel puts all clients of a demoted server out, the one that asks among them.
        try await eventually { (try? await old.cli("ROLE"))?.hasPrefix("slave") == true }
        try await eventually { (try? await redis.send(RedisCommand("SET", "k", "w"))) == .status("OK") }
        #expect(try await new.cli("GET", "k") == "w\n")
    }

    @Test func `a server that is no master is not served by, whatever the sentinels say`() async throws {
        let trio = try await SentinelTrio()
        let replica = try #require(trio.servers.last)
        // It takes the replica for the master.
        let liar = try await RedisServer(
            ["sentinel monitor main 127.0.0.1 \(replica.port) 1"], role: .sentinel(password: nil))
        let redis = try connection("redis+sentinel://127.0.0.1:\(liar.port)/main")
        let error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        #expect(
            error
                == .unreachable(
                    endpoint: "redis://127.0.0.1:\(replica.port)/0",
                    reason: "the sentinels name it, but it is a replica"))
    }

    @Test func `sentinels that want a login get theirs, not that of the server`() async throws {
        let trio = try await SentinelTrio(sentinelPassword: "watch")
        #expect(try await connection(trio.url, password: "watch").send(RedisCommand("PING")) == .status("PONG"))
        let error = await #expect(throws: RedisError.self) {
            try await connection(trio.url).send(RedisCommand("PING"))
        }
        #expect(error?.kind == "unreachable")
        #expect(error?.description.contains("set REDIS_SENTINEL_PASSWORD") == true)
    }

    @Test func `an unknown name and dead sentinels are named`() async throws {
        let sentinel = try await RedisServer(
            ["sentinel monitor main 127.0.0.1 \(try LoopbackSocket.freePort()) 1"], role: .sentinel(password: nil))
        let dead = try LoopbackSocket.freePort()
        let redis = try connection("redis+sentinel://127.0.0.1:\(dead),127.0.0.1:\(sentinel.port)/other")
        let error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        #expect(
            error
                == .unreachable(
                    endpoint: "redis+sentinel://127.0.0.1:\(dead),127.0.0.1:\(sentinel.port)/other/0",
                    reason: "Redis at redis://127.0.0.1:\(dead)/0 cannot be reached: Connection refused. Check that it "
                        + "runs and that redis.yaml names it. "
                        + "the sentinel 127.0.0.1:\(sentinel.port) knows no master named other"))
    }

    @Test func `an interrupt ends the dial as a whole, not the question to one sentinel`() async throws {
        let (first, port) = try LoopbackSocket.listening(backlog: 8)
        let (second, otherPort) = try LoopbackSocket.listening(backlog: 8)
        defer { for listener in [first, second] { close(listener) } }
        let redis = try connection("redis+sentinel://127.0.0.1:\(port),127.0.0.1:\(otherPort)/main")
        let asking = Task { try await redis.send(RedisCommand("PING")) }
        try await eventually { LoopbackSocket.hasCaller(first) }
        redis.interrupt()
        let error = await #expect(throws: RedisError.self) { try await asking.value }
        #expect(error?.kind == "unreachable")
        #expect(error?.description.contains("The dial was interrupted") == true)
        #expect(!LoopbackSocket.hasCaller(second))
    }

    @Test func `workers go on after the master was killed, and after it fell silent`() async throws {
        let trio = try await SentinelTrio()
        let endpoint = try RedisEndpoint(url: trio.url, commandTimeout: .seconds(2))
        let options = JobOptions(lease: .milliseconds(900))
        let first = try await trio.current()
        try await Worker.serving(first, options, endpoint: endpoint) {
            _ = try await first.cli("LPUSH", "anime:requests", #"{"id":"a","query":"x"}"#)
            #expect(try await first.cli("BRPOP", "anime:result:a", "20").contains(#""status":"ok""#))
            let second = try await trio.killMaster()
            _ = try await second.cli("LPUSH", "anime:requests", #"{"id":"b","query":"x"}"#)
            #expect(try await second.cli("BRPOP", "anime:result:b", "30").contains(#""status":"ok""#))
            try await first.start()
            try await trio.settle()
            // Frozen, it keeps every connection open: only silence tells.
            second.signal(SIGSTOP)
            try await trio.awaitFailover(from: second)
            _ = try await first.cli("LPUSH", "anime:requests", #"{"id":"c","query":"x"}"#)
            #expect(try await first.cli("BRPOP", "anime:result:c", "30").contains(#""status":"ok""#))
            second.signal(SIGCONT)
        }
    }
}
