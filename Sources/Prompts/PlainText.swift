/// Text from users, catalogues and models, freed of what the eye cannot see.
package enum PlainText {
    /// `text` on one line: control, zero-width, direction and private characters removed, white space made one space.
    ///
    /// Such characters can hide words from a reader that a model still reads, or turn a line around.
    /// - Complexity: O(text).
    package static func clean(_ text: String) -> String {
        if isClean(text) { return text }
        var scalars = String.UnicodeScalarView()
        var needsSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                needsSpace = !scalars.isEmpty
            } else if isVisible(scalar) {
                if needsSpace { scalars.append(" ") }
                needsSpace = false
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Most text is: printable ASCII, and spaces only between words.
    private static func isClean(_ text: String) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard (0x20...0x7E).contains(byte), byte != UInt8(ascii: " ") || last != byte else { return false }
            last = byte
        }
        return last != UInt8(ascii: " ") || text.isEmpty
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        if scalar.properties.isVariationSelector { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }

    /// The beginning of `text` in whole sentences, at most `limit` characters; a longer first sentence is cut at a
    /// word's end, with "..." to show it.
    package static func excerpt(of text: String, limit: Int) -> String {
        // What is beyond twice the limit cannot be part of it, and synopses are long.
        let line = clean(String(text.unicodeScalars.prefix(2 * limit)))
        guard line.count > limit else { return line }
        var end = line.startIndex
        for sentence in sentences(of: line) {
            guard line.distance(from: line.startIndex, to: sentence.endIndex) <= limit else { break }
            end = sentence.endIndex
        }
        if end > line.startIndex { return String(line[..<end]) }
        let kept = line.prefix(limit - 3)
        return kept[..<(kept.lastIndex(of: " ") ?? kept.endIndex)] + "..."
    }

    /// Cuts where a full stop, question or exclamation mark, with what closes a quotation, meets white space.
    ///
    /// Not within the first twelve characters of a sentence, so that "Dr. Tenma" stays whole.
    package static func sentences(of text: String) -> [Substring] {
        var sentences: [Substring] = []
        var start = text.startIndex
        var length = 0
        var endsSentence = false
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            length += 1
            if scalar == " ", endsSentence, length > 12 {
                sentences.append(text[start..<index])
                start = text.unicodeScalars.index(after: index)
                length = 0
            }
            if !closing.contains(scalar) { endsSentence = ends.contains(scalar) }
        }
        if start < text.endIndex { sentences.append(text[start...]) }
        return sentences
    }

    private static let ends = Set(".!?\u{2026}".unicodeScalars)
    /// What may stand between a full stop and the space.
    private static let closing = Set("\"')\u{201D}\u{2019}\u{BB}".unicodeScalars)
}
