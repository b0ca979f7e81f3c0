import Testing
import Transport

@Suite struct `A stream of events` {
    func events(_ chunks: String..., limit: Int = 100) throws -> [ServerSentEvent] {
        var parser = EventStreamParser(limit: limit)
        return try chunks.flatMap { try parser.feed(Array($0.utf8)) }
    }

    @Test(arguments: ["data: a\n\ndata: b\n\n", "data: a\r\n\r\ndata: b\r\n\r\n", "data:a\r\rdata:b\r\r"])
    func `ends its lines in any of three ways`(text: String) throws {
        #expect(try events(text) == [ServerSentEvent(data: "a"), ServerSentEvent(data: "b")])
    }

    @Test func `may be cut anywhere, within a letter too`() throws {
        let bytes = Array("event: x\r\ndata: é\r\n\r\n".utf8)
        for cut in bytes.indices {
            var parser = EventStreamParser(limit: 100)
            let found = try parser.feed(bytes[..<cut]) + parser.feed(bytes[cut...])
            #expect(found == [ServerSentEvent(name: "x", data: "é")], "cut at \(cut)")
        }
    }

    @Test func `joins data lines, and passes over comments, unknown fields and events without data`() throws {
        #expect(
            try events(": hello\ndata: a\nid: 7\ndata: b\nretry: 5\n\nevent: ping\n\ndata\n\n") == [
                ServerSentEvent(data: "a\nb"), ServerSentEvent(data: ""),
            ])
    }

    @Test func `that breaks off gives no half event`() throws {
        #expect(try events("data: a\n\ndata: {\"b\":") == [ServerSentEvent(data: "a")])
    }

    @Test func `may begin with a byte order mark`() throws {
        #expect(try events("\u{FEFF}data: a\n\n") == [ServerSentEvent(data: "a")])
    }

    @Test(arguments: ["data: 0123456789", "data: 01\ndata: 23\ndata: 45\n"])
    func `has a limit for one event`(text: String) {
        #expect(throws: EventStreamParser.TooLong.self) { try events(text, limit: 10) }
    }
}
