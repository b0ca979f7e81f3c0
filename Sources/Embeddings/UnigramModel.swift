/// What a SentencePiece Unigram tokenizer knows: its pieces with their scores, and what it writes for what.
///
/// Read from `unigram.txt`, whose form `Tools/checkpoint.py` describes. Nothing in it is trusted.
package struct UnigramModel: Sendable {
    let pieces: ByteTable
    /// The natural logarithm of each piece's probability; 0 for a piece that no text matches.
    let scores: [Float]
    /// What a character scores that is no piece: worse than any piece.
    let unknownScore: Float
    let unknown: Int32
    let begin: Int32
    let end: Int32
    /// Texts that are replaced before pieces are looked for, and by what.
    let replaced: ByteTable
    let replacements: [[UInt8]]

    package var count: Int { scores.count }

    /// Far above any real tokenizer (128,000 pieces), and a limit to what a wrong count can ask for.
    private static let mostLines = 4_000_000

    /// - Parameters:
    ///   - file: the bytes of `unigram.txt`.
    ///   - path: names the file in errors.
    /// - Throws: ``EmbeddingError/malformed(path:reason:)`` with the line.
    package init(parsing file: UnsafeRawBufferPointer, path: String) throws(EmbeddingError) {
        guard file.count < 1 << 30 else { throw .malformed(path: path, reason: "it is larger than 1 GiB") }
        var lines = LineReader(file: file, path: path)
        guard try lines.number(after: "unigram", in: 0...1000) == 1 else {
            throw lines.fault("this version of the format is not known")
        }
        let special = try [
            lines.number(after: "unknown", in: 0...Self.mostLines),
            lines.number(after: "begin", in: 0...Self.mostLines),
            lines.number(after: "end", in: 0...Self.mostLines),
        ]
        let count = try lines.number(after: "pieces", in: 1...min(Self.mostLines, file.count))
        guard special.allSatisfy({ $0 < count }) else { throw lines.fault("a special piece is not among the pieces") }
        (unknown, begin, end) = (Int32(special[0]), Int32(special[1]), Int32(special[2]))
        var pieces = ByteTable(capacity: count)
        var scores: [Float] = []
        scores.reserveCapacity(count)
        for _ in 0..<count {
            let (piece, score) = try lines.pair()
            guard score.isEmpty || !piece.isEmpty, pieces.add(piece, isFound: !score.isEmpty) else {
                throw lines.fault("an empty piece, or one that stands there twice")
            }
            scores.append(try lines.score(score))
        }
        self.pieces = pieces
        self.scores = scores
        unknownScore = (scores.min() ?? 0) - 10
        let replacedCount = try lines.number(after: "replacements", in: 0...min(Self.mostLines, file.count))
        var replaced = ByteTable(capacity: replacedCount)
        var replacements: [[UInt8]] = []
        for _ in 0..<replacedCount {
            let (old, new) = try lines.pair()
            let text = try lines.characters(old)
            guard !text.isEmpty, replaced.add(text) else {
                throw lines.fault("it replaces nothing, or what is replaced before")
            }
            replacements.append(try lines.characters(new))
        }
        self.replaced = replaced
        self.replacements = replacements
        guard lines.isAtEnd else { throw lines.fault("it goes on after the last replacement") }
    }
}

/// Takes the lines of a file one after the other.
private struct LineReader {
    let file: UnsafeRawBufferPointer
    let path: String
    private var place = 0
    private var line = 0

    init(file: UnsafeRawBufferPointer, path: String) {
        self.file = file
        self.path = path
    }

    var isAtEnd: Bool { place == file.count }

    func fault(_ reason: String) -> EmbeddingError { .malformed(path: path, reason: "line \(line): \(reason)") }

    private mutating func next() throws(EmbeddingError) -> Slice<UnsafeRawBufferPointer> {
        line += 1
        guard let end = file[place...].firstIndex(of: UInt8(ascii: "\n")) else { throw fault("the file ends in it") }
        defer { place = end + 1 }
        return file[place..<end]
    }

    /// A line of a word and a number.
    mutating func number(after word: String, in range: ClosedRange<Int>) throws(EmbeddingError) -> Int {
        let text = String(decoding: try next(), as: UTF8.self)
        guard text.hasPrefix(word + " "), let number = Int(text.dropFirst(word.utf8.count + 1)), range.contains(number)
        else { throw fault("it must be \"\(word)\" and a number from \(range.lowerBound) to \(range.upperBound)") }
        return number
    }

    /// A line of two fields with a tab between them.
    mutating func pair() throws(EmbeddingError) -> (Slice<UnsafeRawBufferPointer>, Slice<UnsafeRawBufferPointer>) {
        let text = try next()
        guard let tab = text.firstIndex(of: UInt8(ascii: "\t")) else { throw fault("it has no tab") }
        return (text[..<tab], text[(tab + 1)...])
    }

    /// A score; 0 for none.
    func score(_ field: Slice<UnsafeRawBufferPointer>) throws(EmbeddingError) -> Float {
        if field.isEmpty { return 0 }
        guard let score = Float(String(decoding: field, as: UTF8.self)), -1e6...0 ~= score else {
            throw fault("its score is no number from -1,000,000 to 0")
        }
        return score
    }

    /// Code points in hexadecimal, as UTF-8.
    func characters(_ field: Slice<UnsafeRawBufferPointer>) throws(EmbeddingError) -> [UInt8] {
        var bytes: [UInt8] = []
        for word in field.split(separator: UInt8(ascii: " ")) {
            guard let value = UInt32(String(decoding: word, as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            else { throw fault("it holds what is no code point") }
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return bytes
    }
}
