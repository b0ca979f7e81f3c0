import Catalogue
import Grounding
package import JSON
import Settings
import Synchronization
import Telemetry
import Understanding

/// Who waits for an answer: hears how it comes about, and may leave before it is there.
///
/// Equal to any other: it is no part of what is wished for.
package struct Audience: Sendable, Equatable {
    /// Takes events, each a name and its members; nil: nobody wants to hear any.
    package var tell: (@Sendable (_ event: String, _ members: JSONObject) -> Void)?
    /// Runs what models are asked for, and cancels it once nobody waits.
    package var whileWaiting: @Sendable (_ body: @escaping @Sendable () async -> Narration) async -> Narration

    package init(
        tell: (@Sendable (_ event: String, _ members: JSONObject) -> Void)? = nil,
        whileWaiting: @escaping @Sendable (_ body: @escaping @Sendable () async -> Narration) async -> Narration = {
            await $0()
        }
    ) {
        self.tell = tell
        self.whileWaiting = whileWaiting
    }

    package static func == (left: Audience, right: Audience) -> Bool { true }
}

extension Audience {
    /// A stage begins.
    func hear(of stage: Stage) { tell?("stage", ["stage": .string(stage.rawValue)]) }

    /// Entries that an event of candidates shows at most; more than any answer but a bare ranking has.
    private static let mostCandidates = 50

    /// What was found, best first, before any model is asked: the first of them are the answer, unless one says more.
    func see(_ candidates: [RecommendationReply.Recommendation], of reply: RecommendationReply) {
        guard let tell else { return }
        tell(
            "candidates",
            [
                "language": .string(reply.intent.language.rawValue), "count": .integer(reply.recommendations.count),
                "candidates": reply.cards(of: candidates.prefix(Self.mostCandidates)),
                "understood": .object(reply.understood), "stages_ms": reply.stageTimes,
            ])
    }

    /// Hands on what a narrator tells; nil: nobody wants to hear it.
    func hearing(_ candidates: [RecommendationReply.Recommendation]) -> TokenTeller? {
        tell.map { TokenTeller(candidates, $0) }
    }
}

/// Tells what stands at each rank, and at the end whatever is not told yet: who takes in the events has the answer.
final class TokenTeller: Sendable {
    private let candidates: [RecommendationReply.Recommendation]
    private let tell: @Sendable (_ event: String, _ members: JSONObject) -> Void
    private let told = Mutex<[Int: GroundedAnswer.Pick]>([:])

    init(
        _ candidates: [RecommendationReply.Recommendation],
        _ tell: @escaping @Sendable (_ event: String, _ members: JSONObject) -> Void
    ) {
        self.candidates = candidates
        self.tell = tell
    }

    var hearer: Narrator.Hearer {
        Narrator.Hearer(
            asks: { model in
                self.tell(
                    "stage",
                    [
                        "stage": .string(Stage.generate.rawValue), "provider": .string(model.providerLabel),
                        "model": .string(model.model),
                    ])
            }, hears: { rank, pick in self.hear(rank, pick) })
    }

    /// The answer as it is in the end.
    func conclude(_ answer: GroundedAnswer) {
        for (index, pick) in answer.picks.enumerated() { hear(index + 1, pick) }
    }

    private func hear(_ rank: Int, _ pick: GroundedAnswer.Pick) {
        let isNew = told.withLock { told in
            if told[rank] == pick { return false }
            told[rank] = pick
            return true
        }
        guard isNew else { return }
        tell(
            "token",
            [
                "rank": .integer(rank), "mal_id": .integer(candidates[pick.candidate].match.entry.id.rawValue),
                "reason": .string(pick.reason.text), "reason_source": .string(pick.reason.source.rawValue),
            ])
    }
}
