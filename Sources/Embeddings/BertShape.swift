import JSON

/// The sizes of a BERT encoder, as its `config.json` states them.
package struct BertShape: Equatable {
    /// Floats of one token's state; also the dimension of the embedding.
    package let hidden: Int
    package let layers: Int
    package let heads: Int
    /// Width of the feed-forward part.
    package let intermediate: Int
    package let vocabulary: Int
    /// The longest text in tokens.
    package let positions: Int
    package let tokenTypes: Int
    /// Added to a variance before its root is taken.
    package let epsilon: Float

    var headSize: Int { hidden / heads }

    /// - Parameters:
    ///   - bytes: the JSON.
    ///   - path: names the file in errors.
    /// - Throws: ``EmbeddingError/malformed(path:reason:)``, also for a shape that the kernels cannot compute.
    package init(parsing bytes: [UInt8], path: String) throws(EmbeddingError) {
        do {
            var fields = try JSONFields(JSONValue(parsing: bytes))
            try Self.require("model_type", "bert", &fields)
            try Self.require("hidden_act", "gelu", &fields)
            try Self.require("position_embedding_type", "absolute", &fields)
            // Upper bounds keep every product of two sizes far below Int.max.
            hidden = try Self.size("hidden_size", 32...8192, &fields)
            layers = try Self.size("num_hidden_layers", 1...256, &fields)
            heads = try Self.size("num_attention_heads", 1...256, &fields)
            intermediate = try Self.size("intermediate_size", 32...65_536, &fields)
            vocabulary = try Self.size("vocab_size", 4...4_000_000, &fields)
            positions = try Self.size("max_position_embeddings", 3...65_536, &fields)
            tokenTypes = try Self.size("type_vocab_size", 1...256, &fields)
            epsilon = try Float(fields.double("layer_norm_eps", in: 0...0.1) ?? 1e-12)
        } catch {
            throw .malformed(path: path, reason: "\(error)")
        }
        // The kernels write whole panels of up to 32 columns; a head is the narrowest matrix they write.
        guard hidden % heads == 0, headSize % 32 == 0, intermediate % 32 == 0 else {
            throw .malformed(
                path: path,
                reason: "hidden_size / num_attention_heads and intermediate_size must be multiples of 32, "
                    + "not \(hidden)/\(heads) and \(intermediate)")
        }
    }

    private static func size(
        _ name: String, _ range: ClosedRange<Int>, _ fields: inout JSONFields
    ) throws(JSONError) -> Int {
        guard let size = try fields.integer(name, in: range) else { throw fields.fault(name, "is missing") }
        return size
    }

    /// Absent is fine: older files leave the common value out.
    private static func require(
        _ name: String, _ expected: String, _ fields: inout JSONFields
    ) throws(JSONError) {
        if let value = try fields.string(name), value != expected {
            throw fields.fault(name, "must be \"\(expected)\", not \"\(value)\"")
        }
    }
}
