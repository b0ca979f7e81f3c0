import Catalogue
import JSON
import Pipelines
import Testing
import Understanding

@Suite struct `A session's fields` {
    private static func state() -> SessionState {
        var state = SessionState()
        state.standing.text = "sad \"mystery\"\n"
        state.standing.language = .portuguese
        state.standing.filters.year = .init(min: 2005, max: 2001)
        state.standing.filters.episodes.max = 0
        state.standing.filters.score.min = 10.01
        state.standing.filters.noGenres = ["Horror"]
        state.standing.filters.types = [.tv]
        state.standing.filters.ageRatingMax = .r
        state.standing.filters.status = .finished
        state.standing.filters.minMembers = 7
        state.standing.genres = ["Mystery"]
        state.standing.themes = ["dark and gritty"]
        state.standing.refusedThemes = ["war"]
        state.standing.refusedTexts = ["clowns"]
        state.standing.popularity = .hidden
        state.standing.disliked = [AnimeID(9)]
        state.liked = [AnimeID(19)]
        state.rejected = [AnimeID(1), AnimeID(2)]
        state.shown = [AnimeID(1), AnimeID(5)]
        state.last = [AnimeID(5)]
        state.turns = ["a sad mystery", "shorter"]
        state.version = 3
        return state
    }

    @Test func `hold all that the session has come to`() throws {
        #expect(try SessionState(fields: Self.state().fields) == Self.state())
        #expect(try SessionState(fields: SessionState().fields) == SessionState())
    }

    @Test func `are JSON that a person can read`() {
        let texts = Self.state().fields.map { String(decoding: $0, as: UTF8.self) }
        #expect(texts.dropFirst() == ["[19]", "[1,2]", "[1,5]", "[5]", #"["a sad mystery","shorter"]"#, "3"])
        #expect(texts[0].hasPrefix(#"{"text":"sad \"mystery\"\n","language":"pt","filters":{"year":{"min":2005,"#))
    }

    @Test func `that are all missing are a new session`() throws {
        let none = [[UInt8]?](repeating: nil, count: SessionState.fieldNames.count)
        #expect(try SessionState(fields: none) == SessionState())
    }

    @Test(arguments: [
        ("liked", nil, "$.liked is missing"), ("v", "-1", "$.v must be 0 to 9007199254740992, not -1"),
        ("shown", #"[1,"2"]"#, "$.shown[1] must be an integer, not a string"),
        ("constraints", "[]", "$.constraints must be an object, not an array"),
        ("constraints", "{}", "$.constraints.text is missing"),
        ("turns", "7", "$.turns must be an array, not an integer"),
    ])
    func `that are damaged are told by their path`(name: String, value: String?, message: String) throws {
        var fields: [[UInt8]?] = Self.state().fields
        fields[try #require(SessionState.fieldNames.firstIndex(of: name))] = value.map { Array($0.utf8) }
        var description = "accepted"
        do { _ = try SessionState(fields: fields) } catch { description = error.description }
        #expect(description == message)
    }

    @Test func `are refused wherever they are cut off`() {
        let whole = Self.state().fields
        for (place, field) in whole.enumerated() {
            for length in field.indices {
                var fields: [[UInt8]?] = whole
                fields[place] = Array(field[..<length])
                #expect(throws: JSONError.self) { try SessionState(fields: fields) }
            }
        }
    }

    @Test func `stay small however long the conversation`() {
        var state = Self.state()
        state.standing.text = String(repeating: "x", count: 10_000)
        state.liked = (1...1_000).map { AnimeID($0) }
        state.standing.refusedTexts = (1...1_000).map { "r\($0)" }
        let fields = state.fields.map(\.count)
        #expect(fields[0] < 6_000)
        #expect(fields[1] < 400)
    }
}
