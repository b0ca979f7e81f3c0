import Settings

/// A network that turns the tokens of texts into one vector each.
protocol SentenceEncoder: Sendable {
    /// Encodes texts in one pass on the calling thread.
    ///
    /// - Parameters:
    ///   - texts: token numbers, at least one each, all below ``EncoderShape/vocabulary``.
    ///   - output: `[texts x dimensions]`, not yet of unit length.
    func encode(_ texts: [[Int32]], into output: UnsafeMutablePointer<Float>)
}

/// The sizes of a network, as its `config.json` states them.
enum EncoderShape {
    case bert(BertShape)
    case use(UseShape)

    /// - Throws: ``EmbeddingError/malformed(path:reason:)``.
    init(parsing bytes: [UInt8], path: String) throws(EmbeddingError) {
        self =
            UseShape.isMeant(by: bytes)
            ? .use(try UseShape(parsing: bytes, path: path)) : .bert(try BertShape(parsing: bytes, path: path))
    }

    /// Length of a vector.
    var dimensions: Int {
        switch self {
        case .bert(let shape): shape.hidden
        case .use: UseShape.output
        }
    }

    /// Token numbers are below it.
    var vocabulary: Int {
        switch self {
        case .bert(let shape): shape.vocabulary
        case .use(let shape): shape.vocabulary
        }
    }

    /// The longest text in tokens.
    var positions: Int {
        switch self {
        case .bert(let shape): shape.positions
        case .use: UseShape.positions
        }
    }

    /// Reads the weights.
    ///
    /// - Parameters:
    ///   - checkpoint: must have tensors of these sizes.
    ///   - longest: the most tokens of one text.
    ///   - precision: of its dense layers.
    /// - Returns: an encoder that is ready to work.
    /// - Throws: ``EmbeddingError/malformed(path:reason:)``.
    func makeEncoder(
        _ checkpoint: Checkpoint, longest: Int, precision: EmbeddingPrecision
    ) throws(EmbeddingError) -> any SentenceEncoder {
        switch self {
        case .bert(let shape): try BertEncoder(checkpoint, shape: shape, longest: longest, precision: precision)
        case .use(let shape): try UseEncoder(checkpoint, shape: shape, longest: longest)
        }
    }
}
