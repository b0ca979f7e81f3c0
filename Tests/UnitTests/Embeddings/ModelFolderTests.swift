import Embeddings
import Foundation
import Settings
import Testing

@Suite struct `Model folder` {
    @Test func `MODEL_DIR says where models are, else the user's cache does`() {
        #expect(ModelFolder.models(configured: "/srv/models", home: "/home/ada") == "/srv/models")
        #expect(ModelFolder.models(configured: nil, home: "/home/ada") == "/home/ada/.cache/anime-recommender/models")
        #expect(ModelFolder.models(configured: "", home: "/home/ada") == "/home/ada/.cache/anime-recommender/models")
    }

    @Test func `the published files are those that the fetching tool checks`() throws {
        let sums = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Tools/models.sha256")
        var checked: [String: [String: String]] = [:]
        for line in try String(contentsOf: sums, encoding: .utf8).split(separator: "\n") {
            let parts = line.split(whereSeparator: { $0 == " " || $0 == "/" }).map(String.init)
            checked[parts[1], default: [:]][parts[2]] = parts[0]
        }
        // Language models run in a server, which reads them itself.
        #expect(checked.filter { $0.value["model.gguf"] == nil } == ModelFolder.published)
    }

    @Test(arguments: ["model.safetensors", "config.json", "vocab.txt"])
    func `a missing file is named, with the command that fetches it`(name: String) async throws {
        let files = try ModelFiles(files: [name: nil])
        let error = await Self.failure(of: files)
        #expect(error == .fileMissing(path: files.folder.path + "/" + name))
        #expect(error?.description.contains("`make model MODELS=all-MiniLM-L6-v2`") == true)
    }

    @Test(arguments: ["model.safetensors", "config.json", "vocab.txt"])
    func `a file of a known model that is not the published one is refused`(name: String) async throws {
        let files = try ModelFiles(files: [name: Data("abc".utf8)])
        guard case .digestMismatch(let path, _, let found) = await Self.failure(of: files) else {
            Issue.record("no digest mismatch")
            return
        }
        #expect(path == files.folder.path + "/" + name)
        #expect(found == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `a model that nobody published is taken as it is`() async throws {
        let files = try ModelFiles("my-own-bert")
        let embedder = try await makeEmbedder(
            name: "mine", settings: MiniLM.settings(model: "my-own-bert"), models: files.models)
        let published = try await MiniLM.embedder.value
        #expect(embedder.fingerprint.weightsSHA256 == published.fingerprint.weightsSHA256)
        #expect(embedder.fingerprint.digest != published.fingerprint.digest)
        let vectors = try await embedder.embed(["rain"], as: .query).vectors
        #expect(try await published.embed(["rain"], as: .query).vectors == vectors)
    }

    @Test(arguments: [
        ("config.json", #"{"model_type": "roberta"}"#, #"$.model_type must be "bert", not "roberta""#),
        ("config.json", "{", "not valid JSON"),
        ("config.json", "{}", "$.hidden_size is missing"),
        ("vocab.txt", "one\ntwo\n", "it has no [UNK]"),
        ("vocab.txt", "", "it is empty"),
        ("model.safetensors", "abc", "it is shorter than its own header"),
    ])
    func `a file that cannot be used is named with the reason`(
        name: String, content: String, reason: String
    ) async throws {
        let files = try ModelFiles("my-own-bert", files: [name: Data(content.utf8)])
        guard case .malformed(let path, let found) = await Self.failure(of: files, model: "my-own-bert") else {
            Issue.record("nothing malformed")
            return
        }
        #expect(path == files.folder.path + "/" + name)
        #expect(found.contains(reason))
    }

    @Test func `another vocabulary makes another embedder`() async throws {
        let vocabulary = try Data(contentsOf: URL(filePath: MiniLM.folder.path + "/vocab.txt"))
        let plain = try ModelFiles("my-own-bert")
        let other = try ModelFiles("my-own-bert", files: ["vocab.txt": vocabulary.dropLast(2)])
        let settings = MiniLM.settings(model: "my-own-bert")
        let digests = [
            try await makeEmbedder(name: "a", settings: settings, models: plain.models).fingerprint.digest,
            try await makeEmbedder(name: "a", settings: settings, models: other.models).fingerprint.digest,
        ]
        #expect(digests[0] != digests[1])
    }

    @Test func `sizes that the weights cannot fill are refused before memory is taken`() async throws {
        let sizes = #""hidden_size": 8192, "num_hidden_layers": 256, "num_attention_heads": 256,"#
        let more = #""intermediate_size": 65536, "vocab_size": 30522, "max_position_embeddings": 512,"#
        let configuration = Data(#"{\#(sizes) \#(more) "type_vocab_size": 2}"#.utf8)
        let files = try ModelFiles("my-own-bert", files: ["config.json": configuration])
        let settings = MiniLM.settings(model: "my-own-bert", dimensions: 8192)
        let reason = "it is too small for the sizes in config.json"
        await #expect(throws: EmbeddingError.malformed(path: files.folder.path + "/model.safetensors", reason: reason))
        {
            try await makeEmbedder(name: "a", settings: settings, models: files.models)
        }
    }

    @Test func `weights that were cut off are refused`() async throws {
        let weights = try Data(contentsOf: URL(filePath: MiniLM.folder.path + "/model.safetensors"))
        let files = try ModelFiles("my-own-bert", files: ["model.safetensors": weights.prefix(weights.count - 1)])
        #expect(await Self.failure(of: files, model: "my-own-bert")?.kind == "malformed")
    }

    @Test(arguments: [
        ("embeddings.LayerNorm.weight", Float.nan, EmbeddingPrecision.float32),
        ("encoder.layer.2.attention.self.key.weight", .infinity, .float32),
        ("encoder.layer.5.intermediate.dense.weight", .nan, .int8),
        ("encoder.layer.5.output.dense.bias", -.infinity, .int8),
    ])
    func `weights that are no finite numbers are refused`(
        tensor: String, damage: Float, precision: EmbeddingPrecision
    ) async throws {
        let weights = try MiniLM.weights(where: tensor, endsWith: damage)
        let files = try ModelFiles("my-own-bert", files: ["model.safetensors": weights])
        let settings = MiniLM.settings(model: "my-own-bert", precision: precision)
        let reason = "the tensor \(tensor) has a number that is not finite"
        await #expect(throws: EmbeddingError.malformed(path: files.folder.path + "/model.safetensors", reason: reason))
        {
            try await makeEmbedder(name: "a", settings: settings, models: files.models)
        }
    }

    @Test(arguments: [
        (MiniLM.settings(dimensions: 512), "dimensions is 512, the model has 384"),
        (MiniLM.settings(maxTokens: 513), "max_tokens is 513, the model reads 3 to 512"),
    ])
    func `settings that the model cannot meet are refused`(settings: EmbeddingModelSettings, reason: String) async {
        await #expect(throws: EmbeddingError.settingMismatch(model: "all-MiniLM-L6-v2", reason: reason)) {
            try await makeEmbedder(name: "minilm", settings: settings, models: MiniLM.models)
        }
    }

    @Test func `int8 is refused for a network of convolutions`() async throws {
        let configuration = Data(#"{"model_type": "use-multilingual", "vocab_size": 30522}"#.utf8)
        let files = try ModelFiles("my-own-use", files: ["config.json": configuration])
        let settings = MiniLM.settings(model: "my-own-use", dimensions: 512, precision: .int8)
        let reason = "precision is int8, this network of convolutions has float32 alone"
        await #expect(throws: EmbeddingError.settingMismatch(model: "my-own-use", reason: reason)) {
            try await makeEmbedder(name: "a", settings: settings, models: files.models)
        }
    }

    private static func failure(of files: ModelFiles, model: String = "all-MiniLM-L6-v2") async -> EmbeddingError? {
        do throws(EmbeddingError) {
            _ = try await makeEmbedder(name: "test", settings: MiniLM.settings(model: model), models: files.models)
            return nil
        } catch {
            return error
        }
    }
}
