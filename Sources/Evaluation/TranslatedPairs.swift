/// Queries that were run in Portuguese and in English, and how the two compare.
package struct TranslatedPairs: Sendable, Equatable {
    package let count: Int
    /// Mean nDCG@10 of the Portuguese queries.
    package let portuguese: Double
    /// Mean nDCG@10 of the same queries in English.
    package let english: Double

    /// Portuguese as a share of English.
    package var ratio: Double { english == 0 ? 0 : portuguese / english }

    /// Pairs a query "pt-x" with the query "x", from any of the sets; nil where there is no pair.
    package init?(_ sets: [SetScores]) {
        var scores: [String: Double] = [:]
        for set in sets {
            guard let worker = set.systems.first else { continue }
            for (query, metrics) in zip(set.set.queries, worker.metrics) { scores[query.id] = metrics.ndcg }
        }
        let pairs = sets.flatMap(\.set.queries).compactMap { query -> (Double, Double)? in
            guard let original = query.original, let mine = scores[query.id], let other = scores[original] else {
                return nil
            }
            return (mine, other)
        }
        guard !pairs.isEmpty else { return nil }
        count = pairs.count
        portuguese = Statistics.mean(pairs.map(\.0))
        english = Statistics.mean(pairs.map(\.1))
    }
}
