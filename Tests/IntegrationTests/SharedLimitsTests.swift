import Foundation
import Glibc
import JSON
import Testing

/// What one worker learns of a provider, another goes by: two processes, one Redis, one model.
@Suite(.serialized, .timeLimit(.minutes(6))) struct `Workers of one organisation` {
    /// A Redis with an index, and as many workers in turn as are wanted.
    private struct House {
        let stage: `The main job, end to end`.Stage
        let arguments: [String]
        private let config: TemporaryFolder

        init(_ server: FakeLLMServer, _ model: String = "", _ more: String = "", retriever: String = "") async throws {
            config = try FakeLLMServer.config(server.url, model, more)
            try Data((retriever + "\n").utf8).write(to: config.url.appending(path: "retriever.yaml"))
            arguments = ["--config", config.path]
            stage = try await `The main job, end to end`.Stage(worker: arguments)
        }

        func cli(_ arguments: String...) async throws -> String {
            try await stage.redis.cli(["--raw"] + arguments).trimmingCharacters(in: .newlines)
        }

        func number(_ command: String, _ key: String) async throws -> Int {
            Int(try await cli(command, key)) ?? -1
        }

        func ask(_ id: String, _ query: String = "robots", _ more: String = "") async throws -> JSONObject {
            try await stage.ask(#"{"id":"\#(id)","query":"\#(query)","n":2\#(more)}"#, id: id)
        }

        /// Ends `worker`; what is asked then is answered by another process.
        func next(after worker: ChildProcess) async throws -> ChildProcess {
            worker.signal(SIGTERM)
            #expect(try await worker.output().status == 0)
            return try Executable.start("inference-worker", arguments, environment: stage.environment)
        }
    }

    private static let good = #"{"picks":[{"c":"c1","why":"Quite a thing to see."}],"none_fit":false}"#

    @Test func `keep away from a provider that asked one of them to`() async throws {
        let server = try await FakeLLMServer { _, _ in .reply(429, "{}", headers: ["retry-after": "60"]) }
        let house = try await House(server)
        let first = try await house.ask("a")
        #expect(first["status"] == "degraded")
        #expect(server.requests.count == 1)
        #expect((30_000...60_000).contains(try await house.number("PTTL", "anime:cooldown:fake")))
        let other = try await house.next(after: house.stage.worker)
        let second = try await house.ask("b")
        #expect(second["status"] == "degraded")
        #expect(second["worker"] != first["worker"])
        #expect(second["warnings"]?.array?[0].string?.contains("fake") == true)
        #expect(server.requests.count == 1)
        // A shorter pause does not end a longer one; without any, the model is asked again.
        _ = try await house.cli("DEL", "anime:cooldown:fake")
        _ = try await house.ask("c")
        #expect(server.requests.count == 2)
        withExtendedLifetime(other) {}
    }

    @Test func `spend one budget`() async throws {
        let server = try await FakeLLMServer { _, _ in
            .chat(Self.good, usage: #"{"prompt_tokens":400000,"completion_tokens":0}"#)
        }
        let prices = ", price_per_million: {input: 1.0, output: 1.0}"
        let house = try await House(server, prices, "budget: {usd_per_day: 0.7}")
        #expect(try await house.ask("a", "robots")["status"] == "ok")
        let day = Date.now.formatted(.iso8601.year().month().day())
        #expect(try await house.cli("GET", "anime:budget:\(day)") == "0.4")
        #expect(try await house.number("TTL", "anime:budget:\(day)") > 86_400)
        let other = try await house.next(after: house.stage.worker)
        let second = try await house.ask("b", "pirates")
        #expect(second["status"] == "ok")
        #expect(second["metrics"]?.object?["llm"]?.object?["cost_usd"] == 0.4)
        #expect(try await house.cli("GET", "anime:budget:\(day)") == "0.8")
        let third = try await house.ask("c", "detectives")
        #expect(third["status"] == "degraded")
        #expect(third["mode"] == "extractive")
        #expect(third["warnings"]?.array?[0].string?.contains("budget") == true)
        #expect(server.requests.count == 2)
        let last = try await house.next(after: other)
        #expect(try await house.ask("d", "detectives")["status"] == "degraded")
        #expect(server.requests.count == 2)
        withExtendedLifetime(last) {}
    }

    @Test func `give each other's answers, unless one is to be made anew`() async throws {
        let server = try await FakeLLMServer { _, _ in .chat(Self.good) }
        let house = try await House(server, retriever: "cache: {answer_ttl: 90s}")
        let first = try await house.ask("a")
        let key = try await house.cli("KEYS", "anime:cache:*")
        #expect(key.count == "anime:cache:".count + 64)
        #expect((60...90).contains(try await house.number("TTL", key)))
        let other = try await house.next(after: house.stage.worker)
        let second = try await house.ask("b")
        #expect(second["recommendations"] == first["recommendations"])
        #expect(second["mode"] == "llm")
        #expect(second["metrics"]?.object?["cached"] == true)
        #expect(second["metrics"]?.object?["llm"] == .null)
        #expect(server.requests.count == 1)
        let forced = try await house.ask("c", "robots", #","force":true"#)
        #expect(forced["metrics"]?.object?["cached"] == nil)
        #expect(server.requests.count == 2)
        // The same words with another state are another wish.
        #expect(try await house.ask("d", "robots", #","like":[1]"#)["metrics"]?.object?["cached"] == nil)
        #expect(server.requests.count == 3)
        withExtendedLifetime(other) {}
    }

    @Test func `go on by themselves where the store is of no use`() async throws {
        let server = try await FakeLLMServer { _, _ in
            .chat(Self.good, usage: #"{"prompt_tokens":400000,"completion_tokens":0}"#)
        }
        let prices = ", price_per_million: {input: 1.0, output: 1.0}"
        let house = try await House(server, prices, "budget: {usd_per_day: 0.7}", retriever: "cache: {answer_ttl: 0s}")
        let day = Date.now.formatted(.iso8601.year().month().day())
        _ = try await house.cli("LPUSH", "anime:budget:\(day)", "x")
        #expect(try await house.ask("a")["status"] == "ok")
        #expect(try await house.ask("b")["status"] == "ok")
        // What it spent itself it knows.
        #expect(try await house.ask("c")["status"] == "degraded")
        #expect(server.requests.count == 2)
        #expect(try await house.cli("KEYS", "anime:cache:*") == "")
        house.stage.worker.signal(SIGTERM)
        let output = try await house.stage.worker.output()
        #expect(output.status == 0)
        let log = output.standardError + output.standardOutput
        #expect(log.contains("no shared limits and answers"))
        #expect(log.contains("reply_wrongtype"))
    }
}
