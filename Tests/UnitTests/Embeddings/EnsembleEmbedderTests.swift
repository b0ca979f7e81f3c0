import Embeddings
import Settings
import Testing

@Suite struct `Several models side by side` {
    @Test func `give each text the vectors of all, one behind the other`() async throws {
        let both = try EnsembleEmbedder([Fake("a", [1, 0]), Fake("b", [0, 0.6, 0.8])])
        let batch = try await both.embed(["x", "yy"], as: .document)
        #expect(both.dimensions == 5 && batch.dimensions == 5)
        #expect(batch.vectors == [1, 0, 0, 0.6, 0.8, 1, 0, 0, 0.6, 0.8])
        #expect(batch.tokens == 6)
        #expect(batch.cutTexts == 1)
        #expect(try await both.embed([], as: .query).count == 0)
    }

    @Test func `have the fingerprint of all, in their order`() throws {
        let (a, b) = (Fake("a", [1, 0]), Fake("b", [0, 1, 0]))
        let both = try EnsembleEmbedder([a, b]).fingerprint
        #expect(both.name == "a+b")
        #expect(both.model == "model-a+model-b")
        #expect(both.dimensions == 5)
        let others = [
            a.fingerprint, b.fingerprint, try EnsembleEmbedder([b, a]).fingerprint,
            try EnsembleEmbedder([a, Fake("b", [0, 1, 0], weights: "other")]).fingerprint, both,
        ]
        #expect(Set(others.map(\.digest)).count == 5)
    }

    @Test func `must all give unit length`() {
        let reason = "normalize must be true for a model that is not active alone"
        #expect(throws: EmbeddingError.settingMismatch(model: "model-b", reason: reason)) {
            try EnsembleEmbedder([Fake("a", [1]), Fake("b", [2], normalize: false)])
        }
    }

    @Test func `are made of those that are there already`() async throws {
        let environment = ["ANIME_EMBEDDINGS_ACTIVE": "minilm,e5-en-pt"]
        let both = try AppSettings(folder: "/nonexistent", environment: environment).embeddings
        let one = try AppSettings(folder: "/nonexistent", environment: ["ANIME_EMBEDDINGS_ACTIVE": "e5-en-pt"])
        let known = EmbedderParts(of: try EnsembleEmbedder([Fake("minilm", [1]), Fake("e5-en-pt", [0, 1])]), both)
        let kept = try await makeEmbedder(one.embeddings, models: "/nonexistent", of: known)
        #expect(kept.fingerprint.model == "model-e5-en-pt")
        #expect(try await makeEmbedder(both, models: "/nonexistent", of: known).fingerprint.name == "minilm+e5-en-pt")
        let changed = try AppSettings(
            folder: "/nonexistent",
            environment: ["ANIME_EMBEDDINGS_ACTIVE": "minilm", "ANIME_EMBEDDINGS_MODELS_MINILM_MAX_TOKENS": "9"])
        await #expect(throws: EmbeddingError.self) {
            try await makeEmbedder(changed.embeddings, models: "/nonexistent", of: known)
        }
    }

    @Test func `fail together`() async throws {
        let both = try EnsembleEmbedder([Fake("a", [1]), Fake("b", [1], error: .fileMissing(path: "p"))])
        await #expect(throws: EmbeddingError.fileMissing(path: "p")) { try await both.embed(["x"], as: .query) }
    }

    @Test func `equal the models alone to the last bit`() async throws {
        let parts: [any Embedder] = [try await MiniLM.embedder.value, try await E5.embedder.value]
        let texts = ["Uma garota que viaja no tempo", "tea, rain and a mountain village", ""]
        let batch = try await EnsembleEmbedder(parts).embed(texts, as: .query)
        let alone = [try await parts[0].embed(texts, as: .query), try await parts[1].embed(texts, as: .query)]
        for text in 0..<3 { #expect(Array(batch[text]) == Array(alone[0][text]) + Array(alone[1][text])) }
    }
}

/// Gives every text the same vector, says that it cut texts of two characters, and counts characters as tokens.
private struct Fake: Embedder {
    let fingerprint: EmbedderFingerprint
    let vector: [Float]
    let error: EmbeddingError?
    var dimensions: Int { vector.count }

    init(
        _ name: String, _ vector: [Float], weights: String = "w", normalize: Bool = true, error: EmbeddingError? = nil
    ) {
        (self.vector, self.error) = (vector, error)
        fingerprint = EmbedderFingerprint(
            name: name, provider: "local", model: "model-" + name, dimensions: vector.count, queryPrefix: "",
            documentPrefix: "", normalize: normalize, maxTokens: 9, weightsSHA256: weights)
    }

    func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
        if let error { throw error }
        return EmbeddingBatch(
            vectors: texts.flatMap { _ in vector }, dimensions: vector.count, cutTexts: texts.count { $0.count > 1 },
            tokens: texts.reduce(0) { $0 + $1.count })
    }
}
