import Foundation
import Settings
import Testing

@Suite struct `The committed config folder` {
    private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../config").standardized.path

    @Test func `holds every key, with its default and its description beside it`() throws {
        let (settings, keys) = try AppSettings.load(SettingsContents(folder: folder), environment: [:])
        #expect(try settings == AppSettings(folder: "/nonexistent", environment: [:]))
        for key in keys {
            guard case .file(let line) = key.source else {
                Issue.record("\(key.file.name) lacks \(key.name)")
                continue
            }
            let text = try String(contentsOfFile: "\(folder)/\(key.file.name)", encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(
                lines[line - 1].split(separator: "# ").last == "\(key.summary); \(key.accepts)",
                "\(key.file.name):\(line): \(key.name)")
        }
    }

    @Test func `gives every key its own environment variable`() throws {
        let names = try AppSettings.load(SettingsContents(folder: folder), environment: [:]).keys.map(\.environmentName)
        #expect(names.count == Set(names).count)
        #expect(names.first == "ANIME_EMBEDDINGS_ACTIVE")
        #expect(names.contains("ANIME_EMBEDDINGS_MODELS_MINILM_MAX_TOKENS"))
        #expect(names.last == "ANIME_JOBS_GRACE_MS")
    }
}
