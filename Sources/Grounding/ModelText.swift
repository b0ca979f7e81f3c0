import Prompts

/// A model's words made fit to be shown: plain text on one line, whatever shows it.
enum ModelText {
    /// `text` without markup, without control and invisible characters.
    ///
    /// Tags and entities go whole, other signs alone. Only letters, digits, marks and ordinary punctuation stay, so
    /// nothing is left of HTML, Markdown or an entity that a page could take for more than text. What stood between
    /// the signs stays as words, to be checked.
    static func plain(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        let hasMarkup = text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
        let text = hasMarkup ? text.replacing(/<[^<>]*>|&#?[A-Za-z0-9]+;/, with: "") : text
        for scalar in PlainText.clean(text).unicodeScalars where isPlain(scalar) { kept.append(scalar) }
        return PlainText.clean(String(kept))
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || allowed.contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .mathSymbol, .modifierSymbol, .otherSymbol: return false
        default: return true
        }
    }

    /// Neither `<` nor `&`, `*`, `_`, backtick, brackets or braces.
    private static let allowed = Set(" .,;:!?'\"()-/%$+".unicodeScalars)

    /// Whether a word is an address, or so like one that a program would make it a link.
    static func isAddress(_ word: Substring) -> Bool {
        guard word.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }) else { return false }
        let text = word.lowercased()
        if text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("mailto:") { return true }
        let host = text.prefix { $0 != "/" && $0 != "?" && $0 != ":" }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, let first = labels.first, !first.isEmpty else { return false }
        // "fits.It" is a slip between sentences and no address, but a browser would not agree.
        return (2...24).contains(last.count) && last.allSatisfy { $0.isASCII && $0.isLetter }
            && first.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
