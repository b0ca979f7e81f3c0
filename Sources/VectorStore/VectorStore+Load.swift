package import Catalogue
import Digests
import Redis

extension VectorStore {
    /// Reads the generation that is served for `embedder`, which must have built it.
    ///
    /// - Throws: ``VectorStoreError/noActiveGeneration(embedder:)``, or as ``load(_:for:in:)``.
    package func loadActive(
        for embedder: IndexEmbedder, in engine: SearchEngine? = nil
    ) async throws(VectorStoreError) -> CatalogueIndex {
        guard let generation = try await activeGeneration(of: embedder.name) else {
            throw .noActiveGeneration(embedder: embedder.name)
        }
        return try await load(generation, for: embedder, in: engine)
    }

    /// Reads a generation whole and checks that it is what was published.
    ///
    /// - Parameters:
    ///   - generation: any published one.
    ///   - embedder: refuses vectors that this one would not give; nil reads them whatever built them.
    ///   - engine: where the vectors stay; nil reads them into memory.
    /// - Returns: The index as it was published.
    /// - Throws: ``VectorStoreError``: not ready, of another embedder or layout, or damaged.
    package func load(
        _ generation: GenerationID, for embedder: IndexEmbedder? = nil, in engine: SearchEngine? = nil
    ) async throws(VectorStoreError) -> CatalogueIndex {
        try await load(generation, for: embedder, in: engine, preparing: { _ in }).index
    }

    /// Reads a generation as ``load(_:for:in:)`` does, and works something out from its entries meanwhile.
    ///
    /// The entries are there before the vectors, which are most of the bytes: `prepare` runs beside their reading.
    package func load<Prepared: Sendable>(
        _ generation: GenerationID, for embedder: IndexEmbedder? = nil, in engine: SearchEngine? = nil,
        preparing prepare: @escaping @Sendable (EntryTable) async -> Prepared
    ) async throws(VectorStoreError) -> (index: CatalogueIndex, prepared: Prepared) {
        let meta = try await meta(of: generation)
        guard meta.layout == IndexMeta.currentLayout else {
            throw .unsupportedLayout(generation, found: meta.layout)
        }
        guard meta.state == .ready else { throw .notReady(generation, meta.state) }
        if let embedder, embedder.digest != meta.embedder.digest {
            throw .foreignEmbedder(generation, expected: embedder.digest, found: meta.embedder.digest)
        }
        guard let engine else { return try await read(meta, preparing: prepare) }
        // Before anything is read: whoever waits for an index asks every second.
        try await check(engine, has: meta)
        return try await read(meta, leavingVectorsIn: engine, preparing: prepare)
    }

    /// Reads the pieces that `meta` tells of, whatever its state.
    func read(_ meta: IndexMeta) async throws(VectorStoreError) -> CatalogueIndex {
        try await read(meta, preparing: { _ in }).index
    }

    private func read<Prepared: Sendable>(
        _ meta: IndexMeta, preparing prepare: @escaping @Sendable (EntryTable) async -> Prepared
    ) async throws(VectorStoreError) -> (index: CatalogueIndex, prepared: Prepared) {
        var checksum = IndexChecksum()
        let entries = try await readFacts(of: meta, into: &checksum)
        async let prepared = await prepare(entries)
        let vectors = try await readMatrix(of: meta, ids: entries.ids, into: &checksum)
        guard checksum.text == meta.checksum else {
            throw .damaged(meta.generation, what: "its checksum differs from the one that was published")
        }
        return (CatalogueIndex(meta: meta, vectors: vectors, entries: entries), await prepared)
    }

    private func read<Prepared: Sendable>(
        _ meta: IndexMeta, leavingVectorsIn engine: SearchEngine,
        preparing prepare: @escaping @Sendable (EntryTable) async -> Prepared
    ) async throws(VectorStoreError) -> (index: CatalogueIndex, prepared: Prepared) {
        var checksum = IndexChecksum()
        let entries = try await readFacts(of: meta, into: &checksum)
        async let prepared = await prepare(entries)
        let vectors = try await remoteVectors(engine, of: meta, entries.ids)
        guard checksum.factsText == meta.factsChecksum else {
            throw .damaged(meta.generation, what: "the checksum of its facts differs from the one that was published")
        }
        return (CatalogueIndex(meta: meta, vectors: vectors, entries: entries), await prepared)
    }

    private func readFacts(
        of meta: IndexMeta, into checksum: inout IndexChecksum
    ) async throws(VectorStoreError) -> EntryTable {
        var facts: [UInt8] = []
        for first in stride(from: 0, to: meta.factsPieces, by: Self.piecesAtOnce) {
            let group = first..<min(first + Self.piecesAtOnce, meta.factsPieces)
            for piece in try await pieces(group.map { keys.facts(meta.generation, $0) }, of: meta.generation) {
                checksum.facts.update(piece)
                facts += piece
            }
        }
        let table: EntryTable
        do throws(EntryTable.Fault) { table = try EntryTable(facts: facts) } catch {
            throw .damaged(meta.generation, what: "its facts cannot be read (\(error))")
        }
        guard table.count == meta.count else {
            throw .damaged(meta.generation, what: "it holds \(table.count) entries instead of \(meta.count)")
        }
        return table
    }

    private func readMatrix(
        of meta: IndexMeta, ids: [AnimeID], into checksum: inout IndexChecksum
    ) async throws(VectorStoreError) -> VectorMatrix {
        var matrix = VectorMatrix.Builder(ids: ids, dimensions: meta.embedder.dimensions)
        for first in stride(from: 0, to: meta.matrixPieces, by: Self.piecesAtOnce) {
            let group = first..<min(first + Self.piecesAtOnce, meta.matrixPieces)
            for piece in try await pieces(group.map { keys.matrix(meta.generation, $0) }, of: meta.generation) {
                checksum.matrix.update(piece)
                guard matrix.append(piece) else {
                    throw .damaged(meta.generation, what: "a piece of its matrix is no whole number of its rows")
                }
            }
        }
        guard matrix.isFull else { throw .damaged(meta.generation, what: "its matrix lacks rows") }
        return VectorMatrix(matrix)
    }

    /// Pieces asked for in one go: enough to keep the wire busy, few enough to hold only some MiB twice.
    private static var piecesAtOnce: Int { 4 }

    private func pieces(
        _ names: [String], of generation: GenerationID
    ) async throws(VectorStoreError) -> [[UInt8]] {
        let replies = try await pipeline(names.map { RedisCommand("GET", $0) })
        var pieces: [[UInt8]] = []
        for (name, reply) in zip(names, replies) {
            guard let piece = reply.bytes else { throw .damaged(generation, what: "\(name) is missing") }
            pieces.append(piece)
        }
        return pieces
    }
}
