import Catalogue
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
        #expect(error(good: good, bad: bad)?.kind == "too_many_bad_rows")
    }

    @Test func `no good row stops the run`() {
        #expect(error(good: 0, bad: 1)?.kind == "no_good_row")
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

@Suite struct `Progress meter` {
    private let start = ContinuousClock.now

    @Test func `says how fast it goes and how long it takes`() {
        var meter = ProgressMeter(total: 1000, start: start)
        #expect(meter.rate == nil && meter.timeLeft == nil)
        meter.record(100, at: start + .seconds(4))
        #expect(meter.rate == 25)
        #expect(meter.timeLeft == .seconds(36))
    }

    @Test func `forgets what is older than half a minute`() {
        var meter = ProgressMeter(total: 10_000, start: start)
        meter.record(5000, at: start + .seconds(1))  // reused vectors: no measure of what follows
        for second in 2...60 { meter.record(5000 + 20 * second, at: start + .seconds(second)) }
        #expect(meter.rate == 20)
        #expect(meter.timeLeft == .seconds(190))
    }

    @Test func `has no end in sight while nothing moves`() {
        var meter = ProgressMeter(total: 10, start: start)
        meter.record(0, at: start + .seconds(1))
        #expect(meter.rate == 0 && meter.timeLeft == nil)
    }
}
