import Testing

import Retrieval

@Suite struct `The best of many` {
    @Test func `are kept best first, equal scores by row`() {
        var top = TopK(limit: 3)
        for (row, score) in [0.5, 0.9, 0.5, 0.1, 0.9, 0.7].enumerated() { top.offer(score: Float(score), row: row) }
        #expect(top.best.map(\.row) == [1, 4, 5])
    }

    @Test(arguments: [1, 7, 100, 1_000])
    func `equal those of a full sort`(limit: Int) {
        var generator = SystemRandomNumberGenerator()
        let scores = (0..<500).map { _ in Float(Int.random(in: 0..<50, using: &generator)) }
        var top = TopK(limit: limit)
        for (row, score) in scores.enumerated() { top.offer(score: score, row: row) }
        let sorted = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        #expect(top.best.map(\.row) == Array(sorted.prefix(limit)))
    }

    @Test(arguments: [1, 7, 1_000])
    func `of a column are those of its allowed rows`(limit: Int) {
        let scores = (0..<500).map { Float($0 * 37 % 101) }
        let flags = scores.indices.map { $0 % 3 != 0 }
        var top = TopK(limit: limit)
        top.offer(scores, AllowedRows(flags))
        let sorted = scores.indices.filter { flags[$0] }.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        #expect(top.best.map(\.row) == Array(sorted.prefix(limit)))
    }
}
