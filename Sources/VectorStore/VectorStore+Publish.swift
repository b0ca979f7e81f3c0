import Catalogue
import Redis

extension VectorStore {
    /// Packs what was written, reads it back, and serves it: the one moment at which readers see anything of it.
    ///
    /// - Parameters:
    ///   - build: nothing more is written to it.
    ///   - count: how many entries were written.
    /// - Returns: The meta of the generation as it is served.
    /// - Throws: ``VectorStoreError/incomplete(_:expected:found:)``, ``VectorStoreError/damaged(_:what:)`` or
    ///   ``VectorStoreError/buildLost(_:)``; what was served before then still is.
    package func publish(_ build: IndexBuild, expecting count: Int) async throws(VectorStoreError) -> IndexMeta {
        let ids = try await ids(of: build.generation)
        guard ids.count == count else {
            throw .incomplete(build.generation, expected: count, found: ids.count)
        }
        var meta = try await pack(ids, of: build)
        // From the pieces in Redis, as every worker will.
        _ = try await read(meta)
        if let engine = meta.engine { try await finish(engine.engine(meta, keys), build, count) }
        meta.state = .ready
        meta.builtAt = UTCTime(seconds: try await seconds()).iso8601
        let fields = meta.fields.flatMap { [$0.name, $0.value] }
        let publish = RedisCommand(
            script: IndexScripts.publish,
            keys: [
                keys.meta(build.generation), keys.active(meta.embedder.name), keys.heartbeat(build.generation),
            ], [build.generation.rawValue] + fields)
        guard try await send(publish) == .integer(1) else { throw .buildLost(build.generation) }
        return meta
    }

    /// The entries of a generation, ascending.
    func ids(of generation: GenerationID) async throws(VectorStoreError) -> [AnimeID] {
        guard let members = try await send(RedisCommand("ZRANGE", keys.ids(generation), 0, -1)).array else {
            throw .unexpectedReply(command: "ZRANGE")
        }
        return members.compactMap { $0.integer.map { AnimeID($0) } }
    }

    /// Reads the entries' hashes of `ids`, in their order.
    func records(
        _ ids: some Collection<AnimeID>, of generation: GenerationID
    ) async throws(VectorStoreError) -> [EntryRecord] {
        let replies = try await pipeline(ids.map { RedisCommand("HGETALL", keys.item(generation, $0)) })
        var records: [EntryRecord] = []
        for (id, reply) in zip(ids, replies) {
            guard let record = EntryRecord(try Self.fields(of: reply, from: "HGETALL"), of: id) else {
                throw .damaged(generation, what: "\(keys.item(generation, id)) is missing or was altered")
            }
            records.append(record)
        }
        return records
    }

    /// Writes the entries' hashes once more as pieces: all facts and all vectors, in the order of `ids`.
    private func pack(_ ids: [AnimeID], of build: IndexBuild) async throws(VectorStoreError) -> IndexMeta {
        var facts = PieceWriter(store: self, build: build, field: "facts_pieces", key: keys.facts)
        var matrix = PieceWriter(store: self, build: build, field: "matrix_pieces", key: keys.matrix)
        var genres: Set<String> = []
        let engine = build.meta.engine?.engine(build.meta, keys)
        for start in stride(from: 0, to: ids.count, by: Self.recordsAtOnce) {
            let chunk = ids[start..<min(start + Self.recordsAtOnce, ids.count)]
            var inserts: [RedisCommand] = []
            for record in try await records(chunk, of: build.generation) {
                guard record.vector.bytes.count == build.meta.rowBytes else {
                    throw .damaged(build.generation, what: "the vector of \(record.entry.id) has a wrong length")
                }
                genres.formUnion(record.entry.genres)
                PackedFacts.append(record.entry, to: &facts.piece)
                matrix.piece += record.vector.bytes
                try await facts.writeIfFull()
                try await matrix.writeIfFull()
                if let engine { inserts += engine.insertCommands(for: record) }
            }
            if !inserts.isEmpty {
                try await beat(build)
                _ = try await pipeline(inserts)
            }
        }
        if genres.count > GenreSet.capacity { throw .tooManyGenres(limit: GenreSet.capacity) }
        try await facts.write()
        try await matrix.write()
        var meta = build.meta
        meta.count = ids.count
        meta.factsPieces = facts.count
        meta.matrixPieces = matrix.count
        let checksum = IndexChecksum(facts: facts.digest, matrix: matrix.digest)
        meta.checksum = checksum.text
        meta.factsChecksum = checksum.factsText
        return meta
    }

    static var recordsAtOnce: Int { 512 }
}
