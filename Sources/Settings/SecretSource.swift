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
            // The file's absence and its emptiness are mended in the same way, so the cause is not told apart.
            guard let text = try? String(contentsOfFile: path, encoding: .utf8),
                let line = text.split(whereSeparator: \.isNewline).first
            else { throw Unreadable(path: path) }
            return Secret(String(line))
        }
    }

    /// The file is missing, unreadable or empty.
    package struct Unreadable: Error, Sendable, Equatable, CustomStringConvertible {
        package let path: String

        package init(path: String) { self.path = path }

        package var description: String { "\(path) holds no readable key; write the key into its first line" }
    }
}
