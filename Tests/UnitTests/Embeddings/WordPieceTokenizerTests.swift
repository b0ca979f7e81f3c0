import Embeddings
import Testing

@Suite struct `WordPiece tokenizer` {
    @Test(arguments: [
        ("", ""),
        ("Unbelievable RAIN!", "un ##believ ##able rain !"),
        ("rains", "[UNK]"),
        ("R\u{E4}i\u{303}n\u{200B}\u{0}", "rain"),
        ("ra\u{301}" + String(repeating: "\u{301}\u{316}", count: 500_000) + "in", "rain"),
        ("雨rain雨", "雨 rain 雨"),
        ("[CLS]", "[UNK] [UNK] [UNK]"),
        (String(repeating: "b", count: 100), "b" + String(repeating: " ##b", count: 99)),
        (String(repeating: "b", count: 101), "[UNK]"),
    ])
    func `words are cleaned, split and looked up piece by piece`(text: String, pieces: String) throws {
        let found = try Self.small().encode(text, limit: 200).tokens.map { Self.pieces[Int($0)] }
        #expect(found == ["[CLS]"] + pieces.split(separator: " ").map(String.init) + ["[SEP]"])
    }

    @Test(arguments: [(6, false), (5, true), (3, true), (2, true)])
    func `a text longer than the limit loses its end and says so`(limit: Int, isCut: Bool) throws {
        let encoding = try Self.small().encode("rain unable rain", limit: limit)
        #expect(encoding.isCut == isCut)
        #expect(encoding.tokens == Array([1, 7, 3, 5, 7].prefix(limit - 1)) + [2])
    }

    @Test func `a vocabulary without its special pieces is refused`() throws {
        let vocabulary = try Vocabulary(parsing: Array("[CLS]\n[SEP]\nrain\n".utf8), path: "v")
        let reason = "it has no [UNK], so it is no WordPiece vocabulary"
        #expect(throws: EmbeddingError.malformed(path: "v", reason: reason)) {
            try WordPieceTokenizer(vocabulary, path: "v")
        }
    }

    private static let pieces = ["[UNK]", "[CLS]", "[SEP]", "un", "##believ", "##able", "!", "rain", "雨", "b", "##b"]

    private static func small() throws -> WordPieceTokenizer {
        try WordPieceTokenizer(
            Vocabulary(parsing: Array(pieces.joined(separator: "\n").utf8), path: "v"), path: "v")
    }
}
