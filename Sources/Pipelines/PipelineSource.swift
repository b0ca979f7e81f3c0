package import Embeddings
package import Generation
import Grounding
package import Logging
import Retrieval
import ServiceLifecycle
package import Settings
import Synchronization
import Telemetry
import Understanding
package import VectorStore

/// Holds the pipeline that answers now, and replaces it when another generation of the index is switched to.
///
/// Jobs under way keep the pipeline that they began with.
package final class PipelineSource: Service {
    private let store: VectorStore
    private let embedder: any Embedder
    private let ranking: RankingOptions
    private let gateway: Gateway?
    private let answers: any AnswerCache = LocalAnswerCache(
        lifetime: .seconds(3600), capacity: 1_000, clock: SystemClock())
    private let flights = SingleFlight<Narration>()
    private let config: String
    private let worker: String
    private let logger: Logger
    private let published = Mutex<(generation: GenerationID, pipeline: InferencePipeline)?>(nil)

    /// How often Redis is asked which generation is active: one GET.
    private static let pollInterval = Duration.seconds(1)

    /// `gateway` leads to the language models, nil without any; `config`, the digest of the settings, and `worker`, the program's version, go into every result's `versions`.
    package init(
        store: VectorStore, embedder: any Embedder, retriever: RetrieverSettings, gateway: Gateway? = nil,
        config: String,
        worker: String, logger: Logger
    ) {
        self.store = store
        self.embedder = embedder
        ranking = RankingOptions(retriever)
        self.gateway = gateway
        self.config = config
        self.worker = worker
        self.logger = logger
    }

    /// The pipeline over the newest index loaded; nil until the first one is.
    package var current: InferencePipeline? { published.withLock { $0?.pipeline } }

    /// Waits until an index is there and loaded: a worker that cannot answer must not claim jobs.
    ///
    /// Says once what it waits for: Redis, an index, or an index that this embedder can search.
    /// - Throws: `CancellationError`; ``VectorStoreError`` where waiting cannot help, as without the right to read.
    package func load() async throws {
        var lastReason = ""
        while current == nil {
            var reason = VectorStoreError.noActiveGeneration(embedder: embedder.fingerprint.name)
            do throws(VectorStoreError) {
                if try await refresh() { return }
            } catch {
                if case .redis = error, !error.isRetryable { throw error }
                reason = error
            }
            if reason.description != lastReason {
                logger.warning("waiting for an index", metadata: [LogKeys.error: "\(reason)"])
                lastReason = reason.description
            }
            try await Task.sleep(for: PipelineSource.pollInterval)
        }
    }

    /// Follows the active generation until graceful shutdown; a generation that cannot be loaded changes nothing.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var lastReason = ""
            while true {
                do { try await Task.sleep(for: PipelineSource.pollInterval) } catch { return }  // told to stop
                guard self.current != nil else { continue }  // `load` still waits for the first, and says so
                do throws(VectorStoreError) {
                    _ = try await self.refresh()
                    lastReason = ""
                } catch  where error.description == lastReason {
                } catch {
                    lastReason = error.description
                    self.logger.error(
                        "index not loaded, the last one goes on serving", metadata: [LogKeys.error: "\(error)"])
                }
            }
        }
    }

    /// What is known of the embedder's space; nothing if Redis fails just now, which the next index makes up for.
    private func calibration() async -> QueryCalibration {
        do {
            return try await QueryCalibration.make(for: embedder, in: store)
        } catch {
            logger.warning("wishes are not told from other talk", metadata: [LogKeys.error: "\(error)"])
            return .none
        }
    }

    /// Loads the active generation if it is another than the one that serves.
    ///
    /// - Returns: Whether some index serves.
    private func refresh() async throws(VectorStoreError) -> Bool {
        guard let generation = try await store.activeGeneration(of: embedder.fingerprint.name) else {
            return current != nil
        }
        if published.withLock({ $0?.generation }) == generation { return true }
        let start = ContinuousClock.now
        let lexical = ranking.lexical
        let (catalogue, prepared) = try await store.load(generation, for: IndexEmbedder(embedder)) {
            async let columns = SearchColumns($0, lexical)
            async let reader = QueryReader($0)
            return (columns: await columns, reader: await reader)
        }
        let index = SearchIndex(catalogue, prepared.columns)
        let calibration = await self.calibration()
        let versions = RecommendationReply.Versions(config: config, index: generation.rawValue, worker: worker)
        let pipeline = InferencePipeline(
            embedder: embedder, calibration: calibration, reader: prepared.reader, index: index, ranking: ranking,
            versions: versions, narrator: gateway.map { narrator($0, index, versions) })
        published.withLock { $0 = (generation, pipeline) }
        logger.info(
            "index loaded",
            metadata: [
                LogKeys.indexGeneration: "\(generation.rawValue)",
                LogKeys.indexEntries: .stringConvertible(index.count),
                LogKeys.indexLoadTime: .milliseconds(start.duration(to: .now)),
            ])
        return true
    }

    /// Who tells the answers from this index, with these settings.
    private func narrator(
        _ gateway: Gateway, _ index: SearchIndex, _ versions: RecommendationReply.Versions
    ) -> Narrator {
        Narrator(
            gateway: gateway, titles: TitleTable((0..<index.count).lazy.map { index.entries.entry(at: $0) }),
            cache: answers, flights: flights, scope: "\(versions.config) \(versions.index)")
    }
}
