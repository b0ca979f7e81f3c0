import Catalogue
import Foundation
import Retrieval
import Testing
import Understanding
import VectorStore

/// Runs only when asked, over the public catalogue: `BENCHMARK=1 swift test -c release --filter RankingBenchmark`.
///
/// Prints one JSON line for each measurement: milliseconds of wall time, the median of many rounds.
@Suite(
    .serialized,
    .enabled(
        if: ProcessInfo.processInfo.environment["BENCHMARK"] != nil
            && FileManager.default.fileExists(atPath: RealData.catalogue)))
struct RankingBenchmark {
    private static let entries = Result { try RealData.entries() }

    @Test func `the other columns`() throws {
        let entries = try Self.entries.get()
        let franchises = Franchises(entries)
        Self.show("franchises, build", Self.milliseconds(9) { _ = Franchises(entries) })
        Self.show("features, build", Self.milliseconds(9) { _ = RowFeatures(entries, franchises) })
        Self.show("all columns, build", Self.milliseconds(9) { _ = SearchColumns(entries) })
    }

    @Test func `themes`() throws {
        let entries = try Self.entries.get()
        let lexical = LexicalIndex(entries)
        let rows = ThemeRows(lexical, entries)
        var shown = 0
        let time = ContinuousClock().measure {
            for theme in ThemeLexicon.themes { shown += rows.rows(showing: theme).count }
        }
        Self.show("a theme, first met", time / .milliseconds(1) / Double(ThemeLexicon.themes.count))
        print("{\"themes\": \(ThemeLexicon.themes.count), \"rows shown by one\": \(shown / ThemeLexicon.themes.count)}")
    }

    /// Vectors of four random dimensions: what is measured here does not read them but for one scan.
    @Test func `ranking`() throws {
        let entries = try Self.entries.get()
        let whole = (0..<entries.count).map { entries.entry(at: $0) }
        var generator = SystemRandomNumberGenerator()
        let rows = whole.map { _ in (0..<4).map { _ in Float.random(in: -1...1, using: &generator) } }
        let retriever = Retriever(index: try SmallCatalogue.index(of: whole, rows))
        let text = "a detective hunts a clever killer through the snow of a small town, no romance"
        try Self.measure(retriever, "text", SmallSearch.intent(text, limit: 5))
        try Self.measure(retriever, "liked", SmallSearch.intent("", liked: [AnimeID(19)], limit: 5))
        try Self.measure(retriever, "1,000 of a text", SmallSearch.intent(text, limit: 1_000))
    }

    private static func measure(_ retriever: Retriever, _ name: String, _ intent: Intent) throws {
        let vectors = QueryVectors(text: intent.text.isEmpty ? [] : [[0.5, 0.5, 0.5, 0.5]])
        var search = try retriever.searchInMemory(vectors, intent)
        show("\(name): retrieve", milliseconds(100) { _ = try? retriever.searchInMemory(vectors, intent) })
        show("\(name): fuse", milliseconds(100) { retriever.fuse(&search) })
        show("\(name): totals", milliseconds(100) { _ = retriever.totals(search) })
        show("\(name): rerank", milliseconds(100) { _ = retriever.rank(search) })
    }

    @Test func `the lexical index`() throws {
        let entries = try Self.entries.get()
        let index = LexicalIndex(entries)
        Self.show("lexical index, build", Self.milliseconds(9) { _ = LexicalIndex(entries) })
        print("{\"terms\": \(index.termCount), \"bytes\": \(index.memory)}")
        let description = String(decoding: entries.withTexts(of: 100) { Array($0.synopsis) }, as: UTF8.self)
        let query = index.query(description + " " + description.lowercased())
        Self.show("lexical query, \(query.count) terms read", Self.milliseconds(200) { _ = index.query(description) })
        Self.show("lexical scores, \(query.count) terms", Self.milliseconds(200) { _ = index.scores(for: query) })
    }

    static func show(_ name: String, _ milliseconds: Double) {
        print("{\"measurement\": \"\(name)\", \"milliseconds\": \((milliseconds * 1_000).rounded() / 1_000)}")
    }

    /// The median time of `rounds` runs.
    static func milliseconds(_ rounds: Int, _ body: () -> Void) -> Double {
        let times = (0..<rounds).map { _ in ContinuousClock().measure(body) / .milliseconds(1) }
        return times.sorted()[rounds / 2]
    }
}
