package import Catalogue
import Foundation

/// How good a ranking is, by one way of looking at it; raw values are the names in a report.
package enum RankingMetric: String, Sendable, CaseIterable {
    case ndcg = "nDCG@10"
    case hit = "hit@10"
    case recall = "recall@100"
    case reciprocalRank = "MRR@10"
}

/// How good one ranking is for one query, each figure 0...1.
package struct RankingMetrics: Sendable, Equatable {
    /// Discounted gain of the first ten over the best possible one: `sum (2^grade - 1) / log2(rank + 1)`.
    package let ndcg: Double
    /// 1 if an entry of grade 2 or better is among the first ten.
    package let hit: Double
    /// Share of the entries of grade 2 or better that is among the first hundred.
    package let recall: Double
    /// 1 over the rank of the first entry of grade 2 or better; 0 beyond the tenth.
    package let reciprocalRank: Double

    /// - Parameters:
    ///   - ranking: best first, each entry once, already cut to what is scored.
    ///   - query: with at least one entry of grade 2 or better.
    package init(of ranking: [AnimeID], for query: EvaluationQuery) {
        let wanted = query.wanted
        let firstTen = ranking.prefix(10)
        let ideal = RankingMetrics.discountedGain(of: query.relevant.values.sorted(by: >).prefix(10))
        ndcg = RankingMetrics.discountedGain(of: firstTen.map { query.relevant[$0] ?? 0 }[...]) / ideal
        let found = firstTen.firstIndex { wanted.contains($0) }
        hit = found == nil ? 0 : 1
        reciprocalRank = found.map { 1 / Double($0 + 1) } ?? 0
        recall = Double(ranking.prefix(100).count { wanted.contains($0) }) / Double(wanted.count)
    }

    package subscript(metric: RankingMetric) -> Double {
        switch metric {
        case .ndcg: ndcg
        case .hit: hit
        case .recall: recall
        case .reciprocalRank: reciprocalRank
        }
    }

    /// Of grades in ranking order.
    private static func discountedGain(of grades: ArraySlice<Int>) -> Double {
        grades.enumerated().reduce(0) { sum, place in
            sum + Double(1 << place.element - 1) / log2(Double(place.offset + 2))
        }
    }
}
