package import Logging
import Telemetry

/// One connection to Redis, on a thread of its own: a blocking command holds up nobody else.
///
/// It is dialled at the first command and again at the first one after a failure, and never sends a command twice:
/// after ``RedisError/timedOut(command:after:)`` or ``RedisError/connectionLost(command:reason:)`` only the caller
/// knows whether repeating it is safe. Commands run one at a time, in order of arrival. Cancelling a task does not cut
/// a command short (its reply would answer the next one); ``interrupt()`` does.
package actor RedisConnection {
    private let endpoint: RedisEndpoint
    private let name: String
    private let logger: Logger
    private let executor: ThreadExecutor
    private let interrupter = Interrupter()

    private var context: ContextHandle?
    private var schedule = DialSchedule()
    private var movedTo: RedisEndpoint.Address?
    private var isClosed = false
    /// Reused for every command, so that sending one allocates nothing.
    private var outgoing: [UInt8] = []
    private var random = SystemRandomNumberGenerator()

    /// What a pipeline sends before it reads replies.
    private static let mostInFlight = (commands: 100, bytes: 1 << 20)

    /// How often this connection was dialled with success: a change means that server-side state (blocked clients,
    /// replies under way) was lost since the last look.
    package private(set) var dials = 0

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Starts the thread; nothing is dialled yet.
    ///
    /// - Parameters:
    ///   - endpoint: Where to dial.
    ///   - name: Shown by `CLIENT LIST`; what it cannot show (spaces, control characters) becomes `_`.
    ///   - logger: Hears of dials and losses; never of passwords, arguments or replies.
    package init(_ endpoint: RedisEndpoint, name: String, logger: Logger) {
        self.endpoint = endpoint
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
        try await connect(for: command)
        let reply = try exchange([command], limit: limit)[0]
        if case .error(let text) = reply { throw RedisError(reply: text, to: command) }
        return reply
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
            try await connect(for: commands[replies.count])
            replies += try exchange(Self.chunk(of: commands[replies.count...]), limit: endpoint.commandTimeout)
        }
        return replies
    }

    /// Ends the connection after the commands that were sent before; later ones throw ``RedisError/closed(command:)``.
    ///
    /// To cut a blocked command short, call ``interrupt()`` first.
    package func close() async {
        isClosed = true
        context = nil
    }

    /// Wakes a command that is blocked in this connection: it throws ``RedisError/connectionLost(command:reason:)``.
    ///
    /// From any thread, without waiting. The next command dials anew.
    package nonisolated func interrupt() {
        interrupter.interrupt()
    }
}

extension RedisConnection {
    /// Makes sure that there is a context.
    ///
    /// Callers that meet a pause after a failed dial wait it out and share the outcome of the one dial that follows, so
    /// that a storm of them stays one attempt at a time.
    private func connect(for command: RedisCommand) async throws(RedisError) {
        if isClosed { throw .closed(command: command.name) }
        while context == nil {
            let failuresSeen = schedule.failedDials
            if let pause = schedule.pause(at: .now) {
                do { try await Task.sleep(for: pause) } catch { throw .cancelled(command: command.name) }
                if isClosed { throw .closed(command: command.name) }
                if schedule.failedDials != failuresSeen, let error = schedule.lastError { throw error }
            } else {
                try dial()
            }
        }
    }

    private func dial() throws(RedisError) {
        let endpoint = movedTo.map { self.endpoint.moved(to: $0) } ?? self.endpoint
        do {
            context = try ContextHandle(to: endpoint, interrupter: interrupter)
            try greet(endpoint)
            dials += 1
            schedule.didDial()
            logger.info(
                "redis connected",
                metadata: [LogKeys.redisEndpoint: "\(endpoint)", LogKeys.redisDials: .stringConvertible(dials)])
        } catch {
            context = nil
            movedTo = nil
            schedule.didFailToDial(error, at: .now, using: &random)
            logger.warning(
                "redis dial failed", metadata: error.metadata.merging([LogKeys.redisEndpoint: "\(endpoint)"]) { $1 })
            throw error
        }
    }

    /// Says who we are and chooses the database: one round trip, which also proves that a Redis answers.
    private func greet(_ endpoint: RedisEndpoint) throws(RedisError) {
        var commands: [RedisCommand] = []
        if let password = endpoint.password {
            commands.append(RedisCommand(arguments: ["AUTH"] + (endpoint.username.map { [$0] } ?? []) + [password]))
        }
        if endpoint.database != 0 { commands.append(RedisCommand("SELECT", endpoint.database)) }
        commands.append(RedisCommand("CLIENT", "SETNAME", name))
        let replies: [RedisValue]
        do { replies = try transfer(commands[...], limit: endpoint.connectTimeout) } catch {
            throw .unreachable(endpoint: endpoint.description, reason: error.description)
        }
        for case (let command, .error(let text)) in zip(commands, replies) {
            let error = RedisError(reply: text, to: command)
            // The name is a convenience that not every user may set; what else is wrong shows at the first command.
            if command.name == "CLIENT", error.kind == "reply_noperm" || error.kind == "reply_noauth" { continue }
            // A full server has no code for it, and hangs up; there may be room later.
            guard !text.hasPrefix("ERR max number of clients") else {
                throw .unreachable(endpoint: endpoint.description, reason: text)
            }
            throw error
        }
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

    /// Transfers, and draws the conclusions about the connection.
    private func exchange(_ commands: ArraySlice<RedisCommand>, limit: Duration) throws(RedisError) -> [RedisValue] {
        do {
            let replies = try transfer(commands, limit: limit)
            for case (let command, .error(let text)) in zip(commands, replies) {
                leave(because: RedisError(reply: text, to: command))
            }
            if context != nil { schedule.didServe() }
            return replies
        } catch {
            schedule.didLose(at: .now, using: &random)
            logger.warning("redis connection lost", metadata: error.metadata)
            throw error
        }
    }

    /// One write, then one reply per command.
    ///
    /// The context is taken out and put back only on success, so that every failure frees it.
    private func transfer(_ commands: ArraySlice<RedisCommand>, limit: Duration) throws(RedisError) -> [RedisValue] {
        guard let first = commands.first else { return [] }
        guard var context = context.take() else {
            throw .connectionLost(command: first.name, reason: "there is no connection")
        }
        outgoing.removeAll(keepingCapacity: outgoing.capacity <= 1 << 20)
        for command in commands { command.write(to: &outgoing) }
        context.setTimeout(limit)
        try context.write(outgoing, for: first)
        var replies: [RedisValue] = []
        replies.reserveCapacity(commands.count)
        for command in commands { replies.append(try context.read(for: command)) }
        self.context = consume context
        return replies
    }

    /// Drops the connection if the server behind it is the wrong one for us.
    private func leave(because error: RedisError) {
        guard error.recovery == .redial, context != nil else { return }
        context = nil
        movedTo = error.movedTo
        schedule.didLose(at: .now, using: &random)
        logger.warning("redis connection dropped", metadata: error.metadata)
    }
}

extension RedisError {
    fileprivate var metadata: Logger.Metadata {
        [LogKeys.error: "\(self)", LogKeys.errorKind: "\(kind)"]
    }

    /// Where `MOVED 3999 10.0.0.7:6381` points; an empty host means the one that answered, so it is not followed.
    fileprivate var movedTo: RedisEndpoint.Address? {
        guard case .reply("MOVED", let message, _) = self, let target = message.split(separator: " ").last,
            let colon = target.lastIndex(of: ":"), colon != target.startIndex,
            let port = Int(target[target.index(after: colon)...])
        else { return nil }
        return .tcp(host: String(target[..<colon]), port: port)
    }
}
