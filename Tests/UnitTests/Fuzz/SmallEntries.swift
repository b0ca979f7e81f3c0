import Catalogue

/// Six entries for tests; libFuzzer builds this folder alone, so they are here.
enum SmallEntries {
    static let all = [
        AnimeEntry(
            id: AnimeID(1), title: "Hoshi", englishTitle: "Star", genres: ["Sci-Fi", "Space"],
            synopsis: "Pilots cross the void. A lonely robot guards the last ship.", score: 8.1, type: .tv,
            episodes: 26, year: 1998, ageRating: .r, members: 900),
        AnimeEntry(
            id: AnimeID(2), title: "Nazo", genres: ["Mystery"], synopsis: "A detective looks for a killer.", score: 7.5,
            type: .tv, episodes: 12, year: 2010, ageRating: .pg13, members: 500),
        AnimeEntry(
            id: AnimeID(3), title: "Nazo Movie", genres: ["Mystery", "Drama"], score: 7.0, type: .movie, episodes: 1,
            year: 2012, ageRating: .pg13, members: 300),
        AnimeEntry(id: AnimeID(4), title: "Mikan", genres: ["Slice of Life"], synopsis: "cut off at its start."),
        AnimeEntry(id: AnimeID(5), title: "Yoru", genres: ["Hentai"], type: .ova, episodes: 2, year: 2005),
        AnimeEntry(
            id: AnimeID(6), title: "Uchuu", genres: ["Sci-Fi", "Comedy"], score: 6.0, type: .ona, episodes: 50,
            year: 2020, ageRating: .g, members: 100),
    ]
}
