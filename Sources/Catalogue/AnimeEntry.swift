/// One title of the catalogue: what its rows say, with every way of saying "unknown" read as nil or empty.
package struct AnimeEntry: Sendable, Equatable, Identifiable {
    package let id: AnimeID
    /// The catalogue's main title, in romaji.
    package var title: String
    package var englishTitle: String?
    package var japaneseTitle: String?
    /// In the catalogue's order and spelling: "Sci-Fi", "Slice of Life".
    package var genres: [String]
    /// nil where the catalogue has none, or only a placeholder that says so.
    package var synopsis: String?
    /// Mean of users' votes, 1...10.
    package var score: Double?
    package var type: AnimeType?
    /// 1 or more; nil while unknown, as for a series still running.
    package var episodes: Int?
    /// The calendar year of the first airing.
    package var year: Int?
    /// "Spring 1998", for series only.
    package var premiered: String?
    /// Minutes of one episode, or of the whole film; at least 1.
    package var minutes: Int?
    package var ageRating: AgeRating?
    package var studios: [String]
    /// What it was adapted from: "Manga", "Light novel", "Original".
    package var source: String?
    /// How many users have it on their list: the popularity that is used in ranking.
    package var members: Int?
    /// nil where the catalogue does not say when it aired.
    package var status: AiringStatus?

    package init(
        id: AnimeID, title: String, englishTitle: String? = nil, japaneseTitle: String? = nil, genres: [String] = [],
        synopsis: String? = nil, score: Double? = nil, type: AnimeType? = nil, episodes: Int? = nil, year: Int? = nil,
        premiered: String? = nil, minutes: Int? = nil, ageRating: AgeRating? = nil, studios: [String] = [],
        source: String? = nil, members: Int? = nil, status: AiringStatus? = nil
    ) {
        self.id = id
        self.title = title
        self.englishTitle = englishTitle
        self.japaneseTitle = japaneseTitle
        self.genres = genres
        self.synopsis = synopsis
        self.score = score
        self.type = type
        self.episodes = episodes
        self.year = year
        self.premiered = premiered
        self.minutes = minutes
        self.ageRating = ageRating
        self.studios = studios
        self.source = source
        self.members = members
        self.status = status
    }

    /// Whether the entry is pornographic: never shown unless the operator turns it on.
    package var isAdult: Bool { ageRating == .rx || genres.contains(Self.adultGenre) }

    /// The genre of pornographic titles.
    package static let adultGenre = "Hentai"

    /// How many different genres a catalogue may have: what one wide integer holds a bit for each of.
    package static let mostGenres = UInt128.bitWidth
}

/// The format of a title; raw values are the catalogue's and the wire's spelling.
package enum AnimeType: String, Sendable, CaseIterable {
    case tv = "TV"
    case movie = "Movie"
    case ova = "OVA"
    case ona = "ONA"
    case special = "Special"
    case music = "Music"
}

/// Whether a title is still running; raw values are the wire's.
package enum AiringStatus: String, Sendable, CaseIterable {
    case finished
    case airing
}

/// MyAnimeList's age ratings, mildest first; raw values are the codes that requests use.
package enum AgeRating: String, Sendable, CaseIterable, Comparable {
    case g = "G"
    case pg = "PG"
    case pg13 = "PG-13"
    case r = "R"
    case rPlus = "R+"
    case rx = "Rx"

    /// Position from mildest (0) to strictest (5).
    package var rank: Int {
        // No search among all cases: filters ask this of every entry.
        switch self {
        case .g: 0
        case .pg: 1
        case .pg13: 2
        case .r: 3
        case .rPlus: 4
        case .rx: 5
        }
    }

    package static func < (left: AgeRating, right: AgeRating) -> Bool { left.rank < right.rank }
}
