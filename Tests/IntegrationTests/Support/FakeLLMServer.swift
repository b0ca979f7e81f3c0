import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// A server on loopback that answers as badly as it is told to, byte by byte.
final class FakeLLMServer: Sendable {
    enum Step: Sendable {
        case send(String)
        /// Nothing more, and the connection stays open until the client ends it.
        case hold
        case close
        /// An RST instead of an orderly end.
        case reset
    }

    /// What it saw and did.
    struct Record: Sendable {
        /// Whole requests, head and body.
        var requests: [String] = []
        /// Connections that the client ended.
        var departures = 0
        /// Bytes that the client's side took off our hands.
        var bytesTaken = 0
    }

    typealias Script = @Sendable (_ number: Int, _ request: String) -> [Step]

    private let channel: any Channel
    private let record = RecordBox()

    /// `script` says what to do about a request, given how many came before it.
    init(_ script: @escaping Script) async throws {
        let record = record
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 256)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ScriptHandler(record, script))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    deinit {
        channel.close(promise: nil)
    }

    var port: Int { channel.localAddress?.port ?? 0 }
    /// As `base_url` wants it.
    var url: String { "http://127.0.0.1:\(port)/v1" }
    var seen: Record { record.value.withLock { $0 } }
    var requests: [String] { seen.requests }
}

final class RecordBox: Sendable {
    let value = Mutex(FakeLLMServer.Record())
}

extension [FakeLLMServer.Step] {
    /// A whole reply.
    static func reply(
        _ status: Int, _ body: String, type: String = "application/json", headers: [String: String] = [:]
    ) -> Self {
        let lines = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
        return [
            .send(
                "HTTP/1.1 \(status) X\r\ncontent-type: \(type)\r\n\(lines)content-length: \(body.utf8.count)\r\n\r\n\(body)"
            )
        ]
    }

    /// The head of a stream of events.
    static var streamHead: Self {
        [.send("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")]
    }

    /// Events of a stream, each a chunk.
    static func events(_ data: String...) -> Self { data.map { .chunk("data: \($0)\n\n") } }

    static var streamEnd: Self { [.send("0\r\n\r\n")] }

    /// A streamed chat reply that says `text`, letter by letter as models do, and states its usage.
    static func chat(_ text: String, finish: String = "stop", usage: String = "null") -> Self {
        let pieces = text.map { piece in
            Self.events(#"{"model":"fake-1","choices":[{"index":0,"delta":{"content":\#(quoted(String(piece)))}}]}"#)
        }
        let end = Self.events(
            #"{"choices":[{"index":0,"delta":{},"finish_reason":"\#(finish)"}]}"#,
            #"{"choices":[],"usage":\#(usage)}"#, "[DONE]")
        return streamHead + pieces.flatMap { $0 } + end + streamEnd
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}

extension FakeLLMServer.Step {
    static func chunk(_ text: String) -> Self { .send(String(text.utf8.count, radix: 16) + "\r\n" + text + "\r\n") }
}

/// Gathers a request, then follows the script for it.
private final class ScriptHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let record: RecordBox
    private let script: FakeLLMServer.Script
    private var received = ""
    private var isOurEnd = false

    init(_ record: RecordBox, _ script: @escaping FakeLLMServer.Script) {
        self.record = record
        self.script = script
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += String(buffer: unwrapInboundIn(data))
        guard let head = received.firstRange(of: "\r\n\r\n") else { return }
        let length = received.firstMatch(of: /(?i)content-length: ([0-9]+)/).flatMap { Int($0.1) } ?? 0
        guard received[head.upperBound...].utf8.count >= length else { return }
        let request = received
        received = ""
        let number = record.value.withLock { record in
            record.requests.append(request)
            return record.requests.count - 1
        }
        for step in script(number, request) { perform(step, context) }
        context.flush()
    }

    private func perform(_ step: FakeLLMServer.Step, _ context: ChannelHandlerContext) {
        switch step {
        case .send(let text):
            let promise = context.eventLoop.makePromise(of: Void.self)
            let record = record
            let count = text.utf8.count
            promise.futureResult.whenSuccess { record.value.withLock { $0.bytesTaken += count } }
            context.write(wrapOutboundOut(ByteBuffer(string: text)), promise: promise)
        case .hold: break
        case .close:
            isOurEnd = true
            context.flush()
            context.close(promise: nil)
        case .reset:
            isOurEnd = true
            context.flush()
            let channel = context.channel
            guard let options = channel as? any SocketOptionProvider else { return }
            options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if !isOurEnd { record.value.withLock { $0.departures += 1 } }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
