import Foundation
import Glibc
import Settings

/// Runs `body` with a new folder that holds `files` (name to content), and removes the folder afterwards.
func withSettingsFolder<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder(files)
    return try withExtendedLifetime(folder) { try body(String(folder.path.dropLast())) }
}

/// The same for a body that waits.
func withSettingsFolder<Result>(
    _ files: [String: String], _ body: (String) async throws -> Result
) async throws -> Result {
    let folder = try TemporaryFolder(files)
    defer { withExtendedLifetime(folder) {} }
    return try await body(String(folder.path.dropLast()))
}

func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
}

func makeLink(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: destination)
}

/// Fills the folder `target` beside the link `name`, and moves the link there in one step, as Kubernetes does.
func link(_ folder: String, _ name: String, to target: String, _ files: [String: String]) throws {
    try FileManager.default.createDirectory(atPath: "\(folder)/\(target)", withIntermediateDirectories: true)
    for (file, content) in files { try write(content, to: "\(folder)/\(target)/\(file)") }
    try makeLink("\(folder)/\(name)_tmp", to: target)
    guard rename("\(folder)/\(name)_tmp", "\(folder)/\(name)") == 0 else { throw CocoaError(.fileWriteUnknown) }
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
