import Catalogue
import Ingestion
import Testing

@Suite struct `Metadata` {
    private static let header =
        "MAL_ID,Name,English name,Japanese name,Type,Episodes,Aired,Premiered,Studios,Source,Duration,Rating,Members\n"
    private static let catalogue = "MAL_ID,Name,Score,Genres,synopsis\n1,A,7.0,Action,S\n"

    /// The catalogue's only entry, id 1, joined with metadata of the given rows.
    private func joined(_ rows: String) throws -> CatalogueRow {
        let metadata = try withFile(Self.header + rows) { path in try MetadataTable(path: path) }
        return try withFile(Self.catalogue) { path in
            var rows = try CatalogueFile(path: path, metadata: metadata).rows()
            return try #require(try rows.next())
        }
    }

    private func entry(aired: String = "Unknown", duration: String = "Unknown", rating: String = "Unknown") throws
        -> AnimeEntry
    {
        try #require(
            try joined("1,A,U,U,TV,1,\"\(aired)\",Unknown,Unknown,Unknown,\(duration),\(rating),1").entry)
    }

    @Test func `is joined by id`() throws {
        let found = try joined(
            """
            2,B,Unknown,Unknown,Movie,1,2000,Unknown,Unknown,Unknown,Unknown,Unknown,5
            1,A,The A,ア,TV,26.0,"Apr 3, 1998 to Apr 24, 1999",Spring 1998,"Sunrise, Bones",Original,\
            24 min. per ep.,R - 17+ (violence & profanity),229170.0
            """)
        let expected = AnimeEntry(
            id: AnimeID(1), title: "A", englishTitle: "The A", japaneseTitle: "ア", genres: ["Action"], synopsis: "S",
            score: 7, type: .tv, episodes: 26, year: 1998, premiered: "Spring 1998", minutes: 24, ageRating: .r,
            studios: ["Sunrise", "Bones"], source: "Original", members: 229_170,
            status: .finished)
        #expect(found == .entry(expected, []))
    }

    @Test(arguments: [
        ("Oct 20, 1999 to ?", AiringStatus.airing), ("Apr 3, 1998 to Apr 24, 1999", .finished),
        ("Sep 1, 2001", .finished), ("Unknown", nil),
    ])
    func `the status is told by the end of the airing`(aired: String, status: AiringStatus?) throws {
        #expect(try entry(aired: aired).status == status)
    }

    @Test func `unknown is nil everywhere`() throws {
        let unknown = Array(repeating: "Unknown", count: 11).joined(separator: ",")
        let found = try joined("1,A,\(unknown)")
        let bare = AnimeEntry(id: AnimeID(1), title: "A", genres: ["Action"], synopsis: "S", score: 7)
        #expect(found == .entry(bare, []))
    }

    @Test func `an entry without a row stays without facts and is counted`() throws {
        let found = try joined("2,B,Unknown,Unknown,Movie,1,2000,Unknown,Unknown,Unknown,Unknown,Unknown,5")
        #expect(found.entry?.type == nil)
        #expect(found.quirks == [.withoutMetadata])
    }

    @Test(arguments: [
        ("Apr 3, 1998 to Apr 24, 1999", 1998), ("Sep 1, 2001", 2001), ("2001", 2001), ("Apr, 1998 to ?", 1998),
        ("Jan 2, 2020 to 2021", 2020),
    ])
    func `the year is that of the first airing`(aired: String, year: Int) throws {
        #expect(try entry(aired: aired).year == year)
    }

    @Test(arguments: [
        ("24 min. per ep.", 24), ("1 hr. 55 min.", 115), ("2 hr.", 120), ("1 hr. 1 min. per ep.", 61), ("30 sec.", 1),
        ("10 sec. per ep.", 1),
    ])
    func `durations are minutes`(duration: String, minutes: Int) throws {
        #expect(try entry(duration: duration).minutes == minutes)
    }

    @Test(arguments: [
        ("G - All Ages", AgeRating.g), ("PG - Children", .pg), ("PG-13 - Teens 13 or older", .pg13),
        ("R - 17+ (violence & profanity)", .r), ("R+ - Mild Nudity", .rPlus), ("Rx - Hentai", .rx),
    ])
    func `age ratings are known by their code`(rating: String, expected: AgeRating) throws {
        #expect(try entry(rating: rating).ageRating == expected)
    }

    @Test func `a value that is not understood is unknown and counted`() throws {
        let found = try joined("1,A,U,U,TV Special,many,soon,Unknown,Unknown,Unknown,long,X,-4")
        #expect(found.quirks == [.unreadableFact])
        let entry = try #require(found.entry)
        #expect(entry.type == nil && entry.episodes == nil && entry.year == nil && entry.minutes == nil)
        #expect(entry.ageRating == nil && entry.members == nil)
    }

    @Test func `columns that are not understood are counted, with the first line and what stands there`() throws {
        let long = String(repeating: "x", count: 50)
        let rest = "Unknown,Unknown,Unknown"
        let rows = """
            1,A,U,U,TV,12,2000,\(rest),24 min.,\(long),1
            2,B,U,U,Sendung,12,soon,\(rest),,Unknown,2
            3,C,U,U,Unknown,12,later,\(rest),24 min.,G - All Ages,3
            """
        let found = try withFile(Self.header + rows) { path in try MetadataTable(path: path).unreadable }
        #expect(
            found.map(\.description) == [
                "Type: 1 of 2, the first on line 3: \"Sendung\"", "Aired: 2 of 3, the first on line 3: \"soon\"",
                "Rating: 1 of 2, the first on line 2: \"\(long.prefix(40))...\"",
            ])
    }

    @Test(arguments: [
        (2, "English name", 500), (3, "Japanese name", 500), (7, "Premiered", 100), (8, "Studios", 100),
        (9, "Source", 100),
    ])
    func `a row with a name that is too long is rejected`(column: Int, name: String, limit: Int) throws {
        func problems(_ count: Int) throws -> [RowProblem] {
            var fields = ["1", "A"] + Array(repeating: "Unknown", count: 11)
            fields[column] = String(repeating: "x", count: count)
            return try withFile(Self.header + fields.joined(separator: ",")) { path in
                try MetadataTable(path: path).problems.first
            }
        }
        #expect(try problems(limit).isEmpty)
        let found = try problems(limit + 1)
        #expect(found.map(\.line) == [2])
        #expect(found.map(\.reason) == [.tooLong(field: name, found: limit + 1, limit: limit)])
    }

    @Test func `bad rows are listed with their place`() throws {
        let rest = Array(repeating: "Unknown", count: 11).joined(separator: ",")
        let rows = "1,A,\(rest)\nx,B,\(rest)\n1,C,\(rest)\n2,D\n3,E,PokÃ©mon" + rest.dropFirst(7) + "\n"
        try withFile(Self.header + rows) { path in
            let metadata = try MetadataTable(path: path)
            #expect(metadata.rows == 5)
            #expect(
                metadata.problems.first == [
                    RowProblem(file: path, line: 3, column: 1, .badID("x")),
                    RowProblem(file: path, line: 4, column: 1, .duplicateID(AnimeID(1), firstLine: 2)),
                    RowProblem(file: path, line: 5, column: 1, .wrongFieldCount(expected: 13, found: 2)),
                    RowProblem(file: path, line: 6, column: 5, .mojibake(field: "English name", excerpt: "Ã©")),
                ])
        }
    }
}
