import Crypto

/// Where the files of one local model lie: `<models>/<model>/model.safetensors`, `config.json`, `vocab.txt`.
package struct ModelFolder: Sendable {
    package let path: String
    package let model: String

    /// - Parameters:
    ///   - model: a folder's name, as in `embeddings.yaml`.
    ///   - models: the folder that holds one folder for each model, see ``models(configured:home:)``.
    package init(model: String, in models: String) {
        path = models + "/" + model
        self.model = model
    }

    /// The folder of all models: the value of MODEL_DIR, or where `make model` puts them without it.
    package static func models(configured: String?, home: String) -> String {
        if let configured, !configured.isEmpty { return configured }
        return home + "/.cache/anime-recommender/models"
    }

    var weightsPath: String { path + "/model.safetensors" }
    var configurationPath: String { path + "/config.json" }
    var vocabularyPath: String { path + "/vocab.txt" }

    /// SHA-256 of the published files of the models that `make model` fetches; other folders are taken as they are.
    private static let published = [
        "all-MiniLM-L6-v2": [
            "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
            "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
            "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
        ]
    ]

    /// The SHA-256 of a file of this folder, in hexadecimal, after checking it against the published one.
    func checkedDigest(of file: MappedFile) throws(EmbeddingError) -> String {
        var hash = SHA256()
        hash.update(bufferPointer: file.bytes)
        let found = hash.finalize().hexadecimal
        let name = file.path.split(separator: "/").last.map(String.init) ?? ""
        if let expected = Self.published[model]?[name], expected != found {
            throw .digestMismatch(path: file.path, expected: expected, found: found)
        }
        return found
    }
}
