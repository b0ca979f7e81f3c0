import Catalogue
import Embeddings
import Generation
import Grounding
import JSON
import Pipelines
import Prompts
import Retrieval
import Settings
import Testing
import Transport

@Suite struct `An answer told by a model` {
    let clock = FakeClock()
    let embedder = RecordingEmbedder(["detective": [0, 1, 0, 0], "robot": [1, 0, 0, 0]])

    private func pipeline(
        _ generator: any Generator, _ embedder: any Embedder, _ settings: LLMSettings = LLMSettings()
    ) throws -> InferencePipeline {
        let narrator = Narrator(
            gateway: Gateway(
                settings, chain: [Gateway.Model(.groq, generator: generator)], shared: LocalLimits(clock: clock),
                clock: clock, random: { 0.5 }, onEvent: { _ in }),
            titles: TitleTable(SmallCatalogue.entries), cache: RememberedAnswers(), flights: SingleFlight(),
            scope: "c0 g0")
        return InferencePipeline(
            embedder: embedder, index: try SmallCatalogue.index(),
            versions: .init(config: "c0", index: "g0", worker: "0.0.0"), narrator: narrator)
    }

    private func read(_ requests: [String]) throws -> [RecommendationRequest] {
        try requests.map {
            try RecommendationRequest(JSONValue(parsing: Array($0.utf8)), envelope: [], defaults: FilterSettings())
        }
    }

    private func replies(
        _ generator: FakeGenerator, _ settings: LLMSettings = LLMSettings(), _ requests: String...
    ) async throws -> [RecommendationReply] {
        try await pipeline(generator, embedder, settings).recommend(read(requests)).map { try $0.get() }
    }

    /// Ends when it is opened.
    private struct Gate: Sendable {
        let opened: AsyncStream<Void>
        let open: AsyncStream<Void>.Continuation

        init() { (opened, open) = AsyncStream.makeStream() }

        func wait() async { for await _ in opened { return } }
    }

    /// Two that are too long to be searched together: the first for a model, then one without.
    private var apart: [String] {
        [("detective", 60, "auto"), ("robot", 600, "extractive")].map { word, count, mode in
            let text = Array(repeating: word, count: count).joined(separator: " ")
            return #"{"query":"\#(text)","mode":"\#(mode)"}"#
        }
    }

    @Test(.timeLimit(.minutes(1))) func `does not keep those waiting who are searched after it`() async throws {
        struct Waiting: Generator {
            let gate: Gate
            func complete(
                _ prompt: RecommendationPrompt, within limit: Duration, hears: (@Sendable (String) -> Void)?
            ) async throws(GenerationError) -> Draft {
                await gate.wait()
                return try FakeGenerator.Answer.good.get()
            }
        }
        let gate = Gate()
        let replies = try await pipeline(Waiting(gate: gate), embedder).recommend(read(apart)) { known in
            if known.keys.contains(1) { gate.open.yield() }
        }
        #expect(try replies.map { try $0.get().mode } == [.llm, .extractive])
    }

    @Test(.timeLimit(.minutes(1))) func `is reported while others are searched`() async throws {
        struct Waiting: Embedder {
            let gate: Gate
            let first: RecordingEmbedder
            var fingerprint: EmbedderFingerprint { first.fingerprint }
            var dimensions: Int { first.dimensions }

            func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
                if await !first.calls.isEmpty { await gate.wait() }
                return try await first.embed(texts, as: role)
            }
        }
        let gate = Gate()
        let slow = Waiting(gate: gate, first: embedder)
        let replies = try await pipeline(FakeGenerator(clock, .good), slow).recommend(read(apart)) { known in
            if known.keys.contains(0) { gate.open.yield() }
        }
        #expect(try replies.map { try $0.get().mode } == [.llm, .extractive])
    }

    /// The model picks the second best; what it saw is in the prompt.
    @Test func `has its choice and its words, and the catalogue's facts around them`() async throws {
        let usage = TokenUsage(input: 300, output: 40)
        let generator = FakeGenerator(
            clock, .text(#"{"picks":[{"c":"c2","why":"Just the right thing to see."}],"none_fit":false}"#, usage: usage)
        )
        let reply = try await replies(generator, LLMSettings(), #"{"query":"detective","n":1}"#)[0]
        let lines = generator.prompts[0].messages[1].content.split(separator: "\n")
        #expect(lines.count > 2, "a choice of more than was asked for")
        #expect(reply.status == .ok)
        let body = reply.body
        #expect(body["mode"] == "llm")
        #expect(body["grounding"] == ["picks": 1, "dropped": 0, "claims": 0, "unsupported": 0])
        let pick = try #require(body["recommendations"]?.array?.first?.object)
        #expect(body["recommendations"]?.array?.count == 1)
        let title = try #require(pick["title"]?.string)
        #expect(lines[1].hasPrefix("c2: \(title)"))
        #expect(pick["reason"] == "Just the right thing to see.")
        #expect(pick["reason_source"] == "llm")
        #expect(reply.answer.hasSuffix(": Just the right thing to see."))
        let metrics = try #require(body["metrics"]?.object)
        #expect(metrics["llm"]?.object?["input_tokens"] == 300)
        #expect(
            metrics["stages_ms"]?.object?.members.map(\.name).suffix(3) == ["ground", "prompt", "generate"])
    }

    @Test func `is made of facts where the model fails, and says so`() async throws {
        let generator = FakeGenerator(clock, .failure(.unauthorized(status: 401)))
        let reply = try await replies(generator, LLMSettings(), #"{"query":"robot","n":2}"#)[0]
        #expect(reply.status == .degraded)
        #expect(reply.body["mode"] == "extractive")
        #expect(reply.recommendations.count == 2)
        #expect(
            reply.warnings == [
                "language models said less than asked (groq: the provider refuses the key (401): check api_key_env or "
                    + "api_key_file): the rest is composed from facts"
            ])
        #expect(reply.body["metrics"]?.object?["llm"]?.object?["attempts"] == 1)
    }

    @Test func `is not asked for in modes that want none`() async throws {
        let generator = FakeGenerator(clock, .good)
        let replies = try await replies(
            generator, LLMSettings(), #"{"query":"robot","mode":"extractive"}"#,
            #"{"query":"robot","mode":"retrieve"}"#,
            #"{"query":"robot","filters":{"year":{"min":2050}}}"#)
        #expect(generator.calls == 0)
        #expect(replies.map(\.status) == [.ok, .ok, .noMatch])
        #expect(replies.map { $0.body["metrics"]?.object?["llm"] } == [.null, .null, .null])
    }

    @Test func `is told once for equal wishes of a batch, and each for itself otherwise`() async throws {
        let generator = FakeGenerator(clock, .good)
        let replies = try await replies(
            generator, LLMSettings(), #"{"query":"robot","n":1}"#, #"{"query":"robot","n":1}"#,
            #"{"query":"detective","n":1}"#)
        #expect(replies.map { $0.body["mode"] } == ["llm", "llm", "llm"])
        #expect(generator.calls == 2)
        #expect(replies.count { $0.body["metrics"]?.object?["cached"] == true } == 1)
    }
}
