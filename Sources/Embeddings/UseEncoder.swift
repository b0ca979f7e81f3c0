import CKernels
import Glibc

/// USE multilingual v3: words, three convolutions over 2, 3 and 5 of them, their sum, and four small layers.
///
/// A tenth of the arithmetic of a transformer; a text is encoded on its own, so its vector has the same bits in any
/// company.
struct UseEncoder: SentenceEncoder {
    private let weights: UseWeights
    private let epsilon: Float
    private let scratch: ScratchPool<UseScratch>

    /// - Parameters:
    ///   - checkpoint: the weights.
    ///   - shape: their sizes.
    ///   - longest: the most tokens of one text.
    /// - Throws: ``EmbeddingError/malformed(path:reason:)``.
    init(_ checkpoint: Checkpoint, shape: UseShape, longest: Int) throws(EmbeddingError) {
        weights = try UseWeights(checkpoint, shape: shape)
        epsilon = shape.epsilon
        scratch = ScratchPool { UseScratch(longest: longest) }
    }

    func encode(_ texts: [[Int32]], into output: UnsafeMutablePointer<Float>) {
        scratch.withScratch { scratch in
            for (index, tokens) in texts.enumerated() {
                encode(tokens, scratch, into: output + index * UseShape.output)
            }
        }
    }

    private func encode(_ tokens: [Int32], _ scratch: UseScratch, into output: UnsafeMutablePointer<Float>) {
        let rows = tokens.count
        for (row, token) in tokens.enumerated() {
            weights.words.copyRow(Int(token), into: scratch.features + row * UseShape.features)
        }
        weights.projection.apply(
            scratch.features, stride: UseShape.features, rows: rows, into: scratch.states)
        normalise(scratch.states, rows, weights.projection.outputs, weights.projectionNorm, scratch)
        for branch in UseShape.windows.indices { convolve(branch, rows, scratch) }
        normalise(scratch.features, rows, UseShape.features, weights.featuresNorm, scratch)
        sum(rows, scratch)
        finish(scratch, into: output)
    }

    /// Two convolutions, each of which adds what it found to what it read.
    ///
    /// Rows lie one behind the other with zeros around them, so a token's window is a row of the matrix product that
    /// overlaps with the next token's.
    private func convolve(_ branch: Int, _ rows: Int, _ scratch: UseScratch) {
        let width = UseShape.branch
        let from = UseScratch.margin - UseShape.windows[branch].before
        let read = scratch.read + UseScratch.margin * width
        let found = scratch.found + UseScratch.margin * width
        for row in 0..<rows {
            (read + row * width).update(
                from: scratch.states + row * weights.projection.outputs + branch * width, count: width)
        }
        for edge in [scratch.read, read + rows * width, scratch.found, found + rows * width] {
            edge.update(repeating: 0, count: UseScratch.margin * width)
        }
        let (first, second) = weights.convolutions[branch]
        first.apply(scratch.read + from * width, stride: width, rows: rows, into: found)
        for index in 0..<rows * width { found[index] = max(found[index], 0) + read[index] }
        let features = scratch.features + UseShape.word + branch * width
        second.apply(
            scratch.found + from * width, stride: width, rows: rows, into: features,
            outputStride: UseShape.features)
        for row in 0..<rows {
            let (made, added) = (features + row * UseShape.features, found + row * width)
            for column in 0..<width { made[column] = max(made[column], 0) + added[column] }
        }
    }

    private func normalise(
        _ states: UnsafeMutablePointer<Float>, _ rows: Int, _ width: Int, _ norm: Norm, _ scratch: UseScratch
    ) {
        for row in 0..<rows {
            Kernels.best.table.add_and_normalise(
                states + row * width, scratch.zeros, 1, width, norm.gain, norm.shift, epsilon)
        }
    }

    /// The projected sum of all tokens over the root of their number, in `scratch.head[0]`.
    ///
    /// Summed first and projected then: a product of one row instead of `rows`.
    private func sum(_ rows: Int, _ scratch: UseScratch) {
        let total = scratch.total
        total.update(repeating: 0, count: UseShape.features)
        for row in 0..<rows {
            let features = scratch.features + row * UseShape.features
            for column in 0..<UseShape.features { total[column] += features[column] }
        }
        let sum = scratch.head[0]
        weights.sum.apply(total, stride: UseShape.features, rows: 1, into: sum)
        let share = 1 / Float(rows).squareRoot()
        for column in 0..<UseShape.output {
            sum[column] = (sum[column] + Float(rows) * weights.sumBias[column]) * share
        }
    }

    private func finish(_ scratch: UseScratch, into output: UnsafeMutablePointer<Float>) {
        let states = scratch.head
        apply(weights.head[0], to: states[0], into: states[1])
        add(weights.head[1], of: states[1], to: weights.skips[0], of: states[0], scratch, into: states[2])
        for column in 0..<UseShape.narrow { states[2][column] = max(states[2][column], 0) }
        apply(weights.head[2], to: states[2], into: states[3])
        add(weights.head[3], of: states[3], to: weights.skips[1], of: states[2], scratch, into: output)
        for column in 0..<UseShape.output { output[column] = tanh(output[column]) }
    }

    private func apply(
        _ layer: Linear, to input: UnsafeMutablePointer<Float>, into output: UnsafeMutablePointer<Float>
    ) {
        layer.apply(input, stride: layer.inputs, rows: 1, into: output)
        for column in 0..<layer.outputs { output[column] = max(output[column], 0) }
    }

    private func add(
        _ layer: Linear, of input: UnsafeMutablePointer<Float>, to skip: Linear,
        of earlier: UnsafeMutablePointer<Float>, _ scratch: UseScratch, into output: UnsafeMutablePointer<Float>
    ) {
        layer.apply(input, stride: layer.inputs, rows: 1, into: output)
        skip.apply(earlier, stride: skip.inputs, rows: 1, into: scratch.skipped)
        for column in 0..<layer.outputs { output[column] += scratch.skipped[column] }
    }
}
