import Ingestion
import JSON
import Launch
import Pipelines
import VectorStore

/// Shows indexing as it goes on: to a person as a progress bar and sentences, to a program as one JSON line an event.
final class IndexingOutput {
    private let isTerminal = StandardOutput.isTerminal
    private let start = ContinuousClock.now
    private var meter: ProgressMeter?

    /// Shows an event of the pipeline; progress at most twice a second.
    func show(_ event: IndexingEvent) {
        switch event {
        case .surveyed(let report):
            let problems = report.catalogue.problems.first + report.metadataProblems.first
            for problem in problems { show(problem) }
            let meter = ProgressMeter(total: report.total, start: .now)
            self.meter = meter
            if isTerminal { return show(report, meter) }
            print(json: [
                "event": "read", "rows": .integer(report.catalogue.rows), "entries": .integer(report.total),
            ])
        case .wrote(let report):
            let now = ContinuousClock.now
            meter?.record(report.done, at: now)
            let isDue = meter?.isDue(at: now) ?? false
            if let meter, isDue || report.done == report.total { show(report, meter) }
        }
    }

    /// Shows what it all came to.
    func finish(_ report: IndexReport) {
        let seconds = start.duration(to: .now) / .seconds(1)
        if isTerminal {
            StandardOutput.write("\r\u{1B}[K" + report.summary(seconds: seconds) + "\n")
        } else {
            print(json: report.json(seconds: seconds))
        }
    }

    /// Shows what was cleared away, if anything was.
    func show(_ report: PruneReport) {
        for generation in report.removed {
            if isTerminal {
                StandardOutput.write("removed generation \(generation)\n")
            } else {
                print(json: ["event": "pruned", "generation": .string(generation.rawValue)])
            }
        }
    }

    private func show(_ problem: RowProblem) {
        if isTerminal { return StandardOutput.write("rejected \(problem)\n") }
        print(json: [
            "event": "rejected", "file": .string(problem.file), "line": .integer(problem.line),
            "column": .integer(problem.column), "kind": .string(problem.reason.kind),
            "reason": .string("\(problem.reason)"),
        ])
    }

    private func show(_ report: IndexReport, _ meter: ProgressMeter) {
        if isTerminal {
            let bar = ProgressBar(done: report.done, total: report.total).text
            return StandardOutput.write("\r\(bar)\(meter.text)\u{1B}[K")
        }
        print(json: [
            "event": "progress", "done": .integer(report.done), "total": .integer(report.total),
            "embedded": .integer(report.embedded), "reused": .integer(report.reused),
            "per_second": meter.rate.map { .double($0.tenths) } ?? nil,
            "seconds_left": meter.timeLeft.map { .double(($0 / .seconds(1)).tenths) } ?? nil,
        ])
    }

    private func print(json value: JSONValue) { StandardOutput.write(value.text + "\n") }
}
