package import Catalogue

extension Language {
    /// Which language `text` is written in, by its function words; by its others where those do not tell, as of
    /// "viagem no tempo"; English where nothing tells.
    ///
    /// Words that both languages use ("anime", "drama") and titles count for neither.
    package static func guess(_ text: String) -> Language { guess(WishText(text)) }

    /// Titles that were taken out of the wish do not count, the phrases before them ("parecido com") do.
    static func guess(_ wish: WishText) -> Language {
        var portuguese = 0
        var english = 0
        for place in 0..<wish.count {
            let isTitle = wish.isTaken[place] && wish.has(.capital, at: place)
            if isTitle { continue }
            if portugueseMarks.contains(wish.word(place)) { portuguese += 1 }
            if englishMarks.contains(wish.word(place)), !isWithinBorrowed(place, of: wish) { english += 1 }
            if hasPortugueseLetters(wish.text[wish.tokens[place].range]) { portuguese += 1 }
        }
        if portuguese != english { return portuguese > english ? .portuguese : .english }
        let others = (0..<wish.count).filter { !wish.isTaken[$0] }.map(wish.word)
        return Translation.lean(of: others) > 0 ? .portuguese : .english
    }

    /// Whether this is the "of" of "um slice of life" or "quero coming of age": Portuguese has borrowed those.
    private static func isWithinBorrowed(_ place: Int, of wish: WishText) -> Bool {
        place > 1 && wish.word(place) == "of" && ["slice", "coming"].contains(wish.word(place - 1))
            && portugueseMarks.contains(wish.word(place - 2))
    }

    /// Letters that English has not even in borrowed words and names, as it has "é".
    private static func hasPortugueseLetters(_ word: Substring) -> Bool {
        word.utf8.contains { $0 > 0x7F }
            && word.lowercased().unicodeScalars.contains { "ãõç".unicodeScalars.contains($0) }
    }

    private static let portugueseMarks: Set<String> = [
        "algo", "alguma", "algum", "anos", "ate", "com", "como", "curto", "da", "das", "de", "depois", "dos", "ela",
        "ele", "em", "entre", "esta", "este", "eu", "filme", "filmes", "gostei", "gosto", "jovem", "mais", "mas",
        "melhor", "menina", "menino", "meu", "minha", "mundo", "muito", "na", "nao", "nas", "nem", "nos", "num", "numa",
        "os", "ou", "para", "parecido", "pela", "pelo", "por", "que", "quem", "quero", "recomende", "sem", "seu",
        "sobre", "sua", "tambem", "tipo", "um", "uma", "vida",
    ]

    private static let englishMarks: Set<String> = [
        "a", "about", "an", "and", "any", "are", "but", "by", "for", "from", "girl", "give", "had", "has", "have", "he",
        "her", "his", "i", "in", "is", "it", "its", "like", "me", "my", "not", "of", "on", "or", "she", "show",
        "something", "than", "that", "the", "their", "they", "to", "want", "was", "where", "who", "with", "without",
        "world", "young",
    ]
}
