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
    /// Minutes of one episode, or of the whole film.
    package var minutes = Bounds<Int>()
    /// Types that an entry must not be.
    package var noTypes: [AnimeType] = []
    /// Studios of which an entry must be by at least one, in the catalogue's spelling; empty allows all.
    package var studios: [String] = []
    package var noStudios: [String] = []
    /// What an entry may be adapted from, in the catalogue's spelling; empty allows all.
    package var sources: [String] = []
    package var noSources: [String] = []
    package var status: AiringStatus?
    package var minMembers = 0
    /// Whether pornographic entries are allowed.
    package var allowsAdult = false

    package init() {}

    /// Each constraint as a short readable term ("episodes<=13"), with the filters that remain when it is dropped.
    ///
    /// The operator's own, `allowsAdult`, is none of them.
    package var constraints: [(term: String, relaxed: Filters)] {
        numericConstraints + nameConstraints
    }

    private var numericConstraints: [(term: String, relaxed: Filters)] {
        var terms: [(String, Filters)] = []
        func add<Value>(_ name: String, _ path: WritableKeyPath<Filters, Bounds<Value>>) {
            if let min = self[keyPath: path].min {
                terms.append(term("\(name)>=\(min)") { $0[keyPath: path].min = nil })
            }
            if let max = self[keyPath: path].max {
                terms.append(term("\(name)<=\(max)") { $0[keyPath: path].max = nil })
            }
        }
        add("year", \.year)
        add("episodes", \.episodes)
        add("minutes", \.minutes)
        add("score", \.score)
        if let ageRatingMax { terms.append(term("age_rating<=\(ageRatingMax.rawValue)") { $0.ageRatingMax = nil }) }
        if minMembers > 0 { terms.append(term("members>=\(minMembers)") { $0.minMembers = 0 }) }
        return terms
    }

    private var nameConstraints: [(term: String, relaxed: Filters)] {
        var terms: [(String, Filters)] = []
        func any<Value>(_ name: String, _ path: WritableKeyPath<Filters, [Value]>, _ text: (Value) -> String) {
            let values = self[keyPath: path]
            if values.isEmpty { return }
            let list = values.map(text).joined(separator: "|")
            terms.append(term("\(name)=\(list)") { $0[keyPath: path] = [] })
        }
        func each<Value: Equatable>(
            _ name: String, _ path: WritableKeyPath<Filters, [Value]>, _ text: (Value) -> String
        ) {
            for value in self[keyPath: path] {
                terms.append(term("\(name)\(text(value))") { $0[keyPath: path].removeAll { $0 == value } })
            }
        }
        any("type", \.types) { $0.rawValue }
        each("type!=", \.noTypes) { $0.rawValue }
        each("genre=", \.allGenres) { $0 }
        any("genre", \.anyGenres) { $0 }
        each("genre!=", \.noGenres) { $0 }
        any("studio", \.studios) { $0 }
        each("studio!=", \.noStudios) { $0 }
        any("source", \.sources) { $0 }
        each("source!=", \.noSources) { $0 }
        if let status { terms.append(term("status=\(status.rawValue)") { $0.status = nil }) }
        return terms
    }

    private func term(_ text: String, _ relax: (inout Filters) -> Void) -> (term: String, relaxed: Filters) {
        var relaxed = self
        relax(&relaxed)
        return (text, relaxed)
    }
}
