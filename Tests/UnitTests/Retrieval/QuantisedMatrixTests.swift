import Catalogue
import Retrieval
import Testing
import VectorStore

@Suite struct `A matrix of bytes` {
    @Test(arguments: [(1, 3, 1), (7, 1, 3), (300, 64, 10), (300, 100, 1), (999, 384, 10), (999, 65, 100), (5, 8, 9)])
    func `finds the rows, scores and order that a scan of float32 finds`(rows: Int, dimensions: Int, limit: Int) {
        let matrix = Self.crowd(rows, dimensions)
        let bytes = QuantisedMatrix(matrix)
        for seed in 0..<20 {
            let query = Self.unit(dimensions, seed: UInt64(1_000 + seed))
            #expect(bytes.nearest(to: query, limit: limit) == Self.exact(matrix, query, limit))
        }
    }

    @Test func `finds them in some columns`() {
        let matrix = Self.crowd(400, 130)
        let columns = 33..<129
        let bytes = QuantisedMatrix(matrix, columns: columns)
        let query = Self.unit(96, seed: 7)
        #expect(bytes.nearest(to: query, limit: 10) == Self.exact(matrix, query, 10, columns))
        #expect(bytes.exactScore(of: 399, for: query) == matrix.scores(for: query, columns: columns)[399])
    }

    @Test func `keeps the order of rows that are equal`() {
        let row = Self.unit(48, seed: 1)
        let matrix = Self.matrix([[Float]](repeating: row, count: 50))
        for query in [row, row.map { -$0 }, [Float](repeating: 0, count: 48)] {
            #expect(QuantisedMatrix(matrix).nearest(to: query, limit: 4).map(\.row) == [0, 1, 2, 3])
        }
    }

    /// Rows and queries that are hard to round: one number far above the others, nothing, next to nothing, too much.
    @Test func `an exact score is never further from its estimate than the bound`() {
        var rows = (0..<200).map { Self.unit(96, seed: UInt64($0)) }
        for place in 0..<50 { rows[place][place] = 10 }
        rows[50] = [Float](repeating: 0, count: 96)
        rows[51] = [Float](repeating: 1e-35, count: 96)
        rows[52] = [Float](repeating: -1, count: 96)
        rows[53][5] = 1e15
        let matrix = Self.matrix(rows)
        let bytes = QuantisedMatrix(matrix)
        var queries = rows + (200..<300).map { Self.unit(96, seed: $0) }
        queries[0][1] = -1e15
        for (query, estimate) in zip(queries, bytes.estimates(for: queries)) {
            for (row, exact) in matrix.scores(for: query).enumerated() {
                #expect(abs(exact - estimate.scores[row]) <= estimate.bound(of: row))
            }
        }
    }

    @Test func `the bound holds where squares are too small for float32`() {
        let rows = (0..<20).map { Self.unit(16, seed: $0).map { $0 * 1e-24 } }
        let matrix = Self.matrix(rows)
        let query = Self.unit(16, seed: 21)
        let estimate = QuantisedMatrix(matrix).estimates(for: [query])[0]
        for (row, exact) in matrix.scores(for: query).enumerated() {
            #expect(abs(exact - estimate.scores[row]) <= estimate.bound(of: row))
        }
    }

    @Test func `the bound of unit vectors is small, and few rows are scored again`() {
        let matrix = Self.crowd(4_000, 384)
        let bytes = QuantisedMatrix(matrix)
        let query = Self.unit(384, seed: 5)
        let estimate = bytes.estimates(for: [query])[0]
        #expect((0..<4_000).allSatisfy { estimate.bound(of: $0) < 0.012 })
        let again = bytes.rows(in: estimate, thatMayBeAmongBest: 10, for: query)
        #expect(again.count < 100)
        #expect(Set(Self.exact(matrix, query, 10).map(\.row)).isSubset(of: again))
    }

    @Test func `a query that is no number has every row scored again`() {
        let matrix = Self.crowd(30, 16)
        let bytes = QuantisedMatrix(matrix)
        for number in [Float.nan, .infinity] {
            var query = Self.unit(16, seed: 3)
            query[4] = number
            let estimate = bytes.estimates(for: [query])[0]
            #expect(bytes.rows(in: estimate, thatMayBeAmongBest: 3, for: query).count == 30)
        }
    }

    @Test(arguments: [0, 1, 2, 4, 5, 9, 32])
    func `a query has the same estimates in any company`(count: Int) {
        let bytes = QuantisedMatrix(Self.crowd(77, 100))
        let queries = (0..<count).map { Self.unit(100, seed: UInt64(40 + $0)) }
        let alone = queries.map { bytes.estimates(for: [$0])[0].scores }
        #expect(bytes.estimates(for: queries).map(\.scores) == alone)
    }

    @Test func `of no rows finds nothing`() {
        let bytes = QuantisedMatrix(VectorMatrix(ids: [], dimensions: 4, rows: []))
        #expect(bytes.nearest(to: [1, 0, 0, 0], limit: 3).isEmpty)
    }

    private static func exact(
        _ matrix: VectorMatrix, _ query: [Float], _ limit: Int, _ columns: Range<Int>? = nil
    ) -> [TopK.Candidate] {
        var best = TopK(limit: limit)
        for (row, score) in matrix.scores(for: query, columns: columns).enumerated() {
            best.offer(score: score, row: row)
        }
        return best.best
    }

    /// Unit rows, every second of them so close to the one before that bytes cannot tell them apart.
    private static func crowd(_ count: Int, _ dimensions: Int) -> VectorMatrix {
        var rows: [[Float]] = []
        for place in 0..<count {
            var row = place % 2 == 0 ? unit(dimensions, seed: UInt64(10_000 + place)) : rows[place - 1]
            if place % 2 == 1 { row[place % dimensions] += 1e-6 }
            rows.append(row)
        }
        return matrix(rows)
    }

    private static func matrix(_ rows: [[Float]]) -> VectorMatrix {
        VectorMatrix(ids: rows.indices.map { AnimeID($0 + 1) }, dimensions: rows[0].count, rows: rows.flatMap { $0 })
    }

    /// The same in every run.
    private static func unit(_ dimensions: Int, seed: UInt64) -> [Float] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        let numbers = (0..<dimensions).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(state >> 40) / Float(1 << 24) - 0.5
        }
        let length = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return numbers.map { $0 / length }
    }
}
