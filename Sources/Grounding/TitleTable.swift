package import Catalogue
import Understanding

/// The titles of the whole catalogue, to be found in running text, however they are written.
package struct TitleTable: Sendable {
    /// Folded words joined by spaces; of a longer title the first eight.
    private let titles: Set<String>
    /// The first word of each.
    private let starts: Set<Substring>
    private let ordinary: OrdinaryWords
    private static let maxWords = 8

    /// Titles, English titles, and what stands before a colon in either.
    ///
    /// A title of one word that synopses use as an ordinary word ("another", "memories") is left out: it cannot be
    /// told from the word.
    /// - Complexity: O(all text of the entries): 0.2 s for 16,214.
    package init(_ entries: some Sequence<AnimeEntry>) {
        var titles: Set<String> = []
        var ordinary = OrdinaryWords()
        for entry in entries {
            for title in [entry.title, entry.englishTitle].compactMap({ $0 }) {
                let words = Words.folded(title)
                titles.insert(words.prefix(Self.maxWords).joined(separator: " "))
                let head = Words.folded(String(title.prefix { $0 != ":" }))
                if head.count > 1, head.count < words.count {
                    titles.insert(head.prefix(Self.maxWords).joined(separator: " "))
                }
            }
            if let synopsis = entry.synopsis { ordinary.count(in: synopsis) }
        }
        self.ordinary = ordinary
        let told = titles.filter { title in
            guard title.contains(where: \.isLetter) else { return false }
            return title.contains(" ") || (Words.isContent(title) && !ordinary.contains(title))
        }
        self.titles = told
        starts = Set(told.map { $0.prefix { $0 != " " } })
    }

    /// Whether synopses use the folded word in lower case, as they use no name.
    func isOrdinary(_ word: String) -> Bool { !Words.isContent(word) || ordinary.contains(word) }

    /// The longest titles that stand in `words`, folded, none within another.
    func mentions(in words: [String]) -> [ArraySlice<String>] {
        var found: [ArraySlice<String>] = []
        var start = 0
        while start < words.count {
            // Nearly no word begins a title.
            guard starts.contains(words[start][...]) else {
                start += 1
                continue
            }
            let longest = (1...Self.maxWords).last { length in
                start + length <= words.count
                    && titles.contains(words[start..<start + length].joined(separator: " "))
            }
            if let longest { found.append(words[start..<start + longest]) }
            start += longest ?? 1
        }
        return found
    }
}

/// Counts words of ASCII letters that are written in lower case, as names are not.
private struct OrdinaryWords: Sendable {
    private var counts: [UInt64: Int] = [:]
    /// Fewer may be slips of the pen.
    private static let minimum = 3

    mutating func count(in text: String) {
        var text = text
        text.withUTF8 { bytes in
            var hash = Self.seed
            var isLower = true
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): hash = Self.step(hash, byte)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: isLower = false
                default:
                    if isLower, hash != Self.seed { counts[hash, default: 0] += 1 }
                    hash = Self.seed
                    isLower = true
                }
            }
        }
    }

    func contains(_ word: String) -> Bool {
        (counts[word.utf8.reduce(Self.seed, Self.step)] ?? 0) >= Self.minimum
    }

    /// FNV-1a.
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
