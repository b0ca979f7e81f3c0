/// One event of a `text/event-stream`.
package struct ServerSentEvent: Sendable, Equatable {
    /// The `event:` field; "message" where there is none.
    package var name: String
    /// The `data:` lines, joined by line feeds.
    package var data: String

    package init(name: String = "message", data: String) {
        self.name = name
        self.data = data
    }
}

/// Cuts the bytes of a stream into events, however they are split on their way.
///
/// As the HTML standard says, section 9.2.6: lines end in CR LF, LF or CR; a line that begins with a colon is a
/// comment; an empty line ends an event; an event without data is none. `id` and `retry` are for reconnecting, which
/// a POST cannot do, and are left out.
///
/// ```swift
/// var parser = EventStreamParser(limit: 1_000)
/// try parser.feed(Array("data: a\nda".utf8))    // []
/// try parser.feed(Array("ta: b\n\n".utf8))      // [ServerSentEvent(data: "a\nb")]
/// ```
package struct EventStreamParser: Sendable {
    /// An event outgrew the limit.
    package struct TooLong: Error {}

    private let limit: Int
    private var line: [UInt8] = []
    private var name = ""
    private var data: [UInt8]?
    private var followsReturn = false
    private var isAtStart = true

    /// - Parameter limit: The most bytes of one event or one line.
    package init(limit: Int) { self.limit = limit }

    /// Takes the next bytes.
    ///
    /// - Returns: The events that they complete.
    /// - Throws: ``TooLong``.
    /// - Complexity: O(bytes).
    package mutating func feed(_ bytes: some Sequence<UInt8>) throws(TooLong) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n") where followsReturn: followsReturn = false
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                followsReturn = byte == UInt8(ascii: "\r")
                if let event = endLine() { events.append(event) }
            default:
                followsReturn = false
                guard line.count + (data?.count ?? 0) < limit else { throw TooLong() }
                line.append(byte)
            }
        }
        return events
    }

    private mutating func endLine() -> ServerSentEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        isAtStart = false
        guard !line.isEmpty else { return endEvent() }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value.removeFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data":
            if data == nil { data = [] } else { data?.append(UInt8(ascii: "\n")) }
            data?.append(contentsOf: value)
        case "event": name = String(decoding: value, as: UTF8.self)
        default: break
        }
        return nil
    }

    private mutating func endEvent() -> ServerSentEvent? {
        defer {
            name = ""
            data = nil
        }
        guard let data else { return nil }
        return ServerSentEvent(name: name.isEmpty ? "message" : name, data: String(decoding: data, as: UTF8.self))
    }
}
