import Catalogue
import Generation
import Grounding
import Prompts
import Settings
import Transport

extension FuzzTarget {
    /// What a model wrote, whole and in pieces, and what is delivered of it.
    static let reply = FuzzTarget("reply", longest: 2_048) { bytes in
        var input = FuzzInput(bytes)
        let (seed, language) = (input.byte(), input.byte() & 1 == 0 ? Language.english : .portuguese)
        let draft = AnswerReader.answer(in: input.text)
        var scanner = PickScanner()
        let pieces = Array(input.text.unicodeScalars).pieces(seed: seed).map { String(String.UnicodeScalarView($0)) }
        let picks = pieces.flatMap { scanner.feed($0) }
        try promise(picks == draft?.picks ?? [], "a reply in pieces has other picks")
        try promise(AnswerReader.sentence(in: input.text)?.isEmpty != true, "an empty sentence")
        let answer = FuzzShelf.grounder.picks(
            of: draft ?? DraftAnswer(picks: []), from: FuzzShelf.candidates, cardCount: 4, count: 3, language: language)
        try promise(answer.picks.count == 3 && Set(answer.picks.map(\.candidate)).count == 3, "not three picks")
        var selection = FuzzShelf.grounder.selection(
            from: FuzzShelf.candidates, cardCount: 4, count: 3, language: language)
        for pick in picks { _ = selection.take(pick) }
        try promise(selection.filled(isNoneFit: draft?.isNoneFit ?? false) == answer, "pick by pick is another answer")
        for pick in answer.picks { try checkDelivered(pick.reason.text) }
    }

    /// The body that a model's server sent: as a whole reply, and as a stream of events.
    static let chat = FuzzTarget(
        "chat", longest: 2_048,
        waiting: { bytes in
            var input = FuzzInput(bytes)
            let status = [200, 200, 200, 400, 401, 429, 500, 503][Int(input.byte() % 8)]
            let body = Array(input.rest)
            let prompt = RecommendationPrompt.pick(
                2, from: Array(FuzzShelf.entries.prefix(2)), for: .init(text: "robots", language: .english))
            for json in [LLMModelSettings.JSONMode.schema, .none] {
                let model = LLMModelSettings(name: "m", model: "m", json: json, baseURL: "http://127.0.0.1:1/v1")
                let generator = ChatGenerator(model, attempt: .seconds(1), sender: OneReply(status: status, body: body))
                do {
                    let draft = try await generator.complete(prompt, within: .seconds(1), hears: nil)
                    try promise(status == 200 && !draft.text.isEmpty, "a draft without a text")
                } catch let error as GenerationError {
                    try promise(!error.description.isEmpty && !error.kind.isEmpty, "an error says nothing")
                }
            }
        })

    /// The bytes of a stream of events, whole and in pieces.
    static let events = FuzzTarget("events", longest: 1_024) { bytes in
        var input = FuzzInput(bytes)
        let seed = input.byte()
        let whole = try? parsed([input.rest])
        let pieces = try? parsed(input.rest.pieces(seed: seed))
        try promise(whole == pieces, "a stream in pieces has other events")
        try promise(whole?.allSatisfy { $0.data.utf8.count <= 3 * 256 } ?? true, "an event beyond the limit")
    }

    /// The head of a reply that asks to be left alone, a header a line.
    static let retryAfter = FuzzTarget("retry-after", longest: 256) { bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let pairs = lines.map { line -> (String, String) in
            let name = line.prefix { $0 != ":" }
            return (name.lowercased(), String(line.dropFirst(name.count + 1).drop { $0 == " " }))
        }
        guard let wait = RetryAfter.wait(from: Dictionary(pairs) { $1 }) else { return }
        try promise(.zero ... .seconds(86_400) ~= wait, "a wait of \(wait)")
    }
}

/// Nothing but words and their punctuation: what no page takes for more than text.
private func checkDelivered(_ text: String) throws(BrokenPromise) {
    try promise(!text.isEmpty && PlainText.clean(text) == text, "a reason that is not clean")
    try promise(!text.contains { "<>&*_`[]{}\\".contains($0) }, "a reason with markup: \(text)")
}

private func parsed(_ pieces: [ArraySlice<UInt8>]) throws -> [ServerSentEvent] {
    var parser = EventStreamParser(limit: 256)
    return try pieces.flatMap { try parser.feed($0) }
}

/// Answers with the same bytes, whatever it is asked.
private struct OneReply: HTTPSender {
    let status: Int
    let body: [UInt8]

    func post(_ post: HTTPPost) async throws(TransportError) -> HTTPReply { HTTPReply(status: status, body: body) }

    func stream(
        _ post: HTTPPost, onEvent: @escaping @Sendable (ServerSentEvent) async -> Bool
    ) async throws(TransportError) -> HTTPReply {
        guard status == 200 else { return HTTPReply(status: status, body: body) }
        var parser = EventStreamParser(limit: 4_096)
        guard let events = try? parser.feed(body) else { throw .malformed(endpoint: "fuzz", reason: "too long") }
        for event in events where !(await onEvent(event)) { break }
        return HTTPReply(status: 200)
    }
}
