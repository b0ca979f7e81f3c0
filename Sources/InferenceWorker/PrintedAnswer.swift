import JSON
import Launch

/// A result as a person wants to read it: the answer, what to know about it, where the time went.
struct PrintedAnswer {
    let text: String
    /// Whether the result answers the wish, be it with "nothing fits".
    let isAnswer: Bool

    /// - Parameter members: of a result.
    init(_ members: JSONObject) {
        let status = members["status"]?.string ?? ""
        isAnswer = ["ok", "no_match", "degraded"].contains(status)
        var lines: [String] = []
        if isAnswer {
            lines.append(members["answer"]?.string ?? "")
        } else {
            let message = members["error"]?.object?["message"]?.string ?? PrintedAnswer.meaning[status]
            lines.append([status, message].compactMap { $0 }.joined(separator: ": "))
        }
        for warning in members["warnings"]?.array ?? [] {
            lines.append("note: " + (warning.string ?? ""))
        }
        lines.append("")
        lines.append(PrintedAnswer.footer(members))
        text = lines.joined(separator: "\n").printable
    }

    /// What the statuses mean that come without an error.
    private static let meaning = [
        "expired": "its deadline passed before it ran", "cancelled": "its id was cancelled before it ran",
        "duplicate": "its id was answered before",
    ]

    /// Where the time went, and who answered from which index.
    private static func footer(_ members: JSONObject) -> String {
        let metrics = members["metrics"]?.object ?? JSONObject()
        let stages = (metrics["stages_ms"]?.object?.members ?? []).map { "\($0.name) \($0.value.text)" }
        var parts: [String] = []
        if let total = metrics["total_ms"] {
            parts.append("\(total.text) ms" + (stages.isEmpty ? "" : ": " + stages.joined(separator: ", ")))
        }
        if let index = members["versions"]?.object?["index"]?.string { parts.append("index \(index)") }
        if let worker = members["worker"]?.string { parts.append("worker \(worker)") }
        return parts.joined(separator: " | ")
    }
}
