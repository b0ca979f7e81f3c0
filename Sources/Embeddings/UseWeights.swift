/// The weights of USE multilingual v3, in the form that the kernels read.
///
/// `@unchecked Sendable`: nothing is written after `init`.
final class UseWeights: @unchecked Sendable {
    /// [vocabulary x word], in the mapped file.
    let words: Matrix
    /// Words to the inputs of all convolutions, side by side.
    let projection: Linear
    let projectionNorm: Norm
    let convolutions: [(Linear, Linear)]
    let featuresNorm: Norm
    /// Without its bias, which counts once for each token.
    let sum: Linear
    let sumBias: UnsafePointer<Float>
    /// Layers without a bias.
    let head: [Linear]
    /// What is added to the second and the fourth of them.
    let skips: [Linear]
    private let arena: FloatArena

    init(_ checkpoint: Checkpoint, shape: UseShape) throws(EmbeddingError) {
        let arena = FloatArena(capacity: Self.packedFloats)
        let packer = WeightPacker(checkpoint: checkpoint, arena: arena)
        let (word, branch, narrow, output) = (UseShape.word, UseShape.branch, UseShape.narrow, UseShape.output)
        words = try checkpoint.byteMatrix(
            "embeddings.weight", rows: shape.vocabulary, columns: word, period: UseShape.scales)
        try packer.check(words.isFinite, "embeddings.weight")
        projection = try packer.transposedLinear(
            "projection.weight", bias: "projection.bias", inputs: word, outputs: UseShape.windows.count * branch)
        projectionNorm = try packer.norm("projection.norm", projection.outputs)
        var convolutions: [(Linear, Linear)] = []
        for (order, _) in UseShape.windows {
            let steps = try [1, 2].map { step throws(EmbeddingError) in
                let name = "ngrams.\(order).\(step)"
                return try packer.transposedLinear(
                    name + ".weight", bias: name + ".bias", inputs: order * branch, outputs: branch)
            }
            convolutions.append((steps[0], steps[1]))
        }
        self.convolutions = convolutions
        featuresNorm = try packer.norm("norm", UseShape.features)
        sum = try packer.transposedLinear("sum.weight", bias: nil, inputs: UseShape.features, outputs: output)
        sumBias = try packer.vector("sum.bias", output)
        head = [
            try packer.transposedLinear("head.0", bias: nil, inputs: output, outputs: narrow),
            try packer.transposedLinear("head.1", bias: nil, inputs: narrow, outputs: narrow),
            try packer.transposedLinear("head.2", bias: nil, inputs: narrow, outputs: output),
            try packer.transposedLinear("head.3", bias: nil, inputs: output, outputs: output),
        ]
        skips = [
            try packer.transposedLinear("head.skip.1", bias: nil, inputs: output, outputs: narrow),
            try packer.transposedLinear("head.skip.3", bias: nil, inputs: narrow, outputs: output),
        ]
        self.arena = arena
    }

    /// Every width is a multiple of 32, so that no piece is rounded up.
    private static var packedFloats: Int {
        let branches = UseShape.windows.count * UseShape.branch
        let orders = UseShape.windows.reduce(0) { $0 + $1.order }
        let convolutions = 2 * (orders * UseShape.branch * UseShape.branch + branches)
        let sum = UseShape.features * UseShape.output + UseShape.output
        let head = (4 * UseShape.output + UseShape.narrow) * UseShape.narrow + UseShape.output * UseShape.output
        return UseShape.word * branches + 3 * branches + convolutions + 2 * UseShape.features + sum + head
    }
}
