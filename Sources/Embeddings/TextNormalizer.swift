import Foundation  // the only supported canonical decomposition

/// Splits a text into words as BERT's uncased models were trained to see them.
///
/// Control characters vanish, white space separates, each CJK ideograph and each punctuation mark is a word of its
/// own, accents are stripped (canonical decomposition without non-spacing marks), letters become lower case.
/// "Café 東京!" gives "cafe", "東", "京", "!".
struct TextNormalizer: ~Copyable {
    /// The run of characters since the last separator.
    private var run: [Unicode.Scalar] = []
    /// Whether ``run`` may change under decomposition; "À" is the first character that does.
    private var needsDecomposition = false
    /// Non-spacing marks at the end of ``run``.
    private var marks = 0
    private var word: [UInt8] = []
    private var wordLength = 0

    /// Calls `body` with each word, in order, until it returns false.
    ///
    /// - Parameters:
    ///   - text: anything.
    ///   - body: takes the UTF-8 of a word and its length in characters.
    mutating func forEachWord(in text: String, _ body: (ArraySlice<UInt8>, Int) -> Bool) {
        for scalar in text.unicodeScalars {
            if scalar.isSpace {
                guard endRun(body) else { return }
            } else if scalar.isIdeograph {
                guard endRun(body) else { return }
                extendRun(scalar)
                guard endRun(body) else { return }
            } else if !scalar.isIgnored {
                extendRun(scalar)
            }
        }
        _ = endRun(body)
    }

    private mutating func extendRun(_ scalar: Unicode.Scalar) {
        // Decomposition sorts the marks of a character, in a time that grows with the square of their number; it is for
        // nothing, since they are stripped.
        marks = scalar.isNonSpacingMark ? marks + 1 : 0
        guard marks <= 30 else { return }
        run.append(scalar)
        if scalar.value >= 0xC0 { needsDecomposition = true }
    }

    private mutating func endRun(_ body: (ArraySlice<UInt8>, Int) -> Bool) -> Bool {
        defer {
            run.removeAll(keepingCapacity: true)
            needsDecomposition = false
        }
        if needsDecomposition {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: run)
            run = String(text).decomposedStringWithCanonicalMapping.unicodeScalars.filter { !$0.isNonSpacingMark }
        }
        for scalar in run {
            if scalar.isPunctuation {
                guard endWord(body) else { return false }
                extendWord(scalar)
                guard endWord(body) else { return false }
            } else {
                extendWord(scalar)
            }
        }
        return endWord(body)
    }

    private mutating func extendWord(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            word.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
            wordLength += 1
        } else {
            let lowercase = scalar.properties.lowercaseMapping
            word.append(contentsOf: lowercase.utf8)
            wordLength += lowercase.unicodeScalars.count
        }
    }

    private mutating func endWord(_ body: (ArraySlice<UInt8>, Int) -> Bool) -> Bool {
        guard !word.isEmpty else { return true }
        defer {
            word.removeAll(keepingCapacity: true)
            wordLength = 0
        }
        return body(word[...], wordLength)
    }
}

/// Character classes as the reference tokenizer has them.
///
/// Its tables are those of Unicode 8: a mark or sign that came later is an ordinary character to it, and must be one
/// here, or the two would split such a text differently.
extension Unicode.Scalar {
    /// White space but for vertical tab, form feed and next line, which count as control characters.
    fileprivate var isSpace: Bool {
        switch value {
        case 0x20, 0x09, 0x0A, 0x0D: true
        case 0..<0xA0: false
        default: properties.isWhitespace
        }
    }

    /// NUL, the replacement character, control and format characters, private use.
    fileprivate var isIgnored: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        if value == 0xFFFD { return true }
        switch category {
        case .control, .format, .privateUse: return true
        default: return false
        }
    }

    /// The blocks of Chinese characters that BERT separates (not kana, not hangul).
    fileprivate var isIdeograph: Bool {
        guard value >= 0x3400 else { return false }
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2A6DF, 0x2A700...0x2B73F,
            0x2B740...0x2B81F, 0x2B920...0x2CEAF, 0x2F800...0x2FA1F:
            return true
        default: return false
        }
    }

    fileprivate var isNonSpacingMark: Bool { !isASCII && category == .nonspacingMark }

    /// All ASCII signs that are neither letters nor digits, "$" and "+" included, and Unicode's punctuation.
    fileprivate var isPunctuation: Bool {
        if isASCII {
            return 0x21...0x2F ~= value || 0x3A...0x40 ~= value || 0x5B...0x60 ~= value || 0x7B...0x7E ~= value
        }
        switch category {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }

    /// The general category; unassigned for a character that is younger than Unicode 8.
    private var category: Unicode.GeneralCategory {
        guard let age = properties.age, age.major <= 8 else { return .unassigned }
        return properties.generalCategory
    }
}
