import Redis

extension VectorStore {
    /// How long vectors of known sentences are kept after their last use.
    private static var referenceLife: Int { 30 * 24 * 3_600 }

    /// The vectors that were stored under `digest`; nil where none are, or others than `bytes` bytes.
    ///
    /// - Throws: ``VectorStoreError/redis(_:)``.
    package func reference(_ digest: String, bytes: Int) async throws(VectorStoreError) -> PackedVector? {
        let reply = try await send(RedisCommand("GETEX", keys.reference(digest), "EX", Self.referenceLife))
        return reply.bytes.flatMap { $0.count == bytes ? PackedVector(bytes: $0) : nil }
    }

    /// Stores vectors under `digest`; whoever writes it writes the same.
    ///
    /// - Throws: ``VectorStoreError/redis(_:)``.
    package func write(_ vectors: PackedVector, asReference digest: String) async throws(VectorStoreError) {
        _ = try await send(
            RedisCommand("SET", keys.reference(digest), vectors.bytes, "EX", Self.referenceLife))
    }
}
