/// The one text of an entry that is embedded.
///
/// Title and genres come first: an embedder reads a limited number of tokens (256 for MiniLM) and what is cut off
/// must be the end of a long synopsis.
package enum EmbeddingText {
    /// Part of every index's fingerprint: raise it whenever ``make(for:)`` would give another text for some entry.
    package static let formatVersion = 1

    /// The text of `entry`, for example "Title: Mushishi (Mushi-Shi)\nGenres: Adventure, Mystery\nOverview: ...".
    package static func make(for entry: AnimeEntry) -> String {
        var text = "Title: " + entry.title
        if let english = entry.englishTitle, english != entry.title { text += " (\(english))" }
        if !entry.genres.isEmpty { text += "\nGenres: " + entry.genres.joined(separator: ", ") }
        if let synopsis = entry.synopsis { text += "\nOverview: " + synopsis }
        return text
    }
}
