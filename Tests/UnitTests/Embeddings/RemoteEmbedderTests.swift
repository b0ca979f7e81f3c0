import Embeddings
import JSON
import Settings
import Testing
import Transport

@Suite struct `An embedding model behind a server` {
    let clock = FakeClock()

    private func remote(
        _ wire: any EmbeddingWire = OpenAIEmbeddingWire(), model: String = "m", maxTokens: Int = 8,
        normalize: Bool = true, batch: Int = 2, key: SecretSource = .none, asking sender: FakeSender
    ) -> RemoteEmbedder {
        RemoteEmbedder(
            name: "remote",
            settings: EmbeddingModelSettings(
                provider: .openai, model: model, dimensions: 2, maxTokens: maxTokens, normalize: normalize,
                queryPrefix: "q: ", documentPrefix: "d: "),
            server: EmbeddingServerSettings(
                baseURL: "http://e:1/v1", key: key, timeout: .seconds(3), batchSize: batch),
            wire: wire, sender: sender, clock: clock, random: { 0.5 })
    }

    private static let one = #"{"data":[{"index":0,"embedding":[3,4]}],"usage":{"prompt_tokens":5}}"#

    @Test func `is asked as OpenAI is, batch by batch, and answers in the order asked`() async throws {
        let sender = FakeSender(
            .json(
                200,
                #"{"data":[{"index":1,"embedding":[0,2.5]},{"index":0,"embedding":[3,4]}],"usage":{"prompt_tokens":7}}"#
            ), .json(200, Self.one))
        let embedder = remote(key: .fixed(Secret("sk-1")), asking: sender)
        let batch = try await embedder.embed(["a", "b", "c"], as: .document)
        #expect(batch.vectors == [0.6, 0.8, 0, 1, 0.6, 0.8])
        #expect(batch.tokens == 12)
        #expect(batch.cutTexts == 0)
        #expect(sender.posts.map(\.url) == ["http://e:1/v1/embeddings", "http://e:1/v1/embeddings"])
        #expect(sender.posts[0].bearer == Secret("sk-1"))
        #expect(sender.posts[0].limits.attempt == .seconds(3))
        #expect(
            try JSONValue(parsing: sender.posts[0].body)
                == ["model": "m", "input": ["d: a", "d: b"], "encoding_format": "float"])
        #expect(try sender.body?["input"] == ["d: c"])
    }

    @Test(arguments: ["9223372036854775807", "-1", "\"7\""])
    func `that counts its tokens wrongly has counted none`(count: String) async throws {
        let reply = #"{"data":[{"index":0,"embedding":[3,4]}],"usage":{"prompt_tokens":\#(count)}}"#
        let sender = FakeSender(.json(200, reply), .json(200, Self.one))
        let batch = try await remote(batch: 1, asking: sender).embed(["a", "b"], as: .document)
        #expect(batch.tokens == 5)
    }

    @Test func `is asked as TEI is`() async throws {
        let sender = FakeSender(.json(200, "[[3,4],[-1,0]]"))
        let tei = remote(TEIEmbeddingWire(), normalize: false, asking: sender)
        let batch = try await tei.embed(["a", ""], as: .query)
        #expect(batch.vectors == [3, 4, -1, 0])
        #expect(sender.posts.map(\.url) == ["http://e:1/v1/embed"])
        #expect(
            try JSONValue(parsing: sender.posts[0].body)
                == ["inputs": ["q: a", "q: "], "normalize": false, "truncate": true])
    }

    @Test func `may be told what its texts are for`() async throws {
        let sender = FakeSender(.json(200, Self.one), .json(200, Self.one))
        let embedder = remote(RoleWire(), asking: sender)
        for role in [TextRole.query, .document] { _ = try await embedder.embed(["a"], as: role) }
        #expect(try sender.posts.map { try JSONValue(parsing: $0.body) } == ["q: a, query", "d: a, document"])
    }

    @Test func `is told to shorten its vectors where it can`() async throws {
        let sender = FakeSender(.json(200, Self.one))
        _ = try await remote(model: "text-embedding-3-small", asking: sender).embed(["a"], as: .query)
        #expect(try sender.body?["dimensions"] == 2)
    }

    @Test func `gets no more text than it reads`() async throws {
        let sender = FakeSender(.json(200, Self.one))
        let batch = try await remote(asking: sender).embed([String(repeating: "é", count: 90)], as: .query)
        #expect(try sender.body?["input"] == [.string("q: " + String(repeating: "é", count: 29))])
        #expect(batch.cutTexts == 1)
    }

    @Test(arguments: [
        (413, #"{"error":"batch size 2 > maximum allowed batch size 1"}"#),
        (400, #"{"error":{"message":"This model's maximum context length is 8192 tokens"}}"#),
        (422, #"{"error":"inputs must have less than 512 tokens","error_type":"Validation"}"#),
        (500, #"{"error":{"code":500,"message":"input is too large to process"}}"#),
    ])
    func `gets less at once, then shorter texts, if that was too much`(status: Int, body: String) async throws {
        let tooMuch = FakeSender.Answer.json(status, body)
        let sender = FakeSender(tooMuch, tooMuch, .json(200, Self.one), .json(200, Self.one))
        let long = String(repeating: "x", count: 40)
        let batch = try await remote(maxTokens: 20, asking: sender).embed([long, "b"], as: .query)
        #expect(batch.vectors == [0.6, 0.8, 0.6, 0.8])
        #expect(batch.cutTexts == 1)
        let inputs = try sender.posts.map { try JSONValue(parsing: $0.body).object?["input"] }
        #expect(
            inputs == [
                [.string("q: " + long), "q: b"], [.string("q: " + long)],
                [.string("q: " + String(repeating: "x", count: 18))], ["q: b"],
            ])
        #expect(clock.sleeps == [])
    }

    @Test func `is asked again after a failure that may pass, as late as it says`() async throws {
        let sender = FakeSender(
            .json(429, "{}", headers: ["retry-after": "7"]), .failure(.connectionLost(endpoint: "e:1")),
            .json(503, "loading"),
            .json(
                503, "",
                headers: ["retry-after": "Fri, 27 Nov 2026 00:00:05 GMT", "date": "Thu, 26 Nov 2026 23:59:58 GMT"]),
            .json(200, Self.one))
        #expect(try await remote(asking: sender).embed(["a"], as: .document).vectors == [0.6, 0.8])
        #expect(clock.sleeps == [.seconds(7), .milliseconds(400), .milliseconds(800), .seconds(7)])
    }

    @Test func `gets less at once if it was too slow, also later on`() async throws {
        let late = FakeSender.Answer.failure(.timedOut(.attempt, endpoint: "e:1"))
        let one = FakeSender.Answer.json(200, Self.one)
        let sender = FakeSender(late, one, one, one, one)
        let batch = try await remote(asking: sender).embed(["a", "b", "c", "d"], as: .document)
        #expect(batch.count == 4)
        let inputs = try sender.posts.map { try JSONValue(parsing: $0.body).object?["input"] }
        #expect(inputs == [["d: a", "d: b"], ["d: a"], ["d: b"], ["d: c"], ["d: d"]])
        #expect(clock.sleeps == [])
    }

    @Test func `keeps a user waiting for one more try alone`() async {
        let sender = FakeSender(.json(503, ""), .json(503, ""), .json(200, Self.one))
        await #expect(throws: EmbeddingError.overloaded(model: "m", status: 503)) {
            try await remote(asking: sender).embed(["a"], as: .query)
        }
        #expect(clock.sleeps == [.milliseconds(200)])
        let late = FakeSender(.json(429, "", headers: ["retry-after": "60"]), .json(200, Self.one))
        await #expect(throws: EmbeddingError.overloaded(model: "m", status: 429)) {
            try await remote(asking: late).embed(["a"], as: .query)
        }
    }

    @Test func `is left alone for a while when it keeps failing`() async throws {
        let down = FakeSender.Answer.failure(.unreachable(endpoint: "e:1", reason: "refused"))
        let sender = FakeSender(down, down, down, down, down, .json(200, Self.one))
        let embedder = remote(asking: sender)
        for _ in 1...3 {
            await #expect(throws: EmbeddingError.self) { try await embedder.embed(["a"], as: .query) }
        }
        #expect(sender.posts.count == 5)
        await #expect(throws: EmbeddingError.paused(model: "m")) { try await embedder.embed(["a"], as: .query) }
        #expect(sender.posts.count == 5)
        clock.advance(by: .seconds(10))
        #expect(try await embedder.embed(["a"], as: .query).vectors == [0.6, 0.8])
    }

    @Test(arguments: [
        (401, "", EmbeddingError.refused(model: "m", status: 401)),
        (404, "<html>", .refused(model: "m", status: 404)),
        (200, "<html>", .unreadable(model: "m", reason: "no JSON: check base_url")),
        (200, #"{"error":{"message":"sk-secret"}}"#, noVectors), (200, #"{"data":[]}"#, noVectors),
        (200, #"{"data":[{"index":1,"embedding":[1,2]}]}"#, noVectors), (200, "[[1,2]]", noVectors),
        (200, #"{"data":[{"index":0,"embedding":[1,"x"]}]}"#, noNumber),
        (200, #"{"data":[{"index":0,"embedding":[1,1e300]}]}"#, noNumber),
        (
            200, #"{"data":[{"index":0,"embedding":[1,2,3]}]}"#,
            .unreadable(
                model: "m",
                reason: "vectors of 3 numbers, dimensions is 2: write what it has into embeddings.yaml, and build an "
                    + "index with it")
        ),
    ])
    func `is not believed`(status: Int, body: String, error: EmbeddingError) async {
        let sender = FakeSender(.json(status, body))
        await #expect(throws: error) { try await remote(asking: sender).embed(["a"], as: .document) }
        #expect(sender.posts.count == 1)
        #expect(!error.isRetryable)
    }

    private static let noVectors = EmbeddingError.unreadable(
        model: "m", reason: "no 1 vectors: check base_url and provider")
    private static let noNumber = EmbeddingError.unreadable(model: "m", reason: "vectors that hold no number")

    @Test func `says which key cannot be read`() async {
        let sender = FakeSender(.json(200, Self.one))
        await #expect(throws: EmbeddingError.noKey(SecretSource.Unreadable(path: "/nonexistent"))) {
            try await remote(key: .file("/nonexistent"), asking: sender).embed(["a"], as: .query)
        }
        #expect(sender.posts.isEmpty)
    }
}

/// Sends each text with its role.
private struct RoleWire: EmbeddingWire {
    let path = "/roles"
    func body(_ texts: [String], as role: TextRole, _ model: EmbeddingModelSettings) -> JSONValue {
        .string(texts.map { "\($0), \(role)" }.joined())
    }
    func vectors(in reply: JSONValue, count: Int) -> [[JSONValue]]? {
        OpenAIEmbeddingWire().vectors(in: reply, count: count)
    }
    func tokens(in reply: JSONValue) -> Int? { nil }
}
