import Catalogue
import Retrieval
import Testing
import Understanding

/// Five entries with and without gore, all of one vector.
private enum GoreCatalogue {
    static let gore = Theme(name: "gore", evidence: ["blood", "severed head"])

    static func index() throws -> SearchIndex {
        let entries = [
            SmallSearch.entry(1, "A", synopsis: "Blood everywhere."),
            SmallSearch.entry(2, "B", synopsis: "They found the severed heads."),
            SmallSearch.entry(3, "C", synopsis: "A head that was severed."),
            SmallSearch.entry(4, "D", genres: ["Gore"]),
            SmallSearch.entry(5, "E", synopsis: "Flowers and clowns."),
        ]
        return try SmallCatalogue.index(of: entries, Array(repeating: [1, 0, 0, 0], count: 5))
    }
}

@Suite struct `What a wish refuses` {
    @Test func `as a theme is left out where a word, a phrase or a genre shows it`() throws {
        var intent = SmallSearch.intent()
        intent.refusedThemes = [GoreCatalogue.gore]
        #expect(SmallSearch.ids(try SmallSearch.found([1, 0, 0, 0], intent, index: GoreCatalogue.index())) == [5, 3])
    }

    @Test func `in free words is left out where they stand`() throws {
        var intent = SmallSearch.intent()
        intent.refusedTexts = ["clown"]
        #expect(
            SmallSearch.ids(try SmallSearch.found([1, 0, 0, 0], intent, index: GoreCatalogue.index())) == [1, 2, 3, 4])
    }

    @Test func `pushes down what is like it in meaning, and lifts nothing`() throws {
        let retriever = Retriever(index: try SmallCatalogue.index(), options: SmallSearch.options())
        let vectors = QueryVectors(text: [[0, 0, 0, 0]], refused: [[0, 1, 0, 0]])
        let found = try retriever.matches(for: vectors, SmallSearch.intent())
        // Likeness 0, 1, 0.8, 0, 0: mean 0.36, deviation 0.4454; penalties 0.6 * 1.4368 and 0.6 * 0.9878.
        #expect(SmallSearch.ids(found) == [1, 4, 6, 3, 2])
        for (match, expected) in zip(found.matches, [0, 0, 0, -0.5927, -0.8621] as [Float]) {
            #expect(abs(match.score - expected) < 1e-3)
        }
    }

    @Test func `is looked for in whole words, endings aside`() throws {
        let index = try GoreCatalogue.index()
        #expect(index.columns.themes.rows(holding: "head") == [1, 2])
        #expect(index.columns.themes.rows(holding: "severed the head") == [1])
        #expect(index.columns.themes.rows(holding: "severed unicorn") == [])
        let signs = (0..<5).map { index.columns.themes.sign(of: GoreCatalogue.gore, row: $0) }
        #expect(signs == [.phrase("blood"), .phrase("severed head"), nil, .genre("Gore"), nil])
    }

    @Test func `is not claimed of a text that has only its rarer evidence`() throws {
        let boxing = Theme(name: "boxing", evidence: ["boxer", "uppercut", "boxing ring", "champion"])
        let stories = [7: "A volleyball champion.", 9: "A boxer."]
        let entries = (1...50).map { SmallSearch.entry($0, "Title", synopsis: stories[$0] ?? "Flowers.") }
        let index = try SmallCatalogue.index(of: entries, Array(repeating: [1, 0, 0, 0], count: 50))
        #expect(index.columns.themes.rows(showing: boxing) == [6, 8])
        #expect(index.columns.themes.sign(of: boxing, row: 6) == nil)
        #expect(index.columns.themes.sign(of: boxing, row: 8) == .phrase("boxer"))
    }
}

@Suite struct `A wished theme` {
    @Test func `is not named by a part of a phrase`() throws {
        let theme = Theme(name: "friendship", evidence: ["best friend", "circle of friends", "x"])
        let entries = [
            SmallSearch.entry(1, "A", synopsis: "He has a friend."),
            SmallSearch.entry(2, "B", synopsis: "Friends in a circle, a circle of friends."),
        ]
        let themes = try SmallCatalogue.index(of: entries, Array(repeating: [1, 0, 0, 0], count: 2)).columns.themes
        #expect((0..<2).map { themes.sign(of: theme, row: $0) } == [nil, .phrase("circle of friends")])
    }

    @Test func `is named by its own words, by others, by a genre of its own, or by a rating`() throws {
        let theme = Theme(name: "violent", evidence: ["brutal end", "ai", "drama"])
        var rated = SmallSearch.entry(6, "F")
        rated.ageRating = .r
        let entries = [
            SmallSearch.entry(1, "Violent"), SmallSearch.entry(2, "B", synopsis: "Brutal is the end."),
            SmallSearch.entry(3, "C", genres: ["Drama"]), SmallSearch.entry(4, "D", genres: ["Shounen Ai"]),
            SmallSearch.entry(5, "E", genres: ["Drama"], synopsis: "A drama of violence."), rated,
        ]
        let themes = try SmallCatalogue.index(of: entries, Array(repeating: [1, 0, 0, 0], count: 6)).columns.themes
        #expect(
            (0..<6).map { themes.sign(of: theme, row: $0) } == [
                .name, .phrase("brutal end"), .genre("Drama"), nil, .genre("Drama"), .ageRating,
            ])
        #expect(themes.rows(showing: theme) == [0, 1, 2, 3, 4, 5])
    }

    @Test func `lifts the entries that its evidence stands in, and is named`() throws {
        var intent = SmallSearch.intent()
        intent.themes = [GoreCatalogue.gore]
        let found = try SmallSearch.found([1, 0, 0, 0], intent, index: GoreCatalogue.index())
        #expect(SmallSearch.ids(found).prefix(3) == [1, 2, 3])
        #expect(found.matches.map { $0.themes.map(\.name) } == [["gore"], ["gore"], [], ["gore"], []])
        #expect(found.matches[0].carriedBy == ["themes"])
    }
}
