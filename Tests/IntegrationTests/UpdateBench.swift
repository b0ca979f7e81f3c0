import Catalogue
import Embeddings
import Foundation
import JSON
import Pipelines
import Settings
import Synchronization
import Testing
import VectorStore

/// How long nobody is heard while a worker takes up another index of many titles, and what requests take meanwhile.
///
/// Run with `BENCHMARK=1 ROWS=1000000 swift test -c release --filter "Update bench"`; two JSON lines, one before the
/// update and one during it. A heart beats every millisecond on the threads that answer: what it misses, any request
/// may have to wait for. Both indexes are in Redis before the worker's part begins; titles are those of the scale bench.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BENCHMARK"] == "1"), .serialized, .timeLimit(.minutes(120)))
struct `Update bench` {
    private static let environment = ProcessInfo.processInfo.environment
    private static let rows = environment["ROWS"].flatMap { Int($0) } ?? 20_000

    private struct StandIn: Embedder {
        let dimensions = `Search scale bench`.Mill.dimensions
        let fingerprint = EmbedderFingerprint(
            name: "minilm", provider: "local", model: "stand-in", dimensions: `Search scale bench`.Mill.dimensions,
            queryPrefix: "", documentPrefix: "", normalize: true, maxTokens: 10, weightsSHA256: "00")

        func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
            var vector = [Float](repeating: 0, count: dimensions)
            vector[0] = 1
            return EmbeddingBatch(
                vectors: texts.flatMap { _ in vector }, dimensions: dimensions, cutTexts: 0, tokens: 0)
        }
    }

    /// Milliseconds between beats, and of requests, since the last look.
    private final class Record: Sendable {
        private let times = Mutex<(gaps: [Double], requests: [Double])>(([], []))

        func add(gap: Duration) { times.withLock { $0.gaps.append(gap / .milliseconds(1)) } }
        func add(request: Duration) { times.withLock { $0.requests.append(request / .milliseconds(1)) } }

        func line(_ moment: String, _ more: String) throws -> String {
            let (gaps, requests) = times.withLock { times in
                defer { times = ([], []) }
                return (times.gaps.sorted(), times.requests.sorted())
            }
            let load = try String(contentsOfFile: "/proc/loadavg", encoding: .utf8).split(separator: " ")[0]
            return "{\"bench\":\"update\",\"moment\":\"\(moment)\",\"rows\":\(rows),\"beats\":\(gaps.count),"
                + "\"gap_p99_ms\":\(gaps[gaps.count * 99 / 100]),\"gap_p99.9_ms\":\(gaps[gaps.count * 999 / 1_000]),"
                + "\"gap_max_ms\":\(gaps.last ?? 0),\"requests\":\(requests.count),"
                + "\"request_p50_ms\":\(requests[requests.count / 2]),\"request_max_ms\":\(requests.last ?? 0),"
                + "\(more)\"load\":\(load)}"
        }
    }

    private func build(in store: VectorStore) async throws -> GenerationID {
        try await `Search scale bench`.build(Self.rows, for: IndexEmbedder(StandIn()), in: store)
    }

    @Test func `of an index that serves`() async throws {
        let redis = try await RedisServer()
        let store = try redis.store()
        let (first, second) = (try await build(in: store), try await build(in: store))
        _ = try await store.activate(first)
        let environment = ["ANIME_EMBEDDINGS_ACTIVE": "minilm", "REDIS_URL": redis.url]
        let settings = try AppSettings(folder: "/nonexistent", environment: environment)
        let sources = LiveSettings.Sources(
            environment: environment, files: { SettingsContents(folder: "/nonexistent") }, time: { 0 })
        let source = PipelineSource(
            settings: LiveSettings(settings, sources), store: store,
            makers: PipelineSource.Makers(embedder: { _, _ throws(EmbeddingError) in StandIn() }), worker: "bench",
            logger: .silent)
        let start = ContinuousClock.now
        try await source.load()
        let loaded = start.duration(to: .now) / .seconds(1)
        let record = Record()
        try await withThrowingTaskGroup { group in
            group.addTask { try await source.run() }
            group.addTask {
                while !Task.isCancelled {
                    let start = ContinuousClock.now
                    try await Task.sleep(for: .milliseconds(1))
                    _ = source.current
                    record.add(gap: start.duration(to: .now))
                }
            }
            group.addTask {
                var number = 0
                while !Task.isCancelled {
                    number += 1
                    let wish = try RecommendationRequest(
                        ["query": .string("kari moten \(number)")], envelope: [],
                        defaults: settings.retriever.filters)
                    let start = ContinuousClock.now
                    _ = try await source.current?.recommend([wish])
                    record.add(request: start.duration(to: .now))
                }
            }
            // What is usual, to compare with.
            try await Task.sleep(for: .seconds(5))
            print(try record.line("before", "\"load_s\":\(loaded),"))
            let start = ContinuousClock.now
            // As another process does it: activating checks the whole index, here on the threads that are watched.
            _ = try await redis.cli("SET", VectorKeys(prefix: "anime").active("minilm"), second.rawValue)
            try await eventually(within: .seconds(120)) { source.currentIndex?.generation == second.rawValue }
            let switched = start.duration(to: .now) / .seconds(1)
            // The last request that began with the old one ends, and somebody lets it go.
            try await Task.sleep(for: .seconds(3))
            print(try record.line("during", "\"switched_s\":\(switched),"))
            group.cancelAll()
            while let _ = await group.nextResult() {}
        }
    }
}
