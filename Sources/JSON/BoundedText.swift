extension StringProtocol {
    /// Whether at most 30 combining marks stand in a row: Unicode's stream-safe format (UAX #15, section 13).
    ///
    /// Comparing or hashing a string sorts each such run, in a time that grows with the square of its length: 100 kB of
    /// them would take minutes. No language writes so many.
    ///
    /// - Complexity: O(text); what has no letter beyond Latin is merely passed over.
    package var isStreamSafe: Bool { hasMarks(atMostInARow: 30) }

    func hasMarks(atMostInARow most: Int) -> Bool {
        // U+0300, the first mark, begins with the byte CC.
        guard utf8.contains(where: { $0 >= 0xCC }) else { return true }
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.combines ? marks + 1 : 0
            if marks > most { return false }
        }
        return true
    }

    /// The first `count` scalars, to be shown: a Swift character may hold any number of them.
    package func beginning(_ count: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(count))) }
}

extension Unicode.Scalar {
    fileprivate var combines: Bool { value >= 0x300 && properties.canonicalCombiningClass != .notReordered }
}
