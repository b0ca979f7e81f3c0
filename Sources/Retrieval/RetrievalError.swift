package import Catalogue

/// Why a wish cannot be searched for.
package enum RetrievalError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `path` (a JSON path) names a genre that the catalogue lacks.
    case unknownGenre(String, path: String, nearest: [String])
    /// `path` names a studio or a source that the catalogue lacks.
    case unknownName(String, kind: String, path: String, nearest: [String])
    /// The wish has no text, and none of the titles that it names is in the catalogue.
    case nothingToSearchFor(unknownIDs: [AnimeID])

    /// Stable, for metric labels.
    package var kind: String {
        switch self {
        case .unknownGenre: "unknown_genre"
        case .unknownName: "unknown_name"
        case .nothingToSearchFor: "nothing_to_search_for"
        }
    }

    /// Never: the same request meets the same catalogue.
    package var isRetryable: Bool { false }

    /// The place of the fault in the request.
    package var path: String {
        switch self {
        case .unknownGenre(_, let path, _): path
        case .unknownName(_, _, let path, _): path
        case .nothingToSearchFor: "$.like"
        }
    }

    package var description: String {
        switch self {
        case .unknownGenre(let genre, let path, let nearest):
            "\(path): the catalogue has no genre \"\(String(genre.unicodeScalars.prefix(64)))\"; nearest: \(nearest.joined(separator: ", "))"
        case .unknownName(let name, let kind, let path, let nearest):
            "\(path): the catalogue has no \(kind) \"\(String(name.unicodeScalars.prefix(64)))\"; nearest: \(nearest.joined(separator: ", "))"
        case .nothingToSearchFor(let unknown):
            "$.like: the catalogue has none of \(unknown.map(\.description).joined(separator: ", ")): add a query"
        }
    }
}
