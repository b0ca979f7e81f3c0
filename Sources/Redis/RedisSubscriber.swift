import Glibc
package import Logging
import Synchronization

/// Listens to channels over one connection, for any number of listeners.
///
/// Publishing keeps nothing: what is published while the connection is away is lost, and a listener that falls far
/// behind loses the oldest. Whoever needs a message for certain must be able to find it elsewhere.
package final class RedisSubscriber: Sendable {
    /// What a listener hears.
    package enum Event: Sendable, Equatable {
        /// From here on nothing is missed, until ``lost``.
        case subscribed
        case message([UInt8])
        /// The connection broke; ``subscribed`` follows when it stands again.
        case lost
        /// The server lets nobody listen: its error.
        case refused(RedisError)
    }

    private struct Channel {
        var listeners: [Int: AsyncStream<Event>.Continuation] = [:]
        var isSubscribed = false
    }

    private struct State {
        var channels: [String: Channel] = [:]
        var outgoing: [RedisCommand] = []
        var refusal: RedisError?
        var nextListener = 0
        var isConnected = false
        var isStopped = false
    }

    private let connection: RedisConnection
    private let alarm: Alarm
    private let state = Mutex(State())

    /// Messages that wait for a slow listener.
    private static let mostWaiting = 1_000

    /// Starts the connection's thread; nothing is dialled before ``run()``.
    package init(_ endpoint: RedisEndpoint, name: String, logger: Logger) throws(RedisError) {
        connection = RedisConnection(endpoint, name: name, logger: logger)
        alarm = try Alarm()
    }

    /// Keeps the connection and delivers, until the task is cancelled.
    package func run() async {
        await withTaskCancellationHandler {
            while !Task.isCancelled {
                do throws(RedisError) { try await connection.listen(self) } catch { lose() }
            }
        } onCancel: {
            state.withLock { $0.isStopped = true }
            alarm.ring()
            connection.interrupt()
        }
        await connection.close()
        lose()
    }

    /// Listens to `channel` until the stream is let go of; the first event says from when on.
    package func events(of channel: String) -> AsyncStream<Event> {
        let (events, feed) = AsyncStream.makeStream(
            of: Event.self, bufferingPolicy: .bufferingNewest(Self.mostWaiting))
        let listener = state.withLock { state in
            state.nextListener += 1
            var entry = state.channels[channel, default: Channel()]
            if let refusal = state.refusal { feed.yield(.refused(refusal)) }
            if entry.isSubscribed { feed.yield(.subscribed) }
            if entry.listeners.isEmpty, state.isConnected {
                state.outgoing.append(RedisCommand("SUBSCRIBE", channel))
            }
            entry.listeners[state.nextListener] = feed
            state.channels[channel] = entry
            return state.nextListener
        }
        feed.onTermination = { [weak self] _ in self?.remove(listener, from: channel) }
        alarm.ring()
        return events
    }

    private func remove(_ listener: Int, from channel: String) {
        state.withLock { state in
            guard var entry = state.channels[channel] else { return }
            entry.listeners[listener] = nil
            state.channels[channel] = entry.listeners.isEmpty ? nil : entry
            if entry.listeners.isEmpty, state.isConnected {
                state.outgoing.append(RedisCommand("UNSUBSCRIBE", channel))
            }
        }
        alarm.ring()
    }
}

/// The connection's side.
extension RedisSubscriber {
    /// Whether nobody listens any more: then the thread is to be given back.
    var isStopped: Bool { state.withLock { $0.isStopped } }

    var alarmDescriptor: Int32 { alarm.descriptor }

    /// A connection stands that knows of no channel yet.
    func didConnect() {
        state.withLock { state in
            state.isConnected = true
            state.refusal = nil
            state.outgoing = state.channels.keys.map { RedisCommand("SUBSCRIBE", $0) }
        }
    }

    /// What is to be sent, once.
    func takeOutgoing() -> [RedisCommand] {
        alarm.silence()
        return state.withLock { state in
            defer { state.outgoing = [] }
            return state.outgoing
        }
    }

    func deliver(_ message: RedisValue) {
        if case .error(let text) = message { return refuse(RedisError(reply: text, to: RedisCommand("SUBSCRIBE"))) }
        guard let parts = message.array, parts.count == 3, let channel = parts[1].text else { return }
        switch parts[0].text {
        case "message":
            if let bytes = parts[2].bytes { tell(channel, .message(bytes)) }
        case "subscribe":
            state.withLock { $0.channels[channel]?.isSubscribed = true }
            tell(channel, .subscribed)
        default: break  // "unsubscribe", and the answer to a ping
        }
    }

    private func tell(_ channel: String, _ event: Event) {
        let listeners = state.withLock { $0.channels[channel]?.listeners ?? [:] }
        for listener in listeners.values { listener.yield(event) }
    }

    private func refuse(_ error: RedisError) {
        tellAll(.refused(error)) { $0.refusal = error }
    }

    private func lose() {
        tellAll(.lost) { state in
            state.isConnected = false
            state.outgoing = []
            for channel in state.channels.keys { state.channels[channel]?.isSubscribed = false }
        }
    }

    private func tellAll(_ event: Event, _ change: (inout State) -> Void) {
        let listeners = state.withLock { state in
            change(&state)
            return state.channels.values.flatMap(\.listeners.values)
        }
        for listener in listeners { listener.yield(event) }
    }
}

/// Wakes a thread that waits for descriptors.
private final class Alarm: Sendable {
    let descriptor: Int32
    private let bell: Int32

    init() throws(RedisError) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else {
            throw .unreachable(endpoint: "a pipe of this process", reason: String(cString: strerror(errno)))
        }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (descriptor, bell) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(bell)
    }

    /// From any thread; a pipe that is full rings already.
    func ring() {
        var byte: UInt8 = 1
        _ = write(bell, &byte, 1)
    }

    func silence() {
        var bytes: [UInt8] = Array(repeating: 0, count: 256)
        while read(descriptor, &bytes, bytes.count) == bytes.count {}
    }
}
