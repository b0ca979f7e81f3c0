import Digests
import Glibc

/// Where the files of one local model lie: `<models>/<model>/model.safetensors`, `config.json`, and `vocab.txt` for a
/// WordPiece tokenizer or `unigram.txt` for a Unigram one.
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

    /// Whether texts are cut by a Unigram tokenizer.
    var isUnigram: Bool {
        Self.published[model]?.keys.contains("unigram.txt") ?? (access(path + "/unigram.txt", F_OK) == 0)
    }
    var tokenizerPath: String { path + (isUnigram ? "/unigram.txt" : "/vocab.txt") }

    /// SHA-256 of the published files of the models that `make model` fetches; other folders are taken as they are.
    package static let published = [
        "all-MiniLM-L6-v2": [
            "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
            "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
            "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
        ],
        "e5-small-en-pt": [
            "model.safetensors": "d9cc304cfe13e39c181e568a316798a588304aa4b447aecb9943894bae3a38ef",
            "config.json": "97e8f649ffa22485d8632099ee2cc5b19bb08c1b27fd29db9573bea043c6afbd",
            "unigram.txt": "856c5d95adf87c7f1728d8158aa9595c0cf95d914da4c91469de7be90db8ca3e",
        ],
        "use-multilingual": [
            "model.safetensors": "af8c437ef2e88fb05789b63d227ac46d6671d18a4bd0e821cb8ee4c44b8ff145",
            "config.json": "8d697f63af5d2cb5e0bf514477f9953a7e104c4cd356c9b5088929a4ecf00a2c",
            "unigram.txt": "e7a951da2f60eae70d97d89b9dbb4073c2a7499f43ca58d3d141a1a0199e55d8",
        ],
    ]

    /// The SHA-256 of a file of this folder, in hexadecimal, after checking it against the published one.
    func checkedDigest(of file: MappedFile) throws(EmbeddingError) -> String {
        var digest = Digest(.sha256)
        digest.update(file.bytes)
        let found = digest.hexadecimal
        let name = file.path.split(separator: "/").last.map(String.init) ?? ""
        if let expected = Self.published[model]?[name], expected != found {
            throw .digestMismatch(path: file.path, expected: expected, found: found)
        }
        return found
    }
}
