package import Catalogue

/// Reads what a wish says in words: its language and the genres that it names or refuses.
package enum QueryReader {
    /// Completes what a request states outright by what its words say.
    ///
    /// `language` nil means to guess it from `text`; genres that the text refuses are added to `filters`.
    package static func intent(
        text: String, language: Language?, filters: Filters, liked: [AnimeID], disliked: [AnimeID],
        excluded: Set<AnimeID>, limit: Int
    ) -> Intent {
        let spoken = language ?? .guess(text)
        let genres = GenreLexicon.mentions(in: text, language: spoken)
        var filters = filters
        for genre in genres.refused where !filters.noGenres.contains(genre) { filters.noGenres.append(genre) }
        // A wish that only refuses ("no romance") is embedded as it stands: there is nothing else to go by.
        let isEmptied = Words.folded(genres.remainder).isEmpty
        return Intent(
            text: isEmptied ? text : genres.remainder, language: spoken, filters: filters,
            namedGenres: genres.wanted, liked: liked,
            disliked: disliked, excluded: excluded, limit: limit)
    }
}
