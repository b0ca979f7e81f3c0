/// A synopsis without what is no part of the story, and the quirks that were met on the way.
struct SynopsisText {
    /// nil where nothing is left, or where the text only says that there is no synopsis.
    let text: String?
    let quirks: Set<Quirk>

    /// - Parameter clean: the field, already through ``CleanText``.
    init(_ clean: String) {
        var quirks: Set<Quirk> = []
        if clean.isEmpty || clean == "Unknown" { quirks.insert(.emptySynopsis) }
        if Self.placeholders.contains(where: clean.hasPrefix) { quirks.insert(.placeholderSynopsis) }
        guard quirks.isEmpty else {
            text = nil
            self.quirks = quirks
            return
        }
        if clean.unicodeScalars.first?.properties.isLowercase == true { quirks.insert(.choppedSynopsis) }
        if Self.holdsEntity(clean) { quirks.insert(.htmlEntity) }
        var story = Array(clean.utf8)
        if Self.remove(Self.rewriteMarker, from: &story) { quirks.insert(.rewriteMarker) }
        if Self.remove(Self.attribution, from: &story) { quirks.insert(.attribution) }
        let left = CleanText(String(decoding: story, as: UTF8.self)).text
        text = left.isEmpty ? nil : left
        self.quirks = quirks
    }

    /// How the site's own notices begin; the ends differ, and some were cut.
    private static let placeholders = [
        "No synopsis information has been added to this title",
        "No synopsis has been added for this series yet",
    ]

    private typealias Matcher = (ArraySlice<UInt8>) -> Int?

    /// Takes out every piece that `matcher` finds; a piece is given by its length from where the slice begins.
    private static func remove(_ matcher: Matcher, from text: inout [UInt8]) -> Bool {
        var kept: [UInt8] = []
        kept.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if isOpening(text[index]), let length = matcher(text[index...]) {
                index += length
            } else {
                kept.append(text[index])
                index += 1
            }
        }
        defer { text = kept }
        return kept.count < text.count
    }

    private static func rewriteMarker(_ text: ArraySlice<UInt8>) -> Int? {
        let marker = "[Written by MAL Rewrite]"
        return text.starts(with: marker.utf8) ? marker.utf8.count : nil
    }

    /// "(Source: ANN)", "[Source: Crunchyroll]", "(Sourced : x (y))": with a colon, up to the bracket that closes it.
    ///
    /// Without the colon it may be part of the story ("(source of all evil)").
    private static func attribution(_ text: ArraySlice<UInt8>) -> Int? {
        var rest = text.dropFirst()
        let word = rest.prefix(6).map { $0 | 0x20 }
        guard word == Array("source".utf8) else { return nil }
        rest = rest.dropFirst(6)
        if rest.first == UInt8(ascii: "d") { rest = rest.dropFirst() }
        rest = rest.drop { $0 == UInt8(ascii: " ") }
        guard rest.first == UInt8(ascii: ":") else { return nil }
        var depth = 0
        for (offset, byte) in text.enumerated() {
            if isOpening(byte) { depth += 1 }
            if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
            if depth == 0 { return offset + 1 }
        }
        return nil
    }

    private static func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") }

    /// Whether there is something like "&amp;", "&#39;" or "&nbsp;".
    private static func holdsEntity(_ text: String) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst().contains { rest in
            let name = rest.prefix { $0 != UInt8(ascii: ";") }
            return (2...8).contains(name.count) && name.count < rest.count
                && name.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x23 }
        }
    }
}
