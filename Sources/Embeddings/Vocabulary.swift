/// The pieces of a WordPiece model and their numbers.
package struct Vocabulary: Sendable {
    /// Pieces that begin a word; those that continue one have their numbers here, too.
    private let beginnings: ByteTable
    /// Pieces that continue a word, without their "##".
    private let continuations: ByteTable

    /// Pieces, numbered `0..<count` in the order of the file.
    package var count: Int { beginnings.count }

    /// - Parameters:
    ///   - file: `vocab.txt`: one piece a line; "##" marks a piece that continues a word.
    ///   - path: names the file in errors.
    /// - Throws: ``EmbeddingError/malformed(path:reason:)`` for a file that is too large.
    package init(parsing file: [UInt8], path: String) throws(EmbeddingError) {
        guard file.count < 1 << 30 else { throw .malformed(path: path, reason: "it is larger than 1 GiB") }
        var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        var beginnings = ByteTable(capacity: lines.count)
        var continuations = ByteTable(capacity: lines.count)
        for line in lines {
            // "##" alone is the word of two number signs. Of equal pieces the first is found.
            let isContinuation = line.count > 2 && line.starts(with: "##".utf8)
            _ = beginnings.add(line, isFound: !isContinuation)
            _ = continuations.add(line.dropFirst(2), isFound: isContinuation)
        }
        (self.beginnings, self.continuations) = (beginnings, continuations)
    }

    /// The number of a whole piece that begins a word, for example "[CLS]".
    package func number(of piece: String) -> Int32? {
        let word = Array(piece.utf8)
        let found = longestPiece(beginning: word[...], isContinuation: false)
        return found?.length == word.count ? found?.number : nil
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
        var longest: (number: Int32, length: Int)?
        let pieces = isContinuation ? continuations : beginnings
        pieces.forEachMatch(in: word, at: word.startIndex) { number, end in
            longest = (number, end - word.startIndex)
        }
        return longest
    }
}
