import Embeddings
import Pipelines
import Redis
import Retrieval
import Testing
import VectorStore

@Suite(.timeLimit(.minutes(2))) struct `Calibration in Redis` {
    @Test func `is worked out by the first process and read by all others`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let embedder = RecordingEmbedder()
        let first = try await QueryCalibration.make(for: embedder, in: store)
        let second = try await QueryCalibration.make(for: embedder, in: store)
        #expect(first == second)
        #expect(embedder.batches.map(\.count) == [120])
        let keys = try await redis.cli("KEYS", "anime:index:reference:*").split(separator: "\n")
        #expect(keys.count == 1)
        #expect(try await redis.cli("STRLEN", String(keys[0])) == "\(120 * 4 * 4)\n")
        // A second may have passed since the last use.
        #expect(["2592000\n", "2591999\n"].contains(try await redis.cli("TTL", String(keys[0]))))
    }

    @Test func `is another for another model`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        _ = try await QueryCalibration.make(for: RecordingEmbedder(weights: "w1"), in: store)
        let other = RecordingEmbedder(weights: "w2")
        _ = try await QueryCalibration.make(for: other, in: store)
        #expect(other.texts.count == 120)
    }
}
