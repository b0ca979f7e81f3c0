import Embeddings
import Foundation
import Testing

/// The model of convolutions, which `make model` fetches only when asked.
enum USE {
    static let folder = ModelFolder(model: "use-multilingual", in: MiniLM.models)
    static let isFetched = FileManager.default.fileExists(atPath: folder.path)
    static let embedder = Task {
        let settings = MiniLM.settings(model: "use-multilingual", dimensions: 512, maxTokens: 512)
        return try await makeEmbedder(name: "use", settings: settings, models: MiniLM.models)
    }
}

@Suite(.enabled(if: USE.isFetched, "`make model MODELS=use-multilingual` fetches the model"))
struct `USE multilingual v3` {
    @Test func `a longer text is cut at the limit of the settings`() async throws {
        let long = String(repeating: "rain ", count: 10_000)
        let batch = try await USE.embedder.value.embed([long, "rain"], as: .document)
        #expect(batch.cutTexts == 1)
        #expect(batch.tokens == 512 + 3)
    }

    /// More texts than go through a layer together, and more tokens.
    @Test func `a text has the same bits in any group`() async throws {
        let texts =
            (0..<70).map { "rain \($0)" }
            + [1, 60, 126, 127, 128, 600, 2].map { String(repeating: "rain ", count: $0) }
        let batch = try await USE.embedder.value.embed(texts, as: .document)
        for (index, text) in texts.enumerated() {
            #expect(try await USE.embedder.value.embed([text], as: .document)[0] == batch[index])
        }
    }
}
