package import Catalogue

/// What a request states outright; the text says the rest.
package struct Wish: Sendable, Equatable {
    package var text: String
    /// nil: the language that the text is written in.
    package var language: Language?
    /// They win over what the text says.
    package var filters: Filters
    package var dedupe: Dedupe?
    package var liked: [AnimeID]
    package var disliked: [AnimeID]
    package var excluded: Set<AnimeID>
    /// Constraints and themes not to hold on to, as results name them: "episodes<=13", "theme:detectives".
    package var relaxed: [String] = []
    /// How many entries are wanted; nil for what the text says, or five.
    package var limit: Int?

    package init(
        text: String, language: Language? = nil, filters: Filters = Filters(), dedupe: Dedupe? = nil,
        liked: [AnimeID] = [], disliked: [AnimeID] = [], excluded: Set<AnimeID> = [], limit: Int? = nil
    ) {
        self.text = text
        self.language = language
        self.filters = filters
        self.dedupe = dedupe
        self.liked = liked
        self.disliked = disliked
        self.excluded = excluded
        self.limit = limit
    }
}
