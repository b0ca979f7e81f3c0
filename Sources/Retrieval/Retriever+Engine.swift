import Catalogue
import Understanding
import VectorStore

/// Vectors of some entries, taken from where a search engine keeps them.
struct FetchedVectors: Sendable {
    /// Ascending; the row of the index that each row of ``vectors`` is.
    let rows: [Int]
    let vectors: VectorMatrix

    /// Unit length; nil where it was not fetched.
    func vector(of row: Int, _ leg: IndexLeg) -> [Float]? {
        place(of: row).map { vectors.meanVector(of: [$0], columns: leg.columns) }
    }

    func holds(_ row: Int) -> Bool { place(of: row) != nil }

    private func place(of row: Int) -> Int? {
        let place = rows.indices.partitioned { rows[$0] < row }
        return place < rows.count && rows[place] == row ? place : nil
    }
}

extension Retriever {
    /// Up to so many allowed entries are all compared: a strict wish is answered exactly, without the engine.
    private static let mostComparedWhole = 1_000
    /// How often an engine is asked for four times as many, where most of what it found may not be recommended.
    private static let mostWidenings = 2
    /// Fewer sampled entries among the allowed say little of what is typical of those: then so many are fetched.
    private static let smallestSample = 64
    private static let typicalCount = 256
    /// `retriever.depth` may be as large as a catalogue, whose vectors nobody wants on the wire.
    private static let deepest = 10_000

    /// Compares the vectors of a wish with those of the entries that may come to the top.
    ///
    /// These are the neighbours that the engine finds, and the best by everything else; all other entries count as
    /// typical, which none of the best is. Mean and deviation are those of a sample.
    /// - Parameters:
    ///   - comparisons: of the wish.
    ///   - search: everything but vectors; takes up the vectors that are fetched.
    ///   - remote: where the vectors are.
    /// - Returns: a column of all entries for each comparison.
    /// - Throws: ``VectorStoreError``.
    /// - Complexity: up to four round trips to Redis and one for each 100 entries fetched; O(entries) for each
    ///   comparison.
    func compared(
        _ comparisons: [Comparison], of search: inout Search, in remote: RemoteVectors
    ) async throws(VectorStoreError) -> ComparedVectors {
        // What is to differ from each other is fetched in any case.
        if comparisons.isEmpty, options.mmrLambda == 1 { return ComparedVectors() }
        let named = try await fetched(Set(search.liked + search.disliked), remote)
        let queries = comparisons.map { comparison in
            switch comparison.target {
            case .vector(let vector): vector
            case .rows(let rows): named.mean(of: rows, index.denseLegs[comparison.leg])
            }
        }
        let rows =
            search.allowed.count <= Self.mostComparedWhole
            ? Set(search.allowed.rows) : try await candidates(comparisons, queries, search, remote)
        let isWhole = rows.count == search.allowed.count
        let sampled = AllowedRows(
            remote.sample.ids.map { id in
                index.entries.row(of: id).map { search.allowed.flags[$0] } ?? false
            })
        let typical = isWhole || sampled.count >= Self.smallestSample ? [] : typicalRows(search.allowed)
        let candidates = try await fetched(rows.union(typical), remote)
        search.fetched = candidates
        var compared = ComparedVectors()
        for (comparison, query) in zip(comparisons, queries) {
            let columns = index.denseLegs[comparison.leg].columns
            let scores = candidates.vectors.scores(for: query, columns: columns)
            let moments =
                typical.isEmpty
                ? Columns.moments(of: remote.sample.scores(for: query, columns: columns), sampled)
                : Columns.moments(of: scores, AllowedRows(candidates.rows.map { typical.contains($0) }))
            var cosines = [Float](repeating: moments.mean, count: index.count)
            for (row, cosine) in zip(candidates.rows, scores) { cosines[row] = cosine }
            compared.add(comparison, cosines: cosines, moments: isWhole ? nil : moments)
        }
        return compared
    }

    private func fetched(_ rows: Set<Int>, _ remote: RemoteVectors) async throws(VectorStoreError) -> FetchedVectors {
        let rows = rows.sorted()
        return FetchedVectors(rows: rows, vectors: try await remote.rows(of: rows.map { index.entries.ids[$0] }))
    }

    private func candidates(
        _ comparisons: [Comparison], _ queries: [[Float]], _ search: Search, _ remote: RemoteVectors
    ) async throws(VectorStoreError) -> Set<Int> {
        var rows = bestWithoutVectors(search)
        var open = zip(comparisons, queries).filter { $0.0.purpose.isWanted }
        let wanted = min(depth(search), search.allowed.count)
        var limit = wanted
        for widening in 0...Self.mostWidenings where !open.isEmpty {
            let answers = try await remote.nearest(
                open.map { comparison, query in
                    .init(vector: query, leg: comparison.leg, filters: search.intent.filters, limit: limit)
                })
            var short: [(Comparison, [Float])] = []
            for (asked, ids) in zip(open, answers) {
                let found = ids.compactMap { index.entries.row(of: $0) }.filter { search.allowed.flags[$0] }
                rows.formUnion(found)
                if 2 * found.count < wanted { short.append(asked) }
            }
            open = widening < Self.mostWidenings ? short : []
            limit = min(4 * limit, index.count)
        }
        return rows
    }

    /// The entries that are best by words, themes and facts.
    private func bestWithoutVectors(_ search: Search) -> Set<Int> {
        var search = search
        fuse(&search)
        let totals = totals(search)
        var top = TopK(limit: depth(search))
        top.offer(totals, search.allowed)
        return Set(top.best.map(\.row))
    }

    /// How many are looked at: more than are shown, of which some stand for others of their franchise.
    private func depth(_ search: Search) -> Int {
        max(min(options.depth, Self.deepest), 2 * search.intent.limit + 20)
    }

    /// Allowed rows, evenly spread, that stand for the others.
    private func typicalRows(_ allowed: AllowedRows) -> Set<Int> {
        let rows = allowed.rows
        let count = min(Self.typicalCount, rows.count)
        return Set((0..<count).map { rows[$0 * rows.count / count] })
    }
}

extension FetchedVectors {
    /// The mean of the vectors of rows that were all fetched.
    fileprivate func mean(of wanted: [Int], _ leg: IndexLeg) -> [Float] {
        vectors.meanVector(of: wanted.compactMap { place(of: $0) }, columns: leg.columns)
    }
}

extension AllowedRows {
    /// Ascending.
    fileprivate var rows: [Int] { flags.indices.filter { flags[$0] } }
}
