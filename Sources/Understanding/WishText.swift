/// A wish cut into folded words, with what its reading needs to know of each, and which of them are spoken for.
struct WishText {
    /// How a word stands in the text.
    struct Mark: OptionSet {
        let rawValue: UInt8
        /// Begins with a capital: "Monster".
        static let capital = Mark(rawValue: 1)
        /// Has capitals only, two or more: "SAO".
        static let allCapitals = Mark(rawValue: 2)
        /// Punctuation and a space, or the end, follow, unlike the colon of "Re:Zero".
        static let closes = Mark(rawValue: 4)
        static let quoteBefore = Mark(rawValue: 8)
        static let quoteAfter = Mark(rawValue: 16)
        /// "+" or "/" or "&" follows before any other word.
        static let plusAfter = Mark(rawValue: 32)
        /// A hyphen and no space follows: "gore-free".
        static let hyphenAfter = Mark(rawValue: 64)
    }

    let text: String
    let tokens: [Words.Token]
    /// ``WordHash`` of each word.
    let hashes: [UInt64]
    let marks: [Mark]
    /// Words that became a title, a filter, a count or a refusal: they are not embedded.
    private(set) var isTaken: [Bool]

    init(_ text: String) {
        self.text = text
        tokens = Words.tokens(text)
        hashes = tokens.map { WordHash.of($0.word.utf8) }
        isTaken = [Bool](repeating: false, count: tokens.count)
        var marks: [Mark] = []
        marks.reserveCapacity(tokens.count)
        var before: Substring = tokens.first.map { text[..<$0.range.lowerBound] } ?? ""
        for (place, token) in tokens.enumerated() {
            let end = place + 1 < tokens.count ? tokens[place + 1].range.lowerBound : text.endIndex
            let after = text[token.range.upperBound..<end]
            marks.append(WishText.mark(of: text[token.range], before, after, isLast: place + 1 == tokens.count))
            before = after
        }
        self.marks = marks
    }

    var count: Int { tokens.count }

    /// The folded word at `place`; "" beyond the text, so that a rule may look ahead without asking.
    func word(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].word : "" }

    func has(_ mark: Mark, at place: Int) -> Bool { marks.indices.contains(place) && marks[place].contains(mark) }

    /// The characters between the words at `place` and `place` + 1.
    func gap(behind place: Int) -> Substring {
        guard place >= 0, place + 1 < count else { return "" }
        return text[tokens[place].range.upperBound..<tokens[place + 1].range.lowerBound]
    }

    /// Whether a clause begins at `place`: the text's start, or behind punctuation.
    func beginsClause(_ place: Int) -> Bool { place == 0 || has(.closes, at: place - 1) }

    mutating func take(_ range: Range<Int>) {
        for place in range.clamped(to: 0..<count) { isTaken[place] = true }
    }

    /// The text without the words taken and without the punctuation that then stands alone.
    ///
    /// - Complexity: O(text).
    var remainder: String {
        guard isTaken.contains(true) else { return text }
        var kept = ""
        var place = 0
        while place < count {
            guard !isTaken[place] else {
                place += 1
                continue
            }
            var end = place
            while end + 1 < count, !isTaken[end + 1] { end += 1 }
            let stop = end + 1 < count ? tokens[end].range.upperBound : text.endIndex
            if !kept.isEmpty { kept += " " }
            kept += text[tokens[place].range.lowerBound..<stop]
            place = end + 1
        }
        return kept
    }

    private static func mark(of word: Substring, _ before: Substring, _ after: Substring, isLast: Bool) -> Mark {
        var mark: Mark = []
        if let first = word.unicodeScalars.first, isCapital(first) {
            mark.insert(.capital)
            if word.utf8.count > 1, !word.utf8.contains(where: { (0x61...0x7A).contains($0) }) {
                mark.insert(.allCapitals)
            }
        }
        if before.unicodeScalars.contains(where: { quotes.contains($0) }) { mark.insert(.quoteBefore) }
        if after.unicodeScalars.contains(where: { quotes.contains($0) }) { mark.insert(.quoteAfter) }
        if after.utf8.contains(where: { "+/&".utf8.contains($0) }) { mark.insert(.plusAfter) }
        if after == "-" { mark.insert(.hyphenAfter) }
        if isLast || closes(after) { mark.insert(.closes) }
        return mark
    }

    /// Whether the characters between two words end a clause: punctuation that a space follows, or a dash on its own.
    private static func closes(_ gap: Substring) -> Bool {
        guard let last = gap.utf8.last, last == 0x20 || last == 0x0A || last == 0x09 else {
            return gap.utf8.contains(0x28) || gap.utf8.contains(0x29)
        }
        return gap.utf8.contains { ",;:.!?()\n".utf8.contains($0) } || gap.utf8.count > 2 && gap.hasPrefix(" -")
            || gap.unicodeScalars.contains { $0.value >= 0x2013 && $0.value <= 0x2026 && !quotes.contains($0) }
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
    }

    /// Straight and typographic double quotes; a single one is mostly an apostrophe.
    private static let quotes: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}"]
}
