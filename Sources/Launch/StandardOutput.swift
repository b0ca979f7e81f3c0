import Foundation
import Glibc

/// Where a command shows how far it is: to a person on one line that changes, to a program on a line an event.
package enum StandardOutput {
    package static let isTerminal = isatty(STDOUT_FILENO) == 1

    /// Unbuffered: a line that a pipe holds back is no progress.
    package static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
