import Catalogue
import Foundation
import Generation
import Grounding
import JSON
import Pipelines
import Prompts
import Settings
import Testing
import Transport

/// From a wish to a checked answer, over a real connection, with a model and a server that do everything wrong.
@Suite(.timeLimit(.minutes(2))) struct `A hostile LLM server` {
    private static let entries = [
        AnimeEntry(
            id: AnimeID(1), title: "Hoshi", genres: ["Sci-Fi"], synopsis: "A lonely robot guards the last ship.",
            score: 8.1, type: .tv, episodes: 26, year: 1998),
        AnimeEntry(id: AnimeID(2), title: "Nazo", genres: ["Mystery"], synopsis: "A detective looks for a killer."),
        AnimeEntry(id: AnimeID(3), title: "Mikan", genres: ["Slice of Life"], synopsis: "A girl sells oranges."),
    ]
    private static let good = #"{"picks":[{"c":"c2","why":"A detective looks for a killer."}],"none_fit":false}"#
    private static let goodUsage = #"{"prompt_tokens":300,"completion_tokens":30}"#

    /// Narrates once with a model behind `server`.
    private func narrate(
        _ server: FakeLLMServer, _ change: (inout LLMModelSettings, inout LLMLimits) -> Void = { _, _ in }
    ) async -> Narration {
        var model = LLMModelSettings(name: "fake", model: "fake-1", json: .schema, baseURL: server.url)
        var limits = LLMLimits()
        limits.attempt = .milliseconds(400)
        limits.retries = 1
        limits.backoff = [.milliseconds(1), .milliseconds(2)]
        change(&model, &limits)
        let connections = HTTPConnections(connectTimeout: limits.connect, perServer: 4)
        let clock = SystemClock()
        let generator = ChatGenerator(model, attempt: limits.attempt, sender: connections)
        let gateway = Gateway(
            LLMSettings(limits: limits), chain: [Gateway.Model(model, generator: generator)],
            shared: LocalLimits(clock: clock), clock: clock, random: { .random(in: 0..<1) }, onEvent: { _ in })
        let narrator = Narrator(
            gateway: gateway, titles: TitleTable(Self.entries), cache: NoAnswerCache(), flights: SingleFlight(),
            scope: "")
        let narration = await narrator.narrate(
            Narrator.Brief(
                wish: .init(text: "a detective", language: .english),
                candidates: Self.entries.map { .init(entry: $0, factualReason: "About \($0.title).") }, count: 2))
        await connections.shutdown()
        return narration
    }

    @Test func `that behaves for once is believed as far as it can be checked`() async throws {
        let server = try await FakeLLMServer { _, _ in .chat(Self.good, usage: Self.goodUsage) }
        let narration = await narrate(server)
        #expect(narration.degraded == nil)
        #expect(narration.answer.picks.map(\.candidate) == [1, 0])
        #expect(narration.answer.picks[0].reason.text == "A detective looks for a killer.")
        #expect(narration.attempts.map(\.usage) == [TokenUsage(input: 300, output: 30)])
        #expect(narration.attempts.map(\.outcome) == ["ok"])
    }

    struct Misdeed: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let outcomes: [String]
        let steps: [FakeLLMServer.Step]

        init(_ name: String, _ outcomes: [String], _ steps: [FakeLLMServer.Step]) {
            (testDescription, self.outcomes, self.steps) = (name, outcomes, steps)
        }
    }

    private static let misdeeds: [Misdeed] = [
        Misdeed("400", ["rejected"], .reply(400, #"{"error":{"message":"x","type":"invalid_request_error"}}"#)),
        Misdeed("401", ["unauthorized"], .reply(401, #"{"error":{"code":"invalid_api_key"}}"#)),
        Misdeed("404", ["model_gone"], .reply(404, "Not Found", type: "text/plain")),
        Misdeed("408", ["overloaded", "overloaded"], .reply(408, "")),
        Misdeed("413", ["prompt_too_long", "prompt_too_long"], .reply(413, "{}")),
        Misdeed("429", ["rate_limited", "rate_limited"], .reply(429, "{}", headers: ["retry-after": "0"])),
        Misdeed("429 for an hour", ["rate_limited"], .reply(429, "{}", headers: ["retry-after": "3600"])),
        Misdeed("500", ["overloaded", "overloaded"], .reply(500, "{}")),
        Misdeed(
            "503", ["overloaded", "overloaded"], .reply(503, #"{"error":{"message":"Loading model","code":503}}"#)),
        Misdeed(
            "HTML with 200", ["unreadable_reply", "unreadable_reply"], .reply(200, "<html>hi</html>", type: "text/html")
        ),
        Misdeed("broken JSON", ["unreadable_reply", "unreadable_reply"], .reply(200, #"{"choices":[{"message""#)),
        Misdeed(
            "an error with 200", ["overloaded", "overloaded"], .reply(200, #"{"error":{"message":"x","code":502}}"#)),
        Misdeed(
            "an error in the stream", ["overloaded", "overloaded"],
            .streamHead + .events(#"{"choices":[{"delta":{"content":"{"}}]}"#, #"{"error":{"code":500}}"#) + .streamEnd),
        Misdeed(
            "events that are no JSON", ["unreadable_reply", "unreadable_reply"],
            .streamHead + .events("<html>") + .streamEnd),
        Misdeed("an empty stream", ["unreadable_reply", "unreadable_reply"], .streamHead + .streamEnd),
        Misdeed("prose", ["form_unmet", "form_unmet"], .chat("You should watch Cowboy Bebop!")),
        Misdeed(
            "a refusal", ["refused"], .reply(200, #"{"choices":[{"message":{"refusal":"no"},"finish_reason":"stop"}]}"#)
        ),
        Misdeed("tokens spent on thinking", ["cut_off"], .chat("", finish: "length")),
        Misdeed("a slow first byte", ["timeout_first_byte", "timeout_first_byte"], [.hold]),
        Misdeed("a stall", ["timeout_attempt", "timeout_attempt"], .streamHead + .events("{}") + [.hold]),
        Misdeed("an end at once", ["connection_lost", "connection_lost"], [.close]),
        Misdeed("a reset", ["connection_lost", "connection_lost"], .streamHead + .events("{}") + [.reset]),
        Misdeed("SSH", ["malformed_http", "malformed_http"], [.send("SSH-2.0-X\r\n\r\n")]),
    ]

    @Test(arguments: misdeeds)
    func `leaves an answer made of facts, and a reason`(misdeed: Misdeed) async throws {
        let server = try await FakeLLMServer { _, _ in misdeed.steps }
        let narration = await narrate(server)
        #expect(narration.attempts.map(\.outcome) == misdeed.outcomes)
        #expect(narration.answer.picks.map(\.reason.text) == ["About Hoshi.", "About Nazo."])
        #expect(narration.degraded?.hasPrefix("fake: ") == true)
        #expect(server.requests.count == misdeed.outcomes.count)
    }

    @Test(arguments: misdeeds.filter { $0.outcomes.count == 2 && $0.outcomes[0] != "prompt_too_long" })
    func `that mends its ways is heard the second time`(misdeed: Misdeed) async throws {
        let server = try await FakeLLMServer { number, _ in number == 0 ? misdeed.steps : .chat(Self.good) }
        let narration = await narrate(server)
        #expect(narration.attempts.map(\.outcome) == [misdeed.outcomes[0], "ok"])
        #expect(narration.degraded == nil)
        #expect(narration.answer.picks.map(\.candidate) == [1, 0])
    }

    @Test(arguments: [
        (#"{"picks":[{"c":"c2","why":"Fans of Cowboy Bebop will like it."}]}"#, [1, 0], 0, 2),
        (
            #"{"picks":[{"c":"c9","why":"x"},{"c":"Bebop","why":"x"},{"c":"c2","why":"It has 99 episodes."}]}"#,
            [1, 0], 2, 1
        ),
        (
            #"{"picks":[{"c":"c2","why":""},{"c":"c2","why":""},{"c":"c3","why":""},{"c":"c1","why":""}]}"#, [1, 2], 2,
            0
        ),
        ("```json\n{\"picks\":[{\"c\":\"c3\",\"why\":\"A horror movie of 2020.\"}", [2, 0], 0, 3),
        (#"{"picks":[{"c":"c3","why":""},{"c":"c2","wh"#, [2, 0], 0, 0),
        (#"{"picks":[],"none_fit":true}"#, [0, 1], 0, 0),
    ])
    func `with an inventive model has its inventions held back`(
        text: String, picks: [Int], dropped: Int, unsupported: Int
    ) async throws {
        let server = try await FakeLLMServer { _, _ in
            .chat(text, usage: #"{"prompt_tokens":-3,"completion_tokens":"?"}"#)
        }
        let narration = await narrate(server)
        #expect(narration.answer.picks.map(\.candidate) == picks)
        #expect(narration.answer.picks.allSatisfy { $0.reason.source == .catalogue })
        #expect(narration.answer.counts.dropped == dropped)
        #expect(narration.answer.counts.unsupported == unsupported)
        #expect(narration.attempts[0].usage == nil)
        #expect(narration.metrics.object?["input_tokens"] == .null)
        #expect(narration.degraded == nil)
    }

    @Test func `is rid of its reader when the reader has enough`() async throws {
        let server = try await FakeLLMServer { _, _ in .streamHead + .events("{}") + [.hold] }
        let task = Task { await narrate(server) { _, limits in limits.attempt = .seconds(60) } }
        try await eventually { server.requests.count == 1 }
        task.cancel()
        #expect(await task.value.answer.picks.count == 2)
        try await eventually { server.seen.departures == 1 }
    }
}
