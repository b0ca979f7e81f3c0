package import Redis

/// What users leave in Redis between two requests: conversations, and sets of what they have watched.
///
/// What the fields of a session mean is for others to say; `v` alone is looked at, to see whether somebody else has
/// written meanwhile.
package struct SessionStore: Sendable {
    package let keys: JobKeys
    private let connection: RedisConnection
    private var lifetime: Int

    /// Members that a set of watched entries may have.
    package static let mostWatched = 100_000

    /// `lifetime` is that of a session, from its last write.
    package init(_ connection: RedisConnection, keys: JobKeys, lifetime: Duration) {
        self.connection = connection
        self.keys = keys
        self.lifetime = lifetime.wholeMilliseconds
    }

    /// The same store, whose sessions live for `lifetime` from their next write.
    package func keeping(for lifetime: Duration) -> SessionStore {
        var store = self
        store.lifetime = lifetime.wholeMilliseconds
        return store
    }

    /// What stands in a key, or why it cannot be used.
    package enum Stored<Value: Sendable>: Sendable {
        case found(Value)
        /// The key holds something else: its Redis type.
        case wrongType(String)
        /// More members than there may be.
        case large(Int)
        /// Redis will not say.
        case refused(RedisError)
    }

    /// The values of fields; nil where there is none.
    package typealias Fields = [[UInt8]?]

    /// The fields `names` of each session, and the members of each set, in one round trip.
    ///
    /// - Throws: If the connection breaks.
    package func load(
        sessions: [String], fields names: [String], sets: [String]
    ) async throws(RedisError) -> (sessions: [Stored<Fields>], sets: [Stored<[[UInt8]]>]) {
        let calls =
            sessions.map { JobScripts.loadSession.call(keys: [keys.session($0)], names) }
            + sets.map { JobScripts.loadWatched.call(keys: [$0], [Self.mostWatched]) }
        let values = try await connection.run(calls)
        let read = zip(calls, values).map { call, value in
            Self.stored(value, call).map { $0.array ?? [] }
        }
        return (
            read.prefix(sessions.count).map { $0.map { $0.map(\.bytes) } },
            read.dropFirst(sessions.count).map { $0.map { $0.compactMap(\.bytes) } }
        )
    }

    /// One session to be written.
    package struct Write: Sendable {
        let id: String
        let version: [UInt8]
        let names: [String]
        let values: [[UInt8]]

        /// `version` is the field `v` as it was read, empty for a new session.
        package init(_ id: String, replacing version: [UInt8], names: [String], values: [[UInt8]]) {
            self.id = id
            self.version = version
            self.names = names
            self.values = values
        }
    }

    package enum Saved: Sendable {
        case done
        /// Another has written since: what stands there now.
        case stale(Fields)
        case refused(String)
    }

    /// Writes sessions in one round trip, each only if nobody has written it since it was read.
    ///
    /// - Throws: If the connection breaks; which were written is then unknown.
    package func save(_ writes: [Write]) async throws(RedisError) -> [Saved] {
        let calls = writes.map { write in
            let fields = zip(write.names, write.values).flatMap { [$0.redisBytes, $1] }
            return JobScripts.saveSession.call(
                keys: [keys.session(write.id)], [write.version, lifetime] + fields)
        }
        let values = try await connection.run(calls)
        return zip(calls, values).map { call, value in
            if value.array?.first?.text == "OK" { return .done }
            if value.array?.first?.text == "STALE", let fields = value.array?.last?.array {
                return .stale(fields.map(\.bytes))
            }
            switch Self.stored(value, call) {
            case .refused(let error): return .refused("\(error)")
            case .wrongType(let type): return .refused("its key holds a \(type)")
            case .found, .large: return .refused("the server's answer is none")
            }
        }
    }

    /// Adds ids to what a user has watched, or puts them in its place; each id once.
    ///
    /// - Returns: How many are new, and how many there are now.
    /// - Throws: ``RedisError``.
    package func watch(
        _ ids: [Int], by user: String, replacing: Bool
    ) async throws(RedisError) -> Stored<(fresh: Int, total: Int)> {
        let key = keys.watched(user)
        let call = JobScripts.addWatched.call(
            keys: [key], [Self.mostWatched, replacing ? "replace" : "add"] + ids)
        let value = try await connection.run([call])[0]
        if let reply = value.array, reply.count == 3, reply[0].text == "OK", let fresh = reply[1].integer,
            let total = reply[2].integer
        {
            return .found((fresh, total))
        }
        return Self.stored(value, call).map { _ in (0, 0) }
    }

    private static func stored(_ value: RedisValue, _ call: RedisScript.Call) -> Stored<RedisValue> {
        if case .error(let text) = value { return .refused(RedisError(reply: text, to: call.command)) }
        let parts = value.array ?? []
        switch parts.first?.text {
        case "OK" where parts.count > 1: return .found(parts[1])
        case "WRONGTYPE" where parts.count > 2: return .wrongType(parts[2].text ?? "")
        case "LARGE" where parts.count > 1: return .large(parts[1].integer ?? 0)
        default: return .refused(.protocolViolation(command: call.command.name, reason: "an unknown answer"))
        }
    }
}

extension SessionStore.Stored {
    func map<Other>(_ transform: (Value) -> Other) -> SessionStore.Stored<Other> {
        switch self {
        case .found(let value): .found(transform(value))
        case .wrongType(let type): .wrongType(type)
        case .large(let count): .large(count)
        case .refused(let error): .refused(error)
        }
    }
}
