import Foundation
import Glibc
package import Logging

/// How this process logs, from `LOG_FORMAT` and `LOG_LEVEL`.
package struct LogConfiguration: Sendable, Equatable {
    /// `LOG_FORMAT`; default ``LogFormat/text`` where a person looks on, else ``LogFormat/json``.
    package let format: LogFormat
    /// `LOG_LEVEL`; default `info`.
    package let level: Logger.Level

    /// Reads the two variables; an empty one counts as unset.
    ///
    /// - Parameters:
    ///   - environment: The process's environment.
    ///   - isTerminal: Whether the log goes to a terminal.
    /// - Throws: ``TelemetryError/unknownChoice(variable:value:choices:)``.
    package init(
        environment: [String: String], isTerminal: Bool = isatty(STDERR_FILENO) == 1
    ) throws(TelemetryError) {
        format = try Self.choice("LOG_FORMAT", environment) ?? (isTerminal ? .text : .json)
        level = try Self.choice("LOG_LEVEL", environment) ?? .info
    }

    /// Sends the log of every `Logger` made from now on to standard error; results own standard output.
    ///
    /// - Precondition: Called once in a process.
    package func install() {
        let output = LogOutput(descriptor: STDERR_FILENO)
        LoggingSystem.bootstrap { _ in
            LineLogHandler(format: format, logLevel: level, now: { .now }, write: output.write)
        }
    }

    private static func choice<Choice>(
        _ variable: String, _ environment: [String: String]
    ) throws(TelemetryError) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
        guard let value = environment[variable], !value.isEmpty else { return nil }
        if let choice = Choice(rawValue: value.lowercased()) { return choice }
        throw .unknownChoice(variable: variable, value: value, choices: Choice.allCases.map(\.rawValue))
    }
}
