/// Text to the token numbers of a BERT model: words, then the longest known piece again and again.
///
/// Equal to Hugging Face's `BertTokenizer` for uncased models, with one difference: "[CLS]" and its like inside a text
/// are text, so that nobody can smuggle a special token in.
package struct WordPieceTokenizer: Tokenizer {
    private let vocabulary: Vocabulary
    private let unknown: Int32
    private let classification: Int32
    private let separator: Int32

    /// A longer word is unknown as a whole.
    private static let longestWord = 100

    /// - Parameters:
    ///   - vocabulary: must hold `[UNK]`, `[CLS]` and `[SEP]`.
    ///   - path: names the vocabulary's file in errors.
    /// - Throws: ``EmbeddingError/malformed(path:reason:)``.
    package init(_ vocabulary: Vocabulary, path: String) throws(EmbeddingError) {
        self.vocabulary = vocabulary
        unknown = try Self.special("[UNK]", vocabulary, path)
        classification = try Self.special("[CLS]", vocabulary, path)
        separator = try Self.special("[SEP]", vocabulary, path)
    }

    /// `[CLS]` first and `[SEP]` last; what is cut off is not read.
    package func encode(_ text: String, limit: Int) -> TokenizedText {
        var encoding = TokenizedText(tokens: [classification])
        var normalizer = TextNormalizer()
        normalizer.forEachWord(in: text) { word, length in
            append(word, length, to: &encoding.tokens)
            encoding.isCut = encoding.tokens.count > limit - 1
            return !encoding.isCut
        }
        if encoding.isCut { encoding.tokens.removeLast(encoding.tokens.count - (limit - 1)) }
        encoding.tokens.append(separator)
        return encoding
    }

    private func append(_ word: ArraySlice<UInt8>, _ length: Int, to tokens: inout [Int32]) {
        let start = tokens.count
        var rest = word
        while !rest.isEmpty {
            let isContinuation = rest.startIndex > word.startIndex
            guard length <= Self.longestWord,
                let piece = vocabulary.longestPiece(beginning: rest, isContinuation: isContinuation)
            else {
                tokens.removeSubrange(start...)
                tokens.append(unknown)
                return
            }
            tokens.append(piece.number)
            rest = rest.dropFirst(piece.length)
        }
    }

    private static func special(
        _ piece: String, _ vocabulary: Vocabulary, _ path: String
    ) throws(EmbeddingError) -> Int32 {
        guard let number = vocabulary.number(of: piece) else {
            throw .malformed(path: path, reason: "it has no \(piece), so it is no WordPiece vocabulary")
        }
        return number
    }
}
