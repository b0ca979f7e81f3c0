import Embeddings
import Settings

extension FuzzTarget {
    /// A tokenizer's file: as WordPiece's vocabulary and as a Unigram model.
    static let vocabularies = FuzzTarget("vocabularies", longest: 2_048) { bytes in
        let texts = ["", "rain, rains! É東 \u{FB01}", "\u{0}\u{301}x"]
        let words = try outcome { () throws(EmbeddingError) in
            let vocabulary = try Vocabulary(parsing: bytes, path: "vocab.txt")
            return (try WordPieceTokenizer(vocabulary, path: "vocab.txt"), vocabulary.count)
        }
        if let (tokenizer, count) = words { try checkTokens(of: texts, tokenizer, count) }
        let model = try bytes.withUnsafeBytes { bytes in
            try outcome { () throws(EmbeddingError) in try UnigramModel(parsing: bytes, path: "unigram.txt") }
        }
        if let model { try checkTokens(of: texts, UnigramTokenizer(model), model.count) }
    }

    /// A weights file as it lies on the disk.
    static let checkpoint = FuzzTarget("checkpoint", longest: 1_024) { bytes in
        try withFile(bytes) { path in
            let read = { () throws(EmbeddingError) in try Checkpoint(MappedFile(path: path)) }
            guard let checkpoint = try outcome(read) else { return }
            let floats = try outcome { () throws(EmbeddingError) in try checkpoint.floats("a", shape: [2]) }
            // The last byte of the file may be one of them, and the first behind the last page is nobody's.
            if let floats { try promise([floats[0], floats[1]].count == 2, "no numbers") }
            let matrix = try outcome { () throws(EmbeddingError) in try checkpoint.matrix("a", rows: 2, columns: 32) }
            guard let matrix else { return }
            let row = UnsafeMutablePointer<Float>.allocate(capacity: 32)
            defer { row.deallocate() }
            for index in 0..<2 { matrix.copyRow(index, into: row) }
        }
    }

    /// A model's folder: what `config.json` says, where the header of the weights says that they lie, and a vocabulary.
    static let model = FuzzTarget(
        "model", longest: 4_096,
        waiting: { bytes in
            var input = FuzzInput(bytes)
            let (configuration, header, vocabulary) = (input.part(), input.part(), input.part())
            let files = [
                "config.json": configuration.isEmpty ? SmallModel.configuration : configuration,
                "model.safetensors": SmallModel.weights(header.isEmpty ? SmallModel.header : header),
                "vocab.txt": vocabulary.isEmpty ? SmallModel.vocabulary : vocabulary,
            ]
            try await withModels(files) { models in
                do {
                    let embedder = try await makeEmbedder(name: "m", settings: SmallModel.settings, models: models)
                    let vectors = try await embedder.embed(["rain in cafes", ""], as: .query).vectors
                    try promise(vectors.count == 64, "\(vectors.count) numbers")
                } catch let error as EmbeddingError {
                    try promise(!error.description.isEmpty && !error.kind.isEmpty, "an error says nothing")
                }
            }
        })
}

private func checkTokens(of texts: [String], _ tokenizer: some Tokenizer, _ count: Int) throws(BrokenPromise) {
    for text in texts {
        let tokens = tokenizer.encode(text, limit: 16).tokens
        try promise(2...16 ~= tokens.count, "\(tokens.count) tokens")
        try promise(tokens.allSatisfy { 0..<Int32(count) ~= $0 }, "a token that the model does not have")
    }
}
