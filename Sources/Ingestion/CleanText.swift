/// A field's text as people should see it: nothing invisible, no line breaks, no space at the ends.
struct CleanText {
    let text: String
    /// How many invisible scalars were taken out.
    let removed: Int

    /// Removes control and format characters (zero-width spaces, joiners, soft hyphens, byte order marks) and all but 30
    /// combining marks in a row, turns each run of ASCII white space and line separators into one space, and trims.
    init(_ raw: String) {
        guard Self.needsWork(raw) else {
            text = raw
            removed = 0
            return
        }
        var kept = String.UnicodeScalarView()
        var removed = 0
        var pendingSpace = false
        var marks = CombiningMarks()
        for scalar in raw.unicodeScalars {
            if Self.isSpace(scalar) {
                pendingSpace = !kept.isEmpty
            } else if Self.isInvisible(scalar) || marks.isTooMany(with: scalar) {
                removed += 1
            } else {
                if pendingSpace { kept.append(" ") }
                pendingSpace = false
                kept.append(scalar)
            }
        }
        text = String(kept)
        self.removed = removed
    }

    /// Most texts are printable ASCII without double spaces, and need no new string.
    private static func needsWork(_ raw: String) -> Bool {
        var wasSpace = true
        for byte in raw.utf8 {
            guard (0x20...0x7E).contains(byte), !(wasSpace && byte == 0x20) else { return true }
            wasSpace = byte == 0x20
        }
        return wasSpace && !raw.isEmpty
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Format and control characters, and the letters that Unicode draws as nothing (Hangul fillers).
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: return false  // most of every text: spares the look-up
        case 0x115F, 0x1160, 0x3164, 0xFFA0: return true
        default: return [.control, .format].contains(scalar.properties.generalCategory)
        }
    }
}

/// Counts marks that combine with what stands before them.
///
/// Comparing strings sorts each run of them, in a time that grows with the square of its length. More than 30 in a row
/// (Unicode's stream-safe format, UAX #15, section 13) are no writing, but an attempt at that.
private struct CombiningMarks {
    private var count = 0

    mutating func isTooMany(with scalar: Unicode.Scalar) -> Bool {
        let combines = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
        count = combines ? count + 1 : 0
        return count > 30
    }
}
