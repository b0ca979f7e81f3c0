import Catalogue
import Foundation
import JSON
import Redis
import Retrieval
import Testing
import Understanding
import VectorStore

/// Vectors that a search engine of Redis compares, beside the same ones in memory.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct `A search engine` {
    /// Two models of eight dimensions; genres, years and the like in all combinations, some unknown.
    enum Shelf {
        static let embedder = IndexEmbedder(
            name: "pair", digest: "00ff", provider: "local", model: "a+b", dimensions: 16, queryPrefix: "",
            documentPrefix: "", normalize: true,
            legs: [
                IndexLeg(name: "a", digest: "01", columns: 0..<8), IndexLeg(name: "b", digest: "02", columns: 8..<16),
            ])

        static func entry(_ id: Int) -> AnimeEntry {
            AnimeEntry(
                id: AnimeID(id), title: "T\(id)",
                genres: [["Sci-Fi"], ["Slice of Life", "Drama"], ["Hentai"], []][id % 4],
                synopsis: id % 50 == 0 ? "A lighthouse." : "Words.",
                score: id % 7 == 0 ? nil : Double(1 + id % 90) / 10,
                type: id % 5 == 0 ? nil : AnimeType.allCases[id % 6], episodes: id % 11 == 0 ? nil : 1 + id % 60,
                year: id % 13 == 0 ? nil : 1980 + id % 40, minutes: 1 + id % 30,
                ageRating: id % 3 == 0 ? nil : AgeRating.allCases[id % 6],
                studios: [["A-1 Pictures"], ["Odd \"name\""], ["P.A. Works", "8bit"], []][id % 4],
                source: [nil, "4-koma manga", "Manga, web"][id % 3], members: id,
                status: id % 9 == 0 ? .airing : .finished)
        }

        /// Unit length for each model; the same for the same number.
        static func vector(_ number: Int) -> [Float] {
            var random = SeededRandom(seed: UInt64(number))
            return (0..<2).flatMap { _ -> [Float] in
                let part = (0..<8).map { _ in Float.random(in: -1...1, using: &random) }
                let length = part.reduce(0) { $0 + $1 * $1 }.squareRoot()
                return part.map { $0 / length }
            }
        }

        static func query(_ number: Int) -> QueryVectors {
            let vector = vector(1_000_000 + number)
            return QueryVectors(text: [Array(vector[..<8]), Array(vector[8...])])
        }

        static func build(in store: VectorStore, _ engine: SearchEngine?, count: Int = 3_000) async throws -> IndexMeta
        {
            let build = try await store.beginIndex(for: embedder, textFormat: 1, engine: engine)
            let records = (1...count).map { EntryRecord(entry($0), vector($0)) }
            try await store.write(records, to: build)
            return try await store.publish(build, expecting: count)
        }

        /// What is each constraint's alone, and some at once.
        static let filters: [Filters] = {
            let changes: [(inout Filters) -> Void] = [
                { _ in }, { $0.score.min = 0.00001 }, { $0.noSources = ["Manga"] }, { $0.noStudios = ["8BIT"] },
                { $0.allowsAdult = true }, { $0.year = .init(min: 1990, max: 1999) },
                { $0.episodes.max = 26 }, { $0.score.min = 7.5 }, { $0.minutes.min = 10 }, { $0.minMembers = 1_500 },
                { $0.types = [.tv, .movie] }, { $0.noTypes = [.tv] }, { $0.allGenres = ["Slice of Life", "Drama"] },
                { $0.anyGenres = ["Sci-Fi", "Drama"] }, { $0.noGenres = ["Sci-Fi"] }, { $0.ageRatingMax = .pg13 },
                { $0.studios = ["A-1 Pictures"] }, { $0.noStudios = ["P.A. Works"] }, { $0.sources = ["4-koma manga"] },
                { $0.noSources = ["4-koma manga"] }, { $0.status = .airing },
                {
                    $0.allGenres = ["Sci-Fi"]
                    $0.year.min = 2000
                    $0.score.min = 3
                },
            ]
            return changes.map { change in
                var filters = Filters()
                change(&filters)
                return filters
            }
        }()
    }

    /// Nothing but meaning decides.
    private func options(depth: Int = 200) -> RankingOptions {
        var options = RankingOptions()
        options.depth = depth
        options.weights.popularity = 0
        options.weights.score = 0
        options.gate.minExcess = -100
        return options
    }

    private func wish(_ filters: Filters, text: String = "anything", liked: [AnimeID] = []) -> Intent {
        Intent(text: text, language: .english, filters: filters, liked: liked, limit: 10)
    }

    private func best(_ retriever: Retriever, _ query: QueryVectors, _ wish: Intent) async throws -> [AnimeID] {
        var search = try await retriever.search(query, wish)
        #expect(search.fault == nil)
        retriever.fuse(&search)
        return retriever.rank(search).matches.map(\.entry.id)
    }

    @Test(arguments: SearchEngine.allCases)
    func `finds what comparing every vector finds`(engine: SearchEngine) async throws {
        let redis = try await RedisServer(with: engine)
        let store = try redis.store()
        let meta = try await Shelf.build(in: store, engine)
        #expect(meta.engine == engine)
        #expect(try await store.verify(meta.generation) == meta)
        let memory = Retriever(index: SearchIndex(try await store.loadActive(for: Shelf.embedder)), options: options())
        let index = SearchIndex(try await store.loadActive(for: Shelf.embedder, in: engine))
        let deep = Retriever(index: index, options: options(depth: 3_000))
        let remote = Retriever(index: index, options: options())
        #expect(memory.isInMemory && !remote.isInMemory)
        var kept: [Int] = []
        for (number, filters) in Shelf.filters.enumerated() {
            let likes = [AnimeID(4 * number + 1), AnimeID(4 * number + 2)]
            for (query, wish) in [
                (Shelf.query(number), wish(filters)), (QueryVectors(), wish(filters, text: "", liked: likes)),
            ] {
                let expected = try await best(memory, query, wish)
                #expect(expected.count == 10)
                // As deep as the catalogue all are compared, and the engine must not lose one.
                #expect(try await best(deep, query, wish) == expected, "\(filters.constraints.map(\.term))")
                kept.append(Set(try await best(remote, query, wish)).intersection(expected).count)
            }
        }
        // The two models' vectors have nothing in common here, so that what is good by both may be far down by either.
        #expect(kept.reduce(0, +) >= 9 * kept.count + kept.count / 2, "\(kept)")
    }

    /// As deep as the catalogue, so that every vector is known.
    @Test(arguments: SearchEngine.allCases)
    func `ranks by places and for variety as memory does`(engine: SearchEngine) async throws {
        let redis = try await RedisServer(with: engine)
        let store = try redis.store()
        _ = try await Shelf.build(in: store, engine, count: 1_200)
        let memory = SearchIndex(try await store.loadActive(for: Shelf.embedder))
        let remote = SearchIndex(try await store.loadActive(for: Shelf.embedder, in: engine))
        var byPlaces = options(depth: 1_200)
        byPlaces.fusion = .rrf(k: 60, depth: 100)
        var varied = options(depth: 1_200)
        varied.mmrLambda = 0.3
        for options in [byPlaces, varied] {
            for number in 0..<10 {
                let expected = try await best(
                    Retriever(index: memory, options: options), Shelf.query(number), wish(Filters()))
                #expect(expected.count == 10)
                let found = try await best(
                    Retriever(index: remote, options: options), Shelf.query(number), wish(Filters()))
                #expect(found == expected)
            }
        }
    }

    @Test(arguments: SearchEngine.allCases)
    func `keeps the filters that it is told`(engine: SearchEngine) async throws {
        let redis = try await RedisServer(with: engine)
        let store = try redis.store()
        _ = try await Shelf.build(in: store, engine, count: 1_200)
        let index = try await store.loadActive(for: Shelf.embedder, in: engine)
        guard case .engine(let remote) = index.vectors else { throw HarnessError.notFound("the engine") }
        for filters in Shelf.filters {
            let query = Array(Shelf.vector(7)[8...])
            let allowed = RowFilter(filters, index.entries).allowedRows()
            let expected = index.entries.ids.enumerated().filter { allowed[$0.offset] }.map(\.element)
            if expected.isEmpty { continue }  // nobody would ask
            let found = try await remote.nearest([.init(vector: query, leg: 1, filters: filters, limit: 1_200)])[0]
            #expect(found.sorted() == expected, "\(filters.constraints.map(\.term))")
        }
    }

    @Test(arguments: SearchEngine.allCases)
    func `goes with its generation, and is named where it is missing`(engine: SearchEngine) async throws {
        let redis = try await RedisServer(with: engine)
        let store = try redis.store()
        let first = try await Shelf.build(in: store, engine, count: 20).generation
        let second = try await Shelf.build(in: store, engine, count: 20).generation
        let plain = try await Shelf.build(in: store, nil, count: 20).generation
        #expect(
            await failure { _ = try await store.loadActive(for: Shelf.embedder, in: engine) }
                == .notInEngine(plain, engine))
        // Of those of one second, four random digits decide which is the newer. The other may be what a worker serves.
        let (older, newer) = (min(first, second), max(first, second))
        #expect(try await store.prune(keeping: 1).removed == [older])
        #expect(try await redis.cli("KEYS", "*\(older)*").trimmed.isEmpty)
        if engine == .redisSearch {
            #expect(try await redis.cli("FT._LIST").trimmed == "anime:index:\(newer):search")
        }
        #expect(try await store.load(newer, in: engine).count == 20)

        let other = try await RedisServer()
        let without = try other.store()
        #expect(await failure { _ = try await Shelf.build(in: without, engine, count: 1) } == .noEngine(engine))
    }

    @Test(arguments: SearchEngine.allCases)
    func `that fails leaves the words`(engine: SearchEngine) async throws {
        let redis = try await RedisServer(with: engine)
        let store = try redis.store()
        let meta = try await Shelf.build(in: store, engine)
        let retriever = Retriever(
            index: SearchIndex(try await store.loadActive(for: Shelf.embedder, in: engine)), options: options())
        switch engine {
        case .redisSearch: try await redis.cli("FT.DROPINDEX", "anime:index:\(meta.generation):search")
        case .vectorSet: try await redis.cli("DEL", "anime:index:\(meta.generation):vectors:0")
        }
        if engine == .vectorSet { try await redis.cli("DEL", "anime:index:\(meta.generation):vectors:1") }
        var search = try await retriever.search(Shelf.query(1), wish(Filters(), text: "lighthouse"))
        #expect(search.fault?.kind == (engine == .redisSearch ? "redis_reply_other" : "damaged"))
        #expect(search.legs.map(\.kind) == [.lexical])
        retriever.fuse(&search)
        #expect(retriever.rank(search).matches.allSatisfy { $0.entry.id.rawValue % 50 == 0 })
        #expect(await failure { _ = try await store.loadActive(for: Shelf.embedder, in: engine) } != nil)
        // It is not asked again for the wishes that wait beside this one.
        let next = try await retriever.search(
            Shelf.query(2), wish(Filters()), engineFault: .damaged(meta.generation, what: "x"))
        #expect(next.fault == .damaged(meta.generation, what: "x") && next.legs.isEmpty)
    }

    @Test func `is told from a server that lacks it, by the doctor and by the probe`() async throws {
        let redis = try await RedisServer()
        let environment = [
            "REDIS_URL": redis.url, "LOG_FORMAT": "json", "ANIME_EMBEDDINGS_ACTIVE": "minilm",
            "ANIME_JOBS_HTTP_PORT": "0",
        ]
        let config = try TemporaryFolder()
        let settings = ["--config", config.path]
        _ = try await SmallIndex.build(titles: 10, environment: environment, settings: settings)
        try Data("backend: redis-search\n".utf8).write(to: config.url.appending(path: "retriever.yaml"))
        let reason = "this Redis cannot serve retriever.backend: redis-search"
        let doctor = try await Executable.run("inference-worker", ["doctor"] + settings, environment: environment)
        let lines = doctor.standardOutput.components(separatedBy: "\n")
        let place = try #require(lines.firstIndex { $0.hasPrefix("problem  index: \(reason)") }, "\(lines)")
        #expect(
            lines[place + 1].hasSuffix("mend: retriever.yaml: backend: memory   # or redis.yaml: url: of such a server")
        )

        let worker = try Executable.start("inference-worker", settings, environment: environment)
        var port: Int?
        try await eventually {
            port = worker.standardError.firstMatch(of: /"http.address":"[^"]*:([0-9]+)"/).flatMap { Int($0.1) }
            return port != nil && worker.standardError.contains("waiting for an index")
        }
        let visit = try await HTTPVisit.get("/readyz", port: try #require(port))
        #expect(visit.status == 503)
        #expect(try JSONValue(line: visit.body)["index"]["pending"].string?.hasPrefix(reason) == true)
        worker.signal(SIGTERM)
        #expect(try await worker.output().status == 0)
    }

    @Test func `is switched to without a restart, once an index has it`() async throws {
        let redis = try await RedisServer(with: .vectorSet)
        let environment = ["REDIS_URL": redis.url, "LOG_FORMAT": "json", "ANIME_EMBEDDINGS_ACTIVE": "minilm"]
        let config = try TemporaryFolder()
        let settings = ["--config", config.path]
        let catalogue = try await SmallIndex.build(environment: environment, settings: settings)
        let worker = try Executable.start("inference-worker", settings, environment: environment)
        func logged(_ message: String, _ text: String) async throws {
            try await eventually {
                worker.standardError.split(separator: "\n").contains { $0.contains(message) && $0.contains(text) }
            }
        }
        func ask() async throws -> JSONValue {
            let answer = try await Executable.run(
                "inference-worker", ["ask", "space bounty hunters with jazz", "--json"] + settings,
                environment: environment)
            try #require(answer.status == 0, "\(answer.standardError)")
            return try JSONValue(parsing: Array(answer.standardOutput.utf8))
        }
        try await logged("worker ready", "worker.id")
        let before = try await ask()
        try Data("backend: redis-vectorset\n".utf8).write(to: config.url.appending(path: "retriever.yaml"))
        try await logged("index not changed, the last one goes on serving", "was built without redis-vectorset")
        // All else in the file holds at once.
        try Data("backend: redis-vectorset\nfilters: {min_members: 100000000}\n".utf8).write(
            to: config.url.appending(path: "retriever.yaml"))
        try await eventually { try await ask()["status"] == "no_match" }
        try Data("backend: redis-vectorset\n".utf8).write(to: config.url.appending(path: "retriever.yaml"))
        try await SmallIndex.index(catalogue, environment: environment, settings: settings)
        try await logged("index loaded", "index.generation")
        try await eventually {
            let after = try await ask()
            let isNew = after["versions"]["index"] != before["versions"]["index"]
            guard isNew, after["status"] == "ok" else { return false }
            #expect(after["recommendations"].array?.first?["title"] == "Cowboy Bebop")
            #expect(after["recommendations"] == before["recommendations"])
            return true
        }
        let doctor = try await Executable.run("inference-worker", ["doctor"] + settings, environment: environment)
        #expect(doctor.standardOutput.contains("checksum of facts holds, vectors by redis-vectorset"))
        worker.signal(SIGTERM)
        #expect(try await worker.output().status == 0)
    }
}
