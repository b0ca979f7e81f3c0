import Catalogue
package import Embeddings
package import Retrieval
import Telemetry
import Understanding
package import VectorStore

/// Wishes to recommendations, over one immutable snapshot of an index and the embedder that built it.
///
/// understand -> embed -> retrieve -> compose; the whole batch is embedded in one call.
package struct InferencePipeline: Sendable {
    private let embedder: any Embedder
    private let retriever: Retriever
    private let versions: RecommendationReply.Versions

    /// `embedder` must be of the fingerprint that `index` was built with; ``PipelineSource`` sees to it.
    package init(embedder: any Embedder, index: CatalogueIndex, versions: RecommendationReply.Versions) {
        self.embedder = embedder
        self.retriever = Retriever(index: index)
        self.versions = versions
    }

    /// Answers each request, in order.
    ///
    /// A request that asks for what the catalogue does not know fails alone; an embedder that fails fails them all.
    /// - Complexity: one embedding call, and O(entries x dimensions) for each request.
    package func recommend(
        _ requests: [RecommendationRequest]
    ) async throws(EmbeddingError) -> [Result<RecommendationReply, RetrievalError>] {
        var clocks = requests.map { _ in StageClock() }
        let intents = requests.indices.map { index in
            clocks[index].measure(.understand) { intent(of: requests[index]) }
        }
        let vectors = try await queryVectors(for: intents, &clocks)
        return zip(requests, intents).enumerated().map { index, wish in
            let (request, intent) = wish
            return Result { () throws(RetrievalError) in
                let found = try clocks[index].measure(.retrieve) { () throws(RetrievalError) in
                    try retriever.matches(for: vectors[index], try intent.get())
                }
                return reply(to: request, try intent.get(), found, &clocks[index])
            }
        }
    }

    private func intent(of request: RecommendationRequest) -> Result<Intent, RetrievalError> {
        Result { () throws(RetrievalError) in
            QueryReader.intent(
                text: request.query, language: request.language, filters: try retriever.spelled(request.filters),
                liked: request.liked,
                disliked: request.disliked, excluded: request.excluded, limit: request.count)
        }
    }

    /// One vector an intent, nil where it has no text or failed; the time of the one call counts for each.
    private func queryVectors(
        for intents: [Result<Intent, RetrievalError>], _ clocks: inout [StageClock]
    ) async throws(EmbeddingError) -> [[Float]?] {
        let texts = intents.map { (try? $0.get())?.text ?? "" }  // a failed intent is answered with its own error
        let spoken = texts.indices.filter { !texts[$0].isEmpty }
        var vectors = [[Float]?](repeating: nil, count: texts.count)
        guard !spoken.isEmpty else { return vectors }
        let start = ContinuousClock.now
        let batch = try await embedder.embed(spoken.map { texts[$0] }, as: .query)
        let elapsed = start.duration(to: .now)
        for (row, index) in spoken.enumerated() {
            vectors[index] = Array(batch.vectors[row * batch.dimensions..<(row + 1) * batch.dimensions])
            clocks[index].add(.embed, elapsed)
        }
        return vectors
    }

    private func reply(
        to request: RecommendationRequest, _ intent: Intent, _ found: Retrieval, _ clock: inout StageClock
    ) -> RecommendationReply {
        let composer = ExtractiveAnswer(intent: intent)
        let picks = clock.measure(.ground) {
            let wish = Evidence.Wish(intent)
            return found.matches.map { match in
                let evidence = Evidence(entry: match.entry, wish: wish)
                let reason = request.mode == .retrieve ? "" : composer.reason(for: match, evidence)
                return RecommendationReply.Recommendation(match: match, reason: reason, evidence: evidence)
            }
        }
        let answer =
            picks.isEmpty
            ? composer.nothingFits(relaxing: found.constraintToRelax)
            : request.mode == .retrieve ? "" : composer.text(picks)
        return RecommendationReply(
            status: picks.isEmpty ? .noMatch : request.mode == .llm ? .degraded : .ok,
            mode: request.mode == .retrieve ? .retrieve : .extractive, intent: intent, answer: answer,
            recommendations: picks, warnings: warnings(for: request, intent, found, picks.count),
            ignored: request.ignored,
            timings: clock.timings, embedder: embedder.fingerprint, versions: versions)
    }

    private func warnings(
        for request: RecommendationRequest, _ intent: Intent, _ found: Retrieval, _ count: Int
    ) -> [String] {
        var warnings = request.ignored.map { "\($0) is not known: ignored" }
        warnings += found.unknownIDs.map { "the catalogue has no entry \($0): ignored" }
        if intent.language == .portuguese, !intent.text.isEmpty, embedder.fingerprint.readsEnglishOnly {
            warnings.append(
                "\(embedder.fingerprint.model) reads English: the ranking of a wish in Portuguese is rough, its genres "
                    + "and filters hold")
        }
        if request.mode == .llm { warnings.append("no language model is configured: the answer is extractive") }
        if count > 0, count < request.count {
            warnings.append("only \(count) entries pass the filters, \(request.count) were asked for")
        }
        return warnings
    }
}
