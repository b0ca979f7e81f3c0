/// The pieces of a WordPiece model and their numbers, looked up by bytes without allocating.
///
/// Not a `Dictionary<String, _>`: Swift strings compare by canonical equivalence, vocabularies by bytes.
package struct Vocabulary: Sendable {
    /// Pieces, numbered `0..<count` in the order of the file.
    package let count: Int

    private let bytes: [UInt8]
    /// Piece `i` is `bytes[starts[i]..<starts[i + 1] - 1]`; a line feed ends it.
    private let starts: [Int]
    private let longest: Int
    /// Open addressing: a power of two of piece numbers, -1 where free.
    private var slots: [Int32]

    /// - Parameters:
    ///   - file: `vocab.txt`: one piece a line; "##" marks a piece that continues a word.
    ///   - path: names the file in errors.
    /// - Throws: ``EmbeddingError/malformed(path:reason:)`` for a file that is too large.
    package init(parsing file: [UInt8], path: String) throws(EmbeddingError) {
        guard file.count < 1 << 30 else { throw .malformed(path: path, reason: "it is larger than 1 GiB") }
        bytes = file.last == lineFeed ? file : file + [lineFeed]
        starts = [0] + bytes.indices.filter { [bytes] in bytes[$0] == lineFeed }.map { $0 + 1 }
        count = starts.count - 1
        longest = zip(starts, starts.dropFirst()).map { $1 - $0 - 1 }.max() ?? 0
        var capacity = 16
        while capacity < 2 * count { capacity *= 2 }
        slots = [Int32](repeating: -1, count: capacity)
        for piece in 0..<count {
            let (word, isContinuation) = parts(of: piece)
            var hash = PrefixHash(isContinuation: isContinuation)
            for byte in word { hash.add(byte) }
            var slot = hash.slot(in: capacity)
            while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Int32(piece)
        }
    }

    /// The number of a whole piece that begins a word, for example "[CLS]".
    package func number(of piece: String) -> Int32? {
        let word = Array(piece.utf8)
        guard let found = longestPiece(beginning: word[...], isContinuation: false), found.length == word.count else {
            return nil
        }
        return found.number
    }

    /// The longest piece that `word` begins with.
    ///
    /// - Parameters:
    ///   - word: UTF-8.
    ///   - isContinuation: whether `word` is the rest of a longer one, so that only "##" pieces fit.
    /// - Returns: the piece's number and its length in bytes without "##"; nil if no piece fits.
    /// - Complexity: O(length of the longest piece).
    package func longestPiece(
        beginning word: ArraySlice<UInt8>, isContinuation: Bool
    ) -> (number: Int32, length: Int)? {
        var hash = PrefixHash(isContinuation: isContinuation)
        var best: (number: Int32, length: Int)?
        for end in word.indices.prefix(longest) {
            hash.add(word[end])
            if let number = find(word[word.startIndex...end], hash, isContinuation) {
                best = (number, end - word.startIndex + 1)
            }
        }
        return best
    }

    private func find(_ word: ArraySlice<UInt8>, _ hash: PrefixHash, _ isContinuation: Bool) -> Int32? {
        var slot = hash.slot(in: slots.count)
        while slots[slot] >= 0 {
            let candidate = parts(of: Int(slots[slot]))
            if candidate.isContinuation == isContinuation, candidate.word == word { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func parts(of piece: Int) -> (word: ArraySlice<UInt8>, isContinuation: Bool) {
        let line = bytes[starts[piece]..<starts[piece + 1] - 1]
        // "##" alone is the word of two number signs.
        let isContinuation = line.count > 2 && line.starts(with: [numberSign, numberSign])
        return (isContinuation ? line.dropFirst(2) : line, isContinuation)
    }
}

private let lineFeed = UInt8(ascii: "\n")
private let numberSign = UInt8(ascii: "#")

extension PrefixHash {
    fileprivate init(isContinuation: Bool) {
        self.init()
        if isContinuation { add(numberSign) }
    }
}
