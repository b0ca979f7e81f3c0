/// Titles by their letters alone, to find the one that a misspelling means.
///
/// Spaces count for nothing ("Death note" is "Deathnote"), nor does a doubled or long vowel, which people romanise
/// each in their own way ("Haikyuu", "Haikyu").
struct NearTitles: Sendable {
    /// By how many letters they have: what is an edit or two away is hardly longer or shorter.
    private var titles = [TitlesOfOneLength](repeating: TitlesOfOneLength(), count: lengths.upperBound + 1)
    /// Of the title that is being added; reused.
    private var letters: [UInt8] = []

    private struct TitlesOfOneLength {
        /// Title behind title.
        var letters: [UInt8] = []
        var rows: [Int32] = []
        /// A bit for each letter or digit that occurs: two spellings one edit apart differ in two bits at most.
        var masks: [UInt64] = []
    }

    /// Others are never looked for.
    private static let lengths = 5...255

    mutating func add(_ words: some Sequence<HashedWord>, row: Int) {
        letters.removeAll(keepingCapacity: true)
        for word in words { NearTitles.append(word.bytes, to: &letters) }
        guard NearTitles.lengths.contains(letters.count), letters.allSatisfy({ $0 < 0x80 }) else { return }
        titles[letters.count].letters.append(contentsOf: letters)
        titles[letters.count].rows.append(Int32(row))
        titles[letters.count].masks.append(NearTitles.mask(of: letters))
    }

    /// The row whose title is nearest to `words` and how many letters differ; among equals the heaviest, then the first.
    ///
    /// - Returns: nil where none is within one edit (5 to 8 letters) or two (9 and more).
    /// - Complexity: O(titles of nearly as many letters), a few instructions each.
    func nearest(to words: some Sequence<String>, weights: [Float]) -> (row: Int, distance: Int)? {
        var wanted: [UInt8] = []
        for word in words { NearTitles.append(Array(word.utf8)[...], to: &wanted) }
        guard NearTitles.lengths.contains(wanted.count), wanted.allSatisfy({ $0 < 0x80 }) else { return nil }
        let limit = wanted.count < 9 ? 1 : 2
        let mask = NearTitles.mask(of: wanted)
        var edits = EditDistance()
        var best: (row: Int, distance: Int)?
        for length in ((wanted.count - limit)...(wanted.count + limit)).clamped(to: NearTitles.lengths) {
            let titles = titles[length]
            for (place, other) in titles.masks.enumerated() where (other ^ mask).nonzeroBitCount <= 2 * limit {
                let candidate = titles.letters[(place * length)..<((place + 1) * length)]
                guard let distance = edits.between(wanted, candidate, atMost: limit) else { continue }
                let row = Int(titles.rows[place])
                if let best, (best.distance, -weights[best.row], best.row) <= (distance, -weights[row], row) {
                    continue
                }
                best = (row, distance)
            }
        }
        return best
    }

    /// Appends a word's letters; a vowel that only lengthens the one before it is left out.
    private static func append(_ word: ArraySlice<UInt8>, to letters: inout [UInt8]) {
        for letter in word {
            if let last = letters.last {
                if letter == last, "aeiou".utf8.contains(letter) { continue }
                if letter == UInt8(ascii: "u"), last == UInt8(ascii: "o") { continue }
            }
            letters.append(letter)
        }
    }

    private static func mask(of letters: [UInt8]) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }
}

/// How many letters two spellings differ in; its memory serves many comparisons.
struct EditDistance {
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var row: [Int] = []

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); nil above `limit`.
    ///
    /// - Complexity: O(limit x length): only the diagonal band that can stay within `limit` is worked out.
    mutating func between(_ left: [UInt8], _ right: ArraySlice<UInt8>, atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        let far = limit + 1
        last.removeAll(keepingCapacity: true)
        last.append(contentsOf: (0...right.count).lazy.map { min($0, far) })
        while row.count <= right.count { row.append(far) }
        while beforeLast.count <= right.count { beforeLast.append(far) }
        let start = right.startIndex
        for i in 0..<left.count {
            let band = max(0, i - limit)..<max(min(right.count, i + limit + 1), max(0, i - limit))
            // What lies beside the band is out of reach.
            row[band.lowerBound] = band.lowerBound == 0 ? min(i + 1, far) : far
            if band.upperBound < right.count { row[band.upperBound + 1] = far }
            var least = row[band.lowerBound]
            for j in band {
                let letter = right[start + j]
                var cost = min(last[j] + (left[i] == letter ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[start + j - 1], left[i - 1] == letter {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row[j + 1] = min(cost, far)
                least = min(least, row[j + 1])
            }
            if least > limit { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
