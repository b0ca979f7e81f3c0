import CKernels
import Testing

/// The kernels that multiply whole numbers, on every instruction set, against plain loops that give the same numbers.
@Suite struct `Kernels of whole numbers` {
    private static let sets = Kernels.sets

    @Test(arguments: sets)
    func `round activations to the same bytes as the plain loop`(set: Kernels.Set) {
        let stride = 100
        var x = Kernels.numbers(3 * stride, seed: 20).map { $0 * 3 }
        for index in 0..<32 { x[index] = 0 }
        for index in 32..<64 { x[index] = abs(x[index]) + 0.5 }
        for index in stride..<stride + 32 { x[index] = -abs(x[index]) }
        x[2 * stride + 5] = 3e38
        x[2 * stride + 40] = 1e-38
        var blocks = [Float](repeating: .nan, count: 3 * 3 * 10)
        set.table.quantise(x, stride, 3, 96, &blocks)
        for block in 0..<9 {
            let first = block / 3 * stride + block % 3 * 32
            let (scale, low, bytes) = Self.rounded(Array(x[first..<first + 32]))
            #expect(blocks[block * 10] == scale && blocks[block * 10 + 1] == low)
            #expect(Self.bytes(of: blocks, at: block * 10 + 2) == bytes, "block \(block)")
        }
    }

    @Test(arguments: sets)
    func `an activation is off by half a step at most, and a zero by nothing`(set: Kernels.Set) {
        var x = Kernels.numbers(32 * 200, seed: 21)
        for index in stride(from: 0, to: x.count, by: 7) { x[index] = 0 }
        var blocks = [Float](repeating: .nan, count: 200 * 10)
        set.table.quantise(x, 32 * 200, 1, 32 * 200, &blocks)
        for block in 0..<200 {
            let bytes = Self.bytes(of: blocks, at: block * 10 + 2)
            let (scale, low) = (blocks[block * 10], blocks[block * 10 + 1])
            for (index, byte) in bytes.enumerated() {
                let exact = x[block * 32 + index]
                let found = scale * Float(byte) + low
                #expect(abs(found - exact) <= (exact == 0 ? 0 : 0.501 * scale))
            }
        }
    }

    @Test func `weights are off by half a step at most, and no two neighbours exceed 128`() {
        var w = Kernels.numbers(32 * 300, seed: 22)
        for index in 0..<32 { w[index] = 0 }
        for index in 32..<64 { w[index] = index % 2 == 0 ? 0.5 : 0.4921 }
        (w[64], w[65]) = (1, 0)
        var whole = [Int8](repeating: 99, count: w.count)
        var scales = [Float](repeating: .nan, count: w.count / 32)
        anime_quantise_weights(w, w.count, &whole, &scales)
        #expect(anime_is_packable_whole(whole, whole.count))
        #expect(whole.prefix(32).allSatisfy { $0 == 0 } && scales[0] == 0)
        #expect(whole[64] == 127 || abs(Int(whole[64])) + abs(Int(whole[65])) < 127)
        for index in w.indices {
            #expect(abs(scales[index / 32] * Float(whole[index]) - w[index]) <= 0.5001 * scales[index / 32])
        }
    }

    @Test func `weights that are no numbers become zeros`() {
        var w = [Float](repeating: 1, count: 64)
        (w[3], w[40]) = (.nan, .infinity)
        var whole = [Int8](repeating: 99, count: 64)
        var scales: [Float] = [0, 0]
        anime_quantise_weights(w, 64, &whole, &scales)
        #expect(whole[3] == 0 && whole[2] == 64 && whole[40] == 0)
    }

    @Test func `numbers whose sums would not fit are told apart`() {
        #expect(anime_is_packable_whole([64, -64, 127, 1, -128, 0], 6))
        #expect(!anime_is_packable_whole([0, 1, 64, 65], 4))
        #expect(!anime_is_packable_whole([-128, -1], 2))
    }

    @Test(arguments: sets, [(1, 32, 32), (5, 384, 64), (12, 1536, 96), (13, 64, 32), (29, 96, 160)])
    func `a product is exactly that of the plain loop`(set: Kernels.Set, shape: (rows: Int, depth: Int, columns: Int)) {
        let (rows, depth, columns) = shape
        // Powers of two as scales: then nothing is rounded, neither here nor there.
        let w = Self.weights(columns * depth)
        let scales = (0..<columns * depth / 32).map { Float(sign: .plus, exponent: $0 % 3 - 1, significand: 1) }
        let bias = (0..<columns).map { Float($0) }
        var a = [Float](repeating: 0, count: rows * depth / 32 * 10)
        let x = Kernels.numbers(rows * depth, seed: 23).map { UInt8(truncatingIfNeeded: Int($0 * 1e6)) }
        for block in 0..<rows * depth / 32 {
            a[block * 10] = Float(sign: .plus, exponent: block % 2, significand: 1)
            a[block * 10 + 1] = Float(-block % 17)
            Self.write(Array(x[block * 32..<block * 32 + 32]), to: &a, at: block * 10 + 2)
        }
        let c = Self.product(set, a, rows, depth, w, scales, columns, bias)
        for row in 0..<rows {
            for column in 0..<columns {
                let expected = (0..<depth).reduce(Double(bias[column])) { sum, k in
                    let block = (row * depth + k) / 32 * 10
                    let input = Double(a[block]) * Double(x[row * depth + k]) + Double(a[block + 1])
                    return sum + input * Double(w[column * depth + k]) * Double(scales[(column * depth + k) / 32])
                }
                #expect(Double(c[row * columns + column]) == expected)
            }
        }
    }

    @Test(arguments: sets, [(Int8(64), Int8(64)), (-64, -64), (127, 1), (-128, 0), (0, 127)])
    func `the largest products do not overflow`(set: Kernels.Set, pair: (Int8, Int8)) {
        let w = (0..<32 * 64).map { $0 % 2 == 0 ? pair.0 : pair.1 }
        var a: [Float] = []
        for _ in 0..<2 {
            a += [Float](repeating: 0, count: 10)
            a[a.count - 10] = 1
            Self.write([UInt8](repeating: 255, count: 32), to: &a, at: a.count - 8)
        }
        let c = Self.product(set, a, 1, 64, w, [Float](repeating: 1, count: 64), 32, nil)
        #expect(c == [Float](repeating: Float(255 * 32 * (Int(pair.0) + Int(pair.1))), count: 32))
    }

    @Test(arguments: sets)
    func `a row of a product has the same bits in any company`(set: Kernels.Set) {
        let x = Kernels.numbers(40 * 96, seed: 24)
        var a = [Float](repeating: .nan, count: 40 * 30)
        set.table.quantise(x, 96, 40, 96, &a)
        let w = Self.weights(64 * 96)
        let scales = Kernels.numbers(64 * 3, seed: 25)
        let together = Self.product(set, a, 40, 96, w, scales, 64, nil)
        for row in 0..<40 {
            var alone = [Float](repeating: .nan, count: 30)
            set.table.quantise(Array(x[row * 96..<row * 96 + 96]), 96, 1, 96, &alone)
            #expect(alone.map(\.bitPattern) == a[row * 30..<row * 30 + 30].map(\.bitPattern))
            #expect(Self.product(set, alone, 1, 96, w, scales, 64, nil)[...] == together[row * 64..<row * 64 + 64])
        }
    }

    /// `matmul_whole` of activations in blocks and weights that are not packed yet.
    private static func product(
        _ set: Kernels.Set, _ a: [Float], _ rows: Int, _ depth: Int, _ w: [Int8], _ scales: [Float], _ columns: Int,
        _ bias: [Float]?
    ) -> [Float] {
        var packed = [Float](repeating: .nan, count: columns * depth / 32 * 10)
        anime_pack_whole(w, scales, columns, depth, set.table.panel_width, &packed)
        var c = [Float](repeating: .nan, count: rows * columns)
        set.table.matmul_whole(a, depth / 32 * 10, rows, depth, packed, columns, bias, &c, columns)
        return c
    }

    /// Neighbours whose sizes sum to 128 at most.
    private static func weights(_ count: Int) -> [Int8] {
        (0..<count).map { Int8(truncatingIfNeeded: ($0 &* 37 &+ $0 / 7) % 129 - 64) }
    }

    /// What `quantise` makes of 32 numbers.
    private static func rounded(_ x: [Float]) -> (scale: Float, low: Float, bytes: [UInt8]) {
        let low = min(x.min() ?? 0, 0)
        let range = max(x.max() ?? 0, 0) - low
        let inverse = range > 1e-30 ? 254 / range : 0
        let zero = (-low * inverse).rounded(.toNearestOrEven)
        // The sum is rounded as one: a half goes to the even byte, not to the even multiple.
        let bytes = x.map { UInt8((Double($0 * inverse) + Double(zero)).rounded(.toNearestOrEven)) }
        return (range / 254, -zero * (range / 254), bytes)
    }

    private static func bytes(of blocks: [Float], at index: Int) -> [UInt8] {
        blocks[index..<index + 8].withUnsafeBytes { Array($0) }
    }

    private static func write(_ bytes: [UInt8], to blocks: inout [Float], at index: Int) {
        blocks[index..<index + 8].withUnsafeMutableBytes { $0.copyBytes(from: bytes) }
    }
}
