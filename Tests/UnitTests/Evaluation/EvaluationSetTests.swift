import Catalogue
import Evaluation
import Foundation
import Testing

@Suite struct `Evaluation sets` {
    func read(_ text: String, needsAnswers: Bool = true) throws(EvaluationError) -> EvaluationSet {
        try EvaluationSet(name: "s", content: Array(text.utf8), path: "s.jsonl", needsAnswers: needsAnswers)
    }

    @Test func `are read whole`() throws {
        let set = try read(
            """
            {"query_id":"like-1","query":"anime like X","language":"en","relevant":{"6":3,"30":1},"source":"votes",\
            "seed":"1","exclude":["1","5"]}

            {"query_id":"pt-theme-tea","query":"anime sobre chá","language":"pt","relevant":{"7":2},"tag":"Tea",\
            "tags":["Tea"],"shared_names":0}
            """)
        #expect(
            set.queries == [
                EvaluationQuery(
                    id: "like-1", text: "anime like X", relevant: [AnimeID(6): 3, AnimeID(30): 1],
                    excluded: [AnimeID(1), AnimeID(5)]),
                EvaluationQuery(
                    id: "pt-theme-tea", text: "anime sobre chá", language: .portuguese, relevant: [AnimeID(7): 2],
                    sharedNames: 0),
            ])
        #expect(set.hardPart?.queries.map(\.id) == ["pt-theme-tea"])
        #expect(set.hardPart?.name == "s, no name shared")
    }

    @Test(arguments: [
        (#"{"query_id":"a","query":"x"}"#, "$.relevant is missing"),
        (#"{"query":"x","relevant":{"1":2}}"#, "$.query_id is missing"),
        (#"{"query_id":"a","relevant":{"1":2}}"#, "$.query is missing"),
        (#"{"query_id":"a","query":"  ","relevant":{"1":2}}"#, "$.query is blank"),
        (#"{"query_id":"a","query":"x","relevant":{"1":4}}"#, "$.relevant.1 must be 1 to 3, not 4"),
        (#"{"query_id":"a","query":"x","relevant":{"1":null}}"#, "$.relevant.1 must be a grade, 1 to 3"),
        (
            #"{"query_id":"a","query":"x","relevant":{"one":2}}"#,
            "$.relevant.one must be an id, a number of 1 or more in quotes"
        ),
        (
            #"{"query_id":"a","query":"x","relevant":{"1":2},"exclude":["2","x"]}"#,
            "$.exclude[1] must be an id, a number of 1 or more in quotes"
        ),
        (#"{"query_id":"a","query":"x","relevant":{"1":1}}"#, "$.relevant: holds no grade of 2 or 3"),
        (#"{"query_id":"a","query":"x","relevant":{"1":2},"exlude":[]}"#, "$.exlude is not known"),
        (
            #"{"query_id":"a","query":"x","language":"de","relevant":{"1":2}}"#,
            "$.language must be one of en, pt, not \"de\""
        ),
        ("[]", "$ must be an object, not an array"),
        (
            #"{"query_id":"ok","query":"x","relevant":{"1":2}}"#,
            "$.query_id: \"ok\" stands in line 1 too"
        ),
    ])
    func `name the line and the path of what is wrong`(line: String, reason: String) {
        let good = #"{"query_id":"ok","query":"x","relevant":{"1":2}}"#
        #expect(throws: EvaluationError.badLine(path: "s.jsonl", line: 3, reason: reason)) {
            try read(good + "\n\n" + line)
        }
    }

    @Test func `of wishes without answers are read where none are needed`() throws {
        #expect(try read(#"{"query_id":"a","query":"x","relevant":{}}"#, needsAnswers: false).queries.count == 1)
    }

    @Test func `hold at least one query, in a file that can be read`() {
        #expect(throws: EvaluationError.noQueries(path: "s.jsonl")) { try read("\n\n") }
        #expect(throws: EvaluationError.cannotRead(path: "/nowhere/s.jsonl")) {
            try EvaluationSet(path: "/nowhere/s.jsonl")
        }
    }
}

@Suite struct `Translated pairs` {
    func scores(_ name: String, _ queries: [(id: String, ranking: [Int])]) -> SetScores {
        var scores = SetScores(EvaluationSet(name: name, queries: queries.map { query($0.id) }))
        for (id, ranking) in queries {
            let ids = ranking.map { AnimeID($0) }
            scores.add([Baselines.Ranking(system: "worker", ids: ids)], for: query(id), judged: nil)
        }
        return scores
    }

    func query(_ id: String) -> EvaluationQuery { EvaluationQuery(id: id, text: "x", relevant: [AnimeID(1): 3]) }

    @Test func `compare a query with its original in any set`() throws {
        let english = scores("en", [("a", [1]), ("b", [1]), ("c", [9])])
        // Second place gains 1 / log2(3); "pt-d" has no original.
        let portuguese = scores("pt", [("pt-a", [9, 1]), ("pt-b", [1]), ("pt-d", [1])])
        let pairs = try #require(TranslatedPairs([english, portuguese]))
        #expect(pairs.count == 2 && pairs.english == 1)
        #expect(abs(pairs.ratio - (1 + 1 / 1.584_962_500_721_156) / 2) < 1e-12)
        #expect(TranslatedPairs([english]) == nil)
    }
}
