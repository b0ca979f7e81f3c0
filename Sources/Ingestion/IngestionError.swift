import Catalogue
import Glibc

/// Why a file cannot be read as a catalogue at all; a single bad row is a ``RowProblem`` instead.
package enum IngestionError: Error, Equatable, CustomStringConvertible {
    case cannotOpen(path: String, errno: Int32)
    case cannotRead(path: String, errno: Int32)
    /// A pipe or a device: it cannot be read twice.
    case notAFile(path: String)
    case emptyFile(path: String)
    case notCSV(path: String, ForeignFormat)
    /// Each missing column as its accepted names, and all columns that the header does have.
    case missingColumns(path: String, missing: [String], found: [String])
    case repeatedColumn(path: String, name: String)
    case malformedHeader(RowProblem)
    case noRows(path: String)
    case unclosedQuote(path: String, line: Int, column: Int)
    case recordTooLong(path: String, line: Int, limit: Int)
    /// The first genre that is one too many.
    case tooManyGenres(path: String, line: Int, column: Int, genre: String)

    /// Stable and short, for metrics and logs.
    package var kind: String {
        switch self {
        case .cannotOpen: "cannot_open"
        case .cannotRead: "cannot_read"
        case .notAFile: "not_a_file"
        case .emptyFile: "empty_file"
        case .notCSV: "not_csv"
        case .missingColumns: "missing_columns"
        case .repeatedColumn: "repeated_column"
        case .malformedHeader: "malformed_header"
        case .noRows: "no_rows"
        case .unclosedQuote: "unclosed_quote"
        case .recordTooLong: "record_too_long"
        case .tooManyGenres: "too_many_genres"
        }
    }

    /// Whether the same call may succeed later: never, since the file has to change first.
    package var isRetryable: Bool { false }

    package var description: String {
        switch self {
        case .cannotOpen(let path, let code): "\(path) cannot be opened: \(Self.message(code)); check the path"
        case .cannotRead(let path, let code): "\(path) cannot be read: \(Self.message(code))"
        case .notAFile(let path): "\(path) is a pipe or a device; it is read twice, so give a regular file"
        case .emptyFile(let path): "\(path) is empty; give a CSV file with a header and one row a title"
        case .notCSV(let path, let format): "\(path) is no CSV file: \(format.advice)"
        case .missingColumns(let path, let missing, let found):
            "\(path) lacks \(missing.joined(separator: ", ")); its header names \(found.joined(separator: ", "))"
                + Self.separatorHint(found)
        case .repeatedColumn(let path, let name): "\(path) names the column \(name) twice; rename or remove one"
        case .malformedHeader(let problem): "\(problem) (in the header)"
        case .noRows(let path): "\(path) has a header but no rows; give a file with one row a title"
        case .unclosedQuote(let path, let line, let column):
            "\(path):\(line):\(column): the quote opened here is never closed, so the rest of the file is lost; "
                + "close it, or get the file again if it was cut off"
        case .recordTooLong(let path, let line, let limit):
            "\(path):\(line): the record that begins here is longer than \(limit) bytes; "
                + "most likely a quote in it is never closed"
        case .tooManyGenres(let path, let line, let column, let genre):
            "\(path):\(line):\(column): \"\(genre)\" is one genre more than the \(AnimeEntry.mostGenres) that a "
                + "catalogue may have; are the genres in the right column?"
        }
    }

    private static func message(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }

    /// One column whose name holds other separators means that the file uses those.
    private static func separatorHint(_ found: [String]) -> String {
        guard let only = found.first, found.count == 1 else { return "" }
        if only.contains(";") { return " (it is separated by semicolons; save it with commas)" }
        return only.contains("\t") ? " (it is separated by tabs; save it with commas)" : ""
    }
}
