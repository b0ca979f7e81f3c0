import Catalogue
import Testing
import VectorStore

@Suite(.timeLimit(.minutes(2))) struct `Generations` {
    @Test func `vectors of unchanged texts are found in any generation of the same embedder`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        _ = try await store.index([.one], vectors: [[1, 2]])
        let interrupted = try await store.beginIndex(for: .test, textFormat: 1)
        try await store.write([.init(.two, [3, 4])], to: interrupted)
        let wanted = [
            (AnimeID(2), EntryRecord.hash(of: .two)), (AnimeID(1), EntryRecord.hash(of: .one)),
            (AnimeID(1), "another text"), (AnimeID(3), EntryRecord.hash(of: .one)),
        ].map { (id: $0.0, contentHash: $0.1) }

        let same = try await store.beginIndex(for: .test, textFormat: 1)
        #expect(
            try await store.reusableVectors(for: wanted, leg: 0, in: same)
                == [PackedVector([3, 4]), PackedVector([1, 2]), nil, nil])
        for (embedder, format) in [(IndexEmbedder.test, 2), (.test(digest: "beef"), 1)] {
            let other = try await store.beginIndex(for: embedder, textFormat: format)
            #expect(try await store.reusableVectors(for: wanted, leg: 0, in: other) == [nil, nil, nil, nil])
        }
    }

    @Test func `an older one can be served again`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let first = try await store.index([.one], vectors: [[1, 2]]).generation
        let second = try await store.index([.two], vectors: [[3, 4]]).generation
        #expect(try await store.activeGeneration(of: "test") == second)
        #expect(try await store.activate(first) == second)
        #expect(try await store.loadActive(for: .test).entries.ids == [AnimeID(1)])
        let absent = GenerationID(rawValue: "20200101T000000-test-0000")
        await #expect(throws: VectorStoreError.unknownGeneration(absent)) { try await store.activate(absent) }
    }

    @Test func `each embedder has its own`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let first = try await store.index([.one], vectors: [[1, 2]]).generation
        let other = try await store.index([.one], vectors: [[1]], by: .test(name: "other", dimensions: 1)).generation
        #expect(try await store.activeGeneration(of: "test") == first)
        #expect(try await store.activeGeneration(of: "other") == other)
        #expect(try await store.generations().map(\.isActive) == [true, true])
    }

    @Test func `pruning keeps the newest two, the one served, and builds at work`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        // Names sort by second: written by hand, so that the test need not wait for the clock.
        var published: [GenerationID] = []
        for second in 1...4 { published.append(try await store.index(second: second, in: redis)) }
        _ = try await store.activate(published[0])
        let atWork = try await store.beginIndex(for: .test, textFormat: 1)
        try await store.write([.init(.one, [1, 2])], to: atWork)

        let report = try await store.prune(keeping: 2)
        #expect(report.removed == [published[1]])
        #expect(Set(report.kept) == [atWork.generation, published[3], published[2], published[0]])
        #expect(try await redis.cli("KEYS", "*\(published[1])*") == "\n")
        #expect(try await redis.cli("ZSCORE", "anime:index:generations", published[1].rawValue) == "\n")
        #expect(try await store.verify(published[0]).generation == published[0])
    }

    @Test func `pruning removes a dead build once a newer one is served, and what another prune left`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let dead = try await store.beginIndex(for: .test, textFormat: 1)
        try await store.write([.init(.one, [1, 2]), .init(.two, [3, 4])], to: dead)
        try await redis.cli("DEL", "anime:index:\(dead.generation):heartbeat")
        #expect(try await store.prune().kept == [dead.generation])

        let served = try await store.index(second: 2_000_000_000, in: redis)
        let halfRemoved = try await store.index(second: 2_000_000_001, in: redis)
        _ = try await store.activate(served)
        try await redis.cli("HSET", "anime:index:\(halfRemoved):meta", "state", "deleting")
        try await redis.cli("DEL", "anime:index:\(halfRemoved):matrix:0")
        #expect(Set(try await store.prune().removed) == [dead.generation, halfRemoved])
        #expect(try await redis.cli("KEYS", "*\(dead.generation)*") == "\n")
        #expect(try await redis.cli("KEYS", "*\(halfRemoved)*") == "\n")
    }

    @Test func `a build that was pruned while it stood still cannot write or publish`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let build = try await store.beginIndex(for: .test, textFormat: 1)
        try await store.write([.init(.one, [1, 2])], to: build)
        try await redis.cli("DEL", "anime:index:\(build.generation):heartbeat")
        _ = try await store.index(second: 2_000_000_000, in: redis)
        #expect(try await store.prune().removed == [build.generation])

        await #expect(throws: VectorStoreError.buildLost(build.generation)) {
            try await store.write([.init(.two, [3, 4])], to: build)
        }
        #expect(await failure { _ = try await store.publish(build, expecting: 1) }?.kind == "incomplete")
        #expect(try await redis.cli("KEYS", "*\(build.generation)*") == "\n")
    }
}
