import Catalogue
import Foundation
import Retrieval
import Testing
import Understanding
import VectorStore

/// Run with `BENCHMARK=1 ROWS=100000 ENGINES="memory redis-search" swift test -c release --filter "Search scale"`; one
/// JSON line for each engine.
///
/// The catalogue is made up: words by Zipf's law, vectors around 2,000 middles. What is measured is everything between
/// a wish's vectors and its ten titles, in this process.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BENCHMARK"] == "1"), .serialized, .timeLimit(.minutes(240)))
struct `Search scale bench` {
    static let environment = ProcessInfo.processInfo.environment
    static let rows = environment["ROWS"].flatMap { Int($0) } ?? 20_000
    static let engines = (environment["ENGINES"] ?? "memory redis-search redis-vectorset").split(separator: " ")

    /// Makes entries and vectors, the same for the same number.
    struct Mill {
        static let dimensions = 384
        private var random = SeededRandom(seed: 20_261_129)
        private let words: [String]
        private let middles: [[Float]]
        private let noise: [Float]

        init() {
            var random = SeededRandom(seed: 1)
            let syllables = ["ka", "ri", "mo", "ten", "shi", "ra", "ku", "no", "ha", "zu", "mi", "ro"]
            words = (0..<20_000).map { _ in
                (0..<3).map { _ in syllables[Int.random(in: 0..<12, using: &random)] }.joined()
            }
            noise = (0..<100_000).map { _ in Float.random(in: -1...1, using: &random) }
            middles = (0..<2_000).map { _ in (0..<Mill.dimensions).map { _ in Float.random(in: -1...1, using: &random) }
            }
        }

        mutating func vector() -> [Float] {
            let middle = middles[Int.random(in: 0..<middles.count, using: &random)]
            let offset = Int.random(in: 0..<noise.count - Mill.dimensions, using: &random)
            let raw = zip(middle, noise[offset..<offset + Mill.dimensions]).map { $0 + 0.8 * $1 }
            let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return raw.map { $0 / length }
        }

        mutating func text(_ count: Int) -> String {
            (0..<count).map { _ in
                words[Int(pow(Double(words.count), Double.random(in: 0..<1, using: &random)))]
            }.joined(separator: " ")
        }

        mutating func entry(_ id: Int) -> AnimeEntry {
            AnimeEntry(
                id: AnimeID(id), title: text(3),
                genres: ["Action", "Drama", "Comedy"].filter { _ in Bool.random(using: &random) },
                synopsis: text(40), score: Double.random(in: 1...10, using: &random), type: .tv, episodes: 1 + id % 60,
                year: 1960 + id % 65, ageRating: .pg13, studios: [words[id % 500]], source: "Manga",
                members: id % 100_000)
        }
    }

    /// Publishes a catalogue of so many made-up titles.
    static func build(
        _ rows: Int, for embedder: IndexEmbedder, in store: VectorStore, _ engine: SearchEngine? = nil
    ) async throws -> GenerationID {
        var mill = Mill()
        let build = try await store.beginIndex(for: embedder, textFormat: 1, engine: engine)
        for first in stride(from: 1, through: rows, by: 1_000) {
            let records = (first..<min(first + 1_000, rows + 1)).map { EntryRecord(mill.entry($0), mill.vector()) }
            try await store.write(records, to: build)
        }
        return try await store.publish(build, expecting: rows).generation
    }

    static let embedder = IndexEmbedder.test(name: "scale", dimensions: Mill.dimensions)

    private func memory() -> Double {
        let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n") ?? []
        let line = lines.first { $0.hasPrefix("VmRSS") }?.split(separator: " ").dropLast().last
        return line.flatMap { Double($0) }.map { $0 / 1_024 } ?? 0
    }

    private func time(_ body: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await body()
        return start.duration(to: .now) / .seconds(1)
    }

    private func ranked(_ retriever: Retriever, _ query: [Float], _ filters: Filters) async throws -> [AnimeID] {
        let wish = Intent(text: "kari moten", language: .english, filters: filters, limit: 10)
        var search = try await retriever.search(QueryVectors(text: [query]), wish)
        #expect(search.fault == nil)
        retriever.fuse(&search)
        return retriever.rank(search).matches.map(\.entry.id)
    }

    @Test(arguments: Self.engines)
    func `searches`(name: Substring) async throws {
        let engine = SearchEngine(rawValue: String(name))
        let redis = if let engine { try await RedisServer(with: engine) } else { try await RedisServer() }
        let store = try redis.store()
        let built = try await time { _ = try await Self.build(Self.rows, for: Self.embedder, in: store, engine) }
        let before = memory()
        var index: SearchIndex?
        var columns = 0.0
        let loaded = try await time {
            let (catalogue, prepared) = try await store.load(
                try #require(try await store.activeGeneration(of: "scale")), in: engine
            ) { entries in
                let start = ContinuousClock.now
                return (SearchColumns(entries), start.duration(to: .now) / .seconds(1))
            }
            columns = prepared.1
            index = SearchIndex(catalogue, prepared.0)
        }
        let resident = memory() - before
        let retriever = Retriever(index: try #require(index), options: RankingOptions())
        var mill = Mill()
        for _ in 1...100 { _ = mill.vector() }
        let queries = (0..<40).map { _ in mill.vector() }
        var strict = Filters()
        strict.year = .init(min: 1990, max: 1991)
        strict.allGenres = ["Drama"]
        var lines: [String] = []
        var found: [[AnimeID]] = []
        for (label, filters) in [("", Filters()), ("filtered_", strict)] {
            var times: [Double] = []
            for query in queries {
                times.append(try await time { found.append(try await ranked(retriever, query, filters)) })
            }
            times.sort()
            lines += ["\"\(label)p50_ms\":\(1_000 * times[20])", "\"\(label)max_ms\":\(1_000 * times[39])"]
        }
        if engine != nil {
            let exact = Retriever(
                index: SearchIndex(try await store.loadActive(for: Self.embedder)), options: RankingOptions())
            var expected: [[AnimeID]] = []
            for filters in [Filters(), strict] {
                for query in queries { expected.append(try await ranked(exact, query, filters)) }
            }
            let shares = zip(found, expected).map { Double(Set($0).intersection($1).count) / 10 }
            lines += [
                "\"recall\":\(shares[..<40].reduce(0, +) / 40)",
                "\"filtered_recall\":\(shares[40...].reduce(0, +) / 40)",
            ]
        }
        let used = try await redis.cli("INFO", "memory").split(separator: "\r\n").first { $0.hasPrefix("used_memory:") }
        let bytes = used.flatMap { Double($0.dropFirst(12)) } ?? 0
        print(
            "{\"bench\":\"search_scale\",\"backend\":\"\(name)\",\"rows\":\(Self.rows),\"build_s\":\(built),"
                + "\"load_s\":\(loaded),\"words_s\":\(columns),\"resident_mib\":\(resident),"
                + "\"redis_mib\":\(bytes / 1_048_576)," + lines.joined(separator: ",") + "}")
    }
}
