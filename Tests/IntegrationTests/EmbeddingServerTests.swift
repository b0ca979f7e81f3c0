import Embeddings
import Foundation
import JSON
import Settings
import Testing
import Transport

/// The same weights as the local model's, run by llama.cpp behind OpenAI's interface.
@Suite(
    .serialized, .timeLimit(.minutes(6)),
    .enabled(if: LocalLLM.script != nil, "the script that starts a real model is not beside the checkout"))
struct `A real embedding server` {
    private func settings(_ url: String) -> String {
        """
        active: remote
        models: {remote: {provider: openai, model: minilm, dimensions: 384, max_tokens: 256, base_url: "\(url)"}}
        """
    }

    @Test func `gives the local model's vectors, also of a text that is too long for it`() async throws {
        try await LocalLLM.with("minilm") { server in
            let remote = RemoteEmbedder(
                name: "remote",
                settings: EmbeddingModelSettings(provider: .openai, model: "minilm", dimensions: 384, maxTokens: 8192),
                server: EmbeddingServerSettings(baseURL: server.url, timeout: .seconds(60), batchSize: 2),
                wire: OpenAIEmbeddingWire(), sender: HTTPConnections.lasting)
            let texts = ["a detective in Kyoto", "um robô solitário", "tea"]
            let found = try await remote.embed(texts, as: .document)
            let models = ModelFolder.models(
                configured: ProcessInfo.processInfo.environment["MODEL_DIR"],
                home: FileManager.default.homeDirectoryForCurrentUser.path)
            let local = try await makeEmbedder(
                name: "minilm",
                settings: EmbeddingModelSettings(model: "all-MiniLM-L6-v2", dimensions: 384, maxTokens: 256),
                models: models)
            let expected = try await local.embed(texts, as: .document)
            for text in texts.indices {
                let cosine = zip(found[text], expected[text]).reduce(Float(0)) { $0 + $1.0 * $1.1 }
                #expect(cosine > 0.9999, "\(texts[text])")
            }
            let long = try await remote.embed([String(repeating: "a lonely robot ", count: 400)], as: .document)
            #expect(long.count == 1)
            #expect(long.cutTexts >= 1)
        }
    }

    @Test func `builds an index, answers from it, and leaves degraded answers when it is gone`() async throws {
        let config = try TemporaryFolder()
        let stage = try await LocalLLM.with("minilm") { server in
            try Data(settings(server.url).utf8).write(to: config.url.appending(path: "embeddings.yaml"))
            let stage = try await `The main job, end to end`.Stage(
                indexer: ["--config", config.path], worker: ["--config", config.path])
            let result = try await stage.ask(#"{"id":"e1","query":"space bounty hunters","n":3}"#, id: "e1")
            #expect(result["status"] == "ok")
            #expect(
                result["metrics"]?.object?["embedding"] == ["provider": "openai", "model": "minilm", "cached": false])
            #expect(result["recommendations"]?.array?.first?.object?["title"] == "Cowboy Bebop")
            return stage
        }
        let result = try await stage.ask(#"{"id":"e2","query":"space bounty hunters on a ship","n":3}"#, id: "e2")
        #expect(result["status"] == "degraded")
        #expect(result["recommendations"]?.array?.count == 3)
        let warning = try #require(result["warnings"]?.array?.first?.string)
        #expect(warning.hasPrefix("the server of the embedding model minilm: 127.0.0.1:"))
        #expect(warning.hasSuffix("is it running?: ranked by words, themes and facts alone"))
    }
}
