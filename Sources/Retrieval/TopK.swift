/// Keeps the best `limit` of a stream of scored rows.
///
/// A binary heap with the worst kept row at its root: most rows of a scan fail one comparison and cost nothing more.
package struct TopK {
    package struct Candidate: Equatable {
        package let score: Float
        package let row: Int

        /// Lower scores are worse; of equal scores the higher row is, so that ties are broken by ascending id.
        func isWorse(than other: Candidate) -> Bool {
            score != other.score ? score < other.score : row > other.row
        }
    }

    private let limit: Int
    private var heap: [Candidate] = []

    /// - Parameter limit: 1 or more.
    package init(limit: Int) {
        precondition(limit >= 1)
        self.limit = limit
        heap.reserveCapacity(min(limit, 1_024))
    }

    /// O(log limit), O(1) for a row that is not among the best so far.
    package mutating func offer(score: Float, row: Int) {
        let candidate = Candidate(score: score, row: row)
        if heap.count < limit {
            heap.append(candidate)
            siftUp()
        } else if heap[0].isWorse(than: candidate) {
            heap[0] = candidate
            siftDown()
        }
    }

    /// Offers the allowed rows of a column.
    ///
    /// Compares before it asks whether a row is allowed: hardly any row of many is among the best so far.
    package mutating func offer(_ scores: [Float], _ allowed: AllowedRows) {
        precondition(scores.count == allowed.flags.count)
        scores.withUnsafeBufferPointer { scores in
            allowed.flags.withUnsafeBufferPointer { flags in
                for start in stride(from: 0, to: scores.count, by: Columns.rowsAtOnce) {
                    let rows = start..<min(start + Columns.rowsAtOnce, scores.count)
                    if heap.count == limit, rows.count == Columns.rowsAtOnce,
                        !Columns.hold(scores, from: start, atLeast: heap[0].score)
                    {
                        continue
                    }
                    for row in rows where !(heap.count == limit && scores[row] < heap[0].score) && flags[row] {
                        offer(score: scores[row], row: row)
                    }
                }
            }
        }
    }

    /// The rows kept, best first.
    package var best: [Candidate] { heap.sorted { $1.isWorse(than: $0) } }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].isWorse(than: heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var worst = parent
            let (left, right) = (2 * parent + 1, 2 * parent + 2)
            if left < heap.count, heap[left].isWorse(than: heap[worst]) { worst = left }
            if right < heap.count, heap[right].isWorse(than: heap[worst]) { worst = right }
            guard worst != parent else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
