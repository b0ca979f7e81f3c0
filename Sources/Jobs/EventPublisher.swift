import Logging
import Redis
import Synchronization
import Telemetry

/// Publishes events over a connection of its own, in pipelines: a slow or lost Redis costs events and no job any time.
///
/// Events wait in memory for the pipeline under way, so many at most; more are dropped, and so are those of a pipeline
/// that fails: they are of no use later.
final class EventPublisher: Sendable {
    private struct State {
        var waiting: [RedisCommand] = []
        var bytes = 0
        /// Since the last pipeline that went well.
        var dropped = 0
    }

    private let connection: RedisConnection
    private let logger: Logger
    private let state = Mutex(State())
    private let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation
    private static let mostWaiting = (events: 10_000, bytes: 4 << 20)

    init(_ connection: RedisConnection, logger: Logger) {
        self.connection = connection
        self.logger = logger
        (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Hands an event over; never waits.
    func publish(_ event: [UInt8], to channel: String) {
        let isFirstLoss = state.withLock { state in
            guard state.waiting.count < Self.mostWaiting.events, state.bytes + event.count <= Self.mostWaiting.bytes
            else {
                state.dropped += 1
                return state.dropped == 1
            }
            state.waiting.append(RedisCommand("PUBLISH", channel, event))
            state.bytes += event.count
            return false
        }
        if isFirstLoss { logger.warning("events are dropped", metadata: [LogKeys.error: "too many wait for Redis"]) }
        wake.yield()
    }

    /// Publishes until the task is cancelled.
    func run() async {
        for await _ in wakes { await drain() }
    }

    /// Publishes what still waits, if there is a connection, and closes it.
    func close() async {
        if connection.peer != nil { await drain() }
        await connection.close()
    }

    private func drain() async {
        while true {
            let commands = state.withLock { state in
                defer { (state.waiting, state.bytes) = ([], 0) }
                return state.waiting
            }
            guard !commands.isEmpty else { return }
            do throws(RedisError) {
                let replies = try await connection.pipeline(commands)
                let refusals = zip(commands, replies).compactMap { command, reply -> RedisError? in
                    if case .error(let text) = reply { RedisError(reply: text, to: command) } else { nil }
                }
                count(dropped: refusals.count, because: refusals.first)
            } catch {
                count(dropped: commands.count, because: error)
            }
        }
    }

    /// Says once that events are lost, and once how many were.
    private func count(dropped: Int, because error: RedisError?) {
        let before = state.withLock { state in
            defer { state.dropped = error == nil ? 0 : state.dropped + dropped }
            return state.dropped
        }
        if let error, before == 0 {
            logger.warning(
                "events are dropped", metadata: [LogKeys.error: "\(error)", LogKeys.errorKind: "\(error.kind)"])
        } else if error == nil, before > 0 {
            logger.warning("events are published again", metadata: [LogKeys.eventsDropped: .stringConvertible(before)])
        }
    }
}
