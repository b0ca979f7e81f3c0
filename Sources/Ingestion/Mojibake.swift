/// Finds UTF-8 that was decoded as Windows-1252 or Latin-1 and saved again: "Ã©" for "é", "â€™" for "’".
enum Mojibake {
    /// The first piece of `text` that is surely broken; nil where there is none.
    ///
    /// A replacement character (U+FFFD) is, and so is a letter that stands for the lead byte of a UTF-8 sequence,
    /// followed by what its continuation bytes look like in Windows-1252. Closing quotes, dashes and ellipses are
    /// such characters too, but also follow an accented letter in sound text ("fiancé…”"), so they prove nothing
    /// by themselves.
    static func find(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() where scalar.value >= 0x80 {
            if scalar == "\u{FFFD}" { return "\u{FFFD}" }
            let length = sequenceLength(leadBy: scalar)
            guard length > 1, index + length <= scalars.count else { continue }
            let sequence = scalars[index..<(index + length)]
            let rest = sequence.dropFirst()
            if rest.allSatisfy(isContinuation), !rest.allSatisfy(isPunctuation) {
                var excerpt = String.UnicodeScalarView()
                excerpt.append(contentsOf: sequence)
                return String(excerpt)
            }
        }
        return nil
    }

    /// How many bytes a UTF-8 sequence has whose lead byte is `scalar` in Windows-1252; 0 for no lead byte.
    ///
    /// Of the two-byte leads only those of Latin, Greek and Cyrillic are taken: "É®" can be sound text.
    private static func sequenceLength(leadBy scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case "Â", "Ã", "Ä", "Å", "Î", "Ï", "Ð", "Ñ": 2
        case "à"..."ï": 3
        case "ð": 4
        default: 0
        }
    }

    private static func isContinuation(_ scalar: Unicode.Scalar) -> Bool {
        (0x80...0xBF).contains(scalar.value) || windows1252.contains(scalar)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool { "‘’“”–—…".unicodeScalars.contains(scalar) }

    /// What Windows-1252 has at 0x80...0x9F.
    private static let windows1252 = Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars)
}
