import Catalogue
import Evaluation
import Testing

@Suite struct `The check of hard filters` {
    let entry = AnimeEntry(
        id: AnimeID(1), title: "Hoshi", genres: ["Sci-Fi", "Space"], score: 8.1, type: .tv, episodes: 26, year: 1998,
        ageRating: .r, members: 900)

    func broken(_ change: (inout Filters) -> Void) -> [String] {
        var filters = Filters()
        change(&filters)
        return FilterCheck.broken(filters, by: entry)
    }

    @Test func `finds nothing where all hold, ends included`() {
        let found = broken {
            $0.year = .init(min: 1998, max: 1998)
            $0.episodes.max = 26
            $0.score.min = 8.1
            $0.types = [.movie, .tv]
            $0.allGenres = ["Space"]
            $0.anyGenres = ["Space", "Music"]
            $0.noGenres = ["Music"]
            $0.ageRatingMax = .r
            $0.minMembers = 900
        }
        #expect(found == [])
    }

    @Test func `names each constraint that does not`() {
        #expect(broken { $0.year.max = 1997 } == ["year<=1997: 1998"])
        #expect(broken { $0.episodes.min = 27 } == ["episodes>=27: 26"])
        #expect(broken { $0.score.min = 8.2 } == ["score>=8.2: 8.1"])
        #expect(broken { $0.types = [.movie] } == ["type"])
        #expect(broken { $0.allGenres = ["Music", "Space"] } == ["genre=Music"])
        #expect(broken { $0.anyGenres = ["Music"] } == ["any genre"])
        #expect(broken { $0.noGenres = ["Space", "Music"] } == ["genre!=Space"])
        #expect(broken { $0.ageRatingMax = .pg13 } == ["age rating"])
        #expect(broken { $0.minMembers = 901 } == ["members"])
    }

    @Test func `takes an unknown fact for a broken constraint`() {
        let unknown = AnimeEntry(id: AnimeID(2), title: "Nazo")
        var filters = Filters()
        filters.year.min = 1990
        filters.types = [.tv]
        filters.ageRatingMax = .rx
        #expect(FilterCheck.broken(filters, by: unknown) == ["year>=1990: unknown", "age rating", "type"])
        #expect(FilterCheck.broken(Filters(), by: unknown) == [])
    }

    /// A filter that is added without a check of its own would be reported as kept.
    @Test func `looks at every constraint that filters can state`() {
        let wrong = AnimeEntry(
            id: AnimeID(1), title: "Hoshi", genres: ["Music"], type: .movie, studios: ["Gonzo"], source: "Game")
        var filters = Filters()
        filters.year = .init(min: 1990, max: 1999)
        filters.episodes = .init(min: 2, max: 26)
        filters.minutes = .init(min: 5, max: 30)
        filters.score = .init(min: 7, max: 9)
        (filters.types, filters.noTypes) = ([.tv], [.movie])
        (filters.allGenres, filters.anyGenres, filters.noGenres) = (["Space"], ["Drama"], ["Music"])
        (filters.studios, filters.noStudios) = (["Sunrise"], ["Gonzo"])
        (filters.sources, filters.noSources) = (["Manga"], ["Game"])
        (filters.status, filters.ageRatingMax, filters.minMembers) = (.finished, .pg, 10)
        #expect(FilterCheck.broken(filters, by: wrong).count == filters.constraints.count)
    }

    @Test func `does not let pornography through unless it is allowed`() {
        let adult = AnimeEntry(id: AnimeID(3), title: "Yoru", genres: ["Hentai"])
        #expect(FilterCheck.broken(Filters(), by: adult) == ["adult"])
    }
}
