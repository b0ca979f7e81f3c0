/// Why an evaluation cannot be run: its files are not what they should be.
package enum EvaluationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Missing, a folder, or not readable.
    case cannotRead(path: String)
    /// The file for the features.
    case cannotWrite(path: String)
    /// Lines count from 1; the reason names the JSON path.
    case badLine(path: String, line: Int, reason: String)
    /// The file holds no query.
    case noQueries(path: String)
    /// The judged ids must be one JSON array of ids.
    case badJudgedIDs(path: String, reason: String)

    package var description: String {
        switch self {
        case .cannotRead(let path): "\(path): cannot be read: is it a file, and may it be read?"
        case .cannotWrite(let path): "\(path): cannot be written"
        case .badLine(let path, let line, let reason): "\(path):\(line): \(reason)"
        case .noQueries(let path): "\(path): holds no query"
        case .badJudgedIDs(let path, let reason): "\(path): must be one JSON array of ids: \(reason)"
        }
    }
}
