import Settings

/// The weights of a BERT encoder, in the form that the kernels read.
///
/// Layer weights are packed once into memory of their own, as float32 or as whole numbers with scales, whichever the
/// file has or the settings ask for. The word table (half of the bytes, of which a text touches a few rows) stays in
/// the mapped file.
///
/// `@unchecked Sendable`: nothing is written after `init`.
final class BertWeights: @unchecked Sendable {
    struct Layer {
        /// Query, key and value in one matrix: [3 hidden x hidden].
        let attentionInput: Linear
        let attentionOutput: Linear
        let attentionNorm: Norm
        let up: Linear
        let down: Linear
        let outputNorm: Norm
    }

    /// [vocabulary x hidden], in the mapped file.
    let words: Matrix
    /// Position plus the first token type, [positions x hidden].
    let positions: UnsafePointer<Float>
    let embeddingNorm: Norm
    let layers: [Layer]
    private let arena: FloatArena

    init(
        _ checkpoint: Checkpoint, shape: BertShape, precision: EmbeddingPrecision
    ) throws(EmbeddingError) {
        // Nothing is allocated on the word of a configuration that the file cannot fill, with a byte a weight at least.
        guard shape.packedFloats <= checkpoint.file.bytes.count else {
            throw .malformed(path: checkpoint.file.path, reason: "it is too small for the sizes in config.json")
        }
        let arena = FloatArena(capacity: shape.packedFloats)
        // Some checkpoints are of the bare encoder, some of a model that calls it "bert".
        let prefix = checkpoint.contains("bert.embeddings.LayerNorm.weight") ? "bert." : ""
        let packer = WeightPacker(checkpoint: checkpoint, prefix: prefix, arena: arena, precision: precision)
        let hidden = shape.hidden
        words = try packer.matrix("embeddings.word_embeddings.weight", shape.vocabulary, hidden)
        positions = try packer.positions(shape)
        embeddingNorm = try packer.norm("embeddings.LayerNorm", hidden)
        var layers: [Layer] = []
        for index in 0..<shape.layers {
            let name = "encoder.layer.\(index)."
            let attention = ["query", "key", "value"].map { name + "attention.self." + $0 }
            layers.append(
                Layer(
                    attentionInput: try packer.linear(attention, inputs: hidden, outputs: hidden),
                    attentionOutput: try packer.linear(
                        [name + "attention.output.dense"], inputs: hidden, outputs: hidden),
                    attentionNorm: try packer.norm(name + "attention.output.LayerNorm", hidden),
                    up: try packer.linear([name + "intermediate.dense"], inputs: hidden, outputs: shape.intermediate),
                    down: try packer.linear([name + "output.dense"], inputs: shape.intermediate, outputs: hidden),
                    outputNorm: try packer.norm(name + "output.LayerNorm", hidden)))
        }
        self.layers = layers
        self.arena = arena
    }
}

extension BertShape {
    /// Floats of all packed weights; every piece is a multiple of 16 floats, since widths are multiples of 32.
    fileprivate var packedFloats: Int {
        let matrices = 4 * hidden * hidden + 2 * hidden * intermediate
        let vectors = (3 + 1 + 1 + 4) * hidden + intermediate
        return positions * hidden + 2 * hidden + layers * (matrices + vectors)
    }
}

extension WeightPacker {
    /// A lone text has the first token type throughout, so that row can be added once here.
    fileprivate func positions(_ shape: BertShape) throws(EmbeddingError) -> UnsafePointer<Float> {
        let hidden = shape.hidden
        let table = try tensor("embeddings.position_embeddings.weight", [shape.positions, hidden])
        let type = try tensor("embeddings.token_type_embeddings.weight", [shape.tokenTypes, hidden])
        let sums = arena.take(shape.positions * hidden)
        for index in 0..<shape.positions * hidden { sums[index] = table[index] + type[index % hidden] }
        return UnsafePointer(sums)
    }
}
