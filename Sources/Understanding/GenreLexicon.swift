package import Catalogue

/// The words by which people name the catalogue's genres, in English and Portuguese.
package enum GenreLexicon {
    /// The genres that a text names, in the order of their first mention, each once.
    package struct Mentions: Sendable, Equatable {
        package var wanted: [String] = []
        /// Named behind "no", "without", "sem": "no romance or horror".
        package var refused: [String] = []
        /// The text without what it refuses, genre or not: an embedder hears "romance" in "no romance".
        package var remainder: String

        package init(wanted: [String] = [], refused: [String] = [], remainder: String) {
            self.wanted = wanted
            self.refused = refused
            self.remainder = remainder
        }
    }

    /// Finds the genres that `text` names.
    ///
    /// Whole words are compared after folding, so "sci fi", "Sci-Fi" and "ficção científica" all give "Sci-Fi"; the
    /// longest name wins, so "Shounen Ai" is not also "Shounen".
    /// - Parameters:
    ///   - text: the wish.
    ///   - language: what it is written in: "no" refuses in English and means "in the" in Portuguese.
    /// - Returns: what is wanted, what is refused, and the rest of the text.
    /// - Complexity: O(words).
    package static func mentions(in text: String, language: Language) -> Mentions {
        let tokens = Words.tokens(text)
        let words = tokens.map(\.word)
        var mentions = Mentions(remainder: text)
        var refused: [Range<String.Index>] = []
        var position = 0
        while position < words.count {
            if let phrase = Negation(in: text, tokens, at: position, language) {
                refused.append(tokens[position].range.lowerBound..<tokens[phrase.end - 1].range.upperBound)
                for genre in phrase.genres where !mentions.refused.contains(genre) { mentions.refused.append(genre) }
                position = phrase.end
            } else if let (genre, length) = longestMatch(in: words, at: position) {
                if !mentions.wanted.contains(genre) { mentions.wanted.append(genre) }
                position += length
            } else {
                position += 1
            }
        }
        mentions.wanted.removeAll(where: mentions.refused.contains)
        for range in refused.reversed() { mentions.remainder.removeSubrange(range) }
        return mentions
    }

    /// The genre whose name begins at `start`, and how many words the name has.
    static func longestMatch(in words: [String], at start: Int) -> (genre: String, length: Int)? {
        for length in (1...longestName).reversed() where start + length <= words.count {
            if let genre = names[words[start..<(start + length)].joined(separator: " ")] { return (genre, length) }
        }
        return nil
    }

    /// A genre's name in Portuguese; the name itself where Portuguese uses the same.
    package static func portugueseName(of genre: String) -> String { portuguese[genre] ?? genre }

    private static let longestName = 3

    /// Folded name -> genre in the catalogue's spelling.
    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for (genre, spellings) in spellings {
            for spelling in spellings + [genre] { names[Words.folded(spelling).joined(separator: " ")] = genre }
        }
        return names
    }()

    private static let spellings: [String: [String]] = [
        "Action": ["ação"], "Adventure": ["adventures", "aventura", "aventuras"], "Cars": ["car", "carros", "carro"],
        "Comedy": ["comedies", "funny", "comédia", "engraçado"], "Dementia": ["demência"],
        "Demons": ["demon", "demônios", "demônio"], "Drama": ["dramas", "dramatic", "dramático"], "Ecchi": [],
        "Fantasy": ["fantasia"], "Game": ["games", "gaming", "jogo", "jogos", "video game"], "Harem": ["harém"],
        "Historical": ["historic", "histórico"], "Horror": ["terror"], "Josei": [],
        "Kids": ["children", "infantil", "crianças"], "Magic": ["magical", "magia"],
        "Martial Arts": ["martial art", "artes marciais"], "Mecha": ["mechas", "giant robot", "giant robots"],
        "Military": ["militar"], "Music": ["musical", "música"], "Mystery": ["mysteries", "mistério", "mistérios"],
        "Parody": ["parodies", "paródia"], "Police": ["polícia", "policial"],
        "Psychological": ["psicológico", "psicológica"], "Romance": ["romantic", "romântico", "romântica"],
        "Samurai": [], "School": ["high school", "escola", "escolar"],
        "Sci-Fi": ["science fiction", "ficção científica"],
        "Seinen": [], "Shoujo": ["shojo"], "Shoujo Ai": ["shojo ai"], "Shounen": ["shonen"],
        "Shounen Ai": ["shonen ai"], "Slice of Life": ["fatia de vida", "cotidiano"],
        "Space": ["outer space", "espaço"],
        "Sports": ["sport", "esporte", "esportes"], "Super Power": ["superpower", "super powers", "superpoderes"],
        "Supernatural": ["sobrenatural"], "Thriller": ["suspense"], "Vampire": ["vampires", "vampiro", "vampiros"],
        "Yaoi": [], "Yuri": [],
    ]

    private static let portuguese: [String: String] = [
        "Action": "ação", "Adventure": "aventura", "Cars": "carros", "Comedy": "comédia", "Dementia": "demência",
        "Demons": "demônios", "Drama": "drama", "Fantasy": "fantasia", "Game": "jogos", "Harem": "harém",
        "Historical": "histórico", "Horror": "terror", "Kids": "infantil", "Magic": "magia",
        "Martial Arts": "artes marciais", "Military": "militar", "Music": "música", "Mystery": "mistério",
        "Parody": "paródia", "Police": "policial", "Psychological": "psicológico", "Romance": "romance",
        "School": "escolar", "Sci-Fi": "ficção científica", "Space": "espaço", "Sports": "esportes",
        "Super Power": "superpoderes", "Supernatural": "sobrenatural", "Thriller": "suspense", "Vampire": "vampiros",
    ]
}
