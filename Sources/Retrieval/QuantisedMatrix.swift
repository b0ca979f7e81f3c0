import CKernels
package import VectorStore

/// The rows of a ``VectorMatrix`` rounded to bytes: a quarter of what a scan reads, and still the exact best rows.
///
/// A score from bytes is off by at most a bound that is known for each row, so only rows that may be among the best by
/// that bound are scored from their float32. Of MiniLM's 16,214 vectors those are 14 on average for the ten best, 130 for
/// the hundred best.
package struct QuantisedMatrix: Sendable {
    private let matrix: VectorMatrix
    private let columns: Range<Int>
    /// Columns, rounded up to whole cache lines.
    private let depth: Int
    private let bytes: AlignedMemory<Int8>
    private let scales: [Float]
    /// How long what rounding took from each row is.
    private let errors: [Float]
    /// The length of the longest row.
    private let longest: Double

    package var count: Int { matrix.count }

    /// - Parameters:
    ///   - matrix: any; it stays, for exact scores.
    ///   - columns: those of one model, where rows hold the vectors of several; all if none are given.
    /// - Complexity: O(count x columns); memory for count x columns bytes and 8 more for each row.
    package init(_ matrix: VectorMatrix, columns: Range<Int>? = nil) {
        let columns = columns ?? 0..<matrix.dimensions
        precondition(columns.lowerBound >= 0 && columns.upperBound <= matrix.dimensions)
        let depth = (columns.count + 63) / 64 * 64
        let bytes = AlignedMemory<Int8>(count: matrix.count * depth)
        var scales = [Float](repeating: 0, count: matrix.count)
        var errors = scales
        var longest: Float = 0
        matrix.withUnsafeValues { rows in
            guard let rows = rows.baseAddress, let target = bytes.values.baseAddress else { return }
            longest = anime_round_rows(
                rows + columns.lowerBound, matrix.dimensions, matrix.count, columns.count, target, depth, &scales,
                &errors)
        }
        (self.matrix, self.columns, self.depth, self.bytes) = (matrix, columns, depth, bytes)
        (self.scales, self.errors, self.longest) = (scales, errors, Double(longest))
    }

    /// What the bytes say of every row, for several queries in one pass.
    ///
    /// - Parameter queries: one number for each column, in each.
    /// - Returns: one for each query, the same in any company and on any processor.
    package func estimates(for queries: [[Float]]) -> [Estimate] {
        precondition(queries.allSatisfy { $0.count == columns.count })
        let rounded = queries.map { RoundedQuery($0, depth: depth, longestRow: longest) }
        let scores = [Float](unsafeUninitializedCapacity: queries.count * count) { scores, initialized in
            if let scores = scores.baseAddress, let bytes = bytes.values.baseAddress {
                anime_byte_scores(
                    bytes, scales, count, depth, rounded.flatMap(\.numbers), rounded.map(\.scale), queries.count,
                    scores, count)
            }
            initialized = queries.count * count
        }
        return rounded.enumerated().map { place, query in
            Estimate(
                scores: Array(scores[(place * count)..<((place + 1) * count)]), errors: errors, length: query.length,
                slack: query.slack)
        }
    }

    /// The score that ``VectorMatrix/scores(for:columns:)`` has for one row, to the bit.
    package func exactScore(of row: Int, for query: [Float]) -> Float {
        precondition(query.count == columns.count && row >= 0 && row < count)
        var score: Float = 0
        matrix.withUnsafeValues { rows in
            guard let rows = rows.baseAddress else { return }
            let start = rows + row * matrix.dimensions + columns.lowerBound
            anime_dot_scores(start, matrix.dimensions, 1, columns.count, query, columns.count, 1, &score, 1)
        }
        return score
    }

    /// The best rows by their exact scores.
    ///
    /// - Parameters:
    ///   - query: one number for each column.
    ///   - limit: 1 or more.
    /// - Returns: what a ``TopK`` of all exact scores keeps: the same rows, scores and order.
    package func nearest(to query: [Float], limit: Int) -> [TopK.Candidate] {
        let estimate = estimates(for: [query])[0]
        var best = TopK(limit: limit)
        for row in rows(in: estimate, thatMayBeAmongBest: limit, for: query) {
            best.offer(score: exactScore(of: row, for: query), row: row)
        }
        return best.best
    }

    /// Every row that may be among the `limit` best by its exact score, ascending: these, and about a third more.
    package func rows(in estimate: Estimate, thatMayBeAmongBest limit: Int, for query: [Float]) -> [Int] {
        var likely = TopK(limit: limit)
        for row in 0..<count { likely.offer(score: estimate.scores[row], row: row) }
        // So many rows reach at least this, so what cannot reach it is not among the best.
        let reached = likely.best.map { exactScore(of: $0.row, for: query) }.min() ?? -.infinity
        return (0..<count).filter { !(estimate.scores[$0] + estimate.bound(of: $0) < reached) }
    }
}

extension QuantisedMatrix {
    /// The scores of all rows from their bytes, each with how far off it may be.
    package struct Estimate: Sendable {
        /// `[count]`, in row order.
        package let scores: [Float]
        fileprivate let errors: [Float]
        fileprivate let length: Float
        fileprivate let slack: Float

        /// At most so far from the estimate is the exact score of a row, either way.
        package func bound(of row: Int) -> Float { length * errors[row] + slack }
    }

    /// A query as whole numbers of 16 bits, and what a bound needs to know of it.
    ///
    /// With row = rounded row + r and query = rounded query + q, the exact score is off by query * r + q * rounded row. By
    /// Cauchy-Schwarz the first is at most the lengths of query and r multiplied; the second, for all rows together, the
    /// length of q times twice that of the longest row. float32 adds what it rounds: by the usual bound, columns x 2^-24
    /// of both lengths for the exact score's own sum, the same for the length of r, less than 40 x 2^-24 for all else; and
    /// squares of numbers below 1e-19 vanish, as do products below 2^-149.
    private struct RoundedQuery {
        let numbers: [Int16]
        let scale: Float
        let length: Float
        let slack: Float

        init(_ query: [Float], depth: Int, longestRow: Double) {
            let length = query.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
            // A sum of products with bytes must fit 32 bits.
            let most = query.reduce(0) { max($0, abs($1)) }
            let top = min(32_767, (Int(Int32.max) / 127 / max(depth, 1)))
            // Far below any vector, a division could overflow; of what is no number, nothing is known.
            let isUsable = most > 1e-30 && length.isFinite
            let inverse = isUsable ? Float(top) / most : 0
            let scale = isUsable ? most / Float(top) : 0
            var numbers = [Int16](repeating: 0, count: depth)
            var lost = 0.0
            for (place, number) in query.enumerated() where isUsable {
                let whole = min(max((number * inverse).rounded(), -Float(top)), Float(top))
                numbers[place] = Int16(whole)
                let difference = Double(number) - Double(whole) * Double(scale)
                lost += difference * difference
            }
            lost = isUsable ? lost.squareRoot() : length
            let width = Double(query.count)
            let rounding = (2 * width + 40) * 0x1p-24 * length
            let vanished = 1e-18 * width.squareRoot() * length + width * 0x1p-149
            (self.numbers, self.scale) = (numbers, scale)
            self.length = length.isFinite ? Float(length).nextUp : 0
            slack = length.isFinite ? Float(1.01 * (longestRow * (rounding + 2 * lost) + vanished)) : .infinity
        }
    }
}
