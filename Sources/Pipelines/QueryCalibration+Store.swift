import Catalogue
package import Embeddings
package import Retrieval
import Understanding
package import VectorStore

extension QueryCalibration {
    /// The calibration of `embedder`, from vectors that Redis holds, or that are made now and put there.
    ///
    /// The sentences take an embedder some tenths of a second; the indexer does it, so that no worker has to wait.
    ///
    /// - Parameters:
    ///   - embedder: what wishes are embedded with.
    ///   - store: where the vectors are kept.
    /// - Returns: the calibration.
    /// - Throws: ``EmbeddingError`` or ``VectorStoreError``.
    package static func make(for embedder: any Embedder, in store: VectorStore) async throws -> QueryCalibration {
        let sentences = Language.allCases.flatMap {
            ReferenceWishes.inScope($0) + ReferenceWishes.offTopic($0)
        }
        let digest = String(
            ContentHash.make(of: embedder.fingerprint.digest + sentences.joined(separator: "\n")).prefix(16))
        let width = embedder.dimensions
        var stored = try await store.reference(digest, bytes: sentences.count * width * 4)
        if stored == nil {
            let vectors = PackedVector(try await embedder.embed(sentences, as: .query).vectors)
            try await store.write(vectors, asReference: digest)
            stored = vectors
        }
        guard let values = stored?.values else { return .none }
        var rows = stride(from: 0, to: values.count, by: width).map { Array(values[$0..<$0 + width]) }[...]
        var wishes: [Language: [[Float]]] = [:]
        var talk: [Language: [[Float]]] = [:]
        for language in Language.allCases {
            wishes[language] = Array(rows.prefix(ReferenceWishes.inScope(language).count))
            rows = rows.dropFirst(ReferenceWishes.inScope(language).count)
            talk[language] = Array(rows.prefix(ReferenceWishes.offTopic(language).count))
            rows = rows.dropFirst(ReferenceWishes.offTopic(language).count)
        }
        return QueryCalibration(legs: IndexEmbedder(embedder).legs.map(\.columns), wishes: wishes, talk: talk)
    }
}
