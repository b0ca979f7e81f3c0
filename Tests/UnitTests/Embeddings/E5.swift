import Embeddings
import Foundation
import Settings

/// The model for English and Portuguese.
enum E5 {
    /// Loaded once; without the model every test that needs it fails with the sentence that says how to fetch it.
    static let embedder = Task { try await makeEmbedder(name: "e5-en-pt", settings: settings(), models: MiniLM.models) }

    /// The same with layers of whole numbers.
    static let int8 = Task {
        try await makeEmbedder(name: "e5-en-pt", settings: settings(precision: .int8), models: MiniLM.models)
    }

    static let folder = ModelFolder(model: "e5-small-en-pt", in: MiniLM.models)

    static func settings(
        maxTokens: Int = 512, precision: EmbeddingPrecision = .float32
    ) -> EmbeddingModelSettings {
        MiniLM.settings(
            model: "e5-small-en-pt", maxTokens: maxTokens, precision: precision, queryPrefix: "query: ",
            documentPrefix: "passage: ")
    }
}
