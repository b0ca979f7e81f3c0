package import Catalogue

/// How one system did on one set, query by query.
package struct SystemScores: Sendable {
    /// "worker", or the name of a baseline.
    package let system: String
    /// In the order of the set's queries.
    package private(set) var metrics: [RankingMetrics] = []
    /// How many first tens each entry was in, before anything was taken out of a ranking.
    package private(set) var places: [AnimeID: Int] = [:]

    package init(system: String) { self.system = system }

    /// Scores the next query's ranking.
    package mutating func add(_ ranking: [AnimeID], for query: EvaluationQuery, judged: Set<AnimeID>?) {
        metrics.append(RankingMetrics(of: query.scored(ranking, judged: judged), for: query))
        for id in ranking.prefix(10) { places[id, default: 0] += 1 }
    }

    package func values(of metric: RankingMetric) -> [Double] { metrics.map { $0[metric] } }

    package func mean(of metric: RankingMetric) -> Double { Statistics.mean(values(of: metric)) }

    /// How far it is ahead of `other` in one metric, query by query.
    package func lead(over other: SystemScores, in metric: RankingMetric) -> [Double] {
        precondition(metrics.count == other.metrics.count, "Only runs over the same queries are compared.")
        return zip(metrics, other.metrics).map { $0[metric] - $1[metric] }
    }
}

/// How all systems did on one set; the first of them is what the others are compared with.
package struct SetScores: Sendable {
    package let set: EvaluationSet
    package private(set) var systems: [SystemScores] = []

    package init(_ set: EvaluationSet) { self.set = set }

    /// Scores the rankings of the set's next query: the same systems in the same order each time.
    package mutating func add(
        _ rankings: [Baselines.Ranking], for query: EvaluationQuery, judged: Set<AnimeID>?
    ) {
        if systems.isEmpty { systems = rankings.map { SystemScores(system: $0.system) } }
        for (place, ranking) in rankings.enumerated() {
            precondition(systems[place].system == ranking.system)
            systems[place].add(ranking.ids, for: query, judged: judged)
        }
    }
}

extension SetScores {
    /// The scores on ``EvaluationSet/hardPart``.
    package var hardPart: SetScores? {
        guard let part = set.hardPart else { return nil }
        let places = set.queries.indices.filter { set.queries[$0].sharedNames == 0 }
        return SetScores(part, systems.map { $0.part(places) })
    }

    private init(_ set: EvaluationSet, _ systems: [SystemScores]) {
        self.set = set
        self.systems = systems
    }
}

extension SystemScores {
    /// The scores of some of the queries; what was shown is left with the whole.
    fileprivate func part(_ places: [Int]) -> SystemScores {
        var part = SystemScores(system: system)
        part.metrics = places.map { metrics[$0] }
        return part
    }
}
