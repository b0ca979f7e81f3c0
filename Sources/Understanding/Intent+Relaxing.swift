import Catalogue

extension Intent {
    /// Takes back what `terms` name, as results name it.
    ///
    ///     episodes<=13   genre!=Romance     a constraint of the filters
    ///     genre:Mystery  theme:detectives   a genre or theme that ranks, and its words in the text
    ///     refused:gore   popularity         what is refused; how well known
    ///     like:19        dislike:19         a title
    ///
    /// Terms that name nothing of this intent are kept in ``unknownTerms``.
    mutating func relax(_ terms: [String]) {
        for term in terms where !relax(term) { unknownTerms.append(term) }
    }

    /// - Returns: Whether there was such a term.
    private mutating func relax(_ term: String) -> Bool {
        if let constraint = filters.constraints.first(where: { $0.term == term }) {
            filters = constraint.relaxed
            // A genre that is demanded is named too.
            if term.hasPrefix("genre=") { dropGenre(String(term.dropFirst("genre=".count))) }
            return true
        }
        if term == "popularity", popularity != nil {
            popularity = nil
            return true
        }
        guard let colon = term.firstIndex(of: ":") else { return false }
        let name = String(term[term.index(after: colon)...])
        let before = self
        switch term[..<colon] {
        case "genre": dropGenre(name)
        case "theme": dropTheme(name)
        case "refused":
            refusedThemes.removeAll { $0.name == name }
            refusedTexts.removeAll { $0 == name }
        case "like": liked.removeAll { String($0.rawValue) == name }
        case "dislike": disliked.removeAll { String($0.rawValue) == name }
        default: return false
        }
        return self != before
    }

    private mutating func dropGenre(_ name: String) {
        guard namedGenres.contains(name) else { return }
        namedGenres.removeAll { $0 == name }
        forget { text, place in
            guard let match = GenreLexicon.table.match(in: text, at: place), match.value == name else { return nil }
            return match.end
        }
    }

    private mutating func dropTheme(_ name: String) {
        guard themes.contains(where: { $0.name == name }) else { return }
        themes.removeAll { $0.name == name }
        forget { text, place in
            guard let match = ThemeLexicon.table.match(in: text, at: place),
                ThemeLexicon.themes[match.value].name == name
            else { return nil }
            return match.end
        }
    }

    /// Takes words out of the free text, which would be searched for all the same.
    private mutating func forget(_ end: (WishText, Int) -> Int?) {
        var words = WishText(text)
        for place in 0..<words.count {
            if let end = end(words, place) { words.take(place..<end) }
        }
        if words.isTaken.contains(true) { text = words.remainder }
    }
}
