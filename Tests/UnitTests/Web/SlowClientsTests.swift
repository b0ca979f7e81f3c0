import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing
import Web

@Suite struct `A client that keeps a connection` {
    private let loop = EmbeddedEventLoop()
    private let channel: EmbeddedChannel

    init() throws {
        channel = EmbeddedChannel(handler: SlowClients(ConnectionLimit()), loop: loop)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func sendHead() throws {
        let head = HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/")
        try channel.writeInbound(HTTPRequestPart.head(head))
    }

    @Test func `and asks nothing is put out after half a minute`() {
        loop.advanceTime(by: .seconds(29))
        #expect(channel.isActive)
        loop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `and sends its body drop by drop is put out half a minute after its head`() throws {
        loop.advanceTime(by: .seconds(20))
        try sendHead()
        for _ in 1...29 {
            loop.advanceTime(by: .seconds(1))
            try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
        }
        #expect(channel.isActive)
        loop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `and has asked may wait for its answer`() throws {
        try sendHead()
        try channel.writeInbound(HTTPRequestPart.end(nil))
        loop.advanceTime(by: .seconds(3_600))
        #expect(channel.isActive)
    }

    @Test func `and reads nothing is put out after twenty seconds`() throws {
        try sendHead()
        try channel.writeInbound(HTTPRequestPart.end(nil))
        channel.isWritable = false
        channel.pipeline.fireChannelWritabilityChanged()
        loop.advanceTime(by: .seconds(19))
        channel.isWritable = true
        channel.pipeline.fireChannelWritabilityChanged()
        loop.advanceTime(by: .seconds(19))
        #expect(channel.isActive)
        channel.isWritable = false
        channel.pipeline.fireChannelWritabilityChanged()
        loop.advanceTime(by: .seconds(20))
        #expect(!channel.isActive)
    }
}

@Suite struct `The connections of a port` {
    private let loop = EmbeddedEventLoop()
    private let limit = ConnectionLimit(mostAwaited: 2, mostServed: 2)

    private func connect() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: SlowClients(limit), loop: loop)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        return channel
    }

    private func ask(_ channel: EmbeddedChannel) throws {
        try begin(channel)
        try channel.writeInbound(HTTPRequestPart.end(nil))
    }

    private func begin(_ channel: EmbeddedChannel) throws {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/")
        try channel.writeInbound(HTTPRequestPart.head(head))
    }

    private func answer(_ channel: EmbeddedChannel) throws {
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    @Test func `a new one puts out the oldest that asks nothing`() throws {
        let channels = try (0..<4).map { _ in try connect() }
        #expect(channels.map(\.isActive) == [false, false, true, true])
    }

    @Test func `leave a process the files that it needs itself`() throws {
        let limit = ConnectionLimit(files: 8)
        let channels = try (0..<3).map { _ in
            let channel = EmbeddedChannel(handler: SlowClients(limit), loop: loop)
            try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
            return channel
        }
        #expect(channels.map(\.isActive) == [false, true, true])
    }

    @Test func `one that is being answered stays, and is idle again after its answer`() throws {
        let served = try connect()
        try ask(served)
        let others = try (0..<2).map { _ in try connect() }
        #expect(served.isActive)
        try answer(served)
        #expect(others.map(\.isActive) == [false, true])
        #expect(served.isActive)
        let last = try connect()
        #expect([served, others[1], last].map(\.isActive) == [true, false, true])
    }

    @Test func `one that was answered before its body had come is idle when it has come`() throws {
        let early = try connect()
        try begin(early)
        try answer(early)
        try early.writeInbound(HTTPRequestPart.end(nil))
        let others = try (0..<2).map { _ in try connect() }
        #expect([early, others[0], others[1]].map(\.isActive) == [false, true, true])
    }

    @Test func `one that has asked twice stays until its second answer`() throws {
        let served = try connect()
        for _ in 1...2 { try ask(served) }
        try answer(served)
        _ = try (0..<2).map { _ in try connect() }
        #expect(served.isActive)
        try answer(served)
        _ = try (0..<2).map { _ in try connect() }
        #expect(!served.isActive)
    }

    @Test func `one that has its answer and half of the next request is idle until the other half comes`() throws {
        let half = try connect()
        try ask(half)
        try begin(half)
        try answer(half)
        let first = try connect()
        try half.writeInbound(HTTPRequestPart.end(nil))
        _ = try (0..<2).map { _ in try connect() }
        #expect([half, first].map(\.isActive) == [true, false])
        try answer(half)
        try begin(half)
        _ = try (0..<2).map { _ in try connect() }
        #expect(!half.isActive)
    }

    @Test func `an answer to what was no request does not stand for that to the next`() throws {
        let channel = try connect()
        try answer(channel)
        try ask(channel)
        _ = try (0..<2).map { _ in try connect() }
        #expect(channel.isActive)
    }

    @Test func `one more than can be answered is put out when it asks`() throws {
        let channels = try (0..<3).map { _ in
            let channel = try connect()
            try ask(channel)
            return channel
        }
        #expect(channels.map(\.isActive) == [true, true, false])
        channels[0].close(promise: nil)
        let next = try connect()
        try ask(next)
        #expect(next.isActive)
    }
}
