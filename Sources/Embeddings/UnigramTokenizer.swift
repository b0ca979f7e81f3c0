/// Text to the token numbers of a SentencePiece Unigram model: of all ways to cut a word into pieces, the likeliest.
///
/// Equal to SentencePiece with `add_dummy_prefix`, `remove_extra_whitespaces` and `escape_whitespaces`, with one
/// difference: "<s>" and its like inside a text are text, so that nobody can smuggle a special token in.
package struct UnigramTokenizer: Tokenizer {
    private let model: UnigramModel

    package init(_ model: UnigramModel) {
        self.model = model
    }

    /// Word by word: no piece reaches over a space, so the best way through a text is the best way through each word.
    package func encode(_ text: String, limit: Int) -> TokenizedText {
        var encoding = TokenizedText(tokens: [model.begin])
        var lattice = Lattice(model: model)
        forEachWord(in: text) { word in
            lattice.append(word, to: &encoding.tokens)
            encoding.isCut = encoding.tokens.count > limit - 1
            return !encoding.isCut
        }
        if encoding.isCut { encoding.tokens.removeLast(encoding.tokens.count - (limit - 1)) }
        encoding.tokens.append(model.end)
        return encoding
    }

    /// Calls `body` with each word, U+2581 before it, until it returns false.
    private func forEachWord(in text: String, _ body: (ArraySlice<UInt8>) -> Bool) {
        let bytes = Array(text.utf8)[...]
        var word = Self.space
        var index = 0
        while index < bytes.endIndex {
            var end = index + 1
            while end < bytes.endIndex, bytes[end].continuesCharacter { end += 1 }
            var replacement: [UInt8]?
            model.replaced.forEachMatch(in: bytes, at: index) { number, matchEnd in
                (replacement, end) = (model.replacements[Int(number)], matchEnd)
            }
            for byte in replacement?[...] ?? bytes[index..<end] {
                if byte != UInt8(ascii: " ") {
                    word.append(byte)
                } else if word.count > Self.space.count {
                    guard body(word[...]) else { return }
                    word.removeLast(word.count - Self.space.count)
                }
            }
            index = end
        }
        if word.count > Self.space.count { _ = body(word[...]) }
    }

    /// U+2581, which stands for a space.
    private static let space: [UInt8] = [0xE2, 0x96, 0x81]
}

/// The best way to each place of a word; its memory is used again for the next word.
private struct Lattice {
    let model: UnigramModel
    /// For each byte where a character ends: the best sum of scores, the last piece, and where that began.
    private var places: [(score: Double, piece: Int32, start: Int32)] = []

    init(model: UnigramModel) {
        self.model = model
    }

    mutating func append(_ word: ArraySlice<UInt8>, to tokens: inout [Int32]) {
        let unreached = (score: -Double.infinity, piece: model.unknown, start: Int32(0))
        places.removeAll(keepingCapacity: true)
        places.append(contentsOf: repeatElement(unreached, count: word.count + 1))
        places[0].score = 0
        for start in word.indices where !word[start].continuesCharacter {
            extend(from: start, in: word)
        }
        let first = tokens.count
        var end = word.count
        while end > 0 {
            let place = places[end]
            // A run of unknown characters is one unknown token, as in training.
            if place.piece != model.unknown || tokens.count == first || tokens.last != model.unknown {
                tokens.append(place.piece)
            }
            end = Int(place.start)
        }
        tokens[first...].reverse()
    }

    /// Every piece that begins here, and the character itself as an unknown one if it is no piece.
    private mutating func extend(from start: Int, in word: ArraySlice<UInt8>) {
        let reached = places[start].score
        var next = start + 1
        while next < word.endIndex, word[next].continuesCharacter { next += 1 }
        var isPiece = false
        model.pieces.forEachMatch(in: word, at: start) { piece, end in
            offer(reached + Double(model.scores[Int(piece)]), piece, start, end)
            if end == next { isPiece = true }
        }
        if !isPiece { offer(reached + Double(model.unknownScore), model.unknown, start, next) }
    }

    private mutating func offer(_ score: Double, _ piece: Int32, _ start: Int, _ end: Int) {
        if score > places[end].score { places[end] = (score, piece, Int32(start)) }
    }
}
