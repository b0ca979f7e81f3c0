/// Portuguese to English word by word: no translation to read, but words to look for in an English catalogue.
///
/// The embedder understands Portuguese by itself; the lexical leg does not. On translated wishes that name no title the
/// word list raised nDCG@10 from 0.58 to 0.63 (2026-11-28, development half).
package enum Translation {
    /// The English words for a Portuguese text, in its order; words that are not known, such as names, stay as they are.
    ///
    /// The longest phrase wins, and a final s is no other word.
    /// - Complexity: O(words).
    package static func english(of text: String) -> String {
        let words = WishText(text)
        var english: [Substring] = []
        var place = 0
        while place < words.count {
            let match = table.match(in: words, at: place)
            let word = words.word(place)
            let mayBePlural = word.hasSuffix("s") && !Words.functionWords.contains(word)  // "mas" is but, not evils
            let singular = mayBePlural ? table[word.utf8.dropLast()] : nil
            english.append(match?.value ?? singular ?? word[...])
            place = match?.end ?? place + 1
        }
        return english.joined(separator: " ")
    }

    /// How many more of `words` are Portuguese and no English than the other way about, by the word list: "piratas" is
    /// one more, "pirate" one less, and "romance" neither.
    static func lean(of words: [String]) -> Int {
        words.reduce(0) { lean, word in
            let isPortuguese = isKnown(word) { table[$0] != nil }
            let isEnglish = isKnown(word) { english.contains(WordHash.of($0)) }
            return isPortuguese == isEnglish ? lean : lean + (isPortuguese ? 1 : -1)
        }
    }

    private static func isKnown(_ word: String, _ knows: (Substring.UTF8View) -> Bool) -> Bool {
        knows(word[...].utf8) || word.hasSuffix("s") && knows(word.dropLast().utf8)
    }

    /// Reads the word list, which else the first wish would wait for that needs it.
    package static func prepare() { _ = (table, english.count) }

    /// Portuguese word or phrase -> English words.
    private static let table = PhraseTable<Substring>(
        PortugueseWords.lines.split(separator: "\n").flatMap { line -> [(phrase: String, value: Substring)] in
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return [] }
            return line[line.index(after: colon)...].split(separator: ",").map { (String($0), line[..<colon]) }
        })

    /// ``WordHash`` of each English word of the list.
    private static let english = Set(
        PortugueseWords.lines.utf8.split(separator: UInt8(ascii: "\n")).flatMap { line in
            line.prefix { $0 != UInt8(ascii: ":") }
                .split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.map(WordHash.of)
        })
}
