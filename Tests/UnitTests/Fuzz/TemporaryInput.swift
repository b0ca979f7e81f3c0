import Foundation
import Glibc

/// Lends the path of a file that holds `bytes`, which is gone afterwards.
func withFile<Result>(_ bytes: some Sequence<UInt8>, _ body: (String) throws -> Result) throws -> Result {
    var path = (NSTemporaryDirectory() + "/fuzz-XXXXXX").utf8CString.map { $0 }
    let descriptor = mkstemp(&path)
    precondition(descriptor >= 0, "no file can be made in \(NSTemporaryDirectory())")
    defer { unlink(path) }
    let content = Array(bytes)
    precondition(write(descriptor, content, content.count) == content.count, "the disk is full")
    close(descriptor)
    return try body(String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
}

/// Lends the path of a folder with one folder `model` in it, which holds `files`; all of it is gone afterwards.
func withModels<Result>(
    _ files: [String: [UInt8]], _ body: (String) async throws -> Result
) async throws -> Result {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "fuzz-\(UUID().uuidString)")
    let model = folder.appending(path: "model")
    try FileManager.default.createDirectory(at: model, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // a leftover breaks no promise
    for (name, bytes) in files { try Data(bytes).write(to: model.appending(path: name)) }
    return try await body(folder.path)
}
