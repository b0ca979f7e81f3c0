package import Catalogue
package import Redis

/// A search engine inside Redis that finds neighbours among a generation's vectors, so that no worker has to hold them.
///
/// Raw values are those of `retriever.backend`, and of the field `engine` of an index's meta hash.
package enum SearchEngine: String, Sendable, CaseIterable {
    /// `FT.SEARCH` over the entries' own hashes: Redis Stack, Redis 8, Valkey Search.
    case redisSearch = "redis-search"
    /// `VSIM` over a vector set for each model: Redis 8.
    case vectorSet = "redis-vectorset"

    /// The server that has it, for messages.
    package var needs: String {
        switch self {
        case .redisSearch: "the command FT.SEARCH (Redis Stack, Redis 8 with its modules)"
        case .vectorSet: "the command VSIM (Redis 8)"
        }
    }

    /// What tells a server that has it.
    var command: String {
        switch self {
        case .redisSearch: "FT.SEARCH"
        case .vectorSet: "VSIM"
        }
    }

    package func engine(_ meta: IndexMeta, _ keys: VectorKeys) -> any VectorEngine {
        switch self {
        case .redisSearch: RedisSearch(meta: meta, keys: keys)
        case .vectorSet: VectorSets(meta: meta, keys: keys)
        }
    }
}

/// What one generation asks of a search engine: the commands, and how their replies are read.
///
/// An engine may keep a part of the filters or none: whoever asks drops what breaks them.
package protocol VectorEngine: Sendable {
    /// What takes in one entry, beside its hash.
    func insertCommands(for record: EntryRecord) -> [RedisCommand]

    /// What is sent once all `count` entries are there.
    func buildCommands(count: Int) -> [RedisCommand]

    /// Asks how far the engine is; ``progress(in:)`` reads the replies.
    var statusCommands: [RedisCommand] { get }

    /// How many entries it holds, and whether it is still at work; nil for replies that tell neither.
    func progress(in replies: [RedisValue]) -> (entries: Int, isBusy: Bool)?

    /// The `limit` entries nearest to `query` by the vectors of one model.
    ///
    /// - Parameters:
    ///   - query: unit length, as wide as the model's vectors.
    ///   - leg: the model, its position in ``IndexEmbedder/legs``.
    ///   - filters: what entries should pass.
    ///   - limit: 1 or more.
    /// - Returns: the command that asks for them.
    func nearest(to query: [Float], leg: Int, _ filters: Filters, limit: Int) -> RedisCommand

    /// The ids in a reply to ``nearest(to:leg:_:limit:)``; nil for another reply.
    func ids(in reply: RedisValue) -> [AnimeID]?

    /// What removes everything that the engine holds of the generation.
    var removalCommands: [RedisCommand] { get }
}
