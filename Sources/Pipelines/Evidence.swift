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
    /// By its stem, each word by which themes of the wish are named, in the entry's spelling.
    let spelled: [String: String]

    package init(entry: AnimeEntry, terms: Terms) {
        genres = terms.genres.filter(entry.genres.contains)
        var shared = SharedWords(terms)
        sentence = entry.synopsis.flatMap { synopsis in
            Evidence.bestSentence(of: synopsis) { shared.count(in: $0) }
        }
        for title in [entry.title, entry.englishTitle].compactMap(\.self) {
            var title = title
            _ = title.withUTF8 { shared.count(in: $0) }
        }
        words = Array(shared.words.prefix(3))
        spelled = shared.spelled
    }

    /// What is looked for in every entry: worked out once a request.
    package struct Terms: Sendable {
        let genres: [String]
        /// Stems of the meaningful words, but those that only name a genre.
        let stems: Set<String>
        /// Stems of the words by which its themes are named.
        let themeStems: Set<String>
        /// For each byte, the bytes that follow it at the beginning of one of either stems, each a bit of its last six:
        /// nearly no word of a synopsis gets past that.
        fileprivate let followers: [UInt64]

        /// `stems` are of the words that stand somewhere in the catalogue: what the lexical leg went by.
        package init(_ intent: Intent, stems: [String]) {
            genres = intent.namedGenres
            let genreWords = Set(intent.namedGenres.flatMap { Words.folded($0) }.map { Words.stem($0) })
            self.stems = Set(stems).subtracting(genreWords)
            let phrases = intent.themes.flatMap { [$0.name] + $0.naming }
            themeStems = Set(phrases.flatMap { Words.folded($0) }.filter(Words.isContent).map { Words.stem($0) })
            var followers = [UInt64](repeating: 0, count: 256)
            for stem in self.stems.union(themeStems) {
                let bytes = Array(stem.utf8.prefix(2))
                guard let first = bytes.first else { continue }
                followers[Int(first)] |= bytes.count > 1 ? 1 << UInt64(bytes[1] & 63) : .max
            }
            self.followers = followers
        }
    }

    /// Collects the wished words that an entry uses, in its own spelling, each stem once.
    private struct SharedWords {
        private let terms: Terms
        private var seen: Set<String> = []
        private(set) var words: [String] = []
        private(set) var spelled: [String: String] = [:]

        init(_ terms: Terms) { self.terms = terms }

        /// How many different wished words stand in `text`, which is UTF-8.
        mutating func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
            guard !terms.stems.isEmpty || !terms.themeStems.isEmpty else { return 0 }
            var found: Set<String> = []
            var index = 0
            while index < text.count {
                let start = index
                var isCandidate = false
                while index < text.count, text[index].mayStandInWord {
                    // What lies beyond ASCII may end a word as well: that takes a look at Unicode's tables.
                    let mayBegin = index == start || text[index - 1] == UInt8(ascii: "'")
                    if text[index] >= 0x80 || mayBegin && mayBeginStem(text, index) { isCandidate = true }
                    index += 1
                }
                if isCandidate { take(UnsafeBufferPointer(rebasing: text[start..<index]), &found) }
                index += 1
            }
            return found.count
        }

        private func mayBeginStem(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
            let following = terms.followers[Int(text[index].lowered)]
            guard following != 0, index + 1 < text.count else { return following != 0 }
            let next = text[index + 1].lowered
            // An apostrophe is no letter; a byte beyond ASCII makes the word a candidate by itself.
            return next == UInt8(ascii: "'") || following & 1 << UInt64(next & 63) != 0
        }

        private mutating func take(_ text: UnsafeBufferPointer<UInt8>, _ found: inout Set<String>) {
            for word in Words.folded(String(decoding: text, as: UTF8.self)) where Words.isContent(word) {
                let stem = Words.stem(word)
                if terms.themeStems.contains(stem), spelled[stem] == nil { spelled[stem] = word }
                guard terms.stems.contains(stem) else { continue }
                found.insert(stem)
                if seen.insert(stem).inserted { words.append(word) }
            }
        }
    }

    /// The sentence with the most wished words, the first of equals.
    ///
    /// Sentences that begin in lower case count only where there is no other: the public data set's synopses have
    /// lost letters at their start.
    private static func bestSentence(
        of synopsis: String, _ count: (UnsafeBufferPointer<UInt8>) -> Int
    ) -> String? {
        var synopsis = synopsis
        return synopsis.withUTF8 { synopsis in
            var best: (text: UnsafeBufferPointer<UInt8>, isWhole: Bool, count: Int)?
            forEachSentence(of: synopsis) { sentence in
                let candidate = (text: sentence, isWhole: !beginsInLowerCase(sentence), count: count(sentence))
                guard let current = best else {
                    best = candidate
                    return
                }
                let isBetter =
                    candidate.isWhole == current.isWhole ? candidate.count > current.count : candidate.isWhole
                if isBetter { best = candidate }
            }
            return best.map { String(decoding: $0.text, as: UTF8.self).cut(to: 200) }
        }
    }

    private static func beginsInLowerCase(_ sentence: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = sentence.first else { return true }
        if first < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) }
        return String(decoding: sentence, as: UTF8.self).first?.isLowercase ?? true
    }

    /// Cuts where a full stop, question or exclamation mark meets white space.
    ///
    /// Not within the first twelve bytes of a sentence, so that "Dr. Tenma" stays whole.
    private static func forEachSentence(
        of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var start = 0
        for index in text.indices.dropFirst() {
            guard text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\n"), index - start >= 12 else {
                continue
            }
            switch text[index - 1] {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                body(UnsafeBufferPointer(rebasing: text[start..<index]))
                start = index + 1
            default: break
            }
        }
        if start < text.count { body(UnsafeBufferPointer(rebasing: text[start...])) }
    }
}

extension UInt8 {
    /// In lower case, where it is a letter of ASCII.
    fileprivate var lowered: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }

    /// A letter, a digit, an apostrophe, or part of what lies beyond ASCII.
    fileprivate var mayStandInWord: Bool {
        self >= 0x80 || self == UInt8(ascii: "'") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
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
