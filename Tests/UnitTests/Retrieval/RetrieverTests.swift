import Catalogue
import Retrieval
import Testing
import Understanding
import VectorStore

@Suite struct `The retriever` {
    static func intent(
        _ filters: Filters = Filters(), liked: [AnimeID] = [], disliked: [AnimeID] = [], excluded: Set<AnimeID> = [],
        limit: Int = 10
    ) -> Intent {
        Intent(
            text: "x", language: .english, filters: filters, liked: liked, disliked: disliked, excluded: excluded,
            limit: limit)
    }

    static func ids(_ query: [Float]?, _ intent: Intent) throws -> [Int] {
        try Retriever(index: SmallCatalogue.index()).matches(for: query, intent).matches.map(\.entry.id.rawValue)
    }

    @Test func `ranks all that pass by cosine, adult entries left out`() throws {
        let found = try Retriever(index: SmallCatalogue.index()).matches(for: [1, 0, 0, 0], Self.intent())
        #expect(found.matches.map(\.entry.id.rawValue) == [1, 6, 2, 3, 4])
        #expect(found.matches.map(\.similarity) == [1, 0.6, 0, 0, 0])
        #expect(found.allowed == 5)
    }

    @Test func `measures each match in deviations from the mean of what passed`() throws {
        // Similarities 1, 0, 0, 0, 0.6: mean 0.32, variance 0.272 - 0.1024 = 0.1696.
        let found = try Retriever(index: SmallCatalogue.index()).matches(for: [1, 0, 0, 0], Self.intent())
        #expect(abs(found.matches[0].denseZ - 1.6512) < 1e-4)
        #expect(abs(found.matches[4].denseZ + 0.7770) < 1e-4)
    }

    @Test func `filters before it chooses the best`() throws {
        var filters = Filters()
        filters.year.min = 2011
        #expect(try Self.ids([1, 0, 0, 0], Self.intent(filters, limit: 1)) == [6])
    }

    @Test func `shows adult entries where the operator allows them`() throws {
        var filters = Filters()
        filters.allowsAdult = true
        #expect(try Self.ids([1, 0, 0, 0], Self.intent(filters, limit: 2)) == [1, 5])
    }

    @Test func `adds liked and takes off disliked titles, and recommends neither`() throws {
        // [0, 0, 1, 0] + 0.6 [1, 0, 0, 0] - 0.5 [0, 0.8, 0.6, 0] = [0.6, -0.4, 0.7, 0]
        let intent = Self.intent(liked: [AnimeID(1)], disliked: [AnimeID(3)])
        #expect(try Self.ids([0, 0, 1, 0], intent) == [4, 6, 2])
    }

    @Test func `needs no text beside a liked title`() throws {
        #expect(try Self.ids(nil, Self.intent(liked: [AnimeID(1)], limit: 1)) == [6])
    }

    @Test func `says which named ids the catalogue lacks`() throws {
        let retriever = try Retriever(index: SmallCatalogue.index())
        let intent = Self.intent(liked: [AnimeID(99), AnimeID(1)])
        #expect(try retriever.matches(for: nil, intent).unknownIDs == [AnimeID(99)])
        #expect(throws: RetrievalError.nothingToSearchFor(unknownIDs: [AnimeID(99)])) {
            try retriever.matches(for: nil, Self.intent(liked: [AnimeID(99)]))
        }
    }

    @Test func `never recommends what is excluded`() throws {
        #expect(try Self.ids([1, 0, 0, 0], Self.intent(excluded: [AnimeID(1), AnimeID(6)])) == [2, 3, 4])
    }

    @Test func `names the constraint whose removal frees most entries where nothing passes`() throws {
        var filters = Filters()
        filters.year.min = 2030
        filters.types = [.movie]
        let found = try Retriever(index: SmallCatalogue.index()).matches(for: [1, 0, 0, 0], Self.intent(filters))
        #expect(found.matches.isEmpty)
        #expect(found.constraintToRelax?.term == "year>=2030")
        #expect(found.constraintToRelax?.freed == 1)
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

@Suite struct `The fast scan` {
    @Test(arguments: [1, 3, 4, 7, 16, 384, 385])
    func `equals the plain one`(dimensions: Int) {
        var state: UInt64 = 42
        func next() -> Float {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(state >> 40) / Float(1 << 24) - 0.5
        }
        let matrix = VectorMatrix(
            ids: (1...33).map { AnimeID($0) }, dimensions: dimensions, rows: (0..<33 * dimensions).map { _ in next() })
        let query = (0..<dimensions).map { _ in next() }
        for (fast, plain) in zip(matrix.scores(for: query), matrix.plainScores(for: query)) {
            #expect(abs(fast - plain) <= 1e-5)
        }
    }
}
