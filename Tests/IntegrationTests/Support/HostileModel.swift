import Foundation
import JSON

/// A model that lies in every way we know of behind a server that breaks in some: what it does with a request depends
/// on nothing but its number.
enum HostileModel {
    /// What is true of no entry, unless the entry's own row says so, and what of it must not come through.
    static let lies: [(said: String, mark: String)] = [
        ("Naruto", "naruto"), ("Shingeki no Kyojin", "kyojin"), ("Zorblax Chronicles", "zorblax"),
        ("進撃の巨人", "巨人"), ("Евангелион", "еванг"), ("4711 episodes", "4711"), ("in 1897", "1897"),
        ("a score of 9.97", "9.97"), ("nineteen seasons", "nineteen"), ("Hayao Miyazaki", "miyazaki"),
        ("<script>alert(1)</script>", "<"), ("https://evil.example/x", "evil"),
        ("[click](http://evil.example)", "http"),
        ("&lt;b&gt;", "&"), ("**bold**", "*"), ("`code`", "`"), ("\u{202E}reversed\u{202C}", "\u{202E}"),
        ("Na\u{200B}ruto", "\u{200B}"), ("c2", "c2"), ("\"Lonely Saga\"", "saga"), ("yaoi", "yaoi"), ("yuri", "yuri"),
    ]

    static let script: FakeLLMServer.Script = { number, request in
        var random = SeededRandom(seed: UInt64(number))
        switch Int.random(in: 0..<400, using: &random) {
        case 0..<10: return .reply(500, "{}")
        case 10..<20: return .streamHead + .events("{}") + [.reset]
        case 20..<30: return .reply(200, "<html>Naruto</html>", type: "text/html")
        case 30..<40: return .reply(200, #"{"choices":[{"message""#)
        case 40..<50: return .reply(200, #"{"error":{"message":"Naruto","code":502}}"#)
        case 50..<60: return [.close]
        case 60: return [.hold]
        default: return .chat(text(for: request, &random), usage: #"{"prompt_tokens":700,"completion_tokens":90}"#)
        }
    }

    /// Picks of any handle, with sentences from any card and lies among them, in any wrapping, or cut off.
    private static func text(for request: String, _ random: inout SeededRandom) -> String {
        let truths = sentences(in: request)
        let picks = (0..<Int.random(in: 0...6, using: &random)).map { _ -> JSONValue in
            let handle = ["c1", "c2", "c3", "c4", "c5", "c6", "c9", "Naruto", ""].randomElement(using: &random) ?? ""
            return ["c": .string(handle), "why": .string(sentence(truths, &random))]
        }
        let isNoneFit = Int.random(in: 0..<8, using: &random) == 0
        let text = JSONValue.object(["picks": .array(picks), "none_fit": .bool(isNoneFit)]).text
        return switch Int.random(in: 0..<8, using: &random) {
        case 0: "```json\n\(text)\n```"
        case 1: String(text.prefix(Int.random(in: 0...text.count, using: &random)))
        case 2: "You should watch Naruto! \(text)"
        default: text
        }
    }

    private static func sentence(_ truths: [String], _ random: inout SeededRandom) -> String {
        let truth = truths.randomElement(using: &random) ?? "A story worth a look."
        let lie = lies.randomElement(using: &random)?.said ?? ""
        return switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: truth
        case 2: "Fans of \(lie) will like this one."
        case 3: "\(truth) It is like \(lie)."
        case 4: "It is like \(lie). \(truth)"
        default: lie
        }
    }

    /// The first sentence of each card's synopsis: true of one candidate, perhaps not of the one that it is said of.
    private static func sentences(in request: String) -> [String] {
        guard let start = request.firstRange(of: "\r\n\r\n"),
            let body = try? JSONValue(parsing: Array(request[start.upperBound...].utf8)).object,
            let content = body["messages"]?.array?.last?.object?["content"]?.string
        else { return [] }
        return content.split(separator: "\n").compactMap { line in
            guard let quote = line.range(of: " | \"") else { return nil }
            return line[quote.upperBound...].prefix { $0 != "." && $0 != "\"" } + "."
        }
    }
}
