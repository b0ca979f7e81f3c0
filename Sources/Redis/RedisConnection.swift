package import Logging
import Synchronization
import Telemetry

/// One connection to Redis, on a thread of its own: a blocking command holds up nobody else.
///
/// It is dialled at the first command and again at the first one after a failure (through the sentinels, if there are
/// any), follows a node of a cluster that points to another, and never sends a command twice that may have run: after
/// ``RedisError/timedOut(command:after:)`` or ``RedisError/connectionLost(command:reason:)`` only the caller
/// knows whether repeating it is safe. Commands run one at a time, in order of arrival. Cancelling a task does not cut
/// a command short (its reply would answer the next one); ``interrupt()`` does.
package actor RedisConnection {
    let endpoint: RedisEndpoint
    let name: String
    let logger: Logger
    private let executor: ThreadExecutor
    let interrupter = Interrupter()

    var context: ContextHandle?
    var schedule = DialSchedule()
    var route: DialRoute
    private(set) var isClosed = false
    /// Reused for every command, so that sending one allocates nothing.
    private var outgoing: [UInt8] = []
    var random = SystemRandomNumberGenerator()
    private let connected = Mutex<Peer?>(nil)

    /// What a pipeline sends before it reads replies.
    private static let mostInFlight = (commands: 100, bytes: 1 << 20)
    /// One is usual in a cluster; more only while it changes.
    private static let mostRedirections = 5

    /// How often this connection was dialled with success: a change means that server-side state (blocked clients,
    /// replies under way) was lost since the last look.
    package internal(set) var dials = 0

    /// The other end of a connection.
    package struct Peer: Sendable, Equatable {
        package let address: RedisEndpoint.Address
        /// By what number that server knows the connection; nil: it does not say.
        package let clientID: Int?
    }

    /// The server on the other end; nil while there is none.
    ///
    /// From any thread, even while a command blocks.
    package nonisolated var peer: Peer? { connected.withLock { $0 } }

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Starts the thread; nothing is dialled yet.
    ///
    /// - Parameters:
    ///   - endpoint: Where to dial.
    ///   - name: Shown by `CLIENT LIST`; what it cannot show (spaces, control characters) becomes `_`.
    ///   - logger: Hears of dials and losses; never of passwords, arguments or replies.
    package init(_ endpoint: RedisEndpoint, name: String, logger: Logger) {
        self.endpoint = endpoint
        self.route = DialRoute(endpoint.addresses)
        self.name = String(name.map { $0.isASCII && $0 > " " && $0 <= "~" ? $0 : "_" })
        self.logger = logger
        self.executor = ThreadExecutor()
    }

    deinit {
        executor.stop()
    }

    /// Sends one command and waits for its reply, at most the endpoint's command timeout.
    ///
    /// - Throws: ``RedisError``; an error reply as ``RedisError/reply(code:message:command:)``.
    package func send(_ command: RedisCommand) async throws(RedisError) -> RedisValue {
        try await send(command, replyWithin: endpoint.commandTimeout)
    }

    /// The same with a limit of its own: for commands that block in the server, longer than they may block.
    package func send(_ command: RedisCommand, replyWithin limit: Duration) async throws(RedisError) -> RedisValue {
        try await exchangeFollowing([command], limit: limit)[0].checked(as: command)
    }

    /// Sends commands together and waits for all replies, in order.
    ///
    /// About 100 are in flight at a time, or a mebibyte of arguments: more gains nothing and only fills buffers.
    ///
    /// - Returns: One value per command; an error reply is an element, ``RedisValue/error(_:)``.
    /// - Throws: If the connection cannot be made or breaks; which of the commands the server ran is then unknown.
    package func pipeline(_ commands: [RedisCommand]) async throws(RedisError) -> [RedisValue] {
        var replies: [RedisValue] = []
        replies.reserveCapacity(commands.count)
        while replies.count < commands.count {
            replies += try await exchangeFollowing(
                Self.chunk(of: commands[replies.count...]), limit: endpoint.commandTimeout)
        }
        return replies
    }

    /// Ends the connection after the commands that were sent before; later ones throw ``RedisError/closed(command:)``.
    ///
    /// To cut a blocked command short, call ``interrupt()`` first.
    package func close() async {
        isClosed = true
        context = nil
        setPeer(nil)
    }

    /// Wakes a command that is blocked in this connection: it throws ``RedisError/connectionLost(command:reason:)``.
    ///
    /// From any thread, without waiting. The next command dials anew.
    package nonisolated func interrupt() {
        interrupter.interrupt()
    }
}

extension RedisConnection {
    func setPeer(_ peer: Peer?) {
        connected.withLock { $0 = peer }
    }

    /// The first of the commands that go together: at least one.
    private static func chunk(of commands: ArraySlice<RedisCommand>) -> ArraySlice<RedisCommand> {
        var (count, bytes) = (0, 0)
        for command in commands.prefix(mostInFlight.commands) where bytes < mostInFlight.bytes {
            bytes += command.arguments.reduce(0) { $0 + $1.count }
            count += 1
        }
        return commands.prefix(count)
    }

    /// Sends commands, and those that the server did not run because the keys are elsewhere (`MOVED`) again there.
    private func exchangeFollowing(
        _ commands: ArraySlice<RedisCommand>, limit: Duration
    ) async throws(RedisError) -> [RedisValue] {
        guard let first = commands.first else { return [] }
        try await connect(for: first)
        var replies = try exchange(commands, limit: limit)
        for _ in 0..<Self.mostRedirections {
            let moved = zip(commands, replies.indices).filter { replies[$1].isRedirection }
            if moved.isEmpty { break }
            try await connect(for: first)
            let answers = try exchange(moved.map(\.0)[...], limit: limit)
            for ((_, index), answer) in zip(moved, answers) { replies[index] = answer }
        }
        return replies
    }

    /// Transfers, and draws the conclusions about the connection.
    ///
    /// The context is taken out and put back only on success, so that every failure frees it.
    private func exchange(_ commands: ArraySlice<RedisCommand>, limit: Duration) throws(RedisError) -> [RedisValue] {
        guard var context = context.take() else {
            throw .connectionLost(command: commands.first?.name ?? "", reason: "there is no connection")
        }
        let replies: [RedisValue]
        do { replies = try exchange(commands, limit: limit, over: &context) } catch {
            setPeer(nil)
            schedule.didLose(at: .now, using: &random)
            logger.warning("redis connection lost", metadata: error.metadata)
            Meters.shared.redisReconnect(because: error.kind)
            throw error
        }
        self.context = consume context
        for case (let command, .error(let text)) in zip(commands, replies) {
            leave(because: RedisError(reply: text, to: command))
        }
        if self.context != nil { schedule.didServe() }
        return replies
    }

    /// One write, then one reply per command.
    func exchange(
        _ commands: ArraySlice<RedisCommand>, limit: Duration, over context: inout ContextHandle
    ) throws(RedisError) -> [RedisValue] {
        guard let first = commands.first else { return [] }
        outgoing.removeAll(keepingCapacity: outgoing.capacity <= 1 << 20)
        for command in commands { command.write(to: &outgoing) }
        context.setTimeout(limit)
        try context.write(outgoing, for: first)
        var replies: [RedisValue] = []
        replies.reserveCapacity(commands.count)
        for command in commands { replies.append(try context.read(for: command)) }
        return replies
    }

    /// Drops the connection if the server behind it is the wrong one for us.
    private func leave(because error: RedisError) {
        guard error.recovery == .redial, context != nil else { return }
        let address = error.target(from: peer?.address)
        context = nil
        setPeer(nil)
        // Where a cluster points is dialled at once.
        if let address {
            route.redirect(to: address)
        } else {
            schedule.didLose(at: .now, using: &random)
        }
        logger.warning("redis connection dropped", metadata: error.metadata)
        Meters.shared.redisReconnect(because: error.kind)
    }
}

extension RedisValue {
    /// Whether the server points elsewhere and has done nothing.
    fileprivate var isRedirection: Bool {
        if case .error(let text) = self { text.hasPrefix("MOVED ") } else { false }
    }
}

extension RedisError {
    var metadata: Logger.Metadata {
        [LogKeys.error: "\(self)", LogKeys.errorKind: "\(kind)"]
    }

    /// Where `MOVED 3999 10.0.0.7:6381` points; an empty host means that of the node that answered.
    fileprivate func target(from node: RedisEndpoint.Address?) -> RedisEndpoint.Address? {
        guard case .reply("MOVED", let message, _) = self, let target = message.split(separator: " ").last,
            let colon = target.lastIndex(of: ":"), let port = Int(target[target.index(after: colon)...]),
            1...65_535 ~= port
        else { return nil }
        if colon > target.startIndex { return .tcp(host: String(target[..<colon]), port: port) }
        guard case .tcp(let host, _) = node else { return nil }
        return .tcp(host: host, port: port)
    }
}
