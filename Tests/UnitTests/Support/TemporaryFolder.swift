import Foundation

/// A folder that is removed with its owner.
final class TemporaryFolder: Sendable {
    let url: URL

    /// A new one that holds `files`, their contents by name.
    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "anime-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, content) in files { try write(content, to: name) }
    }

    deinit {
        // A leftover in the temporary folder is harmless, and a deinit has nobody to tell.
        try? FileManager.default.removeItem(at: url)
    }

    /// With a slash at its end.
    var path: String { url.path(percentEncoded: false) + "/" }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: url.appending(path: name))
        return path + name
    }

    /// The file's text; empty if there is none.
    func text(of name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path + name) ?? Data(), as: UTF8.self)
    }
}
