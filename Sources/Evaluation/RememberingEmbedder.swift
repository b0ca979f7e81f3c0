package import Embeddings
import Synchronization

/// An embedder that embeds each query once: the pipeline and the baselines ask for the same texts.
package final class RememberingEmbedder: Embedder {
    private let embedder: any Embedder
    private let known = Mutex<[String: [Float]]>([:])

    package init(_ embedder: any Embedder) { self.embedder = embedder }

    package var fingerprint: EmbedderFingerprint { embedder.fingerprint }
    package var dimensions: Int { embedder.dimensions }
    package var parts: [any Embedder] { embedder.parts }

    package func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
        guard role == .query else { return try await embedder.embed(texts, as: role) }
        let seen = known.withLock { $0 }
        let fresh = texts.filter { seen[$0] == nil }
        guard !fresh.isEmpty else {
            return EmbeddingBatch(
                vectors: texts.flatMap { seen[$0] ?? [] }, dimensions: dimensions, cutTexts: 0, tokens: 0)
        }
        let batch = try await embedder.embed(fresh, as: role)
        let all = known.withLock { known in
            for (place, text) in fresh.enumerated() { known[text] = Array(batch[place]) }
            return known
        }
        return EmbeddingBatch(
            vectors: texts.flatMap { all[$0] ?? [] }, dimensions: dimensions, cutTexts: batch.cutTexts,
            tokens: batch.tokens)
    }
}
