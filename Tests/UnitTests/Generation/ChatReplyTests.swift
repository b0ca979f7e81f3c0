import Generation
import Settings
import Testing
import Transport

/// Replies in the shapes that the providers document, field by field.
@Suite struct `A chat reply` {
    private func draft(_ model: LLMModelSettings, _ answer: FakeSender.Answer) async throws -> Draft {
        try await ChatGenerator(model, attempt: .seconds(6), sender: FakeSender(answer)).complete(
            smallPrompt, within: .seconds(6))
    }

    @Test func `of Groq has its usage and its times`() async throws {
        let body = #"""
            {"id":"chatcmpl-f51b2cd2-bef7-417e-964e-a08f0b513c22","object":"chat.completion","created":1730241104,
             "model":"openai/gpt-oss-20b","choices":[{"index":0,"message":{"role":"assistant","content":"{\"picks\":[]}"},
             "logprobs":null,"finish_reason":"stop"}],
             "usage":{"queue_time":0.037493756,"prompt_tokens":840,"prompt_time":0.000680594,"completion_tokens":150,
             "completion_time":0.25,"total_tokens":990,"total_time":0.250680594,
             "prompt_tokens_details":{"cached_tokens":512},"completion_tokens_details":{"reasoning_tokens":61}},
             "system_fingerprint":"fp_179b0f92c9","x_groq":{"id":"req_01jbd6g2qdfw2adyrt2az8hz4w"},
             "service_tier":"on_demand"}
            """#
        #expect(
            try await draft(.groq, .json(200, body))
                == Draft(
                    text: #"{"picks":[]}"#, finish: .stop,
                    usage: TokenUsage(input: 840, output: 150, cached: 512, reasoning: 61), tokensPerSecond: 600,
                    model: "openai/gpt-oss-20b"))
    }

    @Test func `of Groq, streamed, has its usage in x_groq`() async throws {
        var model = LLMModelSettings.groq
        model.json = .none
        let events = [
            #"{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"openai/gpt-oss-20b","#
                + #""choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],"#
                + #""x_groq":{"id":"req_1"}}"#,
            #"{"choices":[{"index":0,"delta":{"content":"{\"picks\""},"finish_reason":null}]}"#,
            #"{"choices":[{"index":0,"delta":{"content":":[]}"},"finish_reason":null}]}"#,
            #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"x_groq":{"id":"req_1","usage":"#
                + #"{"queue_time":0.01,"prompt_tokens":18,"prompt_time":0.001,"completion_tokens":20,"#
                + #""completion_time":0.04,"total_tokens":38,"total_time":0.041}}}"#,
            "[DONE]",
        ]
        #expect(
            try await draft(model, .events(events))
                == Draft(
                    text: #"{"picks":[]}"#, usage: TokenUsage(input: 18, output: 20), tokensPerSecond: 500,
                    model: "openai/gpt-oss-20b"))
    }

    @Test func `of OpenAI, streamed, has its usage in a chunk without choices`() async throws {
        let events = [
            #"{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"gpt-4o-mini-2024-07-18","#
                + #""service_tier":"default","system_fingerprint":"fp_1","choices":[{"index":0,"delta":"#
                + #"{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}],"usage":null}"#,
            #"{"choices":[{"index":0,"delta":{"content":"{\"picks\":[]}"},"logprobs":null,"finish_reason":null}],"usage":null}"#,
            #"{"choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"length"}],"usage":null}"#,
            #"{"choices":[],"usage":{"prompt_tokens":1200,"completion_tokens":9,"total_tokens":1209,"#
                + #""prompt_tokens_details":{"cached_tokens":1152,"audio_tokens":0},"completion_tokens_details":"#
                + #"{"reasoning_tokens":0,"audio_tokens":0,"accepted_prediction_tokens":0}}}"#,
            "[DONE]",
        ]
        #expect(
            try await draft(.openai, .events(events))
                == Draft(
                    text: #"{"picks":[]}"#, finish: .length,
                    usage: TokenUsage(input: 1200, output: 9, cached: 1152, reasoning: 0),
                    model: "gpt-4o-mini-2024-07-18"))
    }

    @Test func `of llama.cpp begins with no content and ends with its timings`() async throws {
        let events = [
            #"{"choices":[{"finish_reason":null,"index":0,"delta":{"role":"assistant","content":null}}],"created":1,"#
                + #""id":"chatcmpl-x","model":"smollm2","system_fingerprint":"b1-x","object":"chat.completion.chunk"}"#,
            #"{"choices":[{"finish_reason":null,"index":0,"delta":{"content":"{}"}}],"model":"smollm2"}"#,
            #"{"choices":[{"finish_reason":"stop","index":0,"delta":{}}],"model":"smollm2"}"#,
            #"{"choices":[],"model":"smollm2","usage":{"completion_tokens":2,"prompt_tokens":11,"total_tokens":13,"#
                + #""prompt_tokens_details":{"cached_tokens":10}},"timings":{"cache_n":10,"prompt_n":1,"prompt_ms":9.1,"#
                + #""predicted_n":2,"predicted_ms":50.0,"predicted_per_second":40.0}}"#,
            "[DONE]",
        ]
        #expect(
            try await draft(.local, .events(events))
                == Draft(
                    text: "{}", usage: TokenUsage(input: 11, output: 2, cached: 10), tokensPerSecond: 40,
                    model: "smollm2"))
    }

    @Test func `may come whole where a stream was asked for`() async throws {
        let body = #"{"choices":[{"message":{"content":"x"},"finish_reason":"tool_calls"}]}"#
        #expect(try await draft(.local, .json(200, body)) == Draft(text: "x", finish: .other))
    }

    @Test(arguments: [
        #"{"prompt_tokens":-1,"completion_tokens":2}"#, #"{"prompt_tokens":"11","completion_tokens":2}"#,
        #"{"prompt_tokens":11}"#, #"{"prompt_tokens":1e9,"completion_tokens":2}"#, "[]", "null", "\"none\"",
        #"{"prompt_tokens":10000001,"completion_tokens":2}"#, #"{"prompt_tokens":1.5,"completion_tokens":2}"#,
    ])
    func `with a usage that cannot be has none`(usage: String) async throws {
        let body = #"{"choices":[{"message":{"content":"x"},"finish_reason":"stop"}],"usage":\#(usage)}"#
        #expect(try await draft(.groq, .json(200, body)).usage == nil)
    }

    @Test func `that counts more cached than sent does not say how many were cached`() async throws {
        let body =
            #"{"choices":[{"message":{"content":"x"},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"#
            + #""completion_tokens":2,"prompt_tokens_details":{"cached_tokens":6}}}"#
        #expect(try await draft(.groq, .json(200, body)).usage == TokenUsage(input: 5, output: 2))
    }

    @Test(arguments: [
        ("<html>502 Bad Gateway</html>", GenerationError.unreadable(reason: "no JSON at byte 0")),
        (#"{"choices":[{"message":{"content":"x""#, .unreadable(reason: "no JSON at byte 37")),
        ("[]", .unreadable(reason: "no JSON object")), ("", .unreadable(reason: "no JSON at byte 0")),
        ("{}", .unreadable(reason: "no end of the reply")),
        (#"{"choices":[]}"#, .unreadable(reason: "no end of the reply")),
        (#"{"choices":[{"message":{"content":null},"finish_reason":"stop"}]}"#, .unreadable(reason: "no text")),
        (#"{"choices":[{"message":{"content":""},"finish_reason":"length"}]}"#, .cutOff),
        (#"{"choices":[{"message":{"content":null,"refusal":"I cannot."},"finish_reason":"stop"}]}"#, .refused),
        (#"{"choices":[{"message":{"content":"x"},"finish_reason":"content_filter"}]}"#, .refused),
        (#"{"error":{"message":"Provider returned error","code":429}}"#, .rateLimited(retryAfter: nil)),
        (#"{"error":{"message":"boom","code":"server_error"}}"#, .overloaded(status: 500, retryAfter: nil)),
        (#"{"error":{"code":"insufficient_quota"},"choices":[]}"#, .quotaSpent(code: "insufficient_quota")),
    ])
    func `with 200 that is none is an error`(body: String, expected: GenerationError) async {
        await #expect(throws: expected) { try await self.draft(.groq, .json(200, body)) }
    }

    @Test(arguments: [
        ([#"{"choices":[{"delta":{"content":"{"}}]}"#], GenerationError.unreadable(reason: "no end of the reply")),
        ([], .unreadable(reason: "no end of the reply")), (["<html>"], .unreadable(reason: "an event that is no JSON")),
        (
            [
                #"{"choices":[{"delta":{"content":"{"}}]}"#,
                #"{"error":{"message":"x","type":"server_error","code":503}}"#,
            ],
            .overloaded(status: 503, retryAfter: nil)
        ),
    ])
    func `in a stream that breaks off is an error`(events: [String], expected: GenerationError) async {
        await #expect(throws: expected) { try await self.draft(.local, .events(events)) }
    }
}
