import Catalogue

extension QueryReader {
    /// The intent of a turn of a session: of a follow-up with what stands before it, of any other wish alone.
    ///
    /// A turn without words and titles is the wish that stands, with what else it states. What was rejected in the
    /// session stays out; what was shown stays out of "more" and "more like the second".
    package func intent(of wish: Wish, in session: SessionState) -> Intent {
        guard !session.turns.isEmpty else { return intent(of: wish) }
        var reading = read(wish)
        var intent = reading.intent
        switch FollowUp(reading.text, last: session.last) {
        case .reset:
            intent = standing(SessionState(), wish, reading)
            intent.operation = .reset
        case .more:
            intent = standing(session, wish, reading)
            intent.operation = .more
            intent.excluded.formUnion(session.shown)
        case .reject(let ids):
            intent = standing(session, wish, reading)
            intent.operation = .reject
            intent.rejected = ids
            intent.excluded.formUnion(ids)
        case .like(let ids):
            intent = standing(session, wish, reading)
            intent.operation = .like
            (intent.text, intent.namedGenres, intent.themes, intent.liked) = ("", [], [], ids)
            intent.excluded.formUnion(session.shown)
        case .drop(let facets):
            intent = standing(session, wish, reading)
            intent.operation = .drop
            for facet in facets { intent.drop(facet) }
        case nil where reading.text.count == 0 && wish.liked.isEmpty:
            intent = standing(session, wish, reading)
            intent.operation = .refine
        case nil:
            if intent.liked.isEmpty, FollowUp.refines(reading.text, leftOver: reading.leftOver) {
                compare(&reading.intent.filters, reading.comparisons, with: session.last)
                intent = refined(session, wish, reading)
            }
        }
        if intent.operation != .reset { intent.excluded.formUnion(session.rejected) }
        intent.relax(wish.relaxed)
        return intent
    }

    /// The wish that stands, with what the request itself states.
    private func standing(_ session: SessionState, _ wish: Wish, _ reading: Reading) -> Intent {
        let standing = session.standing
        var intent = Intent(
            text: standing.text,
            language: wish.language ?? (session.turns.isEmpty ? reading.intent.language : standing.language),
            filters: wish.filters.completed(by: standing.filters), namedGenres: standing.genres,
            liked: wish.liked + session.liked.filter { !wish.liked.contains($0) },
            disliked: wish.disliked + standing.disliked, excluded: wish.excluded, limit: reading.intent.limit)
        intent.filters.inherit(standing.filters)
        intent.themes = ThemeLexicon.named(standing.themes)
        intent.refusedThemes = ThemeLexicon.named(standing.refusedThemes)
        intent.refusedTexts = standing.refusedTexts
        intent.popularity = standing.popularity
        intent.dedupe = wish.dedupe
        let before = read(Wish(text: standing.text, filters: intent.filters)).intent
        (intent.isFullyUnderstood, intent.isBare) = (before.isFullyUnderstood, before.isBare)
        return intent
    }

    /// The wish that stands, changed by what a turn says: its filters replace theirs, its themes are added.
    private func refined(_ session: SessionState, _ wish: Wish, _ reading: Reading) -> Intent {
        let turn = reading.intent
        var intent = standing(session, wish, reading)
        intent.operation = .refine
        intent.filters = turn.filters.completed(by: session.standing.filters)
        intent.filters.inherit(session.standing.filters)
        intent.namedGenres += turn.namedGenres.filter { !intent.namedGenres.contains($0) }
        intent.namedGenres.removeAll { turn.filters.noGenres.contains($0) }
        intent.themes.removeAll { turn.refusedThemes.contains($0) }
        intent.themes += turn.themes.filter { !intent.themes.contains($0) }
        intent.refusedThemes.removeAll { turn.themes.contains($0) }
        intent.refusedThemes += turn.refusedThemes.filter { !intent.refusedThemes.contains($0) }
        intent.refusedTexts += turn.refusedTexts.filter { !intent.refusedTexts.contains($0) }
        intent.popularity = turn.popularity ?? intent.popularity
        intent.disliked += turn.disliked.filter { !intent.disliked.contains($0) }
        intent.excluded.formUnion(turn.excluded)
        intent.titles = turn.titles
        if !reading.leftOver.isEmpty {
            intent.isFullyUnderstood = turn.isFullyUnderstood && (intent.text.isEmpty || intent.isFullyUnderstood)
            intent.text = intent.text.isEmpty || intent.isBare ? turn.text : "\(intent.text), \(turn.text)"
            intent.isBare = false
        }
        return intent
    }
}

extension ThemeLexicon {
    /// The themes of these names; one that the lexicon lacks by now is passed over.
    static func named(_ names: [String]) -> [Theme] { names.compactMap { name in themes.first { $0.name == name } } }
}

extension Filters {
    /// Adds what an earlier turn refuses or demands in lists.
    fileprivate mutating func inherit(_ earlier: Filters) {
        allGenres += earlier.allGenres.filter { !allGenres.contains($0) && !noGenres.contains($0) }
        if anyGenres.isEmpty { anyGenres = earlier.anyGenres }
        noGenres += earlier.noGenres.filter { !noGenres.contains($0) && !allGenres.contains($0) }
        noTypes += earlier.noTypes.filter { !noTypes.contains($0) && !types.contains($0) }
        noStudios += earlier.noStudios.filter { !noStudios.contains($0) && !studios.contains($0) }
        noSources += earlier.noSources.filter { !noSources.contains($0) && !sources.contains($0) }
        minMembers = max(minMembers, earlier.minMembers)
    }
}

extension Intent {
    fileprivate mutating func drop(_ facet: FollowUp.Facet) {
        switch facet {
        case .year: filters.year = .init()
        case .length: (filters.episodes, filters.minutes) = (.init(), .init())
        case .score: filters.score = .init()
        case .type: (filters.types, filters.noTypes) = ([], [])
        case .studio: (filters.studios, filters.noStudios) = ([], [])
        case .source: (filters.sources, filters.noSources) = ([], [])
        case .genre: (namedGenres, filters.allGenres, filters.anyGenres, filters.noGenres) = ([], [], [], [])
        case .theme: (themes, refusedThemes, refusedTexts) = ([], [], [])
        case .age: filters.ageRatingMax = nil
        case .status: filters.status = nil
        }
    }
}
