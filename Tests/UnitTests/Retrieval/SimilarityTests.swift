import Catalogue
import Retrieval
import Testing
import VectorStore

@Suite struct `The fast scan` {
    @Test(arguments: [1, 3, 4, 7, 16, 384, 385])
    func `equals the plain one`(dimensions: Int) {
        let matrix = Self.matrix(rows: 33, dimensions)
        let query = Self.numbers(dimensions, seed: 2)
        for columns in [nil, 0..<dimensions / 2, dimensions / 3..<dimensions] {
            let part = Array(query.prefix(columns?.count ?? dimensions))
            let scores = matrix.scores(for: part, columns: columns)
            #expect(scores.count == 33)
            for (fast, plain) in zip(scores, matrix.plainScores(for: part, columns: columns)) {
                #expect(abs(fast - plain) <= 1e-5)
            }
        }
    }

    @Test(arguments: [0, 1, 2, 3, 8, 9, 13, 32])
    func `gives several queries at once the bits that each gets alone`(count: Int) {
        let matrix = Self.matrix(rows: 41, 51)
        for columns in [nil, 17..<49] {
            let width = columns?.count ?? 51
            let queries = (0..<count).map { Self.numbers(width, seed: UInt64(3 + $0)) }
            let alone = queries.map { matrix.scores(for: $0, columns: columns) }
            #expect(matrix.scores(for: queries, columns: columns) == alone)
        }
    }

    @Test func `of no rows is empty for each query`() {
        let matrix = Self.matrix(rows: 0, 4)
        #expect(matrix.scores(for: [1, 0, 0, 0]).isEmpty)
        #expect(matrix.scores(for: [[1, 0, 0, 0], [0, 1, 0, 0]]) == [[], []])
    }

    private static func matrix(rows: Int, _ dimensions: Int) -> VectorMatrix {
        VectorMatrix(
            ids: (0..<rows).map { AnimeID($0 + 1) }, dimensions: dimensions, rows: numbers(rows * dimensions, seed: 1))
    }

    /// -0.5...0.5, the same in every run.
    private static func numbers(_ count: Int, seed: UInt64) -> [Float] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(state >> 40) / Float(1 << 24) - 0.5
        }
    }
}
