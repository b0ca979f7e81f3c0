import Glibc
import JSON
import Testing

/// Who waits at the port for an answer while something happens to the worker or to its Redis.
@Suite(.serialized, .timeLimit(.minutes(3))) struct `A client that waits over HTTP` {
    typealias Stage = `The API over HTTP`.Stage

    /// A stage whose worker has answered, and now claims nothing.
    private func paused() async throws -> Stage {
        let stage = try await Stage()
        _ = try await stage.ask(#"{"query":"robots"}"#)
        _ = try await stage.redis.cli("SET", "anime:paused", "1")
        return stage
    }

    private func queued(_ stage: Stage) async throws {
        try await eventually { try await stage.redis.cli("LLEN", "anime:requests") == "1\n" }
    }

    private func expectPending(_ visit: HTTPVisit, _ id: String) throws {
        #expect(visit.status == 202)
        #expect(visit.headers["location"] == "/v1/recommendations/\(id)")
        #expect(try visit.json == ["id": .string(id), "status": "pending"])
    }

    @Test func `is answered though the connection to Redis breaks`() async throws {
        let stage = try await paused()
        async let visit = stage.ask(#"{"id":"w-1","query":"robots in space"}"#)
        try await queued(stage)
        let clients = try await stage.redis.cli("CLIENT", "LIST").split(separator: "\n")
        let waiting = try #require(clients.first { $0.contains("name=inference-worker.http ") })
        let number = try #require(waiting.firstMatch(of: /id=([0-9]+)/)).1
        #expect(try await stage.redis.cli("CLIENT", "KILL", "ID", String(number)) == "1\n")
        _ = try await stage.redis.cli("DEL", "anime:paused")
        #expect(try await visit.status == 200)
    }

    @Test func `is told where its answer will be if Redis does not show it`() async throws {
        let stage = try await paused()
        _ = try await stage.redis.cli("SET", "anime:result:w-2", "no list")
        try expectPending(try await stage.ask(#"{"id":"w-2","query":"robots in space"}"#), "w-2")
        #expect(try await stage.redis.cli("LLEN", "anime:requests") == "1\n")
    }

    @Test func `is told where its answer will be when the worker stops`() async throws {
        let stage = try await paused()
        async let visit = stage.ask(#"{"id":"w-3","query":"robots in space"}"#)
        try await queued(stage)
        stage.worker.signal(SIGTERM)
        try expectPending(try await visit, "w-3")
        #expect(try await stage.worker.output().status == 0)
        #expect(try await stage.redis.cli("LLEN", "anime:requests") == "1\n")
    }

    @Test func `gets the answer that a worker finishes last`() async throws {
        // A model that says nothing: the answer is made without it when its time is up.
        let model = try await FakeLLMServer { _, _ in [.hold] }
        let config = try FakeLLMServer.config(
            model.url, "", "limits: {attempt_ms: 1500, deadline_ms: 1500, retries: 0}")
        let stage = try await Stage(config: config.path)
        async let visit = stage.ask(#"{"id":"w-4","query":"robots in space"}"#)
        try await eventually { model.requests.count == 1 }
        stage.worker.signal(SIGTERM)
        let answer = try await visit
        #expect(answer.status == 200)
        #expect(try answer.json["status"] == "degraded")
        #expect(try await stage.worker.output().status == 0)
    }
}
