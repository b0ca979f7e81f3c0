import CKernels
import Testing

/// The scan of vectors as bytes, on every instruction set.
@Suite struct `The kernel of the scan of bytes` {
    private static let sets = Kernels.sets
    /// Below, at and above each size that the kernel takes rows and queries in.
    private static let counts = [0, 1, 2, 3, 4, 5, 8, 9, 15, 16, 17, 33]

    @Test(arguments: sets, [64, 128, 384])
    func `gives exactly what the plain loop gives, in any company`(set: Kernels.Set, depth: Int) {
        let bytes = Kernels.numbers(33 * depth, seed: 31).map { Int8($0 * 127) }
        let queries = Kernels.numbers(33 * depth, seed: 32).map { Int16($0 * 32_767) }
        let scales = Kernels.numbers(33, seed: 33)
        let queryScales = Kernels.numbers(33, seed: 34)
        let expected = (0..<33).map { query in
            (0..<33).map { row in
                let sum = (0..<depth).reduce(0) { $0 + Int(bytes[row * depth + $1]) * Int(queries[query * depth + $1]) }
                return Float(sum) * (scales[row] * queryScales[query])
            }
        }
        for rows in Self.counts {
            for count in Self.counts {
                var scores = [Float](repeating: 77, count: count * (rows + 3))
                set.table.byte_scores(bytes, scales, rows, depth, queries, queryScales, count, &scores, rows + 3)
                let wanted = expected.prefix(count).flatMap { $0.prefix(rows) + [77, 77, 77] }
                #expect(scores == wanted)
            }
        }
    }

    @Test(arguments: sets, [(Int8(127), Int16(32_767)), (-127, 32_767), (-127, -32_767)])
    func `the largest sums do not overflow`(set: Kernels.Set, pair: (Int8, Int16)) {
        let bytes = [Int8](repeating: pair.0, count: 2 * 512)
        let queries = [Int16](repeating: pair.1, count: 2 * 512)
        for count in 1...2 {
            var scores = [Float](repeating: .nan, count: 2 * count)
            set.table.byte_scores(bytes, [1, 1], 2, 512, queries, [1, 1], count, &scores, 2)
            #expect(scores == [Float](repeating: Float(512 * Int(pair.0) * Int(pair.1)), count: 2 * count))
        }
    }

    @Test(arguments: [(1, 64), (7, 64), (8, 64), (100, 128), (384, 384)])
    func `a rounded row is off by half a step at most`(dimension: Int, depth: Int) {
        let stride = dimension + 1
        var rows = Kernels.numbers(5 * stride, seed: 35).map { $0 * 3 }
        for place in 0..<dimension { (rows[stride + place], rows[2 * stride + place]) = (0, 1e-35) }
        rows[3 * stride] = 1e15
        var bytes = [Int8](repeating: 99, count: 5 * depth)
        var scales = [Float](repeating: .nan, count: 5)
        var errors = scales
        let longest = anime_round_rows(rows, stride, 5, dimension, &bytes, depth, &scales, &errors)
        #expect(abs(longest / 1e15 - 1) < 1e-6)
        for row in 0..<5 {
            let exact = rows[row * stride..<row * stride + dimension].map { Double($0) }
            let whole = bytes[row * depth..<(row + 1) * depth].map { Double($0) }
            let most = exact.map { abs($0) }.max() ?? 0
            let differences = zip(exact, whole).map { $0 - $1 * Double(scales[row]) }
            #expect(whole.dropFirst(dimension).allSatisfy { $0 == 0 })
            #expect(differences.allSatisfy { abs($0) <= (most > 1e-30 ? most / 127 * 0.50001 : most) })
            #expect(most < 1e-30 || whole.contains { abs($0) == 127 })
            let length = differences.reduce(0) { $0 + $1 * $1 }.squareRoot()
            #expect(abs(Double(errors[row]) - length) <= 1e-5 * length + 1e-6 * most + 1e-18)
        }
    }
}
