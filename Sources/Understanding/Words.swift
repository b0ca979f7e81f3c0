/// Text as comparable words: lower case, Latin accents removed, everything but letters and digits a border.
///
/// "Ficção-Científica!" and "ficcao cientifica" give the same words, as users type Portuguese both ways.
package enum Words {
    package static func folded(_ text: String) -> [String] { tokens(text).map(\.word) }

    /// A folded word, and where it stands in the text.
    package struct Token: Sendable, Equatable {
        package let word: String
        package let range: Range<String.Index>
    }

    /// The words of ``folded(_:)`` with their places.
    ///
    /// - Complexity: O(text); bytes of ASCII, nearly all there are, take no look at Unicode's tables.
    package static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var word: [UInt8] = []
        var start = text.startIndex
        var index = text.startIndex
        func close() {
            guard !word.isEmpty else { return }
            tokens.append(Token(word: String(decoding: word, as: UTF8.self), range: start..<index))
            word.removeAll(keepingCapacity: true)
        }
        while index < text.endIndex {
            let byte = text.utf8[index]
            let wasEmpty = word.isEmpty
            let place = index
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case UInt8(ascii: "'"): break  // "don't" is one word
            case 0x80...:
                if let letters = letters(of: text.unicodeScalars[index]) {
                    word.append(contentsOf: letters.utf8)
                } else {
                    close()
                }
            default: close()
            }
            if wasEmpty, !word.isEmpty { start = place }
            text.unicodeScalars.formIndex(after: &index)
        }
        close()
        return tokens
    }

    /// Appends the words of `text`, a space between each two: what ``tokens(_:)`` gives, without where they stand.
    ///
    /// An index folds some 45,000 titles at start; nearly all are ASCII.
    static func appendFolded(_ text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case UInt8(ascii: "'"): break
            case 0x80...:
                bytes.removeSubrange(start...)
                bytes.append(contentsOf: folded(text).joined(separator: " ").utf8)
                return
            default: bytes.append(UInt8(ascii: " "))
            }
        }
    }

    /// What a character beyond ASCII adds to a word, possibly nothing; nil where it ends the word.
    package static func letters(of scalar: Unicode.Scalar) -> String? {
        if scalar == "\u{2019}" { return "" }
        // Japanese has no case and no accents to look up.
        if scalar.value >= 0x3041, scalar.value != 0x30FB, scalar.value < 0xA000 { return String(scalar) }
        let lower = scalar.properties.lowercaseMapping
        if let first = lower.unicodeScalars.first, let plain = unaccented[first] { return plain }
        if scalar.properties.generalCategory == .nonspacingMark { return "" }
        return scalar.properties.isAlphabetic ? lower : nil
    }

    /// The words of `text` that carry meaning: no function words of English or Portuguese, none under three letters.
    package static func content(of text: String) -> [String] {
        folded(text).filter(isContent)
    }

    /// Whether a folded word carries meaning.
    package static func isContent(_ word: String) -> Bool {
        word.utf8.count >= 3 && !functionWords.contains(word)
    }

    /// A crude common form of singular and plural, verb and gerund.
    ///
    /// Enough to see that "detectives" is "detective"; stems are compared with stems only and need not be words.
    package static func stem(_ word: String) -> String {
        var word = word
        let length = word.withUTF8 { stemLength(of: $0) }
        return String(word.utf8.prefix(length)) ?? word
    }

    /// How many bytes of a folded word are its stem: for who has bytes and wants no string.
    package static func stemLength(of word: UnsafeBufferPointer<UInt8>) -> Int {
        for ending in endings where word.count - ending.count >= 4 {
            let length = word.count - ending.count
            if ending.indices.allSatisfy({ word[length + $0] == ending[$0] }) { return length }
        }
        return word.count
    }

    private static let endings = ["ings", "ing", "ies", "ied", "es", "ed", "s", "y", "e"].map { Array($0.utf8) }

    private static let unaccented: [Unicode.Scalar: String] = {
        let groups = [
            "a": "àáâãäåāăą", "c": "çćč", "d": "ďđ", "e": "èéêëēęě", "g": "ğ", "i": "ìíîïīı", "l": "ł", "n": "ñńň",
            "o": "òóôõöøō", "r": "ř", "s": "śšş", "t": "ťţ", "u": "ùúûüūůű", "y": "ýÿ", "z": "źżž", "ss": "ß",
            "ae": "æ",
            "oe": "œ",
        ]
        return groups.reduce(into: [:]) { table, group in
            for scalar in group.value.unicodeScalars { table[scalar] = group.key }
        }
    }()

    static let functionWords: Set<String> = [
        // English
        "the", "and", "but", "for", "with", "without", "about", "that", "this", "these", "those", "who", "whom",
        "which", "what", "where", "when", "like", "some", "something", "anything", "any", "all", "one", "two", "want",
        "would", "watch", "watching", "show", "shows", "series", "anime", "animes", "movie", "movies", "film", "films",
        "please", "recommend", "recommendation", "recommendations", "give", "find", "looking", "need", "good", "best",
        "great", "are", "was", "were", "has", "have", "had", "not", "you", "your", "can", "could", "should", "from",
        "into", "than", "then", "them", "they", "their", "there", "its", "his", "her", "him", "she", "out", "over",
        "also", "more", "most", "less", "very", "really", "just", "only", "similar", "story", "stories", "set", "get",
        "gets", "episode", "episodes", "short", "long",
        // Portuguese
        "que", "com", "sem", "para", "por", "uma", "uns", "umas", "dos", "das", "nos", "nas", "sobre", "algo", "alguma",
        "algum", "quero", "queria", "assistir", "ver", "filme", "filmes", "serie", "historia", "historias", "como",
        "mas", "mais", "menos", "muito", "muita", "onde", "quando", "quem", "parecido", "recomende", "episodio",
        "episodios", "ele", "ela", "eles", "elas", "seu", "sua", "seus", "suas", "isso", "este", "esta", "num", "numa",
        "bom", "boa", "curto", "longo", "gosto", "gostei", "tipo",
    ]
}
