import Embeddings
import Foundation

/// A folder of models of a test's own, removed with the last reference to it.
final class ModelFiles {
    /// What `makeEmbedder` takes as `models`.
    let models = FileManager.default.temporaryDirectory.appending(path: "models-\(UUID().uuidString)").path
    let folder: ModelFolder

    /// A model whose files are those of MiniLM, except where `files` says otherwise.
    ///
    /// - Parameters:
    ///   - model: the folder's name.
    ///   - files: file name to its content; nil for a file that is missing.
    /// - Throws: what the file system says.
    init(_ model: String = "all-MiniLM-L6-v2", files: [String: Data?] = [:]) throws {
        folder = ModelFolder(model: model, in: models)
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        for name in ["model.safetensors", "config.json", "vocab.txt"] {
            let path = folder.path + "/" + name
            switch files[name] {
            case .none:
                let published = MiniLM.folder.path + "/" + name
                try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: published)
            case .some(.some(let data)): try data.write(to: URL(filePath: path))
            case .some(.none): break
            }
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: models) }  // a leftover in /tmp fails no test
}
