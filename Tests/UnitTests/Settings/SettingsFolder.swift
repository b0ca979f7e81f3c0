import Foundation
import Settings

/// Runs `body` with a new folder that holds `files` (name to content), and removes the folder afterwards.
func withSettingsFolder<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("settings-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }  // a leftover folder must not fail a test
    for (name, content) in files {
        try Data(content.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    return try body(folder)
}

/// The settings of a folder that holds `files`.
func settings(_ files: [String: String] = [:], _ environment: [String: String] = [:]) throws -> AppSettings {
    try withSettingsFolder(files) { try AppSettings(folder: $0, environment: environment) }
}

/// The problems of a folder that holds `files`, one line each, with the folder's own path cut off; none if all is well.
func problems(_ files: [String: String] = [:], _ environment: [String: String] = [:]) throws -> [String] {
    try withSettingsFolder(files) { folder in
        do {
            _ = try AppSettings(folder: folder, environment: environment)
            return []
        } catch let error as SettingsError {
            return error.problems.map { "\($0)".replacingOccurrences(of: folder + "/", with: "") }
        }
    }
}
