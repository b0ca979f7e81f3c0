import Catalogue
import Redis
import Testing
import VectorStore

@Suite(.timeLimit(.minutes(2))) struct `Index in Redis` {
    @Test func `is these keys with these bytes`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let meta = try await store.index([.one, .two], vectors: [[1, 2], [3, 4]])
        let root = "anime:index:\(meta.generation)"

        #expect(
            try await redis.cli("KEYS", "*").split(separator: "\n").sorted()
                == [
                    "\(root):facts:0", "\(root):ids", "\(root):item:1", "\(root):item:2", "\(root):matrix:0",
                    "\(root):meta",
                    "anime:index:active:test", "anime:index:generations",
                ].map { Substring($0) }.sorted())
        #expect(try await redis.cli("GET", "anime:index:active:test") == "\(meta.generation)\n")
        #expect(try await redis.cli("ZRANGE", "anime:index:generations", "0", "-1") == "\(meta.generation)\n")
        #expect(try await redis.cli("ZRANGE", "\(root):ids", "0", "-1", "WITHSCORES") == "1\n1\n2\n2\n")
        #expect(try await redis.cli("HGET", "\(root):item:2", "title") == "Two\n")
        let connection = try redis.connection()
        let vector = try await connection.send(RedisCommand("HGET", "\(root):item:2", "vector"))
        #expect(vector.bytes == [0, 0, 0x40, 0x40, 0, 0, 0x80, 0x40])
        let matrix = try await connection.send(RedisCommand("GET", "\(root):matrix:0"))
        #expect(matrix.bytes == [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40, 0, 0, 0x80, 0x40])
        var facts: [UInt8] = []
        PackedFacts.append(.one, to: &facts)
        PackedFacts.append(.two, to: &facts)
        #expect(try await connection.send(RedisCommand("GET", "\(root):facts:0")).bytes == facts)
    }

    @Test func `says of itself who built it, how, and what it holds`() async throws {
        let redis = try await RedisServer()
        let meta = try await redis.store().index([.one, .two], vectors: [[1, 2], [3, 4]])
        let lines = try await redis.cli("HGETALL", "anime:index:\(meta.generation):meta").split(
            separator: "\n", omittingEmptySubsequences: false)
        let pairs = stride(from: 0, to: lines.count - 1, by: 2).map { "\(lines[$0])=\(lines[$0 + 1])" }
        #expect(
            Set(pairs) == [
                "state=ready", "embedder=test", "fingerprint=00ff", "provider=local", "model=tiny", "dimensions=2",
                "legs=test 00ff 2", "query_prefix=query: ", "document_prefix=", "normalize=true", "precision=float32",
                "text_format=1",
                "layout=2", "count=2",
                "checksum=\(meta.checksum)", "matrix_pieces=1", "facts_pieces=1", "created_at=\(meta.createdAt)",
                "built_at=\(meta.builtAt)", "facts_checksum=\(meta.factsChecksum)", "engine=none",
            ])
        #expect(meta.checksum.count == 64)
    }

    @Test func `comes back as it was written, in the order of ids`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let meta = try await store.index([.two, .one], vectors: [[3, 4], [1, 2]])
        let index = try await store.loadActive(for: .test)
        #expect(index.meta == meta)
        #expect(index.entries.ids == [AnimeID(1), AnimeID(2)])
        #expect([index.entries.entry(at: 0), index.entries.entry(at: 1)] == [.one, .two])
        #expect([index.matrix?.row(0), index.matrix?.row(1)] == [[1, 2], [3, 4]])
        #expect(try await store.verify(meta.generation) == meta)
    }

    @Test func `is cut into pieces of a MiB`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let embedder = IndexEmbedder.test(dimensions: 1024)
        let entries = (1...600).map {
            AnimeEntry(id: AnimeID($0), title: "T\($0)", synopsis: .init(repeating: "s", count: 2000))
        }
        let meta = try await store.index(
            entries, vectors: entries.map { [Float](repeating: Float($0.id.rawValue), count: 1024) }, by: embedder)
        #expect(meta.matrixPieces == 3)  // 600 x 4,096 bytes
        #expect(meta.factsPieces == 2)
        #expect(try await redis.cli("STRLEN", "anime:index:\(meta.generation):matrix:0") == "1048576\n")
        #expect(try await redis.cli("STRLEN", "anime:index:\(meta.generation):matrix:2") == "360448\n")
        let index = try await store.load(meta.generation)
        #expect((0..<600).allSatisfy { index.matrix?.row($0) == [Float](repeating: Float($0 + 1), count: 1024) })
        #expect((0..<600).map { index.entries.entry(at: $0) } == entries)
    }

    @Test func `is seen by nobody before it is published`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let build = try await store.beginIndex(for: .test, textFormat: 1)
        try await store.write([.init(.one, [1, 2])], to: build)
        #expect(try await store.activeGeneration(of: "test") == nil)
        await #expect(throws: VectorStoreError.noActiveGeneration(embedder: "test")) {
            try await store.loadActive(for: .test)
        }
        await #expect(throws: VectorStoreError.notReady(build.generation, .building)) {
            try await store.load(build.generation)
        }
        await #expect(throws: VectorStoreError.notReady(build.generation, .building)) {
            try await store.activate(build.generation)
        }
        await #expect(throws: VectorStoreError.incomplete(build.generation, expected: 2, found: 1)) {
            try await store.publish(build, expecting: 2)
        }
        #expect(try await redis.cli("EXISTS", "anime:index:active:test") == "0\n")
    }

    @Test func `of a version that knew one model alone is read as that model's`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let meta = try await store.index([.one], vectors: [[1, 2]])
        try await redis.cli("HDEL", "anime:index:\(meta.generation):meta", "legs")
        #expect(try await store.loadActive(for: .test).meta == meta)
    }

    @Test(arguments: [
        "", "test 00ff", "test 00ff 1", "test 00ff 3", "test 00ff 1, b 01 2", "test 00ff 2, b 01 1", "a 1 -1",
    ])
    func `whose legs do not fill a row is damaged`(legs: String) async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let meta = try await store.index([.one], vectors: [[1, 2]])
        try await redis.cli("HSET", "anime:index:\(meta.generation):meta", "legs", legs)
        let expected = VectorStoreError.damaged(meta.generation, what: "legs in its meta hash do not fill a row")
        await #expect(throws: expected) { try await store.loadActive(for: .test) }
    }

    @Test func `is refused by an embedder that did not build it`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let meta = try await store.index([.one], vectors: [[1, 2]])
        let expected = VectorStoreError.foreignEmbedder(meta.generation, expected: "beef", found: "00ff")
        await #expect(throws: expected) { try await store.loadActive(for: .test(digest: "beef")) }
        #expect(expected.description.hasSuffix("run \"indexer build\""))
    }

    @Test(arguments: ["matrix:0", "facts:0"], ["flip", "cut", "remove"])
    func `is refused when a piece was altered`(piece: String, fault: String) async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let meta = try await store.index([.one, .two], vectors: [[1, 2], [3, 4]])
        let key = "anime:index:\(meta.generation):\(piece)"
        switch fault {
        case "flip": try await redis.cli("SETRANGE", key, "15", "z")
        case "cut":
            try await redis.cli("EVAL", "redis.call('SET', KEYS[1], redis.call('GETRANGE', KEYS[1], 0, -2))", "1", key)
        default: try await redis.cli("DEL", key)
        }
        let error = try await #require(failure { _ = try await store.load(meta.generation) })
        #expect(error.kind == "damaged")
        #expect(error.description.hasPrefix("generation \(meta.generation) is damaged: "))
        #expect(await failure { _ = try await store.verify(meta.generation) } == error)
        #expect(await failure { _ = try await store.activate(meta.generation) } == error)
    }

    @Test func `verify compares every entry with the pieces`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let meta = try await store.index([.one, .two], vectors: [[1, 2], [3, 4]])
        let item = "anime:index:\(meta.generation):item:2"
        try await redis.cli("HSET", item, "title", "Three")
        #expect(
            await failure { _ = try await store.verify(meta.generation) }
                == .damaged(meta.generation, what: "\(item) differs from its pieces"))
        try await redis.cli("DEL", item)
        #expect(
            await failure { _ = try await store.verify(meta.generation) }
                == .damaged(meta.generation, what: "\(item) is missing or was altered"))
    }

    @Test func `another layout is refused with what to run`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let meta = try await store.index([.one], vectors: [[1, 2]])
        try await redis.cli("HSET", "anime:index:\(meta.generation):meta", "layout", "1")
        #expect(
            await failure { _ = try await store.load(meta.generation) }?.description
                == "generation \(meta.generation) has layout 1, and this version reads 2; run \"indexer build\"")
    }

    @Test func `what Redis refuses is passed on`() async throws {
        let redis = try await RedisServer()
        try await redis.cli("SET", "anime:index:generations", "x")
        let error = await failure { _ = try await redis.store().generations() }
        #expect(error?.kind == "redis_reply_wrongtype")
    }
}
