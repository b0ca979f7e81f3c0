import Embeddings
import Foundation
import JSON
import Testing

@Suite struct `e5-small EN+PT` {
    @Test func `cuts 1,000 texts into the pieces of the reference`() throws {
        let file = try MappedFile(path: E5.folder.path + "/unigram.txt")
        let tokenizer = UnigramTokenizer(try UnigramModel(parsing: file.bytes, path: file.path))
        var compared = 0
        for line in try MiniLM.golden("e5_tokens.jsonl") {
            let text = try #require(line["text"]?.string)
            let expected = (line["tokens"]?.array ?? []).map(\.number)
            #expect(tokenizer.encode(text, limit: 100_000).tokens.map(Double.init) == expected, "\(text)")
            compared += 1
        }
        #expect(compared == 1000)
    }

    @Test func `equals the reference to six digits, with the prefix of each role`() async throws {
        let embedder = try await E5.embedder.value
        let lines = try MiniLM.golden("e5_vectors.jsonl")
        #expect(lines.count == 22)
        for line in lines {
            let text = try #require(line["text"]?.string)
            let role = line["role"]?.string == "query" ? TextRole.query : .document
            let expected = (line["vector"]?.array ?? []).map(\.number)
            let vector = try await embedder.embed([text], as: role)[0]
            let cosine = zip(vector, expected).reduce(0) { $0 + Double($1.0) * $1.1 }
            #expect(cosine > 0.999_999, "\(text)")
        }
    }

    @Test func `a text has the same bits in a batch and alone`() async throws {
        let embedder = try await E5.embedder.value
        let texts = (0..<20).map { String(repeating: "palavra \($0) ", count: $0 * 7 % 40) }
        let batch = try await embedder.embed(texts, as: .document)
        for (index, text) in texts.enumerated() {
            #expect(try await embedder.embed([text], as: .document)[0] == batch[index])
        }
    }

    @Test(arguments: [
        ("\u{FDFA}", 3000, 512), ("x", 100_000, 512), ("\u{301}", 100_000, 512), ("a\u{301}", 50_000, 512),
        ("漢", 100_000, 7), (" ", 100_000, 5),
    ])
    func `a hostile text is cut like any other`(part: String, count: Int, tokens: Int) async throws {
        let batch = try await E5.embedder.value.embed([String(repeating: part, count: count)], as: .query)
        #expect(batch.tokens == tokens)
        #expect(batch.cutTexts == (tokens == 512 ? 1 : 0))
    }
}
