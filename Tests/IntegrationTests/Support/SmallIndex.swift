import Foundation

/// An index of the first titles of the starter catalogue, built by the real program: sixty take two seconds, all ten.
enum SmallIndex {
    /// The repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL
        .path(percentEncoded: false)
    /// The settings that are committed.
    static let config = ["--config", root + "config"]

    /// - Parameters:
    ///   - titles: How many.
    ///   - environment: Where Redis is.
    /// - Returns: The folder with the `catalogue.csv` that was indexed.
    /// - Throws: ``HarnessError`` with what the program said.
    static func build(titles: Int = 60, environment: [String: String]) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let rows = try String(contentsOfFile: root + "data/anime_with_synopsis.csv", encoding: .utf8)
            .split(separator: "\n").prefix(titles + 1).joined(separator: "\n")
        try Data((rows + "\n").utf8).write(to: folder.url.appending(path: "catalogue.csv"))
        let indexed = try await Executable.run(
            "indexer",
            ["--catalogue", folder.path + "catalogue.csv", "--metadata", root + "data/anime.csv"] + config,
            environment: environment, within: .seconds(240))
        guard indexed.status == 0 else { throw HarnessError.failed("indexer", indexed) }
        return folder
    }
}
