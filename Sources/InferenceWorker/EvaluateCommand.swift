import ArgumentParser
import Catalogue
import Embeddings
import Evaluation
import Foundation
import Glibc
import JSON
import Launch
import Logging
import Pipelines
import Redis
import Retrieval
import Settings
import VectorStore

/// `inference-worker evaluate`: how good the ranking is, measured on files of queries with known answers.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure the ranking on files of queries with known answers.",
        discussion: """
            Runs the pipeline that the worker runs, with the same settings, embedder and index, in this process; no \
            queue and no worker is needed.

              inference-worker evaluate Tests/Relevance/wishes_en.jsonl --baselines

              {"query_id":"w1","query":"bounty hunters in space","language":"en","relevant":{"1":3,"400":2}}

            Grades: 3 best, 2 good, 1 somewhat; hit, recall and MRR look for 2 or better. "exclude": ids that are taken \
            out of a ranking before it is scored. Queries whose id begins with theme or combo (or pt-theme, pt-combo) \
            are scored on the ids of --judged alone. A query "pt-x" is compared with the query "x".

            Exit codes: 0 done, 1 failed, 2 bad usage, configuration or set, 69 Redis unavailable.
            """)

    enum Mode: String, ExpressibleByArgument, CaseIterable { case retrieve }

    @Argument(help: "Sets of queries, one JSON object a line.")
    var sets: [String]

    @Option(help: "What is measured: the ranking.")
    var mode = Mode.retrieve

    @Option(help: "A JSON array of the ids that were judged for themes.")
    var judged: String?

    @Flag(help: "Measure BM25, dense search and their sum beside it, on the same index.")
    var baselines = false

    @Option(help: "Wishes that can be answered; with --off-topic.")
    var inScope: String?

    @Option(help: "Texts that ask for no anime; with --in-scope.")
    var offTopic: String?

    @Flag(help: "Print one JSON object instead of tables.")
    var json = false

    @Option(help: "Measure nothing; write the features of each query's candidates there, for fit_weights.py.")
    var features: String?

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard (inScope == nil) == (offTopic == nil) else {
            throw ValidationError("--in-scope and --off-topic go together.")
        }
    }

    mutating func run() async throws {
        let settings = try options.settings()
        let files = try EvaluationFiles(self)
        let embedder = RememberingEmbedder(try await options.embedder(settings.embeddings))
        let ranking = RankingOptions(settings.retriever)
        let engine = SearchEngine(settings.retriever.backend)
        guard engine == nil || !baselines && features == nil else {
            throw Failure("--baselines and --features compare in memory: set retriever.yaml: backend: memory", .misused)
        }
        let redis = RedisConnection(
            try RedisEndpoint(settings.redis), name: "inference-worker.evaluate",
            logger: Logger(label: "inference-worker.evaluate"))
        let store = VectorStore(redis: redis, keyPrefix: settings.redis.keyPrefix)
        let (catalogue, calibration) = try await catalogue(store, for: embedder, in: engine)
        let index = SearchIndex(catalogue, ranking.lexical)
        let pipeline = InferencePipeline(
            embedder: embedder, calibration: calibration, index: index, ranking: ranking,
            versions: .init(
                config: settings.digest, index: catalogue.meta.generation.rawValue, worker: Release.version))
        let evaluator = Evaluator(
            pipeline: pipeline, baselines: baselines ? Baselines(index: index, embedder: embedder) : nil,
            defaults: settings.retriever.filters, judged: files.judged)
        if let features { return try await files.writeFeatures(to: features, by: evaluator) }
        let report = try await files.report(by: evaluator, over: index)
        await redis.close()
        StandardOutput.write((json ? JSONValue.object(report.json).text : report.markdown) + "\n")
    }

    /// The index that a worker with this embedder would serve, and what it would know of the embedder's space.
    private func catalogue(
        _ store: VectorStore, for embedder: any Embedder, in engine: SearchEngine?
    ) async throws -> (CatalogueIndex, QueryCalibration) {
        do {
            let index = try await store.loadActive(for: IndexEmbedder(embedder), in: engine)
            return (index, try await QueryCalibration.make(for: embedder, in: store))
        } catch VectorStoreError.redis(let cause) {
            throw Failure(cause)
        } catch {
            throw Failure("\(error)")
        }
    }
}

/// What the command was given to measure with, read whole before any work begins.
private struct EvaluationFiles {
    let judged: Set<AnimeID>?
    private let sets: [EvaluationSet]
    private let abstention: (inScope: EvaluationSet, offTopic: EvaluationSet)?

    init(_ command: EvaluateCommand) throws {
        do throws(EvaluationError) {
            judged = if let path = command.judged { try JudgedIDs(path: path).ids } else { nil }
            var sets: [EvaluationSet] = []
            for path in command.sets { sets.append(try EvaluationSet(path: path)) }
            self.sets = sets
            abstention =
                if let inScope = command.inScope, let offTopic = command.offTopic {
                    (
                        try EvaluationSet(path: inScope, needsAnswers: false),
                        try EvaluationSet(path: offTopic, needsAnswers: false)
                    )
                } else {
                    nil
                }
        } catch {
            throw Failure("\(error)", .misused)
        }
    }

    /// Writes the features of all sets, a line a query.
    func writeFeatures(to path: String, by evaluator: Evaluator) async throws {
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { throw Failure("\(EvaluationError.cannotWrite(path: path))", .misused) }
        let write = { (line: JSONObject) throws in
            do { try file.write(contentsOf: Data((JSONValue.object(line).text + "\n").utf8)) } catch {
                throw Failure("\(EvaluationError.cannotWrite(path: path))")
            }
        }
        try await evaluator.features(of: sets, write: write, progress: progress(over: sets))
    }

    /// A bar on a terminal that shows how far it is.
    private func progress(over sets: [EvaluationSet]) -> () -> Void {
        let total = sets.reduce(0) { $0 + $1.queries.count }
        let isTerminal = isatty(STDERR_FILENO) == 1
        var done = 0
        return {
            done += 1
            guard isTerminal else { return }
            let end = done == total ? "\r\u{1B}[K" : ""
            StandardError.write("\r\(ProgressBar(done: done, total: total).text)\(end)")
        }
    }

    /// Runs everything.
    func report(by evaluator: Evaluator, over index: SearchIndex) async throws -> EvaluationReport {
        let progress = progress(over: sets + [abstention?.inScope, abstention?.offTopic].compactMap(\.self))
        var serving = ServingRecord()
        var scores: [SetScores] = []
        for set in sets { scores.append(try await evaluator.scores(on: set, &serving, progress: progress)) }
        var found: Abstention?
        if let abstention {
            found = try await evaluator.abstention(
                inScope: abstention.inScope, offTopic: abstention.offTopic, progress: progress)
        }
        let meta = index.catalogue.meta
        return EvaluationReport(
            of: "index \(meta.generation.rawValue), \(index.count) entries, embedder \(meta.embedder.name)",
            sets: scores,
            serving: serving, abstention: found, ranks: PopularityRanks(index.entries))
    }
}
