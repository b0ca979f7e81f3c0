import Catalogue
import Embeddings
import JSON
import Prompts
import Understanding

extension FuzzTarget {
    /// A wish in words, in either language, and as a turn of a conversation.
    static let query = FuzzTarget("query", longest: 1_024) { bytes in
        var input = FuzzInput(bytes)
        let languages: [Language?] = [nil, .english, .portuguese]
        let language = languages[Int(input.byte()) % 3]
        // Requests refuse what is not stream-safe before it comes here.
        guard input.text.isStreamSafe else { return }
        let wish = Wish(text: input.text, language: language)
        let intent = FuzzShelf.reader.intent(of: wish)
        try promise(intent == FuzzShelf.reader.intent(of: wish), "a wish is read in two ways")
        try promise(language == nil || intent.language == language, "the language that was stated does not hold")
        try promise(1...1_000 ~= intent.limit, "\(intent.limit) entries wanted")
        let known = Set(FuzzShelf.entries.map(\.id))
        try promise(known.isSuperset(of: intent.liked + intent.disliked), "a title that the catalogue lacks")
        let state = SessionState().after(intent, asking: wish.text, answer: [AnimeID(2), AnimeID(6)])
        let turn = FuzzShelf.reader.intent(of: wish, in: state)
        try promise(1...1_000 ~= turn.limit, "\(turn.limit) entries wanted by a turn")
        try checkWords(input.text)
        try checkPlain(input.text)
    }

    /// Any text as tokens.
    static let tokenizers = FuzzTarget("tokenizers", longest: 1_024) { bytes in
        var input = FuzzInput(bytes)
        let limit = 2 + Int(input.byte() % 32)
        for (tokenizer, count) in try SmallModel.tokenizers() {
            let whole = tokenizer.encode(input.text, limit: .max)
            let cut = tokenizer.encode(input.text, limit: limit)
            try promise(whole.tokens.allSatisfy { 0..<Int32(count) ~= $0 }, "a token that the model does not have")
            try promise(!whole.isCut && whole.tokens.count >= 2, "a whole text is cut")
            try promise(cut.isCut == (whole.tokens.count > limit), "\(limit) of \(whole.tokens.count) tokens")
            let expected = cut.isCut ? whole.tokens.prefix(limit - 1) + whole.tokens.suffix(1) : whole.tokens[...]
            try promise(cut.tokens[...] == expected, "a text that is cut begins otherwise")
        }
    }

    /// Any text as a vector.
    static let embedder = FuzzTarget(
        "embedder", longest: 512,
        waiting: { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let embedder = try await SmallModel.embedder.value
            let batch = try await embedder.embed([text, "rain", text], as: .document)
            let rows = (0..<3).map { batch.vectors[$0 * batch.dimensions..<($0 + 1) * batch.dimensions] }
            let length = rows[0].reduce(0) { $0 + $1 * $1 }
            try promise(abs(length - 1) < 1e-3, "a vector of length \(length.squareRoot())")
            let alone = try await embedder.embed([text], as: .document).vectors
            try promise(rows[0].elementsEqual(rows[2]) && rows[0].elementsEqual(alone), "company changes a vector")
        })
}

/// Words stand where they are said to, in the order of the text.
private func checkWords(_ text: String) throws(BrokenPromise) {
    var end = text.startIndex
    for token in Words.tokens(text) {
        try promise(token.range.lowerBound >= end && !token.word.isEmpty, "words lie on one another")
        end = token.range.upperBound
    }
    try promise(end <= text.endIndex, "a word lies behind the text")
}

/// What is shown is clean, and stays what it is when it is cleaned again.
private func checkPlain(_ text: String) throws(BrokenPromise) {
    let clean = PlainText.clean(text)
    try promise(PlainText.clean(clean).utf8.elementsEqual(clean.utf8), "a clean text is cleaned again")
    try promise(PlainText.excerpt(of: text, limit: 40).count <= 40, "an excerpt is too long")
    let sentences = PlainText.sentences(of: clean).joined(separator: " ")
    try promise(sentences.utf8.elementsEqual(clean.utf8), "sentences lose a character")
}
