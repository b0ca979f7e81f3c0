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

    /// Has the engine take in what was written, and waits until it has.
    ///
    /// - Throws: ``VectorStoreError/damaged(_:what:)`` where it leaves out entries.
    func finish(_ engine: any VectorEngine, _ build: IndexBuild, _ count: Int) async throws(VectorStoreError) {
        _ = try await pipeline(engine.finishing(count: count))
        while true {
            try await beat(build)
            let (entries, isBusy) = try await progress(of: engine, build.generation)
            if entries == count, !isBusy { return }
            if !isBusy {
                throw .damaged(build.generation, what: "its search engine took in \(entries) of \(count) entries")
            }
            do { try await Task.sleep(for: Self.engineInterval) } catch {
                throw .redis(.closed(command: engine.asking[0].name))  // told to stop
            }
        }
    }

    /// How often an engine that works in the background is asked how far it is.
    private static var engineInterval: Duration { .milliseconds(100) }

    /// How many entries the engine holds, and whether it is still at work.
    func progress(
        of engine: any VectorEngine, _ generation: GenerationID
    ) async throws(VectorStoreError) -> (entries: Int, isBusy: Bool) {
        let replies = try await pipeline(engine.asking)
        guard let progress = engine.progress(in: replies) else {
            throw .unexpectedReply(command: engine.asking[0].name)
        }
        return progress
    }

    /// Removes what an engine holds of a generation, if it holds anything, and if the server still has it.
    func remove(_ engine: any VectorEngine) async throws(VectorStoreError) {
        let replies: [RedisValue]
        do throws(RedisError) { replies = try await redis.pipeline(engine.removing) } catch { throw .redis(error) }
        for case (let command, .error(let text)) in zip(engine.removing, replies) {
            // "Unknown Index name", "no such index", "unknown command": there is nothing to remove.
            let isGone = ["unknown", "no such"].contains { text.lowercased().contains($0) }
            if !isGone { throw .redis(RedisError(reply: text, to: command)) }
        }
    }
}
