/// Arithmetic over whole columns, one value a row; the compiler turns each loop into vector instructions.
enum Columns {
    /// Mean and standard deviation of the values of allowed rows.
    ///
    /// - Parameters:
    ///   - values: `[rows]`.
    ///   - allowed: which of them count.
    /// - Returns: (0, 0) where no row is allowed.
    static func moments(of values: [Float], _ allowed: AllowedRows) -> (mean: Float, deviation: Float) {
        precondition(values.count == allowed.mask.count)
        guard allowed.count > 0, let first = allowed.flags.firstIndex(of: true) else { return (0, 0) }
        // Distances from one of the values, not the values: squares of numbers that lie close together cancel.
        let pivot = values[first]
        var sums = SIMD8<Float>.zero
        var squares = SIMD8<Float>.zero
        values.withUnsafeBufferPointer { values in
            allowed.mask.withUnsafeBufferPointer { mask in
                var row = 0
                while row + 8 <= values.count {
                    let distance = (eight(values, row) - pivot) * eight(mask, row)
                    sums += distance
                    squares += distance * distance
                    row += 8
                }
                for row in row..<values.count {
                    let distance = (values[row] - pivot) * mask[row]
                    sums[0] += distance
                    squares[0] += distance * distance
                }
            }
        }
        let mean = sums.sum() / Float(allowed.count)
        let variance = max(squares.sum() / Float(allowed.count) - mean * mean, 0)
        return (pivot + mean, variance.squareRoot())
    }

    /// How many values ``hold(_:from:atLeast:)`` looks at.
    static let rowsAtOnce = 32

    /// Whether one of ``rowsAtOnce`` values, of which `row` is the first, is `least` or more.
    static func hold(_ values: UnsafeBufferPointer<Float>, from row: Int, atLeast least: Float) -> Bool {
        let first = (eight(values, row) .>= least) .| (eight(values, row + 8) .>= least)
        let last = (eight(values, row + 16) .>= least) .| (eight(values, row + 24) .>= least)
        return any(first .| last)
    }

    private static func eight(_ values: UnsafeBufferPointer<Float>, _ row: Int) -> SIMD8<Float> {
        UnsafeRawBufferPointer(values).loadUnaligned(fromByteOffset: 4 * row, as: SIMD8<Float>.self)
    }

    /// `total += factor * values`.
    static func add(_ values: [Float], times factor: Float, to total: inout [Float]) {
        map(values, into: &total) { $1 + factor * $0 }
    }

    /// `total = body(values, total)`, row by row.
    @inline(__always)
    static func map(_ values: [Float], into total: inout [Float], _ body: (Float, Float) -> Float) {
        precondition(values.count == total.count)
        total.withUnsafeMutableBufferPointer { total in
            values.withUnsafeBufferPointer { values in
                for row in 0..<values.count { total[row] = body(values[row], total[row]) }
            }
        }
    }

    /// The values as deviations from their mean; 0 where there is no value, and everywhere if all are equal.
    static func standardised(_ values: [Float?]) -> [Float] {
        let known = values.compactMap(\.self)
        guard !known.isEmpty else { return [Float](repeating: 0, count: values.count) }
        let mean = known.reduce(0) { $0 + Double($1) } / Double(known.count)
        let squares = known.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        let deviation = (squares / Double(known.count)).squareRoot()
        return values.map { value in
            guard let value, deviation > 0 else { return 0 }
            return Float((Double(value) - mean) / deviation)
        }
    }
}

/// The rows that a wish allows: its filters, and nothing that is excluded.
package struct AllowedRows: Sendable {
    package let flags: [Bool]
    package let count: Int
    /// 1 for an allowed row, 0 for another: what arithmetic can use.
    let mask: [Float]

    package init(_ flags: [Bool]) {
        self.flags = flags
        mask = [Float](unsafeUninitializedCapacity: flags.count) { buffer, filled in
            for row in flags.indices { buffer.initializeElement(at: row, to: flags[row] ? 1 : 0) }
            filled = flags.count
        }
        count = flags.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
}
