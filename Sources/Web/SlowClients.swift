package import NIOCore
package import NIOHTTPTypes

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
    static let sending: TimeAmount = .seconds(30)
    /// Without room for a byte of the answer.
    static let reading: TimeAmount = .seconds(20)

    private var arrival: Scheduled<Void>?
    private var departure: Scheduled<Void>?

    package init() {}

    package func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { arrival = close(context, in: Self.sending) }
    }

    package func channelActive(context: ChannelHandlerContext) {
        if arrival == nil { arrival = close(context, in: Self.sending) }
        context.fireChannelActive()
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            arrival?.cancel()
            arrival = close(context, in: Self.sending)
        case .body: break
        case .end:
            arrival?.cancel()
            arrival = nil
        }
        context.fireChannelRead(data)
    }

    package func channelWritabilityChanged(context: ChannelHandlerContext) {
        departure?.cancel()
        departure = context.channel.isWritable ? nil : close(context, in: Self.reading)
        context.fireChannelWritabilityChanged()
    }

    package func channelInactive(context: ChannelHandlerContext) {
        arrival?.cancel()
        departure?.cancel()
        context.fireChannelInactive()
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
