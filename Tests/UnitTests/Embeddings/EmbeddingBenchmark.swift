import CKernels
import Catalogue
import Embeddings
import Foundation
import Glibc
import Ingestion
import Settings
import Testing

private let environment = ProcessInfo.processInfo.environment

/// Runs only when asked: `BENCHMARK=1 swift test -c release --filter EmbeddingBenchmark`.
///
/// Prints one JSON line for each measurement. Rates are per second of CPU time and the best of several rounds: others
/// may use the machine. `share_of_peak` is the arithmetic of the matrix products, divided by CPU time, against the
/// same core's multiply-add loop in the same run; whole numbers may pass it, since that loop is of float32.
/// `BENCHMARK_CATALOGUE` names another catalogue than `data/`; `BENCHMARK_TEXTS` a file to which the documents and
/// queries are written, for `embedding_ratio.py`.
@Suite(.serialized, .enabled(if: environment["BENCHMARK"] != nil))
struct EmbeddingBenchmark {
    private static let queries = [
        "dark sci-fi like Cowboy Bebop", "slow stories about a mountain village", "short suspense, no gore",
        "two rival pilots share one giant robot", "a band of girls who cannot sing", "romance that ends well",
        "something funny with ghosts and food",
    ]

    @Test(arguments: [EmbeddingPrecision.float32, .int8])
    func `documents per CPU-second`(precision: EmbeddingPrecision) async throws {
        let embedder = try await Self.embedder(precision)
        let texts = try Self.texts(count: 96)
        if let path = environment["BENCHMARK_TEXTS"] {
            try JSONEncoder().encode(["documents": texts, "queries": Self.queries]).write(to: URL(filePath: path))
        }
        var best = 0.0
        var peak = 0.0
        var batch = try await embedder.embed(texts, as: .document)
        for _ in 0..<Self.rounds {
            peak = max(peak, Self.peak())
            let start = Self.cpuSeconds
            batch = try await embedder.embed(texts, as: .document)
            best = max(best, Double(texts.count) / (Self.cpuSeconds - start))
        }
        let share = best / Double(texts.count) * Self.operations(batch.tokens) / peak
        print(
            """
            {"measurement": "documents", "precision": "\(precision)", "count": \(texts.count), \
            "tokens": \(batch.tokens), \
            "per_cpu_second": \(Self.digits(best)), "gflops_peak": \(Self.digits(peak / 1e9)), \
            "share_of_peak": \(Self.digits(share)), "kernels": "\(String(cString: anime_kernels_best().pointee.name))"}
            """)
        #expect(batch.count == texts.count)
    }

    @Test(arguments: [EmbeddingPrecision.float32, .int8])
    func `milliseconds of one query`(precision: EmbeddingPrecision) async throws {
        let embedder = try await Self.embedder(precision)
        var cpu: [Double] = []
        var wall: [Double] = []
        for round in 0..<40 * Self.rounds {
            let clock = ContinuousClock.now
            let start = Self.cpuSeconds
            _ = try await embedder.embed([Self.queries[round % Self.queries.count]], as: .query)
            cpu.append((Self.cpuSeconds - start) * 1e3)
            wall.append((ContinuousClock.now - clock) / .milliseconds(1))
        }
        print(
            """
            {"measurement": "query", "precision": "\(precision)", "count": \(cpu.count), \
            "cpu_ms_p50": \(Self.digits(Self.median(cpu))), \
            "wall_ms_p50": \(Self.digits(Self.median(wall)))}
            """)
        #expect(!cpu.isEmpty)
    }

    @Test(arguments: [EmbeddingPrecision.float32, .int8])
    func `milliseconds to load the model`(precision: EmbeddingPrecision) async throws {
        var cpu: [Double] = []
        var wall: [Double] = []
        for _ in 0..<Self.rounds {
            let clock = ContinuousClock.now
            let start = Self.cpuSeconds
            _ = try await makeEmbedder(
                name: "minilm", settings: MiniLM.settings(precision: precision), models: MiniLM.models)
            cpu.append((Self.cpuSeconds - start) * 1e3)
            wall.append((ContinuousClock.now - clock) / .milliseconds(1))
        }
        print(
            """
            {"measurement": "load", "precision": "\(precision)", "count": \(cpu.count), \
            "cpu_ms_p50": \(Self.digits(Self.median(cpu))), "wall_ms_p50": \(Self.digits(Self.median(wall)))}
            """)
        #expect(!cpu.isEmpty)
    }

    private static func embedder(_ precision: EmbeddingPrecision) async throws -> any Embedder {
        try await (precision == .int8 ? MiniLM.int8 : MiniLM.embedder).value
    }

    /// `BENCHMARK` itself, where it is a number above 1.
    private static var rounds: Int {
        let asked = Int(environment["BENCHMARK"] ?? "") ?? 1
        return asked > 1 ? asked : 5
    }

    /// Entries spread over the whole catalogue, as they are indexed.
    private static func texts(count: Int) throws -> [String] {
        let starter = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../data/anime_with_synopsis.csv").path
        let path = environment["BENCHMARK_CATALOGUE"] ?? starter
        var rows = try CatalogueFile(path: path).rows()
        let entries = try rows.entries(atMost: .max)
        return (0..<count).map { EmbeddingText.make(for: entries[$0 * entries.count / count]) }
    }

    /// Floating-point operations of MiniLM's dense layers; attention (a tenth more) is not counted.
    private static func operations(_ tokens: Int) -> Double {
        let hidden = 384.0, wide = 1536.0, layers = 6.0
        return 2 * Double(tokens) * layers * (4 * hidden * hidden + 2 * hidden * wide)
    }

    /// Operations per second of a loop that does nothing but multiply and add.
    private static func peak() -> Double {
        let table = anime_kernels_best().pointee
        let rounds = 2_000_000
        let start = cpuSeconds
        _ = table.fma_loop(rounds)
        return Double(rounds * table.fma_loop_flops) / (cpuSeconds - start)
    }

    /// POSIX counts them in millionths.
    private static var cpuSeconds: Double { Double(clock()) * 1e-6 }

    private static func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

    private static func digits(_ number: Double) -> String { String(format: "%.3f", number) }
}
