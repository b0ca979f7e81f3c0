import Foundation
import JSON
import Jobs
import Redis
import Testing

@Suite(.serialized, .timeLimit(.minutes(3))) struct `Redis Cluster` {
    @Test func `a command goes to the node that holds its keys, whichever was dialled`() async throws {
        let cluster = try await RedisCluster()
        let (owner, others) = try await cluster.owner(of: "{anime}")
        for node in others {
            let redis = try node.connection()
            #expect(try await redis.send(RedisCommand("INCR", "{anime}:n")).integer != nil)
            #expect(redis.peer?.address == .tcp(host: "127.0.0.1", port: owner.port))
            #expect(await redis.dials == 2)
        }
        // In a pipeline each command runs once, though the first node had them all.
        let redis = try others[0].connection()
        let replies = try await redis.pipeline((1...250).map { _ in RedisCommand("INCR", "{anime}:n") })
        #expect(replies == (3...252).map { .integer($0) })
    }

    @Test func `keys that move to another node are followed, and waited for on their way`() async throws {
        let cluster = try await RedisCluster()
        let (owner, others) = try await cluster.owner(of: "{anime}")
        let redis = try owner.connection()
        _ = try await redis.send(RedisCommand("SET", "{anime}:k", "v"))
        try await cluster.move("{anime}", from: owner, to: others[0])
        #expect(try await redis.send(RedisCommand("GET", "{anime}:k")).text == "v")
        #expect(redis.peer?.address == .tcp(host: "127.0.0.1", port: others[0].port))

        let slot = try await owner.cli("CLUSTER", "KEYSLOT", "{anime}").trimmed
        let target = try await owner.cli("CLUSTER", "MYID").trimmed
        try await others[0].cli("CLUSTER", "SETSLOT", slot, "MIGRATING", target)
        let ask = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("GET", "{anime}:no")) }
        #expect(ask?.kind == "reply_ask" && ask?.recovery == .wait)
        let again = await #expect(throws: RedisError.self) {
            try await redis.send(RedisCommand("MGET", "{anime}:k", "{anime}:no"))
        }
        // Redis 6.2 sends those who ask for both to the other node, too.
        #expect(["reply_tryagain", "reply_ask"].contains(again?.kind) && again?.recovery == .wait)
    }

    @Test func `a cluster that is down is waited for`() async throws {
        let node = try await RedisServer(["cluster-enabled yes"], role: .clusterNode)
        let redis = try node.connection()
        let error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("GET", "{anime}:k")) }
        #expect(error?.kind == "reply_clusterdown" && error?.recovery == .wait)
        #expect(await redis.dials == 1)
    }

    @Test func `of several nodes in the URL the next is dialled when one is dead`() async throws {
        let cluster = try await RedisCluster(["cluster-require-full-coverage no"])
        let (owner, others) = try await cluster.owner(of: "{anime}")
        try await others[0].kill()
        let list = [others[0], others[1]].map { "127.0.0.1:\($0.port)" }.joined(separator: ",")
        let redis = RedisConnection(try RedisEndpoint(url: "redis://\(list)"), name: "test", logger: .silent)
        let error = await #expect(throws: RedisError.self) { try await redis.send(RedisCommand("PING")) }
        #expect(
            error
                == .unreachable(endpoint: "redis://127.0.0.1:\(others[0].port)/0", reason: "Connection refused"))
        _ = try await redis.send(RedisCommand("SET", "{anime}:k", "v"))
        #expect(try await owner.cli("GET", "{anime}:k") == "v\n")
    }

    @Test func `the worker follows its queue from node to node`() async throws {
        let cluster = try await RedisCluster()
        let (owner, others) = try await cluster.owner(of: "{anime}")
        let options = JobOptions(lease: .seconds(3), keyPrefix: "{anime}")
        try await Worker.serving(others[0], options) {
            _ = try await owner.cli("LPUSH", "{anime}:requests", #"{"id":"a","query":"x"}"#)
            #expect(try await owner.cli("BRPOP", "{anime}:result:a", "20").contains(#""status":"ok""#))
            try await cluster.move("{anime}", from: owner, to: others[1])
            _ = try await others[1].cli("LPUSH", "{anime}:requests", #"{"id":"b","query":"x"}"#)
            #expect(try await others[1].cli("BRPOP", "{anime}:result:b", "20").contains(#""status":"ok""#))
        }
        #expect(try await others[1].cli("ZCARD", "{anime}:workers") == "0\n")
    }

    @Test func `indexer, worker, ask and batch work on a cluster`() async throws {
        let cluster = try await RedisCluster()
        let (owner, others) = try await cluster.owner(of: "{anime}")
        let environment = ["REDIS_URL": others[0].url, "ANIME_REDIS_KEY_PREFIX": "{anime}", "LOG_FORMAT": "json"]
        _ = try await SmallIndex.build(titles: 10, environment: environment)
        let worker = try Executable.start("inference-worker", SmallIndex.config, environment: environment)
        let asked = try await Executable.run(
            "inference-worker", ["ask", "space bounty hunters", "--count", "1"] + SmallIndex.config,
            environment: environment)
        #expect(asked.status == 0, "\(asked.standardError)")
        #expect(asked.standardOutput.contains("Cowboy Bebop"))
        let files = try TemporaryFolder()
        try Data("{\"query\":\"pirates\"}\n{\"query\":\"robots\"}\n".utf8).write(to: files.url.appending(path: "in"))
        let batch = try await Executable.run(
            "inference-worker",
            ["batch", files.path + "in", "--output", files.path + "out"] + SmallIndex.config,
            environment: environment)
        #expect(batch.status == 0, "\(batch.standardError)")
        #expect(files.text(of: "out").split(separator: "\n").count == 2)
        worker.signal(SIGTERM)
        #expect(try await worker.output(within: .seconds(20)).status == 0)
        #expect(try await owner.cli("ZCARD", "{anime}:workers") == "0\n")
    }

    @Test(arguments: [["run"], ["ask", "robots"], ["batch", "in", "--output", "out"]])
    func `a prefix without a hash tag is refused with the line that mends it`(arguments: [String]) async throws {
        let node = try await RedisServer(["cluster-enabled yes"], role: .clusterNode)
        let files = try TemporaryFolder()
        try Data("{\"query\":\"pirates\"}\n".utf8).write(to: files.url.appending(path: "in"))
        let arguments = arguments.map { ["in", "out"].contains($0) ? files.path + $0 : $0 }
        let refused = try await Executable.run(
            "inference-worker", arguments + SmallIndex.config, environment: ["REDIS_URL": node.url])
        #expect(refused.status == 2)
        #expect(refused.standardError.contains(#"Put it in braces: key_prefix: "{anime}" in redis.yaml"#))
    }
}
