import Catalogue
import Embeddings
import Retrieval
import VectorStore

/// Six entries in four dimensions, small enough to work every expected value out by hand.
enum SmallCatalogue {
    static let entries = SmallEntries.all

    /// One row an entry, unit length.
    static let rows: [[Float]] = [
        [1, 0, 0, 0], [0, 1, 0, 0], [0, 0.8, 0.6, 0], [0, 0, 1, 0], [1, 0, 0, 0], [0.6, 0, 0, 0.8],
    ]

    static let fingerprint = EmbedderFingerprint(
        name: "tiny", provider: "local", model: "tiny-4", dimensions: 4, queryPrefix: "", documentPrefix: "",
        normalize: true, maxTokens: 16, weightsSHA256: "")

    static func index() throws -> SearchIndex { try index(of: entries, rows) }

    /// The index of other entries, ids ascending, each with its vector in four dimensions.
    static func index(of entries: [AnimeEntry], _ rows: [[Float]]) throws -> SearchIndex {
        let embedder = IndexEmbedder(
            name: "tiny", digest: fingerprint.digest, provider: "local", model: "tiny-4", dimensions: 4,
            queryPrefix: "", documentPrefix: "", normalize: true)
        let meta = IndexMeta(
            generation: GenerationID(rawValue: "20261123T000000-tiny-0000"), embedder: embedder,
            textFormat: EmbeddingText.formatVersion, createdAt: "2026-11-23T00:00:00Z")
        return SearchIndex(
            CatalogueIndex(
                meta: meta, vectors: VectorMatrix(ids: entries.map(\.id), dimensions: 4, rows: rows.flatMap { $0 }),
                entries: try EntryTable(entries)))
    }
}

/// Gives each known text its vector, and remembers what it was asked.
actor RecordingEmbedder: Embedder {
    nonisolated let fingerprint = SmallCatalogue.fingerprint
    nonisolated let dimensions = 4
    private let vectors: [String: [Float]]
    private(set) var calls: [[String]] = []

    init(_ vectors: [String: [Float]]) { self.vectors = vectors }

    func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
        calls.append(texts)
        return EmbeddingBatch(
            vectors: texts.flatMap { vectors[$0] ?? [0, 0, 0, 1] }, dimensions: 4, cutTexts: 0, tokens: 0)
    }
}
