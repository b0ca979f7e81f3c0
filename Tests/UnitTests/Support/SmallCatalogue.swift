import Catalogue
import Embeddings
import Retrieval
import VectorStore

/// Six entries in four dimensions, small enough to work every expected value out by hand.
enum SmallCatalogue {
    static let entries = [
        AnimeEntry(
            id: AnimeID(1), title: "Hoshi", englishTitle: "Star", genres: ["Sci-Fi", "Space"],
            synopsis: "Pilots cross the void. A lonely robot guards the last ship.", score: 8.1, type: .tv,
            episodes: 26, year: 1998, ageRating: .r, members: 900),
        AnimeEntry(
            id: AnimeID(2), title: "Nazo", genres: ["Mystery"], synopsis: "A detective looks for a killer.", score: 7.5,
            type: .tv, episodes: 12, year: 2010, ageRating: .pg13, members: 500),
        AnimeEntry(
            id: AnimeID(3), title: "Nazo Movie", genres: ["Mystery", "Drama"], score: 7.0, type: .movie, episodes: 1,
            year: 2012, ageRating: .pg13, members: 300),
        AnimeEntry(id: AnimeID(4), title: "Mikan", genres: ["Slice of Life"], synopsis: "cut off at its start."),
        AnimeEntry(id: AnimeID(5), title: "Yoru", genres: ["Hentai"], type: .ova, episodes: 2, year: 2005),
        AnimeEntry(
            id: AnimeID(6), title: "Uchuu", genres: ["Sci-Fi", "Comedy"], score: 6.0, type: .ona, episodes: 50,
            year: 2020, ageRating: .g, members: 100),
    ]

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
