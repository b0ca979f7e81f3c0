/// Several models at once: a text's vector is that of each model, one behind the other.
///
/// Each part has unit length, so that the dot product of two vectors' parts is a cosine, whichever the model.
package struct EnsembleEmbedder: Embedder {
    package let parts: [any Embedder]
    package let fingerprint: EmbedderFingerprint
    package let dimensions: Int

    /// - Parameter parts: two or more models of different names.
    /// - Throws: ``EmbeddingError/settingMismatch(model:reason:)`` for one whose vectors have any length.
    package init(_ parts: [any Embedder]) throws(EmbeddingError) {
        if let other = parts.first(where: { !$0.fingerprint.normalize }) {
            throw .settingMismatch(
                model: other.fingerprint.model, reason: "normalize must be true for a model that is not active alone")
        }
        self.parts = parts
        dimensions = parts.reduce(0) { $0 + $1.dimensions }
        fingerprint = EmbedderFingerprint(of: parts.map(\.fingerprint))
    }

    /// Embeds with one model after the other: each uses all cores where there are texts enough for them.
    package func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
        var batches: [EmbeddingBatch] = []
        for part in parts { batches.append(try await part.embed(texts, as: role)) }
        return EmbeddingBatch(sideBySide: batches, texts: texts.count)
    }
}

extension EmbeddingBatch {
    /// The vectors of the same texts by several models, one behind the other for each text.
    fileprivate init(sideBySide batches: [EmbeddingBatch], texts: Int) {
        let dimensions = batches.reduce(0) { $0 + $1.dimensions }
        var vectors: [Float] = []
        vectors.reserveCapacity(texts * dimensions)
        for text in 0..<texts {
            for batch in batches { vectors.append(contentsOf: batch[text]) }
        }
        self.init(
            vectors: vectors, dimensions: dimensions, cutTexts: batches.map(\.cutTexts).max() ?? 0,
            tokens: batches.reduce(0) { $0 + $1.tokens })
    }
}

extension EmbedderFingerprint {
    /// Of several embedders at once, in this order.
    fileprivate init(of parts: [EmbedderFingerprint]) {
        func joined(_ field: (EmbedderFingerprint) -> String) -> String { parts.map(field).joined(separator: "+") }
        self.init(
            name: joined(\.name), provider: joined(\.provider), model: joined(\.model),
            dimensions: parts.reduce(0) { $0 + $1.dimensions }, queryPrefix: joined(\.queryPrefix),
            documentPrefix: joined(\.documentPrefix), normalize: parts.allSatisfy(\.normalize),
            maxTokens: parts.map(\.maxTokens).max() ?? 0, weightsSHA256: joined(\.weightsSHA256),
            configurationSHA256: joined(\.digest))
    }
}
