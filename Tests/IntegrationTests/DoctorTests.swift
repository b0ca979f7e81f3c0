import Foundation
import Testing

/// `inference-worker doctor` as an operator meets it.
@Suite(.serialized, .timeLimit(.minutes(4))) struct `The doctor` {
    private func visit(
        _ redis: RedisServer, _ arguments: [String] = [], environment: [String: String] = [:]
    ) async throws -> ChildProcess.Output {
        try await Executable.run(
            "inference-worker", ["doctor"] + arguments + SmallIndex.config,
            environment: ["REDIS_URL": redis.url].merging(environment) { $1 }, within: .seconds(120))
    }

    @Test func `finds nothing to mend where all is well`() async throws {
        let redis = try await RedisServer(["appendonly yes", "maxmemory-policy noeviction"])
        _ = try await SmallIndex.build(titles: 10, environment: ["REDIS_URL": redis.url])
        let output = try await visit(redis)
        #expect(output.status == 0, "\(output.standardError)")
        let lines = output.standardOutput.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("ok ") }, "\(output.standardOutput)")
        #expect(
            lines.map { $0.dropFirst(9).prefix { $0 != ":" } } == [
                "settings", "redis", "memory", "persistence", "rights", "clock", "queue", "models", "index",
                "providers",
                "limits", "http",
            ])
        #expect(output.standardOutput.contains("index: ") && output.standardOutput.contains(" 10 entries, "))
    }

    @Test(arguments: ["inference-worker doctor", "indexer status"])
    func `fails where its words cannot be written, as other commands do`(command: String) async throws {
        let redis = try await RedisServer(["appendonly yes", "maxmemory-policy noeviction"])
        _ = try await SmallIndex.build(titles: 10, environment: ["REDIS_URL": redis.url])
        let words = command.split(separator: " ").map(String.init)
        let line = "exec \(try Executable.built(words[0])) \(words[1]) >/dev/full"
        let output = try await ChildProcess(
            Executable.installed("bash"), ["-c", line], environment: ["REDIS_URL": redis.url]
        ).output()
        #expect(output.status == 1)
        #expect(output.standardError.contains("no room for it"))
    }

    @Test func `names each fault, and the line that mends it`() async throws {
        let model = try await FakeLLMServer { _, _ in .reply(401, "{}") }
        let redis = try await RedisServer(["appendonly no", "maxmemory 100mb", "maxmemory-policy allkeys-lru"])
        _ = try await redis.cli("SET", "anime:paused", "1")
        _ = try await redis.cli("LPUSH", "anime:dead", "!5/0 crashed 1 x")
        _ = try await redis.cli("LPUSH", "anime:requests", "a wish")
        let folder = try TemporaryFolder()
        let yaml = "chain: [fake]\nmodels: {fake: {model: m, base_url: \"\(model.url)\"}}\n"
        try Data(yaml.utf8).write(to: folder.url.appending(path: "llm.yaml"))
        try Data("http: {host: 0.0.0.0}\n".utf8).write(to: folder.url.appending(path: "jobs.yaml"))
        let output = try await Executable.run(
            "inference-worker", ["doctor", "--config", folder.path], environment: ["REDIS_URL": redis.url])
        #expect(output.status == 1)
        for (fault, mend) in [
            ("warning  memory: ", "CONFIG SET maxmemory-policy noeviction"),
            ("warning  persistence: ", "CONFIG SET appendonly yes"),
            ("warning  queue: claiming is paused", "redis-cli DEL 'anime:paused'"),
            ("warning  queue: 1 dead letters", "redis-cli LRANGE 'anime:dead' 0 9"),
            ("warning  queue: 1 requests wait", "/inference-worker run --config \(folder.path)"),
            (
                "problem  index: there is none of minilm+e5-en-pt",
                "/indexer build --config \(folder.path) --catalogue FILE"
            ),
            ("problem  provider fake: refuses the key", "models.fake.api_key_env"),
            ("warning  http: 0.0.0.0 ", "http.token_env"),
        ] {
            let lines = output.standardOutput.components(separatedBy: "\n")
            let place = try #require(lines.firstIndex { $0.hasPrefix(fault) }, "\(fault) in \(output.standardOutput)")
            #expect(lines[place + 1].hasPrefix("         mend: ") && lines[place + 1].contains(mend), "\(fault)")
        }
    }

    @Test func `goes by what Redis says instead of the files`() async throws {
        let redis = try await RedisServer(["appendonly yes", "maxmemory-policy noeviction"])
        _ = try await SmallIndex.build(titles: 10, environment: ["REDIS_URL": redis.url])
        _ = try await redis.cli("SET", "anime:config:retriever.yaml", "depth: 77")
        _ = try await redis.cli("SET", "anime:config:version", "7")
        let good = try await visit(redis)
        #expect(good.status == 0)
        let line = try #require(good.standardOutput.split(separator: "\n").first { $0.contains("settings in Redis") })
        #expect(
            line.wholeMatch(of: /ok       settings in Redis: version 7, digest [0-9a-f]{16}: retriever.depth/) != nil)

        _ = try await redis.cli("SET", "anime:config:embeddings.yaml", "active: minilm")
        _ = try await redis.cli("INCR", "anime:config:version")
        let other = try await visit(redis)
        #expect(other.standardOutput.contains("problem  index: there is none of minilm\n"))
        #expect(other.standardOutput.contains("/config --catalogue FILE --model minilm\n"))

        _ = try await redis.cli("SET", "anime:config:retriever.yaml", "deep: 77")
        _ = try await redis.cli("INCR", "anime:config:version")
        let bad = try await visit(redis)
        #expect(bad.status == 1)
        #expect(
            bad.standardOutput.contains(
                "problem  settings in Redis: are refused, so that the files hold alone: "
                    + "redis:anime:config:retriever.yaml:1:1: deep: "))
        #expect(bad.standardOutput.contains("mend: redis-cli SET 'anime:config:FILE' TEXT"))
    }

    @Test func `tells what a user may not do, and a Redis that is away`() async throws {
        let redis = try await RedisServer(["user weak on >secret ~anime:* +@all -blmove"])
        let weak = ["REDIS_USERNAME": "weak", "REDIS_PASSWORD": "secret"]
        let output = try await visit(redis, environment: weak)
        #expect(output.status == 1)
        #expect(output.standardOutput.contains("problem  rights: "))
        #expect(output.standardOutput.contains("blmove"))
        #expect(output.standardOutput.contains("mend: redis-cli ACL SETUSER worker on "))
        #expect(!output.standardOutput.contains("secret"))
        try await redis.kill()
        let away = try await visit(redis)
        #expect(away.status == 69)
    }

    @Test func `kills a worker in the midst of its requests, loses none, and leaves no key`() async throws {
        let redis = try await RedisServer()
        _ = try await SmallIndex.build(titles: 10, environment: ["REDIS_URL": redis.url])
        let before = try await redis.cli("--raw", "KEYS", "*").split(separator: "\n").sorted()
        let output = try await visit(redis, ["--kill-test"])
        #expect(output.status == 0, "\(output.standardOutput)")
        let line = try #require(output.standardOutput.split(separator: "\n").last { $0.contains("kill test") })
        #expect(
            line.wholeMatch(
                of:
                    /ok       kill test: a worker was killed while it held [1-8] of 20 requests; .* answered, once \(.*\)/
            )
                != nil, "\(line)")
        #expect(try await redis.cli("--raw", "KEYS", "*").split(separator: "\n").sorted() == before)
    }
}
