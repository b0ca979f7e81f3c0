import Foundation
import Telemetry

extension EvaluationReport {
    /// The report as Markdown tables, which are readable on a terminal too.
    package var markdown: String {
        ["Measured: \(subject).", scoreTable, spreadTable, findings, timeTable].filter { !$0.isEmpty }.joined(
            separator: "\n\n")
    }

    /// Set by set, every system; brackets hold 95% bootstrap intervals, those of the lead paired query by query.
    private var scoreTable: String {
        var lines = [
            "| set | system | nDCG@10 | hit@10 | recall@100 | MRR@10 | worker's lead in nDCG@10 |",
            "| --- | --- | --- | --- | --- | --- | --- |",
        ]
        for scores in parts {
            for (place, system) in scores.systems.enumerated() {
                let set = place == 0 ? "\(scores.set.name) (\(scores.set.queries.count))" : ""
                var cells = [set, system.system]
                cells += RankingMetric.allCases.map { system.mean(of: $0).fixed(3) }
                if place == 0 {
                    cells[2] += " " + bootstrap.interval(ofMeanOf: system.values(of: .ndcg)).text(signed: false)
                    cells.append("")
                } else {
                    let lead = scores.systems[0].lead(over: system, in: .ndcg)
                    let interval = bootstrap.interval(ofMeanOf: lead).text(signed: true)
                    cells.append(Statistics.mean(lead).signed(3) + " " + interval)
                }
                lines.append(EvaluationReport.row(cells))
            }
        }
        return lines.joined(separator: "\n")
    }

    private var spreadTable: String {
        let head = [
            "| system | share of the catalogue ever in a first ten | mean popularity of what is there (percentile) |",
            "| --- | --- | --- |",
        ]
        let rows = spreads.map { system, spread in
            EvaluationReport.row([system, spread.coverage.percent, (100 * spread.meanPopularity).fixed(1)])
        }
        return rows.isEmpty ? "" : (head + rows).joined(separator: "\n")
    }

    private var findings: String {
        var lines: [String] = []
        if let pairs {
            lines.append(
                "- Portuguese reaches \(pairs.ratio.fixed(2)) of the English nDCG@10 on \(pairs.count) translated pairs "
                    + "(\(pairs.portuguese.fixed(3)) against \(pairs.english.fixed(3))).")
        }
        if serving.requests > 0 {
            lines.append(
                "- Hard filters: \(serving.filtered) of \(serving.requests) wishes state some; of "
                    + "\(serving.checked) entries recommended for them \(serving.violations.count) break one.")
            lines += serving.violations.prefix(10).map { "  - \($0)" }
            lines.append("- Nothing was recommended for \(serving.abstained) of \(serving.requests) wishes.")
        }
        if !serving.failures.isEmpty { lines.append("- Refused with an error: \(serving.failures.count).") }
        lines += serving.failures.prefix(10).map { "  - \($0)" }
        if let abstention {
            lines.append(
                "- Abstention: AUROC \(abstention.separation.fixed(3)) between \(abstention.inScope.count) wishes in "
                    + "scope, of which \(abstention.inScopeAbstained) got no answer, and \(abstention.offTopic.count) "
                    + "off topic, of which \(abstention.offTopicAbstained) got none.")
        }
        return lines.joined(separator: "\n")
    }

    private var timeTable: String {
        var lines = ["| stage | p50, ms | p99, ms |", "| --- | --- | --- |"]
        func add(_ name: String, _ durations: [Duration]) {
            guard let found = EvaluationReport.percentiles(durations) else { return }
            lines.append(EvaluationReport.row([name, found.median.fixed(3), found.worst.fixed(3)]))
        }
        for stage in Stage.allCases { add(stage.rawValue, serving.times[stage] ?? []) }
        add("understand + fuse + rerank", serving.thinking)
        return lines.count > 2 ? lines.joined(separator: "\n") : ""
    }

    private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension Double {
    fileprivate func fixed(_ places: Int) -> String { String(format: "%.\(places)f", self) }
    fileprivate func signed(_ places: Int) -> String { String(format: "%+.\(places)f", self) }
    fileprivate var percent: String { (100 * self).fixed(1) + "%" }
}

extension ClosedRange<Double> {
    fileprivate func text(signed: Bool) -> String {
        signed
            ? "[\(lowerBound.signed(3)), \(upperBound.signed(3))]" : "[\(lowerBound.fixed(3)), \(upperBound.fixed(3))]"
    }
}
