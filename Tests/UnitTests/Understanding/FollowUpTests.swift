import Catalogue
import Testing
import Understanding

@Suite struct `A turn of a conversation` {
    /// After "like Monster before 2012, no romance", answered by four titles.
    private func session() throws -> SessionState {
        let intent = try Shelf.intent("a sad mystery before 2012, no romance")
        return SessionState().after(intent, asking: "first", answer: [2, 4, 5, 8].map { AnimeID($0) })
    }

    private func turn(_ text: String) throws -> Intent {
        try Shelf.reader.get().intent(of: Wish(text: text), in: try session())
    }

    @Test(arguments: [
        ("shorter", Intent.Operation.refine), ("mais curto", .refine), ("darker", .refine), ("mais sombrio", .refine),
        ("before 2010", .refine), ("with less romance", .refine), ("no horror", .refine), ("but with cats", .refine),
        ("not that one", .reject), ("esse não", .reject), ("not the second", .reject),
        ("more", .more), ("mais", .more), ("outros", .more), ("show me more please", .more),
        ("more like the second", .like), ("parecido com o primeiro", .like),
        ("forget the year", .drop), ("esquece o ano", .drop),
        ("start over", .reset), ("começar de novo", .reset),
        ("a story about a circus in the snow", .new), ("like Kaze", .new), ("space pirates", .new),
    ])
    func `is told by its words`(text: String, operation: Intent.Operation) throws {
        #expect(try turn(text).operation == operation)
    }

    @Test func `that refines keeps the rest of the wish`() throws {
        let intent = try turn("before 2004, no horror")
        #expect(intent.text == "a sad mystery")
        #expect(intent.namedGenres == ["Mystery"])
        #expect(
            intent.filters.constraints.map(\.term) == ["year<=2003", "genre!=Horror", "genre!=Romance"])
    }

    @Test(arguments: [("mais curto", true), ("with robots", true), ("with umbrellas", false)])
    func `that adds filters or themes to filters still says nothing else`(text: String, isAll: Bool) throws {
        let session = SessionState().after(
            try Shelf.intent("filmes dos anos 90"), asking: "first", answer: [AnimeID(2), AnimeID(4)])
        let intent = try Shelf.reader.get().intent(of: Wish(text: text), in: session)
        #expect(intent.operation == .refine)
        #expect(intent.isFullyUnderstood == isAll)
    }

    @Test func `that asks for shorter is measured against the middle of the last answer`() throws {
        #expect(try turn("shorter").filters.episodes == .init(max: 25))
    }

    @Test func `that is darker adds words`() throws {
        let intent = try turn("mais sombrio")
        #expect(intent.text == "a sad mystery, mais sombrio")
        #expect(intent.themes.map(\.name).contains("dark and gritty"))
    }

    @Test(arguments: ["mais sombrio", "mais curto", "parecido com o segundo", "outros"])
    func `in Portuguese is looked up by the English words of what is wished for now`(text: String) throws {
        let first = try Shelf.intent("um detetive triste na guerra, sem romance")
        let session = SessionState().after(first, asking: "first", answer: [AnimeID(2), AnimeID(4)])
        let intent = try Shelf.reader.get().intent(of: Wish(text: text), in: session)
        #expect(intent.operation != .new)
        #expect(intent.language == .portuguese)
        #expect(intent.keywords.contains("detective") == (text != "parecido com o segundo"))
    }

    @Test func `that rejects names an entry of the last answer`() throws {
        let intent = try turn("not the second")
        #expect(intent.rejected == [AnimeID(4)])
        #expect(intent.excluded == [AnimeID(4)])
        #expect(intent.text == "a sad mystery")
    }

    @Test func `that asks for more leaves out what was shown`() throws {
        #expect(try turn("mais").excluded == Set([2, 4, 5, 8].map { AnimeID($0) }))
    }

    @Test func `that points at an entry makes it the model and keeps the filters`() throws {
        let intent = try turn("more like the third")
        #expect(intent.liked == [AnimeID(5)])
        #expect(intent.text == "")
        #expect(intent.filters.year == .init(max: 2011))
    }

    @Test func `that drops a constraint keeps the others`() throws {
        #expect(try turn("forget the year").filters.constraints.map(\.term) == ["genre!=Romance"])
    }

    @Test func `that points at nothing shown is a wish of its own`() throws {
        #expect(try turn("not the 9th").operation != .reject)
    }

    @Test func `leaves a state that has what was said, within its limits`() throws {
        let limits = SessionState.Limits(turns: 2, shown: 5)
        var state = try session()
        let rejecting = try turn("not the second")
        state = state.after(rejecting, asking: "not the second", answer: [AnimeID(1)], limits: limits)
        #expect(state.rejected == [AnimeID(4)])
        #expect(state.last == [AnimeID(1)])
        #expect(state.shown == [2, 4, 5, 8, 1].map { AnimeID($0) })
        #expect(state.version == 2)
        state = state.after(rejecting, asking: "again", answer: [AnimeID(3)], limits: limits)
        #expect(state.turns == ["not the second", "again"])
        #expect(state.shown == [4, 5, 8, 1, 3].map { AnimeID($0) })
    }

    @Test func `is a first wish where nothing was said before`() throws {
        #expect(try Shelf.reader.get().intent(of: Wish(text: "shorter"), in: SessionState()).operation == .new)
    }
}
