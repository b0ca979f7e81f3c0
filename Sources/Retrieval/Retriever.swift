package import Catalogue
package import Understanding
package import VectorStore

/// What a search found.
package struct Retrieval: Sendable {
    /// Best first; equal similarities by ascending id.
    package let matches: [Match]
    /// Entries that passed the filters.
    package let allowed: Int
    /// Where nothing passed: the one constraint whose removal frees most entries, and how many.
    package let constraintToRelax: (term: String, freed: Int)?
    /// Liked or disliked ids that the catalogue lacks.
    package let unknownIDs: [AnimeID]
}

/// Intent and query vector to the best entries that pass the filters, by exact search.
package struct Retriever: Sendable {
    private let index: CatalogueIndex

    /// Share of the liked entries' mean in the query vector, beside 1 for the text: a starting point, not fitted.
    private static let likedWeight: Float = 0.6
    /// Share taken off for the disliked entries' mean.
    private static let dislikedWeight: Float = 0.5

    package init(index: CatalogueIndex) {
        self.index = index
    }

    /// Scores every entry and keeps the best `intent.limit` of those that pass the filters.
    ///
    /// The filters are applied before the best are chosen, so a strict wish is never starved by better entries that
    /// break it.
    /// - Parameters:
    ///   - textVector: `[dimensions]`, unit length; nil if the wish has no text.
    ///   - intent: with a text, or with liked ids.
    /// - Returns: the matches, and what to relax where there is none.
    /// - Throws: ``RetrievalError``.
    /// - Complexity: O(entries x dimensions) time; O(entries) extra memory.
    package func matches(for textVector: [Float]?, _ intent: Intent) throws(RetrievalError) -> Retrieval {
        let unknown = (intent.liked + intent.disliked).filter { index.entries.row(of: $0) == nil }
        guard let query = queryVector(textVector, intent) else { throw .nothingToSearchFor(unknownIDs: unknown) }
        let allowed = allowedRows(intent)
        guard allowed.contains(true) else {
            return Retrieval(
                matches: [], allowed: 0, constraintToRelax: constraintToRelax(intent), unknownIDs: unknown)
        }
        let scores = index.vectors.scores(for: query)
        return Retrieval(
            matches: best(of: scores, allowed, limit: intent.limit), allowed: allowed.count { $0 },
            constraintToRelax: nil, unknownIDs: unknown)
    }

    /// The filters with their genres in the catalogue's spelling; a request may write "sci fi" for "Sci-Fi".
    ///
    /// - Parameter filters: as requested.
    /// - Returns: the filters that retrieval understands.
    /// - Throws: ``RetrievalError/unknownGenre(_:path:nearest:)`` for the first genre that the catalogue lacks.
    package func spelled(_ filters: Filters) throws(RetrievalError) -> Filters {
        var spelled = filters
        spelled.allGenres = try self.spelled(filters.allGenres, list: "all")
        spelled.anyGenres = try self.spelled(filters.anyGenres, list: "any")
        spelled.noGenres = try self.spelled(filters.noGenres, list: "none")
        return spelled
    }

    private func spelled(_ genres: [String], list: String) throws(RetrievalError) -> [String] {
        var spelled: [String] = []
        for (place, genre) in genres.enumerated() {
            let words = Words.folded(genre)
            guard let name = index.entries.genreNames.first(where: { Words.folded($0) == words }) else {
                throw .unknownGenre(
                    genre, path: "$.filters.genres.\(list)[\(place)]",
                    nearest: NearestNames.nearest(to: genre, among: index.entries.genreNames))
            }
            spelled.append(name)
        }
        return spelled
    }

    /// normalised(text + 0.6 mean(liked) - 0.5 mean(disliked)); nil if there is neither text nor a known liked entry.
    private func queryVector(_ text: [Float]?, _ intent: Intent) -> [Float]? {
        let liked = mean(of: intent.liked)
        guard var query = text ?? liked.map({ _ in [Float](repeating: 0, count: index.vectors.dimensions) }) else {
            return nil
        }
        if let liked { query.add(liked, times: Retriever.likedWeight) }
        if let disliked = mean(of: intent.disliked) { query.add(disliked, times: -Retriever.dislikedWeight) }
        query.normalise()
        return query
    }

    private func mean(of ids: [AnimeID]) -> [Float]? {
        let rows = ids.compactMap { index.entries.row(of: $0) }
        guard !rows.isEmpty else { return nil }
        var mean = [Float](repeating: 0, count: index.vectors.dimensions)
        for row in rows { mean.add(index.vectors.row(row), times: 1 / Float(rows.count)) }
        return mean
    }

    private func allowedRows(_ intent: Intent) -> [Bool] {
        var allowed = RowFilter(intent.filters, index.entries).allowedRows()
        for id in intent.excluded.union(intent.liked).union(intent.disliked) {
            if let row = index.entries.row(of: id) { allowed[row] = false }
        }
        return allowed
    }

    private func constraintToRelax(_ intent: Intent) -> (term: String, freed: Int)? {
        let freed = intent.filters.constraints.map { term, relaxed in
            (term: term, freed: RowFilter(relaxed, index.entries).allowedRows().count { $0 })
        }
        return freed.max { $0.freed < $1.freed }.flatMap { $0.freed > 0 ? $0 : nil }
    }

    private func best(of scores: [Float], _ allowed: [Bool], limit: Int) -> [Match] {
        var top = TopK(limit: limit)
        var sum = 0.0
        var squares = 0.0
        var count = 0.0
        for row in scores.indices where allowed[row] {
            let score = scores[row]
            top.offer(score: score, row: row)
            sum += Double(score)
            squares += Double(score) * Double(score)
            count += 1
        }
        let mean = sum / count
        let deviation = (squares / count - mean * mean).squareRoot()
        return top.best.map { candidate in
            let z = deviation > 0 ? (Double(candidate.score) - mean) / deviation : 0
            return Match(
                entry: index.entries.entry(at: candidate.row), similarity: candidate.score, denseZ: Float(z))
        }
    }
}

extension [Float] {
    fileprivate mutating func add(_ other: [Float], times factor: Float) {
        for index in indices { self[index] += factor * other[index] }
    }

    fileprivate mutating func normalise() {
        let length = reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return }
        for index in indices { self[index] /= length }
    }
}
