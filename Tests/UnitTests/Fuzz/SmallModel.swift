import Embeddings
import Settings

/// The smallest BERT that the kernels can run, with weights that mean nothing.
enum SmallModel {
    static let pieces = [
        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "rain", "ra", "##in", "##s", "caf", "##e", "東", ",", "!", "1",
    ]
    static let vocabulary = Array(pieces.joined(separator: "\n").utf8)

    /// Pieces of a Unigram model; "\u{2581}" begins a word.
    static let unigram = Array(
        """
        unigram 1
        unknown 0
        begin 1
        end 2
        pieces 9
        <unk>\t
        <s>\t
        </s>\t
        \u{2581}rain\t-2
        \u{2581}\t-1.5
        ra\t-3
        in\t-3
        s\t-2.5
        é\t-4
        replacements 4
        41\t61
        FB01\t66 69
        A0\t20
        301\t

        """.utf8)

    static let configuration = Array(
        #"""
        {"model_type":"bert","hidden_act":"gelu","hidden_size":32,"num_hidden_layers":1,"num_attention_heads":1,
        "intermediate_size":32,"vocab_size":14,"max_position_embeddings":16,"type_vocab_size":2}
        """#.utf8)

    static let settings = EmbeddingModelSettings(model: "model", dimensions: 32, maxTokens: 16)

    static let embedder = Task {
        let files = ["config.json": configuration, "vocab.txt": vocabulary, "model.safetensors": weights(header)]
        return try await withModels(files) { try await makeEmbedder(name: "m", settings: settings, models: $0) }
    }

    /// Each with the number of its pieces.
    static func tokenizers() throws -> [(any Tokenizer, Int)] {
        let words = try Vocabulary(parsing: vocabulary, path: "vocab.txt")
        let model = try unigram.withUnsafeBytes { try UnigramModel(parsing: $0, path: "unigram.txt") }
        return [
            (try WordPieceTokenizer(words, path: "vocab.txt"), words.count), (UnigramTokenizer(model), model.count),
        ]
    }

    /// Where each tensor lies, as the file's header says it.
    static var header: [UInt8] {
        var place = 0
        let members = tensors.map { name, shape in
            let start = place
            place += shape.reduce(4, *)
            return #""\#(name)":{"dtype":"F32","shape":\#(shape),"data_offsets":[\#(start),\#(place)]}"#
        }
        return Array("{\(members.joined(separator: ","))}".utf8)
    }

    /// A checkpoint with this header, whatever it says, and the weights behind it.
    static func weights(_ header: [UInt8]) -> [UInt8] {
        let padded = header + [UInt8](repeating: 0x20, count: (8 - header.count % 8) % 8)
        let length = (0..<8).map { UInt8(truncatingIfNeeded: padded.count >> (8 * $0)) }
        let count = tensors.reduce(0) { $0 + $1.shape.reduce(1, *) }
        var state: UInt32 = 1
        let numbers = (0..<count).flatMap { _ -> [UInt8] in
            state = state &* 1_664_525 &+ 1_013_904_223
            let bits = (Float(state >> 8) / Float(1 << 23) - 1).bitPattern
            return (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
        }
        return length + padded + numbers
    }

    private static let tensors: [(name: String, shape: [Int])] = {
        let layer = "encoder.layer.0."
        let square = ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"]
        let norms = ["embeddings.LayerNorm", layer + "attention.output.LayerNorm", layer + "output.LayerNorm"]
        let dense = (square + ["intermediate.dense", "output.dense"]).map { layer + $0 }
        var tensors: [(name: String, shape: [Int])] = [
            ("embeddings.word_embeddings.weight", [14, 32]), ("embeddings.position_embeddings.weight", [16, 32]),
            ("embeddings.token_type_embeddings.weight", [2, 32]),
        ]
        for name in norms { tensors += [(name + ".weight", [32]), (name + ".bias", [32])] }
        for name in dense { tensors += [(name + ".weight", [32, 32]), (name + ".bias", [32])] }
        return tensors
    }()
}
