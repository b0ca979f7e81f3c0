import CKernels
import Settings

/// `y = x w' + bias`: w [outputs x inputs], packed as float32 or as whole numbers with scales; bias [outputs].
struct Linear {
    enum Packed {
        case floats(UnsafePointer<Float>)
        /// A quarter of the memory, and the same results.
        case blocks(UnsafePointer<Float>)
        /// Multiplied as whole numbers, to which the input is rounded too.
        case whole(UnsafePointer<Float>)
    }

    let packed: Packed
    let bias: UnsafePointer<Float>?
    let inputs: Int
    let outputs: Int

    /// - Parameters:
    ///   - input: `[rows x inputs]`; rows may overlap.
    ///   - stride: floats from one row to the next.
    ///   - rows: how many rows.
    ///   - rounded: room for the input in whole numbers, ``roundedFloats(rows:inputs:)``; untouched for other weights.
    ///   - output: `[rows x outputs]`.
    ///   - outputStride: floats from one row to the next; ``outputs`` if none is given.
    func apply(
        _ input: UnsafePointer<Float>, stride: Int, rows: Int, rounded: UnsafeMutablePointer<Float>? = nil,
        into output: UnsafeMutablePointer<Float>, outputStride: Int? = nil
    ) {
        let outputStride = outputStride ?? outputs
        let kernels = Kernels.best.table
        switch packed {
        case .floats(let floats):
            kernels.matmul(input, stride, rows, inputs, floats, outputs, bias, output, outputStride)
        case .blocks(let blocks):
            kernels.matmul_blocks(input, stride, rows, inputs, blocks, outputs, bias, output, outputStride)
        case .whole(let numbers):
            guard let rounded else { preconditionFailure("whole numbers need room for the input as such") }
            kernels.quantise(input, stride, rows, inputs, rounded)
            kernels.matmul_whole(
                rounded, Self.roundedFloats(rows: 1, inputs: inputs), rows, inputs, numbers, outputs, bias, output,
                outputStride)
        }
    }

    /// Floats that rows take as whole numbers: for each 32 a scale, the lowest value and a byte each.
    static func roundedFloats(rows: Int, inputs: Int) -> Int { rows * inputs / Matrix.block * 10 }

    /// Floats that so many outputs take as whole numbers: a scale and a sum for each 32 weights, and a byte each.
    static func wholeFloats(outputs: Int, inputs: Int) -> Int { outputs * inputs / Matrix.block * 10 }

    /// Floats that so many outputs take as blocks: for each 32 weights a scale of four bytes and a byte each.
    static func blockFloats(outputs: Int, inputs: Int) -> Int { outputs * inputs / Matrix.block * 9 }
}

/// Layer normalisation: gain and shift, one of each for every column.
struct Norm {
    let gain: UnsafePointer<Float>
    let shift: UnsafePointer<Float>
}

/// Copies tensors of a checkpoint into an arena.
struct WeightPacker {
    let checkpoint: Checkpoint
    /// Put before every name.
    var prefix = ""
    let arena: FloatArena
    var precision = EmbeddingPrecision.float32
    private let panelWidth = Kernels.best.panelWidth

    func tensor(_ name: String, _ shape: [Int]) throws(EmbeddingError) -> UnsafePointer<Float> {
        let floats = try checkpoint.floats(prefix + name, shape: shape)
        try check(UnsafeBufferPointer(start: floats, count: shape.reduce(1, *)).areFinite, name)
        return floats
    }

    /// Weights that are no numbers need not show in a vector: what rounds, or has bounds, makes numbers of them.
    func check(_ isFinite: Bool, _ name: String) throws(EmbeddingError) {
        guard isFinite else {
            throw .malformed(
                path: checkpoint.file.path, reason: "the tensor \(prefix + name) has a number that is not finite")
        }
    }

    func matrix(_ name: String, _ rows: Int, _ columns: Int) throws(EmbeddingError) -> Matrix {
        try checkpoint.matrix(prefix + name, rows: rows, columns: columns)
    }

    /// Stacks the outputs of several layers that read the same input.
    func linear(_ names: [String], inputs: Int, outputs: Int) throws(EmbeddingError) -> Linear {
        let matrices = try names.map { name throws(EmbeddingError) in
            let matrix = try matrix(name + ".weight", outputs, inputs)
            try check(matrix.isFinite, name + ".weight")
            return matrix
        }
        let bias = arena.take(names.count * outputs)
        for (index, name) in names.enumerated() {
            try (bias + index * outputs).update(from: tensor(name + ".bias", [outputs]), count: outputs)
        }
        return Linear(
            packed: pack(matrices, inputs: inputs, outputs: outputs), bias: bias, inputs: inputs,
            outputs: names.count * outputs)
    }

    private func pack(_ matrices: [Matrix], inputs: Int, outputs: Int) -> Linear.Packed {
        if precision == .int8 { return packWhole(matrices, inputs: inputs, outputs: outputs) }
        let areBlocks = matrices.allSatisfy(\.isBlocks)
        let size = areBlocks ? Linear.blockFloats(outputs: outputs, inputs: inputs) : outputs * inputs
        let packed = arena.take(matrices.count * size)
        for (index, matrix) in matrices.enumerated() {
            let part = packed + index * size
            if areBlocks {
                matrix.withBlocks { anime_pack_blocks($0, $1, outputs, inputs, panelWidth, part) }
            } else {
                matrix.withFloats { anime_pack_rows($0, inputs, outputs, inputs, panelWidth, part) }
            }
        }
        return areBlocks ? .blocks(packed) : .floats(packed)
    }

    private func packWhole(_ matrices: [Matrix], inputs: Int, outputs: Int) -> Linear.Packed {
        let size = Linear.wholeFloats(outputs: outputs, inputs: inputs)
        let packed = arena.take(matrices.count * size)
        for (index, matrix) in matrices.enumerated() {
            matrix.withWholeNumbers {
                anime_pack_whole($0, $1, outputs, inputs, panelWidth, packed + index * size)
            }
        }
        return .whole(packed)
    }

    func norm(_ name: String, _ width: Int) throws(EmbeddingError) -> Norm {
        Norm(gain: try vector(name + ".weight", width), shift: try vector(name + ".bias", width))
    }

    /// A layer that is stored [inputs x outputs]; `outputs` is a multiple of 32.
    func transposedLinear(
        _ weight: String, bias: String?, inputs: Int, outputs: Int
    ) throws(EmbeddingError) -> Linear {
        let packed = arena.take(inputs * outputs)
        try anime_pack_columns(
            tensor(weight, [inputs, outputs]), outputs, outputs, inputs, panelWidth, packed)
        let biases = try bias.map { name throws(EmbeddingError) in try vector(name, outputs) }
        return Linear(packed: .floats(packed), bias: biases, inputs: inputs, outputs: outputs)
    }

    /// A tensor of one dimension, copied.
    func vector(_ name: String, _ width: Int) throws(EmbeddingError) -> UnsafePointer<Float> {
        let numbers = arena.take(width)
        try numbers.update(from: tensor(name, [width]), count: width)
        return UnsafePointer(numbers)
    }
}
