import Catalogue
import Embeddings
import JSON
import Pipelines
import Settings
import Synchronization
import Telemetry
import Testing
import Understanding

@Suite struct `The inference pipeline` {
    let embedder = RecordingEmbedder([
        "detective": [0, 1, 0, 0], "robot": [1, 0, 0, 0], "mistério": [0, 1, 0, 0], "robot ": [1, 0, 0, 0],
        "tax forms": [0, 0, 0, 0],
    ])

    func replies(_ requests: String...) async throws -> [RecommendationReply] {
        let pipeline = InferencePipeline(
            embedder: embedder, index: try SmallCatalogue.index(),
            versions: .init(config: "c0", index: "g0", worker: "0.0.0"))
        let read = try requests.map {
            try RecommendationRequest(
                JSONValue(parsing: Array($0.utf8)), envelope: ["id"], defaults: FilterSettings())
        }
        return try await pipeline.recommend(read).map { try $0.get() }
    }

    @Test func `answers from catalogue facts, best first`() async throws {
        let reply = try await replies(#"{"query":"detective","n":2}"#)[0]
        #expect(reply.status == .ok)
        #expect(
            reply.answer == """
                The 2 closest titles, best first:
                1. Nazo (TV, 2010, 12 episodes, score 7.5): It speaks of detectives; \
                one more title of its series fits. A detective looks for a killer.
                2. Hoshi (Star; TV, 1998, 26 episodes, score 8.1): The nearest of what is left. Pilots cross the void.
                """)
    }

    @Test func `names the genres asked for and quotes the sentence that shares most words`() async throws {
        let reply = try await replies(#"{"query":"a sci-fi about a robot","n":1}"#)[0]
        #expect(reply.recommendations[0].evidence.genres == ["Sci-Fi"])
        let first = try await replies(#"{"query":"robot","n":1,"filters":{"genres":{"all":["Space"]}}}"#)[0]
        #expect(
            first.recommendations[0].reason
                == "It mentions robot. A lonely robot guards the last ship.")
    }

    @Test func `answers in Portuguese where it is asked in it`() async throws {
        let reply = try await replies(#"{"query":"mistério","language":"pt","n":1}"#)[0]
        #expect(
            reply.answer == """
                O título mais próximo:
                1. Nazo (TV, 2010, 12 episódios, nota 7.5): Mistério, como pedido; entre os mais próximos no sentido; \
                mais um título da série serve.
                """)
    }

    @Test(arguments: [
        ("detective", "en", "It speaks of detectives; "),
        ("detective", "pt", "Menciona detective (detetive); "),
        ("loneliness", "en", "It mentions lonely (loneliness)"),
        ("loneliness", "pt", "Menciona lonely (solidão)"),
        ("everyday mysteries", "en", "Mystery, as asked; one more"),
        ("everyday mysteries", "pt", "Mistério, como pedido; mais um"),
        ("violent", "en", "Rated R (violent)"), ("violent", "pt", "De classificação R (violento)"),
    ])
    func `says once by which word, genre or rating an entry shows a theme`(
        theme: String, language: String, reason: String
    ) async throws {
        let reply = try await replies(#"{"query":"\#(theme)","language":"\#(language)","n":6}"#)[0]
        let reasons = reply.recommendations.map(\.reason)
        #expect(reasons.contains { $0.hasPrefix(reason) }, "\(reasons)")
    }

    @Test func `embeds a batch in one call and keeps its order`() async throws {
        let replies = try await replies(#"{"query":"robot","n":1}"#, #"{"like":[2]}"#, #"{"query":"detective","n":1}"#)
        #expect(replies.map { $0.recommendations[0].match.entry.id.rawValue } == [1, 1, 2])
        #expect(await embedder.calls == [["robot", "detective"]])
    }

    @Test func `abstains where the filters leave nothing, and names what to relax`() async throws {
        let reply = try await replies(#"{"query":"robot","filters":{"year":{"min":2050}}}"#)[0]
        #expect(reply.status == .noMatch)
        #expect(
            reply.answer == "Nothing in the catalogue passes all the filters. Without year>=2050, 5 would.")
    }

    @Test func `gives the ranking alone in mode retrieve`() async throws {
        let reply = try await replies(#"{"query":"robot","mode":"retrieve","n":100}"#)[0]
        #expect(reply.answer == "")
        #expect(reply.recommendations.map(\.reason) == ["", "", "", "", ""])
        #expect(reply.warnings == ["only 5 entries pass the filters, 100 were asked for"])
    }

    @Test func `says that an answer asked of a model is extractive`() async throws {
        let reply = try await replies(#"{"query":"robot","mode":"llm","n":1}"#)[0]
        #expect(reply.status == .degraded)
        #expect(reply.warnings == ["no language model is configured: the answer is extractive"])
    }

    @Test func `abstains where nothing is similar, but not from the ranking alone`() async throws {
        let reply = try await replies(#"{"query":"tax forms"}"#, #"{"query":"tax forms","mode":"retrieve"}"#)
        #expect(reply[0].status == .noMatch)
        #expect(reply[0].answer == "Nothing in the catalogue is similar enough to the wish to recommend it.")
        #expect(reply[0].recommendations.isEmpty)
        #expect(reply[1].status == .ok)
        #expect(reply[1].recommendations.count == 5)
    }

    @Test func `measures every stage`() async throws {
        let reply = try await replies(#"{"query":"detective"}"#)[0]
        #expect(reply.clock.timings.map(\.stage) == [.understand, .embed, .retrieve, .fuse, .rerank, .ground])
    }

    @Test func `merges no entries in the ranking alone`() async throws {
        let reply = try await replies(#"{"query":"detective","mode":"retrieve","n":2}"#)[0]
        #expect(reply.recommendations.map(\.match.entry.id.rawValue) == [2, 3])
    }

    @Test func `says in the opening what all of its titles pass`() async throws {
        let reply = try await replies(#"{"query":"detective","n":1,"filters":{"year":{"min":2005}}}"#)[0]
        #expect(reply.answer.hasPrefix("The closest title that passes year>=2005:\n1. Nazo"))
    }

    @Test func `turns a refused genre into a hard constraint`() async throws {
        let reply = try await replies(#"{"query":"robot without sci-fi"}"#)[0]
        #expect(reply.recommendations.allSatisfy { !$0.match.entry.genres.contains("Sci-Fi") })
        #expect(reply.intent.filters.noGenres == ["Sci-Fi"])
    }

    @Test func `writes the result in the contract's shape and order`() async throws {
        let body = try await replies(#"{"query":"detective","n":1,"colour":"red"}"#)[0].body
        #expect(
            body.members.map(\.name) == [
                "mode", "language", "answer", "recommendations", "understood", "warnings", "grounding", "metrics",
                "versions",
            ])
        #expect(body["warnings"] == ["$.colour is not known: ignored"])
        #expect(body["versions"] == ["config": "c0", "index": "g0", "worker": "0.0.0"])
        #expect(
            body["understood"] == [
                "operation": "new", "language": "en", "themes": ["detectives"], "filters": [:], "ignored": ["$.colour"],
            ])
        let pick = try #require(body["recommendations"]?.array?.first?.object)
        #expect(
            pick.members.map(\.name) == [
                "rank", "mal_id", "title", "english_title", "type", "year", "episodes", "genres", "score", "reason",
                "reason_source", "similarity", "match",
            ])
        #expect(pick["mal_id"] == 2)
        #expect(pick["english_title"] == .null)
        let match = try #require(pick["match"]?.object)
        #expect(
            match.members.map(\.name) == [
                "dense_z", "lexical_z", "legs", "z", "genres", "themes", "words", "filters", "merged",
            ])
        #expect(match["dense_z"] == 1.44)
        #expect(match["lexical_z"] == 2.0)
        #expect(match["legs"] == ["themes"])
        #expect(match["z"] == ["dense:tiny": 1.44, "lexical": 2.0, "themes": 3.43])
        #expect(match["words"] == ["detective"])
        #expect(match["merged"] == [3])
        #expect(pick["similarity"] == 1.0)
    }

    @Test func `searches for short wishes before long ones, and tells of them at once`() async throws {
        let pipeline = InferencePipeline(
            embedder: embedder, index: try SmallCatalogue.index(),
            versions: .init(config: "c0", index: "g0", worker: "0.0.0"))
        let texts = [String(repeating: "robot ", count: 600), "detective", String(repeating: "robot ", count: 300)]
        let requests = try texts.map {
            try RecommendationRequest(["query": .string($0)], envelope: [], defaults: FilterSettings())
        }
        let told = Mutex<[[Int]]>([])
        let replies = try await pipeline.recommend(requests) { known in told.withLock { $0.append(known.keys.sorted()) }
        }
        #expect(await embedder.calls.map(\.count) == [2, 1])
        #expect(await embedder.calls[0][0] == "detective")
        // The last ones are the answer.
        #expect(told.withLock { $0 } == [[1, 2]])
        #expect(try replies.map { try $0.get().intent.text.hasPrefix("robot") } == [true, false, true])
    }
}

@Suite struct `Without its embedder` {
    private struct Down: Embedder {
        let fingerprint = SmallCatalogue.fingerprint
        let dimensions = 4

        func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
            throw .overloaded(model: "tiny-4", status: 503)
        }
    }

    @Test func `the pipeline ranks by words and facts, and says so`() async throws {
        let pipeline = InferencePipeline(
            embedder: Down(), index: try SmallCatalogue.index(),
            versions: .init(config: "c0", index: "g0", worker: "0.0.0"))
        let read = try [#"{"query":"killer","n":1}"#, #"{"like":[2],"n":1}"#].map {
            try RecommendationRequest(
                JSONValue(parsing: Array($0.utf8)), envelope: ["id"], defaults: FilterSettings())
        }
        let replies = try await pipeline.recommend(read).map { try $0.get() }
        #expect(replies[0].status == .degraded)
        #expect(replies[0].recommendations.map { $0.match.entry.title } == ["Nazo"])
        #expect(
            replies[0].warnings == [
                "the server of the embedding model tiny-4 answers 503: it is overloaded or down: ranked by words, themes "
                    + "and facts alone"
            ])
        #expect(replies[1].status == .ok)
        #expect(replies[1].warnings == [])
    }
}
