import Embeddings
import Foundation
import Ingestion
import JSON
import Pipelines
import Retrieval
import Settings
import Testing

/// How long a worker under load takes from a write to its first answer by other settings, one JSON line a measurement.
///
/// Run with `BENCHMARK=1 swift test -c release --filter "Swap bench"`; `CATALOGUE` and `METADATA` name another
/// catalogue than `data/`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BENCHMARK"] == "1"), .serialized, .timeLimit(.minutes(15)))
struct `Swap bench` {
    private static let rounds = 30
    private static let users = 4

    @Test func `of the language model`() async throws {
        let stage = try await SwapStage(indexes: ["minilm"], built: Self.build)
        var times: [Duration] = []
        let answers = try await Traffic.of(Self.users, to: stage.redis) { traffic in
            try await traffic.answer { $0.teller == "alpha" }
            for round in 1...Self.rounds {
                let name = round.isMultiple(of: 2) ? "alpha" : "beta"
                if round.isMultiple(of: 3) {
                    try stage.overwrite("llm.yaml", with: String(stage.llm(name).dropLast(4)))
                    try await traffic.answer { $0.teller != name }
                }
                let start = ContinuousClock.now
                try stage.write(stage.llm(name), to: "llm.yaml")
                times.append(start.duration(to: try await traffic.answer(after: start) { $0.teller == name }.at))
            }
            return traffic
        }.answers
        report("swap_llm", times, answers)
    }

    @Test(arguments: [
        ["minilm", "e5-en-pt"], ["minilm", "minilm,e5-en-pt"],
    ])
    func `of the embedder`(indexes: [String]) async throws {
        let stage = try await SwapStage(indexes: indexes, built: Self.build)
        var times: [Duration] = []
        let answers = try await Traffic.of(Self.users, to: stage.redis) { traffic in
            try await traffic.answer { $0.status == "ok" }
            for round in 1...Self.rounds {
                let name = indexes[round % 2]
                let start = ContinuousClock.now
                try stage.write("active: [\(name)]\n", to: "embeddings.yaml")
                let answer = try await traffic.answer(after: start) {
                    $0.index.contains("-\(name.replacing(",", with: "+"))-")
                }
                times.append(start.duration(to: answer.at))
            }
            return traffic
        }.answers
        for answer in answers {
            let models = answer.embedder.split(separator: "+").map { $0 == "e5-small-en-pt" ? "e5-en-pt" : "minilm" }
            #expect(answer.index.contains("-\(models.joined(separator: "+"))-"))
        }
        report("swap_embedder \(indexes.joined(separator: " <-> "))", times, answers)
    }

    private func report(_ name: String, _ times: [Duration], _ answers: [Traffic.Answer]) {
        let sorted = times.sorted()
        #expect(answers.allSatisfy { $0.status == "ok" })
        show([
            "bench": .string(name), "swaps": .integer(times.count), "answers": .integer(answers.count),
            "failed": .integer(answers.count { $0.status != "ok" }),
            "p50_ms": .double(sorted[sorted.count / 2].milliseconds),
            // Of thirty, the largest.
            "p99_ms": .double(sorted[min(sorted.count - 1, sorted.count * 99 / 100)].milliseconds),
        ])
    }

    /// Indexes the catalogue with vectors that come at once: for what is measured here only their number counts.
    private static func build(_ redis: RedisServer, _ indexes: [String]) async throws {
        let environment = ProcessInfo.processInfo.environment
        let catalogue = environment["CATALOGUE"] ?? SmallIndex.root + "data/anime_with_synopsis.csv"
        let metadata = environment["METADATA"] ?? SmallIndex.root + "data/anime.csv"
        let source = CatalogueFile(path: catalogue, metadata: try MetadataTable(path: metadata))
        let models = ModelFolder.models(configured: environment["MODEL_DIR"], home: environment["HOME"] ?? ".")
        for name in indexes {
            let settings = try AppSettings(folder: "/nonexistent", environment: ["ANIME_EMBEDDINGS_ACTIVE": name])
            let embedder = try await makeEmbedder(settings.embeddings, models: models)
            let store = try redis.store()
            _ = try await IndexingPipeline(embedder: StandIn(embedder), store: store, batchSize: 1000).index(source)
            _ = try await QueryCalibration.make(for: embedder, in: store)
        }
    }
}

/// Says that it is another embedder, and makes vectors of nothing.
private struct StandIn: Embedder {
    let fingerprint: EmbedderFingerprint
    let dimensions: Int
    private let legs: [StandIn]
    /// Variance 1/3 becomes unit length, about.
    private let scale: Float
    private static let noise: [Float] = {
        var state: UInt32 = 1
        return (0..<8_192).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return Float(state >> 8) / Float(1 << 23) - 1
        }
    }()

    init(_ embedder: any Embedder) {
        fingerprint = embedder.fingerprint
        dimensions = embedder.dimensions
        scale = (3 / Float(dimensions)).squareRoot()
        legs = embedder.parts.count > 1 ? embedder.parts.map(StandIn.init) : []
    }

    var parts: [any Embedder] { legs.isEmpty ? [self] : legs }

    func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
        // Pieces of one strip of noise, for these tests are not optimised.
        let vectors = texts.flatMap { text in
            Self.noise[(text.utf8.count % 4_096)...].prefix(dimensions).map { $0 * scale }
        }
        return EmbeddingBatch(vectors: vectors, dimensions: dimensions, cutTexts: 0, tokens: 0)
    }
}

extension Duration {
    fileprivate var milliseconds: Double { (self / .microseconds(1)).rounded() / 1000 }
}
