import Generation
import JSON
import Prompts
import Settings
import Testing
import Transport

@Suite struct `A chat request` {
    private func sent(_ model: LLMModelSettings, within limit: Duration = .seconds(60)) async throws -> HTTPPost {
        let sender = FakeSender()
        let generator = ChatGenerator(model, attempt: .seconds(6), sender: sender)
        await #expect(throws: GenerationError.transport(.closed)) {
            try await generator.complete(smallPrompt, within: limit)
        }
        return try #require(sender.posts.last)
    }

    private func body(_ model: LLMModelSettings) async throws -> JSONObject {
        try #require(try JSONValue(parsing: try await sent(model).body).object)
    }

    @Test func `to Groq has a strict schema, no stream, and no reasoning in the reply`() async throws {
        let body = try await body(.groq)
        #expect(
            body.members.map(\.name) == [
                "model", "messages", "temperature", "max_completion_tokens", "reasoning_effort", "include_reasoning",
                "response_format",
            ])
        #expect(body["model"] == "openai/gpt-oss-20b")
        #expect(body["temperature"] == 0.3)
        #expect(body["max_completion_tokens"] == 700)
        #expect(body["reasoning_effort"] == "low")
        #expect(body["include_reasoning"] == false)
        #expect(
            body["response_format"] == [
                "type": "json_schema",
                "json_schema": ["name": "picks", "strict": true, "schema": OutputSchema.picks.json],
            ])
        #expect(
            body["messages"] == [
                ["role": "system", "content": .string(smallPrompt.messages[0].content)],
                ["role": "user", "content": .string(smallPrompt.messages[1].content)],
            ])
    }

    @Test func `to Groq streams once there is no JSON mode in the way`() async throws {
        var model = LLMModelSettings.groq
        model.json = .object
        #expect(try await body(model)["stream"] == nil)
        #expect(try await body(model)["response_format"] == ["type": "json_object"])
        model.json = .none
        #expect(try await body(model)["stream"] == true)
        #expect(try await body(model)["response_format"] == nil)
    }

    @Test func `to OpenAI streams with its usage, and sends a reasoning model no temperature`() async throws {
        var model = LLMModelSettings.openai
        let plain = try await body(model)
        #expect(
            plain.members.map(\.name) == [
                "model", "messages", "temperature", "max_completion_tokens", "response_format", "stream",
                "stream_options",
            ])
        #expect(plain["max_completion_tokens"] == 130)
        #expect(plain["stream_options"] == ["include_usage": true])
        model.reasoningEffort = "low"
        let reasoning = try await body(model)
        #expect(reasoning["temperature"] == nil)
        #expect(reasoning["reasoning_effort"] == "low")
        #expect(reasoning["max_completion_tokens"] == 700)
        #expect(reasoning["include_reasoning"] == nil)
    }

    @Test func `to a server of one's own uses the older names, and a schema without the promise`() async throws {
        let body = try await body(.local)
        #expect(
            body.members.map(\.name) == [
                "model", "messages", "temperature", "max_tokens", "response_format", "stream", "stream_options",
            ])
        #expect(body["max_tokens"] == 130)
        #expect(
            body["response_format"] == [
                "type": "json_schema", "json_schema": ["name": "picks", "schema": OutputSchema.picks.json],
            ])
    }

    @Test func `goes to the model's address with its key, and the shorter of both limits`() async throws {
        let groq = try await sent(.groq)
        #expect(groq.url == "https://api.groq.com/openai/v1/chat/completions")
        #expect(groq.bearer == Secret("gsk"))
        #expect(groq.limits == HTTPLimits(firstByte: .seconds(6), attempt: .seconds(6)))
        let local = try await sent(.local, within: .seconds(2))
        #expect(local.url == "http://127.0.0.1:8089/v1/chat/completions")
        #expect(local.bearer == nil)
        #expect(local.limits == HTTPLimits(firstByte: .seconds(1), attempt: .seconds(2)))
    }

    @Test func `is not sent without its key`() async {
        var model = LLMModelSettings.groq
        model.key = .file("/nonexistent")
        let sender = FakeSender()
        let generator = ChatGenerator(model, attempt: .seconds(6), sender: sender)
        await #expect(throws: GenerationError.noKey(.init(path: "/nonexistent"))) {
            try await generator.complete(smallPrompt, within: .seconds(6))
        }
        #expect(sender.posts == [])
    }
}
