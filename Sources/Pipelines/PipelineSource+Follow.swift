import Embeddings
import Logging
import Retrieval
import ServiceLifecycle
import Settings
import Telemetry
import VectorStore

extension PipelineSource {
    /// Waits until an index is there and loaded: a worker that cannot answer must not claim jobs.
    ///
    /// Says once what it waits for: Redis, an index, or an index that this embedder can search.
    /// - Throws: `CancellationError`; ``VectorStoreError`` where waiting cannot help, as without the right to read.
    package func load() async throws {
        var lastReason = ""
        while serving == nil {
            let reason: any Error
            do {
                // A Redis that hangs, or an index of many titles, must not hold up the exit.
                try await withTaskCancellationHandler {
                    try await withTaskExecutorPreference(LoadingExecutor.shared) { try await refresh() }
                } onCancel: {
                    store.interrupt()
                }
                continue
            } catch {
                try Task.checkCancellation()  // told to stop: what failed was broken off
                if let error = error as? VectorStoreError, case .redis = error, !error.isRetryable { throw error }
                reason = error
            }
            // Of Redis itself there is other news.
            if case VectorStoreError.redis = reason {} else { settings.note(pending: "\(reason)") }
            if "\(reason)" != lastReason {
                logger.warning("waiting for an index", metadata: [LogKeys.error: "\(reason)"])
                lastReason = "\(reason)"
            }
            try await Task.sleep(for: Self.pollInterval)
        }
    }

    /// Follows settings and active generation until graceful shutdown; what cannot be loaded changes nothing.
    package func run() async throws {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let changes = settings.changes
        await cancelWhenGracefulShutdown {
            // A Redis that hangs must not hold up the exit.
            await withTaskCancellationHandler {
                await withDiscardingTaskGroup { group in
                    group.addTask { for await _ in changes { wake.yield() } }
                    group.addTask {
                        // Ends when told to stop.
                        while (try? await Task.sleep(for: Self.pollInterval)) != nil { wake.yield() }
                    }
                    await withTaskExecutorPreference(LoadingExecutor.shared) { await self.follow(wakes) }
                }
            } onCancel: {
                self.store.interrupt()
            }
        }
    }

    private func follow(_ wakes: AsyncStream<Void>) async {
        var lastReason = ""
        for await _ in wakes where serving != nil {  // `load` still waits for the first, and says so
            freeRetired()
            do {
                try await refresh()
                lastReason = ""
            } catch {
                if "\(error)" != lastReason {
                    logger.error(
                        "index not loaded, the last one goes on serving", metadata: [LogKeys.error: "\(error)"])
                }
                lastReason = "\(error)"
            }
        }
    }

    /// Brings what serves in line with the settings and with what stands in Redis.
    private func refresh() async throws {
        let wanted = settings.current
        guard let serving else { return try await changeEmbedder(to: wanted) }
        if wanted.embeddings.hasSameActiveModels(as: serving.settings.embeddings),
            wanted.retriever.backend == serving.settings.retriever.backend
        {
            forgetPending()
            await reconfigure(serving, as: wanted)
            do {
                try await followIndex(of: serving.embedder, wanted)
                settings.note(pending: nil)
            } catch {
                guard case VectorStoreError.notInEngine = error else { throw error }
                note(pending: "\(error)")
            }
            return
        }
        // Its embedder, or its index, may have to wait; the rest of the settings does not.
        let isSameModel = wanted.embeddings.hasSameActiveModels(as: serving.settings.embeddings)
        let possible = wanted.taking(isSameModel ? [.backend] : [.backend, .embeddings], from: serving.settings)
        await reconfigure(serving, as: possible)
        do {
            try await changeEmbedder(to: wanted)
        } catch {
            if case VectorStoreError.redis = error { throw error }
            note(pending: "\(error)")
            try await followIndex(of: serving.embedder, possible)
        }
    }

    private func note(pending reason: String) {
        if settings.state.pending == reason { return }
        settings.note(pending: reason)
        logger.warning("index not changed, the last one goes on serving", metadata: [LogKeys.error: "\(reason)"])
    }

    /// Serves by other settings over the same index, where they are others.
    private func reconfigure(_ serving: Serving, as wanted: AppSettings) async {
        guard wanted != serving.settings else { return }
        let start = ContinuousClock.now
        let index = await serving.index.weighing(RankingOptions(wanted.retriever).lexical)
        publish(wanted, serving.embedder, serving.calibration, index)
        logger.info(
            "settings in force",
            metadata: [
                LogKeys.configDigest: "\(wanted.digest)",
                LogKeys.configSwapTime: .milliseconds(start.duration(to: .now)),
            ])
    }

    /// Serves by the embedder that `wanted` asks for, if there is an index that it built.
    private func changeEmbedder(to wanted: AppSettings) async throws {
        let name = wanted.embeddings.indexName
        guard let generation = try await store.activeGeneration(of: name) else {
            throw VectorStoreError.noActiveGeneration(embedder: name)
        }
        let start = ContinuousClock.now
        // Weights and index are read side by side the first time. Later a model that is not there, or an index that
        // another one built, is known before anything is read.
        let isMaking = isMaking(wanted.embeddings)
        async let making = embedder(for: wanted.embeddings)
        let index = try await read(generation, for: isMaking ? nil : try await making, wanted)
        let embedder = try await making
        try await serve(try index.confirmed(for: embedder), embedder, wanted, since: start)
        settings.note(pending: nil)
        forgetPending()
    }

    /// Takes up the generation that is active for the embedder that serves.
    private func followIndex(of embedder: any Embedder, _ wanted: AppSettings) async throws {
        let active = try await store.activeGeneration(of: embedder.fingerprint.name)
        let engine = SearchEngine(wanted.retriever.backend)
        guard let active, !(serving?.index.isServing(active, in: engine) ?? false) else { return }
        let start = ContinuousClock.now
        try await serve(try await read(active, for: embedder, wanted), embedder, wanted, since: start)
    }

    /// Reads a generation, or keeps it where it is the one that serves; nil for an embedder that is being made.
    private func read(
        _ generation: GenerationID, for embedder: (any Embedder)?, _ settings: AppSettings
    ) async throws(VectorStoreError) -> LoadedIndex {
        let before = serving?.index
        let options = RankingOptions(settings.retriever).lexical
        let engine = SearchEngine(settings.retriever.backend)
        if let before, before.isServing(generation, in: engine), embedder.map(before.isBuilt) ?? true {
            return await before.weighing(options)  // the same vectors, made in another way
        }
        return try await LoadedIndex(generation, for: embedder, from: store, in: engine, options, after: before)
    }

    private func serve(
        _ index: LoadedIndex, _ embedder: any Embedder, _ settings: AppSettings, since start: ContinuousClock.Instant
    ) async throws {
        let before = serving
        let isSame = before?.embedder.fingerprint == embedder.fingerprint
        let calibration = await calibration(of: embedder, known: isSame ? before?.calibration : nil)
        publish(settings, embedder, calibration, index)
        logger.info(
            "index loaded",
            metadata: [
                LogKeys.indexGeneration: "\(index.generation.rawValue)", LogKeys.configDigest: "\(settings.digest)",
                LogKeys.indexEntries: .stringConvertible(index.search.count),
                LogKeys.indexLoadTime: .milliseconds(start.duration(to: .now)),
            ])
    }

    /// What is known of the embedder's space; nothing if Redis fails just now, which the next index makes up for.
    private func calibration(of embedder: any Embedder, known: QueryCalibration?) async -> QueryCalibration {
        if let known, known != .none { return known }
        do {
            return try await QueryCalibration.make(for: embedder, in: store)
        } catch {
            logger.warning("wishes are not told from other talk", metadata: [LogKeys.error: "\(error)"])
            return .none
        }
    }
}
