import Catalogue
package import JSON
import Telemetry

/// Everything that an evaluation found, as tables for people and as one document for programs.
package struct EvaluationReport: Sendable {
    /// What was measured: "index 20261128T000000-minilm-0001, 340 entries, embedder minilm".
    package let subject: String
    package let sets: [SetScores]
    package let serving: ServingRecord
    package let abstention: Abstention?
    /// Of each system over all sets together, in the order of the systems.
    package let spreads: [(system: String, spread: CatalogueSpread)]
    package let pairs: TranslatedPairs?
    let bootstrap = Bootstrap()

    package init(
        of subject: String, sets: [SetScores], serving: ServingRecord, abstention: Abstention?,
        ranks: PopularityRanks
    ) {
        self.subject = subject
        self.sets = sets
        self.serving = serving
        self.abstention = abstention
        pairs = TranslatedPairs(sets)
        let systems = sets.first?.systems.map(\.system) ?? []
        spreads = systems.map { system in
            let runs = sets.flatMap(\.systems).filter { $0.system == system }
            let places = runs.reduce(into: [:]) { $0.merge($1.places, uniquingKeysWith: +) }
            return (system, CatalogueSpread(places: places, ranks: ranks))
        }
    }

    /// Each set, and after it the part of it that shares no name with its answers.
    var parts: [SetScores] { sets.flatMap { [$0] + ($0.hardPart.map { [$0] } ?? []) } }

    /// Median and 99th percentile of some durations, in milliseconds.
    static func percentiles(_ durations: [Duration]) -> (median: Double, worst: Double)? {
        guard let median = Statistics.percentile(durations, 0.5), let worst = Statistics.percentile(durations, 0.99)
        else { return nil }
        return (median / .milliseconds(1), worst / .milliseconds(1))
    }
}

extension EvaluationReport {
    /// The whole report as one JSON object; intervals are at 95%.
    package var json: JSONObject {
        var report: JSONObject = [
            "subject": .string(subject), "sets": .array(parts.map { .object(json(of: $0)) }),
        ]
        report["catalogue"] = .array(
            spreads.map { system, spread in
                [
                    "system": .string(system), "coverage": .double(spread.coverage),
                    "mean_popularity": .double(spread.meanPopularity),
                ]
            })
        report["constraints"] = [
            "requests": .integer(serving.requests), "with_filters": .integer(serving.filtered),
            "entries_checked": .integer(serving.checked),
            "violations": .array(serving.violations.map { .string($0) }),
        ]
        report["failures"] = .array(serving.failures.map { .string($0) })
        report["abstained"] = .integer(serving.abstained)
        if let pairs {
            report["translated_pairs"] = [
                "count": .integer(pairs.count), "pt": .double(pairs.portuguese), "en": .double(pairs.english),
                "ratio": .double(pairs.ratio),
            ]
        }
        if let abstention { report["abstention"] = .object(EvaluationReport.json(of: abstention)) }
        report["times_ms"] = .object(timesJSON)
        return report
    }

    private func json(of scores: SetScores) -> JSONObject {
        let systems = scores.systems.map { system -> JSONValue in
            var object: JSONObject = ["system": .string(system.system)]
            for metric in RankingMetric.allCases {
                let values = system.values(of: metric)
                object[metric.rawValue] = [
                    "mean": .double(Statistics.mean(values)), "interval": json(bootstrap.interval(ofMeanOf: values)),
                ]
            }
            if let worker = scores.systems.first, worker.system != system.system {
                let lead = worker.lead(over: system, in: .ndcg)
                object["lead"] = [
                    "mean": .double(Statistics.mean(lead)), "interval": json(bootstrap.interval(ofMeanOf: lead)),
                ]
            }
            return .object(object)
        }
        return [
            "set": .string(scores.set.name), "queries": .integer(scores.set.queries.count),
            "systems": .array(systems),
        ]
    }

    private func json(_ interval: ClosedRange<Double>) -> JSONValue {
        [.double(interval.lowerBound), .double(interval.upperBound)]
    }

    private static func json(of abstention: Abstention) -> JSONObject {
        [
            "auroc": .double(abstention.separation), "in_scope": .integer(abstention.inScope.count),
            "in_scope_abstained": .integer(abstention.inScopeAbstained),
            "off_topic": .integer(abstention.offTopic.count),
            "off_topic_abstained": .integer(abstention.offTopicAbstained),
        ]
    }

    private var timesJSON: JSONObject {
        var times = JSONObject()
        func add(_ name: String, _ durations: [Duration]) {
            guard let found = EvaluationReport.percentiles(durations) else { return }
            times[name] = ["p50": .double(found.median), "p99": .double(found.worst)]
        }
        for stage in Stage.allCases { add(stage.rawValue, serving.times[stage] ?? []) }
        add("understand + fuse + rerank", serving.thinking)
        return times
    }
}
