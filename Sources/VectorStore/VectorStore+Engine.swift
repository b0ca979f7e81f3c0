import Redis

extension VectorStore {
    /// Asks whether this server has the engine.
    ///
    /// - Throws: ``VectorStoreError/noEngine(_:)``.
    package func check(_ engine: SearchEngine) async throws(VectorStoreError) {
        // One element for the command: what is known of it, or nothing.
        let known = try await send(RedisCommand("COMMAND", "INFO", engine.command)).array?.first?.array
        if known?.isEmpty ?? true { throw .noEngine(engine) }
    }

    /// Makes sure that this server has the engine, and that the engine has the whole generation.
    ///
    /// - Throws: ``VectorStoreError/noEngine(_:)``, ``VectorStoreError/notInEngine(_:_:)``,
    ///   ``VectorStoreError/engineBusy(_:_:)``, or ``VectorStoreError/damaged(_:what:)``.
    func check(_ kind: SearchEngine, has meta: IndexMeta) async throws(VectorStoreError) {
        try await check(kind)
        guard meta.engine == kind else { throw .notInEngine(meta.generation, kind) }
        let (held, isBusy) = try await progress(of: kind.engine(meta, keys), meta.generation)
        if isBusy { throw .engineBusy(meta.generation, kind) }
        guard held == meta.count else {
            throw .damaged(meta.generation, what: "\(kind.rawValue) holds \(held) of \(meta.count) entries")
        }
    }

    /// Has the engine take in what was written, and waits until it has.
    ///
    /// - Throws: ``VectorStoreError/damaged(_:what:)`` where it leaves out entries.
    func finish(_ engine: any VectorEngine, _ build: IndexBuild, _ count: Int) async throws(VectorStoreError) {
        try await beat(build)
        _ = try await pipeline(engine.buildCommands(count: count))
        var best = (entries: -1, at: ContinuousClock.now)
        while true {
            try await beat(build)
            let (entries, isBusy) = try await progress(of: engine, build.generation)
            if entries == count, !isBusy { return }
            if entries > best.entries { best = (entries, .now) }
            // As long as others would wait for the build itself.
            if !isBusy || best.at.duration(to: .now) > Self.heartbeat {
                throw .damaged(build.generation, what: "its search engine took in \(entries) of \(count) entries")
            }
            do { try await Task.sleep(for: Self.engineInterval) } catch {
                throw .redis(.closed(command: engine.statusCommands[0].name))  // told to stop
            }
        }
    }

    /// How often an engine that works in the background is asked how far it is.
    private static var engineInterval: Duration { .milliseconds(100) }

    /// How many entries the engine holds, and whether it is still at work.
    func progress(
        of engine: any VectorEngine, _ generation: GenerationID
    ) async throws(VectorStoreError) -> (entries: Int, isBusy: Bool) {
        let replies = try await pipeline(engine.statusCommands)
        guard let progress = engine.progress(in: replies) else {
            throw .unexpectedReply(command: engine.statusCommands[0].name)
        }
        return progress
    }

    /// Removes what an engine holds of a generation, if it holds anything, and if the server still has it.
    func remove(_ engine: any VectorEngine) async throws(VectorStoreError) {
        let commands = engine.removalCommands
        let replies: [RedisValue]
        do throws(RedisError) { replies = try await redis.pipeline(commands) } catch { throw .redis(error) }
        for case (let command, .error(let text)) in zip(commands, replies) {
            // "Unknown Index name", "no such index", "index not found", "unknown command": there is nothing to remove.
            let isGone = ["unknown", "no such", "not found"].contains { text.lowercased().contains($0) }
            if !isGone { throw .redis(RedisError(reply: text, to: command)) }
        }
    }
}
