package import Catalogue
package import Prompts
import Understanding

/// Makes of what a model wrote what may be shown: known entries, and sentences that hold nothing but their facts.
package struct Grounder: Sendable {
    /// An entry that may be recommended.
    package struct Candidate: Sendable, Equatable {
        package let entry: AnimeEntry
        /// A sentence on it that is made of facts.
        package let factualReason: String

        package init(entry: AnimeEntry, factualReason: String) {
            self.entry = entry
            self.factualReason = factualReason
        }
    }

    private let titles: TitleTable
    /// Folding a synopsis takes longer than checking a sentence against it; some 10 kB each.
    private let cards = EntryMemo<CardFacts>(capacity: 500)

    /// - Parameter titles: Those of the whole catalogue, of which a sentence may name only its own entry's.
    package init(titles: TitleTable) { self.titles = titles }

    /// The picks of `draft`, checked, and filled up by rank.
    ///
    /// - Parameters:
    ///   - draft: What the model chose; of those that it did not see, nothing is believed.
    ///   - candidates: Best first.
    ///   - cardCount: How many of them the model saw, as c1, c2, ...
    ///   - count: Entries wanted.
    ///   - language: What the sentences are to be in.
    /// - Returns: `min(count, candidates.count)` picks, each entry once.
    package func picks(
        of draft: DraftAnswer, from candidates: [Candidate], cardCount: Int, count: Int, language: Language
    ) -> GroundedAnswer {
        var selection = selection(from: candidates, cardCount: cardCount, count: count, language: language)
        for pick in draft.picks { _ = selection.take(pick) }
        return selection.filled(isNoneFit: draft.isNoneFit)
    }

    /// The same, pick by pick.
    package func selection(
        from candidates: [Candidate], cardCount: Int, count: Int, language: Language
    ) -> Selection {
        Selection(
            grounder: self, candidates: candidates, cardCount: cardCount, count: count, language: language)
    }

    /// What stays of `text` about an entry: the sentences that hold, its factual reason in place of the first that
    /// does not.
    ///
    /// Where the model is one that parrots, `wish` is given, and its words count as claims. What was found is added to
    /// `counts`.
    package func reason(
        _ text: String, about candidate: Candidate, _ language: Language, echoing wish: String = "",
        _ counts: inout GroundingCounts
    ) -> GroundedAnswer.Reason {
        let card = facts(of: candidate.entry)
        let checker = ClaimChecker(
            titles: titles, card: card, language: language,
            echoes: language == .english ? card.missing(of: wish) : [])
        var kept: [String] = []
        var isRepaired = false
        for sentence in PlainText.sentences(of: ModelText.plain(String(text.prefix(Self.readLimit)))) {
            let finding = checker.check(String(sentence))
            counts.claims += finding.claims
            counts.unsupported += finding.unsupported
            if finding.unsupported == 0, isSentence(sentence), isIn(language, sentence) {
                if kept.count < Self.sentenceLimit { kept.append(closed(sentence)) }
            } else if !isRepaired {
                isRepaired = true
                kept.append(candidate.factualReason)
            }
        }
        let isFactualOnly = kept.isEmpty || kept == [candidate.factualReason]
        return GroundedAnswer.Reason(
            text: isFactualOnly ? candidate.factualReason : kept.joined(separator: " "),
            source: isFactualOnly ? .catalogue : .model)
    }

    private func facts(of entry: AnimeEntry) -> CardFacts {
        if let known = cards.value(of: entry) { return known }
        let facts = CardFacts(entry)
        cards.keep(facts, of: entry)
        return facts
    }

    /// Characters of one reason that are looked at: ten times what is asked for.
    private static let readLimit = 1_500
    /// One was asked for.
    private static let sentenceLimit = 2

    /// At least three words, and no more than a reader wants.
    private func isSentence(_ text: Substring) -> Bool {
        text.count <= 300 && text.count { $0 == " " } >= 2
    }

    /// Models forget the full stop of an only sentence.
    private func closed(_ sentence: Substring) -> String {
        sentence.last.map { $0.isLetter || $0.isNumber } ?? false ? sentence + "." : String(sentence)
    }

    /// A Portuguese wish is not answered in English, nor the other way round; what reads as either will do.
    private func isIn(_ language: Language, _ sentence: Substring) -> Bool {
        guard language == .portuguese else { return Language.guess(String(sentence)) == language }
        // "a" is a word of both. English is guessed where nothing tells, so one more Portuguese word turns only that.
        return Language.guess(sentence.replacing(/\b[Aa]\b/, with: "") + " que") == language
    }
}

/// Picks that may be shown, and what was done to get there.
package struct GroundedAnswer: Sendable, Equatable {
    package enum Source: String, Sendable {
        /// At least one sentence is the model's.
        case model = "llm"
        case catalogue
    }

    package struct Reason: Sendable, Equatable {
        package let text: String
        package let source: Source

        package init(text: String, source: Source) {
            self.text = text
            self.source = source
        }
    }

    package struct Pick: Sendable, Equatable {
        /// Position among the candidates.
        package let candidate: Int
        package let reason: Reason

        package init(candidate: Int, reason: Reason) {
            self.candidate = candidate
            self.reason = reason
        }
    }

    package var picks: [Pick] = []
    package var counts = GroundingCounts()
    /// The model says that no candidate fits; the picks are then by rank alone.
    package var isNoneFit = false

    package init(picks: [Pick] = [], counts: GroundingCounts = GroundingCounts(), isNoneFit: Bool = false) {
        self.picks = picks
        self.counts = counts
        self.isNoneFit = isNoneFit
    }
}

/// `grounding` of a result.
package struct GroundingCounts: Sendable, Equatable {
    /// The model's picks that were kept.
    package var picks = 0
    /// Its picks of what it was not shown, had picked before, or was not asked for.
    package var dropped = 0
    /// What its sentences state that can be checked.
    package var claims = 0
    /// Those that the card does not support; their sentences were replaced.
    package var unsupported = 0

    package init(picks: Int = 0, dropped: Int = 0, claims: Int = 0, unsupported: Int = 0) {
        self.picks = picks
        self.dropped = dropped
        self.claims = claims
        self.unsupported = unsupported
    }
}
