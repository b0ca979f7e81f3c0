import Embeddings
import Foundation
import JSON
import Settings

/// The model that the golden files were made with, and those files.
enum MiniLM {
    /// Loaded once; without the model every test that needs it fails with the sentence that says how to fetch it.
    static let embedder = Task { try await makeEmbedder(name: "minilm", settings: settings(), models: models) }

    /// The same with layers of whole numbers.
    static let int8 = Task {
        try await makeEmbedder(name: "minilm", settings: settings(precision: .int8), models: models)
    }

    static let models = ModelFolder.models(
        configured: ProcessInfo.processInfo.environment["MODEL_DIR"],
        home: FileManager.default.homeDirectoryForCurrentUser.path)
    static let folder = ModelFolder(model: "all-MiniLM-L6-v2", in: models)

    static func settings(
        model: String = "all-MiniLM-L6-v2", dimensions: Int = 384, maxTokens: Int = 256, normalize: Bool = true,
        precision: EmbeddingPrecision = .float32, queryPrefix: String = "", documentPrefix: String = ""
    ) -> EmbeddingModelSettings {
        EmbeddingModelSettings(
            model: model, dimensions: dimensions, maxTokens: maxTokens, normalize: normalize,
            precision: precision, queryPrefix: queryPrefix, documentPrefix: documentPrefix)
    }

    /// Its weights with another number at the end of a tensor.
    static func weights(where tensor: String, endsWith number: Float) throws -> Data {
        var weights = try Data(contentsOf: URL(filePath: folder.path + "/model.safetensors"))
        let start = 8 + weights.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        let header = try JSONValue(parsing: Array(weights[8..<start]), maxMarks: 100_000)
        let end = header.object?[tensor]?.object?["data_offsets"]?.array?.last?.number ?? .nan
        let bytes = withUnsafeBytes(of: number.bitPattern.littleEndian, Array.init)
        weights.replaceSubrange(start + Int(end) - 4..<start + Int(end), with: bytes)
        return weights
    }

    /// The lines of a file of `Tests/Fixtures/embeddings`.
    static func golden(_ name: String) throws -> [JSONObject] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Fixtures/embeddings/\(name)")
        return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).compactMap {
            try JSONValue(parsing: Array($0), maxMarks: 1_000).object
        }
    }
}

extension JSONValue {
    /// NaN, equal to nothing, for what is no number.
    var number: Double {
        switch self {
        case .double(let number): number
        case .integer(let number): Double(number)
        default: .nan
        }
    }
}
