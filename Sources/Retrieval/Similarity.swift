import CKernels
package import VectorStore

extension VectorMatrix {
    /// The dot product of each row with `query`: the cosine, both being of unit length.
    ///
    /// - Parameter query: `[dimensions]`.
    /// - Returns: `[count]`, in row order.
    /// - Complexity: O(count x dimensions); bound by memory bandwidth.
    package func scores(for query: [Float]) -> [Float] {
        precondition(query.count == dimensions)
        return [Float](unsafeUninitializedCapacity: count) { scores, initialized in
            withUnsafeValues { rows in
                if let rows = rows.baseAddress, let scores = scores.baseAddress {
                    anime_dot_scores(rows, count, dimensions, query, scores)
                }
            }
            initialized = count
        }
    }

    /// The same, plainly: what ``scores(for:)`` is tested against.
    package func plainScores(for query: [Float]) -> [Float] {
        (0..<count).map { row in zip(self.row(row), query).reduce(0) { $0 + $1.0 * $1.1 } }
    }
}
