import Catalogue
import Redis
import VectorStore

extension RedisServer {
    /// A store with the usual prefix on a connection of its own.
    func store() throws -> VectorStore { VectorStore(redis: try connection(), keyPrefix: "anime") }
}

extension VectorStore {
    /// Builds and publishes an index of `entries`.
    @discardableResult
    func index(
        _ entries: [AnimeEntry], vectors: [[Float]], by embedder: IndexEmbedder = .test
    ) async throws -> IndexMeta {
        let build = try await beginIndex(for: embedder, textFormat: 1)
        try await write(zip(entries, vectors).map { EntryRecord($0, $1) }, to: build)
        return try await publish(build, expecting: entries.count)
    }

    /// An index of one entry whose name says that it was begun at `second`: what waiting would give.
    func index(second: Int, in redis: RedisServer) async throws -> GenerationID {
        let made = try await index([.one], vectors: [[1, 2]]).generation
        let renamed = GenerationID(seconds: second, embedder: "test", suffix: 0)
        for key in try await redis.cli("KEYS", "anime:index:\(made):*").split(separator: "\n").map(String.init) {
            try await redis.cli("RENAME", key, key.replacing(made.rawValue, with: renamed.rawValue))
        }
        try await redis.cli("ZREM", "anime:index:generations", made.rawValue)
        try await redis.cli("ZADD", "anime:index:generations", String(second), renamed.rawValue)
        _ = try await activate(renamed)
        return renamed
    }
}

extension IndexEmbedder {
    static let test = test()

    static func test(name: String = "test", digest: String = "00ff", dimensions: Int = 2) -> IndexEmbedder {
        IndexEmbedder(
            name: name, digest: digest, provider: "local", model: "tiny", dimensions: dimensions,
            queryPrefix: "query: ", documentPrefix: "", normalize: true)
    }
}

extension EntryRecord {
    init(_ entry: AnimeEntry, _ vector: [Float]) {
        self.init(entry: entry, contentHash: Self.hash(of: entry), vector: PackedVector(vector))
    }

    static func hash(of entry: AnimeEntry) -> String { ContentHash.make(of: EmbeddingText.make(for: entry)) }
}

extension AnimeEntry {
    static let one = AnimeEntry(
        id: AnimeID(1), title: "One", englishTitle: "The One", japaneseTitle: "一", genres: ["Action", "Sci-Fi"],
        synopsis: "A story.", score: 8.78, type: .tv, episodes: 26, year: 1998, premiered: "Spring 1998", minutes: 24,
        ageRating: .r, studios: ["Sunrise"], source: "Original", members: 1_251_960)
    static let two = AnimeEntry(id: AnimeID(2), title: "Two")
}

/// The error that `body` throws; nil where it throws none, or another kind.
func failure(_ body: () async throws -> Void) async -> VectorStoreError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? VectorStoreError
    }
}
