import Redis

/// A connection that waits for requests of one list and can be woken from another one.
struct FetchConnection: Sendable {
    private let connection: RedisConnection
    private let queue: JobQueue

    init(_ connection: RedisConnection, queue: JobQueue) {
        self.connection = connection
        self.queue = queue
    }

    /// Moves the next request of `list` to `worker`; nil if none came in time, or the wait was ended by
    /// ``wake(over:)``.
    func fetch(
        from list: JobKeys.Pending, for worker: String, timeout: Duration
    ) async throws(RedisError) -> [UInt8]? {
        try await queue.fetch(from: list, for: worker, timeout: timeout, over: connection)
    }

    /// Ends a wait without losing what has just been moved.
    ///
    /// Without effect before the wait has reached the server. If all the others have gone to another server (a failover),
    /// this one waits where nothing will come, and its number would be a stranger's there: it is broken, as the server
    /// that it waits for may do in its own time.
    ///
    /// - Parameter others: Connections that are not blocked themselves.
    /// - Throws: ``RedisError`` if the message cannot be sent.
    func wake(over others: [RedisConnection]) async throws(RedisError) {
        guard let peer = connection.peer else { return }
        guard let other = others.first(where: { $0.peer?.address == peer.address }) else {
            if others.contains(where: { $0.peer != nil }) { connection.interrupt() }
            return
        }
        guard let id = peer.clientID else { return }
        _ = try await other.send(RedisCommand("CLIENT", "UNBLOCK", id))
    }

    /// Breaks the connection for good.
    func close() async {
        connection.interrupt()
        await connection.close()
    }

    func interrupt() { connection.interrupt() }
}
