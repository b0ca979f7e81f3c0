import Embeddings
import Testing

@Suite struct `Unigram tokenizer` {
    @Test(arguments: [
        ("", ""),
        ("rain", "▁rain"),
        ("  rain \u{A0}rain ", "▁rain ▁rain"),
        ("raining", "▁rain in g"),
        ("in", "▁ in"),
        ("雨雨in雨", "▁ <unk> in <unk>"),
        ("<s>", "▁ <unk> s <unk>"),
        ("<unk>", "▁ <unk> n <unk>"),
        ("e\u{301}g", "▁ é g"),
        ("\u{FB01}", "▁ <unk> in"),
        ("a\u{0}\u{0}g", "▁ <unk> g"),
        ("ab c", "▁ab ▁ <unk>"),
    ])
    func `the likeliest pieces of each word are taken`(text: String, pieces: String) throws {
        let tokens = try Self.tokenizer().encode(text, limit: 200).tokens
        let found = tokens.map { Self.pieces[Int($0)].prefix { $0 != "\t" } }.joined(separator: " ")
        #expect(found == ["<s>", pieces, "</s>"].filter { !$0.isEmpty }.joined(separator: " "))
    }

    @Test(arguments: [(7, false), (6, true), (3, true), (2, true)])
    func `a text longer than the limit loses its end and says so`(limit: Int, isCut: Bool) throws {
        let encoding = try Self.tokenizer().encode("raining rain g", limit: limit + 1)
        #expect(encoding.isCut == isCut)
        #expect(encoding.tokens == Array([1, 3, 4, 5, 3, 6, 5].prefix(limit)) + [2])
    }

    @Test(arguments: [
        ("unigram 1", "unigram 2", "line 1: this version of the format is not known"),
        ("unigram 1", "pieces", "line 1: it must be \"unigram\" and a number from 0 to 1000"),
        ("end 2", "end 13", "line 5: a special piece is not among the pieces"),
        ("pieces 13", "pieces 12", "line 18: it must be \"replacements\" and a number from 0 to 174"),
        ("pieces 13", "pieces 14", "line 19: it has no tab"),
        ("pieces 13", "pieces 9999999999", "line 5: it must be \"pieces\" and a number from 1 to 182"),
        ("in\t-2", "in -2", "line 10: it has no tab"),
        ("in\t-2", "in\t2", "line 10: its score is no number from -1,000,000 to 0"),
        ("in\t-2", "in\tnan", "line 10: its score is no number from -1,000,000 to 0"),
        ("in\t-2", "g\t-2", "line 11: an empty piece, or one that stands there twice"),
        ("in\t-2", "\t-2", "line 10: an empty piece, or one that stands there twice"),
        ("A0\t20", "D800\t20", "line 20: it holds what is no code point"),
        ("A0\t20", "\t20", "line 20: it replaces nothing, or what is replaced before"),
        ("A0\t20", "0\t20", "line 22: it replaces nothing, or what is replaced before"),
        ("replacements 4", "replacements 5", "line 24: the file ends in it"),
        ("replacements 4", "replacements 3", "line 22: it goes on after the last replacement"),
    ])
    func `a file that cannot be used is refused with the line`(old: String, new: String, reason: String) throws {
        let text = Self.file.replacing(old, with: new)
        #expect(throws: EmbeddingError.malformed(path: "u", reason: reason)) { try Self.model(text) }
    }

    private static let pieces = [
        "<unk>\t", "<s>\t", "</s>\t", "▁rain\t-3", "in\t-2", "g\t-2", "▁\t-1", "i\t-4", "n\t-4", "s\t-4", "é\t-5",
        "▁ab\t-7", "r\t-9",
    ]

    private static let file = """
        unigram 1
        unknown 0
        begin 1
        end 2
        pieces 13
        \(pieces.joined(separator: "\n"))
        replacements 4
        A0\t20
        65 301\tE9
        0\t
        FB01\t66 69 6E

        """

    private static func tokenizer() throws -> UnigramTokenizer { UnigramTokenizer(try model(file)) }

    private static func model(_ text: String) throws -> UnigramModel {
        try Array(text.utf8).withUnsafeBytes { try UnigramModel(parsing: $0, path: "u") }
    }
}
