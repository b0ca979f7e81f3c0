import Redis
import Synchronization

/// A connection that waits for requests of one list and can be woken from another one.
final class FetchConnection: Sendable {
    private let connection: RedisConnection
    private let queue: JobQueue
    /// By what name the server knows the connection; nil until asked, and again after it broke.
    private let clientID = Mutex<Int?>(nil)

    init(_ connection: RedisConnection, queue: JobQueue) {
        self.connection = connection
        self.queue = queue
    }

    /// Moves the next request of `list` to `worker`; nil if none came in time, or the wait was ended by
    /// ``wake(over:)``.
    func fetch(
        from list: JobKeys.Pending, for worker: String, timeout: Duration
    ) async throws(RedisError) -> [UInt8]? {
        do {
            if clientID.withLock({ $0 == nil }) {
                let id = try await connection.send(RedisCommand("CLIENT", "ID")).integer
                clientID.withLock { $0 = id }
            }
            return try await queue.fetch(from: list, for: worker, timeout: timeout, over: connection)
        } catch {
            clientID.withLock { $0 = nil }
            throw error
        }
    }

    /// Ends a wait without losing what has just been moved.
    ///
    /// Without effect before the wait has reached the server.
    func wake(over other: RedisConnection) async throws(RedisError) {
        guard let id = clientID.withLock({ $0 }) else { return }
        _ = try await other.send(RedisCommand("CLIENT", "UNBLOCK", id))
    }

    /// Breaks the connection for good.
    func close() async {
        connection.interrupt()
        await connection.close()
    }

    func interrupt() { connection.interrupt() }
}
