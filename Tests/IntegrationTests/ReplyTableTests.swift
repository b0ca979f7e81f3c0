import Foundation
import Glibc
import Jobs
import Redis
import Testing

/// Every error reply that the contract knows, said by a real server to a worker that has just finished a request: the
/// result waits in memory, and is published once.
@Suite(.serialized, .timeLimit(.minutes(2))) struct `Reply table` {
    @Test func `LOADING`() async throws {
        // A server that loads listens once every 2 MB.
        let server = try await RedisServer(["key-load-delay 500", "rdbcompression no"])
        try await outlive("LOADING", server) {
            let fill = "for i = 1, 3000 do redis.call('SET', 'filler' .. i, string.rep('x', 6000)) end"
            try await server.cli("EVAL", fill, "0")
            try await server.cli("SAVE")
            try await server.kill()
            try await server.start(waitsUntilReady: false)
        } mend: {
            try await eventually { try await server.cli("PING") == "PONG\n" }
        }
    }

    @Test func `BUSY`() async throws {
        let server = try await RedisServer(["lua-time-limit 10"])
        let stuck = try server.connection()
        let script = RedisCommand("EVAL", "while true do end", 0)
        let endless = Task { _ = try? await stuck.send(script, replyWithin: .seconds(60)) }
        try await outlive("BUSY", server, after: false) {
            try await eventually { try await server.cli("PING").hasPrefix("BUSY") }
        } mend: {
            try await server.cli("SCRIPT", "KILL")
        }
        await endless.value
    }

    @Test func `MISCONF`() async throws {
        let server = try await RedisServer(["save 3600 1"])
        // A folder in the place of the file: the rename at the end of a save fails.
        let obstacle = URL(filePath: server.socketPath).deletingLastPathComponent().appending(path: "dump.rdb")
        try await outlive("MISCONF", server) {
            try FileManager.default.createDirectory(
                at: obstacle.appending(path: "x"), withIntermediateDirectories: true)
            try await server.cli("BGSAVE")
            try await eventually { try await server.cli("SET", "k", "v").hasPrefix("MISCONF") }
        } mend: {
            try FileManager.default.removeItem(at: obstacle)
            try await server.cli("BGSAVE")
            try await eventually { try await server.cli("SET", "k", "v") == "OK\n" }
        }
    }

    @Test func `OOM stops the waits, not the queue`() async throws {
        let server = try await RedisServer()
        let recorder = LogRecorder()
        try await Worker.serving(server, logger: recorder.logger) {
            try await eventually { try await server.cli("ZCARD", "anime:workers") == "1\n" }
            try await server.cli("SET", "anime:paused", "1")
            try await server.cli("LPUSH", "anime:requests", "a", "b", #"{"id":"q1","query":"c"}"#)
            try await server.cli("CONFIG", "SET", "maxmemory", "1")
            #expect(try await server.cli("LPUSH", "anime:requests", "d").hasPrefix("OOM"))
            try await server.cli("DEL", "anime:paused")
            try await eventually { try await server.cli("LLEN", "anime:results") == "2\n" }
            try await eventually { recorder.lines.contains { $0.contains("OOM") } }
            #expect(try await server.cli("LLEN", "anime:result:q1") == "1\n")
            try await server.cli("CONFIG", "SET", "maxmemory", "0")
        }
    }

    @Test(arguments: [("READONLY", "yes"), ("MASTERDOWN", "no")])
    func `a replica`(code: String, servesStaleData: String) async throws {
        let server = try await RedisServer(["replica-serve-stale-data \(servesStaleData)"])
        let nowhere = String(try LoopbackSocket.freePort())
        try await outlive(code, server) {
            try await server.cli("REPLICAOF", "127.0.0.1", nowhere)
        } mend: {
            try await server.cli("REPLICAOF", "NO", "ONE")
        }
    }

    @Test func `UNBLOCKED`() async throws {
        let server = try await RedisServer()
        try await outlive("UNBLOCKED", server) {
            let clients = try await server.cli("CLIENT", "LIST").split(separator: "\n")
            for client in clients where client.contains(" name=fetch:") {
                let id = client.split(separator: " ")[0].dropFirst("id=".count)
                try await server.cli("CLIENT", "UNBLOCK", String(id), "ERROR")
            }
        } mend: {
        }
    }

    @Test func `NOSCRIPT`() async throws {
        let server = try await RedisServer()
        let gate = Gate()
        try await Worker.serving(server, handler: TestHandler(gate.pass)) {
            try await server.cli("LPUSH", "anime:requests", #"{"id":"q1","query":"x"}"#)
            try await eventually { gate.waiting == 1 }
            try await server.cli("CONFIG", "RESETSTAT")
            try await server.cli("SCRIPT", "FLUSH")
            gate.open()
            #expect(try await server.cli("BRPOP", "anime:result:q1", "20").contains(#""status":"ok""#))
            #expect(try await server.cli("INFO", "errorstats").contains("errorstat_NOSCRIPT"))
        }
        #expect(try await server.cli("HGETALL", "anime:stats") == "ok\n1\n")
    }

    @Test func `WRONGTYPE is named before Redis says it`() async throws {
        let server = try await RedisServer()
        try await outlive("anime:requests:high holds a string", server) {
            try await server.cli("SET", "anime:requests:high", "x")
            try await server.cli("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
        } mend: {
            try await server.cli("DEL", "anime:requests:high")
        }
    }

    @Test func `WRONGPASS stops the start`() async throws {
        let server = try await RedisServer(["user default on >right ~* &* +@all"])
        let worker = Worker(
            endpoint: try server.endpoint(password: "wrong"), options: JobOptions(), handler: TestHandler(),
            logger: .silent)
        let error = try #require(await #expect(throws: JobsError.self) { try await worker.run() })
        #expect(error.kind == "refused")
        #expect(error.description.contains("WRONGPASS"))
    }

    /// To a command as long as ours Redis says NOAUTH in another way, and hangs up.
    @Test(arguments: [("NOAUTH", "unauthenticated multibulk length"), ("NOPERM", "NOPERM")])
    func `a permission that is taken away is waited for`(code: String, words: String) async throws {
        let server = try await RedisServer()
        let rule = code == "NOPERM" ? ["default", "-evalsha"] : ["default", "resetpass", ">secret"]
        let mend = code == "NOPERM" ? ["default", "+evalsha"] : ["default", "nopass"]
        let admin = try server.connection()
        _ = try await admin.send(RedisCommand("PING"))
        try await outlive(words, server) {
            _ = try await admin.send(RedisCommand(arguments: ["ACL", "SETUSER"] + rule))
            _ = try await admin.send(RedisCommand("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes"))
        } mend: {
            _ = try await admin.send(RedisCommand(arguments: ["ACL", "SETUSER"] + mend))
        }
    }
}

extension `Reply table` {
    // A worker of `server` has a request in hand, then the trouble begins and the request is finished; once the worker
    // has heard `code`, the trouble ends. With `after` false the request is pushed only then.
    fileprivate func outlive(
        _ code: String, _ server: RedisServer, worksAt endpoint: RedisEndpoint? = nil, prefix: String = "anime",
        after: Bool = true, _ trouble: () async throws -> Void, mend: () async throws -> Void
    ) async throws {
        let recorder = LogRecorder()
        let gate = Gate()
        let options = JobOptions(lease: .seconds(3), keyPrefix: prefix)
        let handler = TestHandler(gate.pass)
        try await Worker.serving(server, options, endpoint: endpoint, handler: handler, logger: recorder.logger) {
            let push = { try await server.cli("LPUSH", "\(prefix):requests", #"{"id":"q1","query":"x"}"#) }
            if after {
                _ = try await push()
                try await eventually { gate.waiting == 1 }
            }
            try await trouble()
            gate.open()
            do { try await eventually { recorder.lines.contains { $0.contains(code) } } } catch {
                Issue.record("not heard of \(code): \(recorder.lines.suffix(20))")
            }
            try await mend()
            if !after { _ = try await push() }
            let reply = try await server.cli("BRPOP", "\(prefix):result:q1", "20")
            #expect(reply.contains(#""status":"ok""#))
        }
        #expect(try await server.cli("EXISTS", "\(prefix):result:q1", "\(prefix):requests") == "0\n")
        #expect(handler.seen == ["x"])
    }
}

@Suite(.serialized, .timeLimit(.minutes(2))) struct `Reply table, cluster` {
    private static func node() async throws -> RedisServer {
        try await RedisServer(["cluster-enabled yes"], role: .clusterNode)
    }

    /// One by one, since 6.2 knows no ranges.
    private static let addAllSlots = ["CLUSTER", "ADDSLOTS"] + (0..<16_384).map(String.init)

    /// Two nodes that know each other; the first serves every slot.
    private func pair() async throws -> (RedisServer, RedisServer) {
        let (owner, other) = (try await Self.node(), try await Self.node())
        try await owner.cli(Self.addAllSlots)
        try await owner.cli("CLUSTER", "MEET", "127.0.0.1", String(other.port))
        try await eventually { try await other.cli("CLUSTER", "INFO").contains("cluster_state:ok") }
        try await eventually { try await owner.cli("CLUSTER", "INFO").contains("cluster_state:ok") }
        return (owner, other)
    }

    @Test func `CLUSTERDOWN is waited out`() async throws {
        let server = try await Self.node()
        let recorder = LogRecorder()
        try await Worker.serving(server, JobOptions(keyPrefix: "{anime}"), logger: recorder.logger) {
            try await eventually { recorder.lines.contains { $0.contains("CLUSTERDOWN") } }
            try await server.cli(Self.addAllSlots)
            try await eventually { try await server.cli("LPUSH", "{anime}:requests", "a") == "1\n" }
            #expect(try await server.cli("BRPOP", "{anime}:results", "20").contains(#""answer":"a""#))
        }
    }

    @Test func `MOVED is followed`() async throws {
        let (owner, other) = try await pair()
        let recorder = LogRecorder()
        let options = JobOptions(keyPrefix: "{anime}")
        try await Worker.serving(other, options, endpoint: try other.endpoint(), logger: recorder.logger) {
            try await owner.cli("LPUSH", "{anime}:requests", "a")
            #expect(try await owner.cli("BRPOP", "{anime}:results", "20").contains(#""answer":"a""#))
        }
        #expect(recorder.lines.contains { $0.contains("MOVED") })
    }

    @Test func `TRYAGAIN is waited out`() async throws {
        let (owner, other) = try await pair()
        let slot = try await owner.cli("CLUSTER", "KEYSLOT", "{anime}").trimmingCharacters(in: .newlines)
        let id = try await other.cli("CLUSTER", "MYID").trimmingCharacters(in: .newlines)
        try await `Reply table`().outlive("TRYAGAIN", owner, prefix: "{anime}") {
            try await owner.cli("CLUSTER", "SETSLOT", slot, "MIGRATING", id)
        } mend: {
            try await owner.cli("CLUSTER", "SETSLOT", slot, "STABLE")
        }
    }
}
