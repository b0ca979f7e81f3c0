import Catalogue
import Embeddings
import Evaluation
import Pipelines
import Settings
import Testing

@Suite struct `The evaluator` {
    let embedder = RecordingEmbedder(["detective": [0, 1, 0, 0], "robot": [1, 0, 0, 0]])

    func evaluator(judged: Set<AnimeID>? = nil) throws -> Evaluator {
        let remembering = RememberingEmbedder(embedder)
        let index = try SmallCatalogue.index()
        return Evaluator(
            pipeline: InferencePipeline(
                embedder: remembering, index: index, versions: .init(config: "c0", index: "g0", worker: "0.0.0")),
            baselines: Baselines(index: index, embedder: remembering), defaults: FilterSettings(), judged: judged)
    }

    @Test func `runs every system over every query, and embeds each text once`() async throws {
        let set = EvaluationSet(
            name: "s",
            queries: [
                EvaluationQuery(id: "a", text: "detective", relevant: [AnimeID(2): 3]),
                EvaluationQuery(id: "b", text: "robot", relevant: [AnimeID(1): 3]),
            ])
        var serving = ServingRecord()
        let scores = try await evaluator().scores(on: set, &serving)
        #expect(scores.systems.map(\.system) == ["worker", "BM25", "dense tiny", "BM25 + dense"])
        for system in scores.systems { #expect(system.mean(of: .ndcg) == 1, "\(system.system)") }
        #expect(await embedder.calls == [["detective"], ["robot"]])
        #expect(serving.requests == 2 && serving.violations == [] && serving.failures == [])
        #expect(serving.thinking.count == 2)
    }

    @Test func `cuts a ranking to what was judged`() async throws {
        // By meaning Nazo (2) is nearest and Nazo Movie (3) next; 2 was never judged.
        let theme = EvaluationQuery(id: "theme-x", text: "detective", relevant: [AnimeID(3): 2])
        var serving = ServingRecord()
        let set = EvaluationSet(name: "s", queries: [theme])
        let cut = try await evaluator(judged: [AnimeID(3), AnimeID(4)]).scores(on: set, &serving)
        let whole = try await evaluator().scores(on: set, &serving)
        #expect(cut.systems[2].mean(of: .reciprocalRank) == 1)
        #expect(whole.systems[2].mean(of: .reciprocalRank) == 0.5)
    }
}
