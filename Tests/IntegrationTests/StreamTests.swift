import Foundation
import Glibc
import JSON
import Testing

/// Events of `stream: true`, as redis-cli hears them, from a worker as a process and a model that says what it is told.
@Suite(.serialized, .timeLimit(.minutes(6))) struct `A streamed job` {
    typealias Stage = `The main job, end to end`.Stage
    private static let text =
        #"{"picks":[{"c":"c3","why":"Just right for this wish."},{"c":"c2","why":"It has 99999 episodes."}],"#
        + #""none_fit":false}"#
    private static let head = ["stage understand", "stage retrieve", "candidates"]

    private func start(
        _ server: FakeLLMServer, _ model: String = "", limits: String = "{attempt_ms: 60000, deadline_ms: 60000}"
    ) async throws -> (stage: Stage, config: TemporaryFolder) {
        let config = try FakeLLMServer.config(server.url, model, "limits: \(limits)")
        return (try await Stage(worker: ["--config", config.path]), config)
    }

    /// Of one run: numbers without a gap, and at the end what the result holds.
    private func expectSound(_ events: [JSONObject], _ result: JSONObject, attempt: Int = 1) {
        let own = events.filter { $0["attempt"] == .integer(attempt) }
        #expect(own.map { $0["seq"] } == own.indices.map { .integer($0 + 1) })
        #expect(
            StreamListener.state(after: own)
                == (result["recommendations"]?.array ?? []).map(StreamListener.card))
    }

    @Test func `of a model that chooses shows the candidates, each pick as it closes, and the end`() async throws {
        let server = try await FakeLLMServer { _, _ in .chat(Self.text) }
        let (stage, config) = try await start(server)
        defer { withExtendedLifetime(config) {} }
        let listener = try await StreamListener("s1", stage.redis)
        let result = try await stage.ask(#"{"id":"s1","query":"space bounty hunters","n":3,"stream":true}"#, id: "s1")
        let events = try await listener.ended()
        #expect(
            events.map(StreamListener.line) == Self.head + [
                "stage generate", "token 1 llm", "token 2 catalogue", "token 3 catalogue", "done ok",
            ])
        expectSound(events, result)
        #expect(result["status"] == "ok")
        #expect(result["warnings"] == [])
        let shown = events[2]
        #expect(
            shown.members.map(\.name) == [
                "event", "attempt", "seq", "language", "count", "candidates", "understood", "stages_ms",
            ])
        #expect(shown["count"] == 3)
        #expect(shown["candidates"]?.array?.count == 8)
        #expect(shown["understood"] == result["understood"])
        // A candidate has all that a recommendation has, by its own rank and with its own reason.
        let third = try #require(shown["candidates"]?.array?[2].object)
        let first = try #require(result["recommendations"]?.array?[0].object)
        #expect(third.members.map(\.name) == first.members.map(\.name))
        for name in third.members.map(\.name) where !["rank", "reason", "reason_source"].contains(name) {
            #expect(third[name] == first[name], "\(name)")
        }
        #expect(
            events[3].members.map(\.name) == ["event", "attempt", "seq", "stage", "provider", "model"])
        #expect(events[3]["provider"] == "fake")
        #expect(events[3]["model"] == "fake-1")
        #expect(events.last?.members.map(\.name) == ["event", "attempt", "seq", "status", "total_ms"])
    }

    @Test func `of a model that explains tells one sentence an entry`() async throws {
        let server = try await FakeLLMServer { number, _ in
            .chat(number == 0 ? #"{"why":"It has 99999 episodes."}"# : #"{"why":"A quiet story for the evening."}"#)
        }
        let (stage, config) = try await start(server, ", task: explain")
        defer { withExtendedLifetime(config) {} }
        let listener = try await StreamListener("s2", stage.redis)
        let result = try await stage.ask(#"{"id":"s2","query":"robots","n":3,"stream":true}"#, id: "s2")
        let events = try await listener.ended()
        let lines = events.map(StreamListener.line)
        #expect(Array(lines.prefix(3)) == Self.head)
        #expect(lines.count { $0 == "stage generate" } == 3)
        #expect(lines.count { $0.hasSuffix(" llm") } == 2)
        #expect(lines.count { $0.hasSuffix(" catalogue") } == 1)
        #expect(Set(events.compactMap { $0["rank"]?.text }) == ["1", "2", "3"])
        #expect(lines.count == 10)
        #expect(lines.last == "done ok")
        expectSound(events, result)
    }

    /// Groq takes a schema or a stream, not both.
    @Test func `of a provider that cannot stream hears the picks after the whole`() async throws {
        let body = JSONValue.object([
            "choices": [["message": ["content": .string(Self.text)], "finish_reason": "stop"]]
        ]).text
        let server = try await FakeLLMServer { _, _ in .reply(200, body) }
        let config = try TemporaryFolder()
        let yaml = "chain: [groq]\nmodels: {groq: {base_url: \"\(server.url)\", api_key_env: \"\"}}\n"
        try Data(yaml.utf8).write(to: config.url.appending(path: "llm.yaml"))
        let stage = try await Stage(worker: ["--config", config.path])
        let listener = try await StreamListener("s3", stage.redis)
        let result = try await stage.ask(#"{"id":"s3","query":"robots","n":2,"stream":true}"#, id: "s3")
        let events = try await listener.ended()
        #expect(
            events.map(StreamListener.line)
                == Self.head + ["stage generate", "token 1 llm", "token 2 catalogue", "done ok"])
        expectSound(events, result)
        #expect(server.requests.count == 1)
        #expect(server.requests[0].contains(#""strict":true"#))
        #expect(!server.requests[0].contains(#""stream""#))
    }

    @Test func `without a model ends with the candidates`() async throws {
        let stage = try await Stage()
        func heard(_ id: String, _ rest: String) async throws -> [String] {
            let listener = try await StreamListener(id, stage.redis)
            _ = try await stage.redis.cli("LPUSH", "anime:requests", #"{"id":"\#(id)","stream":true,\#(rest)}"#)
            return try await listener.ended().map(StreamListener.line)
        }
        #expect(try await heard("e1", #""query":"robots""#) == Self.head + ["done ok"])
        #expect(try await heard("e1", #""query":"robots""#) == ["done duplicate"])
        #expect(
            try await heard("e2", #""query":"robots","filters":{"year":{"min":2099}}"#) == Self.head + ["done no_match"]
        )
        #expect(try await heard("e3", #""query":"robots","n":0"#) == ["done error"])
        #expect(try await heard("e4", #""query":"robots","timeout_ms":"x""#) == ["done error"])
        _ = try await stage.redis.cli("LPUSH", "anime:requests", #"{"query":"robots","stream":true}"#)
        let nameless = try await stage.result(at: "anime:results")
        #expect(nameless["error"]?.object?["code"] == "bad_request")
        #expect(nameless["error"]?.object?["path"] == "$.stream")
    }

    /// The first reply breaks off after a pick; that of the second call is what counts.
    @Test func `takes back what a broken reply had said`() async throws {
        let broken = Self.onePick("c5") + [.reset]
        let server = try await FakeLLMServer { number, _ in number == 0 ? broken : .chat(Self.text) }
        let (stage, config) = try await start(server, limits: "{retries: 1, backoff_ms: [1, 2]}")
        defer { withExtendedLifetime(config) {} }
        let listener = try await StreamListener("s4", stage.redis)
        let result = try await stage.ask(#"{"id":"s4","query":"robots","n":2,"stream":true}"#, id: "s4")
        let events = try await listener.ended()
        #expect(
            events.map(StreamListener.line) == Self.head + [
                "stage generate", "token 1 llm", "stage generate", "token 1 llm", "token 2 catalogue", "done ok",
            ])
        #expect(events[4]["reason"] == "Just right for this wish.")
        #expect(events[4]["mal_id"] == events[2]["candidates"]?.array?[4].object?["mal_id"])
        #expect(events[6]["mal_id"] == events[2]["candidates"]?.array?[2].object?["mal_id"])
        expectSound(events, result)
    }

    /// A pick, and then nothing more.
    private static let stuck = onePick("c2") + [.hold]

    /// The beginning of a reply.
    private static func onePick(_ handle: String) -> [FakeLLMServer.Step] {
        let text = #"{"picks":[{"c":"\#(handle)","why":"Just right for this wish."}"#
        let chunk: JSONValue = ["choices": [["delta": ["content": .string(text)]]]]
        return .streamHead + .events(chunk.text)
    }

    @Test func `that nobody wants any more lets go of the model, and of none but its own`() async throws {
        let server = try await FakeLLMServer { _, _ in Self.stuck }
        let (stage, config) = try await start(server)
        defer { withExtendedLifetime(config) {} }
        let (first, second) = (
            try await StreamListener("c1", stage.redis), try await StreamListener("c2", stage.redis)
        )
        // Both at once, so that they may share a batch.
        _ = try await stage.redis.cli(
            "LPUSH", "anime:requests", #"{"id":"c1","query":"robots","stream":true}"#,
            #"{"id":"c2","query":"pirates","stream":true}"#)
        for listener in [first, second] {
            try await eventually { try listener.lines.last == "token 1 llm" }
        }
        #expect(server.requests.count == 2)
        #expect(server.seen.departures == 0)
        _ = try await stage.redis.cli("SADD", "anime:cancel", "c1")
        try await eventually { server.seen.departures == 1 }
        #expect(try second.lines.last == "token 1 llm")
        _ = try await stage.redis.cli("SADD", "anime:cancel", "c2")
        try await eventually { server.seen.departures == 2 }
        for (id, listener) in [("c1", first), ("c2", second)] {
            #expect(try await listener.ended().map(StreamListener.line).last == "done cancelled")
            #expect(try await stage.result(at: "anime:result:\(id)")["status"] == "cancelled")
        }
        #expect(server.requests.count == 2)
    }

    @Test func `whose worker is killed is told anew by the next`() async throws {
        let server = try await FakeLLMServer { number, _ in number == 0 ? Self.stuck : .chat(Self.text) }
        let config = try FakeLLMServer.config(server.url, "", "limits: {attempt_ms: 60000, deadline_ms: 60000}")
        try Data("lease_ms: 1000\n".utf8).write(to: config.url.appending(path: "jobs.yaml"))
        let stage = try await Stage(worker: ["--config", config.path])
        let listener = try await StreamListener("k1", stage.redis)
        _ = try await stage.redis.cli("LPUSH", "anime:requests", #"{"id":"k1","query":"robots","n":2,"stream":true}"#)
        try await eventually { try listener.lines.last == "token 1 llm" }
        stage.worker.signal(SIGKILL)
        let next = try Executable.start("inference-worker", ["--config", config.path], environment: stage.environment)
        let result = try await stage.result(at: "anime:result:k1")
        let events = try await listener.ended()
        #expect(
            events.map { ($0["attempt"]?.text ?? "") + " " + StreamListener.line($0) }
                == (Self.head + ["stage generate", "token 1 llm"]).map { "1 " + $0 }
                + (Self.head + ["stage generate", "token 1 llm", "token 2 catalogue", "done ok"]).map { "2 " + $0 })
        expectSound(events, result, attempt: 2)
        #expect(result["attempt"] == 2)
        next.signal(SIGTERM)
        try await next.output()
    }

    @Test func `that may not publish is answered all the same`() async throws {
        let stage = try await Stage()
        _ = try await stage.redis.cli("ACL", "SETUSER", "default", "resetchannels")
        for number in 1...3 {
            let result = try await stage.ask(
                #"{"id":"p\#(number)","query":"robots","stream":true}"#, id: "p\(number)")
            #expect(result["status"] == "ok")
        }
        let worker = stage.worker
        try await eventually { (worker.standardError + worker.standardOutput).contains("events are dropped") }
        stage.worker.signal(SIGTERM)
        let output = try await stage.worker.output()
        #expect(output.status == 0)
        let log = output.standardError + output.standardOutput
        #expect(log.split(separator: "\n").count { $0.contains("events are dropped") } == 1)
        #expect(log.contains("reply_noperm"))
    }
}
