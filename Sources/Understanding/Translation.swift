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
        let words = Words.folded(text)
        var english: [String] = []
        var position = 0
        while position < words.count {
            let found = longestMatch(in: words, at: position)
            english.append(found?.english ?? words[position])
            position += found?.length ?? 1
        }
        return english.joined(separator: " ")
    }

    /// Reads the word list, which else the first Portuguese wish would wait for.
    static func prepare() { _ = table.count }

    private static func longestMatch(in words: [String], at start: Int) -> (english: String, length: Int)? {
        for length in (1...min(longestPhrase, words.count - start)).reversed() {
            let phrase = words[start..<(start + length)].joined(separator: " ")
            if let english = table[phrase] { return (String(english), length) }
            if length == 1, phrase.last == "s", let english = table[String(phrase.dropLast())] {
                return (String(english), 1)
            }
        }
        return nil
    }

    /// Words of the longest phrase that is looked for.
    private static let longestPhrase = 4

    /// Folded Portuguese word or phrase -> English words.
    private static let table: [String: Substring] = {
        var table: [String: Substring] = [:]
        table.reserveCapacity(26_000)
        for line in PortugueseWords.lines.split(separator: "\n") {
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            for word in line[line.index(after: colon)...].split(separator: ",") {
                table[String(word.drop { $0 == " " })] = line[..<colon]
            }
        }
        return table
    }()
}
