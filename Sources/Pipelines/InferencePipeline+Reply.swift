import Catalogue
import Embeddings
import JSON
import Retrieval
import Telemetry
import Understanding

extension InferencePipeline {
    /// What a request is told of what was found for it, from facts alone.
    func reply(
        to request: RecommendationRequest, _ finding: RetrievalFinding, withoutVectors isBlind: Bool,
        _ clock: inout StageClock
    ) -> FactualReply {
        let (intent, found) = (finding.intent, finding.retrieval)
        let entries = retriever.index.entries
        let liked = intent.liked.compactMap { entries.row(of: $0) }
        let composer = ExtractiveAnswer(
            intent: intent, likedGenres: Set(liked.flatMap { entries.genreNames(of: $0) }))
        let absence = absence(of: found, request, intent, withoutVectors: isBlind)
        let candidates = clock.measure(.ground) {
            let terms = Evidence.Terms(intent, stems: found.stems)
            return (absence == nil ? found.matches : []).map { match in
                let evidence = Evidence(entry: match.entry, terms: terms)
                let reason = request.mode == .retrieve ? "" : composer.reason(for: match, evidence)
                return RecommendationReply.Recommendation(match: match, reason: reason, evidence: evidence)
            }
        }
        let picks = Array(candidates.prefix(intent.limit))
        let answer =
            absence.map { composer.nothingFits($0) } ?? (request.mode == .retrieve ? "" : composer.text(picks))
        let isDegraded = request.mode == .llm && narrator == nil
        var reply = RecommendationReply(
            status: absence != nil ? .noMatch : isDegraded ? .degraded : .ok,
            mode: request.mode == .retrieve ? .retrieve : .extractive, intent: intent, answer: answer,
            recommendations: picks, warnings: finding.notes + warnings(for: request, intent, found, picks.count),
            ignored: request.ignored,
            clock: clock, margin: found.margin, embedder: embedder.fingerprint, versions: versions)
        if case .filtered(let constraint?, let freed) = absence { reply.relaxation = (constraint, freed) }
        return FactualReply(reply: reply, candidates: candidates)
    }

    /// Why the reply is empty; nil where it is not.
    ///
    /// Likeness to a text that the embedder cannot read says nothing, and a ranking alone is given in any case.
    private func absence(
        of found: SearchResult, _ request: RecommendationRequest, _ intent: Intent, withoutVectors isBlind: Bool
    ) -> Absence? {
        let isRead = !isBlind && (intent.language == .english || !embedder.fingerprint.readsEnglishOnly)
        return found.absence == .nothingSimilar && (request.mode == .retrieve || !isRead) ? nil : found.absence
    }

    private func warnings(
        for request: RecommendationRequest, _ intent: Intent, _ found: SearchResult, _ count: Int
    ) -> [String] {
        var warnings = request.ignored.map { "\($0) is not known: ignored" }
        warnings += intent.unknownTerms.map {
            "$.relax names \"\($0.beginning(100))\", which was not understood: ignored"
        }
        warnings += found.unknownIDs.map { "the catalogue has no entry \($0): ignored" }
        if intent.language == .portuguese, !intent.text.isEmpty, embedder.fingerprint.readsEnglishOnly {
            warnings.append(
                "\(embedder.fingerprint.model) reads English: the ranking of a wish in Portuguese is rough, its genres "
                    + "and filters hold")
        }
        if request.mode == .llm, narrator == nil {
            warnings.append("no language model is configured: the answer is extractive")
        }
        if count > 0, count < intent.limit {
            let what = count == found.allowed ? "entries pass the filters" : "series pass the filters"
            warnings.append("only \(count) \(what), \(intent.limit) were asked for")
        }
        return warnings
    }
}
