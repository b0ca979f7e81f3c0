import Embeddings
import Synchronization

/// Gives every text a vector that is a function of the text alone, and remembers what it was asked.
final class RecordingEmbedder: Embedder {
    let fingerprint: EmbedderFingerprint
    let dimensions = 4
    private let calls = Mutex<[[String]]>([])
    private let limit: Int

    /// - Parameters:
    ///   - name: its key in the settings.
    ///   - weights: what makes it another model.
    ///   - limit: texts after which every call throws: an interruption at a chosen place.
    ///   - precision: how it is said to multiply.
    init(
        name: String = "fake", weights: String = "w1", limit: Int = .max, precision: String = "float32"
    ) {
        self.limit = limit
        fingerprint = EmbedderFingerprint(
            name: name, provider: "local", model: "fake", dimensions: 4, queryPrefix: "", documentPrefix: "",
            normalize: true, maxTokens: 10, weightsSHA256: weights, precision: precision)
    }

    /// All texts embedded so far, call by call.
    var batches: [[String]] { calls.withLock { $0 } }
    var texts: [String] { batches.flatMap { $0 } }

    func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
        let isOver = calls.withLock { calls in
            if calls.reduce(0, { $0 + $1.count }) + texts.count > limit { return true }
            calls.append(texts)
            return false
        }
        if isOver { throw .cancelled }
        return EmbeddingBatch(
            vectors: texts.flatMap(Self.vector), dimensions: dimensions, cutTexts: texts.count { $0.count > 100 },
            tokens: texts.reduce(0) { $0 + $1.count })
    }

    static func vector(of text: String) -> [Float] {
        let bytes = text.utf8.map { Float($0) }
        return [Float(bytes.count), bytes.reduce(0, +), bytes.first ?? 0, bytes.last ?? 0]
    }
}
