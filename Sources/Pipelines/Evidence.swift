package import Catalogue
package import Understanding

/// What an entry and a wish visibly share: checkable by anyone who reads both.
package struct Evidence: Sendable, Equatable {
    /// Genres that the wish names and the entry has.
    package let genres: [String]
    /// Words of the entry's synopsis and titles that the wish uses too, in the entry's spelling; at most three.
    package let words: [String]
    /// The sentence of the synopsis that shares most words with the wish, else its first; nil without a synopsis.
    package let sentence: String?

    package init(entry: AnimeEntry, terms: Terms) {
        genres = terms.genres.filter(entry.genres.contains)
        var shared = SharedWords(terms.stems)
        sentence = entry.synopsis.flatMap { synopsis in
            Evidence.bestSentence(of: synopsis) { shared.count(in: $0) }
        }
        for title in [entry.title, entry.englishTitle].compactMap(\.self) {
            _ = shared.count(in: Array(title.utf8)[...])
        }
        words = Array(shared.words.prefix(3))
    }

    /// What is looked for in every entry: worked out once a request.
    package struct Terms: Sendable {
        let genres: [String]
        /// Stems of the meaningful words, but those that only name a genre.
        let stems: Set<String>

        /// `stems` are of the words that stand somewhere in the catalogue: what the lexical leg went by.
        package init(_ intent: Intent, stems: [String]) {
            genres = intent.namedGenres
            let genreWords = Set(intent.namedGenres.flatMap { Words.folded($0) }.map { Words.stem($0) })
            self.stems = Set(stems).subtracting(genreWords)
        }
    }

    /// Collects the wished words that an entry uses, in its own spelling, each stem once.
    private struct SharedWords {
        private let wished: Set<String>
        /// For each byte, whether a wished stem begins with it: nearly no word of a synopsis gets past that.
        private let begins: [Bool]
        private var seen: Set<String> = []
        private(set) var words: [String] = []

        init(_ wished: Set<String>) {
            self.wished = wished
            var begins = [Bool](repeating: false, count: 256)
            for stem in wished { if let first = stem.utf8.first { begins[Int(first)] = true } }
            self.begins = begins
        }

        /// How many different wished words stand in `text`, which is UTF-8.
        mutating func count(in text: ArraySlice<UInt8>) -> Int {
            guard !wished.isEmpty else { return 0 }
            var found: Set<String> = []
            var start: Int?
            var isCandidate = false
            for index in text.indices {
                let byte = text[index]
                let isInWord = byte >= 0x80 || byte == UInt8(ascii: "'") || byte.isASCIILetterOrDigit
                if isInWord {
                    // What lies beyond ASCII may end a word as well: that takes a look at Unicode's tables.
                    let mayBegin = start == nil || text[index - 1] == UInt8(ascii: "'")
                    if byte >= 0x80 || mayBegin && begins[Int(byte.isASCIICapital ? byte | 0x20 : byte)] {
                        isCandidate = true
                    }
                    start = start ?? index
                } else if let first = start {
                    if isCandidate { take(text[first..<index], &found) }
                    (start, isCandidate) = (nil, false)
                }
            }
            if isCandidate, let start { take(text[start...], &found) }
            return found.count
        }

        private mutating func take(_ text: ArraySlice<UInt8>, _ found: inout Set<String>) {
            for word in Words.folded(String(decoding: text, as: UTF8.self)) where Words.isContent(word) {
                let stem = Words.stem(word)
                guard wished.contains(stem) else { continue }
                found.insert(stem)
                if seen.insert(stem).inserted { words.append(word) }
            }
        }
    }

    /// The sentence with the most wished words, the first of equals.
    ///
    /// Sentences that begin in lower case count only where there is no other: the public data set's synopses have
    /// lost letters at their start.
    private static func bestSentence(of synopsis: String, _ count: (ArraySlice<UInt8>) -> Int) -> String? {
        var best: (text: ArraySlice<UInt8>, isWhole: Bool, count: Int)?
        for sentence in sentences(of: Array(synopsis.utf8)) {
            let candidate = (text: sentence, isWhole: !beginsInLowerCase(sentence), count: count(sentence))
            guard let current = best else {
                best = candidate
                continue
            }
            let isBetter =
                candidate.isWhole == current.isWhole ? candidate.count > current.count : candidate.isWhole
            if isBetter { best = candidate }
        }
        return best.map { String(decoding: $0.text, as: UTF8.self).cut(to: 200) }
    }

    private static func beginsInLowerCase(_ sentence: ArraySlice<UInt8>) -> Bool {
        guard let first = sentence.first else { return true }
        if first < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) }
        return String(decoding: sentence, as: UTF8.self).first?.isLowercase ?? true
    }

    /// Cuts where a full stop, question or exclamation mark meets white space.
    ///
    /// Not within the first twelve bytes of a sentence, so that "Dr. Tenma" stays whole.
    private static func sentences(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var sentences: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var previous: UInt8 = 0
        for (index, byte) in text.enumerated() {
            let isBorder = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            let isEnd =
                previous == UInt8(ascii: ".") || previous == UInt8(ascii: "!") || previous == UInt8(ascii: "?")
            if isBorder, isEnd, index - start >= 12 {
                sentences.append(text[start..<index])
                start = index + 1
            }
            previous = byte
        }
        if start < text.endIndex { sentences.append(text[start...]) }
        return sentences
    }
}

extension UInt8 {
    fileprivate var isASCIICapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

    fileprivate var isASCIILetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}

extension String {
    /// The text on one line, cut at a word's end to at most `limit` characters with "..." to show it.
    fileprivate func cut(to limit: Int) -> String {
        // The bytes with which line breaks begin, "\r" to U+2029.
        let mayBreak = utf8.contains { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }
        let line = mayBreak ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
        guard line.utf8.count > limit, line.count > limit else { return line }
        let kept = line.prefix(limit - 3)
        let end = kept.lastIndex(of: " ") ?? kept.endIndex
        return kept[..<end] + "..."
    }
}
