/// Sums of reciprocal ranks (Cormack, Clarke and Büttcher, SIGIR 2009).
package enum ReciprocalRankFusion {
    /// For each row, the sum over the legs of `weight / (k + rank)`, with ranks from 1.
    ///
    /// Equal scores of a leg are ranked by ascending id. A row below `depth` in a leg gets nothing from it, and so does
    /// one with the lowest score there is, which is no find: a lexical 0.
    /// - Parameters:
    ///   - legs: the rankings.
    ///   - k: how little the first ranks differ.
    ///   - depth: how many entries of each leg have a rank.
    ///   - allowed: the rows that are ranked.
    /// - Returns: `[rows]`.
    package static func scores(of legs: [Leg], k: Int, depth: Int, _ allowed: AllowedRows) -> [Float] {
        var sums = [Float](repeating: 0, count: allowed.flags.count)
        for leg in legs where leg.deviation > 0 {
            var top = TopK(limit: depth)
            top.offer(leg.scores, allowed)
            for (place, candidate) in top.best.enumerated() where leg.isFound(candidate.score) {
                sums[candidate.row] += leg.weight / Float(k + place + 1)
            }
        }
        return sums
    }
}

extension Leg {
    /// Words that do not stand in an entry do not find it; a cosine always says something, if it was worked out.
    fileprivate func isFound(_ score: Float) -> Bool {
        switch kind {
        case .dense, .likedDense: !isPartial || score > mean
        case .lexical, .themes, .likedLexical, .likedGenres: score > 0
        }
    }
}
