import Foundation
import JSON

/// Checks results against the catalogue's files, by other means than the product's: plain text search.
struct DeliveryCheck {
    /// All that the files say of an entry, in lower case, and its title as it is written.
    private let rows: [String: (title: String, text: String)]

    /// - Parameter files: CSV with a header; the first column is the id, the second the title.
    /// - Throws: If one cannot be read.
    init(_ files: [String]) throws {
        var rows: [String: (title: String, text: String)] = [:]
        for file in files {
            for row in Self.rows(of: try String(contentsOfFile: file, encoding: .utf8)).dropFirst() where row.count > 1
            {
                let text = row.joined(separator: " \u{1F} ").lowercased()
                rows[row[0], default: (row[1], "")].text += " \u{1F} " + text
            }
        }
        self.rows = rows
    }

    /// What is wrong with a result that should hold `count` entries; empty for a good one.
    func faults(of result: JSONObject, count: Int) -> [String] {
        let picks = (result["recommendations"]?.array ?? []).compactMap(\.object)
        var faults = picks.count == count ? [] : ["\(picks.count) entries"]
        if Set(picks.compactMap { $0["mal_id"]?.text }).count < picks.count { faults.append("an entry twice") }
        var texts = ""
        for pick in picks {
            guard let row = rows[pick["mal_id"]?.text ?? ""], let title = pick["title"]?.string, title == row.title
            else {
                faults.append("not in the catalogue: \(JSONValue.object(pick).text)")
                continue
            }
            texts += row.text
            let reason = pick["reason"]?.string ?? ""
            if reason.isEmpty { faults.append("no reason for \(title)") }
            guard pick["reason_source"] == "llm" else { continue }
            faults += self.faults(in: reason, of: row.text).map { "\(title): \($0)" }
        }
        let answer = (result["answer"]?.string ?? "").lowercased()
        for lie in HostileModel.lies where answer.contains(lie.mark) && !texts.contains(lie.mark) {
            faults.append("the answer says \(lie.mark)")
        }
        return faults
    }

    /// Claims in `reason` that the entry's own row does not hold.
    private func faults(in reason: String, of row: String) -> [String] {
        let text = reason.lowercased()
        var claims = HostileModel.lies.map(\.mark).filter(text.contains)
        claims += text.matches(of: /[0-9]+(?:[.,][0-9]+)*/).map { String($0.0) }
        claims += rows.values.map { $0.title.lowercased() }.filter { $0.contains(" ") && text.contains($0) }
        // Words with a capital inside a sentence are names.
        for sentence in reason.split(whereSeparator: { ".!?:;".contains($0) }) {
            let words = sentence.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }
            claims += words.dropFirst().filter { $0.first?.isUppercase ?? false }.map { $0.lowercased() }
        }
        return claims.filter { !row.contains($0) }.map { "\"\($0)\" in: \(reason)" }
    }

    /// RFC 4180.
    private static func rows(of text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var previous: Character?
        for character in text {
            if character == "\"" {
                // A doubled quotation mark stands for one.
                if previous == "\"", !isQuoted { field.append(character) }
                isQuoted.toggle()
            } else if isQuoted {
                field.append(character)
            } else if character == "," || character.isNewline {
                row.append(field)
                field = ""
                if character.isNewline {
                    rows.append(row)
                    row = []
                }
            } else {
                field.append(character)
            }
            previous = character
        }
        if !field.isEmpty || !row.isEmpty { rows.append(row + [field]) }
        return rows
    }
}
