import Ingestion
import JSON
import Launch
import Pipelines
import VectorStore

extension IndexReport {
    /// Some lines for a person.
    func summary(seconds: Double) -> String {
        let generation = published?.generation.rawValue ?? "none"
        var lines = ["serving generation \(generation): \(total) entries, \(seconds.tenths) s"]
        lines.append("  read      \(catalogue.rows) rows, \(catalogue.problems.count) rejected")
        if metadataRows > 0 { lines.append("  metadata  \(metadataRows) rows, \(metadataProblems.count) rejected") }
        var line = "  embedded  \(embedded)"
        if let rate = documentsPerSecond {
            line += " (\(rate.tenths) a second, \(tokens) tokens, \(cutTexts) texts cut to what the model reads)"
        }
        lines += [line, "  reused    \(reused)"]
        let quirks = Quirk.allCases.compactMap { quirk in catalogue.quirks[quirk].map { "\(quirk.label) \($0)" } }
        lines += metadataUnreadable.map { "  unread    \($0)" }
        if !quirks.isEmpty { lines.append("  noted     " + quirks.joined(separator: ", ")) }
        return lines.joined(separator: "\n")
    }

    /// The same for a program.
    func json(seconds: Double) -> JSONValue {
        var quirks = JSONObject()
        for quirk in Quirk.allCases { quirks[quirk.rawValue] = catalogue.quirks[quirk].map { .integer($0) } }
        return [
            "event": "published", "generation": published.map { .string($0.generation.rawValue) } ?? nil,
            "entries": .integer(total), "rows": .integer(catalogue.rows),
            "rejected": .integer(catalogue.problems.count), "metadata_rows": .integer(metadataRows),
            "metadata_rejected": .integer(metadataProblems.count), "embedded": .integer(embedded),
            "reused": .integer(reused), "cut_texts": .integer(cutTexts), "tokens": .integer(tokens),
            "documents_per_second": documentsPerSecond.map { .double($0.tenths) } ?? nil,
            "seconds": .double(seconds.tenths), "quirks": .object(quirks),
            "unreadable": .array(metadataUnreadable.map(\.json)),
        ]
    }
}

extension UnreadableValues {
    fileprivate var json: JSONValue {
        [
            "column": .string(column), "count": .integer(count), "of": .integer(values), "line": .integer(line),
            "value": .string(value),
        ]
    }
}

extension Quirk {
    /// For people: "chopped synopsis".
    fileprivate var label: String { rawValue.replacing("_", with: " ") }
}
