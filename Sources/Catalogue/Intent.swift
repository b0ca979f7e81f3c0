/// What is asked: the wish as retrieval understands it.
package struct Intent: Sendable, Equatable {
    /// The free text that is embedded; empty when only liked titles are named.
    package var text: String
    package var language: Language
    package var filters: Filters
    /// Genres that the text names, in the catalogue's spelling: shown as reasons.
    package var namedGenres: [String]
    package var liked: [AnimeID]
    package var disliked: [AnimeID]
    /// Never recommended, whatever fits: already watched, already shown.
    package var excluded: Set<AnimeID>
    /// How many entries are wanted, 1...1,000.
    package var limit: Int

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
