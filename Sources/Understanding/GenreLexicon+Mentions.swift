extension GenreLexicon {
    /// The genres that `text` names, wanted or not, in English or Portuguese; each once, in the order of their mention.
    ///
    /// - Complexity: O(words).
    package static func genres(namedIn text: String) -> [String] {
        let words = WishText(text)
        var genres: [String] = []
        var place = 0
        while place < words.count {
            let match = table.match(in: words, at: place)
            if let genre = match?.value, !genres.contains(genre) { genres.append(genre) }
            place = match?.end ?? place + 1
        }
        return genres
    }
}
