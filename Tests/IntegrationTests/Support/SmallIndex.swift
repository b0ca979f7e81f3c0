import Foundation
import Redis

/// An index of the first titles of the starter catalogue, built by the real program: sixty take two seconds, all ten.
///
/// What the program leaves in an empty Redis is kept, and copied into the next that asks for the same.
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
        let copies = try await Copies(of: "\(titles) \(model ?? "")", environment, settings)
        if try await copies?.restore() == true { return folder }
        try await index(folder, environment: environment, settings: settings, model: model)
        try await copies?.keep()
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

/// The keys of an index that was built before, for a Redis that stands alone and is empty.
private struct Copies {
    private struct Copy {
        let key: [UInt8]
        /// Milliseconds; 0 for a key that stays.
        let timeToLive: Int
        let dump: [UInt8]
    }

    private actor Kept {
        static let shared = Kept()
        var copies: [String: [Copy]] = [:]

        func set(_ new: [Copy], of kind: String) { copies[kind] = new }
    }

    private let kind: String
    private let redis: RedisConnection

    /// nil where something else would come of it, or come to several servers: then the program has to run.
    init?(of kind: String, _ environment: [String: String], _ settings: [String]) async throws {
        let harmless = ["REDIS_URL", "LOG_FORMAT", "LOG_LEVEL"]
        guard settings == SmallIndex.config, let url = environment["REDIS_URL"], url.hasPrefix("redis://127.0.0.1:"),
            environment.keys.allSatisfy({
                harmless.contains($0) || $0.hasPrefix("ANIME_LLM_") || $0.hasPrefix("ANIME_JOBS_")
            })
        else { return nil }
        self.kind = kind
        redis = RedisConnection(try RedisEndpoint(url: url), name: "test", logger: .silent)
        guard try await redis.send(RedisCommand("DBSIZE")) == .integer(0) else { return nil }
    }

    /// False where nothing is kept yet.
    func restore() async throws -> Bool {
        guard let copies = await Kept.shared.copies[kind] else { return false }
        for copy in copies {
            _ = try await redis.send(RedisCommand("RESTORE", copy.key, copy.timeToLive, copy.dump))
        }
        return true
    }

    func keep() async throws {
        var copies: [Copy] = []
        for key in try await redis.send(RedisCommand("KEYS", "*")).array ?? [] {
            guard let key = key.bytes, let dump = try await redis.send(RedisCommand("DUMP", key)).bytes,
                case .integer(let left) = try await redis.send(RedisCommand("PTTL", key))
            else { continue }  // gone meanwhile
            copies.append(Copy(key: key, timeToLive: max(0, Int(left)), dump: dump))
        }
        await Kept.shared.set(copies, of: kind)
    }
}
