import Catalogue
import Foundation
import Ingestion
import Retrieval
import Testing
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
    private static let entries: Result<EntryTable, any Error> = Result {
        var rows = try CatalogueFile(
            path: RealData.catalogue, metadata: MetadataTable(path: RealData.metadata)
        ).rows()
        var entries: [AnimeEntry] = []
        while let row = try rows.next() { if case .entry(let entry, _) = row { entries.append(entry) } }
        return try EntryTable(entries)
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
