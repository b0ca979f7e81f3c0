import Catalogue
import Embeddings
import Foundation
import Ingestion
import Pipelines
import Testing
import VectorStore

@Suite(.timeLimit(.minutes(2))) struct `Indexing` {
    private let redis: RedisServer
    private let store: VectorStore
    private let folder: TemporaryFolder

    init() async throws {
        redis = try await RedisServer()
        store = try redis.store()
        folder = try TemporaryFolder()
    }

    /// A catalogue of these rows; id 7 is titled "Title 7" unless `titles` says otherwise.
    private func catalogue(_ ids: some Sequence<Int>, titles: [Int: String] = [:], bad: [String] = []) throws
        -> CatalogueFile
    {
        let rows = ids.map { "\($0),\(titles[$0] ?? "Title \($0)"),7.5,\"Action, Drama\",Story \($0)." } + bad
        let text = (["MAL_ID,Name,Score,Genres,synopsis"] + rows).joined(separator: "\n")
        let url = folder.url.appending(path: "catalogue.csv")
        try Data(text.utf8).write(to: url)
        return CatalogueFile(path: url.path)
    }

    private func index(
        _ source: CatalogueFile, with embedder: any Embedder, batchSize: Int = 4
    ) async throws -> IndexReport {
        try await IndexingPipeline(embedder: embedder, store: store, batchSize: batchSize).index(source)
    }

    @Test func `embeds every text once, in batches, and serves the result`() async throws {
        let embedder = RecordingEmbedder()
        let report = try await index(catalogue(1...10, bad: ["x,Bad,7.0,Action,s"]), with: embedder)

        #expect(embedder.batches.map(\.count) == [4, 4, 2])
        #expect(embedder.texts.first == "Title: Title 1\nGenres: Action, Drama\nOverview: Story 1.")
        #expect(report.embedded == 10 && report.reused == 0 && report.total == 10)
        #expect(report.catalogue.problems.count == 1)
        #expect(report.tokens == embedder.texts.reduce(0) { $0 + $1.count })
        let index = try await store.loadActive(for: IndexEmbedder(embedder))
        #expect(index.meta == report.published)
        #expect(index.entries.ids.map(\.rawValue) == Array(1...10))
        for row in 0..<10 {
            let text = EmbeddingText.make(for: index.entries.entry(at: row))
            #expect(index.matrix?.row(row) == RecordingEmbedder.vector(of: text))
        }
    }

    @Test func `tells a listener of the file and of every batch`() async throws {
        var heard: [String] = []
        let pipeline = IndexingPipeline(embedder: RecordingEmbedder(), store: store, batchSize: 4)
        _ = try await pipeline.index(try catalogue(1...6)) { event in
            switch event {
            case .surveyed(let report): heard.append("read \(report.total)")
            case .wrote(let report): heard.append("wrote \(report.done)")
            }
        }
        #expect(heard == ["read 6", "wrote 4", "wrote 6"])
    }

    @Test func `embeds nothing that has not changed`() async throws {
        let first = try await index(catalogue(1...10), with: RecordingEmbedder())
        let embedder = RecordingEmbedder()
        let second = try await index(catalogue(1...10), with: embedder)
        #expect(embedder.texts == [])
        #expect(second.reused == 10 && second.embedded == 0)
        #expect(second.published?.checksum == first.published?.checksum)
        #expect(second.published?.generation != first.published?.generation)
    }

    @Test func `embeds what is new or changed, and drops what is gone`() async throws {
        _ = try await index(catalogue(1...10), with: RecordingEmbedder())
        let embedder = RecordingEmbedder()
        let report = try await index(catalogue([1, 2, 3, 11], titles: [2: "Renamed"]), with: embedder)
        #expect(
            embedder.texts == [
                "Title: Renamed\nGenres: Action, Drama\nOverview: Story 2.",
                "Title: Title 11\nGenres: Action, Drama\nOverview: Story 11.",
            ])
        #expect(report.embedded == 2 && report.reused == 2)
        let index = try await store.loadActive(for: IndexEmbedder(embedder))
        #expect(index.entries.ids.map(\.rawValue) == [1, 2, 3, 11])
        #expect(index.matrix?.row(1) == RecordingEmbedder.vector(of: embedder.texts[0]))
    }

    @Test func `a changed fact is written, but its text is not embedded again`() async throws {
        let source = try catalogue([1])
        _ = try await index(source, with: RecordingEmbedder())
        let url = URL(filePath: source.path)
        try Data(try String(contentsOf: url, encoding: .utf8).replacing("7.5", with: "9.25").utf8).write(to: url)
        let embedder = RecordingEmbedder()
        _ = try await index(source, with: embedder)
        #expect(embedder.texts == [])
        #expect(try await store.loadActive(for: IndexEmbedder(embedder)).entries.scores == [9.25])
    }

    @Test func `an index says how its embedder multiplies`() async throws {
        let whole = RecordingEmbedder(name: "whole", weights: "w2", precision: "int8")
        let index = try await index(catalogue(1...1), with: try EnsembleEmbedder([RecordingEmbedder(), whole]))
        #expect(index.published?.embedder.precision == "float32+int8")
        #expect(try await store.generations().map(\.meta.embedder.precision) == ["float32+int8"])
    }

    @Test func `two models side by side take over what each embedded before, alone or not`() async throws {
        func model(_ name: String) -> RecordingEmbedder { RecordingEmbedder(name: name, weights: name) }
        _ = try await index(catalogue(1...3), with: model("one"))
        let parts = [model("two"), model("one")]
        let both = try EnsembleEmbedder(parts)
        let report = try await index(catalogue(1...4), with: both)
        #expect(parts.map(\.texts.count) == [4, 1])
        #expect(report.embedded == 4 && report.reused == 0)

        let served = try await store.loadActive(for: IndexEmbedder(both))
        #expect(try await redis.cli("GET", "anime:index:active:two+one") == "\(served.meta.generation)\n")
        #expect(served.meta.embedder.legs.map(\.name) == ["two", "one"])
        #expect(served.meta.embedder.legs.map(\.columns) == [0..<4, 4..<8])
        for row in 0..<4 {
            let vector = RecordingEmbedder.vector(of: EmbeddingText.make(for: served.entries.entry(at: row)))
            #expect(served.matrix?.row(row) == vector + vector)
        }

        let two = model("two")
        #expect(try await index(catalogue(2...5), with: two).reused == 3)
        #expect(two.texts.map { $0.prefix(14) } == ["Title: Title 5"])
        let alone = try await store.loadActive(for: IndexEmbedder(two))
        let text = EmbeddingText.make(for: alone.entries.entry(at: 0))
        #expect(alone.matrix?.row(0) == RecordingEmbedder.vector(of: text))
        let swapped = [model("one"), model("two")]
        #expect(try await index(catalogue(1...4), with: try EnsembleEmbedder(swapped)).embedded == 0)
        #expect(swapped.flatMap(\.texts) == [])
    }

    @Test func `another embedder takes over no vectors`() async throws {
        _ = try await index(catalogue(1...3), with: RecordingEmbedder(weights: "w1"))
        let other = RecordingEmbedder(weights: "w2")
        _ = try await index(catalogue(1...3), with: other)
        #expect(other.texts.count == 3)
    }

    @Test func `an interrupted build serves nothing, and the next one goes on with what it did`() async throws {
        let served = try await index(catalogue(1...2), with: RecordingEmbedder()).published
        await #expect(throws: EmbeddingError.cancelled) {
            _ = try await index(catalogue(1...12), with: RecordingEmbedder(limit: 8))
        }
        #expect(try await store.activeGeneration(of: "fake") == served?.generation)

        let embedder = RecordingEmbedder()
        let report = try await index(catalogue(1...12), with: embedder)
        // 1 and 2 came from the index served, 3 to 8 from the interrupted build.
        #expect(embedder.texts.map { $0.prefix(15) } == [9, 10, 11, 12].map { "Title: Title \($0)\n".prefix(15) })
        #expect(report.reused == 8)
        #expect(try await store.loadActive(for: IndexEmbedder(embedder)).count == 12)
    }

    @Test func `two builds at once publish two whole indexes`() async throws {
        let source = try catalogue(1...40)
        async let one = index(source, with: RecordingEmbedder())
        async let two = index(source, with: RecordingEmbedder())
        let generations = [try await one.published, try await two.published].compactMap { $0?.generation }
        #expect(Set(generations).count == 2)
        for generation in generations { #expect(try await store.verify(generation).count == 40) }
        let served = try await store.activeGeneration(of: "fake")
        #expect(generations.contains { $0 == served })
    }

    @Test func `too many bad rows stop it before anything is written`() async throws {
        let embedder = RecordingEmbedder()
        let bad = ["x,Bad,7.0,Action,s", "y,Bad,7.0,Action,s"]
        await #expect(throws: IndexingError.self) { _ = try await index(catalogue(1...10, bad: bad), with: embedder) }
        #expect(embedder.texts == [])
        #expect(try await redis.cli("DBSIZE") == "0\n")
    }

    @Test func `a file that shrinks while it is read is not published`() async throws {
        let source = try catalogue(1...8)
        let pipeline = IndexingPipeline(embedder: RecordingEmbedder(), store: store, batchSize: 4)
        await #expect(throws: VectorStoreError.self) {
            _ = try await pipeline.index(source) { event in
                if case .surveyed = event { _ = try? catalogue(1...5) }  // the file is rewritten; its value is not used
            }
        }
        #expect(try await store.activeGeneration(of: "fake") == nil)
    }
}
