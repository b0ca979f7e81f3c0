import Digests
import Glibc
package import Settings

/// Embeds in this process with a checkpoint folder; needs nothing installed and nothing running.
package struct LocalEmbedder: Embedder {
    package let fingerprint: EmbedderFingerprint
    private let weights: MappedFile
    private let encoder: any SentenceEncoder
    private let tokenizer: any Tokenizer
    private let settings: EmbeddingModelSettings

    package var dimensions: Int { settings.dimensions }

    /// Loads a model: maps the weights, checks their digest and packs them, on two threads.
    @concurrent package init(
        name: String, settings: EmbeddingModelSettings, folder: ModelFolder
    ) async throws(EmbeddingError) {
        let weights = try MappedFile(path: folder.weightsPath)
        let configuration = try MappedFile(path: folder.configurationPath)
        let vocabulary = try MappedFile(path: folder.tokenizerPath)
        async let digest = Self.result { () throws(EmbeddingError) in try folder.checkedDigest(of: weights) }
        let others = [try folder.checkedDigest(of: configuration), try folder.checkedDigest(of: vocabulary)]
        let shape = try EncoderShape(parsing: Array(configuration.bytes), path: configuration.path)
        let (tokenizer, pieces) = try Self.tokenizer(of: folder, vocabulary)
        guard pieces <= shape.vocabulary else {
            throw .malformed(
                path: vocabulary.path, reason: "it has \(pieces) pieces, the weights only \(shape.vocabulary)")
        }
        try Self.check(settings, shape)
        let encoder = Self.result { () throws(EmbeddingError) in
            try shape.makeEncoder(
                Checkpoint(weights), longest: settings.maxTokens, precision: settings.precision)
        }
        // The digest's verdict comes first: what a wrong file contains does not matter.
        let weightsSHA256 = try await digest.get()
        self.encoder = try encoder.get()
        weights.forgetPages()
        self.weights = weights
        self.tokenizer = tokenizer
        self.settings = settings
        fingerprint = EmbedderFingerprint(
            name: name, provider: settings.provider.rawValue, model: settings.model, dimensions: shape.dimensions,
            queryPrefix: settings.queryPrefix, documentPrefix: settings.documentPrefix,
            normalize: settings.normalize, maxTokens: settings.maxTokens, weightsSHA256: weightsSHA256,
            configurationSHA256: Digest.hexadecimal(of: others), precision: settings.precision.rawValue)
    }

    /// Embeds one pass at a time on each core; a few short texts are one pass on one thread.
    @concurrent package func embed(
        _ texts: [String], as role: TextRole
    ) async throws(EmbeddingError) -> EmbeddingBatch {
        let prefix = role == .query ? settings.queryPrefix : settings.documentPrefix
        let encodings = texts.map { tokenizer.encode(prefix + $0, limit: settings.maxTokens) }
        let passes = TextPasses(lengths: encodings.map(\.tokens.count))
        var vectors = [Float](repeating: 0, count: texts.count * dimensions)
        await passes.forEachInParallel(threads: Self.cores) { pass in
            run(pass.map { encodings[$0].tokens })
        } collect: { pass, rows in
            for (row, index) in pass.enumerated() {
                let vector = rows[row * dimensions..<(row + 1) * dimensions]
                vectors.replaceSubrange(index * dimensions..<(index + 1) * dimensions, with: vector)
            }
        }
        // With the row of each piece the kernel maps those around it: a few hundred wishes, and all of it is resident.
        weights.forgetPages()
        if Task.isCancelled { throw .cancelled }
        if settings.normalize { vectors.scaleRowsToUnitLength(dimensions) }
        guard vectors.areFinite else { throw .notFinite(model: settings.model) }
        return EmbeddingBatch(
            vectors: vectors, dimensions: dimensions, cutTexts: encodings.count(where: \.isCut),
            tokens: encodings.reduce(0) { $0 + $1.tokens.count })
    }

    /// One pass: `[texts x dimensions]`.
    private func run(_ texts: [[Int32]]) -> [Float] {
        [Float](unsafeUninitializedCapacity: texts.count * dimensions) { buffer, count in
            guard let output = buffer.baseAddress else { return }
            encoder.encode(texts, into: output)
            count = texts.count * dimensions
        }
    }

    private static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The tokenizer of a folder, and how many pieces it knows.
    private static func tokenizer(
        of folder: ModelFolder, _ file: MappedFile
    ) throws(EmbeddingError) -> (any Tokenizer, pieces: Int) {
        if folder.isUnigram {
            let model = try UnigramModel(parsing: file.bytes, path: file.path)
            return (UnigramTokenizer(model), model.count)
        }
        let vocabulary = try Vocabulary(parsing: Array(file.bytes), path: file.path)
        return (try WordPieceTokenizer(vocabulary, path: file.path), vocabulary.count)
    }

    private static func check(_ settings: EmbeddingModelSettings, _ shape: EncoderShape) throws(EmbeddingError) {
        guard settings.dimensions == shape.dimensions else {
            throw .settingMismatch(
                model: settings.model, reason: "dimensions is \(settings.dimensions), the model has \(shape.dimensions)"
            )
        }
        guard 3...shape.positions ~= settings.maxTokens else {
            throw .settingMismatch(
                model: settings.model,
                reason: "max_tokens is \(settings.maxTokens), the model reads 3 to \(shape.positions)")
        }
        if case .use = shape, settings.precision != .float32 {
            throw .settingMismatch(
                model: settings.model,
                reason: "precision is \(settings.precision), this network of convolutions has float32 alone")
        }
    }

    /// `async let` loses the type of an error; a `Result` keeps it.
    private static func result<Value>(
        _ body: () throws(EmbeddingError) -> Value
    ) -> Result<Value, EmbeddingError> {
        Result(catching: body)
    }
}
