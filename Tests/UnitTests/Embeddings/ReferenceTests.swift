import Embeddings
import Foundation
import JSON
import Testing

/// A model, and the golden files that its reference made.
struct ReferenceModel: Sendable, CustomTestStringConvertible {
    let folder: ModelFolder
    let embedder: Task<any Embedder, any Error>
    /// Before the names of the golden files.
    var prefix = ""
    /// Lines of each.
    var tokenLines = 0
    var vectorLines = 0
    var testDescription: String { folder.model }

    static let all =
        [
            ReferenceModel(folder: MiniLM.folder, embedder: MiniLM.embedder, tokenLines: 2_000, vectorLines: 44),
            ReferenceModel(
                folder: E5.folder, embedder: E5.embedder, prefix: "e5_", tokenLines: 1_000, vectorLines: 22),
        ]
        + (USE.isFetched
            ? [
                ReferenceModel(
                    folder: USE.folder, embedder: USE.embedder, prefix: "use_", tokenLines: 800, vectorLines: 24)
            ] : [])

    func tokenizer() throws -> any Tokenizer {
        if prefix.isEmpty {
            let path = folder.path + "/vocab.txt"
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
            return try WordPieceTokenizer(Vocabulary(parsing: bytes, path: path), path: path)
        }
        let file = try MappedFile(path: folder.path + "/unigram.txt")
        return UnigramTokenizer(try UnigramModel(parsing: file.bytes, path: file.path))
    }
}

@Suite struct `Models beside their references` {
    @Test(arguments: ReferenceModel.all)
    func `cut texts into the same pieces`(model: ReferenceModel) throws {
        let tokenizer = try model.tokenizer()
        let lines = try MiniLM.golden(model.prefix + "tokens.jsonl")
        #expect(lines.count == model.tokenLines)
        for line in lines {
            let text = try #require(line["text"]?.string)
            let expected = (line["tokens"]?.array ?? []).map(\.number)
            #expect(tokenizer.encode(text, limit: 100_000).tokens.map(Double.init) == expected, "\(text)")
        }
    }

    @Test(arguments: ReferenceModel.all)
    func `make the same vectors to six digits, with the prefix of each role`(model: ReferenceModel) async throws {
        let embedder = try await model.embedder.value
        let lines = try MiniLM.golden(model.prefix + "vectors.jsonl")
        #expect(lines.count == model.vectorLines)
        for line in lines {
            let text = try #require(line["text"]?.string)
            let role = line["role"]?.string == "query" ? TextRole.query : .document
            let expected = (line["vector"]?.array ?? []).map(\.number)
            let vector = try await embedder.embed([text], as: role)[0]
            let cosine = zip(vector, expected).reduce(0) { $0 + Double($1.0) * $1.1 }
            #expect(cosine > 0.999_999, "\(text)")
        }
    }

    /// Enough for several passes on several threads, short and long ones mixed.
    @Test(arguments: ReferenceModel.all + [ReferenceModel(folder: MiniLM.folder, embedder: MiniLM.int8)])
    func `give a text the same bits in a batch and alone, in the order given`(model: ReferenceModel) async throws {
        let embedder = try await model.embedder.value
        let texts = (0..<40).map { String(repeating: "palavra \($0) ", count: $0 * 7 % 60) }
        let batch = try await embedder.embed(texts, as: .document)
        for (index, text) in texts.enumerated() {
            #expect(try await embedder.embed([text], as: .document)[0] == batch[index])
        }
    }
}
