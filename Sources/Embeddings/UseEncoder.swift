import CKernels
import Glibc

/// USE multilingual v3: words, three convolutions over 2, 3 and 5 of them, their sum, and four small layers.
///
/// A tenth of the arithmetic of a transformer. A group of texts goes through a layer before the next one's turn, so that
/// the cache has its weights; a row is worked out on its own, so a text's vector has the same bits in any company.
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
            var rest = texts[...]
            while !rest.isEmpty {
                let group = UseScratch.group(of: rest)
                encode(group, scratch, into: output + group.startIndex * UseShape.output)
                rest = rest[group.endIndex...]
            }
        }
    }

    private func encode(
        _ texts: ArraySlice<[Int32]>, _ scratch: UseScratch, into output: UnsafeMutablePointer<Float>
    ) {
        let spans = UseScratch.spans(of: texts)
        for (row, token) in texts.joined().enumerated() {
            weights.words.copyRow(Int(token), into: scratch.features + row * UseShape.features)
        }
        let rows = spans.reduce(0) { $0 + $1.count }
        weights.projection.apply(
            scratch.features, stride: UseShape.features, rows: rows, into: scratch.states)
        normalise(scratch.states, rows, weights.projection.outputs, weights.projectionNorm, scratch)
        for branch in UseShape.windows.indices { convolve(branch, spans, scratch) }
        normalise(scratch.features, rows, UseShape.features, weights.featuresNorm, scratch)
        sum(spans, scratch)
        finish(spans.count, scratch, into: output)
    }

    /// Two convolutions, each of which adds what it found to what it read.
    ///
    /// Rows lie one behind the other with zeros around each text, so a token's window is a row of the matrix product
    /// that overlaps with the next token's.
    private func convolve(_ branch: Int, _ spans: [UseScratch.Span], _ scratch: UseScratch) {
        let width = UseShape.branch
        let before = UseShape.windows[branch].before
        let (read, found) = (scratch.read, scratch.found)
        let (first, second) = weights.convolutions[branch]
        for edges in [read, found] {
            edges.update(repeating: 0, count: UseScratch.margin * width)
            for span in spans { (edges + span.end * width).update(repeating: 0, count: UseScratch.margin * width) }
        }
        for span in spans {
            for row in 0..<span.count {
                (read + (span.place + row) * width).update(
                    from: scratch.states + (span.row + row) * weights.projection.outputs + branch * width,
                    count: width)
            }
            first.apply(
                read + (span.place - before) * width, stride: width, rows: span.count, into: found + span.place * width)
            for index in span.place * width..<span.end * width { found[index] = max(found[index], 0) + read[index] }
        }
        for span in spans {
            let features = scratch.features + span.row * UseShape.features + UseShape.word + branch * width
            second.apply(
                found + (span.place - before) * width, stride: width, rows: span.count, into: features,
                outputStride: UseShape.features)
            for row in 0..<span.count {
                let (made, added) = (features + row * UseShape.features, found + (span.place + row) * width)
                for column in 0..<width { made[column] = max(made[column], 0) + added[column] }
            }
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

    /// The projected sum of all tokens of each text over the root of their number, in `scratch.head[0]`.
    ///
    /// Summed first and projected then: a product of one row a text instead of one a token.
    private func sum(_ spans: [UseScratch.Span], _ scratch: UseScratch) {
        for (text, span) in spans.enumerated() {
            let total = scratch.totals + text * UseShape.features
            total.update(repeating: 0, count: UseShape.features)
            for row in span.row..<span.row + span.count {
                let features = scratch.features + row * UseShape.features
                for column in 0..<UseShape.features { total[column] += features[column] }
            }
        }
        weights.sum.apply(scratch.totals, stride: UseShape.features, rows: spans.count, into: scratch.head[0])
        for (text, span) in spans.enumerated() {
            let sum = scratch.head[0] + text * UseShape.output
            let share = 1 / Float(span.count).squareRoot()
            for column in 0..<UseShape.output {
                sum[column] = (sum[column] + Float(span.count) * weights.sumBias[column]) * share
            }
        }
    }

    private func finish(_ texts: Int, _ scratch: UseScratch, into output: UnsafeMutablePointer<Float>) {
        let states = scratch.head
        apply(weights.head[0], to: states[0], texts, into: states[1])
        rectify(states[1], texts * UseShape.narrow)
        add(weights.head[1], of: states[1], to: weights.skips[0], of: states[0], texts, scratch, into: states[2])
        rectify(states[2], texts * UseShape.narrow)
        apply(weights.head[2], to: states[2], texts, into: states[3])
        rectify(states[3], texts * UseShape.output)
        add(weights.head[3], of: states[3], to: weights.skips[1], of: states[2], texts, scratch, into: output)
        for index in 0..<texts * UseShape.output { output[index] = tanh(output[index]) }
    }

    private func apply(
        _ layer: Linear, to input: UnsafeMutablePointer<Float>, _ texts: Int, into output: UnsafeMutablePointer<Float>
    ) {
        layer.apply(input, stride: layer.inputs, rows: texts, into: output)
    }

    private func rectify(_ states: UnsafeMutablePointer<Float>, _ count: Int) {
        for index in 0..<count { states[index] = max(states[index], 0) }
    }

    private func add(
        _ layer: Linear, of input: UnsafeMutablePointer<Float>, to skip: Linear,
        of earlier: UnsafeMutablePointer<Float>, _ texts: Int, _ scratch: UseScratch,
        into output: UnsafeMutablePointer<Float>
    ) {
        apply(layer, to: input, texts, into: output)
        apply(skip, to: earlier, texts, into: scratch.skipped)
        for index in 0..<texts * layer.outputs { output[index] += scratch.skipped[index] }
    }
}
