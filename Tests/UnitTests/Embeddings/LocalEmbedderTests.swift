import Embeddings
import Settings
import Testing

@Suite struct `Local embedder` {
    @Test func `vectors have unit length`() async throws {
        let batch = try await MiniLM.embedder.value.embed(["", "a", "tea, rain and a mountain village"], as: .query)
        for index in 0..<3 {
            #expect(abs(batch[index].reduce(0) { $0 + Double($1) * Double($1) } - 1) < 1e-6)
        }
    }

    @Test func `no text gives no vector, an empty text a vector like any other`() async throws {
        let embedder = try await MiniLM.embedder.value
        let nothing = try await embedder.embed([], as: .document)
        #expect(nothing.vectors.isEmpty && nothing.tokens == 0)
        let empty = try await embedder.embed([""], as: .document)
        #expect(empty.count == 1 && empty.tokens == 2 && empty.cutTexts == 0)
    }

    @Test func `a text of 10,000 words is cut, counted, and equal to its beginning`() async throws {
        let embedder = try await MiniLM.embedder.value
        let long = String(repeating: "rain ", count: 10_000)
        let batch = try await embedder.embed([long, "rain"], as: .document)
        #expect(batch.cutTexts == 1)
        #expect(batch.tokens == 256 + 3)
        let beginning = String(repeating: "rain ", count: 254)
        #expect(try await embedder.embed([beginning], as: .document).vectors == Array(batch[0]))
    }

    @Test func `each role has its prefix`() async throws {
        let settings = MiniLM.settings(queryPrefix: "query: ", documentPrefix: "passage: ")
        let prefixed = try await makeEmbedder(name: "minilm", settings: settings, models: MiniLM.models)
        let plain = try await MiniLM.embedder.value
        for (role, text) in [(TextRole.query, "query: rain"), (.document, "passage: rain")] {
            let expected = try await plain.embed([text], as: role).vectors
            #expect(try await prefixed.embed(["rain"], as: role).vectors == expected)
        }
    }

    @Test func `without normalizing, a vector is the mean of its states`() async throws {
        let settings = MiniLM.settings(normalize: false)
        let raw = try await makeEmbedder(name: "minilm", settings: settings, models: MiniLM.models)
        let vector = try await raw.embed(["rain"], as: .query).vectors.map(Double.init)
        let unit = try await MiniLM.embedder.value.embed(["rain"], as: .query).vectors.map(Double.init)
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(abs(length - 1) > 0.1)
        #expect(zip(vector, unit).allSatisfy { abs($0 / length - $1) < 1e-7 })
    }

    /// The table of words is not read before a text has them.
    @Test(arguments: [EmbeddingPrecision.float32, .int8])
    func `a word that is no finite numbers makes an error, not a vector`(precision: EmbeddingPrecision) async throws {
        // The last piece of the vocabulary is "##～".
        let weights = try MiniLM.weights(where: "embeddings.word_embeddings.weight", endsWith: .nan)
        let files = try ModelFiles("my-own-bert", files: ["model.safetensors": weights])
        let settings = MiniLM.settings(model: "my-own-bert", precision: precision)
        let embedder = try await makeEmbedder(name: "mine", settings: settings, models: files.models)
        #expect(try await embedder.embed(["rain"], as: .query).count == 1)
        await #expect(throws: EmbeddingError.notFinite(model: "my-own-bert")) {
            try await embedder.embed(["rain", "a～"], as: .query)
        }
    }

    @Test func `a cancelled task stops between passes`() async throws {
        let embedder = try await MiniLM.embedder.value
        let texts = [String](repeating: String(repeating: "rain ", count: 300), count: 100)
        let task = Task { try await embedder.embed(texts, as: .document) }
        task.cancel()
        await #expect(throws: EmbeddingError.cancelled) { try await task.value }
    }
}

@Suite struct `Embedder fingerprint` {
    @Test func `names the model, its settings and its weights`() async throws {
        let fingerprint = try await MiniLM.embedder.value.fingerprint
        #expect(fingerprint.name == "minilm")
        #expect(fingerprint.provider == "local")
        #expect(fingerprint.model == "all-MiniLM-L6-v2")
        #expect(fingerprint.weightsSHA256 == "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db")
    }

    @Test func `the digest is stable and ignores the name alone`() {
        let digest = Self.fingerprint().digest
        #expect(digest == "d75cf13e0d650c46")
        #expect(Self.fingerprint(name: "other").digest == digest)
        let others = [
            Self.fingerprint(provider: "openai"), Self.fingerprint(model: "n"), Self.fingerprint(dimensions: 5),
            Self.fingerprint(queryPrefix: "p"), Self.fingerprint(documentPrefix: "p"),
            Self.fingerprint(normalize: false), Self.fingerprint(maxTokens: 9), Self.fingerprint(weights: "ac"),
            Self.fingerprint(configuration: "c"), Self.fingerprint(precision: "int8"),
        ]
        #expect(Set(others.map(\.digest)).union([digest]).count == 11)
    }

    private static func fingerprint(
        name: String = "a", provider: String = "local", model: String = "m", dimensions: Int = 4,
        queryPrefix: String = "", documentPrefix: String = "", normalize: Bool = true, maxTokens: Int = 8,
        weights: String = "ab", configuration: String = "", precision: String = "float32"
    ) -> EmbedderFingerprint {
        EmbedderFingerprint(
            name: name, provider: provider, model: model, dimensions: dimensions, queryPrefix: queryPrefix,
            documentPrefix: documentPrefix, normalize: normalize, maxTokens: maxTokens, weightsSHA256: weights,
            configurationSHA256: configuration, precision: precision)
    }
}
