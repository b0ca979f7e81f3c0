import Catalogue
import Generation
import Grounding
import Prompts
import Settings
import Telemetry

/// An answer in the making: what was said, and what went wrong on the way.
struct NarrationDraft {
    var answer: GroundedAnswer
    var isTold = false
    /// Nobody else need be asked: the job is over.
    var mustStop = false
    var clock = StageClock()
    /// Positions among the picks that already have a model's sentence, or had one that did not hold.
    var explained: Set<Int> = []
    private var failures: [(model: String, error: GenerationError)] = []

    init(answer: GroundedAnswer) { self.answer = answer }

    /// What went wrong, as in "groq: the provider's rate limit is reached; local: ...".
    var shortcomings: String {
        failures.map { "\($0.model): \($0.error)" }.joined(separator: "; ")
    }

    mutating func fail(_ model: Gateway.Model, _ error: GenerationError) {
        failures.append((model.settings.name, error))
        if error.remedy == .stop { mustStop = true }
    }
}

extension Narrator {
    /// One call: the model chooses and says why.
    func pick(_ brief: Brief, by model: Gateway.Model, for job: JobLedger, _ narration: inout NarrationDraft) async {
        var entries = brief.candidates.map(\.entry)
        while true {
            let prompt = narration.clock.measure(.prompt) {
                RecommendationPrompt.pick(brief.count, from: entries, for: brief.wish, deck: deck)
            }
            let picks = PicksInTheMaking(
                grounder.selection(
                    from: brief.candidates, cardCount: prompt.cardCount, count: brief.count,
                    language: brief.wish.language), brief.hearer)
            do throws(GenerationError) {
                let draft = try await narration.clock.measure(.generate) { () async throws(GenerationError) in
                    try await gateway.complete(
                        prompt, by: model, for: job, listener: brief.hearer.map { picks.listener($0) })
                }
                narration.answer = narration.clock.measure(.ground) {
                    picks.answer(of: AnswerReader.answer(in: draft.text) ?? DraftAnswer(picks: []))
                }
                narration.isTold = true
                return
            } catch .promptTooLong where entries.count == brief.candidates.count && prompt.cardCount > 1 {
                entries = Array(entries.prefix(prompt.cardCount / 2))
            } catch {
                return narration.fail(model, error)
            }
        }
    }

    /// Sentences a job may ask for, one call each; the picks after these keep their factual reasons.
    private static let explainedLimit = 5

    /// One call an entry, all at the same time: retrieval has chosen, the model says why.
    func explain(_ brief: Brief, by model: Gateway.Model, for job: JobLedger, _ narration: inout NarrationDraft) async {
        let count = min(narration.answer.picks.count, Self.explainedLimit)
        let open = (0..<count).filter { !narration.explained.contains($0) }
        let start = ContinuousClock.now
        let before = narration.clock.time(of: .ground) + narration.clock.time(of: .prompt)
        let failure = await withTaskGroup(of: Sentence.self) { group in
            for position in open {
                let prompt = narration.clock.measure(.prompt) {
                    RecommendationPrompt.explain(brief.candidates[position].entry, for: brief.wish, deck: deck)
                }
                group.addTask {
                    let result = await attempt(prompt, by: model, for: job, brief.hearer)
                    return Sentence(position: position, result: result)
                }
            }
            // Each is checked and told as it comes.
            var failures: [Int: GenerationError] = [:]
            for await sentence in group {
                switch sentence.result {
                case .success(let draft):
                    narration.explained.insert(sentence.position)
                    let start = ContinuousClock.now
                    ground(draft, at: sentence.position, brief, &narration.answer)
                    narration.clock.add(.ground, start.duration(to: .now))
                case .failure(let error): failures[sentence.position] = error
                }
            }
            return failures.max { $0.key < $1.key }?.value
        }
        let own = narration.clock.time(of: .ground) + narration.clock.time(of: .prompt) - before
        narration.clock.add(.generate, start.duration(to: .now) - own)
        if let failure { narration.fail(model, failure) } else { narration.isTold = true }
    }

    private struct Sentence: Sendable {
        /// Among the picks.
        let position: Int
        let result: Result<Draft, GenerationError>
    }

    /// Apart from the task that asks for it: where a tuple was returned around a typed throw there, its position was
    /// garbage in optimised builds (Swift 6.3.1).
    private func attempt(
        _ prompt: RecommendationPrompt, by model: Gateway.Model, for job: JobLedger, _ hearer: Hearer?
    ) async -> Result<Draft, GenerationError> {
        do throws(GenerationError) {
            let listener = hearer.map { DraftListener(begins: $0.asks) }
            return .success(try await gateway.complete(prompt, by: model, for: job, listener: listener))
        } catch {
            return .failure(error)
        }
    }

    /// Picks are by rank here, so a pick's position is its candidate's.
    private func ground(_ draft: Draft, at position: Int, _ brief: Brief, _ answer: inout GroundedAnswer) {
        let candidate = brief.candidates[position]
        let sentence = AnswerReader.sentence(in: draft.text) ?? ""
        let reason = grounder.reason(
            sentence, about: candidate, brief.wish.language, echoing: brief.wish.text, &answer.counts)
        answer.counts.picks += 1
        answer.picks[position] = GroundedAnswer.Pick(candidate: position, reason: reason)
        brief.hearer?.hears(position + 1, answer.picks[position])
    }
}

extension PicksInTheMaking {
    fileprivate func listener(_ hearer: Narrator.Hearer) -> DraftListener {
        DraftListener(
            begins: { model in
                self.begin()
                hearer.asks(model)
            }, hears: { self.hear($0) })
    }
}
