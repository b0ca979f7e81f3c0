import Foundation
import JSON

/// A worker whose settings a test changes: a folder of its own, two language models that name themselves, an index.
struct SwapStage {
    let redis: RedisServer
    let models: [String: FakeLLMServer]
    let config: TemporaryFolder
    let worker: ChildProcess
    let environment: [String: String]
    /// What was indexed, by the real program.
    let catalogue: TemporaryFolder

    /// Makes indexes by these embedders.
    typealias Build = (RedisServer, [String]) async throws -> Void

    /// `indexes` are the embedders, each with an index, the first of which serves; `linked` lays the files out as
    /// Kubernetes does, `build` makes other indexes than of the first titles.
    init(indexes: [String] = ["minilm"], linked: Bool = false, built build: Build? = nil) async throws {
        redis = try await RedisServer()
        environment = ["REDIS_URL": redis.url, "LOG_FORMAT": "json"]
        models = ["alpha": try await Self.model("alpha"), "beta": try await Self.model("beta")]
        config = try TemporaryFolder()
        if let build {
            catalogue = try TemporaryFolder()
            try await build(redis, indexes)
        } else {
            catalogue = try await SmallIndex.build(environment: environment, model: indexes[0])
            for name in indexes.dropFirst() {
                try await SmallIndex.index(catalogue, environment: environment, model: name)
            }
        }
        let names = ["llm.yaml", "embeddings.yaml"]
        let texts = [Self.llm(models, chain: "alpha"), "active: \(indexes[0])\n"]
        if linked {
            try Self.move(config, to: "..2026_1", Dictionary(uniqueKeysWithValues: zip(names, texts)))
            for name in names {
                try FileManager.default.createSymbolicLink(
                    atPath: config.path + name, withDestinationPath: "..data/" + name)
            }
        } else {
            for (name, text) in zip(names, texts) { try Data(text.utf8).write(to: config.url.appending(path: name)) }
        }
        worker = try Executable.start("inference-worker", ["--config", config.path], environment: environment)
    }

    /// A language model that picks the first card and says who it is.
    private static func model(_ name: String) async throws -> FakeLLMServer {
        let text = #"{"picks":[{"c":"c1","why":"Just right, says \#(name)."}],"none_fit":false}"#
        return try await FakeLLMServer { _, _ in .chat(text, usage: #"{"prompt_tokens":9,"completion_tokens":4}"#) }
    }

    private static func llm(_ models: [String: FakeLLMServer], chain: String) -> String {
        let entries = models.sorted { $0.key < $1.key }.map { name, server in
            "  \(name): {model: \(name)-1, json: schema, base_url: \"\(server.url)\"}\n"
        }
        return "models:\n\(entries.joined())limits: {attempt_ms: 5000}\nchain: [\(chain)]\n"
    }

    /// `llm.yaml` with `chain` for its chain.
    func llm(_ chain: String) -> String { Self.llm(models, chain: chain) }

    /// Replaces a file in one step.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: config.url.appending(path: name), options: .atomic)
    }

    /// Writes into a file as it lies there: readers see it grow.
    func overwrite(_ name: String, with text: String) throws {
        try Data(text.utf8).write(to: config.url.appending(path: name))
    }

    /// Fills a folder and moves the link `..data` to it, as the kubelet does with a ConfigMap.
    static func move(_ config: TemporaryFolder, to target: String, _ files: [String: String]) throws {
        let folder = config.url.appending(path: target)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        let link = config.path + "..data_tmp"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
        guard rename(link, config.path + "..data") == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// Waits until the worker's log has a line with this message and this text in it.
    func logged(_ message: String, _ text: String = "") async throws {
        try await eventually {
            worker.standardError.split(separator: "\n").contains {
                $0.contains(#""message":"\#(message)""#) && $0.contains(text)
            }
        }
    }
}
