package import Catalogue

/// The vectors of an index: `[count x dimensions]`, row-major, with the id of each row beside them.
///
/// `@unchecked Sendable`: its memory is written by nobody once the matrix is made.
package final class VectorMatrix: @unchecked Sendable {
    package let dimensions: Int
    /// The entry of each row, ascending.
    package let ids: [AnimeID]
    private let memory: AlignedMemory<Float>

    /// How many rows there are.
    package var count: Int { ids.count }

    /// - Parameters:
    ///   - ids: ascending, each once.
    ///   - dimensions: at least 1.
    ///   - rows: `[ids.count x dimensions]`, row-major.
    package convenience init(ids: [AnimeID], dimensions: Int, rows: [Float]) {
        var builder = Builder(ids: ids, dimensions: dimensions)
        let isAccepted = builder.append(PackedVector(rows).bytes)
        precondition(isAccepted && builder.isFull, "There must be one row for each id.")
        self.init(builder)
    }

    init(_ builder: consuming Builder) {
        precondition(builder.isFull)
        dimensions = builder.dimensions
        ids = builder.ids
        memory = builder.memory
    }

    /// Lends all values, `[count x dimensions]`; the pointer must not leave `body`.
    package func withUnsafeValues<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<Float>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeBufferPointer(memory.values))
    }

    /// A copy of one row, `[dimensions]`.
    package func row(_ index: Int) -> [Float] {
        precondition(ids.indices.contains(index))
        return Array(memory.values[(index * dimensions)..<((index + 1) * dimensions)])
    }
}

extension VectorMatrix {
    /// A matrix that is filled piece by piece, so that the pieces need not be in memory together.
    package struct Builder: ~Copyable {
        let ids: [AnimeID]
        let dimensions: Int
        fileprivate let memory: AlignedMemory<Float>
        private var filled = 0

        package init(ids: [AnimeID], dimensions: Int) {
            precondition(dimensions > 0)
            self.ids = ids
            self.dimensions = dimensions
            memory = AlignedMemory<Float>(count: ids.count * dimensions)
        }

        var isFull: Bool { filled == memory.values.count }

        /// Appends little-endian Float32; false where they are no whole rows, too many, or not all of them finite.
        package mutating func append(_ piece: [UInt8]) -> Bool {
            let end = filled + piece.count / 4
            guard piece.count % (4 * dimensions) == 0, end <= memory.values.count else { return false }
            let target = UnsafeMutableBufferPointer(rebasing: memory.values[filled..<end])
            filled += piece.withUnsafeBytes { $0.copyLittleEndian(to: target) }
            // Only what is no number has all bits of the exponent: one such would spread over all rows' means. Bits, since
            // their maximum is found in vector registers, where a sum of floats is not.
            let exponent = Float.infinity.bitPattern
            return target.reduce(into: UInt32.zero) { $0 = max($0, $1.bitPattern & exponent) } < exponent
        }
    }
}
