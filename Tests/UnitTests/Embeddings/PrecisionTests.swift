import Embeddings
import JSON
import Testing

@Suite struct `Embedders that multiply whole numbers` {
    @Test func `stay near the reference, MiniLM's`() async throws {
        let lines = try MiniLM.golden("vectors.jsonl")
        let batch = try await MiniLM.int8.value.embed(lines.compactMap { $0["text"]?.string }, as: .document)
        #expect(batch.count == 44)
        let cosines = zip(lines.indices, lines).map { Self.cosine(batch[$0], $1) }
        #expect((cosines.min() ?? 0) > 0.998)
        // They are other vectors: a precision that changed nothing was not used.
        #expect((cosines.max() ?? 1) < 0.999_999)
    }

    @Test func `stay nearer still where the weights are whole numbers already`() async throws {
        let embedder = try await E5.int8.value
        let lines = try MiniLM.golden("e5_vectors.jsonl")
        var cosines: [Double] = []
        for line in lines {
            let role = line["role"]?.string == "query" ? TextRole.query : .document
            cosines.append(Self.cosine(try await embedder.embed([line["text"]?.string ?? ""], as: role)[0], line))
        }
        #expect(cosines.count == 22)
        #expect((cosines.min() ?? 0) > 0.9995)
        #expect((cosines.max() ?? 1) < 0.999_999_9)
    }

    @Test func `have a fingerprint of their own, since their vectors are others`() async throws {
        let (whole, float) = (try await MiniLM.int8.value.fingerprint, try await MiniLM.embedder.value.fingerprint)
        #expect(whole.precision == "int8" && float.precision == "float32")
        #expect(whole.digest != float.digest)
        #expect(whole.weightsSHA256 == float.weightsSHA256 && whole.name == float.name)
    }

    private static func cosine(_ vector: ArraySlice<Float>, _ line: JSONObject) -> Double {
        let expected = (line["vector"]?.array ?? []).map(\.number)
        return zip(vector, expected).reduce(0) { $0 + Double($1.0) * $1.1 }
    }
}
