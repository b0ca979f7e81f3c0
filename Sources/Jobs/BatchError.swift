import Glibc
package import Redis

/// Why a batch cannot start, or cannot go on; what was answered until then is in the output and stays there.
package enum BatchError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The system refuses the file; `code` is an `errno`.
    case file(path: String, code: Int32)
    /// A folder, a pipe or a device: the input is read twice, and the output is read back.
    case notRegular(path: String)
    /// The input has no line that is not blank.
    case empty(path: String)
    /// The output holds something, and nothing says that it is of a batch.
    case occupied(path: String)
    /// The output belongs to a batch with another input, or the input has changed since.
    case otherInput(path: String)
    /// A line of the output is no answer of this batch.
    case foreignLine(path: String, line: Int)
    /// Another process writes the output.
    case busy(path: String)
    case redis(RedisError)

    /// A stable label for metrics.
    package var kind: String {
        switch self {
        case .file: "file"
        case .notRegular: "not_regular"
        case .empty: "empty"
        case .occupied: "occupied"
        case .otherInput: "other_input"
        case .foreignLine: "foreign_line"
        case .busy: "busy"
        case .redis(let error): error.kind
        }
    }

    package var isRetryable: Bool {
        if case .redis(let error) = self { error.isRetryable } else { false }
    }

    package var description: String {
        switch self {
        case .file(let path, let code): "\(path): \(String(cString: strerror(code)))"
        case .notRegular(let path): "\(path) is not a regular file: a batch is read and written as files"
        case .empty(let path): "\(path) is empty: it needs one request a line"
        case .occupied(let path):
            """
            \(path) has content, and there is no \(path).batch that says of which batch: remove it, or choose another \
            output
            """
        case .otherInput(let path):
            """
            \(path) belongs to a batch with another input, or the input has changed since: choose another output, or \
            remove \(path) to start anew
            """
        case .foreignLine(let path, let line): "\(path): line \(line) is no answer of this batch"
        case .busy(let path): "another process is writing \(path): wait for its end, or choose another output"
        case .redis(let error): error.description
        }
    }
}
