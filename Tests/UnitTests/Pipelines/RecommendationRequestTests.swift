import Catalogue
import JSON
import Testing

import Pipelines
import Settings
import Understanding

@Suite struct `A request` {
    static func read(_ text: String, minMembers: Int = 0) throws -> RecommendationRequest {
        try RecommendationRequest(
            JSONValue(parsing: Array(text.utf8)), envelope: ["id", "ts"],
            defaults: FilterSettings(adult: false, minMembers: minMembers))
    }

    @Test func `of a query alone has every default`() throws {
        let request = try Self.read(#"{"id":"q1","query":"calm"}"#, minMembers: 7)
        #expect(request.wish.text == "calm")
        #expect(request.wish.limit == nil)
        #expect(request.mode == .auto)
        #expect(request.wish.language == nil)
        #expect(request.wish.filters.constraints.map(\.term) == ["members>=7"])
        #expect(request.ignored == [])
    }

    @Test func `with every field is read whole`() throws {
        let request = try Self.read(
            """
            {"query":"x","n":3,"mode":"extractive","language":"pt","like":[19],"dislike":[1],"exclude":[5,6],
             "filters":{"year":{"min":2005,"max":2020},"episodes":{"max":13},"score":{"min":7.5},"types":["tv","Movie"],
             "genres":{"all":["Mystery"],"any":["Space"],"none":["Horror"]},"age_rating_max":"R","min_members":5000}}
            """)
        #expect(request.wish.limit == 3)
        #expect(request.wish.language == .portuguese)
        #expect(request.wish.liked == [AnimeID(19)])
        #expect(request.wish.disliked == [AnimeID(1)])
        #expect(request.wish.excluded == [AnimeID(5), AnimeID(6)])
        #expect(
            request.wish.filters.constraints.map(\.term) == [
                "year>=2005", "year<=2020", "episodes<=13", "score>=7.5", "age_rating<=R", "members>=5000",
                "type=TV|Movie", "genre=Mystery", "genre=Space", "genre!=Horror",
            ])
    }

    @Test(arguments: [
        ("{}", #"$.query is missing: send {"query":"..."}, or "like" with MyAnimeList ids"#),
        (#"{"query":" \n\u001c"}"#, "$.query holds nothing but white space"),
        (#"{"query":""}"#, "$.query must have 1 to 4000 characters, not 0"),
        (#"{"query":7}"#, "$.query must be a string, not an integer"),
        (#"{"like":[5,0]}"#, "$.like[1] must be 1 to 4294967295, not 0"),
        (#"{"query":"x","exclude":[4294967296]}"#, "$.exclude[0] must be 1 to 4294967295, not 4294967296"),
        (#"{"query":"x","n":0}"#, "$.n must be 1 to 50, not 0"),
        (#"{"query":"x","n":51}"#, "$.n must be 1 to 50, not 51"),
        (#"{"query":"x","n":2.5}"#, "$.n must be an integer, not a number"),
        (#"{"query":"x","mode":"retrieve","n":1001}"#, "$.n must be 1 to 1000, not 1001"),
        (#"{"query":"x","session":7}"#, "$.session must be a string, not an integer"),
        (#"{"query":"x","session":""}"#, "$.session must have 1 to 128 characters, not 0"),
        (#"{"query":"x","session":"a\nb"}"#, "$.session must not contain control characters"),
        (
            #"{"query":"x","exclude_key":"anime:requests"}"#,
            #"$.exclude_key must name a set that begins with "anime:watched:""#
        ),
        (
            #"{"query":"x","exclude_key":"anime:watched:"}"#,
            #"$.exclude_key must name a set that begins with "anime:watched:""#
        ),
        (#"{"query":"x","exclude_key":["a"]}"#, "$.exclude_key must be a string, not an array"),
        (#"{"query":"x","mode":"fast"}"#, #"$.mode must be one of auto, llm, extractive, retrieve, not "fast""#),
        (#"{"query":"x","language":"fr"}"#, #"$.language must be one of auto, en, pt, not "fr""#),
        (#"{"query":"x","like":[1,"a"]}"#, "$.like[1] must be an integer, not a string"),
        (#"{"query":"x","filters":[]}"#, "$.filters must be an object, not an array"),
        (#"{"query":"x","filters":{"year":2005}}"#, "$.filters.year must be an object, not an integer"),
        (#"{"query":"x","filters":{"year":{"min":"2005"}}}"#, "$.filters.year.min must be an integer, not a string"),
        (#"{"query":"x","filters":{"year":{"from":2005}}}"#, "$.filters.year.from must be min or max"),
        (
            #"{"query":"x","filters":{"year":{"min":2020,"max":2005}}}"#,
            "$.filters.year can hold for nothing: min 2020 is above max 2005"
        ),
        (#"{"query":"x","filters":{"score":{"min":11}}}"#, "$.filters.score.min must be 0.0 to 10.0, not 11.0"),
        (
            #"{"query":"x","filters":{"types":["Film"]}}"#,
            #"$.filters.types[0] must be one of TV, Movie, OVA, ONA, Special, Music, not "Film""#
        ),
        (#"{"query":"x","filters":{"genres":{"not":["A"]}}}"#, "$.filters.genres.not must be all, any or none"),
        (
            #"{"query":"x","filters":{"age_rating_max":"18"}}"#,
            #"$.filters.age_rating_max must be one of G, PG, PG-13, R, R+, Rx, not "18""#
        ),
    ])
    func `that is wrong is refused with the path of the fault`(text: String, message: String) {
        var description = "accepted"
        do { _ = try Self.read(text) } catch { description = "\(error)" }
        #expect(description == message)
    }

    @Test func `keeps the paths of fields that mean nothing, short of the queue's own`() throws {
        let request = try Self.read(#"{"id":"a","ts":1,"query":"x","colour":1,"filters":{"hue":2}}"#)
        #expect(request.ignored == ["$.colour", "$.filters.hue"])
    }

    @Test func `names its session and the watched list of its user`() throws {
        let request = try Self.read(#"{"query":"x","session":"u7","exclude_key":"anime:watched:u7"}"#)
        #expect(request.session == "u7")
        #expect(request.excludeKey == "anime:watched:u7")
        #expect(request.ignored == [])
    }

    @Test func `needs no query beside liked titles`() throws {
        #expect(try Self.read(#"{"like":[19]}"#).wish.liked == [AnimeID(19)])
    }
}
