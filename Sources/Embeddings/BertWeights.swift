import CKernels

/// The weights of a BERT encoder, in the form that the kernels read.
///
/// Layer weights are packed once into memory of their own, as float32. The word table (half of the bytes, of which a
/// text touches a few rows) stays in the mapped file.
///
/// `@unchecked Sendable`: nothing is written after `init`.
final class BertWeights: @unchecked Sendable {
    /// `y = x w' + bias`: w packed, [outputs x inputs]; bias [outputs].
    struct Linear {
        let packed: UnsafePointer<Float>
        let bias: UnsafePointer<Float>
        let inputs: Int
        let outputs: Int
    }

    /// Layer normalisation: gain and shift, [hidden] each.
    struct Norm {
        let gain: UnsafePointer<Float>
        let shift: UnsafePointer<Float>
    }

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

    init(_ checkpoint: Checkpoint, shape: BertShape, kernels: Kernels) throws(EmbeddingError) {
        // Nothing is allocated on the word of a configuration that the file cannot fill, with a byte a weight at least.
        guard shape.packedFloats <= checkpoint.file.bytes.count else {
            throw .malformed(path: checkpoint.file.path, reason: "it is too small for the sizes in config.json")
        }
        let arena = FloatArena(capacity: shape.packedFloats)
        let packer = WeightPacker(checkpoint: checkpoint, arena: arena, panelWidth: kernels.panelWidth)
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

/// Copies tensors of a checkpoint into an arena.
private struct WeightPacker {
    let checkpoint: Checkpoint
    let arena: FloatArena
    let panelWidth: Int

    /// Some checkpoints are of the bare encoder, some of a model that calls it "bert".
    func tensor(_ name: String, _ shape: [Int]) throws(EmbeddingError) -> UnsafePointer<Float> {
        try checkpoint.floats(checkpoint.contains("bert." + name) ? "bert." + name : name, shape: shape)
    }

    func matrix(_ name: String, _ rows: Int, _ columns: Int) throws(EmbeddingError) -> Matrix {
        try checkpoint.matrix(
            checkpoint.contains("bert." + name) ? "bert." + name : name, rows: rows, columns: columns)
    }

    /// Stacks the outputs of several layers that read the same input.
    func linear(_ names: [String], inputs: Int, outputs: Int) throws(EmbeddingError) -> BertWeights.Linear {
        let packed = arena.take(names.count * outputs * inputs)
        let bias = arena.take(names.count * outputs)
        let plain = UnsafeMutablePointer<Float>.allocate(capacity: outputs * inputs)
        defer { plain.deallocate() }
        for (index, name) in names.enumerated() {
            let weights = try matrix(name + ".weight", outputs, inputs)
            for row in 0..<outputs { weights.copyRow(row, into: plain + row * inputs) }
            anime_pack_rows(plain, inputs, outputs, inputs, panelWidth, packed + index * outputs * inputs)
            try (bias + index * outputs).update(from: tensor(name + ".bias", [outputs]), count: outputs)
        }
        return BertWeights.Linear(packed: packed, bias: bias, inputs: inputs, outputs: names.count * outputs)
    }

    func norm(_ name: String, _ width: Int) throws(EmbeddingError) -> BertWeights.Norm {
        let gain = arena.take(width)
        let shift = arena.take(width)
        try gain.update(from: tensor(name + ".weight", [width]), count: width)
        try shift.update(from: tensor(name + ".bias", [width]), count: width)
        return BertWeights.Norm(gain: gain, shift: shift)
    }

    /// A lone text has the first token type throughout, so that row can be added once here.
    func positions(_ shape: BertShape) throws(EmbeddingError) -> UnsafePointer<Float> {
        let hidden = shape.hidden
        let table = try tensor("embeddings.position_embeddings.weight", [shape.positions, hidden])
        let type = try tensor("embeddings.token_type_embeddings.weight", [shape.tokenTypes, hidden])
        let sums = arena.take(shape.positions * hidden)
        for index in 0..<shape.positions * hidden { sums[index] = table[index] + type[index % hidden] }
        return UnsafePointer(sums)
    }
}
