/// What is wrong with how logging was asked for.
package enum TelemetryError: Error, Equatable, CustomStringConvertible {
    /// An environment variable that holds none of the `choices`.
    case unknownChoice(variable: String, value: String, choices: [String])

    /// The stable label for logs and metrics.
    package var kind: String { "bad_settings" }
    /// False: the same environment gives the same error.
    package var isRetryable: Bool { false }

    package var description: String {
        switch self {
        case .unknownChoice(let variable, let value, let choices):
            "\(variable) must be \(choices.joined(separator: ", ")), not \"\(value)\""
        }
    }
}
