import Catalogue
import Grounding
import Prompts
import Retrieval
import Telemetry
import Understanding

/// A reply from facts alone, before a language model is asked.
struct FactualReply: Sendable {
    var reply: RecommendationReply
    /// What a model may choose among, best first: the reply's recommendations and more.
    let candidates: [RecommendationReply.Recommendation]
}

extension InferencePipeline {
    /// Whether language models are asked about requests of this mode.
    func isTold(_ mode: RecommendationRequest.Mode) -> Bool {
        narrator != nil && (mode == .auto || mode == .llm)
    }

    /// Lets language models word a reply; nil where it is not theirs to word.
    func telling(
        _ factual: Result<FactualReply, RetrievalError>, to request: RecommendationRequest
    ) -> (@Sendable () async -> RecommendationReply)? {
        guard let narrator, isTold(request.mode), case .success(let factual) = factual, !factual.candidates.isEmpty
        else { return nil }
        return {
            await TraceContext.$current.withValue(request.trace) { await told(factual, by: narrator, to: request) }
        }
    }

    private func told(
        _ factual: FactualReply, by narrator: Narrator, to request: RecommendationRequest
    ) async -> RecommendationReply {
        var reply = factual.reply
        let teller = request.audience.hearing(factual.candidates)
        let brief = Narrator.Brief(
            wish: .init(
                text: request.wish.text, likedTitles: titles(of: reply.intent.liked),
                language: narrator.language(for: reply.intent.language)),
            candidates: factual.candidates.map { .init(entry: $0.match.entry, factualReason: $0.reason) },
            count: reply.recommendations.count, limit: request.deadline.map { ContinuousClock.now.duration(to: $0) },
            mayBeCached: request.mayBeCached, hearer: teller?.hearer)
        let narration = await request.audience.whileWaiting { await narrator.narrate(brief) }
        for (stage, duration) in narration.timings { reply.clock.add(stage, duration) }
        teller?.conclude(narration.answer)
        reply.recommendations = narration.answer.picks.map { pick in
            var recommendation = factual.candidates[pick.candidate]
            recommendation.reason = pick.reason.text
            recommendation.source = pick.reason.source
            return recommendation
        }
        reply.answer = ExtractiveAnswer(intent: reply.intent).text(reply.recommendations)
        reply.mode = narration.isByModel ? .llm : .extractive
        reply.narration = narration
        if let reason = narration.degraded {
            reply.status = .degraded
            reply.warnings.append("language models said less than asked (\(reason)): the rest is composed from facts")
        }
        if narration.answer.isNoneFit {
            reply.warnings.append("the language model found that none of the candidates fits well")
        }
        return reply
    }

    private func titles(of ids: [AnimeID]) -> [String] {
        ids.compactMap { entries.row(of: $0) }.map { entries.entry(at: $0).title }
    }
}
