import Embeddings
import Foundation
import JSON
import Testing

private let folder = ModelFolder(model: "use-multilingual", in: MiniLM.models)
private let isFetched = FileManager.default.fileExists(atPath: folder.path)

@Suite(.enabled(if: isFetched, "`make model MODELS=use-multilingual` fetches the model"))
struct `USE multilingual v3` {
    private static let settings = MiniLM.settings(model: "use-multilingual", dimensions: 512, maxTokens: 512)
    private static let embedder = Task {
        try await makeEmbedder(name: "use", settings: settings, models: MiniLM.models)
    }

    @Test func `cuts 800 texts into the pieces of the reference`() throws {
        let file = try MappedFile(path: folder.path + "/unigram.txt")
        let tokenizer = UnigramTokenizer(try UnigramModel(parsing: file.bytes, path: file.path))
        var compared = 0
        for line in try MiniLM.golden("use_tokens.jsonl") {
            let text = try #require(line["text"]?.string)
            let expected = (line["tokens"]?.array ?? []).map(\.number)
            #expect(tokenizer.encode(text, limit: 100_000).tokens.map(Double.init) == expected, "\(text)")
            compared += 1
        }
        #expect(compared == 800)
    }

    @Test func `equals the reference to six digits`() async throws {
        let embedder = try await Self.embedder.value
        let lines = try MiniLM.golden("use_vectors.jsonl")
        #expect(lines.count == 24)
        for line in lines {
            let text = try #require(line["text"]?.string)
            let expected = (line["vector"]?.array ?? []).map(\.number)
            let vector = try await embedder.embed([text], as: .query)[0]
            let cosine = zip(vector, expected).reduce(0) { $0 + Double($1.0) * $1.1 }
            #expect(cosine > 0.999_999, "\(text)")
        }
    }

    @Test func `a text has the same bits in a batch and alone`() async throws {
        let embedder = try await Self.embedder.value
        let texts = (0..<40).map { String(repeating: "palavra \($0) ", count: $0 * 7 % 60) }
        let batch = try await embedder.embed(texts, as: .document)
        for (index, text) in texts.enumerated() {
            #expect(try await embedder.embed([text], as: .document)[0] == batch[index])
        }
    }

    @Test func `a longer text is cut at the limit of the settings`() async throws {
        let long = String(repeating: "rain ", count: 10_000)
        let batch = try await Self.embedder.value.embed([long, "rain"], as: .document)
        #expect(batch.cutTexts == 1)
        #expect(batch.tokens == 512 + 3)
    }
}
