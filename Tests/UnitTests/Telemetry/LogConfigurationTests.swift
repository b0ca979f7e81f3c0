import Glibc
import Logging
import Telemetry
import Testing

@Suite struct `Logging` {
    @Test func `is text for a person and JSON for a machine, unless LOG_FORMAT says otherwise`() throws {
        #expect(try LogConfiguration(environment: [:], isTerminal: true).format == .text)
        #expect(try LogConfiguration(environment: ["LOG_FORMAT": ""], isTerminal: false).format == .json)
        #expect(try LogConfiguration(environment: ["LOG_FORMAT": "JSON"], isTerminal: true).format == .json)
        #expect(try LogConfiguration(environment: ["LOG_FORMAT": "text"], isTerminal: false).format == .text)
    }

    @Test func `begins at info, unless LOG_LEVEL says otherwise`() throws {
        #expect(try LogConfiguration(environment: [:]).level == .info)
        #expect(try LogConfiguration(environment: ["LOG_LEVEL": "debug"]).level == .debug)
        #expect(try LogConfiguration(environment: ["LOG_LEVEL": "Warning"]).level == .warning)
    }

    @Test func `refuses other words and lists the right ones`() {
        let error = #expect(throws: TelemetryError.self) {
            try LogConfiguration(environment: ["LOG_LEVEL": "verbose"])
        }
        #expect(
            error?.description
                == "LOG_LEVEL must be trace, debug, info, notice, warning, error, critical, not \"verbose\"")
        #expect(throws: TelemetryError.unknownChoice(variable: "LOG_FORMAT", value: "xml", choices: ["json", "text"])) {
            try LogConfiguration(environment: ["LOG_FORMAT": "xml"])
        }
    }

    /// A pair of datagram sockets hands out one `write` at a time.
    @Test func `writes a line in one call`() throws {
        var ends: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0, &ends) == 0)
        defer { for end in ends { close(end) } }
        let output = LogOutput(descriptor: ends[1])
        output.write(Array("first\n".utf8))
        output.write(Array("second\n".utf8))
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(ends[0], &buffer, buffer.count)
        #expect(String(decoding: buffer.prefix(count), as: UTF8.self) == "first\n")
    }
}
