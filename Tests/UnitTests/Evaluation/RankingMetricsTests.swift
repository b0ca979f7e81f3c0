import Catalogue
import Evaluation
import Testing

@Suite struct `Ranking metrics` {
    /// Grades 3, 2 and 1; the ideal ranking gains 7 + 3 / log2(3) + 1 / 2.
    let query = EvaluationQuery(id: "q", text: "x", relevant: [AnimeID(1): 3, AnimeID(2): 2, AnimeID(3): 1])
    let ideal = 7 + 3 / 1.584_962_500_721_156 + 0.5

    func metrics(_ ids: [Int]) -> RankingMetrics { RankingMetrics(of: ids.map { AnimeID($0) }, for: query) }

    @Test func `are 1 for the ideal ranking`() {
        let best = metrics([1, 2, 3])
        #expect(best.ndcg == 1 && best.hit == 1 && best.recall == 1 && best.reciprocalRank == 1)
    }

    @Test func `are 0 where nothing relevant was found`() {
        let worst = metrics([8, 9])
        #expect(worst.ndcg == 0 && worst.hit == 0 && worst.recall == 0 && worst.reciprocalRank == 0)
        #expect(metrics([]).ndcg == 0)
    }

    @Test func `discount by the logarithm of the rank, and gain by the power of the grade`() {
        // Grade 2 at rank 2, grade 3 at rank 4: 3 / log2(3) + 7 / log2(5).
        let found = metrics([9, 2, 8, 1])
        #expect(abs(found.ndcg - (3 / 1.584_962_500_721_156 + 7 / 2.321_928_094_887_362) / ideal) < 1e-12)
        #expect(found.reciprocalRank == 0.5)
        #expect(found.recall == 1)
    }

    @Test func `count grade 1 for nDCG alone`() {
        let found = metrics([3])
        #expect(abs(found.ndcg - 1 / ideal) < 1e-12)
        #expect(found.hit == 0 && found.recall == 0 && found.reciprocalRank == 0)
    }

    @Test func `look at ten places for nDCG, hit and MRR, at a hundred for recall`() {
        let others = (100..<200).map { $0 }
        let eleventh = metrics(Array(others.prefix(10)) + [1])
        #expect(eleventh.ndcg == 0 && eleventh.hit == 0 && eleventh.reciprocalRank == 0 && eleventh.recall == 0.5)
        #expect(metrics(Array(others.prefix(99)) + [1, 2]).recall == 0.5)
    }

    @Test func `take at most ten entries for the ideal ranking`() {
        let twelve = EvaluationQuery(
            id: "q", text: "x", relevant: Dictionary(uniqueKeysWithValues: (1...12).map { (AnimeID($0), 2) }))
        #expect(RankingMetrics(of: (1...10).map { AnimeID($0) }, for: twelve).ndcg == 1)
        #expect(RankingMetrics(of: (1...10).map { AnimeID($0) }, for: twelve).recall == 10.0 / 12)
    }
}

@Suite struct `What is scored of a ranking` {
    let ranking = [1, 2, 3, 4].map { AnimeID($0) }

    @Test func `leaves out what the query itself names`() {
        let query = EvaluationQuery(id: "like-1", text: "x", relevant: [:], excluded: [AnimeID(1), AnimeID(3)])
        #expect(query.scored(ranking, judged: nil).map(\.rawValue) == [2, 4])
        #expect(query.scored(ranking, judged: [AnimeID(1)]).map(\.rawValue) == [2, 4])
    }

    @Test(arguments: ["theme-karuta", "themedesc-karuta", "combo-a__b", "pt-theme-karuta", "pt-combo-a__b"])
    func `is cut to the judged entries for themes`(id: String) {
        let query = EvaluationQuery(id: id, text: "x", relevant: [:])
        #expect(query.scored(ranking, judged: [AnimeID(2), AnimeID(4), AnimeID(9)]).map(\.rawValue) == [2, 4])
        #expect(query.scored(ranking, judged: nil) == ranking)
    }

    @Test func `names what a translated query was translated from`() {
        #expect(EvaluationQuery(id: "pt-log-1", text: "x", relevant: [:]).original == "log-1")
        #expect(EvaluationQuery(id: "log-1", text: "x", relevant: [:]).original == nil)
    }
}
