import CKernels

/// `y = x w' + bias`: w packed, [outputs x inputs]; bias [outputs].
struct Linear {
    let packed: UnsafePointer<Float>
    let bias: UnsafePointer<Float>?
    let inputs: Int
    let outputs: Int

    /// - Parameters:
    ///   - kernels: those that the weights were packed for.
    ///   - input: `[rows x inputs]`; rows may overlap.
    ///   - stride: floats from one row to the next.
    ///   - rows: how many rows.
    ///   - output: `[rows x outputs]`.
    ///   - outputStride: floats from one row to the next; ``outputs`` if none is given.
    func apply(
        _ kernels: Kernels, _ input: UnsafePointer<Float>, stride: Int, rows: Int,
        into output: UnsafeMutablePointer<Float>, outputStride: Int? = nil
    ) {
        kernels.table.matmul(
            input, stride, rows, inputs, packed, outputs, bias, output, outputStride ?? outputs)
    }
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
    let panelWidth: Int

    func tensor(_ name: String, _ shape: [Int]) throws(EmbeddingError) -> UnsafePointer<Float> {
        try checkpoint.floats(prefix + name, shape: shape)
    }

    func matrix(_ name: String, _ rows: Int, _ columns: Int) throws(EmbeddingError) -> Matrix {
        try checkpoint.matrix(prefix + name, rows: rows, columns: columns)
    }

    /// Stacks the outputs of several layers that read the same input.
    func linear(_ names: [String], inputs: Int, outputs: Int) throws(EmbeddingError) -> Linear {
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
        return Linear(packed: packed, bias: bias, inputs: inputs, outputs: names.count * outputs)
    }

    func norm(_ name: String, _ width: Int) throws(EmbeddingError) -> Norm {
        let gain = arena.take(width)
        let shift = arena.take(width)
        try gain.update(from: tensor(name + ".weight", [width]), count: width)
        try shift.update(from: tensor(name + ".bias", [width]), count: width)
        return Norm(gain: gain, shift: shift)
    }

    /// A layer that is stored [inputs x outputs]; `outputs` is a multiple of 32.
    func transposedLinear(
        _ weight: String, bias: String?, inputs: Int, outputs: Int
    ) throws(EmbeddingError) -> Linear {
        let packed = arena.take(inputs * outputs)
        try anime_pack_columns(
            tensor(weight, [inputs, outputs]), outputs, outputs, inputs, panelWidth, packed)
        guard let bias else { return Linear(packed: packed, bias: nil, inputs: inputs, outputs: outputs) }
        let biases = arena.take(outputs)
        try biases.update(from: tensor(bias, [outputs]), count: outputs)
        return Linear(packed: packed, bias: UnsafePointer(biases), inputs: inputs, outputs: outputs)
    }
}
