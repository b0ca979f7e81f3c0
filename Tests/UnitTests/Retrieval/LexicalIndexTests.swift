import Catalogue
import Foundation
import Retrieval
import Testing
import Understanding

@Suite struct `The lexical index` {
    static func index(_ entries: AnimeEntry..., options: LexicalOptions = LexicalOptions()) throws -> LexicalIndex {
        LexicalIndex(try EntryTable(entries), options)
    }

    @Test func `weighs a word by its fields, their length and how few entries have it`() throws {
        var options = LexicalOptions()
        (options.title, options.genres, options.synopsis) = (3, 2, 1)
        let index = try Self.index(
            SmallSearch.entry(1, "Robot", genres: ["Mecha"], synopsis: "A robot sees a robot."),
            SmallSearch.entry(2, "Garden", genres: ["Drama"], synopsis: "Flowers."),
            SmallSearch.entry(3, "Sea", genres: ["Drama"], synopsis: "Waves and a robot."), options: options)
        // Words: synopses of 3, 1 and 2, 2 on average; titles and genres of 1. N = 3, df = 2, idf = ln 1.6.
        // Entry 1: tf = 3 + 2 / (0.6 + 0.4 * 3 / 2); entry 3: tf = 1 / (0.6 + 0.4 * 2 / 2).
        let idf = Float(log(1.6))
        let first: Float = 3 + 2 / 1.2
        let expected: [Float] = [idf * 1.9 * first / (first + 0.9), 0, idf * 1.9 / 1.9]
        let scores = index.scores(for: index.query("Robots"))
        for (score, expected) in zip(scores, expected) { #expect(abs(score - expected) < 1e-6) }
    }

    @Test func `adds up the words of a query, each as often as it is said`() throws {
        let index = try Self.index(
            SmallSearch.entry(1, "Alpha", synopsis: "red"), SmallSearch.entry(2, "Beta", synopsis: "blue"),
            SmallSearch.entry(3, "Gamma", synopsis: "red blue"))
        let red = index.scores(for: index.query("red"))
        let blue = index.scores(for: index.query("blue"))
        let both = index.scores(for: index.query("blue red the unheard red"))
        #expect(index.query("blue red the unheard red").map(\.weight) == [1, 2])
        for row in 0..<3 { #expect(abs(both[row] - (2 * red[row] + blue[row])) < 1e-6) }
        #expect(red[1] == 0 && red[0] > 0 && red[2] > 0)
    }

    @Test func `finds titles in either language, genres, and short names, but no function words`() throws {
        let index = try Self.index(
            SmallSearch.entry(1, "K", english: "Project", genres: ["Slice of Life"], synopsis: "the café of São"),
            SmallSearch.entry(2, "Other"))
        for word in ["k", "PROJECT", "life", "cafe", "sao"] {
            #expect(index.scores(for: index.query(word))[0] > 0, "\(word)")
            #expect(index.scores(for: index.query(word))[1] == 0, "\(word)")
        }
        #expect(index.query("the of para uma").isEmpty)
    }

    @Test func `knows in which fields of an entry a word stands`() throws {
        let index = try Self.index(
            SmallSearch.entry(1, "Space", genres: ["Space"], synopsis: "far"),
            SmallSearch.entry(2, "Far", synopsis: "out in space"),
            SmallSearch.entry(3, "Here"))
        let space = try #require(index.query("space").first).term
        #expect((0..<3).map { index.fields(of: space, in: $0) } == [[.title, .genres], [.synopsis], []])
        #expect(index.documentFrequency(of: space) == 2)
    }

    @Test func `takes its options`() throws {
        var options = LexicalOptions()
        (options.k1, options.b, options.title, options.synopsis) = (0, 0, 1, 1)
        let index = try Self.index(
            SmallSearch.entry(1, "a sea", synopsis: "sea sea sea"), SmallSearch.entry(2, "b", synopsis: "sea"),
            options: options)
        let scores = index.scores(for: index.query("sea"))
        #expect(scores[0] == scores[1])  // k1 0: how often does not count
    }

    @Test func `is empty over an empty catalogue`() throws {
        let index = try Self.index()
        #expect(index.termCount == 0)
        #expect(index.scores(for: index.query("anything at all")).isEmpty)
    }
}

@Suite struct `The word scanner` {
    @Test(arguments: [
        "Ficção-Científica! don't  STOP\tme, don\u{2019}t", "Æon Straße 2001 İstanbul ẞ", "cafe\u{301} 進撃の巨人",
        "🎉 --- … \u{200b}x", "", "a", "Kyūketsuki: \u{ff21}\u{ff22}9 ½ Ⅳ O'Neill''s",
    ])
    func `gives the words that folding strings gives`(text: String) {
        var words: [String] = []
        var copy = text
        copy.withUTF8 { text in
            WordScanner().forEachWord(in: text) { word, hash in
                words.append(String(decoding: word, as: UTF8.self))
                #expect(hash == TermHash(word))
            }
        }
        #expect(words == Words.folded(text))
    }
}

@Suite struct `The term table` {
    @Test func `numbers words in order and finds each again, through all its growth`() {
        var table = TermTable()
        let words = (0..<5_000).map { "word\($0)" }
        func number(_ word: String, _ look: (UnsafeBufferPointer<UInt8>) -> Int?) -> Int? {
            var word = word
            return word.withUTF8 { look($0) }
        }
        for (expected, word) in words.enumerated() {
            #expect(number(word) { table.insert($0, TermHash($0)) } == expected)
        }
        #expect(words.map { word in number(word) { table.insert($0, TermHash($0)) } } == Array(0..<5_000))
        #expect(number("word5000") { table.number(of: $0, TermHash($0)) } == nil)
        #expect(table.word(4_321) == "word4321")
    }
}
