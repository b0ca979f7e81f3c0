import Catalogue
import Embeddings
import Evaluation
import JSON
import Pipelines
import Retrieval
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

    @Test func `takes the ranking apart into weights and features that add up to it again`() async throws {
        let index = try SmallCatalogue.index()
        var options = RankingOptions()
        (options.weights.kinship, options.weights.kinshipOfLong) = (0, 0)
        let pipeline = InferencePipeline(
            embedder: embedder, index: index, ranking: options,
            versions: .init(config: "c0", index: "g0", worker: "0.0.0"))
        for text in ["detective", "robot", "like Nazo", "a hidden gem about space, no romance"] {
            let request = try RecommendationRequest(
                ["query": .string(text)], envelope: [], defaults: FilterSettings())
            let (intent, vectors) = try await pipeline.searched(request)
            let table = try FeatureTable(of: intent, vectors, over: index, options, graded: []) { _ in true }
            var search = try pipeline.retriever.searchInMemory(vectors, intent)
            pipeline.retriever.fuse(&search)
            let totals = pipeline.retriever.totals(search)
            let header = FeatureTable.header(options, over: index)
            let weights = (header["features"]?.array ?? []).map { Float($0.object?["weight"]?.number ?? .nan) }
            for (place, row) in table.rows.enumerated() {
                let sum = zip(weights, table.columns).reduce(0) { $0 + $1.0 * $1.1[place] }
                #expect(abs(sum - totals[row]) < 1e-3, "\(text), row \(row)")
            }
            #expect(!table.rows.isEmpty, "\(text)")
        }
    }
}
