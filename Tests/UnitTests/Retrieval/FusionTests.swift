import Catalogue
import Retrieval
import Testing
import Understanding
import VectorStore

@Suite struct `Reciprocal rank fusion` {
    @Test func `is the sum of weight over k plus rank, ranks from 1, ties by row`() {
        let allowed = AllowedRows([true, true, false, true])
        let legs = [
            Leg(.dense, weight: 1, scores: [0.1, 0.9, 1, 0.5], allowed),
            Leg(.lexical, weight: 2, scores: [3, 3, 9, 0], allowed),
        ]
        // Dense ranks rows 1, 3, 0; lexical rows 0, 1, and row 3 holds no word.
        let expected: [Float] = [1.0 / 13 + 2.0 / 11, 1.0 / 11 + 2.0 / 12, 0, 1.0 / 12]
        #expect(ReciprocalRankFusion.scores(of: legs, k: 10, depth: 3, allowed) == expected)
        #expect(ReciprocalRankFusion.scores(of: legs, k: 10, depth: 1, allowed) == [2.0 / 11, 1.0 / 11, 0, 0])
    }

    @Test func `ranks instead of the sum of z where it is asked for`() throws {
        let options = SmallSearch.options { $0.fusion = .rrf(k: 20, depth: 200) }
        let found = try SmallSearch.found([1, 0, 0, 0], SmallSearch.intent("detective"), options)
        // Entry 2 is third by cosine and first by words: 1/23 + 1/21; entry 1 first by cosine: 1/21.
        #expect(SmallSearch.ids(found) == [2, 1, 6, 3, 4])
    }
}

@Suite struct `A leg` {
    @Test(arguments: [1, 7, 8, 9, 64, 1_001])
    func `has the mean and deviation of what is allowed`(count: Int) {
        let scores = (0..<count).map { 1_000 + Float(($0 * 37) % 101) / 10 }
        let flags = (0..<count).map { $0 % 3 != 1 }
        let values = zip(scores, flags).filter(\.1).map { Double($0.0) }
        let mean = values.reduce(0, +) / Double(values.count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
        let leg = Leg(.dense, weight: 1, scores: scores, AllowedRows(flags))
        #expect(abs(Double(leg.mean) - mean) < 1e-3)
        #expect(abs(Double(leg.deviation) - variance.squareRoot()) < 1e-3)
    }

    @Test func `that tells nothing apart says nothing`() {
        let leg = Leg(.lexical, weight: 1, scores: [2, 2, 7], AllowedRows([true, true, false]))
        #expect(leg.deviation == 0)
        #expect(leg.z(2) == 0)
        #expect(Leg(.lexical, weight: 1, scores: [2], AllowedRows([false])).deviation == 0)
    }
}

@Suite struct `The gate` {
    @Test(arguments: [(1, 0.0), (2, 0.5642), (10, 1.5388), (100, 2.5076), (1_000, 3.2414)])
    func `knows the expected highest of so many noise values`(count: Int, expected: Double) {
        // Harter, Biometrika 48 (1961), table 1.
        #expect(abs(Double(Gate.expectedMaximum(of: count)) - expected) < 0.03)
    }

    @Test func `measures how far the best is above noise and what is asked on top`() {
        var gate = Gate()
        gate.minExcess = 0.5
        let noise = Gate.expectedMaximum(of: 100)
        #expect(abs(gate.margin(.init(denseZ: noise + 0.75, count: 100, coverage: 0)) - 0.25) < 1e-5)
        #expect(abs(gate.margin(.init(denseZ: noise + 0.25, count: 100, coverage: 0)) + 0.25) < 1e-5)
        // Where it is known what kind of text it is, that counts most.
        #expect(gate.margin(.init(denseZ: noise + 1, count: 100, coverage: 1, scope: -1)) == -1.75)
        #expect(gate.margin(.init(denseZ: noise, count: 100, coverage: 0, scope: 0.5)) == 0.5)
        // Words count too, and alone where there is no vector.
        #expect(abs(gate.margin(.init(denseZ: noise + 0.25, count: 100, coverage: 0.5)) - 0.25) < 1e-5)
        #expect(abs(gate.margin(.init(denseZ: nil, count: 100, coverage: 0.75)) - 0.25) < 1e-5)
    }

    @Test func `has no say where a genre, a theme or a title is named, or only filters are`() throws {
        let strict = SmallSearch.options { $0.gate.minExcess = 10 }
        #expect(try SmallSearch.found([1, 0, 0, 0], SmallSearch.intent(), strict).absence == .nothingSimilar)
        var intent = SmallSearch.intent()
        intent.namedGenres = ["Mystery"]
        #expect(try SmallSearch.found([1, 0, 0, 0], intent, strict).absence == nil)
        var plain = SmallSearch.intent()
        plain.isFullyUnderstood = true
        #expect(try SmallSearch.found([1, 0, 0, 0], plain, strict).absence == nil)
        let liked = SmallSearch.intent("x", liked: [AnimeID(1)])
        #expect(try SmallSearch.found([1, 0, 0, 0], liked, strict).absence == nil)
    }

    @Test func `gives the ranking all the same`() throws {
        let strict = SmallSearch.options { $0.gate.minExcess = 10 }
        #expect(try SmallSearch.found([1, 0, 0, 0], SmallSearch.intent(), strict).matches.count == 5)
    }
}
