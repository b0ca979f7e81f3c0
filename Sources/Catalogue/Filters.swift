/// Hard constraints: an entry that breaks one is never recommended.
///
/// An entry whose value is unknown breaks a constraint on it too, since nobody can say that it holds.
package struct Filters: Sendable, Equatable {
    /// Both ends belong to the range; nil leaves an end open.
    package struct Bounds<Value: Comparable & Sendable>: Sendable, Equatable {
        package var min: Value?
        package var max: Value?

        package init(min: Value? = nil, max: Value? = nil) {
            self.min = min
            self.max = max
        }

        package var isOpen: Bool { min == nil && max == nil }

        package func contains(_ value: Value) -> Bool {
            if let min, value < min { return false }
            if let max, value > max { return false }
            return true
        }
    }

    package var year = Bounds<Int>()
    package var episodes = Bounds<Int>()
    /// 0...10.
    package var score = Bounds<Double>()
    /// Empty allows every type.
    package var types: [AnimeType] = []
    /// Genres that an entry must all have, in the catalogue's spelling.
    package var allGenres: [String] = []
    /// Genres of which an entry must have at least one; empty allows all.
    package var anyGenres: [String] = []
    /// Genres that an entry must not have.
    package var noGenres: [String] = []
    /// The strictest age rating allowed.
    package var ageRatingMax: AgeRating?
    package var minMembers = 0
    /// Whether pornographic entries are allowed.
    package var allowsAdult = false

    package init() {}

    /// Each constraint as a short readable term ("episodes<=13"), with the filters that remain when it is dropped.
    ///
    /// The operator's own, `allowsAdult`, is none of them.
    package var constraints: [(term: String, relaxed: Filters)] {
        var terms: [(String, Filters)] = []
        func add(_ term: String, _ relax: (inout Filters) -> Void) {
            var relaxed = self
            relax(&relaxed)
            terms.append((term, relaxed))
        }
        if let min = year.min { add("year>=\(min)") { $0.year.min = nil } }
        if let max = year.max { add("year<=\(max)") { $0.year.max = nil } }
        if let min = episodes.min { add("episodes>=\(min)") { $0.episodes.min = nil } }
        if let max = episodes.max { add("episodes<=\(max)") { $0.episodes.max = nil } }
        if let min = score.min { add("score>=\(min)") { $0.score.min = nil } }
        if let max = score.max { add("score<=\(max)") { $0.score.max = nil } }
        if !types.isEmpty { add("type=" + types.map(\.rawValue).joined(separator: "|")) { $0.types = [] } }
        for genre in allGenres { add("genre=\(genre)") { $0.allGenres.removeAll { $0 == genre } } }
        if !anyGenres.isEmpty { add("genre=" + anyGenres.joined(separator: "|")) { $0.anyGenres = [] } }
        for genre in noGenres { add("genre!=\(genre)") { $0.noGenres.removeAll { $0 == genre } } }
        if let ageRatingMax { add("age_rating<=\(ageRatingMax.rawValue)") { $0.ageRatingMax = nil } }
        if minMembers > 0 { add("members>=\(minMembers)") { $0.minMembers = 0 } }
        return terms
    }
}
