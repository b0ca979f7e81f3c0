package import Catalogue
package import Understanding
package import VectorStore

/// Intent and query vectors to the best entries that pass the filters: legs, fusion, re-ranking.
///
/// ```swift
/// var search = try await retriever.search(vectors, intent)  // retrieve: filters, then every leg over every row
/// retriever.fuse(&search)                                   // fuse: one score a row
/// let found = retriever.rank(search)                        // rerank: features, penalties, one entry a franchise
/// ```
package struct Retriever: Sendable {
    package let index: SearchIndex
    package let options: RankingOptions

    package init(index: SearchIndex, options: RankingOptions = RankingOptions()) {
        self.index = index
        self.options = options
    }

    /// Whether vectors are compared in this process.
    package var isInMemory: Bool { index.catalogue.matrix != nil }

    /// Filters the catalogue and scores every entry by every leg that the wish has.
    ///
    /// The filters are applied before anything is chosen, so a strict wish is never starved by better entries that
    /// break it.
    /// - Parameters:
    ///   - vectors: one for each of ``SearchIndex/denseLegs``, or none where no embedder answers.
    ///   - intent: with a text, liked titles, or something else to go by.
    ///   - engineFault: how the search engine failed a moment ago: it is not asked again.
    /// - Returns: the legs of the wish, unfused; none where nothing passes the filters. Where a search engine holds the
    ///   vectors and fails, all but those of vectors, and ``Search/fault``.
    /// - Throws: ``RetrievalError/nothingToSearchFor(unknownIDs:)``.
    /// - Complexity: O(entries x dimensions) for each vector; O(entries) for each leg in memory.
    package func search(
        _ vectors: QueryVectors, _ intent: Intent, engineFault: VectorStoreError? = nil
    ) async throws(RetrievalError) -> Search {
        guard case .engine(let remote) = index.catalogue.vectors else { return try searchInMemory(vectors, intent) }
        var search = try searchWithoutVectors(vectors, intent)
        search.fault = engineFault
        guard search.allowed.count > 0, engineFault == nil else { return search }
        do throws(VectorStoreError) {
            add(try await compared(comparisons(vectors, intent), of: &search, in: remote), vectors, to: &search)
        } catch {
            search.fault = error
        }
        return search
    }

    /// The same over vectors in memory.
    package func searchInMemory(_ vectors: QueryVectors, _ intent: Intent) throws(RetrievalError) -> Search {
        var search = try searchWithoutVectors(vectors, intent)
        guard search.allowed.count > 0 else { return search }
        add(vectors.compared ?? compared([comparisons(vectors, intent)])[0], vectors, to: &search)
        return search
    }

    /// The filters, and every leg but those of vectors.
    private func searchWithoutVectors(
        _ vectors: QueryVectors, _ intent: Intent
    ) throws(RetrievalError) -> Search {
        let unknown = (intent.liked + intent.disliked).filter { index.entries.row(of: $0) == nil }
        let liked = rows(of: intent.liked)
        guard !liked.isEmpty || intent.liked.isEmpty || intent.saysMore else {
            throw .nothingToSearchFor(unknownIDs: unknown)
        }
        var search = Search(
            intent: intent, allowed: allowedRows(intent), everything: index.columns.everything, unknownIDs: unknown,
            liked: liked,
            query: index.lexical.query(intent.keywords), wordCount: Words.content(of: intent.text).count,
            scope: vectors.scope, disliked: rows(of: intent.disliked))
        guard search.allowed.count > 0 else { return search }
        search.legs = wordLegs(search) + themeLegs(search) + likedLegs(search)
        search.penalties = refusedWords(search)
        return search
    }

    /// Makes one score a row of all legs.
    package func fuse(_ search: inout Search) {
        search.fused = [Float](repeating: 0, count: index.count)
        switch options.fusion {
        case .zscore:
            for leg in search.legs { leg.addZ(times: leg.weight, to: &search.fused) }
        case .rrf(let k, let depth):
            let ranks = ReciprocalRankFusion.scores(of: search.legs, k: k, depth: depth, search.allowed)
            // In deviations, so that the features mean beside it what they mean beside a sum of z.
            Leg(.dense, weight: 1, scores: ranks, search.allowed).addZ(times: 1, to: &search.fused)
        }
    }

    /// The filters with their genres in the catalogue's spelling; a request may write "sci fi" for "Sci-Fi".
    ///
    /// - Parameter filters: as requested.
    /// - Returns: the filters that retrieval understands.
    /// - Throws: ``RetrievalError/unknownGenre(_:path:nearest:)`` for the first genre that the catalogue lacks.
    package func spelled(_ filters: Filters) throws(RetrievalError) -> Filters {
        var spelled = filters
        let entries = index.entries
        spelled.allGenres = try self.spelled(filters.allGenres, "genres.all", entries.genreNames)
        spelled.anyGenres = try self.spelled(filters.anyGenres, "genres.any", entries.genreNames)
        spelled.noGenres = try self.spelled(filters.noGenres, "genres.none", entries.genreNames)
        spelled.studios = try self.spelled(filters.studios, "studios", entries.studioNames, kind: "studio")
        spelled.noStudios = try self.spelled(filters.noStudios, "no_studios", entries.studioNames, kind: "studio")
        spelled.noSources = try self.spelled(filters.noSources, "no_sources", entries.sourceNames, kind: "source")
        spelled.sources = try self.spelled(filters.sources, "sources", entries.sourceNames, kind: "source")
        return spelled
    }

    /// `list` is where the names stand among the filters, `kind` what they name; nil: genres.
    private func spelled(
        _ names: [String], _ list: String, _ known: [String], kind: String? = nil
    ) throws(RetrievalError) -> [String] {
        var spelled: [String] = []
        for (place, name) in names.enumerated() {
            let words = Words.folded(name)
            guard let match = known.first(where: { Words.folded($0) == words }) else {
                let path = "$.filters.\(list)[\(place)]"
                let nearest = NearestNames.nearest(to: name, among: known)
                if let kind { throw .unknownName(name, kind: kind, path: path, nearest: nearest) }
                throw .unknownGenre(name, path: path, nearest: nearest)
            }
            spelled.append(match)
        }
        return spelled
    }

    func rows(of ids: [AnimeID]) -> [Int] { ids.compactMap { index.entries.row(of: $0) } }

    /// What the filters allow, without what is excluded, named, of the franchise of a named title, or shows what is
    /// refused.
    private func allowedRows(_ intent: Intent) -> AllowedRows {
        let columns = index.columns
        let named = Set(rows(of: intent.liked + intent.disliked).map { columns.franchises.franchise[$0] })
        let ruledOut =
            rows(of: Array(intent.excluded)) + intent.refusedThemes.flatMap { columns.themes.rows(showing: $0) }
            + intent.refusedTexts.flatMap { columns.themes.rows(holding: $0) }
        if named.isEmpty, ruledOut.isEmpty, intent.filters == Filters() { return columns.usual }
        var flags = RowFilter(intent.filters, index.entries).allowedRows()
        for franchise in named { columns.franchises.rule(out: franchise, of: &flags) }
        for row in ruledOut { flags[row] = false }
        return AllowedRows(flags)
    }
}

extension Intent {
    /// Whether there is something to go by beside liked titles.
    fileprivate var saysMore: Bool {
        !text.isEmpty || !namedGenres.isEmpty || !themes.isEmpty || !filters.constraints.isEmpty
    }
}
