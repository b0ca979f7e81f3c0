import Foundation
import Logging

/// What a log line looks like.
package enum LogFormat: String, Sendable, CaseIterable {
    /// One JSON object: `{"ts":"2026-11-23T06:38:32.007Z","level":"info","message":"worker ready","worker.id":"h.1"}`.
    case json
    /// For a terminal: `2026-11-23T06:38:32.007Z INFO worker ready worker.id=h.1`.
    case text
}

extension LogFormat {
    /// One line without its line feed; no input can make it two.
    func line(_ time: Date, _ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata) -> String {
        let time = time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let fields = flat(metadata, under: "").sorted { $0.key < $1.key }
        switch self {
        case .json:
            let fixed = [("ts", quoted(time)), ("level", quoted(level.rawValue)), ("message", quoted(message))]
            let members = fixed + fields.map { ($0.key, json($0.value)) }
            return "{" + members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
        case .text:
            let pairs = fields.map { " \(bare($0.key))=\(bare($0.value))" }
            return "\(time) \(level.rawValue.uppercased()) \(printable(message))\(pairs.joined())"
        }
    }

    /// Dictionaries dissolved into dotted keys; the names that every line has are moved below `metadata.`.
    private func flat(
        _ metadata: Logger.Metadata, under prefix: String
    ) -> [(key: String, value: Logger.MetadataValue)] {
        metadata.flatMap { name, value -> [(key: String, value: Logger.MetadataValue)] in
            let key = prefix + name
            if case .dictionary(let inner) = value { return flat(inner, under: key + ".") }
            return [(["ts", "level", "message"].contains(key) ? "metadata." + key : key, value)]
        }
    }

    /// Numbers and booleans as such where they were logged as such (`.stringConvertible(3)`); all else as strings.
    private func json(_ value: Logger.MetadataValue) -> String {
        switch value {
        case .string(let text): quoted(text)
        case .stringConvertible(let number as Int): String(number)
        case .stringConvertible(let flag as Bool): String(flag)
        case .stringConvertible(let number as Double) where number.isFinite: String(number)
        case .stringConvertible(let other): quoted(other.description)
        case .array(let values): "[" + values.map(json).joined(separator: ",") + "]"
        case .dictionary(let inner):
            "{" + inner.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(json($0.value))" }.joined(separator: ",")
                + "}"
        }
    }

    /// The value without quotes where it is one word, so that `key=value` pairs can be told apart.
    private func bare(_ value: Logger.MetadataValue) -> String {
        switch value {
        case .string(let text): bare(text)
        case .stringConvertible(let other): bare(other.description)
        case .array, .dictionary: json(value)
        }
    }

    private func bare(_ text: String) -> String {
        let isWord =
            !text.isEmpty && text.unicodeScalars.allSatisfy { $0 > " " && !"\"=\u{7F}".unicodeScalars.contains($0) }
        return isWord && printable(text) == text ? text : quoted(text)
    }

    private func quoted(_ text: String) -> String { "\"\(escaped(text, ["\"", "\\"]))\"" }

    /// Without what a terminal would obey.
    private func printable(_ text: String) -> String { escaped(text, []) }

    /// JSON's escapes for `special`, control characters, and U+2028 and U+2029, which some readers take for line ends.
    private func escaped(_ text: String, _ special: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result.append(
                    contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
            default:
                if special.contains(scalar) { result.append("\\") }
                result.append(scalar)
            }
        }
        return String(result)
    }
}
