import Foundation
import JSON
import Testing

/// `inference-worker evaluate` as a process, over an index that `indexer` built.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct `An evaluation` {
    private static let root = `The main job, end to end`.root

    private func evaluate(_ arguments: [String], _ environment: [String: String]) async throws -> ChildProcess.Output {
        try await Executable.run(
            "inference-worker", ["evaluate"] + arguments + ["--config", Self.root + "config"],
            environment: environment, within: .seconds(120))
    }

    @Test func `scores the worker and the baselines over the same index`() async throws {
        let redis = try await RedisServer()
        let folder = try TemporaryFolder()
        // The first twenty titles: Cowboy Bebop is 1, Trigun 6, Monster 19.
        let rows = try String(contentsOfFile: Self.root + "data/anime_with_synopsis.csv", encoding: .utf8)
            .split(separator: "\n").prefix(21).joined(separator: "\n")
        try Data((rows + "\n").utf8).write(to: folder.url.appending(path: "catalogue.csv"))
        let set = """
            {"query_id":"a","query":"gunman Vash the Stampede on a desert planet","language":"en","relevant":{"6":3}}
            {"query_id":"pt-a","query":"Vash the Stampede","language":"pt","relevant":{"6":3},"exclude":["6"]}
            """
        try Data(set.utf8).write(to: folder.url.appending(path: "own.jsonl"))
        let environment = ["REDIS_URL": redis.url, "ANIME_EMBEDDINGS_ACTIVE": "minilm"]
        let indexed = try await Executable.run(
            "indexer",
            [
                "--catalogue", folder.path + "catalogue.csv", "--metadata", Self.root + "data/anime.csv", "--config",
                Self.root + "config",
            ], environment: environment)
        try #require(indexed.status == 0, "\(indexed.standardError)")

        let output = try await evaluate([folder.path + "own.jsonl", "--baselines", "--json"], environment)
        try #require(output.status == 0, "\(output.standardError)")
        let report = try JSONValue(parsing: Array(output.standardOutput.utf8))
        let scores = try #require(report["sets"].array?.first)
        #expect(scores["set"] == "own")
        let systems = try #require(scores["systems"].array)
        #expect(systems.compactMap { $0["system"].string } == ["worker", "BM25", "dense minilm", "BM25 + dense"])
        for system in systems {
            // Found first, and in the second query taken out of the ranking again.
            #expect(system["nDCG@10"]["mean"] == .double(0.5))
            #expect(system["recall@100"]["mean"] == .double(0.5))
        }
        #expect(report["translated_pairs"]["count"] == 1)
        #expect(report["translated_pairs"]["ratio"] == .double(0))
        #expect(report["constraints"]["violations"] == [])
    }

    @Test func `refuses a bad set before it asks Redis for anything`() async throws {
        let folder = try TemporaryFolder()
        try Data("{\"query_id\":\"a\",\"query\":\"x\"}\n".utf8).write(to: folder.url.appending(path: "bad.jsonl"))
        let away = ["REDIS_URL": "redis://127.0.0.1:1/0"]
        let bad = try await evaluate([folder.path + "bad.jsonl"], away)
        #expect(bad.status == 2)
        #expect(bad.standardError == "error: \(folder.path)bad.jsonl:1: $.relevant is missing\n")
        #expect(try await evaluate([folder.path + "none.jsonl"], away).status == 2)
        #expect(try await evaluate([folder.path + "bad.jsonl", "--in-scope", "x"], away).status == 2)
    }

    @Test func `says by its exit code that Redis is away, or holds no index`() async throws {
        let set = Self.root + "Tests/Relevance/wishes_en.jsonl"
        #expect(try await evaluate([set], ["REDIS_URL": "redis://127.0.0.1:1/0"]).status == 69)
        let redis = try await RedisServer()
        let empty = try await evaluate([set], ["REDIS_URL": redis.url])
        #expect(empty.status == 1)
        #expect(empty.standardError.contains("indexer"))
    }
}
