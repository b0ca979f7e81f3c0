import CHiredis
import Glibc

/// The owner of one `redisContext`: dialled in `init`, freed in `deinit`.
///
/// A context that has reported an error is dead (after a read timeout the late reply would answer the next command), so
/// whoever catches an error from here drops the handle. Blocks the calling thread.
struct ContextHandle: ~Copyable {
    private let context: UnsafeMutablePointer<redisContext>
    private let interrupter: Interrupter
    private var timeout: Duration

    /// Connects, and shakes hands if the endpoint wants TLS; sends no command yet.
    ///
    /// - Throws: ``RedisError/unreachable(endpoint:reason:)`` or ``RedisError/tlsUnavailable``.
    init(to endpoint: RedisEndpoint, interrupter: Interrupter) throws(RedisError) {
        _ = ignoreBrokenPipes
        guard !endpoint.usesTLS || RedisEndpoint.hasTLS else { throw .tlsUnavailable }
        guard !interrupter.isInterrupted else {
            throw .unreachable(endpoint: endpoint.description, reason: "The dial was interrupted")
        }
        guard let context = Self.connect(to: endpoint) else {
            throw .unreachable(endpoint: endpoint.description, reason: "out of memory")
        }
        guard context.pointee.err == 0, Self.prepare(context, for: endpoint, interrupter) else {
            let reason = Self.errorText(of: context)
            interrupter.withdraw()
            redisFree(context)
            throw .unreachable(endpoint: endpoint.description, reason: reason)
        }
        self.context = context
        self.interrupter = interrupter
        self.timeout = endpoint.connectTimeout
    }

    deinit {
        interrupter.withdraw()
        redisFree(context)
    }

    /// Bounds each wait for the server from now on; the system is asked only if that is a change.
    mutating func setTimeout(_ timeout: Duration) {
        guard timeout != self.timeout else { return }
        redisSetTimeout(context, timeout.timeval)
        self.timeout = timeout
    }

    /// Queues bytes of the wire protocol; they leave with the next ``read(for:)``.
    ///
    /// - Throws: ``RedisError/connectionLost(command:reason:)`` if memory runs out.
    func write(_ bytes: [UInt8], for command: RedisCommand) throws(RedisError) {
        let status = bytes.withUnsafeBytes { raw in
            redisAppendFormattedCommand(context, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
        }
        guard status == REDIS_OK else { throw failure(of: command, systemError: 0) }
    }

    /// Sends what is queued and waits for the next reply; an error reply is a value here.
    func read(for command: RedisCommand) throws(RedisError) -> RedisValue {
        var reply: UnsafeMutableRawPointer?
        let status = redisGetReply(context, &reply)
        let systemError = errno
        guard status == REDIS_OK, let reply else { throw failure(of: command, systemError: systemError) }
        defer { freeReplyObject(reply) }
        return try ReplyReader.copy(reply.assumingMemoryBound(to: redisReply.self), for: command)
    }

    /// Sends bytes of the wire protocol now; what the server says to them comes with ``receive(for:)``.
    func post(_ bytes: [UInt8], for command: RedisCommand) throws(RedisError) {
        try write(bytes, for: command)
        var isDone: Int32 = 0
        while isDone == 0 {
            let status = redisBufferWrite(context, &isDone)
            let systemError = errno
            guard status == REDIS_OK else { throw failure(of: command, systemError: systemError) }
        }
    }

    /// Waits until the server has sent something or `alarm` can be read, at most for `limit`.
    ///
    /// - Returns: Whether the server has sent something.
    func wait(or alarm: Int32, atMost limit: Duration) -> Bool {
        var descriptors = [
            pollfd(fd: context.pointee.fd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: alarm, events: Int16(POLLIN), revents: 0),
        ]
        // Rounded up: a part of a millisecond is no reason to come back at once.
        let milliseconds = Int32(clamping: Int((limit / .milliseconds(1)).rounded(.up)))
        return poll(&descriptors, 2, milliseconds) > 0 && descriptors[0].revents != 0
    }

    /// Every message that has arrived whole, after one read from the socket.
    func receive(for command: RedisCommand) throws(RedisError) -> [RedisValue] {
        let status = redisBufferRead(context)
        let systemError = errno
        guard status == REDIS_OK else { throw failure(of: command, systemError: systemError) }
        var messages: [RedisValue] = []
        while true {
            var reply: UnsafeMutableRawPointer?
            guard redisGetReplyFromReader(context, &reply) == REDIS_OK else {
                throw failure(of: command, systemError: 0)
            }
            guard let reply else { return messages }
            defer { freeReplyObject(reply) }
            messages.append(try ReplyReader.copy(reply.assumingMemoryBound(to: redisReply.self), for: command))
        }
    }

    private func failure(of command: RedisCommand, systemError: Int32) -> RedisError {
        let reason = Self.errorText(of: context)
        switch context.pointee.err {
        case REDIS_ERR_PROTOCOL: return .protocolViolation(command: command.name, reason: reason)
        // 0.14 has no code of its own for a timeout; 1.x has 6, and only for some of them.
        case REDIS_ERR_IO where systemError == EAGAIN || systemError == ETIMEDOUT, 6:
            return .timedOut(command: command.name, after: timeout)
        default: return .connectionLost(command: command.name, reason: reason)
        }
    }
}

extension ContextHandle {
    private static func connect(to endpoint: RedisEndpoint) -> UnsafeMutablePointer<redisContext>? {
        let timeout = endpoint.connectTimeout.timeval
        return switch endpoint.address {
        case .tcp(let host, let port): redisConnectWithTimeout(host, Int32(port), timeout)
        case .unix(let path): redisConnectUnixWithTimeout(path, timeout)
        }
    }

    /// The connect timeout bounds the handshakes too; hiredis by itself would wait for ever after the connect.
    private static func prepare(
        _ context: UnsafeMutablePointer<redisContext>, for endpoint: RedisEndpoint, _ interrupter: Interrupter
    ) -> Bool {
        interrupter.didOpen(context.pointee.fd)
        // A program started meanwhile would otherwise keep the connection open after us.
        _ = fcntl(context.pointee.fd, F_SETFD, FD_CLOEXEC)
        guard redisSetTimeout(context, endpoint.connectTimeout.timeval) == REDIS_OK else { return false }
        guard case .tcp(let host, _) = endpoint.address else { return true }
        guard redisEnableKeepAlive(context) == REDIS_OK else { return false }
        guard let tls = endpoint.tls else { return true }
        return chiredis_start_tls(context, tls.caFile, tls.serverName ?? host) == REDIS_OK
    }

    private static func errorText(of context: UnsafeMutablePointer<redisContext>) -> String {
        String(cString: chiredis_error_text(context))
    }
}

/// A write to a socket that the server has closed must be an error, not the end of the process.
private let ignoreBrokenPipes: Void = {
    signal(SIGPIPE, SIG_IGN)
}()

extension Duration {
    /// Rounded up to a microsecond and never zero, which the system takes for "no limit".
    fileprivate var timeval: timeval {
        let (seconds, attoseconds) = components
        let microseconds = (attoseconds + 999_999_999_999) / 1_000_000_000_000
        let whole = seconds + microseconds / 1_000_000
        let rest = microseconds % 1_000_000
        return Glibc.timeval(tv_sec: Int(whole), tv_usec: whole == 0 && rest <= 0 ? 1 : Int(rest))
    }
}
