package import Catalogue

/// Why one row was rejected, and where it stands.
package struct RowProblem: Error, Equatable, CustomStringConvertible {
    package enum Reason: Sendable, Equatable {
        case strayQuote
        case wrongFieldCount(expected: Int, found: Int)
        case notUTF8(field: String)
        case badID(String)
        case duplicateID(AnimeID, firstLine: Int)
        case emptyField(String)
        /// Of a name that stands alone in its field, or of one in a list, in Unicode scalars.
        case tooLong(field: String, found: Int, limit: Int)
        case badScore(String)
        /// Text that was decoded with the wrong encoding at some point, with an excerpt of it.
        case mojibake(field: String, excerpt: String)
    }

    package let file: String
    /// From 1, the header being line 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
    package let reason: Reason

    package init(file: String, line: Int, column: Int, _ reason: Reason) {
        self.file = file
        self.line = line
        self.column = column
        self.reason = reason
    }

    package var description: String { "\(file):\(line):\(column): \(reason)" }
}

extension RowProblem.Reason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .strayQuote:
            "a quote where none may stand; put the whole field in quotes and write quotes inside it twice"
        case .wrongFieldCount(let expected, let found): "\(found) fields, but the header names \(expected)"
        case .notUTF8(let field): "\(field) is not valid UTF-8"
        case .badID(let value): "MAL_ID \"\(value)\" is not a whole number of at least 1"
        case .duplicateID(let id, let line): "MAL_ID \(id) was already given on line \(line)"
        case .emptyField(let field): "\(field) is empty"
        case .tooLong(let field, let found, let limit):
            "\(field) holds \(found) characters in one name, and \(limit) is the most; is a comma or a quote missing?"
        case .badScore(let value): "Score \"\(value)\" is neither a number from 1 to 10 nor \"Unknown\""
        case .mojibake(let field, let excerpt):
            "\(field) was decoded with the wrong encoding (\"\(excerpt)\"); get the row from its source as UTF-8"
        }
    }

    /// Stable and short, to count rejections by.
    package var kind: String {
        switch self {
        case .strayQuote: "stray_quote"
        case .wrongFieldCount: "wrong_field_count"
        case .notUTF8: "not_utf8"
        case .badID: "bad_id"
        case .duplicateID: "duplicate_id"
        case .emptyField: "empty_field"
        case .tooLong: "too_long"
        case .badScore: "bad_score"
        case .mojibake: "mojibake"
        }
    }
}
