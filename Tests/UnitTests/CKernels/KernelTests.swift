import CKernels
import Foundation
import Testing

/// Every instruction set that this machine has, against the plain loop that says what is meant.
@Suite struct `Kernels` {
    struct Set: CustomTestStringConvertible, @unchecked Sendable {
        let table: anime_kernels
        var testDescription: String { String(cString: table.name) }
    }

    static let sets: [Set] = {
        var tables = Array(repeating: anime_kernels_best(), count: 6)
        let count = anime_kernels_available(&tables)
        return tables.prefix(count).map { Set(table: $0.pointee) }
    }()

    @Test func `the plain set is always there, and the best comes first`() {
        #expect(["portable", "neon"].contains(Self.sets.last?.testDescription))
        #expect(Self.sets.first?.testDescription == String(cString: anime_kernels_best().pointee.name))
    }

    @Test(arguments: sets, [(1, 32, 32), (5, 7, 64), (12, 384, 96), (13, 32, 32), (29, 100, 160)])
    func `matrix product equals the plain loop`(set: Set, shape: (rows: Int, depth: Int, columns: Int)) {
        let (rows, depth, columns) = shape
        let stride = depth + 3
        let a = Self.numbers(rows * stride, seed: 1)
        let w = Self.numbers(columns * depth, seed: 2)
        let bias = Self.numbers(columns, seed: 3)
        var packed = [Float](repeating: .nan, count: columns * depth)
        // Depth 7 cannot be packed from rows, four at a time; the same matrix stored by columns can.
        if depth % 4 == 0 {
            anime_pack_rows(w, depth, columns, depth, set.table.panel_width, &packed)
        } else {
            let byColumn = (0..<depth * columns).map { w[$0 % columns * depth + $0 / columns] }
            anime_pack_columns(byColumn, columns, columns, depth, set.table.panel_width, &packed)
        }
        var c = [Float](repeating: .nan, count: rows * columns)
        set.table.matmul(a, stride, rows, depth, packed, columns, bias, &c, columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let products = (0..<depth).map { Double(a[row * stride + $0]) * Double(w[column * depth + $0]) }
                let expected = products.reduce(Double(bias[column]), +)
                #expect(abs(Double(c[row * columns + column]) - expected) < 2e-5)
            }
        }
    }

    @Test(arguments: sets)
    func `columns that do not fill a panel are padded with zeros`(set: Set) {
        let panel = set.table.panel_width
        var packed = [Float](repeating: .nan, count: 4 * panel)
        anime_pack_rows([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 4, 3, 4, panel, &packed)
        var c = [Float](repeating: .nan, count: panel)
        set.table.matmul([1, 10, 100, 1000], 4, 1, 4, packed, 3, nil, &c, panel)
        #expect(c == [4321, 8765, 13209] + [Float](repeating: 0, count: panel - 3))
    }

    @Test(arguments: sets)
    func `a row of a product has the same bits in any company`(set: Set) {
        let a = Self.numbers(40 * 64, seed: 4)
        let packed = Self.numbers(64 * 96, seed: 5)
        var together = [Float](repeating: 0, count: 40 * 96)
        set.table.matmul(a, 64, 40, 64, packed, 96, nil, &together, 96)
        for row in 0..<40 {
            var alone = [Float](repeating: 0, count: 96)
            set.table.matmul(Array(a[row * 64..<(row + 1) * 64]), 64, 1, 64, packed, 96, nil, &alone, 96)
            #expect(alone[...] == together[row * 96..<(row + 1) * 96])
        }
    }

    @Test(arguments: sets)
    func `GELU equals the exact one to 4e-7 of its argument`(set: Set) {
        let x = (0..<4096).map { Float($0 - 2048) / 256 }
        var y = x
        set.table.gelu(&y, y.count)
        for (x, y) in zip(x, y) {
            let expected = 0.5 * Double(x) * (1 + erf(Double(x) / 2.0.squareRoot()))
            #expect(abs(Double(y) - expected) <= 4e-7 * max(1, abs(Double(x))), "\(x)")
        }
    }

    @Test(arguments: sets, [1, 2, 15, 16, 17, 100])
    func `softmax of each row equals the plain one`(set: Set, columns: Int) {
        let stride = (columns + 31) / 32 * 32
        let x = Self.numbers(3 * stride, seed: 6).map { $0 * 50 }
        var y = x
        set.table.softmax(&y, stride, 3, columns, 0.7)
        for row in 0..<3 {
            let powers = (0..<columns).map { exp(0.7 * Double(x[row * stride + $0])) }
            let total = powers.reduce(0, +)
            for column in 0..<columns {
                #expect(abs(Double(y[row * stride + column]) - powers[column] / total) < 1e-6)
            }
        }
    }

    @Test(arguments: sets)
    func `softmax withstands any scores`(set: Set) {
        var scores = [Float](repeating: -3e38, count: 32)
        scores[1] = 3e38
        set.table.softmax(&scores, 32, 1, 5, 1)
        #expect(scores.prefix(5).map { ($0 * 1e6).rounded() } == [0, 1e6, 0, 0, 0])
    }

    /// A multiplication takes some processors a hundred times as long that reads or makes a subnormal number.
    @Test(arguments: sets)
    func `no share of softmax is subnormal`(set: Set) {
        var scores = (0..<32).map { -10 * Float($0) }
        set.table.softmax(&scores, 32, 1, 29, 1)
        #expect(scores.prefix(29).allSatisfy { $0.isNormal })
    }

    @Test(arguments: sets)
    func `adding and normalising equals the plain loop`(set: Set) {
        let width = 96
        let x = Self.numbers(2 * width, seed: 7)
        let added = Self.numbers(2 * width, seed: 8)
        let gain = Self.numbers(width, seed: 9)
        let shift = Self.numbers(width, seed: 10)
        var y = x
        set.table.add_and_normalise(&y, added, 2, width, gain, shift, 1e-12)
        for row in 0..<2 {
            let sums = (0..<width).map { Double(x[row * width + $0]) + Double(added[row * width + $0]) }
            let mean = sums.reduce(0, +) / Double(width)
            let deviation = (sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(width)).squareRoot()
            for column in 0..<width {
                let expected = (sums[column] - mean) / deviation * Double(gain[column]) + Double(shift[column])
                #expect(abs(Double(y[row * width + column]) - expected) < 2e-6)
            }
        }
    }

    @Test(arguments: sets, [(1, 32, 32), (5, 384, 64), (12, 1536, 96), (13, 64, 32), (29, 96, 160)])
    func `a product with whole numbers and scales has the bits of one with their products`(
        set: Set, shape: (rows: Int, depth: Int, columns: Int)
    ) {
        let (rows, depth, columns) = shape
        let a = Self.numbers(rows * depth, seed: 1)
        let bias = Self.numbers(columns, seed: 3)
        let whole = (0..<columns * depth).map { Int8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }
        let scales = Self.numbers(columns * depth / 32, seed: 13)
        let floats = whole.indices.map { Float(whole[$0]) * scales[$0 / 32] }
        var packed = [Float](repeating: .nan, count: columns * depth)
        anime_pack_rows(floats, depth, columns, depth, set.table.panel_width, &packed)
        var expected = [Float](repeating: .nan, count: rows * columns)
        set.table.matmul(a, depth, rows, depth, packed, columns, bias, &expected, columns)
        var blocks = [Float](repeating: .nan, count: columns * depth / 32 * 9)
        anime_pack_blocks(whole, scales, columns, depth, set.table.panel_width, &blocks)
        var c = [Float](repeating: .nan, count: rows * columns)
        set.table.matmul_blocks(a, depth, rows, depth, blocks, columns, bias, &c, columns)
        #expect(c == expected)
    }

    /// -1...1, the same in every run.
    static func numbers(_ count: Int, seed: UInt64) -> [Float] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(Int32(truncatingIfNeeded: state >> 32)) / 0x1p31
        }
    }
}
