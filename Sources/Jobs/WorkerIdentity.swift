import Glibc
import Telemetry

/// Names of one worker process: `<host>.<pid>.<nanoseconds of its start>`.
///
/// A worker whose lease was lost goes on under its next name, so that nothing it still does under the old one counts.
package struct WorkerIdentity: Sendable, Equatable {
    package let host: String
    package let pid: Int
    /// Unix nanoseconds.
    package let started: Int

    package init(host: String, pid: Int, started: Int) {
        // The name becomes part of a key and of a client's name.
        self.host = String(host.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
        self.pid = pid
        self.started = started
    }

    /// This process, now.
    package static func current() -> WorkerIdentity {
        var buffer = [CChar](repeating: 0, count: 256)
        // Without a name the pid and the time still tell workers apart.
        let host = gethostname(&buffer, buffer.count - 1) == 0 ? buffer.prefix { $0 != 0 } : []
        return WorkerIdentity(
            host: String(decoding: host.map { UInt8(bitPattern: $0) }, as: UTF8.self), pid: Int(getpid()),
            started: ContinuousClock.now.unixNanoseconds)
    }

    /// The name after `generation` losses: of the worker, of its keys, and of its connections.
    package func name(generation: Int) -> String { "\(host).\(pid).\(started + generation)" }
}
