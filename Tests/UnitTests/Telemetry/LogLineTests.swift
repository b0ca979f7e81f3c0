import Foundation
import Logging
import Synchronization
import Telemetry
import Testing

private struct Failure: Error, CustomStringConvertible {
    let description = "it broke"
}

/// The lines that `body` logs at 2026-11-23T06:38:32.007Z.
private func lines(
    _ format: LogFormat, level: Logger.Level = .info, provider: Logger.Metadata = [:],
    _ body: (inout Logger) -> Void
) -> [String] {
    let written = Mutex<[String]>([])
    var handler = LineLogHandler(
        format: format, logLevel: level, now: { Date(timeIntervalSince1970: 1_795_415_912.007_5) },
        write: { line in written.withLock { $0.append(String(decoding: line, as: UTF8.self)) } })
    handler.metadataProvider = Logger.MetadataProvider { provider }
    var logger = Logger(label: "test") { _ in handler }
    body(&logger)
    return written.withLock { $0 }
}

@Suite struct `A log line` {
    @Test func `is one JSON object with its keys in order`() {
        let line = lines(.json) { logger in
            logger[metadataKey: "worker.id"] = "host.1"
            logger.warning(
                "job finished",
                metadata: [
                    "job.status": "ok", "job.attempt": .stringConvertible(2), "job.late": .stringConvertible(false),
                    "job.total.ms": .milliseconds(.microseconds(612_250)), "legs": ["dense", "lexical"],
                    "job": ["queue": ["ms": .stringConvertible(3)]],
                ])
        }
        #expect(
            line == [
                #"{"ts":"2026-11-23T06:38:32.007Z","level":"warning","message":"job finished","job.attempt":2,"#
                    + #""job.late":false,"job.queue.ms":3,"job.status":"ok","job.total.ms":612.25,"#
                    + #""legs":["dense","lexical"],"worker.id":"host.1"}"# + "\n"
            ])
    }

    @Test func `is a sentence with pairs behind it on a terminal`() {
        let line = lines(.text) { logger in
            logger.error("job failed", error: Failure(), metadata: ["job.id": "q1", "empty": "", "quote": "a\"b"])
        }
        #expect(
            line == [
                #"2026-11-23T06:38:32.007Z ERROR job failed empty="" error="it broke" job.id=q1 quote="a\"b""# + "\n"
            ])
    }

    @Test func `stays one line, and valid, whatever stands in it`() {
        let hostile = "a\"b\\c\nd\r\te\u{0}f\u{1B}[2Jg\u{2028}h\u{9B}é😀"
        let escaped = #"a\"b\\c\nd\r\te\u0000f\u001b[2Jg\u2028h\u009bé😀"#
        let json = lines(.json) { $0.info("\(hostile)", metadata: [hostile: "\(hostile)"]) }
        #expect(
            json == [
                #"{"ts":"2026-11-23T06:38:32.007Z","level":"info","message":""# + escaped + "\",\""
                    + escaped + "\":\"" + escaped + "\"}\n"
            ])
        let text = lines(.text) { $0.info("\(hostile)", metadata: ["k": "\u{1B}"]) }
        #expect(
            text == [
                #"2026-11-23T06:38:32.007Z INFO a"b\c\nd\r\te\u0000f\u001b[2Jg\u2028h\u009bé😀 k="\u001b""# + "\n"
            ])
    }

    @Test func `takes the event's metadata before the provider's before the logger's`() {
        let line = lines(.text, provider: ["b": "provider", "c": "provider"]) { logger in
            for key in ["a", "b", "c"] { logger[metadataKey: key] = "logger" }
            logger.info("x", metadata: ["c": "event"])
        }
        #expect(line == ["2026-11-23T06:38:32.007Z INFO x a=logger b=provider c=event\n"])
    }

    @Test func `never says its time, level or message twice`() {
        let line = lines(.json) { $0.info("x", metadata: ["message": "y", "level": "z"]) }
        #expect(
            line == [
                #"{"ts":"2026-11-23T06:38:32.007Z","level":"info","message":"x","#
                    + #""metadata.level":"z","metadata.message":"y"}"# + "\n"
            ])
    }

    @Test func `is left out below the level`() {
        #expect(lines(.text, level: .error) { $0.warning("x") }.isEmpty)
    }
}
