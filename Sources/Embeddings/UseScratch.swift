/// The memory of a group of texts, made once per thread and used again.
///
/// Not Sendable by itself: ``ScratchPool`` lends it to one task at a time.
final class UseScratch {
    /// Rows of zeros before and after a text: the widest window looks two tokens back and ahead.
    static let margin = 2
    /// Tokens and texts that go through a layer before the next one's turn: what they become stays in the second-level
    /// cache, as do its weights.
    private static let groupTokens = 128
    private static let groupTexts = 32

    /// Where a text lies.
    struct Span {
        /// Its first token among all rows.
        let row: Int
        /// Its first token where zeros lie around each text.
        let place: Int
        /// Its tokens.
        let count: Int

        /// Behind its last token where zeros lie around each text.
        var end: Int { place + count }
    }

    /// Words beside what the convolutions made of them, [rows x features].
    let features: UnsafeMutablePointer<Float>
    /// The inputs of all convolutions, [rows x 3 branch].
    let states: UnsafeMutablePointer<Float>
    /// What a convolution reads, and what the first step found, a margin around each text, [rows and margins x branch].
    let read: UnsafeMutablePointer<Float>
    let found: UnsafeMutablePointer<Float>
    /// [features].
    let zeros: UnsafeMutablePointer<Float>
    /// [texts x features].
    let totals: UnsafeMutablePointer<Float>
    /// [texts x output] each: the sum, and what each of the small layers but the last makes.
    let head: [UnsafeMutablePointer<Float>]
    let skipped: UnsafeMutablePointer<Float>
    private let arena: FloatArena

    /// - Parameter longest: the most tokens of one text.
    init(longest: Int) {
        let rows = max(longest, Self.groupTokens)
        let padded = (rows + (Self.groupTexts + 1) * Self.margin) * UseShape.branch
        let counts =
            [
                rows * UseShape.features, rows * UseShape.windows.count * UseShape.branch, padded, padded,
                UseShape.features, Self.groupTexts * UseShape.features,
            ] + [Int](repeating: Self.groupTexts * UseShape.output, count: 5)
        arena = FloatArena(pieces: counts)
        let pieces = counts.map(arena.take)
        (features, states, read, found, zeros, totals) =
            (pieces[0], pieces[1], pieces[2], pieces[3], pieces[4], pieces[5])
        head = Array(pieces[6..<10])
        skipped = pieces[10]
        zeros.update(repeating: 0, count: UseShape.features)
    }

    /// The first of `texts`, as many as make a group; one at least, which may be longer than others together.
    static func group(of texts: ArraySlice<[Int32]>) -> ArraySlice<[Int32]> {
        var tokens = 0
        let end = texts.prefix(groupTexts).firstIndex { text in
            tokens += text.count
            return tokens > groupTokens && tokens > text.count
        }
        return end.map { texts[..<$0] } ?? texts.prefix(groupTexts)
    }

    /// Where each text of a group lies.
    static func spans(of texts: ArraySlice<[Int32]>) -> [Span] {
        var row = 0
        return texts.enumerated().map { index, text in
            defer { row += text.count }
            return Span(row: row, place: row + (index + 1) * margin, count: text.count)
        }
    }
}
