import Catalogue
package import Embeddings
package import Generation
package import Logging
import Retrieval
import ServiceLifecycle
package import Settings
import Synchronization
import Telemetry
import Understanding
package import VectorStore

/// Holds the pipeline that answers now, and replaces it when the settings change or another index is switched to.
///
/// What serves is one value: settings, embedder, the index that this embedder built, and the models that tell. Jobs
/// under way keep the one that they began with.
package final class PipelineSource: Service {
    /// What serves.
    package struct Serving: Sendable {
        /// In force; where the embedder that is asked for has no index yet, with the one of before.
        package let settings: AppSettings
        package let pipeline: InferencePipeline
        let embedder: any Embedder
        let calibration: QueryCalibration
        let index: LoadedIndex
        /// nil: no language model is asked.
        package let gateway: Gateway?
    }

    /// How parts are made that settings speak of.
    package struct Makers: Sendable {
        let embedder: @Sendable (EmbeddingsSettings, EmbedderParts) async throws(EmbeddingError) -> any Embedder
        let gateway: @Sendable (LLMSettings) -> Gateway?
        let answers: @Sendable (Duration) -> any AnswerCache

        /// - Parameters:
        ///   - embedder: makes the embedder of the active models, of these parts where they are still right.
        ///   - gateway: makes the way to the language models; nil where the chain is empty.
        ///   - answers: makes what keeps their answers for that long.
        package init(
            embedder:
                @escaping @Sendable (EmbeddingsSettings, EmbedderParts) async throws(EmbeddingError) -> any Embedder,
            gateway: @escaping @Sendable (LLMSettings) -> Gateway? = { _ in nil },
            answers: @escaping @Sendable (Duration) -> any AnswerCache = { _ in NoAnswerCache() }
        ) {
            self.embedder = embedder
            self.gateway = gateway
            self.answers = answers
        }
    }

    /// An embedder that is to serve once its index is there.
    fileprivate struct PendingEmbedder {
        let settings: EmbeddingsSettings
        /// A task of its own, since two wait for it.
        let making: Task<Result<any Embedder, EmbeddingError>, Never>
        /// What came of it, a failure too, and when it was known; nil while it is being made.
        var made: (result: Result<any Embedder, EmbeddingError>, at: ContinuousClock.Instant)?

        /// Whether it could not be made, so long ago that it is worth another try.
        var isStale: Bool {
            guard case .failure = made?.result, let at = made?.at else { return false }
            return at.duration(to: .now) >= PipelineSource.retryInterval
        }
    }

    let settings: LiveSettings
    let store: VectorStore
    let makers: Makers
    let logger: Logger
    private let worker: String
    private let flights = SingleFlight<Narration>()
    private let published = Mutex<Serving?>(nil)
    /// What served before, until the jobs that began with it have likely ended.
    private let retired = Mutex<[Serving]>([])
    private let pending: Mutex<PendingEmbedder?>
    /// As the files had them at the start.
    private let startingEmbeddings: EmbeddingsSettings

    /// How often Redis is asked which generation is active: one GET.
    static let pollInterval = Duration.seconds(1)
    /// When an embedder that could not be made is tried again.
    private static let retryInterval = Duration.seconds(10)

    /// Begins to make the embedder of the settings as they are now; `worker`, the program's version, goes into every
    /// result.
    package init(settings: LiveSettings, store: VectorStore, makers: Makers, worker: String, logger: Logger) {
        self.settings = settings
        self.store = store
        self.makers = makers
        self.worker = worker
        self.logger = logger
        startingEmbeddings = settings.current.embeddings
        pending = Mutex(makers.begin(startingEmbeddings, EmbedderParts()))
    }

    /// Waits until the embedder that the files ask for is made, or the task is cancelled.
    ///
    /// - Throws: ``EmbeddingError``: its files are missing or wrong. Not so where Redis asks for another one: who can
    ///   write there must not be able to end workers.
    package func checkEmbedder() async throws(EmbeddingError) {
        guard let pending = pending.withLock({ $0 }),
            pending.settings.hasSameActiveModels(as: startingEmbeddings)
        else { return }
        _ = try await pending.making.valueUnlessCancelled()?.get()
    }

    /// What serves; nil until the first index is loaded.
    package var serving: Serving? { published.withLock { $0 } }

    /// The pipeline over the newest index loaded; nil until the first one is.
    package var current: InferencePipeline? { serving?.pipeline }

    /// What it answers from; nil until the first index is loaded.
    package var currentIndex: (generation: String, entries: Int)? {
        serving.map { ($0.pipeline.generation, $0.pipeline.entries.count) }
    }

    /// Makes what serves, of settings, embedder and the index that this embedder built.
    func publish(
        _ settings: AppSettings, _ embedder: any Embedder, _ calibration: QueryCalibration, _ index: LoadedIndex
    ) {
        let before = serving
        let gateway = before?.settings.llm == settings.llm ? before?.gateway : makers.gateway(settings.llm)
        let index = gateway == nil ? index : index.withTitles()
        let versions = RecommendationReply.Versions(
            config: settings.digest, index: index.generation.rawValue, worker: worker)
        let narrator = gateway.flatMap { gateway in
            index.titles.map { titles in
                Narrator(
                    gateway: gateway, titles: titles, cache: makers.answers(settings.retriever.cache.answerTTL),
                    flights: flights,
                    scope: "\(versions.config) \(versions.index)")
            }
        }
        let pipeline = InferencePipeline(
            embedder: embedder, calibration: calibration, reader: index.reader, index: index.search,
            ranking: RankingOptions(settings.retriever), versions: versions, narrator: narrator)
        let new = Serving(
            settings: settings, pipeline: pipeline, embedder: embedder, calibration: calibration, index: index,
            gateway: gateway)
        let old = published.withLock { serving in
            defer { serving = new }
            return serving
        }
        if let old { retired.withLock { $0.append(old) } }
    }

    /// Frees what has served: of a million titles that takes a while.
    ///
    /// Called a poll after it was replaced: who lets go of it last frees it, and that should not be a job.
    func freeRetired() {
        let old = retired.withLock { retired in
            defer { retired = [] }
            return retired
        }
        withExtendedLifetime(old) {}  // not under the lock, which a change of settings may want
    }

    /// Whether nobody knows yet what comes of making the embedder that `wanted` asks for; begins it where nobody has.
    func isMaking(_ wanted: EmbeddingsSettings) -> Bool {
        pendingEmbedder(for: wanted) { _ in true }.made == nil
    }

    /// The embedder that `wanted` asks for, made now or kept from before.
    func embedder(for wanted: EmbeddingsSettings) async throws(EmbeddingError) -> any Embedder {
        let chosen = pendingEmbedder(for: wanted) { !$0.isStale }
        guard let result = await chosen.making.valueUnlessCancelled() else { throw .cancelled }
        pending.withLock { kept in
            if kept?.making == chosen.making, kept?.made == nil { kept?.made = (result, .now) }
        }
        return try result.get()
    }

    /// The pending embedder, if it is the one that is wanted and `isGood`; else another.
    private func pendingEmbedder(
        for wanted: EmbeddingsSettings, where isGood: (PendingEmbedder) -> Bool
    ) -> PendingEmbedder {
        let parts = serving.map { EmbedderParts(of: $0.embedder, $0.settings.embeddings) } ?? EmbedderParts()
        return pending.withLock { kept in
            if let kept, kept.settings.hasSameActiveModels(as: wanted), isGood(kept) { return kept }
            let new = makers.begin(wanted, parts)
            kept = new
            return new
        }
    }

    /// Lets go of an embedder that serves, or that nobody asks for any more.
    func forgetPending() { pending.withLock { $0 = nil } }
}

extension PipelineSource.Makers {
    fileprivate func begin(_ settings: EmbeddingsSettings, _ parts: EmbedderParts) -> PipelineSource.PendingEmbedder {
        PipelineSource.PendingEmbedder(
            settings: settings,
            making: Task(executorPreference: LoadingExecutor.shared) {
                do throws(EmbeddingError) { return .success(try await embedder(settings, parts)) } catch {
                    return .failure(error)
                }
            })
    }
}
