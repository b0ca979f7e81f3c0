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
    ///   - settings: The arguments that say which settings hold.
    ///   - model: The embedder, or several with commas; nil: those that the settings name.
    /// - Returns: The folder with the `catalogue.csv` that was indexed.
    /// - Throws: ``HarnessError`` with what the program said.
    static func build(
        titles: Int = 60, environment: [String: String], settings: [String] = config, model: String? = nil
    ) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let rows = try String(contentsOfFile: root + "data/anime_with_synopsis.csv", encoding: .utf8)
            .split(separator: "\n").prefix(titles + 1).joined(separator: "\n")
        try Data((rows + "\n").utf8).write(to: folder.url.appending(path: "catalogue.csv"))
        try await index(folder, environment: environment, settings: settings, model: model)
        return folder
    }

    /// Indexes a catalogue that ``build(titles:environment:settings:model:)`` gave, again or by another embedder.
    static func index(
        _ folder: TemporaryFolder, environment: [String: String], settings: [String] = config, model: String? = nil
    ) async throws {
        let indexed = try await Executable.run(
            "indexer",
            ["--catalogue", folder.path + "catalogue.csv", "--metadata", root + "data/anime.csv"] + settings
                + (model.map { ["--model", $0] } ?? []),
            environment: environment, within: .seconds(240))
        guard indexed.status == 0 else { throw HarnessError.failed("indexer", indexed) }
    }
}
