import Catalogue
package import Understanding
import VectorStore

extension Retriever {
    /// Adds features and penalties to the fused score and chooses: one entry a franchise or title, if so wished.
    ///
    /// - Parameters:
    ///   - search: fused.
    ///   - dedupe: what counts as one; nil takes ``RankingOptions/dedupe``.
    /// - Returns: at most `intent.limit` matches.
    /// - Complexity: O(entries) for each feature; O(entries log chosen) to choose.
    package func rank(_ search: Search, dedupe: Dedupe? = nil) -> SearchResult {
        let totals = totals(search)
        let groups = index.columns.franchises.groups(dedupe ?? options.dedupe)
        var chosen = choose(search, totals, groups)
        if options.mmrLambda < 1 {
            chosen = MMR.select(from: chosen, lambda: options.mmrLambda, limit: search.intent.limit) { row in
                index.denseLegs.first.map { vector(of: row, $0, search) } ?? []
            }
        }
        let matches = chosen.prefix(search.intent.limit).map { match(for: $0, search) }
        let margin = isNamed(search) ? nil : options.gate.margin(evidence(search))
        let isSimilar = (margin ?? 0) >= 0
        return SearchResult(
            matches: matches, allowed: search.allowed.count,
            absence: search.allowed.count == 0 ? filtered(search.intent) : isSimilar ? nil : .nothingSimilar,
            unknownIDs: search.unknownIDs, stems: stems(search), margin: margin)
    }

    /// Every row's final score; rows that are not allowed have one too, which means nothing.
    package func totals(_ search: Search) -> [Float] {
        var totals = search.fused
        let features = index.columns.features
        let isLiked = !search.liked.isEmpty
        let weights = options.weights
        Columns.add(features.popularity, times: popularityWeight(search), to: &totals)
        Columns.add(features.score, times: isLiked ? options.liked.score : weights.score, to: &totals)
        Columns.add(features.isMain, times: isLiked ? options.liked.main : weights.main, to: &totals)
        addNamedGenres(search.intent.namedGenres, to: &totals)
        for row in search.liked { addFacts(sharedWith: row, share: 1 / Float(search.liked.count), to: &totals) }
        for leg in search.penalties { leg.subtractPositiveZ(times: leg.weight, from: &totals) }
        if !search.intent.text.isEmpty {
            let isLong = search.wordCount >= weights.longWish
            lift(&totals, search.allowed, share: isLong ? weights.kinshipOfLong : weights.kinship)
        }
        return totals
    }

    /// Moves each entry's score towards the best of its franchise, by `share` of the way.
    private func lift(_ totals: inout [Float], _ allowed: AllowedRows, share: Float) {
        guard share > 0 else { return }
        precondition(totals.count == allowed.flags.count)
        totals.withUnsafeMutableBufferPointer { totals in
            allowed.flags.withUnsafeBufferPointer { flags in
                index.columns.franchises.forEachFamily { rows in
                    var best = -Float.infinity
                    for row in rows where flags[Int(row)] { best = max(best, totals[Int(row)]) }
                    for row in rows where flags[Int(row)] {
                        totals[Int(row)] += share * (best - totals[Int(row)])
                    }
                }
            }
        }
    }

    private func popularityWeight(_ search: Search) -> Float {
        switch search.intent.popularity {
        case .popular: options.weights.wantedPopularity
        case .hidden: options.weights.hiddenPopularity
        case nil: search.liked.isEmpty ? options.weights.popularity : options.liked.popularity
        }
    }

    private func addNamedGenres(_ names: [String], to totals: inout [Float]) {
        let wanted = index.entries.genreSet(of: names)
        guard !wanted.isEmpty else { return }
        let share = options.weights.genre / Float(wanted.count)
        let genres = index.entries.genres
        for row in totals.indices { totals[row] += share * Float(genres[row].intersectionCount(with: wanted)) }
    }

    /// Adds what entries share with a liked title beside meaning, words and genres.
    private func addFacts(sharedWith liked: Int, share: Float, to totals: inout [Float]) {
        let features = index.columns.features
        let weights = options.liked
        let studios = Set(features.studios.things(of: liked).flatMap { features.studios.rows(with: Int($0)) })
        for row in studios { totals[Int(row)] += share * weights.studio }
        addEqual(features.sources, liked, share * weights.source, to: &totals)
        addEqual(features.types, liked, share * weights.type, to: &totals)
        addEqual(features.ageRatings, liked, share * weights.ageRating, to: &totals)
        let year = features.years[liked]
        let perYear = share * weights.decade / 10
        Columns.map(features.years, into: &totals) { $1 - perYear * abs($0 - year) }
        let members = features.members[liked]
        let perPower = share * weights.fame
        Columns.map(features.members, into: &totals) { $1 - perPower * abs($0 - members) }
    }

    /// Adds `weight` where a column has the value that it has for `liked`, if that is known.
    private func addEqual(_ column: [UInt8], _ liked: Int, _ weight: Float, to totals: inout [Float]) {
        let value = column[liked]
        guard value != 0 else { return }
        for row in totals.indices where column[row] == value { totals[row] += weight }
    }

    /// The best allowed rows, each with those of its group that rank below it.
    ///
    /// How many rows are looked at follows from how many merge: a long-running franchise may fill the first hundred.
    private func choose(_ search: Search, _ totals: [Float], _ groups: [Int32]?) -> [Choice] {
        let wanted = options.mmrLambda < 1 ? MMR.pool(for: search.intent.limit) : search.intent.limit
        var looked = min(groups == nil ? wanted : 3 * wanted + 20, search.allowed.count)
        while true {
            guard looked > 0 else { return [] }
            var top = TopK(limit: looked)
            top.offer(totals, search.allowed)
            let chosen = Choice.merged(top.best, groups)
            if chosen.count >= wanted || looked == search.allowed.count { return chosen }
            looked = min(4 * looked, search.allowed.count)
        }
    }

    /// What a search engine holds is known of the entries alone that were fetched; others are like none.
    private func vector(of row: Int, _ leg: IndexLeg, _ search: Search) -> [Float] {
        if let matrix = index.catalogue.matrix { return matrix.meanVector(of: [row], columns: leg.columns) }
        return search.fetched?.vector(of: row, leg) ?? [Float](repeating: 0, count: leg.columns.count)
    }

    private func match(for choice: Choice, _ search: Search) -> Match {
        let row = choice.candidate.row
        let legs = search.legs.map { Match.LegScore(leg: $0.kind.rawValue, embedder: $0.embedder, z: $0.z(row)) }
        let dense = search.legs.first { $0.kind == .dense || $0.kind == .likedDense }
        // Where a search engine holds the vectors, only some were compared.
        let isCompared = search.fetched?.holds(row) ?? true
        return Match(
            entry: index.entries.entry(at: row), score: choice.candidate.score,
            similarity: isCompared ? dense?.scores[row] : nil, legs: legs, carriedBy: carriers(of: row, search.legs),
            themes: search.intent.themes.compactMap { theme in
                index.columns.themes.sign(of: theme, row: row).map {
                    .init(name: theme.name, portugueseName: theme.portugueseName, sign: $0)
                }
            },
            merged: choice.merged.map { index.entries.ids[$0] })
    }

    /// The legs that gave at least half as much as the one that gave most, strongest first, each kind once.
    private func carriers(of row: Int, _ legs: [Leg]) -> [String] {
        let shares = legs.map { (name: $0.kind.rawValue, share: $0.weight * $0.z(row)) }
        guard let most = shares.map(\.share).max(), most > 0 else { return [] }
        var names: [String] = []
        for (name, share) in shares.sorted(by: { $0.share > $1.share }) where 2 * share >= most {
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func stems(_ search: Search) -> [String] { search.query.map { index.lexical.terms.word($0.term) } }

    private func filtered(_ intent: Intent) -> Absence {
        let freed = intent.filters.constraints.map { term, relaxed in
            (term: term, freed: RowFilter(relaxed, index.entries).allowedRows().count { $0 })
        }
        guard let most = freed.max(by: { $0.freed < $1.freed }), most.freed > 0 else {
            return .filtered(relax: nil, freed: 0)
        }
        return .filtered(relax: most.term, freed: most.freed)
    }

    /// Whether the wish names what the catalogue has, or says nothing that could be unlike it.
    ///
    /// Genres and themes go by everyday words ("fix my car"): where the scope is known, they only count towards it.
    /// Whoever refuses one ("no horror") speaks of a catalogue.
    private func isNamed(_ search: Search) -> Bool {
        let intent = search.intent
        let isTopical = !intent.namedGenres.isEmpty || !intent.themes.isEmpty
        let refuses = !intent.refusedThemes.isEmpty || !intent.filters.noGenres.isEmpty
        let saysNothing = intent.text.isEmpty || intent.isFullyUnderstood
        return !search.liked.isEmpty || saysNothing || refuses || isTopical && search.scope == nil
    }

    /// What the gate decides on.
    package func evidence(_ search: Search) -> Gate.Evidence {
        let dense = search.legs.first { $0.kind == .dense }
        let lexical = search.legs.first { $0.kind == .lexical }
        let all = mass(of: search.query) { _ in true }
        let held = lexical.flatMap { best(of: $0, search.allowed) }.map { row in
            mass(of: search.query) { !index.lexical.fields(of: $0, in: row).isEmpty }
        }
        return Gate.Evidence(
            denseZ: dense.flatMap { leg in best(of: leg, search.allowed).map { leg.z($0) } },
            count: search.allowed.count, coverage: all > 0 ? (held ?? 0) / all : 0,
            topicShare: share(of: search.intent.themes.count + search.intent.namedGenres.count, search),
            scope: search.scope)
    }

    /// How telling those words are together that `counts` picks.
    private func mass(of query: [LexicalIndex.WeightedTerm], _ counts: (Int) -> Bool) -> Float {
        var mass: Float = 0
        for item in query where counts(item.term) {
            mass += item.weight * index.lexical.inverseDocumentFrequency(of: item.term)
        }
        return mass
    }

    private func best(of leg: Leg, _ allowed: AllowedRows) -> Int? {
        var top = TopK(limit: 1)
        top.offer(leg.scores, allowed)
        return top.best.first?.row
    }
}

/// An entry that was chosen, and the rows of its group that it stands for, best first.
struct Choice {
    let candidate: TopK.Candidate
    private(set) var merged: [Int] = []

    /// The candidates, best first, without those whose group has a better one.
    ///
    /// `groups` nil merges nothing.
    static func merged(_ candidates: [TopK.Candidate], _ groups: [Int32]?) -> [Choice] {
        guard let groups else { return candidates.map { Choice(candidate: $0) } }
        var places: [Int32: Int] = [:]
        var choices: [Choice] = []
        for candidate in candidates {
            if let place = places[groups[candidate.row]] {
                choices[place].merged.append(candidate.row)
            } else {
                places[groups[candidate.row]] = choices.count
                choices.append(Choice(candidate: candidate))
            }
        }
        return choices
    }
}
