package import Catalogue
package import Generation
package import Grounding
package import Prompts
import Settings
import Telemetry

/// Lets language models choose among candidates and say why, and believes nothing that it cannot check.
///
/// Models of the chain are asked in turn until all is said that one may say; whatever none of them says is said by the
/// candidates' own factual reasons. So there is always an answer.
package struct Narrator: Sendable {
    /// What there is to tell.
    package struct Brief: Sendable {
        package var wish: RecommendationPrompt.Wish
        /// Best first.
        package var candidates: [Grounder.Candidate]
        /// Entries wanted.
        package var count: Int
        /// What is left of the job's time; nil: as much as the settings allow.
        package var limit: Duration?
        /// Whether an answer that was kept will do.
        package var mayBeCached: Bool
        /// Is told what is told; nil: nobody listens.
        package var hearer: Hearer?

        package init(
            wish: RecommendationPrompt.Wish, candidates: [Grounder.Candidate], count: Int, limit: Duration? = nil,
            mayBeCached: Bool = true, hearer: Hearer? = nil
        ) {
            self.wish = wish
            self.candidates = candidates
            self.count = count
            self.limit = limit
            self.mayBeCached = mayBeCached
            self.hearer = hearer
        }
    }

    /// Candidates that are worth showing: none beyond those asked for, unless a model of the chain chooses.
    let candidateCount: Int

    let gateway: Gateway
    let grounder: Grounder
    let deck = CardDeck()
    private let cache: any AnswerCache
    private let flights: SingleFlight<Narration>
    /// Index and configuration: an answer is good for these alone.
    private let scope: String

    /// `titles` are those of the whole catalogue that candidates come from; `scope` changes with index and configuration.
    ///
    /// - Precondition: The chain of `gateway` is not empty.
    package init(
        gateway: Gateway, titles: TitleTable, cache: any AnswerCache, flights: SingleFlight<Narration>, scope: String
    ) {
        self.gateway = gateway
        candidateCount = gateway.chain.contains { $0.settings.task == .pick } ? RecommendationPrompt.maxCards : 0
        grounder = Grounder(titles: titles)
        self.cache = cache
        self.flights = flights
        self.scope = scope
    }

    /// What to write in, for a wish in `language`.
    package func language(for language: Language) -> Language {
        switch gateway.settings.prompt.replyLanguage {
        case .auto: language
        case .english: .english
        case .portuguese: .portuguese
        }
    }

    /// What models make of the brief.
    ///
    /// Equal briefs at the same time, and later for a while, are done once, but for one that must be made anew; a
    /// degraded answer is not kept.
    package func narrate(_ brief: Brief) async -> Narration {
        let key = brief.key(in: scope)
        if brief.mayBeCached, let kept = await kept(key, for: brief) { return kept }
        let start = ContinuousClock.now
        let told =
            brief.mayBeCached
            ? await flights.value(for: key) { await tell(brief, keepingAs: key) }
            : await tell(brief, keepingAs: key).map { (value: $0, isShared: false) }
        guard var narration = told?.value else {
            return Narration(answer: factual(brief), degraded: "the job was cancelled")
        }
        if told?.isShared == true {
            narration.isCached = true
            narration.timings = [(.generate, start.duration(to: .now))]
        }
        return narration
    }

    private func kept(_ key: String, for brief: Brief) async -> Narration? {
        guard let bytes = await cache.answer(for: key), let narration = Narration(cached: bytes) else { return nil }
        // Whoever else writes into the store must not be able to point beyond the candidates.
        let places = narration.answer.picks.map(\.candidate)
        let isSound =
            places.count == min(brief.count, brief.candidates.count) && Set(places).count == places.count
            && places.allSatisfy(brief.candidates.indices.contains)
        return isSound ? narration : nil
    }

    /// nil where the task was cancelled meanwhile: that is nobody's answer.
    private func tell(_ brief: Brief, keepingAs key: String) async -> Narration? {
        let narration = await tell(brief)
        guard !Task.isCancelled else { return nil }
        if narration.degraded == nil { await cache.keep(narration.cacheBytes, for: key) }
        return narration
    }

    /// All picks by rank, with their own reasons.
    private func factual(_ brief: Brief) -> GroundedAnswer {
        grounder.picks(
            of: DraftAnswer(picks: []), from: brief.candidates, cardCount: 0, count: brief.count,
            language: brief.wish.language)
    }

    private func tell(_ brief: Brief) async -> Narration {
        let job = gateway.ledger(within: brief.limit)
        var narration = NarrationDraft(answer: factual(brief))
        for model in gateway.chain {
            switch model.settings.task {
            case .pick: await pick(brief, by: model, for: job, &narration)
            case .explain: await explain(brief, by: model, for: job, &narration)
            }
            if narration.isTold || narration.mustStop { break }
        }
        return Narration(
            answer: narration.answer, attempts: job.attempts, degraded: narration.isTold ? nil : narration.shortcomings,
            timings: narration.clock.timings)
    }
}

extension Narrator.Brief {
    /// Everything that the answer depends on, word for word: equal keys have equal answers.
    fileprivate func key(in scope: String) -> String {
        let ids = candidates.map { "\($0.entry.id) \($0.factualReason)" }.joined(separator: "\u{1F}")
        let liked = wish.likedTitles.joined(separator: "\u{1F}")
        return [scope, wish.language.rawValue, "\(count)", ids, liked, wish.text].joined(separator: "\u{1E}")
    }
}
