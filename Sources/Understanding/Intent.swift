package import Catalogue

/// What is asked: the wish as retrieval understands it.
package struct Intent: Sendable, Equatable {
    /// How well known the titles should be.
    package enum Popularity: String, Sendable, CaseIterable {
        /// "hidden gem", "pouco conhecido"
        case hidden
        /// "popular", "famoso"
        case popular
    }

    /// What a turn does to the wish of its session; raw values are the wire's.
    package enum Operation: String, Sendable {
        case new, refine, reject, more, like, drop, reset
    }

    package var operation = Operation.new
    /// The free text that is embedded: the wish without what it refuses and what became a filter, a title or a count.
    ///
    /// Empty when nothing is left but titles, themes or filters.
    package var text: String
    package var language: Language
    package var filters: Filters
    /// Genres that the text names, in the catalogue's spelling: shown as reasons.
    package var namedGenres: [String]
    /// Wanted, in the order of their first mention: they rank.
    package var themes: [Theme] = []
    /// Refused: an entry that shows one is not recommended.
    package var refusedThemes: [Theme] = []
    /// Refused in words that name neither a genre nor a theme ("clowns"), or wanted less of: they rank.
    package var refusedTexts: [String] = []
    package var popularity: Popularity?
    /// How alike entries may be in one answer; nil for the configured way.
    package var dedupe: Dedupe?
    /// Whether the text tells a plot, and asks for nothing in so many words: its themes say less than a wish's.
    package var isDescription = false
    /// Whether all that the text says became filters, genres or themes ("sad films of the 90s"): nothing in it could be
    /// unlike a catalogue.
    package var isFullyUnderstood = false
    /// Of the request, and named in the text.
    package var liked: [AnimeID]
    package var disliked: [AnimeID]
    /// Entries of the session's last answer that this turn turns down.
    package var rejected: [AnimeID] = []
    /// What the wish wanted taken back and is not there, as it was written.
    package var unknownTerms: [String] = []
    /// The titles of the entries that the text names, to be shown.
    package var titles: [AnimeID: String] = [:]
    /// Never recommended, whatever fits: already watched, already shown.
    package var excluded: Set<AnimeID>
    /// How many entries are wanted, 1...1,000.
    package var limit: Int

    /// Whether nothing is left to look for but filters and refusals, whose words ``text`` then holds.
    package var isBare = false

    /// What the lexical leg looks for in an English catalogue: not the words of what is refused.
    package var keywords: String {
        isBare ? "" : language == .portuguese ? Translation.english(of: text) : text
    }

    package init(
        text: String, language: Language, filters: Filters, namedGenres: [String] = [], liked: [AnimeID] = [],
        disliked: [AnimeID] = [], excluded: Set<AnimeID> = [], limit: Int
    ) {
        self.text = text
        self.language = language
        self.filters = filters
        self.namedGenres = namedGenres
        self.liked = liked
        self.disliked = disliked
        self.excluded = excluded
        self.limit = limit
    }
}

/// Which entries count as the same in one answer; raw values are the wire's.
package enum Dedupe: String, Sendable, CaseIterable {
    case none
    /// One entry of a work and all its sequels, films and specials.
    case franchise
    /// One entry of a title.
    case title
}
