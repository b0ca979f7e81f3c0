import CKernels
package import VectorStore

extension VectorMatrix {
    /// The dot product of `query` with some columns of each row: the cosine, both being of unit length.
    ///
    /// - Parameters:
    ///   - query: one number for each column.
    ///   - columns: those of one model, where rows hold the vectors of several; all if none are given.
    /// - Returns: `[count]`, in row order.
    /// - Complexity: O(count x columns); bound by memory bandwidth.
    package func scores(for query: [Float], columns: Range<Int>? = nil) -> [Float] {
        let columns = columns ?? 0..<dimensions
        precondition(columns.lowerBound >= 0 && columns.upperBound <= dimensions && query.count == columns.count)
        return scores(forPacked: query, of: 1, columns)
    }

    /// The same for several queries in one pass over the rows, each with the bits that it gets alone.
    ///
    /// - Returns: `[queries][count]`, in the order of the queries.
    /// - Complexity: bound by memory bandwidth up to about eight queries, by multiply-adds above.
    package func scores(for queries: [[Float]], columns: Range<Int>? = nil) -> [[Float]] {
        let columns = columns ?? 0..<dimensions
        precondition(columns.lowerBound >= 0 && columns.upperBound <= dimensions)
        precondition(queries.allSatisfy { $0.count == columns.count })
        if queries.isEmpty { return [] }
        let scores = scores(forPacked: queries.flatMap { $0 }, of: queries.count, columns)
        return queries.indices.map { Array(scores[($0 * count)..<(($0 + 1) * count)]) }
    }

    /// `queries`: `[queryCount x columns]`, row-major; returns `[queryCount x count]`, row-major.
    private func scores(forPacked queries: [Float], of queryCount: Int, _ columns: Range<Int>) -> [Float] {
        [Float](unsafeUninitializedCapacity: queryCount * count) { scores, initialized in
            withUnsafeValues { rows in
                if let rows = rows.baseAddress, let scores = scores.baseAddress {
                    anime_dot_scores(
                        rows + columns.lowerBound, dimensions, count, columns.count, queries, columns.count,
                        queryCount, scores, count)
                }
            }
            initialized = queryCount * count
        }
    }

    /// The same, plainly: what ``scores(for:columns:)`` is tested against.
    package func plainScores(for query: [Float], columns: Range<Int>? = nil) -> [Float] {
        (0..<count).map { row in
            zip(self.row(row)[columns ?? 0..<dimensions], query).reduce(0) { $0 + $1.0 * $1.1 }
        }
    }

    /// The mean of some rows' columns, scaled to unit length.
    ///
    /// - Parameters:
    ///   - rows: at least one.
    ///   - columns: those of one model.
    /// - Returns: `[columns]`.
    func meanVector(of rows: [Int], columns: Range<Int>) -> [Float] {
        var mean = [Float](repeating: 0, count: columns.count)
        for row in rows { Columns.add(Array(self.row(row)[columns]), times: 1, to: &mean) }
        let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? mean.map { $0 / length } : mean
    }
}
