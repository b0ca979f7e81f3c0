import Catalogue
import Prompts
import Understanding

/// Finds what a sentence claims that can be checked, and checks it against one entry.
///
/// Claims are numbers, genres, formats, quotations, names, titles and addresses. It errs towards "unsupported": a
/// sentence that fails is replaced by one made of facts, so a wrong suspicion costs style, a wrong trust the truth.
struct ClaimChecker {
    let titles: TitleTable
    let card: CardFacts
    let language: Language
    /// Stems that the wish has and the card has not: said of the entry, they are a claim like any other.
    let echoes: Set<String>

    /// What was found in one sentence.
    struct Finding: Equatable {
        var claims = 0
        var unsupported = 0

        fileprivate mutating func add(_ isSupported: Bool) {
            claims += 1
            if !isSupported { unsupported += 1 }
        }
    }

    /// - Parameter sentence: plain text.
    /// - Returns: how many claims, and how many of them the card does not support.
    /// - Complexity: O(words).
    func check(_ sentence: String) -> Finding {
        var finding = Finding()
        for word in sentence.split(separator: " ") where ModelText.isAddress(word) || isHandle(word) {
            finding.add(false)
        }
        let body = withoutPossessives(sentence)
        let tokens = Words.tokens(body)
        let words = tokens.map(\.word)
        for number in NumberReader.numbers(in: body, tokens) { finding.add(supports(number)) }
        checkGenres(in: body, &finding)
        checkFormats(in: words, &finding)
        checkQuotations(in: body, &finding)
        checkNames(in: body, tokens, &finding)
        if !echoes.isEmpty {
            for word in Words.content(of: body) where echoes.contains(Words.stem(word)) { finding.add(false) }
        }
        for title in titles.mentions(in: words) { finding.add(card.has(phrase: title)) }
        return finding
    }

    /// "Naruto's" is Naruto.
    private func withoutPossessives(_ text: String) -> String {
        // U+2019 begins with the byte E2.
        let mayHold = text.utf8.contains { $0 == UInt8(ascii: "'") || $0 == 0xE2 }
        return mayHold ? text.replacing(/['\u{2019}]s\b/, with: "") : text
    }

    /// "c3": what candidates are called is nothing to tell a user.
    private func isHandle(_ word: Substring) -> Bool {
        let name = word.utf8.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let isNamed = name.first.map { $0 | 0x20 == UInt8(ascii: "c") } ?? false
        return isNamed && Handle(word.filter { !",;!?".contains($0) }) != nil
    }

    /// In either language: a wish in Portuguese may be answered with a genre's English name.
    private func checkGenres(in text: String, _ finding: inout Finding) {
        for genre in GenreLexicon.genres(namedIn: text) { finding.add(card.genres.contains(genre)) }
    }

    private func checkFormats(in words: [String], _ finding: inout Finding) {
        for word in words {
            guard let format = Self.formats[word] else { continue }
            finding.add(card.entry.type == format || card.has(word: word))
        }
    }

    private static let formats: [String: AnimeType] = [
        "movie": .movie, "movies": .movie, "film": .movie, "films": .movie, "filme": .movie, "filmes": .movie,
        "ova": .ova, "ovas": .ova, "ona": .ona, "onas": .ona, "tv": .tv,
    ]

    private func checkQuotations(in text: String, _ finding: inout Finding) {
        // E2 and C2 begin the quotation marks beyond ASCII.
        let mayQuote = text.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), 0xE2, 0xC2: true
            default: false
            }
        }
        guard mayQuote else { return }
        for quotation in text.matches(
            of: /["\u{201C}\u{201E}\u{AB}]([^"\u{201C}\u{201D}\u{BB}]+)(?:["\u{201D}\u{BB}]|$)/)
        {
            finding.add(card.has(phrase: Words.folded(String(quotation.1))))
        }
        for quotation in text.matches(of: /(?:^|[\s(])['\u{2018}]([^'\u{2018}\u{2019}]+)['\u{2019}]/) {
            finding.add(card.has(phrase: Words.folded(String(quotation.1))))
        }
    }

    /// Words with a capital inside a sentence, and words of other scripts, are names: they must be the card's own.
    ///
    /// The first word has its capital from its place, so it is a name only if no synopsis has it as an ordinary word.
    /// Synopses are English; a Portuguese sentence's first word is left to the table of titles.
    private func checkNames(in text: String, _ tokens: [Words.Token], _ finding: inout Finding) {
        var isSupported: Bool?  // of the name that is being read, word by word
        for (index, token) in tokens.enumerated() {
            let written = text[token.range]
            let isPlain = written.utf8.allSatisfy { (0x61...0x7A).contains($0) }  // as nearly all are
            let isForeign =
                !isPlain && written.unicodeScalars.contains { $0.value > 0x24F && $0.properties.isAlphabetic }
            let capitals = isPlain ? 0 : written.count { $0.isUppercase }
            let isOdd = language == .english && !titles.isOrdinary(token.word) && !card.has(word: token.word)
            let isName = isForeign || capitals > 1 || (capitals > 0 && (index > 0 || isOdd))
            if isName, !isPlainCapital(token.word) {
                isSupported = (isSupported ?? true) && card.has(word: token.word)
            } else if let isKnown = isSupported {
                finding.add(isKnown)
                isSupported = nil
            }
        }
        if let isSupported { finding.add(isSupported) }
    }

    /// Genres are checked as such, and so are formats.
    private func isPlainCapital(_ word: String) -> Bool {
        Self.plainCapitals.contains(word) || !GenreLexicon.genres(namedIn: word).isEmpty
    }

    private static let plainCapitals: Set<String> = ["i", "tv", "ova", "ona", "movie", "anime"]
}
