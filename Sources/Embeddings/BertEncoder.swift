import CKernels
import Settings

/// A BERT encoder with mean pooling: token ids to one vector per text.
///
/// Texts of one pass lie one after the other without padding. Only attention looks beyond a row, and it stays within
/// its text, so a text's vector has the same bits in any company.
struct BertEncoder: SentenceEncoder {
    private let shape: BertShape
    private let weights: BertWeights
    private let scratch: ScratchPool<BertScratch>
    private let kernels = Kernels.best
    private var table: anime_kernels { kernels.table }

    /// - Parameters:
    ///   - checkpoint: the weights.
    ///   - shape: their sizes.
    ///   - longest: the most tokens of one text, 1...positions.
    ///   - precision: of the dense layers; attention's own products and all else are float32.
    /// - Throws: ``EmbeddingError/malformed(path:reason:)``.
    init(
        _ checkpoint: Checkpoint, shape: BertShape, longest: Int, precision: EmbeddingPrecision
    ) throws(EmbeddingError) {
        self.shape = shape
        weights = try BertWeights(checkpoint, shape: shape, precision: precision)
        scratch = ScratchPool {
            BertScratch(
                shape: shape, rows: max(TextPasses.tokens, longest), longest: longest, rounds: precision == .int8)
        }
    }

    func encode(_ texts: [[Int32]], into output: UnsafeMutablePointer<Float>) {
        scratch.withScratch { encode(texts, $0, into: output) }
    }

    private func encode(_ texts: [[Int32]], _ scratch: BertScratch, into output: UnsafeMutablePointer<Float>) {
        let rows = embedTokens(texts, scratch)
        for layer in weights.layers {
            attend(layer, texts, rows, scratch)
            for block in stride(from: 0, to: rows, by: BertScratch.blockRows) {
                transform(layer, block..<min(block + BertScratch.blockRows, rows), scratch)
            }
        }
        pool(texts, scratch, into: output)
    }

    /// Word plus position plus type, normalised; returns how many rows there are.
    private func embedTokens(_ texts: [[Int32]], _ scratch: BertScratch) -> Int {
        let width = shape.hidden
        var row = 0
        for tokens in texts {
            for (position, token) in tokens.enumerated() {
                weights.words.copyRow(Int(token), into: scratch.hidden + row * width)
                (scratch.change + row * width).update(from: weights.positions + position * width, count: width)
                row += 1
            }
        }
        addAndNormalise(weights.embeddingNorm, 0..<row, scratch)
        return row
    }

    /// Self-attention of each text; its result replaces the queries in `scratch.attention`.
    private func attend(_ layer: BertWeights.Layer, _ texts: [[Int32]], _ rows: Int, _ scratch: BertScratch) {
        let width = shape.hidden
        for block in stride(from: 0, to: rows, by: BertScratch.blockRows) {
            layer.attentionInput.apply(
                scratch.hidden + block * width, stride: width,
                rows: min(BertScratch.blockRows, rows - block), rounded: scratch.rounded,
                into: scratch.attention + block * 3 * width)
        }
        var first = 0
        for tokens in texts {
            for head in 0..<shape.heads {
                attend(head, scratch.attention + first * 3 * width, tokens.count, scratch)
            }
            first += tokens.count
        }
    }

    /// One head of one text: softmax(q k' / sqrt(headSize)) v, written over q.
    ///
    /// `start` is the text's first row of `[count x 3 hidden]`.
    private func attend(_ head: Int, _ start: UnsafeMutablePointer<Float>, _ count: Int, _ scratch: BertScratch) {
        let size = shape.headSize
        let stride = 3 * shape.hidden
        let queries = start + head * size
        let padded = kernels.padded(count)
        anime_pack_rows(queries + shape.hidden, stride, count, size, kernels.panelWidth, scratch.keys)
        anime_pack_columns(queries + 2 * shape.hidden, stride, size, count, kernels.panelWidth, scratch.values)
        for block in Swift.stride(from: 0, to: count, by: BertScratch.blockRows) {
            let rows = min(BertScratch.blockRows, count - block)
            let query = queries + block * stride
            table.matmul(query, stride, rows, size, scratch.keys, count, nil, scratch.scores, padded)
            table.softmax(scratch.scores, padded, rows, count, 1 / Float(size).squareRoot())
            table.matmul(scratch.scores, padded, rows, count, scratch.values, size, nil, query, stride)
        }
    }

    /// Everything after attention, for a block of rows that stays in the cache.
    private func transform(_ layer: BertWeights.Layer, _ rows: Range<Int>, _ scratch: BertScratch) {
        let width = shape.hidden
        let hidden = scratch.hidden + rows.lowerBound * width
        let change = scratch.change + rows.lowerBound * width
        layer.attentionOutput.apply(
            scratch.attention + rows.lowerBound * 3 * width, stride: 3 * width, rows: rows.count,
            rounded: scratch.rounded, into: change)
        addAndNormalise(layer.attentionNorm, rows, scratch)
        layer.up.apply(hidden, stride: width, rows: rows.count, rounded: scratch.rounded, into: scratch.wide)
        table.gelu(scratch.wide, rows.count * shape.intermediate)
        layer.down.apply(
            scratch.wide, stride: shape.intermediate, rows: rows.count, rounded: scratch.rounded, into: change)
        addAndNormalise(layer.outputNorm, rows, scratch)
    }

    private func addAndNormalise(_ norm: Norm, _ rows: Range<Int>, _ scratch: BertScratch) {
        let offset = rows.lowerBound * shape.hidden
        table.add_and_normalise(
            scratch.hidden + offset, scratch.change + offset, rows.count, shape.hidden, norm.gain, norm.shift,
            shape.epsilon)
    }

    private func pool(_ texts: [[Int32]], _ scratch: BertScratch, into output: UnsafeMutablePointer<Float>) {
        let width = shape.hidden
        var row = scratch.hidden
        for (index, tokens) in texts.enumerated() {
            let mean = output + index * width
            mean.update(repeating: 0, count: width)
            for _ in tokens {
                for column in 0..<width { mean[column] += row[column] }
                row += width
            }
            let share = 1 / Float(tokens.count)
            for column in 0..<width { mean[column] *= share }
        }
    }
}
