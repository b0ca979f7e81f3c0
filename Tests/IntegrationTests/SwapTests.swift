import Embeddings
import Foundation
import Glibc
import JSON
import Testing

/// Settings that change under a worker that is at work: real processes, no answer lost, none mixed.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct `A swap` {
    /// What must hold for every answer, whichever settings it was given by.
    private func check(_ answers: [Traffic.Answer]) {
        #expect(answers.allSatisfy { $0.status == "ok" }, "\(Set(answers.map(\.status)))")
        // The words are those of the model that is named.
        #expect(answers.allSatisfy { $0.reason == "Just right, says \($0.teller)." })
        // One configuration is one model, one embedder, one index.
        for (_, same) in Dictionary(grouping: answers, by: \.config) {
            #expect(Set(same.map(\.teller)).count == 1)
            #expect(Set(same.map(\.embedder)).count == 1)
            #expect(Set(same.map(\.index)).count == 1)
        }
        for answer in answers {
            let embedder = answer.index.contains("-minilm-") ? "all-MiniLM-L6-v2" : "e5-small-en-pt"
            #expect(answer.embedder == embedder)
        }
    }

    @Test func `of the language model, thirty times under load and with half-written files, fails no job`() async throws
    {
        let stage = try await SwapStage()
        let answers = try await Traffic.of(4, to: stage.redis) { traffic in
            try await traffic.answer { $0.teller == "alpha" }
            for round in 1...30 {
                let name = round.isMultiple(of: 2) ? "alpha" : "beta"
                let whole = stage.llm(name)
                if round.isMultiple(of: 3) {
                    // Stays half-written until the worker has seen it and answered some more.
                    let refused = stage.worker.standardError.ranges(of: "config.rejected").count
                    try stage.overwrite("llm.yaml", with: String(whole.dropLast(4)))
                    try await eventually {
                        stage.worker.standardError.ranges(of: "config.rejected").count > refused
                    }
                    try await traffic.answer { $0.teller != name }
                    try stage.overwrite("llm.yaml", with: whole)
                } else {
                    try stage.write(whole, to: "llm.yaml")
                }
                try await traffic.answer { $0.teller == name }
            }
            return traffic
        }.answers
        check(answers)
        #expect(Set(answers.map(\.teller)) == ["alpha", "beta"])
        #expect(Set(answers.map(\.config)).count == 2)
        // Connections to models that nobody asks any more are closed: each went with its settings.
        let serving = stage.models["alpha"]?.seen.departures ?? 0
        #expect(serving >= 15)
        stage.worker.signal(SIGTERM)
        #expect(try await stage.worker.output().status == 0)
    }

    @Test func `of the embedder never mixes two, and waits for an index`() async throws {
        let stage = try await SwapStage(indexes: ["minilm", "e5-en-pt"])
        let answers = try await Traffic.of(4, to: stage.redis) { traffic in
            try await traffic.answer { $0.embedder == "all-MiniLM-L6-v2" }
            for name in ["e5-en-pt", "minilm", "e5-en-pt"] {
                try stage.write("active: \(name)\n", to: "embeddings.yaml")
                try await traffic.answer { $0.index.contains("-\(name)-") }
            }
            // Without an index of it the old one serves, and all else that changed holds.
            try stage.write("active: [minilm, e5-en-pt]\n", to: "embeddings.yaml")
            try await stage.logged(
                "index not changed, the last one goes on serving", "run: indexer build --model minilm,e5-en-pt")
            try stage.write(stage.llm("beta"), to: "llm.yaml")
            // One that began with MiniLM may be under way still, with "beta" in the place of an "alpha" that was too slow.
            let waiting = try await traffic.answer { $0.teller == "beta" && $0.index.contains("-e5-en-pt-") }
            #expect(waiting.embedder == "e5-small-en-pt")
            return traffic
        }.answers
        check(answers)
        try await SmallIndex.index(stage.catalogue, environment: stage.environment, model: "minilm,e5-en-pt")
        try await Traffic.of(1, to: stage.redis) { traffic in
            let both = try await traffic.answer { $0.index.contains("-minilm+e5-en-pt-") }
            #expect(both.embedder == "all-MiniLM-L6-v2+e5-small-en-pt")
        }
    }

    @Test func `comes through Redis, too, but leads no request elsewhere`() async throws {
        let stage = try await SwapStage()
        let evil = try await FakeLLMServer { _, _ in [.close] }
        try await Traffic.of(2, to: stage.redis) { traffic in
            try await traffic.answer { $0.teller == "alpha" }
            try await stage.redis.cli("SET", "anime:config:llm.yaml", "chain: [beta]")
            try await stage.redis.cli("INCR", "anime:config:version")
            try await traffic.answer { $0.teller == "beta" }
            for text in [
                "models: {beta: {base_url: \"\(evil.url)\"}}", "models: {evil: {base_url: \"\(evil.url)\", model: m}}",
            ] {
                try await stage.redis.cli("SET", "anime:config:llm.yaml", text)
                try await stage.redis.cli("INCR", "anime:config:version")
            }
            try await stage.logged("config.rejected", "redis:anime:config:llm.yaml:1:")
            #expect(!stage.worker.standardError.contains(evil.url))
            try await traffic.answer { $0.teller == "beta" }
            try await stage.redis.cli("LPUSH", "anime:config:retriever.yaml", "no string")
            try await stage.redis.cli("INCR", "anime:config:version")
            try await stage.logged("config.rejected", "anime:config:retriever.yaml: must hold a string, not a list")
            try await stage.redis.cli("DEL", "anime:config:llm.yaml", "anime:config:retriever.yaml")
            try await stage.redis.cli("INCR", "anime:config:version")
            try await traffic.answer { $0.teller == "alpha" }
        }
        #expect(evil.requests.isEmpty)
    }

    @Test func `from Redis holds for a worker from its first answer`() async throws {
        let stage = try await SwapStage()
        stage.worker.signal(SIGTERM)
        try await stage.worker.output()
        try await stage.redis.cli("SET", "anime:config:llm.yaml", "chain: [beta]")
        try await stage.redis.cli("INCR", "anime:config:version")
        let second = try Executable.start(
            "inference-worker", ["--config", stage.config.path], environment: stage.environment)
        let answers = try await Traffic.of(2, to: stage.redis) { traffic in
            try await traffic.answer { _ in true }
            return traffic
        }.answers
        #expect(answers.allSatisfy { $0.teller == "beta" })
        second.signal(SIGTERM)
        #expect(try await second.output().status == 0)
    }

    @Test func `from Redis to a model that is not there, or to a foreign index, ends no worker that starts`()
        async throws
    {
        let stage = try await SwapStage(indexes: ["minilm", "e5-en-pt"])
        stage.worker.signal(SIGTERM)
        try await stage.worker.output()
        let models = try TemporaryFolder()
        let installed = ModelFolder.models(
            configured: ProcessInfo.processInfo.environment["MODEL_DIR"], home: NSHomeDirectory())
        try FileManager.default.createSymbolicLink(
            atPath: models.path + "all-MiniLM-L6-v2", withDestinationPath: installed + "/all-MiniLM-L6-v2")
        try await stage.redis.cli("SET", "anime:config:embeddings.yaml", "active: e5-en-pt")
        try await stage.redis.cli("INCR", "anime:config:version")
        let foreign = try await stage.redis.cli("GET", "anime:index:active:e5-en-pt")
            .trimmingCharacters(in: .newlines)
        let worker = try Executable.start(
            "inference-worker", ["--config", stage.config.path],
            environment: stage.environment.merging(["MODEL_DIR": models.path]) { $1 })
        try await eventually {
            worker.standardError.contains("waiting for an index") && worker.standardError.contains("make model")
        }
        // Its own model again, over what another one built.
        try await stage.redis.cli("SET", "anime:index:active:minilm", foreign)
        try await stage.redis.cli("DEL", "anime:config:embeddings.yaml")
        try await stage.redis.cli("INCR", "anime:config:version")
        try await eventually { worker.standardError.contains("was built by another embedder") }
        #expect(worker.isRunning)
        worker.signal(SIGTERM)
        #expect(try await worker.output().status == 0)
    }

    @Test func `of a Kubernetes folder takes all files at once`() async throws {
        let stage = try await SwapStage(indexes: ["minilm", "e5-en-pt"], linked: true)
        let answers = try await Traffic.of(2, to: stage.redis) { traffic in
            try await traffic.answer { $0.teller == "alpha" }
            try SwapStage.move(
                stage.config, to: "..2026_2",
                ["llm.yaml": stage.llm("beta"), "embeddings.yaml": "active: e5-en-pt\n"])
            try await traffic.answer { $0.teller == "beta" && $0.embedder == "e5-small-en-pt" }
            // SIGHUP looks at once; nothing has changed, and nothing ends.
            stage.worker.signal(SIGHUP)
            try await traffic.answer { $0.teller == "beta" }
            return traffic
        }.answers
        check(answers)
    }

    @Test func `of what is read at the start alone says so`() async throws {
        let stage = try await SwapStage()
        try await Traffic.of(1, to: stage.redis) { traffic in
            let before = try await traffic.answer { _ in true }
            try stage.write("concurrency: 4\n", to: "jobs.yaml")
            try await stage.logged("config.waits", #""config.keys":"jobs.concurrency""#)
            #expect(try await traffic.answer { _ in true }.config == before.config)
        }
    }
}
