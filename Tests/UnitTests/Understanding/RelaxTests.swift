import Catalogue
import Testing
import Understanding

@Suite struct `What is taken back of a wish` {
    private func relaxed(_ text: String, _ terms: String...) throws -> Intent {
        var wish = Wish(text: text)
        wish.relaxed = terms
        return try Shelf.reader.get().intent(of: wish)
    }

    @Test(arguments: [
        ("episodes<=13", ["year<=2011", "genre!=Romance"]), ("year<=2011", ["episodes<=13", "genre!=Romance"]),
        ("genre!=Romance", ["year<=2011", "episodes<=13"]),
    ])
    func `is the one constraint that is named`(term: String, rest: [String]) throws {
        let intent = try relaxed("a sad mystery before 2012, at most 13 episodes, no romance", term)
        #expect(intent.filters.constraints.map(\.term) == rest)
        #expect(intent.unknownTerms == [])
    }

    @Test func `is a genre with its words`() throws {
        let intent = try relaxed("a sad mystery before 2012", "genre:Mystery")
        #expect(intent.namedGenres == [])
        #expect(intent.text == "a sad")
        #expect(intent.filters.constraints.map(\.term) == ["year<=2011"])
    }

    @Test func `is a theme with its words`() throws {
        let before = try Shelf.intent("time travel in a quiet town")
        #expect(before.themes.map(\.name).contains("time travel"))
        let intent = try relaxed("time travel in a quiet town", "theme:time travel")
        #expect(!intent.themes.map(\.name).contains("time travel"))
        #expect(intent.text == "in a quiet town")
    }

    @Test func `is said where it is not there`() throws {
        let intent = try relaxed("a sad mystery", "episodes<=13", "theme:cars", "like:9", "colour")
        #expect(intent.unknownTerms == ["episodes<=13", "theme:cars", "like:9", "colour"])
        var plain = try Shelf.intent("a sad mystery")
        plain.unknownTerms = intent.unknownTerms
        #expect(intent == plain)
    }

    @Test func `stays taken back in the turns that follow`() throws {
        let first = try Shelf.intent("a sad mystery before 2012, no romance")
        let session = SessionState().after(first, asking: "first", answer: [AnimeID(2)])
        var wish = Wish(text: "")
        wish.relaxed = ["year<=2011"]
        let second = try Shelf.reader.get().intent(of: wish, in: session)
        #expect(second.operation == .refine)
        #expect(second.text == "a sad mystery")
        #expect(second.filters.constraints.map(\.term) == ["genre!=Romance"])
        let third = try Shelf.reader.get().intent(
            of: Wish(text: "no horror"), in: session.after(second, asking: "", answer: [AnimeID(4)]))
        #expect(third.filters.constraints.map(\.term) == ["genre!=Horror", "genre!=Romance"])
    }

    @Test func `leaves a turn without words what it states`() throws {
        let first = try Shelf.intent("a sad mystery before 2012, no romance")
        let session = SessionState().after(first, asking: "first", answer: [AnimeID(2)])
        var wish = Wish(text: "", excluded: [AnimeID(2)])
        wish.filters.episodes.max = 13
        let intent = try Shelf.reader.get().intent(of: wish, in: session)
        #expect(intent.text == "a sad mystery")
        #expect(intent.namedGenres == ["Mystery"])
        #expect(intent.excluded == [AnimeID(2)])
        #expect(intent.filters.constraints.map(\.term) == ["year<=2011", "episodes<=13", "genre!=Romance"])
    }
}
