import Digests
import Redis

/// Writes one kind of pieces of a generation: about 1 MiB each, cut between rows.
struct PieceWriter {
    /// Measured with 25 MB of vectors: pieces of 1 MiB are read faster, and more steadily, than one value or 4 MiB.
    static let size = 1 << 20

    let store: VectorStore
    let build: IndexBuild
    /// The field of the meta hash that counts these pieces.
    let field: String
    let key: @Sendable (GenerationID, Int) -> String

    /// The bytes of the next piece.
    var piece: [UInt8] = []
    /// Pieces written.
    private(set) var count = 0
    private(set) var digest = Digest(.sha256)

    init(
        store: VectorStore, build: IndexBuild, field: String, key: @escaping @Sendable (GenerationID, Int) -> String
    ) {
        self.store = store
        self.build = build
        self.field = field
        self.key = key
    }

    mutating func writeIfFull() async throws(VectorStoreError) {
        if piece.count >= Self.size { try await write() }
    }

    /// Writes what there is as a piece, if there is anything.
    ///
    /// - Throws: ``VectorStoreError/buildLost(_:)`` where the generation was pruned.
    mutating func write() async throws(VectorStoreError) {
        if piece.isEmpty { return }
        digest.update(piece)
        let keys = [
            store.keys.meta(build.generation), store.keys.heartbeat(build.generation), key(build.generation, count),
        ]
        let command = RedisCommand(
            script: IndexScripts.writePiece, keys: keys,
            [VectorStore.heartbeatMilliseconds, field, count + 1, piece])
        guard try await store.send(command) == .integer(1) else { throw .buildLost(build.generation) }
        count += 1
        piece.removeAll(keepingCapacity: true)
    }
}
