import Embeddings
import Foundation
import Glibc
import JSON
import Testing

/// The product as its users meet it: both executables as processes, a Redis of their own, `redis-cli` from outside.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct `The main job, end to end` {
    static let root = SmallIndex.root

    /// A Redis with the first sixty titles of the starter catalogue indexed (two seconds; all take ten), and one
    /// worker.
    struct Stage {
        let redis: RedisServer
        let worker: ChildProcess
        let environment: [String: String]
        let folder: TemporaryFolder

        init(
            indexer settings: [String] = SmallIndex.config, worker arguments: [String] = SmallIndex.config,
            lease: Duration = .seconds(15)
        ) async throws {
            redis = try await RedisServer()
            environment = [
                "REDIS_URL": redis.url, "LOG_FORMAT": "json", "ANIME_JOBS_LEASE_MS": "\(Int(lease / .milliseconds(1)))",
            ]
            folder = try await SmallIndex.build(environment: environment, settings: settings)
            worker = try Executable.start("inference-worker", arguments, environment: environment)
        }

        func ask(_ request: String, id: String) async throws -> JSONObject {
            _ = try await redis.cli("LPUSH", "anime:requests", request)
            return try await result(at: "anime:result:\(id)")
        }

        func result(at key: String) async throws -> JSONObject {
            let reply = try await redis.cli("--raw", "BRPOP", key, "60")
            let line = try #require(reply.split(separator: "\n").last, "no result at \(key)")
            return try #require(try JSONValue(parsing: Array(line.utf8)).object)
        }
    }

    @Test func `a wish pushed with redis-cli comes back as a true answer with its metrics`() async throws {
        let stage = try await Stage()
        let result = try await stage.ask(
            #"{"id":"q1","query":"a detective hunts a serial killer","n":3,"filters":{"episodes":{"max":80}}}"#,
            id: "q1")
        #expect(
            result.members.map(\.name) == [
                "id", "status", "mode", "language", "answer", "recommendations", "understood", "warnings", "grounding",
                "metrics", "versions", "worker", "attempt", "trace_id",
            ])
        #expect(result["id"] == "q1")
        #expect(result["status"] == "ok")
        #expect(result["mode"] == "extractive")
        #expect(result["attempt"] == 1)
        let picks = try #require(result["recommendations"]?.array).compactMap(\.object)
        #expect(picks.count == 3)
        let catalogue = try String(contentsOfFile: Self.root + "data/anime_with_synopsis.csv", encoding: .utf8)
        for pick in picks {
            let id = try #require(pick["mal_id"]).text
            let title = try #require(pick["title"]?.string)
            #expect(catalogue.contains("\n\(id),"))
            #expect(catalogue.contains(title))
            #expect(result["answer"]?.string?.contains(title) == true)
        }
        let metrics = try #require(result["metrics"]?.object)
        #expect(metrics.members.map(\.name) == ["queue_ms", "total_ms", "stages_ms", "llm", "embedding"])
        #expect(metrics["queue_ms"] == .null)
        #expect(
            metrics["stages_ms"]?.object?.members.map(\.name)
                == ["understand", "embed", "retrieve", "fuse", "rerank", "ground"])
        // One result, and nothing of the job left behind.
        #expect(try await stage.redis.cli("LLEN", "anime:result:q1") == "0\n")
        #expect(try await stage.redis.cli("LLEN", "anime:requests") == "0\n")
        let workers = try await stage.redis.cli("ZRANGE", "anime:workers", "0", "-1")
        #expect(
            try await stage.redis.cli("LLEN", "anime:processing:" + workers.trimmingCharacters(in: .newlines)) == "0\n")
    }

    @Test func `plain text is a request, and its answer comes in its language`() async throws {
        let stage = try await Stage()
        _ = try await stage.redis.cli("LPUSH", "anime:requests", "algo leve sobre comida, sem terror")
        let result = try await stage.result(at: "anime:results")
        #expect(result["status"] == "ok")
        #expect(result["language"] == "pt")
        #expect(result["answer"]?.string?.hasPrefix("Os 5 títulos mais próximos") == true)
        #expect(result["understood"]?.object?["filters"] == ["genres": ["none": ["Horror"]]])
        for pick in try #require(result["recommendations"]?.array) {
            #expect(pick.object?["genres"]?.array?.contains("Horror") == false)
        }
    }

    @Test func `a malformed request gets an error with its path and costs its neighbours nothing`() async throws {
        let stage = try await Stage()
        let requests = [
            #"{"id":"bad1","query":7}"#, #"{"id":"good","query":"pirates"}"#,
            #"{"id":"bad2","query":"x","filters":{"genres":{"all":["Mistery"]}}}"#, #"{"id":"bad3""#,
        ]
        for request in requests { _ = try await stage.redis.cli("LPUSH", "anime:requests", request) }
        func error(_ key: String) async throws -> JSONObject? {
            try await stage.result(at: key)["error"]?.object
        }
        #expect(
            try await error("anime:result:bad1") == [
                "code": "bad_request", "message": "$.query must be a string, not an integer", "path": "$.query",
                "retryable": false,
            ])
        let genre = try await error("anime:result:bad2")
        #expect(genre?["path"] == "$.filters.genres.all[0]")
        #expect(genre?["message"]?.string?.contains("nearest: Mystery") == true)
        #expect(try await error("anime:results")?["path"] == "$")
        #expect(try await stage.result(at: "anime:result:good")["status"] == "ok")
    }

    @Test func `SIGTERM drains the worker, which exits with 0`() async throws {
        let stage = try await Stage()
        _ = try await stage.ask(#"{"id":"q","query":"robots"}"#, id: "q")
        stage.worker.signal(SIGTERM)
        let output = try await stage.worker.output(within: .seconds(20))
        #expect(output.status == 0)
        #expect(try await stage.redis.cli("ZCARD", "anime:workers") == "0\n")
    }

    @Test func `a worker may have as many files open as the system allows`() async throws {
        let redis = "redis://127.0.0.1:\(try LoopbackSocket.freePort())"
        let shell = try ChildProcess(
            Executable.installed("bash"),
            ["-c", "ulimit -Sn 200; ulimit -Hn 3000; exec \(try Executable.built("inference-worker")) run"],
            environment: ["REDIS_URL": redis, "ANIME_JOBS_HTTP_PORT": "0"])
        try await eventually { shell.standardError.contains("worker starts") }
        let limits = try String(contentsOfFile: "/proc/\(shell.identifier)/limits", encoding: .utf8)
        #expect(limits.contains(/Max open files +3000 +3000/))
        shell.signal(SIGTERM)
        #expect(try await shell.output(within: .seconds(5)).status == 0)
    }

    @Test func `streams that are closed are taken by no socket`() async throws {
        let redis = try await RedisServer()
        let worker = try Executable.built("inference-worker")
        let shell = try ChildProcess(
            Executable.installed("bash"), ["-c", "exec \(worker) run <&- >&- 2>&-"],
            environment: ["REDIS_URL": redis.url, "ANIME_JOBS_HTTP_PORT": "0"])
        try await eventually { try await redis.cli("CLIENT", "LIST").contains("inference-worker.index") }
        let streams = try (0...2).map { stream in
            try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(shell.identifier)/fd/\(stream)")
        }
        #expect(streams == ["/dev/null", "/dev/null", "/dev/null"])
        shell.signal(SIGTERM)
        #expect(try await shell.output(within: .seconds(5)).status == 0)
    }

    /// With no Redis there, and at whatever moment of the start it comes.
    @Test(arguments: [0, 5, 10, 15, 20, 30, 100, 300, 1_000])
    func `SIGTERM while the worker starts ends it with 0`(milliseconds: Int) async throws {
        let redis = "redis://127.0.0.1:\(try LoopbackSocket.freePort())"
        let worker = try Executable.start(
            "inference-worker", ["--config", Self.root + "config"], environment: ["REDIS_URL": redis])
        try await eventually { worker.standardError.contains("worker starts") }
        try await Task.sleep(for: .milliseconds(milliseconds))
        worker.signal(SIGTERM)
        #expect(try await worker.output(within: .seconds(5)).status == 0)
    }

    /// Minutes of zeros, which take no room on the disk.
    @Test func `SIGTERM while a model is read does not wait for it`() async throws {
        let installed = ModelFolder.models(
            configured: ProcessInfo.processInfo.environment["MODEL_DIR"], home: NSHomeDirectory())
        let models = try TemporaryFolder()
        let model = models.path + "all-MiniLM-L6-v2/"
        try FileManager.default.createDirectory(atPath: model, withIntermediateDirectories: false)
        for name in ["config.json", "vocab.txt"] {
            try FileManager.default.createSymbolicLink(
                atPath: model + name, withDestinationPath: installed + "/all-MiniLM-L6-v2/" + name)
        }
        #expect(FileManager.default.createFile(atPath: model + "model.safetensors", contents: nil))
        #expect(truncate(model + "model.safetensors", 1 << 38) == 0)
        let worker = try Executable.start(
            "inference-worker", ["--config", Self.root + "config"],
            environment: [
                "REDIS_URL": "redis://127.0.0.1:\(try LoopbackSocket.freePort())", "MODEL_DIR": models.path,
                "LOG_FORMAT": "json",
            ])
        _ = try await worker.httpPort()
        worker.signal(SIGTERM)
        #expect(try await worker.output(within: .seconds(5)).status == 0)
    }

    @Test func `a worker without its model ends with 2 and the command that fetches it, Redis or not`() async throws {
        let folder = try TemporaryFolder()
        let output = try await Executable.run(
            "inference-worker", ["--config", Self.root + "config"],
            environment: [
                "REDIS_URL": "redis://127.0.0.1:\(try LoopbackSocket.freePort())", "MODEL_DIR": folder.path,
            ])
        #expect(output.status == 2)
        #expect(output.standardError.contains("make model"))
    }

    @Test func `a worker killed in the middle loses no request`() async throws {
        let stage = try await Stage(worker: ["--config", Self.root + "config"], lease: .seconds(2))
        _ = try await stage.ask(#"{"id":"warm","query":"robots"}"#, id: "warm")
        let requests = (0..<200).map { #"{"id":"k\#($0)","query":"wish number \#($0)","reply_to":"anime:results"}"# }
        _ = try await stage.redis.cli(["-x", "LPUSH", "anime:requests"], stdin: Array(requests[0].utf8))
        _ = try await stage.redis.cli(["LPUSH", "anime:requests"] + requests.dropFirst())
        try await eventually { try await stage.redis.cli("LLEN", "anime:results") != "0\n" }
        stage.worker.signal(SIGKILL)
        try await stage.worker.output()
        let second = try Executable.start(
            "inference-worker", ["--config", Self.root + "config"], environment: stage.environment)
        try await eventually(within: .seconds(90)) { try await stage.redis.cli("LLEN", "anime:results") == "200\n" }
        let lines = try await stage.redis.cli("--raw", "LRANGE", "anime:results", "0", "-1").split(separator: "\n")
        let ids = try lines.map { try JSONValue(parsing: Array($0.utf8)).object?["id"]?.string ?? "" }
        #expect(Set(ids).count == 200)
        second.signal(SIGTERM)
        #expect(try await second.output(within: .seconds(20)).status == 0)
    }

    @Test func `ask prints the answer for a person`() async throws {
        let stage = try await Stage()
        let asked = try await Executable.run(
            "inference-worker", ["ask", "space bounty hunters", "--count", "1", "--config", Self.root + "config"],
            environment: stage.environment)
        #expect(asked.status == 0)
        let lines = asked.standardOutput.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "The closest title:")
        #expect(lines[1].hasPrefix("1. Cowboy Bebop ("))
        #expect(asked.standardOutput.contains(" ms: understand "))
        for form in [[], ["--json"]] {
            let refused = try await Executable.run(
                "inference-worker", ["ask", "robots", "--session", "", "--config", Self.root + "config"] + form,
                environment: stage.environment)
            #expect(refused.status == 1)
            #expect(refused.standardOutput.contains("session"))
        }
    }

    @Test func `a worker takes up a new generation while it serves`() async throws {
        let stage = try await Stage()
        let first = try await stage.ask(#"{"id":"a","query":"robots"}"#, id: "a")
        let rebuilt = try await Executable.run(
            "indexer",
            [
                "--catalogue", stage.folder.path + "catalogue.csv", "--config", Self.root + "config",
                "--no-metadata",
            ],
            environment: stage.environment)
        #expect(rebuilt.status == 0)
        let active = try await stage.redis.cli("GET", "anime:index:active:minilm+e5-en-pt").trimmingCharacters(
            in: .newlines)
        #expect(first["versions"]?.object?["index"]?.string != active)
        var attempt = 0
        try await eventually {
            attempt += 1
            let result = try await stage.ask(#"{"id":"b\#(attempt)","query":"robots"}"#, id: "b\(attempt)")
            return result["versions"]?.object?["index"]?.string == active
        }
    }
}
