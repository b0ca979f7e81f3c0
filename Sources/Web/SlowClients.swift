package import NIOCore
package import NIOHTTPTypes
import Synchronization

/// Closes the connection of a client that keeps it without need: that sends no request, sends one for too long, or does
/// not read its answer.
///
/// There are so many connections, and a probe needs one of them; an answer that nobody reads would also hold up the
/// exit of the process.
package final class SlowClients: ChannelDuplexHandler, RemovableChannelHandler {
    package typealias InboundIn = HTTPRequestPart
    package typealias InboundOut = HTTPRequestPart
    package typealias OutboundIn = HTTPResponsePart
    package typealias OutboundOut = HTTPResponsePart

    /// From the connection to the first head of a request, and from each head to the end of its body.
    private static let sending: TimeAmount = .seconds(30)
    /// Without room for a byte of the answer.
    private static let reading: TimeAmount = .seconds(20)

    private let limit: ConnectionLimit
    /// Set until the first head has come, and from each head to the end of its body.
    private var arrival: Scheduled<Void>?
    private var departure: Scheduled<Void>?
    /// Requests whose head has come and whose answer has not been given: a client may send several at once.
    private var unanswered = 0

    /// - Parameter limit: Shared by all connections of a port.
    package init(_ limit: ConnectionLimit) { self.limit = limit }

    package func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { open(context) }
    }

    package func channelActive(context: ChannelHandlerContext) {
        if arrival == nil { open(context) }
        context.fireChannelActive()
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            arrival?.cancel()
            arrival = close(context, in: Self.sending)
            unanswered += 1
        case .body: break
        case .end:
            arrival?.cancel()
            arrival = nil
            place(context.channel)
        }
        context.fireChannelRead(data)
    }

    package func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            // What is no request at all is answered too, without a head.
            unanswered = max(0, unanswered - 1)
            place(context.channel)
        }
        context.write(data, promise: promise)
    }

    package func channelWritabilityChanged(context: ChannelHandlerContext) {
        departure?.cancel()
        departure = context.channel.isWritable ? nil : close(context, in: Self.reading)
        context.fireChannelWritabilityChanged()
    }

    package func channelInactive(context: ChannelHandlerContext) {
        arrival?.cancel()
        departure?.cancel()
        limit.closed(context.channel)
        context.fireChannelInactive()
    }

    private func open(_ context: ChannelHandlerContext) {
        arrival = close(context, in: Self.sending)
        limit.awaits(context.channel)
    }

    /// A request may be answered before its body has come, and the next may come before an answer: only a whole request
    /// that has no answer yet is one that we owe something for.
    private func place(_ channel: any Channel) {
        let whole = arrival == nil ? unanswered : unanswered - 1
        if whole > 0 { limit.serves(channel) } else { limit.awaits(channel) }
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}

/// How many connections a port keeps: a new one puts out the oldest of those that have not sent a whole request.
///
/// So a crowd that only connects keeps nobody out for long: the kernel hands connections over in the order of their
/// coming, and each place is free again as soon as the next one comes.
package final class ConnectionLimit: Sendable {
    private struct State {
        /// When each connection began to be waited for, by a number that counts.
        var awaited: [ObjectIdentifier: (since: Int, channel: any Channel)] = [:]
        var served: Set<ObjectIdentifier> = []
        var count = 0
    }

    private let state = Mutex(State())
    private let mostAwaited: Int
    private let mostServed: Int

    /// - Parameters:
    ///   - mostAwaited: Connections that have sent no whole request, or have got their answer.
    ///   - mostServed: Connections that are being answered; the next request puts its own connection out.
    package init(mostAwaited: Int = 256, mostServed: Int = 1_024) {
        self.mostAwaited = mostAwaited
        self.mostServed = mostServed
    }

    /// For a process that may have so many files open: a quarter is left for all else, without which it cannot go on.
    package convenience init(files: Int) {
        self.init(mostAwaited: min(256, files / 4), mostServed: min(1_024, files / 2))
    }

    /// Nothing is owed to `channel`.
    func awaits(_ channel: any Channel) {
        let oldest = state.withLock { state -> (any Channel)? in
            state.served.remove(ObjectIdentifier(channel))
            state.count += 1
            state.awaited[ObjectIdentifier(channel)] = (state.count, channel)
            guard state.awaited.count > mostAwaited else { return nil }
            return state.awaited.values.min { $0.since < $1.since }?.channel
        }
        if let oldest {
            closed(oldest)
            oldest.close(promise: nil)
        }
    }

    /// `channel` has sent a whole request.
    func serves(_ channel: any Channel) {
        let isTooMuch = state.withLock { state in
            state.awaited[ObjectIdentifier(channel)] = nil
            state.served.insert(ObjectIdentifier(channel))
            return state.served.count > mostServed
        }
        if isTooMuch { channel.close(promise: nil) }
    }

    func closed(_ channel: any Channel) {
        state.withLock { state in
            state.awaited[ObjectIdentifier(channel)] = nil
            state.served.remove(ObjectIdentifier(channel))
        }
    }
}
