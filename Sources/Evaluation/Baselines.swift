package import Catalogue
package import Embeddings
package import Retrieval
import VectorStore

/// What the worker is compared with: the searches that everyone ships, over the same index.
///
/// Each sees the query as it was typed and understands nothing of it.
package struct Baselines: Sendable {
    /// One search and how it ranks.
    package struct Ranking: Sendable {
        package let system: String
        /// Best first, at most ``depth`` entries.
        package let ids: [AnimeID]

        package init(system: String, ids: [AnimeID]) {
            self.system = system
            self.ids = ids
        }
    }

    private let index: SearchIndex
    private let embedder: any Embedder
    private let words: LexicalIndex

    /// As many as the worker returns for one request.
    package static let depth = 1_000

    /// - Parameters:
    ///   - index: what the worker answers from.
    ///   - embedder: that of the index.
    package init(index: SearchIndex, embedder: any Embedder) {
        self.index = index
        self.embedder = embedder
        words = LexicalIndex(index.entries, Baselines.plainWords)
    }

    /// BM25 over titles, genres and synopsis, no field above another; k1 and b as is usual for short texts.
    private static let plainWords: LexicalOptions = {
        var options = LexicalOptions()
        (options.k1, options.b) = (0.9, 0.4)
        (options.title, options.genres, options.synopsis) = (1, 1, 1)
        return options
    }()

    /// Ranks the catalogue by words, by meaning, and by the sum of both in deviations from their mean.
    package func rankings(for text: String) async throws(EmbeddingError) -> [Ranking] {
        let byWords = words.scores(for: words.query(text))
        let batch = try await embedder.embed([text], as: .query)
        let vector = Array(batch[0])
        let byMeaning = index.denseLegs.map { index.cosines(to: Array(vector[$0.columns]), $0) }
        return [ranking("BM25", byWords) { $0 > 0 }]
            + zip(index.denseLegs, byMeaning).map { ranking("dense \($0.name)", $1) { _ in true } }
            + [ranking("BM25 + dense", Baselines.sum(of: [byWords] + byMeaning)) { _ in true }]
    }

    private func ranking(_ system: String, _ scores: [Float], where isFound: (Float) -> Bool) -> Ranking {
        var top = TopK(limit: Baselines.depth)
        for row in scores.indices where isFound(scores[row]) { top.offer(score: scores[row], row: row) }
        return Ranking(system: system, ids: top.best.map { index.entries.ids[$0.row] })
    }

    /// The sum of each column's z-scores.
    package static func sum(of columns: [[Float]]) -> [Float] {
        var total = [Float](repeating: 0, count: columns.first?.count ?? 0)
        for column in columns {
            let mean = column.reduce(0) { $0 + Double($1) } / Double(column.count)
            let squares = column.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
            let deviation = (squares / Double(column.count)).squareRoot()
            guard deviation > 0 else { continue }
            for row in total.indices { total[row] += Float((Double(column[row]) - mean) / deviation) }
        }
        return total
    }
}
