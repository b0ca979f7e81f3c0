import Catalogue
package import Prompts

extension Grounder {
    /// A model's picks as they are checked, one by one.
    package struct Selection: Sendable {
        let grounder: Grounder
        let candidates: [Candidate]
        let cardCount: Int
        let count: Int
        let language: Language
        /// Those that were kept, in the order of their ranks.
        package private(set) var answer = GroundedAnswer()
        private var taken: Set<Int> = []
        private var hasPicks = false

        init(grounder: Grounder, candidates: [Candidate], cardCount: Int, count: Int, language: Language) {
            self.grounder = grounder
            self.candidates = candidates
            self.cardCount = cardCount
            self.count = count
            self.language = language
        }

        /// Takes the next pick, if it is one that the model may make.
        ///
        /// - Returns: What may be shown of it; nil where it is dropped.
        package mutating func take(_ pick: DraftAnswer.Pick) -> GroundedAnswer.Pick? {
            hasPicks = true
            guard let number = pick.handle?.number, number <= min(cardCount, candidates.count), taken.count < count,
                taken.insert(number - 1).inserted
            else {
                answer.counts.dropped += 1
                return nil
            }
            answer.counts.picks += 1
            let reason = grounder.reason(pick.why, about: candidates[number - 1], language, &answer.counts)
            let kept = GroundedAnswer.Pick(candidate: number - 1, reason: reason)
            answer.picks.append(kept)
            return kept
        }

        /// The whole answer: the picks, and after them by rank whatever is wanted beyond.
        package func filled(isNoneFit: Bool) -> GroundedAnswer {
            var answer = answer
            answer.isNoneFit = isNoneFit && !hasPicks
            for (index, candidate) in candidates.enumerated()
            where answer.picks.count < count && !taken.contains(index) {
                let reason = GroundedAnswer.Reason(text: candidate.factualReason, source: .catalogue)
                answer.picks.append(GroundedAnswer.Pick(candidate: index, reason: reason))
            }
            return answer
        }
    }
}
