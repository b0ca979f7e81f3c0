import CKernels
import Testing

/// The scan of vectors, on every instruction set.
@Suite struct `The kernel of the scan` {
    private static let sets = Kernels.sets
    /// Below, at and above each size that the kernel takes rows and queries in.
    private static let counts = [0, 1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 16, 32, 33]

    @Test(arguments: sets, [(0, 1), (1, 1), (3, 3), (16, 17), (64, 70), (100, 100), (384, 384), (384, 768)])
    func `equals the plain loop`(set: Kernels.Set, sizes: (dimension: Int, stride: Int)) {
        let (dimension, stride) = sizes
        let (rows, queries) = (29, 11)
        let matrix = Kernels.numbers(rows * stride, seed: 11)
        let query = Kernels.numbers(queries * (dimension + 1), seed: 12)
        for queryCount in [1, 2, queries] {
            let scores = Self.scores(set, matrix, stride, rows, dimension, query, dimension + 1, queryCount)
            for row in 0..<rows {
                for one in 0..<queryCount {
                    let expected = (0..<dimension).reduce(0.0) {
                        $0 + Double(matrix[row * stride + $1]) * Double(query[one * (dimension + 1) + $1])
                    }
                    #expect(abs(Double(scores[one][row]) - expected) < 1e-5)
                }
            }
        }
    }

    @Test(arguments: sets, [(7, 7), (48, 48), (51, 51), (51, 56)])
    func `gives a row and a query the same bits in any company`(
        set: Kernels.Set, sizes: (dimension: Int, stride: Int)
    ) {
        let (dimension, stride) = sizes
        let matrix = Kernels.numbers(33 * stride, seed: 13)
        let queries = Kernels.numbers(33 * stride, seed: 14)
        let alone = (0..<33).map { query in
            let query = Array(queries[(query * stride)...])
            return (0..<33).map { row in
                Self.scores(set, Array(matrix[(row * stride)...]), 60, 1, dimension, query, stride, 1)[0][0]
            }
        }
        for rows in Self.counts {
            for queryCount in Self.counts {
                let together = Self.scores(set, matrix, stride, rows, dimension, queries, stride, queryCount)
                #expect(together == alone.prefix(queryCount).map { Array($0.prefix(rows)) })
            }
        }
    }

    /// `[queryCount][rows]`; what lies between two queries' scores must stay as it was.
    private static func scores(
        _ set: Kernels.Set, _ matrix: [Float], _ stride: Int, _ rows: Int, _ dimension: Int, _ queries: [Float],
        _ queryStride: Int, _ queryCount: Int
    ) -> [[Float]] {
        let width = rows + 3
        var scores = [Float](repeating: 77, count: queryCount * width)
        set.table.dot_scores(
            matrix, stride, rows, dimension, queries, queryStride, queryCount, &scores, width)
        return (0..<queryCount).map { query in
            #expect(scores[(query * width + rows)..<((query + 1) * width)] == [77, 77, 77])
            return Array(scores[(query * width)..<(query * width + rows)])
        }
    }
}
