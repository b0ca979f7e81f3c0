import ArgumentParser
import Embeddings
import Foundation
import Jobs
import Launch
import Logging
import Pipelines
import Redis
import ServiceLifecycle
import Settings
import Telemetry
import UnixSignals
import VectorStore

/// `inference-worker run`: claims requests, answers them, until told to stop.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Answer requests until SIGTERM or SIGINT (the default).",
        discussion: """
            Waits for Redis and for an index; on SIGTERM finishes what runs, gives the rest back, and exits with 0.
            """)

    @OptionGroup var options: ConfigurationOptions

    mutating func run() async throws {
        let settings = try options.settings(logging: .info)
        let logger = Logger(label: "inference-worker")
        logger.info(
            "worker starts",
            metadata: [LogKeys.version: "\(Release.version)", LogKeys.configDigest: "\(settings.digest)"])
        let endpoint = try RedisEndpoint(settings.redis)
        let redis = RedisConnection(endpoint, name: "inference-worker.index", logger: logger)
        let models = LanguageModels(settings.llm, logger: logger)
        let pipelines = PipelineSource(
            store: VectorStore(redis: redis, keyPrefix: settings.redis.keyPrefix),
            embedder: try await options.embedder(settings.embeddings), retriever: settings.retriever,
            gateway: models?.gateway, config: settings.digest, worker: Release.version, logger: logger)
        let worker = Worker(
            endpoint: endpoint, options: JobOptions(settings),
            handler: RecommendationHandler(
                pipelines: pipelines, conversations: Conversations(settings, endpoint, logger),
                defaults: settings.retriever.filters, logger: logger),
            logger: logger)
        // Stopped last to first: drain, then let go of the index, then of the models.
        let services: [any Service] =
            (models.map { [$0] } ?? []) + [pipelines, ReadyWorker(worker: worker, pipelines: pipelines)]
        do {
            try await ServiceGroup(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
            ).run()
        } catch VectorStoreError.redis(let cause) {
            throw Failure(cause)
        } catch let error as JobsError {
            throw Failure(error)
        }
    }
}

extension Failure {
    /// What only a person can mend, where it is not the connection, is the server's configuration or ours.
    fileprivate init(_ error: JobsError) {
        if case .redis(let cause) = error { self.init(cause) } else { self.init("\(error)", .misused) }
    }
}

extension JobOptions {
    init(_ settings: AppSettings) {
        let jobs = settings.jobs
        self.init(
            concurrency: jobs.concurrency, maxBatch: jobs.maxBatch, maxDelay: jobs.maxDelay, lease: jobs.lease,
            resultTTL: jobs.resultTTL, doneTTL: jobs.doneTTL, grace: jobs.grace,
            resultsHighWater: jobs.resultsHighWater,
            maxElementBytes: jobs.maxElementBytes, keyPrefix: settings.redis.keyPrefix,
            workerVersion: Release.version)
    }
}

/// A worker that claims nothing before there is an index to answer from.
private struct ReadyWorker: Service {
    let worker: Worker
    let pipelines: PipelineSource

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await pipelines.load() }
        } catch is CancellationError {
            return  // told to stop while waiting: nothing was claimed
        }
        try await worker.run()
    }
}
