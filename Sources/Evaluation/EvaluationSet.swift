package import Catalogue
import Foundation
import JSON

/// A file of queries with their answers, one JSON object a line.
///
/// ```json
/// {"query_id":"log-1","query":"bounty hunters in space","language":"en","relevant":{"1":3,"5":1}}
/// ```
package struct EvaluationSet: Sendable, Equatable {
    /// The file's name without its ending.
    package let name: String
    package let queries: [EvaluationQuery]

    package init(name: String, queries: [EvaluationQuery]) {
        self.name = name
        self.queries = queries
    }

    /// Reads a whole file; blank lines are passed over.
    ///
    /// - Parameters:
    ///   - path: of the file.
    ///   - needsAnswers: whether each query must name an entry of grade 2 or better, without which it cannot be scored.
    /// - Throws: ``EvaluationError`` for the first line that is wrong.
    package init(path: String, needsAnswers: Bool = true) throws(EvaluationError) {
        guard let content = FileManager.default.contents(atPath: path) else { throw .cannotRead(path: path) }
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        try self.init(name: name, content: Array(content), path: path, needsAnswers: needsAnswers)
    }

    /// Reads the bytes of a file; `path` is named in errors.
    package init(
        name: String, content: [UInt8], path: String, needsAnswers: Bool = true
    ) throws(EvaluationError) {
        var queries: [EvaluationQuery] = []
        var lineOfID: [String: Int] = [:]
        let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() where !line.allSatisfy({ $0 == 32 || $0 == 13 }) {
            let number = place + 1
            let query: EvaluationQuery
            do throws(JSONError) {
                query = try EvaluationQuery(JSONValue(parsing: Array(line)))
            } catch {
                throw .badLine(path: path, line: number, reason: error.description)
            }
            if let first = lineOfID.updateValue(number, forKey: query.id) {
                let reason = "$.query_id: \"\(query.id)\" stands in line \(first) too"
                throw .badLine(path: path, line: number, reason: reason)
            }
            guard !needsAnswers || !query.wanted.isEmpty else {
                throw .badLine(path: path, line: number, reason: "$.relevant: holds no grade of 2 or 3")
            }
            queries.append(query)
        }
        guard !queries.isEmpty else { throw .noQueries(path: path) }
        self.init(name: name, queries: queries)
    }

    /// The queries whose answer shares no rare name with them, as a set of its own; nil where there is none, or where
    /// all are such.
    package var hardPart: EvaluationSet? {
        let hard = queries.filter { $0.sharedNames == 0 }
        guard !hard.isEmpty, hard.count < queries.count else { return nil }
        return EvaluationSet(name: name + ", no name shared", queries: hard)
    }
}

/// The entries that were judged for themes, from a file that holds one JSON array of ids.
package struct JudgedIDs: Sendable, Equatable {
    package let ids: Set<AnimeID>

    /// - Parameter path: of the file.
    /// - Throws: ``EvaluationError``.
    package init(path: String) throws(EvaluationError) {
        guard let content = FileManager.default.contents(atPath: path) else { throw .cannotRead(path: path) }
        do throws(JSONError) {
            // Wrapped, so that the one strict reader of arrays reads it.
            var fields = try JSONFields(.object(["ids": try JSONValue(parsing: Array(content))]))
            ids = Set((try fields.integers("ids", limit: 1_000_000) ?? []).map { AnimeID($0) })
        } catch {
            throw .badJudgedIDs(path: path, reason: error.description)
        }
    }
}
