import Embeddings
import Foundation
import Settings

/// The model for English and Portuguese.
enum E5 {
    /// Loaded once; without the model every test that needs it fails with the sentence that says how to fetch it.
    static let embedder = Task { try await makeEmbedder(name: "e5-en-pt", settings: settings(), models: MiniLM.models) }

    static let folder = ModelFolder(model: "e5-small-en-pt", in: MiniLM.models)

    static func settings(maxTokens: Int = 512) throws -> EmbeddingModelSettings {
        MiniLM.settings(
            model: "e5-small-en-pt", maxTokens: maxTokens, queryPrefix: "query: ", documentPrefix: "passage: ")
    }
}
