import Catalogue
import Retrieval
import Testing
import Understanding
import VectorStore

/// Rankings over six entries, worked out by hand.
enum SmallSearch {
    /// Weights that let one leg speak at a time.
    static func options(_ change: (inout RankingOptions) -> Void = { _ in }) -> RankingOptions {
        var options = RankingOptions()
        options.weights.lexical = 1
        (options.weights.genre, options.weights.score, options.weights.popularity) = (0, 0, 0)
        (options.weights.kinship, options.weights.kinshipOfLong) = (0, 0)
        var liked = LikedWeights()
        (liked.dense, liked.lexical, liked.genreShare, liked.genreCosine) = (1, 0.5, 1, 0)
        (liked.popularity, liked.score, liked.main, liked.studio, liked.source) = (0, 0, 0, 0, 0)
        (liked.type, liked.ageRating, liked.decade, liked.fame) = (0, 0, 0, 0)
        options.liked = liked
        options.dedupe = .none
        options.gate.minExcess = -100
        change(&options)
        return options
    }

    static func intent(
        _ text: String = "x", _ filters: Filters = Filters(), liked: [AnimeID] = [], disliked: [AnimeID] = [],
        excluded: Set<AnimeID> = [], limit: Int = 10
    ) -> Intent {
        Intent(
            text: text, language: .english, filters: filters, liked: liked, disliked: disliked, excluded: excluded,
            limit: limit)
    }

    static func found(
        _ query: [Float]?, _ intent: Intent, _ options: RankingOptions = options(), index: SearchIndex? = nil
    ) throws -> SearchResult {
        let retriever = Retriever(index: try index ?? SmallCatalogue.index(), options: options)
        return try retriever.matches(for: QueryVectors(text: query.map { [$0] } ?? []), intent)
    }

    static func entry(
        _ id: Int, _ title: String, english: String? = nil, genres: [String] = [], synopsis: String? = nil
    ) -> AnimeEntry {
        AnimeEntry(id: AnimeID(id), title: title, englishTitle: english, genres: genres, synopsis: synopsis)
    }

    static func ids(_ found: SearchResult) -> [Int] { found.matches.map(\.entry.id.rawValue) }
}

extension Retriever {
    /// All three steps, over vectors in memory.
    func matches(for vectors: QueryVectors, _ intent: Intent) throws(RetrievalError) -> SearchResult {
        var search = try searchInMemory(vectors, intent)
        fuse(&search)
        return rank(search)
    }
}

@Suite struct `The retriever` {
    @Test func `ranks all that pass by cosine, adult entries left out`() throws {
        let found = try SmallSearch.found([1, 0, 0, 0], SmallSearch.intent())
        #expect(SmallSearch.ids(found) == [1, 6, 2, 3, 4])
        #expect(found.matches.map(\.similarity) == [1, 0.6, 0, 0, 0])
        #expect(found.allowed == 5)
    }

    @Test func `measures each match in deviations from the mean of what passed`() throws {
        // Similarities 1, 0, 0, 0, 0.6: mean 0.32, variance 0.272 - 0.1024 = 0.1696.
        let found = try SmallSearch.found([1, 0, 0, 0], SmallSearch.intent())
        let first = try #require(found.matches[0].legs.first)
        #expect(first.leg == "dense" && first.embedder == "tiny")
        #expect(abs(first.z - 1.6512) < 1e-4)
        #expect(abs((found.matches[4].z("dense") ?? 0) + 0.7770) < 1e-4)
    }

    @Test func `filters before it chooses the best`() throws {
        var filters = Filters()
        filters.year.min = 2011
        let intent = SmallSearch.intent("x", filters, limit: 1)
        #expect(SmallSearch.ids(try SmallSearch.found([1, 0, 0, 0], intent)) == [6])
    }

    @Test func `shows adult entries where the operator allows them`() throws {
        var filters = Filters()
        filters.allowsAdult = true
        let intent = SmallSearch.intent("x", filters, limit: 2)
        #expect(SmallSearch.ids(try SmallSearch.found([1, 0, 0, 0], intent)) == [1, 5])
    }

    @Test func `adds the z of words to the z of meaning, and says what carried`() throws {
        let found = try SmallSearch.found([1, 0, 0, 0], SmallSearch.intent("a detective", limit: 2))
        #expect(SmallSearch.ids(found) == [2, 1])
        #expect(found.matches[0].carriedBy == ["lexical"])
        #expect(found.matches[1].carriedBy == ["dense"])
        // One of five has the word: z = (1 - 0.2) / 0.4. The cosine of entry 2 is 0: z = -0.7770.
        #expect(abs((found.matches[0].z("lexical") ?? 0) - 2) < 1e-4)
        #expect(abs(found.matches[0].score - (2 - 0.7770)) < 1e-3)
        #expect(found.stems == ["detectiv"])
    }

    @Test func `goes by words alone where there is no vector`() throws {
        let found = try SmallSearch.found(nil, SmallSearch.intent("lonely robot", limit: 1))
        #expect(SmallSearch.ids(found) == [1])
        #expect(found.matches[0].similarity == nil)
        #expect(found.matches[0].z("dense") == nil)
    }

    @Test func `says which named ids the catalogue lacks`() throws {
        let intent = SmallSearch.intent("", liked: [AnimeID(99), AnimeID(1)])
        #expect(try SmallSearch.found(nil, intent).unknownIDs == [AnimeID(99)])
        #expect(throws: RetrievalError.nothingToSearchFor(unknownIDs: [AnimeID(99)])) {
            try SmallSearch.found(nil, SmallSearch.intent("", liked: [AnimeID(99)]))
        }
    }

    @Test func `never recommends what is excluded`() throws {
        let intent = SmallSearch.intent(excluded: [AnimeID(1), AnimeID(6)])
        #expect(SmallSearch.ids(try SmallSearch.found([1, 0, 0, 0], intent)) == [2, 3, 4])
    }

    @Test func `names the constraint whose removal frees most entries where nothing passes`() throws {
        var filters = Filters()
        filters.year.min = 2030
        filters.types = [.movie]
        let found = try SmallSearch.found([1, 0, 0, 0], SmallSearch.intent("x", filters))
        #expect(found.matches.isEmpty)
        #expect(found.absence == .filtered(relax: "year>=2030", freed: 1))
    }

    @Test func `refuses a genre that the catalogue lacks, with the nearest names`() throws {
        var filters = Filters()
        filters.noGenres = ["Mystery", "Mistery"]
        #expect(
            throws: RetrievalError.unknownGenre(
                "Mistery", path: "$.filters.genres.none[1]", nearest: ["Mystery", "Comedy", "Hentai"])
        ) { try Retriever(index: SmallCatalogue.index()).spelled(filters) }
    }

    @Test func `takes a genre in any spelling of its words`() throws {
        var filters = Filters()
        filters.anyGenres = ["sci fi", "SLICE of life"]
        #expect(
            try Retriever(index: SmallCatalogue.index()).spelled(filters).anyGenres == ["Sci-Fi", "Slice of Life"])
    }
}

@Suite struct `The features` {
    @Test func `of popularity and votes are deviations, unknown ones neutral`() throws {
        let entries = try EntryTable(SmallCatalogue.entries)
        let features = RowFeatures(entries, Franchises(entries))
        // Votes 8.1, 7.5, 7.0, 6.0 of four: mean 7.15, deviation 0.7697.
        #expect(abs(features.score[0] - 1.2342) < 1e-3)
        #expect(features.score[3] == 0)
        #expect(features.popularity[0] > features.popularity[1] && features.popularity[4] == 0)
    }

    @Test func `rank entries that no leg tells apart`() throws {
        let byVote = SmallSearch.options { $0.weights.score = 1 }
        #expect(SmallSearch.ids(try SmallSearch.found([0, 0, 0, 0], SmallSearch.intent(), byVote)) == [1, 2, 4, 3, 6])
        let byMembers = SmallSearch.options { $0.weights.popularity = 1 }
        var intent = SmallSearch.intent()
        #expect(SmallSearch.ids(try SmallSearch.found([0, 0, 0, 0], intent, byMembers)) == [1, 2, 4, 3, 6])
        intent.popularity = .hidden
        #expect(SmallSearch.ids(try SmallSearch.found([0, 0, 0, 0], intent, byMembers)) == [6, 3, 4, 2, 1])
    }

    @Test func `count the share of the named genres`() throws {
        let options = SmallSearch.options { $0.weights.genre = 1 }
        var intent = SmallSearch.intent()
        intent.namedGenres = ["Mystery", "Drama"]
        let found = try SmallSearch.found([0, 0, 0, 0], intent, options)
        #expect(SmallSearch.ids(found) == [3, 2, 1, 4, 6])
        #expect(found.matches.prefix(3).map(\.score) == [1, 0.5, 0])
    }
}

@Suite struct `A liked title` {
    @Test func `is searched by its vector and not recommended, nor is its franchise`() throws {
        // Entry 2 is "Nazo", entry 3 "Nazo Movie".
        let options = SmallSearch.options { ($0.liked.lexical, $0.liked.genreShare) = (0, 0) }
        let found = try SmallSearch.found(nil, SmallSearch.intent("", liked: [AnimeID(2)]), options)
        #expect(SmallSearch.ids(found) == [1, 4, 6])
        #expect(
            try SmallSearch.ids(SmallSearch.found(nil, SmallSearch.intent("", liked: [AnimeID(1)]))) == [6, 2, 3, 4])
    }

    @Test func `is searched by its genres`() throws {
        let options = SmallSearch.options { ($0.liked.lexical, $0.liked.dense) = (0, 0) }
        let found = try SmallSearch.found(nil, SmallSearch.intent("", liked: [AnimeID(1)]), options)
        #expect(found.matches[0].entry.id == AnimeID(6))
        #expect(found.matches[0].carriedBy == ["like_genres"])
    }

    @Test func `is searched by the words of its synopsis`() throws {
        let entries = [
            SmallSearch.entry(1, "A", synopsis: "A lighthouse keeper writes letters."),
            SmallSearch.entry(2, "B", synopsis: "Letters from the lighthouse."),
            SmallSearch.entry(3, "C", synopsis: "The letters burn."), SmallSearch.entry(4, "D"),
        ]
        let index = try SmallCatalogue.index(of: entries, Array(repeating: [1, 0, 0, 0], count: 4))
        let found = try SmallSearch.found(nil, SmallSearch.intent("", liked: [AnimeID(1)]), index: index)
        #expect(SmallSearch.ids(found) == [2, 3, 4])
        #expect(found.matches[0].carriedBy == ["like_lexical"])
    }

    @Test func `counts beside the text`() throws {
        let options = SmallSearch.options { ($0.liked.lexical, $0.liked.genreShare) = (0, 0) }
        let found = try SmallSearch.found([0, 0, 1, 0], SmallSearch.intent("x", liked: [AnimeID(1)]), options)
        // Allowed: 2, 3, 4, 6. Text cosines 0, 0.6, 1, 0; liked cosines 0, 0, 0, 0.6.
        #expect(SmallSearch.ids(found) == [4, 6, 3, 2])
    }

    @Test(
        arguments: [
            (\.type, [2, 3, 4, 6], 1.0), (\.decade, [4, 2, 3, 6], -1.1), (\.fame, [2, 3, 6, 4], -0.2514),
        ] as [(any WritableKeyPath<LikedWeights, Float> & Sendable, [Int], Double)])
    func `is compared by its facts`(
        weight: any WritableKeyPath<LikedWeights, Float> & Sendable, ids: [Int], best: Double
    ) throws {
        // Entry 1: TV, 1998, 900 members. The others: TV, film, unknown, ONA; 2010, 2012, unknown (2009), 2020.
        let options = SmallSearch.options {
            ($0.liked.dense, $0.liked.lexical, $0.liked.genreShare) = (0, 0, 0)
            $0.liked[keyPath: weight] = 1
        }
        let found = try SmallSearch.found(nil, SmallSearch.intent("", liked: [AnimeID(1)]), options)
        #expect(SmallSearch.ids(found) == ids)
        #expect(abs(Double(found.matches[0].score) - best) < 1e-3)
    }

    @Test func `lifts what its studio made`() throws {
        let studios = [["Madhouse", "Bones"], ["Sunrise"], ["Bones"], []]
        let entries = studios.enumerated().map { AnimeEntry(id: AnimeID($0 + 1), title: "T\($0)x", studios: $1) }
        let index = try SmallCatalogue.index(of: entries, Array(repeating: [1, 0, 0, 0], count: 4))
        let options = SmallSearch.options { $0.liked.studio = 0.5 }
        let found = try SmallSearch.found(nil, SmallSearch.intent("", liked: [AnimeID(1)]), options, index: index)
        #expect(SmallSearch.ids(found) == [3, 2, 4])
        #expect(found.matches.map(\.score) == [0.5, 0, 0])
    }

    @Test func `that is disliked pushes its like down, and is not recommended`() throws {
        let intent = SmallSearch.intent("x", disliked: [AnimeID(4)])
        #expect(SmallSearch.ids(try SmallSearch.found([0, 0.8, 0.6, 0], intent)) == [2, 3, 1, 6])
    }
}

@Suite struct `The row filter` {
    static func allowed(_ change: (inout Filters) -> Void) throws -> [Int] {
        var filters = Filters()
        change(&filters)
        let entries = try EntryTable(SmallCatalogue.entries)
        let rows = RowFilter(filters, entries).allowedRows()
        return rows.indices.filter { rows[$0] }.map { entries.ids[$0].rawValue }
    }

    @Test func `keeps both ends of a range and drops what is unknown`() throws {
        #expect(try Self.allowed { $0.year = .init(min: 2010, max: 2012) } == [2, 3])
        #expect(try Self.allowed { $0.episodes.max = 12 } == [2, 3])
        #expect(try Self.allowed { $0.episodes.min = 26 } == [1, 6])
    }

    @Test func `takes a score that equals the bound`() throws {
        #expect(try Self.allowed { $0.score = .init(min: 8.1, max: 8.1) } == [1])
        #expect(try Self.allowed { $0.score.max = 7.0 } == [3, 6])
    }

    @Test func `holds types, ratings and members`() throws {
        #expect(try Self.allowed { $0.types = [.movie, .ona] } == [3, 6])
        #expect(try Self.allowed { $0.ageRatingMax = .pg13 } == [2, 3, 6])
        #expect(try Self.allowed { $0.minMembers = 300 } == [1, 2, 3])
    }

    @Test func `holds all, any and none of genres`() throws {
        #expect(try Self.allowed { $0.allGenres = ["Mystery", "Drama"] } == [3])
        #expect(try Self.allowed { $0.anyGenres = ["Space", "Drama"] } == [1, 3])
        #expect(try Self.allowed { $0.noGenres = ["Mystery", "Sci-Fi"] } == [4])
    }
}
