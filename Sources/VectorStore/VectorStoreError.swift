package import Redis

/// Why an index cannot be written, published or read; what Redis itself says comes as ``redis(_:)``.
package enum VectorStoreError: Error, Equatable, CustomStringConvertible {
    case redis(RedisError)
    /// Nothing was ever published for this embedder.
    case noActiveGeneration(embedder: String)
    case unknownGeneration(GenerationID)
    /// It is still being built, was left half-built, or is being removed.
    case notReady(GenerationID, IndexMeta.State)
    /// The vectors were made by another embedder than the one asked for; both by their digest.
    case foreignEmbedder(GenerationID, expected: String, found: String)
    case unsupportedLayout(GenerationID, found: Int)
    /// Something is missing or is not what was written.
    case damaged(GenerationID, what: String)
    /// Another number of entries was written than was to be published.
    case incomplete(GenerationID, expected: Int, found: Int)
    /// The build stood still for so long that its generation was pruned.
    case buildLost(GenerationID)
    case tooManyGenres(limit: Int)
    /// The server has no such command.
    case noEngine(SearchEngine)
    /// The generation was built without the engine that is to find neighbours in it.
    case notInEngine(GenerationID, SearchEngine)
    /// It still takes in the generation, as after a restart of Redis.
    case engineBusy(GenerationID, SearchEngine)
    /// Redis answered with something that the command never returns.
    case unexpectedReply(command: String)

    /// Stable and short, for metrics and logs.
    package var kind: String {
        switch self {
        case .redis(let error): "redis_" + error.kind
        case .noActiveGeneration: "no_active_generation"
        case .unknownGeneration: "unknown_generation"
        case .notReady: "not_ready"
        case .foreignEmbedder: "foreign_embedder"
        case .unsupportedLayout: "unsupported_layout"
        case .damaged: "damaged"
        case .incomplete: "incomplete"
        case .buildLost: "build_lost"
        case .tooManyGenres: "too_many_genres"
        case .noEngine: "no_engine"
        case .notInEngine: "not_in_engine"
        case .engineBusy: "engine_busy"
        case .unexpectedReply: "unexpected_reply"
        }
    }

    /// Whether the same call may succeed later with nothing mended.
    package var isRetryable: Bool {
        switch self {
        case .redis(let error): error.isRetryable
        case .engineBusy: true
        default: false
        }
    }

    package var description: String {
        switch self {
        case .redis(let error): "\(error)"
        case .noActiveGeneration(let embedder):
            "there is no index of the embedder \"\(embedder)\"; run: indexer build --model "
                + embedder.replacing("+", with: ",")
        case .unknownGeneration(let id): "there is no generation \(id); \"indexer status\" lists those that exist"
        case .notReady(let id, let state):
            "generation \(id) is \(state.rawValue), not ready; run \"indexer build\" for a new one, or "
                + "\"indexer activate\" with one that \"indexer status\" calls ready"
        case .foreignEmbedder(let id, let expected, let found):
            "generation \(id) was built by another embedder (fingerprint \(found), not \(expected)); "
                + "run \"indexer build\""
        case .unsupportedLayout(let id, let found):
            "generation \(id) has layout \(found), and this version reads \(IndexMeta.currentLayout); "
                + "run \"indexer build\""
        case .damaged(let id, let what):
            "generation \(id) is damaged: \(what); run \"indexer build\", or \"indexer activate\" with an older one"
        case .incomplete(let id, let expected, let found):
            "generation \(id) holds \(found) entries instead of \(expected) and was not published; "
                + "run \"indexer build\" again"
        case .buildLost(let id):
            "generation \(id) was removed while its build stood still; run \"indexer build\" again"
        case .tooManyGenres(let limit):
            "the catalogue has more than \(limit) different genres; are the genres in the right column?"
        case .noEngine(let engine):
            "this Redis cannot serve retriever.backend: \(engine.rawValue), which needs \(engine.needs); take such a "
                + "server, or backend: memory"
        case .engineBusy(let id, let engine):
            "\(engine.rawValue) still takes in generation \(id); this is over by itself"
        case .notInEngine(let id, let engine):
            "generation \(id) was built without \(engine.rawValue); run \"indexer build\" with retriever.backend: "
                + "\(engine.rawValue), which embeds nothing anew"
        case .unexpectedReply(let command):
            "Redis answered \(command) with something that it never returns; is it a Redis server?"
        }
    }
}
