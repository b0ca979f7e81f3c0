import Glibc
import Synchronization

/// A file descriptor that takes one line at a time.
///
/// Lines of several threads never mix: `write` may stop half-way through a line that is longer than a pipe holds,
/// so a lock is held until the line is out.
package final class LogOutput: Sendable {
    private let descriptor: Int32
    private let writing = Mutex(())

    /// - Parameter descriptor: Stays open, and is not closed here.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Writes `line`, in one call unless the descriptor takes less; an error loses it, for there is nowhere to say so.
    package func write(_ line: [UInt8]) {
        writing.withLock { _ in
            var rest = line[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }
}
