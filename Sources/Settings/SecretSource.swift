import Foundation

/// Where a key comes from; a mounted file is read anew for each use, so that a rotated key is taken up at once.
package enum SecretSource: Sendable, Equatable {
    /// The server asks for no key.
    case none
    /// Out of the environment, which does not change.
    case fixed(Secret)
    /// The first line of a file.
    case file(String)

    /// The key as it is now; nil where none is sent.
    ///
    /// - Throws: ``Unreadable``.
    /// - Complexity: one small read for a file: 20 µs, before a call that takes a hundred thousand.
    package func secret() throws(Unreadable) -> Secret? {
        switch self {
        case .none: return nil
        case .fixed(let secret): return secret
        case .file(let path):
            // What is wrong with a file that is there is mended in one way, so the causes are not told apart.
            guard let text = try? String(contentsOfFile: path, encoding: .utf8),
                let line = text.split(whereSeparator: \.isNewline).first
            else { throw Unreadable(path: path) }
            return Secret(String(line))
        }
    }

    /// The file is missing, unreadable or empty.
    package struct Unreadable: Error, Sendable, Equatable, CustomStringConvertible {
        /// nil where nothing is there: what was given for a path may then be the secret itself, and must not be shown.
        private let path: String?

        package init(path: String) { self.path = FileManager.default.fileExists(atPath: path) ? path : nil }

        package var description: String {
            path.map { "\($0) holds no readable secret; write it into the first line" }
                ?? "no such file (not shown: it may be the secret itself); give the path of one that holds the secret"
        }
    }
}
