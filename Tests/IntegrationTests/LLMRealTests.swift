import Catalogue
import Generation
import Prompts
import Settings
import Testing
import Transport

/// llama.cpp's own server: nobody here wrote it, so it tells whether we speak the language.
@Suite(
    .serialized, .timeLimit(.minutes(6)),
    .enabled(if: LocalLLM.script != nil, "the script that starts a real model is not beside the checkout"))
struct `A real LLM server` {
    private static let entries = [
        AnimeEntry(
            id: AnimeID(1), title: "Hoshi", genres: ["Sci-Fi"], synopsis: "A lonely robot guards the last ship.",
            score: 8.1, type: .tv, episodes: 26, year: 1998),
        AnimeEntry(
            id: AnimeID(2), title: "Nazo", genres: ["Mystery"], synopsis: "A detective looks for a killer in Kyoto.",
            type: .tv, episodes: 12, year: 2010),
        AnimeEntry(
            id: AnimeID(3), title: "Mikan", genres: ["Slice of Life"], synopsis: "A girl sells oranges by the sea.",
            type: .movie, episodes: 1, year: 2012),
    ]
    private static let wish = RecommendationPrompt.Wish(text: "a detective story", language: .english)

    private func draft(
        _ server: LocalLLM, _ prompt: RecommendationPrompt, json: LLMModelSettings.JSONMode = .schema,
        within limit: Duration = .seconds(60)
    ) async throws -> Draft {
        let model = LLMModelSettings(name: "local", model: "local", json: json, temperature: 0, baseURL: server.url)
        let connections = HTTPConnections(connectTimeout: .seconds(2), perServer: 2)
        let generator = ChatGenerator(model, attempt: .seconds(60), sender: connections)
        let result: Result<Draft, GenerationError>
        do throws(GenerationError) {
            result = .success(try await generator.complete(prompt, within: limit))
        } catch {
            result = .failure(error)
        }
        await connections.shutdown()
        return try result.get()
    }

    @Test func `keeps to the schema, streams, and counts its tokens`() async throws {
        try await LocalLLM.with("smollm2") { server in
            let pick = RecommendationPrompt.pick(2, from: Self.entries, for: Self.wish)
            let explain = RecommendationPrompt.explain(Self.entries[1], for: Self.wish)
            for (prompt, json) in [(pick, LLMModelSettings.JSONMode.schema), (pick, .strict), (explain, .schema)] {
                let draft = try await draft(server, prompt, json: json)
                #expect(prompt.isAnswered(by: draft.text) || draft.finish == .length, "\(draft)")
                let usage = try #require(draft.usage)
                // The estimate errs upwards, or cards that do not fit would be sent.
                let sent = TokenEstimate.count(prompt.messages.map(\.content).joined(separator: "\n")) + 30
                #expect(usage.input <= sent, "\(usage.input) of an estimated \(sent)")
                #expect(usage.input * 2 > sent, "\(usage.input) of an estimated \(sent)")
                #expect((1...2 * prompt.outputTokens).contains(usage.output))
                #expect(try #require(draft.tokensPerSecond) > 0)
                #expect(draft.model?.isEmpty == false)
            }
            let prose = try await draft(server, pick, json: .none)
            #expect(!prose.text.isEmpty)
        }
    }

    @Test func `says that a prompt is too long, and is left in time`() async throws {
        try await LocalLLM.with("smollm2", ["--ctx", "256"]) { server in
            let long = (1...12).map { number in
                AnimeEntry(
                    id: AnimeID(number), title: "Title \(number)",
                    synopsis: String(repeating: "A detective looks for a killer in Kyoto. ", count: 10))
            }
            let prompt = RecommendationPrompt.pick(3, from: long, for: Self.wish)
            await #expect(throws: GenerationError.promptTooLong) { try await self.draft(server, prompt) }
            let short = RecommendationPrompt.explain(Self.entries[0], for: Self.wish)
            let error = await #expect(throws: GenerationError.self) {
                try await self.draft(server, short, within: .milliseconds(5))
            }
            #expect(error?.kind.hasPrefix("timeout_") == true, "\(String(describing: error))")
            let again = try await draft(server, short)
            #expect(!again.text.isEmpty)
        }
    }

    @Test func `that is not there cannot be reached`() async throws {
        let port = try LoopbackSocket.freePort()
        let model = LLMModelSettings(name: "local", model: "local", baseURL: "http://127.0.0.1:\(port)/v1")
        let connections = HTTPConnections(connectTimeout: .seconds(2), perServer: 2)
        let generator = ChatGenerator(model, attempt: .seconds(60), sender: connections)
        let prompt = RecommendationPrompt.explain(Self.entries[0], for: Self.wish)
        let error = await #expect(throws: GenerationError.self) {
            try await generator.complete(prompt, within: .seconds(60))
        }
        #expect(error?.kind == "unreachable")
        await connections.shutdown()
    }
}
