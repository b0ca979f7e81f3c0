import Catalogue
import Synchronization
package import Understanding
package import VectorStore

/// Which entries show a theme in their own texts, genres or age rating; worked out when a theme is first met.
package final class ThemeRows: Sendable {
    private let lexical: LexicalIndex
    private let entries: EntryTable
    /// By the theme's name; the lexicon of themes is finite, and so is this.
    private let known = Mutex<[String: [Int]]>([:])

    /// `lexical` must be of `entries`.
    package init(_ lexical: LexicalIndex, _ entries: EntryTable) {
        self.lexical = lexical
        self.entries = entries
    }

    /// The rows whose entry shows `theme`, ascending.
    ///
    /// An entry shows a theme whose name is one of its genres, or whose evidence stands in its title or synopsis; a
    /// phrase must stand there word by word.
    /// - Complexity: a look-up once the theme is known; before, O(entries that hold all words of a phrase).
    package func rows(showing theme: Theme) -> [Int] {
        if let found = known.withLock({ $0[theme.name] }) { return found }
        var shown = Set((theme.evidence + [theme.name]).flatMap { rows(holding: $0) })
        shown.formUnion(rowsRated(theme.name))
        shown.formUnion(rowsOfGenre(theme.name))
        let sorted = shown.sorted()
        known.withLock { $0[theme.name] = sorted }
        return sorted
    }

    /// Whether the entry of `row` shows `theme`.
    package func shows(_ theme: Theme, row: Int) -> Bool { rows(showing: theme).contains(row) }

    /// The rows that hold a word, or a phrase word by word; function words and endings do not count.
    package func rows(holding phrase: String) -> [Int] {
        let terms = lexical.sequence(of: phrase)
        guard let rarest = terms.min(by: { lexical.documentFrequency(of: $0) < lexical.documentFrequency(of: $1) })
        else { return [] }
        let candidates = lexical.rows(of: rarest)
        guard terms.count > 1 else { return candidates }
        let scanner = WordScanner()
        return candidates.filter { row in
            guard terms.allSatisfy({ !lexical.fields(of: $0, in: row).isEmpty }) else { return false }
            return entries.withTexts(of: row) { texts in
                [texts.title, texts.englishTitle, texts.synopsis].contains { text in
                    lexical.holds(text, terms, scanner)
                }
            }
        }
    }

    /// Rows whose age rating says by itself what the theme is.
    private func rowsRated(_ theme: String) -> [Int] {
        guard ThemeRows.ratedThemes.contains(theme) else { return [] }
        return entries.ageRatings.indices.filter { row in
            entries.ageRatings[row].map { $0 >= .rPlus } ?? false
        }
    }

    /// Rows with a genre of that name.
    private func rowsOfGenre(_ theme: String) -> [Int] {
        let words = Words.folded(theme)
        guard let genre = entries.genreNames.firstIndex(where: { Words.folded($0) == words }) else { return [] }
        return entries.genres.indices.filter { entries.genres[$0].contains(genre) }
    }

    /// What "R+ - Mild Nudity" and above are rated for.
    private static let ratedThemes: Set<String> = ["nudity", "fanservice", "fan service", "sexual content"]
}

extension LexicalIndex {
    /// The words of a phrase in order; empty if one of them stands nowhere.
    func sequence(of phrase: String) -> [Int] {
        var phrase = phrase
        var terms: [Int] = []
        var isKnown = true
        phrase.withUTF8 { phrase in
            WordScanner().forEachWord(in: phrase) { word, _ in
                guard LexicalIndex.isTerm(word) else { return }
                if let term = term(of: word) { terms.append(term) } else { isKnown = false }
            }
        }
        return isKnown ? terms : []
    }

    /// The rows in which a word stands, ascending.
    func rows(of term: Int) -> [Int] { range(of: term).map { Int(places[$0] >> LexicalFields.width) } }

    /// Whether `sequence`, two words at least, stands in a text, function words between them aside.
    func holds(_ text: UnsafeBufferPointer<UInt8>, _ sequence: [Int], _ scanner: WordScanner) -> Bool {
        var matched = 0
        var isFound = false
        scanner.forEachWord(in: text) { word, _ in
            guard !isFound, LexicalIndex.isTerm(word) else { return }
            let term = term(of: word)
            // Falling back to 0 or 1 words is exact as long as no phrase repeats its beginning ("day by day by night").
            if term == sequence[matched] { matched += 1 } else { matched = term == sequence[0] ? 1 : 0 }
            if matched == sequence.count { isFound = true }
        }
        return isFound
    }
}
