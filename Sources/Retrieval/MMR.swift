/// Maximal marginal relevance: each next entry is relevant and unlike those chosen before it.
enum MMR {
    /// How many of the best are chosen among.
    static func pool(for limit: Int) -> Int { 4 * limit + 20 }

    /// The first `limit` of `choices` by `lambda * relevance - (1 - lambda) * highest cosine to one chosen before`.
    ///
    /// Relevance is the score between the lowest (0) and the highest (1) of the pool. Ties go to the better ranked.
    /// - Complexity: O(limit x pool x dimensions).
    static func select(
        from choices: [Choice], lambda: Float, limit: Int, vector: (_ row: Int) -> [Float]
    ) -> [Choice] {
        guard let best = choices.first, let worst = choices.last else { return choices }
        let range = best.candidate.score - worst.candidate.score
        var rest = choices.map { choice in
            (
                choice: choice, vector: vector(choice.candidate.row),
                relevance: range > 0 ? (choice.candidate.score - worst.candidate.score) / range : 1,
                nearest: -Float.infinity
            )
        }
        var chosen: [Choice] = []
        while chosen.count < limit, !rest.isEmpty {
            let gains = rest.map { item in
                lambda * item.relevance - (chosen.isEmpty ? 0 : (1 - lambda) * item.nearest)
            }
            let next = gains.indices.dropFirst().reduce(0) { gains[$1] > gains[$0] ? $1 : $0 }
            let taken = rest.remove(at: next)
            chosen.append(taken.choice)
            for place in rest.indices {
                let cosine = zip(rest[place].vector, taken.vector).reduce(0) { $0 + $1.0 * $1.1 }
                rest[place].nearest = max(rest[place].nearest, cosine)
            }
        }
        return chosen
    }
}
