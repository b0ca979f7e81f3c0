/// The memory of one forward pass, made once per thread and used again.
///
/// Not Sendable by itself: ``ScratchPool`` lends it to one task at a time.
final class BertScratch {
    /// Rows (tokens) that go through the dense layers at once.
    ///
    /// The widest state, 96 x 1,536 floats, stays in the
    /// second-level cache, and the weights are read once per block. Measured flat from 48 to 192.
    static let blockRows = 96

    /// Token states, [rows x hidden].
    let hidden: UnsafeMutablePointer<Float>
    /// What a layer adds to them, [rows x hidden].
    let change: UnsafeMutablePointer<Float>
    /// Query, key, value side by side, [rows x 3 hidden].
    let attention: UnsafeMutablePointer<Float>
    /// [blockRows x intermediate].
    let wide: UnsafeMutablePointer<Float>
    /// Keys and values of one head of one text, packed.
    let keys: UnsafeMutablePointer<Float>
    let values: UnsafeMutablePointer<Float>
    /// Attention of a block of tokens to all tokens of their text, [blockRows x longest text].
    let scores: UnsafeMutablePointer<Float>
    /// A block of rows in whole numbers, of the wider kind; empty where none is rounded.
    let rounded: UnsafeMutablePointer<Float>
    private let arena: FloatArena

    /// - Parameters:
    ///   - shape: of the model.
    ///   - rows: the most tokens of one pass.
    ///   - longest: the most tokens of one text.
    ///   - rounds: whether layers multiply whole numbers.
    init(shape: BertShape, rows: Int, longest: Int, rounds: Bool) {
        // The widest panel is 32 columns.
        let padded = (longest + 31) / 32 * 32
        let counts = [
            rows * shape.hidden, rows * shape.hidden, rows * 3 * shape.hidden, Self.blockRows * shape.intermediate,
            padded * shape.headSize, padded * shape.headSize, Self.blockRows * padded,
            rounds
                ? Linear.roundedFloats(rows: Self.blockRows, inputs: max(shape.hidden, shape.intermediate)) : 0,
        ]
        arena = FloatArena(pieces: counts)
        let pieces = counts.map(arena.take)
        hidden = pieces[0]
        change = pieces[1]
        attention = pieces[2]
        wide = pieces[3]
        keys = pieces[4]
        values = pieces[5]
        scores = pieces[6]
        rounded = pieces[7]
    }
}
