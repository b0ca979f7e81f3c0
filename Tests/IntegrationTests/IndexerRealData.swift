import Catalogue
import Foundation
import Ingestion
import Testing
import VectorStore

/// The public data set is not part of the repository; where it lies beside it, 500 entries of it are indexed.
@Suite(.timeLimit(.minutes(5)), .enabled(if: FileManager.default.fileExists(atPath: RealData.catalogue)))
struct `The indexer on the real catalogue` {
    @Test func `indexes every 32nd entry, and keeps each as the file has it`() async throws {
        let redis = try await RedisServer()
        let folder = try TemporaryFolder()
        let sample = folder.url.appending(path: "sample.csv")
        // One record a line in this file: the quirk that makes sampling by lines right.
        let lines = try String(contentsOfFile: RealData.catalogue, encoding: .utf8).split(separator: "\n")
        let chosen = stride(from: 1, through: 500 * 32, by: 32).map { lines[$0] }
        try Data(([lines[0]] + chosen).joined(separator: "\n").utf8).write(to: sample)

        let arguments = ["--catalogue", sample.path, "--metadata", RealData.metadata, "--config", folder.path]
        let output = try await Executable.run(
            "indexer", arguments, environment: ["REDIS_URL": redis.url, "ANIME_EMBEDDINGS_ACTIVE": "minilm"],
            within: .seconds(240))
        #expect(output.status == 0)

        let store = try redis.store()
        let generation = try #require(try await store.activeGeneration(of: "minilm"))
        #expect(try await store.verify(generation).count == 500)
        let index = try await store.load(generation)
        var rows = try CatalogueFile(path: sample.path, metadata: try MetadataTable(path: RealData.metadata)).rows()
        let entries = try rows.entries(atMost: 1000)
        #expect((0..<500).map(index.entries.entry) == entries)
        for row in 0..<500 {
            let length = try #require(index.matrix).row(row).reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
            #expect(abs(length - 1) < 1e-5)
        }
    }
}

private enum RealData {
    static let catalogue = folder + "anime_with_synopsis.csv"
    static let metadata = folder + "anime.csv"
    private static let packageRoot = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    private static let folder = "/\(packageRoot)/../shared/data/"
}
