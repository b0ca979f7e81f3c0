import Catalogue
import Testing

@Suite struct `Entry table` {
    private let bare = AnimeEntry(id: AnimeID(9), title: "001")
    private let adult = AnimeEntry(id: AnimeID(70_000), title: "X", genres: ["Hentai", "Comedy"])

    @Test func `is in the order of ids and gives entries back whole`() throws {
        let table = try EntryTable([.mushishi, adult, bare])
        #expect(table.ids == [AnimeID(9), AnimeID(457), AnimeID(70_000)])
        #expect((0..<3).map(table.entry(at:)) == [bare, .mushishi, adult])
    }

    @Test func `holds what filters need in columns`() throws {
        let table = try EntryTable([bare, .mushishi, adult])
        #expect(table.count == 3)
        #expect(table.years == [nil, 2005, nil])
        #expect(table.episodes == [nil, 26, nil])
        #expect(table.minutes == [nil, 25, nil])
        #expect(table.scores == [nil, 8.7, nil])
        #expect(table.members == [nil, 549_000, nil])
        #expect(table.types == [nil, .tv, nil])
        #expect(table.ageRatings == [nil, .pg13, nil])
        #expect(table.isAdult == [false, false, true])
        #expect(table.statuses == [nil, .finished, nil])
        #expect(table.studios == [[], [0], []] && table.studioNames == ["Artland"])
        #expect(table.sources == [nil, 0, nil] && table.sourceNames == ["Manga"])
        #expect(table.genreNames == ["Adventure", "Slice of Life", "Hentai", "Comedy"])
        #expect(table.genres == [GenreSet(), GenreSet([0, 1]), GenreSet([2, 3])])
    }

    @Test func `gives the titles of a row`() throws {
        let titles = try EntryTable([bare, .mushishi]).titles(at: 1)
        #expect(titles.main == "Mushishi" && titles.english == "Mushi-Shi" && titles.japanese == "蟲師")
    }

    @Test func `finds the row of an id`() throws {
        let table = try EntryTable([bare, .mushishi, adult])
        #expect([9, 457, 70_000, 1, 458, 99_999].map { table.row(of: AnimeID($0)) } == [0, 1, 2, nil, nil, nil])
        #expect(try EntryTable([]).row(of: AnimeID(1)) == nil)
    }

    @Test func `knows unknown members from none`() throws {
        let table = try EntryTable([
            AnimeEntry(id: AnimeID(1), title: "A", members: 0), AnimeEntry(id: AnimeID(2), title: "B"),
        ])
        #expect(table.members == [0, nil])
        #expect(table.entry(at: 0).members == 0)
    }

    @Test func `genre sets hold 128 genres and refuse more`() throws {
        let names = (1...129).map { "Genre \($0)" }
        let table = try EntryTable([AnimeEntry(id: AnimeID(1), title: "A", genres: Array(names.prefix(128)))])
        #expect(table.genres[0].count == 128)
        #expect(table.genreSet(of: ["Genre 128", "Genre 129"]) == GenreSet([127]))
        #expect(throws: EntryTable.Fault.tooManyGenres) {
            try EntryTable([AnimeEntry(id: AnimeID(1), title: "A", genres: names)])
        }
    }

    @Test func `a packed record has this layout`() {
        var bytes: [UInt8] = []
        PackedFacts.append(
            AnimeEntry(
                id: AnimeID(258), title: "é", genres: ["A"], score: 1, type: .movie, episodes: 3, year: 2005,
                minutes: 4,
                ageRating: .rx, status: .airing),
            to: &bytes)
        let expected: [[UInt8]] = [
            [64, 0, 0, 0],  // bytes that follow
            [2, 1, 0, 0], [255, 255, 255, 255], [3, 0, 0, 0], [4, 0, 0, 0],  // id, members, episodes, minutes
            [0, 0, 0, 0, 0, 0, 0xF0, 0x3F], [0xD5, 0x07], [2], [6], [2],  // score, year, type, age rating, status
            [3, 0, 0, 0, 0xC3, 0xA9],  // title
            [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0],  // the other texts
            [1, 0, 2, 0, 0, 0, 0x41], [0, 0],  // genres, studios
        ]
        #expect(bytes == Array(expected.joined()))
    }
}

@Suite struct `Genre set` {
    private let set = GenreSet([0, 63, 64, 127])

    @Test func `answers for single genres and for sets`() {
        #expect([0, 1, 63, 64, 127].map(set.contains) == [true, false, true, true, true])
        #expect(set.count == 4)
        #expect(set.isSuperset(of: GenreSet([63, 127])) && set.isSuperset(of: GenreSet()))
        #expect(!set.isSuperset(of: GenreSet([63, 1])))
        #expect(set.isDisjoint(with: GenreSet([1, 65])) && !set.isDisjoint(with: GenreSet([1, 64])))
    }
}
