package import Catalogue
import Redis

/// The vectors of a generation where no worker holds them: a search engine finds the nearest, and entries are compared
/// by the vectors in their hashes.
package struct RemoteVectors: Sendable {
    private let store: VectorStore
    private let meta: IndexMeta
    private let engine: any VectorEngine
    package let kind: SearchEngine
    /// The vectors of entries spread evenly over the catalogue: what is typical.
    package let sample: VectorMatrix

    /// How many entries the sample has at most; a mean of 1,024 is off by a thirtieth of a deviation.
    static let sampleSize = 1_024

    init(_ kind: SearchEngine, _ meta: IndexMeta, _ store: VectorStore, sample: VectorMatrix) {
        self.kind = kind
        self.meta = meta
        self.store = store
        self.sample = sample
        engine = kind.engine(meta, store.keys)
    }

    /// What is asked of the engine.
    package struct NeighbourQuery: Sendable {
        /// Unit length, as wide as the model's vectors.
        package let vector: [Float]
        /// Position of the model in ``IndexEmbedder/legs``.
        package let leg: Int
        package let filters: Filters
        package let limit: Int

        package init(vector: [Float], leg: Int, filters: Filters, limit: Int) {
            self.vector = vector
            self.leg = leg
            self.filters = filters
            self.limit = limit
        }
    }

    /// The entries nearest to each query, as the engine finds them: some may be missed, some may break a filter.
    ///
    /// - Parameter queries: at least one, under filters that more than some entries pass.
    /// - Returns: ids for each of them, in no order.
    /// - Throws: ``VectorStoreError``, also where there is nothing for any of them.
    /// - Complexity: one round trip for 100 queries.
    package func nearest(_ queries: [NeighbourQuery]) async throws(VectorStoreError) -> [[AnimeID]] {
        let commands = queries.map { engine.nearest(to: $0.vector, leg: $0.leg, $0.filters, limit: $0.limit) }
        var found: [[AnimeID]] = []
        for (command, reply) in zip(commands, try await store.pipeline(commands)) {
            guard let ids = engine.ids(in: reply) else { throw .unexpectedReply(command: command.name) }
            found.append(ids)
        }
        // A set that is gone answers like an empty one.
        if found.allSatisfy(\.isEmpty) {
            throw .damaged(meta.generation, what: "\(kind.rawValue) finds nothing in it")
        }
        return found
    }

    /// The vectors of some entries.
    ///
    /// - Parameter ids: ascending, each once.
    /// - Returns: a row for each of them, in their order.
    /// - Throws: ``VectorStoreError/damaged(_:what:)`` where one is missing: the generation was removed.
    /// - Complexity: O(ids) bytes over the wire, one round trip for 100.
    package func rows(of ids: [AnimeID]) async throws(VectorStoreError) -> VectorMatrix {
        try await store.rows(of: ids, meta)
    }
}

extension VectorStore {
    func rows(of ids: [AnimeID], _ meta: IndexMeta) async throws(VectorStoreError) -> VectorMatrix {
        var matrix = VectorMatrix.Builder(ids: ids, dimensions: meta.embedder.dimensions)
        let commands = ids.map { RedisCommand("HGET", keys.item(meta.generation, $0), EntryRecord.vectorField) }
        for (id, reply) in zip(ids, try await pipeline(commands)) {
            guard let bytes = reply.bytes, bytes.count == meta.rowBytes, matrix.append(bytes) else {
                throw .damaged(meta.generation, what: "the vector of \(id) is missing or is not what was written")
            }
        }
        return VectorMatrix(matrix)
    }

    /// Reads the sample.
    func remoteVectors(_ kind: SearchEngine, of meta: IndexMeta, _ ids: [AnimeID]) async throws(VectorStoreError)
        -> RemoteVectors
    {
        let count = min(ids.count, RemoteVectors.sampleSize)
        let sampled = (0..<count).map { ids[$0 * ids.count / count] }
        return RemoteVectors(kind, meta, self, sample: try await rows(of: sampled, meta))
    }
}
