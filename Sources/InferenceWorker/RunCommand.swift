import ArgumentParser
import Embeddings
import Foundation
import Generation
import JSON
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
import Web

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
        // The first process of a container has no default action: until the services stand, a signal would be lost.
        for number in [SIGTERM, SIGINT] { signal(number) { _ in _exit(0) } }
        // Settings are read below; and whoever read the log may be gone.
        for number in [SIGHUP, SIGPIPE] { signal(number, SIG_IGN) }
        OpenFiles.allowMost()
        let settings = try options.settings(logging: .info)
        let logger = Logger(label: "inference-worker")
        let registry = MetricRegistry()
        let environment = ProcessInfo.processInfo.environment
        // OpenTelemetry's own switch; what is sampled is still shown.
        if environment["OTEL_SDK_DISABLED"] != "true" { Meters.install(registry) }
        logger.info(
            "worker starts",
            metadata: [LogKeys.version: "\(Release.version)", LogKeys.configDigest: "\(settings.digest)"])
        var group = ServiceGroupConfiguration(
            services: try services(settings, registry, environment, logger),
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        // What does not end by itself, such as an answer to a client that reads no more, must not keep the process.
        group.maximumGracefulShutdownDuration = settings.jobs.grace
        do {
            try await ServiceGroup(configuration: group).run()
        } catch is CancellationError {
            logger.warning("not everything ended within jobs.grace_ms, the rest was broken off")
        } catch VectorStoreError.redis(let cause) {
            throw Failure(cause)
        } catch let error as EmbeddingError {
            throw Failure("\(error)", .misused)
        } catch let error as JobsError {
            throw Failure(error)
        }
    }

    /// All that runs at the same time.
    ///
    /// Stopped last to first: drain, then let go of the index, then of the settings; to be seen until then. The port ends
    /// before the connections behind it: who still waits there gets the last answers.
    private func services(
        _ settings: AppSettings, _ registry: MetricRegistry, _ environment: [String: String], _ logger: Logger
    ) throws -> [any Service] {
        let endpoint = try RedisEndpoint(settings.redis)
        let live = LiveSettings(
            settings, options.sources,
            overlays: RedisOverlay(endpoint, keyPrefix: settings.redis.keyPrefix, logger: logger),
            onEvent: { logger.log($0) })
        let redis = RedisConnection(endpoint, name: "inference-worker.index", logger: logger)
        let tracing = TraceService(environment: environment, logger: logger)
        let shared = SharedStore(
            endpoint, name: "inference-worker.shared", keys: JobKeys(prefix: settings.redis.keyPrefix), logger: logger)
        let models = LanguageModels(settings.llm, store: shared, spans: tracing?.spans, logger: logger)
        let pipelines = PipelineSource(
            settings: live, store: VectorStore(redis: redis, keyPrefix: settings.redis.keyPrefix),
            makers: PipelineSource.Makers(options, gateway: models.gateway, answers: shared), worker: Release.version,
            logger: logger)
        let chat = try ChatPort(settings, endpoint, logger)
        let observation = Observation(live, endpoint, pipelines, registry: registry, routes: [chat], logger: logger)
        let worker = Worker(
            endpoint: endpoint, options: JobOptions(settings),
            handler: RecommendationHandler(
                pipelines: pipelines, conversations: Conversations(settings, endpoint, logger), logger: logger,
                spans: tracing?.spans),
            logger: logger, pulse: observation.pulse, spans: tracing?.spans)
        let following: [any Service] = [
            SettingsFollower(settings: live), pipelines,
            ReadyWorker(worker: worker, settings: live, pulse: observation.pulse, pipelines: pipelines),
        ]
        let lastResort = LastResort(after: settings.jobs.grace + .seconds(4), logger: logger)
        return [lastResort] + (tracing.map { [$0] as [any Service] } ?? []) + [chat] + observation.services + following
    }
}

extension ChatPort {
    fileprivate init(_ settings: AppSettings, _ endpoint: RedisEndpoint, _ logger: Logger) throws {
        let keys = JobKeys(prefix: settings.redis.keyPrefix)
        self.init(
            desk: try JobDesk(endpoint, keys: keys, resultTTL: settings.jobs.resultTTL, logger: logger),
            longest: settings.jobs.maxElementBytes, perMinute: settings.jobs.http.requestsPerMinute,
            check: { request throws(JSONError) in
                _ = try RecommendationRequest(
                    request, envelope: JobEnvelope.fieldNames, defaults: settings.retriever.filters,
                    watchedPrefix: keys.watchedPrefix)
            })
    }
}

extension PipelineSource.Makers {
    fileprivate init(
        _ options: ConfigurationOptions, gateway: @escaping @Sendable (LLMSettings) -> Gateway?, answers: SharedStore
    ) {
        let models = options.models
        self.init(
            embedder: { (settings, known) async throws(EmbeddingError) in
                try await makeEmbedder(settings, models: models, of: known)
            }, gateway: gateway,
            answers: { RedisAnswerCache.make(in: answers, keepingFor: $0) })
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

/// A worker that claims nothing before there is an index to answer from, and before Redis has said what else holds.
private struct ReadyWorker: Service {
    let worker: Worker
    let settings: LiveSettings
    let pulse: WorkerPulse
    let pipelines: PipelineSource

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown {
                try await withThrowingDiscardingTaskGroup { group in
                    // Wrong files must show though there is no Redis to wait for an index in.
                    group.addTask { try await pipelines.checkEmbedder() }
                    group.addTask {
                        while await !settings.pollOverlay() { try await Task.sleep(for: SettingsFollower.interval) }
                        try await pipelines.load()
                    }
                }
            }
        } catch is CancellationError {
            pulse.drain()
            return  // told to stop while waiting: nothing was claimed
        }
        try await worker.run()
    }
}
