import Catalogue
import Understanding

/// All that may be said of one entry: what its card and its record state, in a form to look things up in.
struct CardFacts {
    let entry: AnimeEntry
    /// Genres of the entry, and those that its own text names.
    let genres: Set<String>
    /// Every number in its text: "Three" and "3" alike.
    let numbers: Set<Double>
    private let words: Set<String>
    private let stems: Set<String>
    /// Folded words with a space on both sides of each, to look for phrases in.
    private let phrase: String

    /// - Complexity: O(text of the entry).
    init(_ entry: AnimeEntry) {
        self.entry = entry
        let names = [entry.title, entry.englishTitle, entry.japaneseTitle].compactMap { $0 }
        let facts = [
            entry.synopsis, entry.source, entry.premiered, entry.type?.rawValue, entry.ageRating?.rawValue,
        ].compactMap { $0 }
        let genreNames = entry.genres + entry.genres.map(GenreLexicon.portugueseName)
        let text = (names + genreNames + entry.studios + facts).joined(separator: " . ")
        let folded = Words.folded(text)
        words = Set(folded)
        stems = Set(words.map { Words.stem($0) })
        phrase = " " + folded.joined(separator: " ") + " "
        genres = Set(entry.genres + GenreLexicon.genres(namedIn: (entry.synopsis ?? "") + " . " + entry.title))
        numbers = Set(NumberReader.numbers(in: text).map(\.value))
    }

    /// Whether the folded word stands in the entry's text.
    func has(word: String) -> Bool { words.contains(word) }

    /// The stems of the meaningful words of `text` that the entry's text has in no form.
    func missing(of text: String) -> Set<String> {
        Set(Words.content(of: text).lazy.map { Words.stem($0) }).subtracting(stems)
    }

    /// Whether the folded words stand there one after the other.
    func has(phrase words: some Collection<String>) -> Bool {
        phrase.contains(" " + words.joined(separator: " ") + " ")
    }
}
