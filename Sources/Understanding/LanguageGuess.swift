package import Catalogue

extension Language {
    /// Which language `text` is written in, by its function words; English where nothing tells.
    ///
    /// Words that both languages use ("anime", "drama") and titles count for neither.
    package static func guess(_ text: String) -> Language {
        let words = Words.folded(text)
        let portuguese = words.count { portugueseMarks.contains($0) } + (hasPortugueseLetters(text) ? 1 : 0)
        let english = words.count { englishMarks.contains($0) }
        return portuguese > english ? .portuguese : .english
    }

    /// Letters that English has not even in borrowed words and names, as it has "é".
    private static func hasPortugueseLetters(_ text: String) -> Bool {
        text.lowercased().unicodeScalars.contains { "ãõç".unicodeScalars.contains($0) }
    }

    private static let portugueseMarks: Set<String> = [
        "algo", "alguma", "algum", "anos", "ate", "com", "como", "curto", "da", "das", "de", "depois", "dos",
        "ela", "ele", "em", "entre", "esta", "este", "eu", "filme", "filmes", "gostei", "gosto", "jovem", "mais", "mas",
        "melhor", "menina", "menino", "meu", "minha", "mundo", "muito", "na", "nao", "nas", "nem", "nos", "num",
        "numa", "os", "ou", "para", "parecido", "pela", "pelo", "por", "que", "quem", "quero", "recomende", "sem",
        "seu", "sobre", "sua", "tambem", "tipo", "um", "uma", "vida",
    ]

    private static let englishMarks: Set<String> = [
        "a", "about", "an", "and", "any", "are", "but", "by", "for", "from", "girl", "give", "had", "has", "have", "he",
        "her", "his", "i", "in", "is", "it", "its", "like", "me", "my", "not", "of", "on", "or", "she", "show",
        "something", "than", "that", "the", "their", "they", "to", "want", "was", "where", "who", "with", "without",
        "world", "young",
    ]
}
