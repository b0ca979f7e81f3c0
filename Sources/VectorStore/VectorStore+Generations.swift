import Catalogue
import Redis

/// A generation as an operator sees it.
package struct GenerationInfo: Sendable, Equatable {
    package let meta: IndexMeta
    /// Whether it is served for its embedder.
    package let isActive: Bool
    /// Whether a build wrote to it within the last five minutes.
    package let isAlive: Bool
}

/// What prune did.
package struct PruneReport: Sendable, Equatable {
    package var removed: [GenerationID] = []
    package var kept: [GenerationID] = []
}

extension VectorStore {
    /// All generations of all embedders, newest first.
    package func generations() async throws(VectorStoreError) -> [GenerationInfo] {
        guard let members = try await send(RedisCommand("ZRANGE", keys.generations, 0, -1)).array else {
            throw .unexpectedReply(command: "ZRANGE")
        }
        let ids = members.compactMap(\.text).map { GenerationID(rawValue: $0) }.sorted(by: >)
        var found: [GenerationInfo] = []
        for id in ids {
            guard let meta = try await readableMeta(of: id) else { continue }
            let active = try await activeGeneration(of: meta.embedder.name)
            let isAlive = try await send(RedisCommand("EXISTS", keys.heartbeat(id))) == .integer(1)
            found.append(GenerationInfo(meta: meta, isActive: active == id, isAlive: isAlive))
        }
        return found
    }

    /// The meta of a generation; nil where it was pruned since it was listed, or where its hash was tampered with,
    /// which must not keep the next index from being built.
    private func readableMeta(of generation: GenerationID) async throws(VectorStoreError) -> IndexMeta? {
        do throws(VectorStoreError) {
            return try await meta(of: generation)
        } catch {
            switch error {
            case .unknownGeneration, .damaged: return nil
            default: throw error
            }
        }
    }

    /// Serves a generation that was published before, for the embedder that built it.
    ///
    /// - Returns: What it replaces; nil where nothing was served.
    package func activate(_ generation: GenerationID) async throws(VectorStoreError) -> GenerationID? {
        // The switch of the workers must not be the moment in which damage shows.
        let meta = try await load(generation).meta
        let before = try await activeGeneration(of: meta.embedder.name)
        let activate = RedisCommand(
            script: IndexScripts.activate, keys: [keys.meta(generation), keys.active(meta.embedder.name)],
            [generation.rawValue])
        guard try await send(activate) == .integer(1) else { throw .notReady(generation, .deleting) }
        return before
    }

    /// Reads a generation whole and compares every entry's hash with the pieces.
    ///
    /// - Returns: Its meta, if all is well.
    /// - Throws: ``VectorStoreError/damaged(_:what:)`` with the first difference found.
    package func verify(_ generation: GenerationID) async throws(VectorStoreError) -> IndexMeta {
        let index = try await load(generation)
        guard let matrix = index.matrix else { preconditionFailure("Read without an engine.") }
        let ids = try await ids(of: generation)
        guard ids == index.entries.ids else {
            throw .damaged(generation, what: "the set of its ids differs from its pieces")
        }
        for start in stride(from: 0, to: ids.count, by: Self.recordsAtOnce) {
            let rows = start..<min(start + Self.recordsAtOnce, ids.count)
            for (row, record) in zip(rows, try await records(ids[rows], of: generation)) {
                guard record.entry == index.entries.entry(at: row),
                    record.vector == PackedVector(matrix.row(row))
                else { throw .damaged(generation, what: "\(keys.item(generation, ids[row])) differs from its pieces") }
            }
        }
        if let kind = index.meta.engine { try await check(kind, has: index.meta) }
        return index.meta
    }

    /// Removes generations that nobody needs.
    ///
    /// Of each embedder and search engine it keeps the newest `count` published ones, the one that is served, and builds that are at work
    /// or newer than the one served, since the next build takes their vectors.
    ///
    /// - Parameter count: at least 1.
    /// - Returns: What was removed and what is left.
    /// - Throws: ``VectorStoreError``; a second call takes up what was left undone.
    package func prune(keeping count: Int = 2) async throws(VectorStoreError) -> PruneReport {
        precondition(count >= 1)
        var report = PruneReport()
        var published: [[String?]: Int] = [:]
        var activeSeen: Set<String> = []
        for info in try await generations() {
            let embedder = info.meta.embedder.name
            if info.isActive { activeSeen.insert(embedder) }
            let isKept: Bool
            switch info.meta.state {
            case .deleting: isKept = false
            case .building: isKept = info.isAlive || !activeSeen.contains(embedder)
            case .ready:
                // A worker that leaves the vectors in an engine needs the keys of what it serves.
                let kind = [embedder, info.meta.engine?.rawValue]
                published[kind, default: 0] += 1
                isKept = info.isActive || published[kind, default: 0] <= count
            }
            let isRemoved = isKept ? false : try await remove(info.meta)
            if isRemoved {
                report.removed.append(info.meta.generation)
            } else {
                report.kept.append(info.meta.generation)
            }
        }
        return report
    }

    /// Removes all keys of a generation, in an order that a second call can take up from anywhere.
    ///
    /// - Returns: False, and nothing removed, where it was activated or a build came back to life in the meantime.
    private func remove(_ meta: IndexMeta) async throws(VectorStoreError) -> Bool {
        let generation = meta.generation
        let retire = RedisCommand(
            script: IndexScripts.retire,
            keys: [keys.meta(generation), keys.active(meta.embedder.name), keys.heartbeat(generation)],
            [generation.rawValue])
        guard try await send(retire) == .integer(1) else { return false }
        // Read again: the build may have written on until it was retired.
        let meta = try await self.meta(of: generation)
        let names =
            try await ids(of: generation).map { keys.item(generation, $0) }
            + (0..<meta.matrixPieces).map { keys.matrix(generation, $0) }
            + (0..<meta.factsPieces).map { keys.facts(generation, $0) }
        // First, or it would take each entry out of its graph.
        if let engine = meta.engine { try await remove(engine.engine(meta, keys)) }
        _ = try await pipeline(names.map { RedisCommand("UNLINK", $0) })
        let forget = RedisCommand(
            script: IndexScripts.forget, keys: [keys.generations, keys.meta(generation), keys.ids(generation)],
            [generation.rawValue])
        _ = try await send(forget)
        return true
    }
}
