import CKernels

/// Rows of numbers in a checkpoint: float32, int8 with a float16 scale for each 32 of a row, or bytes of which each row
/// has a scale and a lowest value.
///
/// `@unchecked Sendable`: it points into a mapped file, which nobody writes.
package struct Matrix: @unchecked Sendable {
    let rows: Int
    let columns: Int
    private let storage: Storage
    /// Keeps the mapping alive.
    private let file: MappedFile

    private enum Storage {
        case floats(UnsafePointer<Float>)
        case blocks(UnsafePointer<Int8>, scales: UnsafePointer<Float16>)
        case bytes(UnsafePointer<UInt8>, scales: UnsafePointer<Float>, lows: UnsafePointer<Float>, period: Int)
    }

    /// Weights that share a scale.
    static let block = 32

    init(_ floats: UnsafePointer<Float>, rows: Int, columns: Int, file: MappedFile) {
        (self.rows, self.columns, self.file) = (rows, columns, file)
        storage = .floats(floats)
    }

    /// `columns` is a multiple of ``block``; scales: `[rows x columns / block]`.
    init(
        _ weights: UnsafePointer<Int8>, scales: UnsafePointer<Float16>, rows: Int, columns: Int, file: MappedFile
    ) {
        (self.rows, self.columns, self.file) = (rows, columns, file)
        storage = .blocks(weights, scales: scales)
    }

    /// Row `i` has the scale and the lowest value at `i` modulo `period`.
    init(
        _ bytes: UnsafePointer<UInt8>, scales: UnsafePointer<Float>, lows: UnsafePointer<Float>, period: Int,
        rows: Int, columns: Int, file: MappedFile
    ) {
        (self.rows, self.columns, self.file) = (rows, columns, file)
        storage = .bytes(bytes, scales: scales, lows: lows, period: period)
    }

    /// Writes the `columns` numbers of a row.
    package func copyRow(_ row: Int, into output: UnsafeMutablePointer<Float>) {
        switch storage {
        case .floats(let floats):
            output.update(from: floats + row * columns, count: columns)
        case .blocks(let weights, let scales):
            let weights = weights + row * columns
            let scales = scales + row * (columns / Self.block)
            for first in stride(from: 0, to: columns, by: Self.block) {
                let scale = Float(scales[first / Self.block])
                for index in first..<first + Self.block { output[index] = Float(weights[index]) * scale }
            }
        case .bytes(let bytes, let scales, let lows, let period):
            let bytes = bytes + row * columns
            let (scale, low) = (scales[row % period], lows[row % period])
            for index in 0..<columns { output[index] = Float(bytes[index]) * scale + low }
        }
    }

    /// Whether all numbers are finite, which those are that have a finite scale.
    var isFinite: Bool {
        switch storage {
        case .floats(let floats): UnsafeBufferPointer(start: floats, count: rows * columns).areFinite
        case .blocks(_, let scales): (0..<rows * columns / Self.block).allSatisfy { scales[$0].isFinite }
        case .bytes(_, let scales, let lows, let period):
            [scales, lows].allSatisfy { UnsafeBufferPointer(start: $0, count: period).areFinite }
        }
    }

    /// Whether ``withBlocks(_:)`` may be called.
    var isBlocks: Bool {
        if case .blocks = storage { true } else { false }
    }

    /// Lends the whole numbers, [rows x columns], and their scales, [rows x columns / block].
    func withBlocks(_ body: (UnsafePointer<Int8>, UnsafePointer<Float>) -> Void) {
        guard case .blocks(let weights, let scales) = storage else { preconditionFailure("the matrix has no blocks") }
        let count = rows * columns / Self.block
        withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { floats in
            for index in 0..<count { floats.initializeElement(at: index, to: Float(scales[index])) }
            if let start = floats.baseAddress { body(weights, start) }
        }
    }

    /// Lends whole numbers that `matmul_whole` takes, [rows x columns], and their scales, [rows x columns / block].
    ///
    /// Those of the file where it has such: 4-bit weights, say, are not rounded again. `columns` is a multiple of
    /// ``block``.
    func withWholeNumbers(_ body: (UnsafePointer<Int8>, UnsafePointer<Float>) -> Void) {
        let count = rows * columns
        if case .blocks(let weights, _) = storage, anime_is_packable_whole(weights, count) { return withBlocks(body) }
        withFloats { floats in
            withUnsafeTemporaryAllocation(of: Int8.self, capacity: count) { whole in
                withUnsafeTemporaryAllocation(of: Float.self, capacity: count / Self.block) { scales in
                    guard let whole = whole.baseAddress, let scales = scales.baseAddress else { return }
                    anime_quantise_weights(floats, count, whole, scales)
                    body(whole, scales)
                }
            }
        }
    }

    /// Lends all numbers as float32, [rows x columns].
    func withFloats(_ body: (UnsafePointer<Float>) -> Void) {
        if case .floats(let floats) = storage { return body(floats) }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: rows * columns) { floats in
            guard let start = floats.baseAddress else { return }
            for row in 0..<rows { copyRow(row, into: start + row * columns) }
            body(start)
        }
    }
}

extension Sequence<Float> {
    /// Whether all numbers are finite.
    var areFinite: Bool {
        // Without a branch several are compared at once; the exponent of what is not finite is the highest.
        var most: Int32 = 0
        for number in self { most = Swift.max(most, Int32(bitPattern: number.bitPattern & 0x7FFF_FFFF)) }
        return most < 0x7F80_0000
    }
}
