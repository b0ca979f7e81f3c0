import Catalogue
import Pipelines
import Testing
import Understanding

@Suite struct `What an entry and a wish share` {
    /// What a text may trip over: apostrophes, letters beyond ASCII that fold to others, words of one letter or digit.
    private static let parts = [
        "Pilot", "pilots", "PILOTING", "pi", "d'Artagnan", "'twas", "o'clock", "don't", "École", "naïve", "NAIVE",
        "Ação", "R2D2", "91", "K", "it's", "mag\u{2019}ic", "magic", "e\u{301}cole", "ﬁne", "星", "Star", "starry",
    ]
    private static let intent = Intent(text: "x", language: .english, filters: Filters(), limit: 1)
    private static let separators = [" ", ", ", ". ", "! ", "-", "'", "\u{2019}", "\n", "… ", ""]

    @Test func `names the words that folding the whole text would find`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            func text(_ count: Int) -> String {
                (0..<count).map { _ in
                    Self.parts.randomElement(using: &random)! + Self.separators.randomElement(using: &random)!
                }.joined()
            }
            let entry = AnimeEntry(id: AnimeID(1), title: text(2), synopsis: text(12))
            let stems = Set((0..<4).flatMap { _ in Words.content(of: text(1)) }.map { Words.stem($0) })
            var seen: Set<String> = []
            let expected = (Words.content(of: entry.synopsis!) + Words.content(of: entry.title)).filter { word in
                stems.contains(Words.stem(word)) && seen.insert(Words.stem(word)).inserted
            }
            let evidence = Evidence(entry: entry, terms: Evidence.Terms(Self.intent, stems: Array(stems)))
            #expect(evidence.words == Array(expected.prefix(3)), "\(entry.title) | \(entry.synopsis!) | \(stems)")
        }
    }

    @Test func `quotes the first of the sentences that share most words`() {
        let entry = AnimeEntry(
            id: AnimeID(1), title: "Hoshi",
            synopsis: """
                they lost the start. Pilots cross the void! A pilot meets a magic star? The magic star pilot sleeps.
                """)
        func sentence(_ stems: String...) -> String? {
            Evidence(entry: entry, terms: Evidence.Terms(Self.intent, stems: stems)).sentence
        }
        #expect(sentence() == "Pilots cross the void!")
        #expect(sentence("pilot", "magic") == "A pilot meets a magic star?")
        #expect(sentence("sleep") == "The magic star pilot sleeps.")
    }
}
