import JSON

/// The sizes of USE multilingual v3, a network of n-gram convolutions; most are those of the one published model.
package struct UseShape: Equatable {
    let vocabulary: Int
    /// Added to a variance before its root is taken.
    let epsilon: Float

    /// Floats of a word.
    static let word = 512
    /// Floats of what one convolution makes of a token.
    static let branch = 256
    /// How many tokens each convolution sees at once, and how many of them stand before the token itself.
    static let windows = [(order: 2, before: 0), (order: 3, before: 1), (order: 5, before: 2)]
    /// A token's word beside its branches.
    static let features = word + windows.count * branch
    /// Length of the vector.
    static let output = 512
    /// Width of the last layers.
    static let narrow = 320
    /// Words share their scale with every 17th.
    static let scales = 17
    /// The network has no limit to a text; its memory has.
    static let positions = 8192

    private static let type = "use-multilingual"

    /// Whether a `config.json` names this network.
    static func isMeant(by bytes: [UInt8]) -> Bool {
        // What is no JSON is no mention; who reads it as another network's says why.
        (try? JSONValue(parsing: bytes))?.object?["model_type"]?.string == type
    }

    /// - Parameters:
    ///   - bytes: the JSON.
    ///   - path: names the file in errors.
    /// - Throws: ``EmbeddingError/malformed(path:reason:)``.
    init(parsing bytes: [UInt8], path: String) throws(EmbeddingError) {
        do {
            var fields = try JSONFields(JSONValue(parsing: bytes))
            guard let size = try fields.integer("vocab_size", in: 4...4_000_000) else {
                throw fields.fault("vocab_size", "is missing")
            }
            vocabulary = size
            epsilon = try Float(fields.double("layer_norm_eps", in: 0...0.1) ?? 1e-12)
        } catch {
            throw .malformed(path: path, reason: "\(error)")
        }
    }
}
