import ArgumentParser
import Foundation
import Ingestion
import Launch
import Pipelines
import Retrieval
import Settings
import VectorStore

/// `indexer build`: reads, embeds what changed, writes a new generation, verifies it, switches to it.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Index a catalogue and serve it (the default).",
        discussion: """
            The catalogue is CSV with the columns MAL_ID, Name, Score, Genres and synopsis; the metadata, joined by \
            MAL_ID, has English name, Japanese name, Type, Episodes, Aired, Premiered, Studios, Source, Duration, \
            Rating and Members. Bad rows are listed and left out; more than 1 % of them stop the run.

            On a terminal it shows a progress bar, elsewhere one JSON line for each event. It may be stopped at any \
            time: what is served stays, and the next run goes on with what was done.
            """)

    @Option(help: "CSV file of titles and synopses. (default: \(Defaults.catalogue))")
    var catalogue: String?

    @Option(help: "CSV file of types, years, episodes and the like. (default: anime.csv beside the catalogue, if any)")
    var metadata: String?

    @Flag(help: "Index without metadata.")
    var noMetadata = false

    @Option(help: "Name of a model in embeddings.yaml, or several with commas. (default: the active ones)")
    var model: String?

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        if noMetadata, metadata != nil { throw ValidationError("--metadata and --no-metadata exclude each other.") }
        if catalogue == nil, !FileManager.default.fileExists(atPath: Defaults.catalogue) {
            throw ValidationError("There is no \(Defaults.catalogue) here; name the file with --catalogue FILE.")
        }
    }

    mutating func run() async throws {
        let settings = try options.settings(model: model)
        let output = IndexingOutput()
        try await Failure.explained {
            let source = try CatalogueFile(path: cataloguePath, metadata: metadataPath.map(MetadataTable.init(path:)))
            try await VectorStore.with(settings.redis) { store in
                let embedder = try await options.embedder(settings.embeddings)
                let pipeline = IndexingPipeline(
                    embedder: embedder, store: store,
                    batchSize: Self.textsPerCore * ProcessInfo.processInfo.activeProcessorCount,
                    engine: SearchEngine(settings.retriever.backend))
                let report = try await pipeline.index(source, listener: output.show)
                _ = try await QueryCalibration.make(for: embedder, in: store)  // so that no worker has to
                output.finish(report)
                output.show(try await store.prune())
            }
        }
    }

    /// Some seconds of work for each core: enough for all to end at about the same time, few enough for a bar that
    /// moves, and for little to be done again after an interruption.
    private static let textsPerCore = 64

    private enum Defaults {
        static let catalogue = "data/anime_with_synopsis.csv"
        static let metadata = "anime.csv"
    }

    private var cataloguePath: String { catalogue ?? Defaults.catalogue }

    private var metadataPath: String? {
        if noMetadata { return nil }
        if let metadata { return metadata }
        let beside = URL(filePath: cataloguePath).deletingLastPathComponent().appending(path: Defaults.metadata)
        let path = beside.relativePath
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
