import Catalogue
import Grounding
import Prompts
import Testing

/// Ten thousand answers that lie in every way we know of; what is delivered is checked by other means than ours.
@Suite struct `A hostile model` {
    /// What only other entries, or none, can be said to have: none of it is a word of a true sentence below.
    private static let lies = [
        "Naruto", "naruto", "NARUTO", "Attack on Titan", "attack on titan", "Shingeki no Kyojin", "code geass",
        "Zorblax Chronicles", "Shadow Kyoto", "進撃の巨人", "Евангелион", "12 episodes", "twelve episodes", "in 2005",
        "3 seasons", "a score of 9.9", "9.9/10", "romance", "horror", "comedy", "this movie", "an OVA",
        "\"Lonely Saga\"", "'Lonely Saga'", "<script>alert(1)</script>", "https://evil.example/x", "www.evil.example",
        "[click](http://evil.example)", "&lt;b&gt;", "c2", "Hayao Miyazaki", "99", "2000s", "\u{202E}Naruto\u{202C}",
        "Na\u{200B}ruto", "N\u{430}ruto", "**Naruto**", "_naruto_", "`naruto`", "terror", "romântico", "doze episódios",
    ]
    private static let truths = [
        "A lonely robot guards the last ship.", "Pilots cross the void.", "It has 26 episodes.", "It aired in 1998.",
        "The pilots are lonely.",
    ]
    private static let handles = ["c1", "c2", "c3", "c6", "c9", "c12", "Naruto", "c1\"", "", "1", "c0", "C3"]

    /// Said in no delivered sentence of the model's, however it is folded.
    private static let forbidden = [
        "naruto", "attack on titan", "kyojin", "geass", "zorblax", "kyoto", "巨人", "еванг", "12", "twelve", "2005",
        "season",
        "9.9", "romance", "horror", "comedy", "movie", "ova ", "saga", "<", ">", "http", "www", "evil", "&", "c2",
        "miyazaki",
        " 99", "2000", "*", "`", "_", "\u{202E}", "\u{200B}", "terror", "rom\u{E2}ntico", "doze", "\u{430}",
    ]

    private func sentence(_ random: inout SeededRandom) -> String {
        let truth = Self.truths.randomElement(using: &random) ?? ""
        guard let lie = Self.lies.randomElement(using: &random) else { return truth }
        return switch Int.random(in: 0..<7, using: &random) {
        case 0: truth
        case 1: "Fans of \(lie) will like this one."
        case 2: "\(lie) is what it is like."
        case 3: truth + " It is like \(lie)."
        case 4: "It is like \(lie). " + truth
        case 5: lie
        default: "A robot, \(lie), guards the last ship."
        }
    }

    private func answer(_ random: inout SeededRandom) -> String {
        let picks = (0..<Int.random(in: 0...8, using: &random)).map { _ in
            let handle = Self.handles.randomElement(using: &random) ?? ""
            let why = sentence(&random).replacing("\"", with: "\\\"")
            return #"{"c":"\#(handle.replacing("\"", with: "\\\""))","why":"\#(why)"}"#
        }
        let text = "{\"picks\":[\(picks.joined(separator: ","))],\"none_fit\":\(Bool.random(using: &random))}"
        return switch Int.random(in: 0..<6, using: &random) {
        case 0: "```json\n\(text)\n```"
        case 1: String(text.prefix(Int.random(in: 0...text.count, using: &random)))
        case 2: "<html>\(text)</html>"
        default: text
        }
    }

    @Test func `gets no title, number, genre or sign of its own through in 10,000 answers`() {
        let hoshi = Known.hoshi
        // Six candidates with the same facts, so that each true sentence is true of all.
        let candidates = (1...6).map { id in
            Known.candidate(
                AnimeEntry(
                    id: AnimeID(id), title: hoshi.title, englishTitle: hoshi.englishTitle, genres: hoshi.genres,
                    synopsis: hoshi.synopsis, score: hoshi.score, type: hoshi.type, episodes: hoshi.episodes,
                    year: hoshi.year))
        }
        var random = SeededRandom(seed: 20_261_122)
        var (fromModel, lies) = (0, 0)
        for round in 0..<10_000 {
            let text = answer(&random)
            let draft = AnswerReader.answer(in: text) ?? DraftAnswer(picks: [])
            let answer = Known.grounder.picks(of: draft, from: candidates, cardCount: 4, count: 3, language: .english)
            #expect(answer.picks.count == 3)
            #expect(Set(answer.picks.map(\.candidate)).count == 3)
            lies += answer.counts.unsupported
            for pick in answer.picks {
                #expect(!pick.reason.text.isEmpty)
                if pick.reason.source == .model { fromModel += 1 }
                let delivered = pick.reason.text.lowercased() + " "
                let leak = Self.forbidden.first { delivered.contains($0) }
                #expect(leak == nil, "round \(round): \(text) -> \(pick.reason.text)")
            }
        }
        // The test would be empty if nothing of the model's were delivered, or nothing had to be held back.
        #expect(fromModel > 2_000, "\(fromModel)")
        #expect(lies > 10_000, "\(lies)")
    }
}
