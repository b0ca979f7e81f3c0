import Digests
import Settings

/// Everything that decides which vector a text gets, apart from how the text was made.
///
/// Two embedders with the same ``digest`` give the same vectors (to the last bits), so an index built by one can be
/// searched by the other.
package struct EmbedderFingerprint: Hashable, Sendable {
    /// The key in `embeddings.yaml`, of several models joined by "+"; a name for people, not part of ``digest``.
    package let name: String
    package let provider: String
    package let model: String
    package let dimensions: Int
    package let queryPrefix: String
    package let documentPrefix: String
    package let normalize: Bool
    package let maxTokens: Int
    /// SHA-256 of the weights in hexadecimal; empty for a provider that does not show them.
    package let weightsSHA256: String
    /// SHA-256 of a local model's shape and vocabulary, which decide as much as its weights; else empty.
    package let configurationSHA256: String
    /// How the dense layers multiply; "float32" also where that is not known.
    package let precision: String

    package init(
        name: String, provider: String, model: String, dimensions: Int, queryPrefix: String, documentPrefix: String,
        normalize: Bool, maxTokens: Int, weightsSHA256: String, configurationSHA256: String = "",
        precision: String = EmbeddingPrecision.float32.rawValue
    ) {
        self.name = name
        self.provider = provider
        self.model = model
        self.dimensions = dimensions
        self.queryPrefix = queryPrefix
        self.documentPrefix = documentPrefix
        self.normalize = normalize
        self.maxTokens = maxTokens
        self.weightsSHA256 = weightsSHA256
        self.configurationSHA256 = configurationSHA256
        self.precision = precision
    }

    /// 16 hexadecimal digits, the same in every process and on every machine.
    package var digest: String {
        var fields = [
            provider, model, String(dimensions), queryPrefix, documentPrefix, String(normalize), String(maxTokens),
            weightsSHA256, configurationSHA256,
        ]
        // Left out where it is what it always was, so that an index from before there was a choice stays good.
        if precision != EmbeddingPrecision.float32.rawValue { fields.append(precision) }
        return String(Digest.hexadecimal(of: fields).prefix(16))
    }
}

extension Digest {
    /// The SHA-256 of several texts; their lengths keep ("ab", "c") apart from ("a", "bc").
    static func hexadecimal(of texts: [String]) -> String {
        hexadecimal(of: Array(texts.map { "\($0.utf8.count):\($0)" }.joined().utf8))
    }
}

extension EmbedderFingerprint {
    /// Whether the model was trained on English alone, so that it cannot rank a wish in Portuguese.
    package var readsEnglishOnly: Bool { model == "all-MiniLM-L6-v2" }
}
