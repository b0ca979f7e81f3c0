import Foundation
import Glibc

/// Where a command shows how far it is: to a person on one line that changes, to a program on a line an event.
package enum StandardOutput {
    package static let isTerminal = isatty(STDOUT_FILENO) == 1

    /// Unbuffered: a line that a pipe holds back is no progress.
    ///
    /// Ends the process if nobody reads any more (`| head`), since nothing else would. Foundation's own `write(_:)` would
    /// crash: once there is a socket, the process ignores the signal that ends others here.
    package static func write(_ text: String) {
        do { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) } catch {
            StandardError.write("error: nobody reads the output any more, or there is no room for it\n")
            Glibc.exit(ExitStatus.failed.rawValue)
        }
    }
}

/// What a command says of itself.
package enum StandardError {
    /// Writes at once.
    package static func write(_ text: String) {
        // If this fails there is nobody left to be told.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
