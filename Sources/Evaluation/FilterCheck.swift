package import Catalogue

/// Looks up in the facts of an entry whether it keeps the hard filters: a second opinion beside retrieval's own.
package enum FilterCheck {
    /// The constraints that `entry` breaks, in words such as "year<=1999: 2004"; empty if it keeps them all.
    ///
    /// An unknown fact breaks a constraint on it.
    package static func broken(_ filters: Filters, by entry: AnimeEntry) -> [String] {
        var broken: [String] = []
        func check<Value: Comparable>(_ name: String, _ bounds: Filters.Bounds<Value>, _ value: Value?) {
            let spelled = value.map { "\($0)" } ?? "unknown"
            if let min = bounds.min, value.map({ $0 < min }) ?? true { broken.append("\(name)>=\(min): \(spelled)") }
            if let max = bounds.max, value.map({ $0 > max }) ?? true { broken.append("\(name)<=\(max): \(spelled)") }
        }
        func check(_ rule: String, _ holds: Bool) { if !holds { broken.append(rule) } }
        check("year", filters.year, entry.year)
        check("episodes", filters.episodes, entry.episodes)
        check("score", filters.score, entry.score)
        let genres = Set(entry.genres)
        check("type", filters.types.isEmpty || entry.type.map(filters.types.contains) ?? false)
        for genre in filters.allGenres { check("genre=\(genre)", genres.contains(genre)) }
        check("any genre", filters.anyGenres.isEmpty || !genres.isDisjoint(with: filters.anyGenres))
        for genre in filters.noGenres { check("genre!=\(genre)", !genres.contains(genre)) }
        if let strictest = filters.ageRatingMax {
            check("age rating", entry.ageRating.map { $0 <= strictest } ?? false)
        }
        check("members", filters.minMembers == 0 || entry.members ?? 0 >= filters.minMembers)
        check("adult", filters.allowsAdult || !entry.isAdult)
        return broken
    }
}
