package import Catalogue

/// Looks up in the facts of an entry whether it keeps the hard filters: a second opinion beside retrieval's own.
package enum FilterCheck {
    /// The constraints that `entry` breaks, in words such as "year<=1999: 2004"; empty if it keeps them all.
    ///
    /// An unknown fact breaks a constraint on it.
    package static func broken(_ filters: Filters, by entry: AnimeEntry) -> [String] {
        bounds("year", filters.year, entry.year) + bounds("episodes", filters.episodes, entry.episodes)
            + bounds("minutes", filters.minutes, entry.minutes) + bounds("score", filters.score, entry.score)
            + rules(filters, entry).filter { !$0.holds }.map(\.rule)
    }

    private static func bounds<Value: Comparable>(
        _ name: String, _ bounds: Filters.Bounds<Value>, _ value: Value?
    ) -> [String] {
        let spelled = value.map { "\($0)" } ?? "unknown"
        var broken: [String] = []
        if let min = bounds.min, value.map({ $0 < min }) ?? true { broken.append("\(name)>=\(min): \(spelled)") }
        if let max = bounds.max, value.map({ $0 > max }) ?? true { broken.append("\(name)<=\(max): \(spelled)") }
        return broken
    }

    /// Every other rule, and whether it holds.
    private static func rules(_ filters: Filters, _ entry: AnimeEntry) -> [(rule: String, holds: Bool)] {
        let genres = Set(entry.genres)
        let studios = Set(entry.studios)
        var rules = [
            ("age rating", filters.ageRatingMax.map { limit in entry.ageRating.map { $0 <= limit } ?? false } ?? true),
            ("members", filters.minMembers == 0 || entry.members ?? 0 >= filters.minMembers),
            ("adult", filters.allowsAdult || !entry.isAdult),
            ("type", filters.types.isEmpty || entry.type.map(filters.types.contains) ?? false),
            ("any genre", filters.anyGenres.isEmpty || !genres.isDisjoint(with: filters.anyGenres)),
            ("studio", filters.studios.isEmpty || !studios.isDisjoint(with: filters.studios)),
            ("source", filters.sources.isEmpty || entry.source.map(filters.sources.contains) ?? false),
            ("status", filters.status.map { $0 == entry.status } ?? true),
        ]
        rules += filters.allGenres.map { ("genre=\($0)", genres.contains($0)) }
        rules += filters.noGenres.map { ("genre!=\($0)", !genres.contains($0)) }
        rules += filters.noStudios.map { ("studio!=\($0)", !studios.contains($0)) }
        rules += filters.noTypes.map { ("type!=\($0.rawValue)", entry.type != $0) }
        rules += filters.noSources.map { ("source!=\($0)", entry.source != $0) }
        return rules
    }
}
