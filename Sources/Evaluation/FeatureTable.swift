package import Catalogue
package import JSON
package import Retrieval
package import Understanding
import VectorStore

/// The features of the entries that may come to the top for one query, as the ranking computes them.
package struct FeatureTable: Sendable {
    /// Rows of the index, ascending.
    package let rows: [Int]
    /// For each feature, in the order of ``header(_:over:)``, its value in each of ``rows``.
    package let columns: [[Float]]
    /// Whether the wish counts as long; nil where no franchise lends anything.
    package let isLong: Bool?

    /// How many of the best by each feature, and by their sum, are looked at.
    private static let pool = 60

    /// - Parameters:
    ///   - intent: the query as it was understood.
    ///   - vectors: its vectors.
    ///   - index: what is searched.
    ///   - options: the weights as they are.
    ///   - graded: rows that must be there.
    ///   - isScored: which rows a ranking is cut to.
    /// - Throws: ``RetrievalError``.
    package init(
        of intent: Intent, _ vectors: QueryVectors, over index: SearchIndex, _ options: RankingOptions,
        graded: [Int], isScored: (Int) -> Bool
    ) throws(RetrievalError) {
        let features = RankingFeature.all(index.denseLegs.map(\.name))
        // Genres of themes are worked out beside the themes alone: their weight is measured on top of it.
        var base = RankingFeature.silenced(options, features)
        base.weights.themes = 1
        let themes = try FeatureTable.totals(intent, vectors, index, base)
        var columns: [[Float]] = []
        for feature in features {
            guard feature.name != "themes" else {
                columns.append(themes)
                continue
            }
            var alone = base
            alone[keyPath: feature.path] = 1
            columns.append(zip(try FeatureTable.totals(intent, vectors, index, alone), themes).map { $0 - $1 })
        }
        let search = try Retriever(index: index, options: options).searchInMemory(vectors, intent)
        let sum = try FeatureTable.totals(intent, vectors, index, options)
        let allowed = search.allowed.flags
        var chosen = Set(graded.filter { allowed[$0] })
        for column in columns + [sum] where column.contains(where: { $0 != column[0] }) {
            var top = TopK(limit: FeatureTable.pool)
            for row in column.indices where allowed[row] && isScored(row) { top.offer(score: column[row], row: row) }
            chosen.formUnion(top.best.map(\.row))
        }
        let franchise = index.columns.franchises.franchise
        let kin = Set(chosen.map { franchise[$0] })
        let candidates = franchise.indices.filter { allowed[$0] && kin.contains(franchise[$0]) }
        rows = candidates
        self.columns = columns.map { column in candidates.map { column[$0] } }
        isLong = intent.text.isEmpty ? nil : search.wordCount >= options.weights.longWish
    }

    private static func totals(
        _ intent: Intent, _ vectors: QueryVectors, _ index: SearchIndex, _ options: RankingOptions
    ) throws(RetrievalError) -> [Float] {
        let retriever = Retriever(index: index, options: options)
        var search = try retriever.searchInMemory(vectors, intent)
        retriever.fuse(&search)
        return retriever.totals(search)
    }
}

extension FeatureTable {
    /// The first line of a file of features: what the weights are called, and what they are.
    package static func header(_ options: RankingOptions, over index: SearchIndex) -> JSONObject {
        [
            "features": .array(
                RankingFeature.all(index.denseLegs.map(\.name)).map { feature in
                    ["name": .string(feature.name), "weight": .double(Double(feature.weight(in: options)))]
                }),
            "kinship": .double(Double(options.weights.kinship)),
            "kinshipOfLong": .double(Double(options.weights.kinshipOfLong)),
        ]
    }

    /// A further line: the candidates of one query, each as `[id, franchise, grade, is scored, features...]`.
    ///
    /// - Parameters:
    ///   - query: whose table this is.
    ///   - set: the name of its set.
    ///   - judged: the only entries that theme queries are scored on; nil for all.
    ///   - index: what was searched.
    /// - Returns: one object.
    package func line(
        of query: EvaluationQuery, in set: String, judged: Set<AnimeID>?, over index: SearchIndex
    ) -> JSONObject {
        let franchise = index.columns.franchises.franchise
        let table = rows.enumerated().map { place, row -> JSONValue in
            let id = index.entries.ids[row]
            let isScored = !query.scored([id], judged: judged).isEmpty
            let facts: [JSONValue] = [
                .integer(id.rawValue), .integer(Int(franchise[row])), .integer(query.relevant[id] ?? 0),
                .bool(isScored),
            ]
            return .array(facts + columns.map { .double((Double($0[place]) * 10_000).rounded() / 10_000) })
        }
        // What the query is about: the title that it names, else its best answer.
        let best = query.relevant.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        let topic = (query.excluded.min() ?? best).flatMap { index.entries.row(of: $0) }.map { Int(franchise[$0]) }
        return [
            "set": .string(set), "query_id": .string(query.id), "franchise": .integer(topic ?? -1),
            "long": isLong.map { .bool($0) } ?? .null,
            "relevant": .array(query.relevant.values.sorted(by: >).map { .integer($0) }), "rows": .array(table),
        ]
    }
}
