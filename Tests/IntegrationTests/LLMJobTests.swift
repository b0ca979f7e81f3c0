import Foundation
import JSON
import Testing

/// A worker with a language model behind it, from redis-cli to redis-cli.
@Suite(.serialized, .timeLimit(.minutes(5))) struct `A job with a language model` {
    /// A config folder whose chain is one model at `url`.
    private func folder(_ url: String, _ model: String = "") throws -> TemporaryFolder {
        try FakeLLMServer.config(url, model, "limits: {attempt_ms: 2000, retries: 0}\nbreaker: {min_calls: 1}")
    }

    @Test func `brings the model's choice and words, checked, with what they took`() async throws {
        let text =
            #"{"picks":[{"c":"c3","why":"It has 99999 episodes."},{"c":"c2","why":"Just right for this wish."}],"none_fit":false}"#
        let server = try await FakeLLMServer { _, _ in
            .chat(text, usage: #"{"prompt_tokens":700,"completion_tokens":40}"#)
        }
        let config = try folder(server.url, ", price_per_million: {input: 1.0, output: 2.0}")
        let stage = try await `The main job, end to end`.Stage(worker: ["--config", config.path])
        let result = try await stage.ask(#"{"id":"m1","query":"space bounty hunters","n":3}"#, id: "m1")
        #expect(result["status"] == "ok")
        #expect(result["mode"] == "llm")
        #expect(result["grounding"] == ["picks": 2, "dropped": 0, "claims": 1, "unsupported": 1])
        let picks = try #require(result["recommendations"]?.array).compactMap(\.object)
        #expect(picks.count == 3)
        #expect(picks.map { $0["reason_source"] } == ["catalogue", "llm", "catalogue"])
        #expect(picks[1]["reason"] == "Just right for this wish.")
        #expect(result["answer"]?.string?.contains("99999") == false)
        let llm = try #require(result["metrics"]?.object?["llm"]?.object)
        #expect(llm["provider"] == "fake")
        #expect(llm["model"] == "fake-1")
        #expect(llm["attempts"] == 1)
        #expect(llm["input_tokens"] == 700)
        #expect(llm["output_tokens"] == 40)
        #expect(llm["cost_usd"] == 0.00078)
        #expect(server.requests.count == 1)
    }

    @Test func `keeps nobody waiting who came with it`() async throws {
        let server = try await FakeLLMServer { _, _ in [.hold] }
        let config = try FakeLLMServer.config(
            server.url, "", "limits: {attempt_ms: 120000, deadline_ms: 120000, retries: 0}")
        let stage = try await `The main job, end to end`.Stage(worker: ["--config", config.path])
        _ = try await stage.redis.cli(
            "LPUSH", "anime:requests", #"{"id":"slow","query":"robots in space","mode":"llm"}"#,
            #"{"id":"facts","query":"robots in space","mode":"extractive"}"#,
            #"{"id":"wrong","query":"robots","n":-1}"#,
            #"{"id":"list","query":"robots in space","mode":"retrieve"}"#)
        #expect(try await stage.result(at: "anime:result:facts")["mode"] == "extractive")
        #expect(try await stage.result(at: "anime:result:list")["mode"] == "retrieve")
        #expect(try await stage.result(at: "anime:result:wrong")["status"] == "error")
        try await eventually { server.requests.count == 1 }
        #expect(try await stage.redis.cli("EXISTS", "anime:result:slow").trimmed == "0")
        _ = try await stage.redis.cli("SADD", "anime:cancel", "slow")
        #expect(try await stage.result(at: "anime:result:slow")["status"] == "cancelled")
    }

    @Test func `is answered at once from facts while the model is down`() async throws {
        let server = try await FakeLLMServer { _, _ in [.close] }
        let config = try folder(server.url)
        let stage = try await `The main job, end to end`.Stage(worker: ["--config", config.path])
        for number in 1...5 {
            let result = try await stage.ask(
                #"{"id":"d\#(number)","query":"robots \#(number)","n":2}"#, id: "d\(number)")
            #expect(result["status"] == "degraded")
            #expect(result["mode"] == "extractive")
            #expect(result["recommendations"]?.array?.count == 2)
            #expect(result["warnings"]?.array?.isEmpty == false)
        }
        #expect(server.requests.count == 1)
    }
}
