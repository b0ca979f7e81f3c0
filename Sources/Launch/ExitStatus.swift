/// Why a command ends, by the exit code that scripts see.
package enum ExitStatus: Int32, Sendable {
    case failed = 1
    /// Bad usage or configuration: nothing was done.
    case misused = 2
    /// Redis cannot be reached: `EX_UNAVAILABLE` of sysexits.h.
    case unavailable = 69
}

/// An end that was foreseen: a message for a person, and the exit code.
package struct Failure: Error, Sendable, CustomStringConvertible {
    package let description: String
    package let status: ExitStatus

    package init(_ description: String, _ status: ExitStatus = .failed) {
        self.description = description
        self.status = status
    }
}
