import Catalogue
import Generation
import Grounding
import JSON
import Pipelines
import Prompts
import Settings
import Synchronization
import Telemetry
import Testing
import Transport

@Suite struct `The narrator` {
    let clock = FakeClock()

    private func narrator(_ models: (LLMModelSettings, FakeGenerator)...) -> Narrator {
        Narrator(
            gateway: Gateway(
                LLMSettings(), chain: models.map { Gateway.Model($0.0, generator: $0.1) },
                shared: LocalLimits(clock: clock), clock: clock, random: { 0.5 }, onEvent: { _ in }),
            titles: TitleTable(SmallCatalogue.entries),
            cache: RememberedAnswers(), flights: SingleFlight(), scope: "c0 g0")
    }

    private func brief(_ text: String = "robots", count: Int = 2) -> Narrator.Brief {
        let candidates = SmallCatalogue.entries[..<4].map {
            Grounder.Candidate(entry: $0, factualReason: "About \($0.title).")
        }
        return Narrator.Brief(
            wish: .init(text: text, language: .english), candidates: candidates, count: count)
    }

    private func narrate(_ narrator: Narrator, _ brief: Narrator.Brief? = nil) async -> Narration {
        await narrator.narrate(brief ?? self.brief())
    }

    private static var explaining: LLMModelSettings {
        var model = LLMModelSettings.local
        model.task = .explain
        return model
    }

    @Test func `lets a model choose, and fills up by rank`() async {
        let generator = FakeGenerator(clock, .good)
        let narration = await narrate(narrator((.groq, generator)))
        #expect(
            narration.answer
                == GroundedAnswer(
                    picks: [
                        .init(candidate: 1, reason: .init(text: "A detective looks for a killer.", source: .model)),
                        .init(candidate: 0, reason: .init(text: "About Hoshi.", source: .catalogue)),
                    ], counts: GroundingCounts(picks: 1)))
        #expect(narration.degraded == nil)
        #expect(narration.isByModel)
        #expect(generator.calls == 1)
        #expect(narration.timings.map(\.stage) == [.prompt, .generate, .ground])
    }

    @Test func `asks the next model where one fails, and says nothing of it`() async {
        let broken = FakeGenerator(clock, .failure(.unauthorized(status: 401)))
        let good = FakeGenerator(clock, .good)
        let narration = await narrate(narrator((.groq, broken), (.openai, good)))
        #expect(narration.answer.picks.map(\.candidate) == [1, 0])
        #expect(narration.degraded == nil)
        #expect(narration.attempts.map(\.outcome) == ["unauthorized", "ok"])
        #expect(narration.attempts.map(\.name) == ["groq", "openai"])
    }

    @Test func `answers from facts where all fail, and says why`() async {
        let first = FakeGenerator(clock, .failure(.unauthorized(status: 401)))
        let second = FakeGenerator(clock, .failure(.modelGone(code: "model_not_found")))
        let narration = await narrate(narrator((.groq, first), (.openai, second)))
        #expect(narration.answer.picks.map(\.reason.text) == ["About Hoshi.", "About Nazo."])
        #expect(!narration.isByModel)
        #expect(
            narration.degraded
                == "groq: the provider refuses the key (401): check api_key_env or api_key_file; openai: the provider "
                + "has no such model (model_not_found): name another in llm.yaml")
        #expect(narration.metrics.object?["input_tokens"] == .null)
    }

    @Test func `shows half the cards where all are too many, once`() async {
        let generator = FakeGenerator(clock, .failure(.promptTooLong), .good)
        let narration = await narrate(narrator((.groq, generator)))
        #expect(generator.prompts.map(\.cardCount) == [4, 2])
        #expect(narration.answer.picks.map(\.candidate) == [1, 0])
        let stubborn = FakeGenerator(clock, .failure(.promptTooLong))
        #expect(await narrate(narrator((.groq, stubborn))).degraded?.hasPrefix("groq: the prompt is longer") == true)
        #expect(stubborn.prompts.map(\.cardCount) == [4, 2])
    }

    @Test func `asks a small model for a sentence an entry, in the order of rank`() async {
        let generator = FakeGenerator(clock, .text(#"{"why":"A story of a quiet kind."}"#))
        let narration = await narrate(narrator((Self.explaining, generator)))
        #expect(narration.answer.picks.map(\.candidate) == [0, 1])
        #expect(narration.answer.picks.map(\.reason.text) == ["A story of a quiet kind.", "A story of a quiet kind."])
        #expect(generator.prompts.map(\.cardCount) == [1, 1])
        #expect(narration.attempts.count == 2)
        #expect(narration.answer.counts.picks == 2)
        #expect(narration.degraded == nil)
    }

    @Test func `asks for no more than five sentences`() async {
        let generator = FakeGenerator(clock, .text(#"{"why":"A story of a quiet kind."}"#))
        var brief = brief(count: 8)
        brief.candidates += brief.candidates
        let narration = await narrate(narrator((Self.explaining, generator)), brief)
        #expect(narration.answer.picks.count == 8)
        #expect(generator.calls == 5)
        #expect(narration.degraded == nil)
    }

    @Test func `leaves to the next model only the sentences that the first did not write`() async {
        let first = FakeGenerator(
            clock, .text(#"{"why":"A story of a quiet kind."}"#), .failure(.rejected(status: 400, code: "x")))
        let second = FakeGenerator(clock, .text(#"{"why":"A tale of another kind."}"#))
        var other = Self.explaining
        other.name = "other"
        let narration = await narrate(narrator((Self.explaining, first), (other, second)))
        #expect(
            Set(narration.answer.picks.map(\.reason.text)) == ["A story of a quiet kind.", "A tale of another kind."])
        #expect(second.calls == 1)
        #expect(narration.degraded == nil)
    }

    @Test func `makes an equal answer once, but not a degraded one, and not where it must be new`() async {
        let generator = FakeGenerator(clock, .good)
        let narrator = narrator((.groq, generator))
        let first = await narrate(narrator)
        let second = await narrate(narrator)
        #expect(generator.calls == 1)
        #expect(second.answer == first.answer)
        #expect(second.isCached)
        #expect(second.metrics == .null)
        _ = await narrate(narrator, brief("Robots"))
        #expect(generator.calls == 2)
        var forced = brief()
        forced.mayBeCached = false
        _ = await narrate(narrator, forced)
        #expect(generator.calls == 3)
        let broken = FakeGenerator(clock, .failure(.refused))
        let degraded = self.narrator((.groq, broken))
        _ = await narrate(degraded)
        _ = await narrate(degraded)
        #expect(broken.calls == 2)
    }

    @Test func `reports what the calls took, as the provider counted`() async {
        let usage = TokenUsage(input: 840, output: 150, cached: 512)
        let text = #"{"picks":[{"c":"c1","why":"It has 26 episodes."}]}"#
        var model = LLMModelSettings.groq
        model.prices = TokenPrices(input: 1, cachedInput: 0.5, output: 2)
        let draft = Draft(text: text, usage: usage, tokensPerSecond: 612.34)
        let narration = await narrate(narrator((model, FakeGenerator(clock, .down, .success(draft)))))
        #expect(
            narration.metrics == [
                "provider": "groq", "model": "openai/gpt-oss-20b", "attempts": 2, "input_tokens": 840,
                "output_tokens": 150, "cached_tokens": 512, "tokens_per_second": 612.3, "cost_usd": 0.000884,
            ])
        #expect(narration.grounding == ["picks": 1, "dropped": 0, "claims": 1, "unsupported": 0])
    }

    @Test func `stops at the end of the job's time, and answers all the same`() async {
        let slow = FakeGenerator(clock, takes: .seconds(20), .down)
        let next = FakeGenerator(clock, .good)
        let narration = await narrate(narrator((.groq, slow), (.openai, next)))
        #expect(next.calls == 0)
        #expect(narration.answer.picks.count == 2)
        #expect(
            narration.degraded?.hasSuffix("openai: the job's time for language models is over: see limits.deadline_ms")
                == true)
    }

    /// What is told while it is told, one line each.
    private final class Ear: Sendable {
        private let heard = Mutex<[String]>([])
        var lines: [String] { heard.withLock { $0 } }
        var hearer: Narrator.Hearer {
            Narrator.Hearer(
                asks: { model in self.heard.withLock { $0.append("asks \(model.name)") } },
                hears: { rank, pick in
                    self.heard.withLock {
                        $0.append("\(rank): \(pick.candidate) \(pick.reason.source.rawValue) \(pick.reason.text)")
                    }
                })
        }
    }

    private static let two = Draft(
        text: #"{"picks":[{"c":"c2","why":"A detective looks for a killer."},{"c":"c9","why":""},{"c":"c1","why":"#
            + #""It has 99 episodes."}]}"#)

    @Test(arguments: [true, false])
    func `tells each pick once it is checked, at the latest with the whole`(isStreaming: Bool) async {
        let ear = Ear()
        var brief = brief()
        brief.hearer = ear.hearer
        let narrator = narrator((.groq, FakeGenerator(clock, isStreaming: isStreaming, .success(Self.two))))
        let narration = await narrate(narrator, brief)
        #expect(
            ear.lines == ["asks groq", "1: 1 llm A detective looks for a killer.", "2: 0 catalogue About Hoshi."])
        #expect(narration.answer.picks.map(\.candidate) == [1, 0])
        #expect(narration.answer.counts == GroundingCounts(picks: 2, dropped: 1, claims: 1, unsupported: 1))
    }

    @Test func `tells of every call that it makes`() async {
        let ear = Ear()
        var brief = brief()
        brief.hearer = ear.hearer
        let first = FakeGenerator(clock, .success(Draft(text: "Cowboy Bebop!")))
        let second = FakeGenerator(clock, .success(Self.two))
        let narration = await narrate(narrator((.groq, first), (.openai, second)), brief)
        #expect(
            ear.lines == [
                "asks groq", "asks groq", "asks openai", "1: 1 llm A detective looks for a killer.",
                "2: 0 catalogue About Hoshi.",
            ])
        #expect(narration.answer.picks.map(\.candidate) == [1, 0])
    }

    @Test func `tells each sentence of its own as it comes`() async {
        let ear = Ear()
        var brief = brief()
        brief.hearer = ear.hearer
        let generator = FakeGenerator(clock, .text(#"{"why":"A story of a quiet kind."}"#))
        let narration = await narrate(narrator((Self.explaining, generator)), brief)
        #expect(
            Set(ear.lines) == [
                "asks local", "1: 0 llm A story of a quiet kind.", "2: 1 llm A story of a quiet kind.",
            ])
        #expect(ear.lines.count == 4)
        #expect(narration.answer.picks.map(\.candidate) == [0, 1])
    }

    /// Somebody else's bytes under the right key.
    @Test(arguments: [
        #"{"picks":[[0,"llm","x"],[4,"llm","y"]],"grounding":{}}"#, #"{"picks":[[0,"llm","x"]],"grounding":{}}"#,
        #"{"picks":[[0,"llm","x"],[0,"llm","y"]],"grounding":{}}"#,
        #"{"picks":[[-1,"llm","x"],[0,"llm","y"]],"grounding":{}}"#, "x",
    ])
    func `does not take over a kept answer that cannot be one`(bytes: String) async {
        let generator = FakeGenerator(clock, .good)
        let narrator = Narrator(
            gateway: Gateway(
                LLMSettings(), chain: [Gateway.Model(.groq, generator: generator)], shared: LocalLimits(clock: clock),
                clock: clock, random: { 0.5 }, onEvent: { _ in }),
            titles: TitleTable(SmallCatalogue.entries), cache: OneAnswer(bytes: Array(bytes.utf8)),
            flights: SingleFlight(), scope: "c0 g0")
        let narration = await narrate(narrator)
        #expect(!narration.isCached)
        #expect(narration.answer.picks.map(\.candidate) == [1, 0])
        #expect(generator.calls == 1)
    }

    private struct OneAnswer: AnswerCache {
        let bytes: [UInt8]
        func answer(for key: String) async -> [UInt8]? { bytes }
        func keep(_ answer: [UInt8], for key: String) async {}
    }
}
