/// One thing that `inference-worker doctor` looked at.
package struct Finding: Sendable, Equatable {
    package enum Level: String, Sendable {
        case ok
        /// It works, but not as it should.
        case warning
        /// It does not work.
        case problem
    }

    package let level: Level
    /// What was looked at, in a word or two.
    package let subject: String
    package let text: String
    /// What mends it, to be typed or pasted; nil where nothing is amiss.
    package let mend: String?

    package static func ok(_ subject: String, _ text: String) -> Finding {
        Finding(level: .ok, subject: subject, text: text, mend: nil)
    }

    package static func warning(_ subject: String, _ text: String, mend: String) -> Finding {
        Finding(level: .warning, subject: subject, text: text, mend: mend)
    }

    package static func problem(_ subject: String, _ text: String, mend: String) -> Finding {
        Finding(level: .problem, subject: subject, text: text, mend: mend)
    }

    /// The same where this project's programs are called from `folder` ("" or a path that ends with a slash) and with
    /// `options` after the command.
    package func callingPrograms(in folder: String, with options: String) -> Finding {
        guard let mend, ["indexer ", "inference-worker "].contains(where: mend.hasPrefix) else { return self }
        let words = mend.split(separator: " ", maxSplits: 2)
        let call = folder + words.prefix(2).joined(separator: " ") + (options.isEmpty ? "" : " " + options)
        let rest = words.dropFirst(2).map(String.init)
        return Finding(level: level, subject: subject, text: text, mend: ([call] + rest).joined(separator: " "))
    }

    /// `warning  redis: ...`, and what mends it on a line of its own.
    package var description: String {
        let head = level.rawValue + String(repeating: " ", count: 9 - level.rawValue.count)
        return head + "\(subject): \(text)" + (mend.map { "\n         mend: \($0)" } ?? "")
    }
}
