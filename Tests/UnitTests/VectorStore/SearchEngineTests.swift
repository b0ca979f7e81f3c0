import Catalogue
import Redis
import Testing
import VectorStore

@Suite struct `A search engine of Redis` {
    static let meta = IndexMeta(
        generation: GenerationID(rawValue: "20261129T000000-pair-0000"),
        embedder: IndexEmbedder(
            name: "pair", digest: "00ff", provider: "local", model: "a+b", dimensions: 3, queryPrefix: "",
            documentPrefix: "", normalize: true,
            legs: [
                IndexLeg(name: "a", digest: "01", columns: 0..<2), IndexLeg(name: "b", digest: "02", columns: 2..<3),
            ]),
        textFormat: 1, createdAt: "2026-11-29T00:00:00Z")
    static let root = "anime:index:20261129T000000-pair-0000"
    let search = SearchEngine.redisSearch.engine(meta, VectorKeys(prefix: "anime"))
    let sets = SearchEngine.vectorSet.engine(meta, VectorKeys(prefix: "anime"))

    /// Everything that a wish can ask for.
    static let strict: Filters = {
        var filters = Filters()
        filters.year = .init(min: 1995, max: 2005)
        filters.episodes.max = 26
        filters.minutes.min = 20
        filters.score.min = 7.5
        filters.types = [.tv, .ova]
        filters.noTypes = [.special]
        filters.allGenres = ["Sci-Fi", "Slice of Life"]
        filters.anyGenres = ["Drama", "Horror"]
        filters.noGenres = ["Ecchi"]
        filters.ageRatingMax = .pg13
        filters.studios = ["A-1 Pictures"]
        filters.noStudios = ["Studio Q\"uote"]
        filters.sources = ["4-koma manga"]
        filters.noSources = ["Original"]
        filters.status = .finished
        filters.minMembers = 100
        return filters
    }()

    private func words(_ command: RedisCommand) -> [String] {
        command.arguments.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `reads filters as a query of the search module`() {
        #expect(Filters().searchExpression == #"-@genres:{Hentai} -@age_rating:{Rx}"#)
        var open = Filters()
        open.allowsAdult = true
        #expect(open.searchExpression == "*")
        #expect(
            Self.strict.searchExpression
                == [
                    "@year:[1995 2005]", "@episodes:[-inf 26]", "@minutes:[20 +inf]", "@score:[7.50 +inf]",
                    "@members:[100 +inf]", "@type:{TV|OVA}", "-@type:{Special}", #"@genres:{Sci\-Fi}"#,
                    #"@genres:{Slice\ of\ Life}"#, "@genres:{Drama|Horror}", "-@genres:{Ecchi|Hentai}",
                    #"@age_rating:{G|PG|PG\-13}"#, #"@studios:{A\-1\ Pictures}"#, #"-@studios:{Studio\ Q\"uote}"#,
                    #"@source:{4\-koma\ manga}"#, "-@source:{Original}", "@status:{finished}",
                ].joined(separator: " "))
    }

    @Test func `reads filters as an expression over a vector set's attributes`() {
        #expect(Filters().attributeExpression == ".adult == 0")
        var open = Filters()
        open.allowsAdult = true
        #expect(open.attributeExpression.isEmpty)
        // A studio whose name has a quote is left to the worker.
        #expect(
            Self.strict.attributeExpression
                == [
                    ".year >= 1995", ".year <= 2005", ".episodes <= 26", ".minutes >= 20", ".score >= 7.50",
                    ".members >= 100", ".adult == 0", ".age <= 2", #"(.type in ["TV", "OVA"])"#,
                    #"not (.type in ["Special"])"#, #"(.source in ["4-koma manga"])"#,
                    #"not (.source in ["Original"])"#,
                    #"(.status in ["finished"])"#, #"(("Sci-Fi" in .genres))"#, #"(("Slice of Life" in .genres))"#,
                    #"(("Drama" in .genres) or ("Horror" in .genres))"#, #"not (("Ecchi" in .genres))"#,
                    #"(("A-1 Pictures" in .studios))"#,
                ].joined(separator: " and "))
    }

    @Test func `takes names and numbers for no part of a query`() {
        var filters = Filters()
        filters.allowsAdult = true
        filters.score = .init(min: 0.00001, max: 8.123)
        #expect(filters.searchExpression == "@score:[0.00 8.13]")
        #expect(filters.attributeExpression == ".score >= 0.00 and .score <= 8.13")
        filters.score = .init()
        // A mark upon a letter of the language makes another character of it, but not of its bytes.
        filters.studios = ["A}\u{301} | @x:{\"\u{301}, b\\"]
        #expect(filters.searchExpression == "@studios:{A\\}\u{301}\\ \\|\\ \\@x\\:\\{\\\"\u{301}\\,\\ b\\\\}")
        #expect(filters.attributeExpression.isEmpty)
    }

    @Test func `asks the search module for one model's part of a row`() {
        let command = search.nearest(to: [0.5], leg: 1, Filters(), limit: 7)
        #expect(
            words(command).prefix(3) == [
                "FT.SEARCH", "\(Self.root):search",
                "(-@genres:{Hentai} -@age_rating:{Rx})=>[KNN 7 @vector $query]",
            ])
        #expect(command.arguments[6] == PackedVector([0, 0, 0.5]).bytes)
        #expect(words(command).suffix(6) == ["NOCONTENT", "LIMIT", "0", "7", "DIALECT", "2"])
        let reply = RedisValue.array(
            [.integer(9)] + ["12", "7", "x"].map { .bytes(Array("\(Self.root):item:\($0)".utf8)) })
        #expect(search.ids(in: reply) == [AnimeID(12), AnimeID(7)])
        #expect(search.ids(in: .null) == nil)
    }

    @Test func `asks the set of one model`() {
        let command = sets.nearest(to: [0.5], leg: 1, Filters(), limit: 7)
        #expect(words(command).prefix(3) == ["VSIM", "\(Self.root):vectors:1", "FP32"])
        #expect(command.arguments[3] == PackedVector([0.5]).bytes)
        #expect(words(command).suffix(8) == ["COUNT", "7", "EF", "14", "FILTER", ".adult == 0", "FILTER-EF", "700"])
        #expect(sets.ids(in: .array([.bytes(Array("12".utf8))])) == [AnimeID(12)])
    }

    @Test func `compares every vector of a small catalogue, and walks a graph in a large one`() {
        let small = words(search.buildCommands(count: RedisSearch.mostCompared)[0])
        let head = [
            "FT.CREATE", "\(Self.root):search", "ON", "HASH", "PREFIX", "1", "\(Self.root):item:", "SCHEMA", "vector",
            "VECTOR", "FLAT", "6", "TYPE", "FLOAT32", "DIM", "3", "DISTANCE_METRIC", "IP", "year", "NUMERIC",
            "episodes", "NUMERIC", "minutes", "NUMERIC", "score", "NUMERIC", "members", "NUMERIC",
        ]
        let names = ["type", "status", "age_rating", "source"].flatMap { field -> [String] in
            [field, "TAG", "SEPARATOR", "\u{1F}", "CASESENSITIVE"]
        }
        let lists = ["genres", "studios"].flatMap { field -> [String] in
            [field, "TAG", "SEPARATOR", ",", "CASESENSITIVE"]
        }
        #expect(small == head + names + lists)
        let large = search.buildCommands(count: RedisSearch.mostCompared + 1).map(words)
        #expect(large[0].firstIndex(of: "HNSW") == 10 && large[0][11] == "12")
    }

    @Test func `says how far it is`() {
        func info(_ pairs: [(String, RedisValue)]) -> [RedisValue] {
            [.array(pairs.flatMap { [.bytes(Array($0.0.utf8)), $0.1] })]
        }
        let text = { (text: String) in RedisValue.bytes(Array(text.utf8)) }
        #expect(search.progress(in: info([("num_docs", text("3")), ("indexing", text("1"))]))! == (3, true))
        #expect(search.progress(in: info([("num_docs", .integer(3)), ("indexing", .integer(0))]))! == (3, false))
        #expect(
            search.progress(in: info([("num_docs", text("3")), ("backfill_in_progress", text("1"))]))! == (3, true))
        #expect(search.progress(in: info([("state", text("ready"))])) == nil)
        #expect(sets.progress(in: [.integer(3), .integer(2)])! == (2, false))
        #expect(sets.progress(in: [.integer(3)]) == nil)
    }

    @Test func `puts an entry's facts beside each model's vector, unknown numbers left out`() {
        let entry = AnimeEntry(
            id: AnimeID(5), title: "T", genres: ["Sci-Fi"], type: .tv, year: 1998, ageRating: .r, studios: ["A \"B\""])
        let record = EntryRecord(entry: entry, contentHash: "h", vector: PackedVector([1, 2, 3]))
        let commands = sets.insertCommands(for: record)
        #expect(commands.map { words($0)[1] } == ["\(Self.root):vectors:0", "\(Self.root):vectors:1"])
        #expect(commands.map { $0.arguments[3] } == [PackedVector([1, 2]).bytes, PackedVector([3]).bytes])
        #expect(
            words(commands[0]).suffix(3) == [
                "5", "SETATTR",
                #"{"year":1998,"adult":0,"age":3,"type":"TV","status":"","source":"","genres":["Sci-Fi"],"studios":["A \"B\""]}"#,
            ])
        #expect(search.insertCommands(for: record).isEmpty)
    }
}
