package import Catalogue
package import JSON
package import Pipelines
import Retrieval
package import Settings
import VectorStore

/// Runs evaluation sets through the pipeline that production runs, and through the baselines.
package struct Evaluator: Sendable {
    private let pipeline: InferencePipeline
    private let baselines: Baselines?
    private let defaults: FilterSettings
    private let judged: Set<AnimeID>?

    /// - Parameters:
    ///   - pipeline: over the index that is measured.
    ///   - baselines: over the same index; nil to leave them out.
    ///   - defaults: the operator's filters.
    ///   - judged: the only entries that theme queries are scored on; nil for all.
    package init(
        pipeline: InferencePipeline, baselines: Baselines?, defaults: FilterSettings, judged: Set<AnimeID>?
    ) {
        self.pipeline = pipeline
        self.baselines = baselines
        self.defaults = defaults
        self.judged = judged
    }

    /// The scores of all systems on one set.
    ///
    /// Each query runs twice: as a user sends it, for times and constraints, and in mode `retrieve` for the ranking.
    /// - Parameters:
    ///   - set: whose queries are run, one after another, so that no stage's time is shared.
    ///   - serving: what is seen of the answers is added to it.
    ///   - progress: called after each query.
    /// - Returns: the scores, the worker's first.
    /// - Throws: ``EmbeddingError``.
    package func scores(
        on set: EvaluationSet, _ serving: inout ServingRecord, progress: () -> Void = {}
    ) async throws -> SetScores {
        var scores = SetScores(set)
        for query in set.queries {
            serving.add(try await reply(to: query, mode: "auto", count: 10), to: query)
            let ranked = try await reply(to: query, mode: "retrieve", count: Baselines.depth)
            let ids = (try? ranked.get())?.recommendations.map(\.match.entry.id) ?? []  // counted as a failure above
            let others = try await baselines?.rankings(for: query.text) ?? []
            scores.add([Baselines.Ranking(system: Evaluator.system, ids: ids)] + others, for: query, judged: judged)
            progress()
        }
        return scores
    }

    /// How wishes in scope and off topic are told apart.
    package func abstention(
        inScope: EvaluationSet, offTopic: EvaluationSet, progress: () -> Void = {}
    ) async throws -> Abstention {
        var abstention = Abstention()
        for query in inScope.queries {
            abstention.addInScope(try await reply(to: query, mode: "auto", count: 10).get())
            progress()
        }
        for query in offTopic.queries {
            abstention.addOffTopic(try await reply(to: query, mode: "auto", count: 10).get())
            progress()
        }
        return abstention
    }

    /// The features of every query's candidates, line by line as `fit_weights.py` reads them.
    ///
    /// - Parameters:
    ///   - sets: whose queries are run.
    ///   - write: called with each line, the header first.
    ///   - progress: called after each query.
    /// - Throws: what `write` throws, ``EmbeddingError`` or ``RetrievalError``.
    package func features(
        of sets: [EvaluationSet], write: (JSONObject) throws -> Void, progress: () -> Void = {}
    ) async throws {
        let (index, options) = (pipeline.retriever.index, pipeline.retriever.options)
        try write(FeatureTable.header(options, over: index))
        for set in sets {
            for query in set.queries {
                let (intent, vectors) = try await pipeline.searched(try request(for: query, "retrieve", 10))
                let table = try FeatureTable(
                    of: intent, vectors, over: index, options,
                    graded: query.relevant.keys.compactMap { index.entries.row(of: $0) }
                ) { row in !query.scored([index.entries.ids[row]], judged: judged).isEmpty }
                try write(table.line(of: query, in: set.name, judged: judged, over: index))
                progress()
            }
        }
    }

    /// The name of what is measured, in reports.
    package static let system = "worker"

    private func reply(
        to query: EvaluationQuery, mode: JSONValue, count: Int
    ) async throws -> Result<RecommendationReply, RetrievalError> {
        try await pipeline.recommend([try request(for: query, mode, count)])[0]
    }

    private func request(
        for query: EvaluationQuery, _ mode: JSONValue, _ count: Int
    ) throws(JSONError) -> RecommendationRequest {
        try RecommendationRequest(
            ["query": .string(query.text), "mode": mode, "n": .integer(count)], envelope: [], defaults: defaults)
    }
}
