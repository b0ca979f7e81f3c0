package import Catalogue
package import Redis

/// The indexes in Redis: written beside each other, published by one atomic switch, read whole.
///
/// Every build is a generation with keys of its own, and only its builder writes them; so two builds at once, or one
/// that dies anywhere, disturb nobody. ``VectorKeys`` lists the keys.
package struct VectorStore: Sendable {
    let keys: VectorKeys
    let redis: RedisConnection

    /// How long a build may go without a write before others may remove what it wrote.
    static let heartbeat = Duration.seconds(300)

    /// - Parameters:
    ///   - redis: may be shared with others.
    ///   - keyPrefix: `redis.key_prefix`.
    package init(redis: RedisConnection, keyPrefix: String) {
        self.redis = redis
        keys = VectorKeys(prefix: keyPrefix)
    }

    /// Wakes a command that waits for its reply: for who is told to stop.
    package func interrupt() { redis.interrupt() }

    /// Begins a generation that nobody sees before ``publish(_:expecting:)``.
    ///
    /// - Parameters:
    ///   - embedder: whose vectors it will hold.
    ///   - textFormat: ``EmbeddingText/formatVersion``.
    ///   - engine: what is to find neighbours in it, beside workers that hold its vectors; nil for none.
    /// - Returns: What the writing calls want to have.
    /// - Throws: ``VectorStoreError/redis(_:)``.
    package func beginIndex(
        for embedder: IndexEmbedder, textFormat: Int, engine: SearchEngine? = nil
    ) async throws(VectorStoreError) -> IndexBuild {
        if let engine { try await check(engine) }
        let known = try await generations()
        let sources = embedder.legs.map { leg in
            (known.filter(\.isActive) + known.filter { !$0.isActive }).compactMap { source in
                source.meta.columns(of: leg, textFormat: textFormat).map {
                    VectorSource(generation: source.meta.generation, columns: $0, rowBytes: source.meta.rowBytes)
                }
            }
        }
        while true {
            let now = try await seconds()
            let generation = GenerationID(seconds: now, embedder: embedder.name, suffix: .random(in: 0...UInt16.max))
            let meta = IndexMeta(
                generation: generation, embedder: embedder, textFormat: textFormat,
                createdAt: UTCTime(seconds: now).iso8601, engine: engine)
            let arguments: [any RedisArgument] =
                [generation.rawValue, now, Self.heartbeatMilliseconds] + meta.fields.flatMap { [$0.name, $0.value] }
            let begin = RedisCommand(
                script: IndexScripts.begin,
                keys: [keys.generations, keys.meta(generation), keys.heartbeat(generation)], arguments)
            // 0: somebody began one in this second with the same four digits.
            guard try await send(begin) == .integer(1) else { continue }
            return IndexBuild(meta: meta, sources: sources)
        }
    }

    /// Writes entries to a generation that is being built; 100 commands are in flight at a time.
    ///
    /// - Throws: ``VectorStoreError/buildLost(_:)`` where the generation was pruned since the last write.
    package func write(_ records: [EntryRecord], to build: IndexBuild) async throws(VectorStoreError) {
        if records.isEmpty { return }
        precondition(records.allSatisfy { $0.vector.bytes.count == build.meta.rowBytes })
        try await beat(build)
        var commands = records.map { record in
            let fields = record.fields.flatMap { [$0.name, $0.value] as [any RedisArgument] }
            return RedisCommand(arguments: ["HSET", keys.item(build.generation, record.entry.id)] + fields)
        }
        // After the entries: an id in this set means that the entry is whole.
        let ids = records.flatMap { [$0.entry.id.rawValue, $0.entry.id.rawValue] }
        commands.append(RedisCommand(arguments: ["ZADD", keys.ids(build.generation)] + ids))
        _ = try await pipeline(commands)
    }

    /// One model's vectors of those texts that an earlier generation already holds, beside those of others or alone.
    ///
    /// Active generations are asked first, then all others, half-built ones included: what an interrupted build
    /// wrote is not embedded again.
    ///
    /// - Parameters:
    ///   - wanted: ids and the ``ContentHash`` of the text to embed.
    ///   - leg: which of the embedder's models, from 0.
    ///   - build: what they are for.
    /// - Returns: One element for each of `wanted`; nil where the text has to be embedded.
    /// - Throws: ``VectorStoreError/redis(_:)``.
    package func reusableVectors(
        for wanted: [(id: AnimeID, contentHash: String)], leg: Int, in build: IndexBuild
    ) async throws(VectorStoreError) -> [PackedVector?] {
        var found = [PackedVector?](repeating: nil, count: wanted.count)
        for source in build.sources[leg] {
            let missing = wanted.indices.filter { found[$0] == nil }
            if missing.isEmpty { break }
            let replies = try await pipeline(
                missing.map { index in
                    let item = keys.item(source.generation, wanted[index].id)
                    return RedisCommand(
                        "HMGET", item, EntryRecord.contentHashField, EntryRecord.vectorField,
                        EntryRecord.vectorHashField)
                })
            for (index, reply) in zip(missing, replies) {
                guard let values = reply.array, values.count == 3, values[0].text == wanted[index].contentHash,
                    let bytes = values[1].bytes, bytes.count == source.rowBytes,
                    values[2].text == ContentHash.make(of: bytes)
                else { continue }
                found[index] = PackedVector(bytes: Array(bytes[source.bytes]))
            }
        }
        return found
    }

    /// The generation served for `embedder`; nil where none was published.
    package func activeGeneration(of embedder: String) async throws(VectorStoreError) -> GenerationID? {
        try await send(RedisCommand("GET", keys.active(embedder))).text.map { GenerationID(rawValue: $0) }
    }

    /// What a generation says of itself, whatever its state.
    package func meta(of generation: GenerationID) async throws(VectorStoreError) -> IndexMeta {
        let reply = try await send(RedisCommand("HGETALL", keys.meta(generation)))
        return try IndexMeta(try Self.fields(of: reply, from: "HGETALL").mapValues(Self.text), of: generation)
    }
}

/// A generation that is being written.
package struct IndexBuild: Sendable {
    package let meta: IndexMeta
    /// For each leg, where its vectors may be taken from, best first.
    let sources: [[VectorSource]]

    package var generation: GenerationID { meta.generation }
}

/// A generation whose rows hold a wanted model's vectors in some columns.
struct VectorSource: Sendable {
    let generation: GenerationID
    let columns: Range<Int>
    let rowBytes: Int

    /// The columns as bytes of a row.
    var bytes: Range<Int> { columns.lowerBound * 4..<columns.upperBound * 4 }
}

extension VectorStore {
    static var heartbeatMilliseconds: Int { Int(heartbeat / .milliseconds(1)) }

    /// - Throws: ``VectorStoreError/buildLost(_:)``.
    func beat(_ build: IndexBuild) async throws(VectorStoreError) {
        let keys = [keys.meta(build.generation), keys.heartbeat(build.generation)]
        let beat = RedisCommand(script: IndexScripts.beat, keys: keys, [Self.heartbeatMilliseconds])
        guard try await send(beat) == .integer(1) else { throw .buildLost(build.generation) }
    }

    /// The clock of Redis, in Unix seconds: builds on several machines agree on it.
    func seconds() async throws(VectorStoreError) -> Int {
        guard let seconds = try await send(RedisCommand("TIME")).array?.first?.integer else {
            throw .unexpectedReply(command: "TIME")
        }
        return seconds
    }

    func send(_ command: RedisCommand) async throws(VectorStoreError) -> RedisValue {
        do throws(RedisError) { return try await redis.send(command) } catch { throw .redis(error) }
    }

    /// All replies, none of them an error.
    func pipeline(_ commands: [RedisCommand]) async throws(VectorStoreError) -> [RedisValue] {
        let replies: [RedisValue]
        do throws(RedisError) { replies = try await redis.pipeline(commands) } catch { throw .redis(error) }
        for case (let command, .error(let text)) in zip(commands, replies) {
            throw .redis(RedisError(reply: text, to: command))
        }
        return replies
    }

    /// The fields of a hash as HGETALL gives them, names and values in turn.
    static func fields(of reply: RedisValue, from command: String) throws(VectorStoreError) -> [String: [UInt8]] {
        guard let values = reply.array, values.count.isMultiple(of: 2) else { throw .unexpectedReply(command: command) }
        var fields: [String: [UInt8]] = [:]
        for index in stride(from: 0, to: values.count, by: 2) {
            guard let name = values[index].text, let value = values[index + 1].bytes else {
                throw .unexpectedReply(command: command)
            }
            fields[name] = value
        }
        return fields
    }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
