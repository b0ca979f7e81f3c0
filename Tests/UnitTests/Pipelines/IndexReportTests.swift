import Catalogue
import Foundation
import Ingestion
import Pipelines
import Testing

@Suite struct `Index report` {
    private func report(good: Int, bad: Int) -> IndexReport {
        var survey = CatalogueSurvey()
        for id in 1...max(1, good) where good > 0 {
            survey.count(.entry(AnimeEntry(id: AnimeID(id), title: "T"), []))
        }
        for line in 0..<bad {
            survey.count(.rejected(RowProblem(file: "c.csv", line: line + 2, column: 1, .badID("x"))))
        }
        return IndexReport(survey, metadata: nil)
    }

    private func error(good: Int, bad: Int) -> IndexingError? {
        do throws(IndexingError) {
            try report(good: good, bad: bad).checkRejectedShare(atMost: 0.01)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [(1000, 0), (9, 1), (1, 1), (99, 1), (198, 2), (990, 10), (16_052, 162)])
    func `up to one bad row in a hundred is forgiven, and one in a short file`(good: Int, bad: Int) {
        #expect(error(good: good, bad: bad) == nil)
    }

    @Test(arguments: [(8, 2), (98, 2), (989, 11), (16_051, 163)])
    func `more stop the run`(good: Int, bad: Int) {
        guard case .tooManyBadRows = error(good: good, bad: bad) else {
            Issue.record("it goes on")
            return
        }
    }

    @Test func `no good row stops the run`() {
        guard case .noGoodRow = error(good: 0, bad: 1) else {
            Issue.record("it goes on")
            return
        }
    }

    /// `known` rows say when they aired, the first `bad` of them in words that nobody understands.
    private func unreadable(_ bad: Int, of known: Int) throws -> String? {
        let header =
            "MAL_ID,English name,Japanese name,Type,Episodes,Aired,Premiered,Studios,Source,Duration,Rating,Members\n"
        let rows = (1...40).map { id in
            let aired = id <= bad ? "Foo 99" : id <= known ? "2001" : "Unknown"
            return "\(id),E,J,TV,1,\(aired),P,S,Manga,24 min.,G - All Ages,5\n"
        }
        let url = FileManager.default.temporaryDirectory.appending(path: "metadata-\(UUID().uuidString).csv")
        try Data((header + rows.joined()).utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }  // a left-over temporary file fails nobody
        let report = IndexReport(CatalogueSurvey(), metadata: try MetadataTable(path: url.path))
        do throws(IndexingError) {
            try report.checkReadableColumns()
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `a column of which more than half is not understood stops the run`() throws {
        #expect(try unreadable(20, of: 40) == nil)
        #expect(try unreadable(19, of: 19) == nil)
        #expect(
            try unreadable(11, of: 20) == """
                the metadata has columns of which more than half is not understood; nothing was indexed. Mend them, \
                empty them, or give --no-metadata:
                  Aired: 11 of 20, the first on line 2: "Foo 99"
                """)
    }

    @Test func `the first five bad rows are shown`() {
        let reason = "MAL_ID \"x\" is not a whole number of at least 1"
        #expect(
            error(good: 93, bad: 7)?.description == """
                7 of 100 rows are bad, more than 1 %; nothing was indexed. Mend them, or check that this is the right \
                file:
                  c.csv:2:1: \(reason)
                  c.csv:3:1: \(reason)
                  c.csv:4:1: \(reason)
                  c.csv:5:1: \(reason)
                  c.csv:6:1: \(reason)
                  and 2 more
                """)
    }
}
