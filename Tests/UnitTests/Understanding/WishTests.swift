import Catalogue
import Testing
import Understanding

/// A few made-up titles, with the traps of real ones: a word as a name, a name shared, a subtitle, a number.
enum Shelf {
    static let entries = [
        AnimeEntry(id: AnimeID(1), title: "Monster", episodes: 74, year: 2004, members: 900_000),
        AnimeEntry(
            id: AnimeID(2), title: "Tetsu no Renkin", englishTitle: "Iron Alchemist", type: .tv, episodes: 51,
            year: 2003, studios: ["Bones"], source: "Manga", members: 1_000_000),
        AnimeEntry(
            id: AnimeID(3), title: "Tetsu no Renkin: Kanketsu-hen", englishTitle: "Iron Alchemist: Finale",
            type: .movie,
            episodes: 1, year: 2011, studios: ["Bones"], members: 300_000),
        AnimeEntry(
            id: AnimeID(4), title: "Hoshi no Umi", englishTitle: "Sea of Stars: The Long Way Home", type: .tv,
            episodes: 26, year: 1998, studios: ["Studio Umineko"], source: "Original", members: 500_000),
        AnimeEntry(
            id: AnimeID(5), title: "Sora no Otoshi Mono", japaneseTitle: "空の落物", type: .tv, episodes: 13, year: 2015,
            source: "Light novel", members: 400_000, status: .finished),
        AnimeEntry(id: AnimeID(6), title: "Romance", type: .ova, episodes: 1, year: 1991, members: 1_000),
        AnimeEntry(
            id: AnimeID(7), title: "Monster", type: .music, episodes: 1, year: 2016, studios: ["Toei Animation"],
            members: 950_000),
        AnimeEntry(id: AnimeID(8), title: "Kaze", type: .movie, episodes: 1, year: 2012, minutes: 110, members: 200),
    ].map { entry in
        var entry = entry
        entry.type = entry.type ?? .tv
        return entry
    }

    static let reader = Result { QueryReader(try EntryTable(entries)) }

    static func intent(_ text: String, _ filters: Filters = Filters()) throws -> Intent {
        try reader.get().intent(of: Wish(text: text, filters: filters))
    }
}

@Suite struct `Titles in a wish` {
    @Test(arguments: [
        ("like Monster", [1], ""),
        ("monster", [1], ""),
        ("something like monster but happier", [1], "but happier"),
        ("anime like Iron Alchemist", [2], ""),
        ("a mix of Monster and Tetsu no Renkin", [2, 1], ""),
        ("Monster meets Sea of Stars", [1, 4], ""),
        ("similar to sea of stars: the long way home", [4], ""),
        ("like iron alchemist finale", [3], ""),
        ("like Iron Alchemyst", [2], ""),
        ("like ironalchemist", [2], ""),
        ("like Hoshi no Oumi", [4], ""),
        ("in the style of \"Kaze\"", [8], ""),
        ("like 空の落物, with cooking", [5], "with cooking"),
        ("Iron Alchemist vibes in space", [2], "in space"),
        ("what should I watch after Sea of Stars?", [4], ""),
        ("algo como Monster", [1], ""),
        ("parecido com o anime Hoshi no Umi", [4], ""),
        ("uma mistura de Monster e Kaze", [1, 8], ""),
        ("gostei de Sora no Otoshi Mono", [5], ""),
        ("like TNR", [2], ""),
    ])
    func `are resolved to the entry that people mean`(text: String, liked: [Int], left: String) throws {
        let intent = try Shelf.intent(text)
        #expect(Set(intent.liked.map(\.rawValue)) == Set(liked))
        #expect(intent.text == left)
    }

    @Test(arguments: [
        "a monster hunts a boy", "he fights like a monster", "I like romance", "romance", "the sea of the dead",
        "A boy finds the iron that his father left. He becomes a monster like his brother, and the kaze blows no more.",
        "something like a kite in the wind",
    ])
    func `are not seen where words mean themselves`(text: String) throws {
        #expect(try Shelf.intent(text).liked == [])
    }

    @Test(arguments: [
        ("not like Monster, more like Kaze", [8], [1], []),
        ("like Kaze but not Monster", [8], [1], []),
        ("algo como Kaze, mas não gostei de Monster", [8], [1], []),
        ("um anime sobre piratas, nada de Monster", [], [1], []),
        ("space anime other than Hoshi no Umi", [], [], [4]),
    ])
    func `may be refused or ruled out`(text: String, liked: [Int], disliked: [Int], seen: [Int]) throws {
        let intent = try Shelf.intent(text)
        #expect(intent.liked.map(\.rawValue) == liked)
        #expect(intent.disliked.map(\.rawValue) == disliked)
        #expect(intent.excluded.map(\.rawValue) == seen)
    }
}

@Suite struct `Facts in a wish` {
    @Test(arguments: [
        ("a film from the 90s", ["year>=1990", "year<=1999", "type=Movie"]),
        ("90s robots", ["year>=1990", "year<=1999"]), ("a 1990s thriller", ["year>=1990", "year<=1999"]),
        ("thriller 2005", ["year>=2005", "year<=2005"]), ("robots in 1990s wars", []),
        ("late 80s anime", ["year>=1985", "year<=1989"]),
        ("after 2010, before 2015", ["year>=2011", "year<=2014"]),
        ("between 2000 and 2010", ["year>=2000", "year<=2010"]),
        ("2015 anime about music", ["year>=2015", "year<=2015"]),
        ("2018 or later", ["year>=2018"]),
        ("dos anos 90", ["year>=1990", "year<=1999"]),
        ("antes de 2010", ["year<=2009"]),
        ("de 2000 a 2010", ["year>=2000", "year<=2010"]),
        ("a partir de 2012", ["year>=2012"]),
        ("at most 26 episodes", ["episodes<=26"]),
        ("under 13 episodes", ["episodes<=12"]),
        ("50+ episodes", ["episodes>=50"]),
        ("12 episodes or less", ["episodes<=12"]),
        ("up to two cours", ["episodes<=26"]),
        ("no máximo 13 episódios", ["episodes<=13"]),
        ("com menos de 30 episódios", ["episodes<=29"]),
        ("something short and funny", ["episodes<=13"]),
        ("um romance escolar curto", ["episodes<=13"]),
        ("a space opera, finished, with robots", ["status=finished"]),
        ("under forty minutes", ["minutes<=39"]), ("até quatorze episódios", ["episodes<=14"]),
        ("at most twenty-four episodes", ["episodes<=24"]), ("até vinte e quatro episódios", ["episodes<=24"]),
        ("under one hundred and twenty episodes", ["episodes<=119"]),
        ("mais de cento e vinte e quatro episódios", ["episodes>=125"]), ("até duzentos episódios", ["episodes<=200"]),
        ("entre vinte e trinta episódios", ["episodes>=20", "episodes<=30"]),
        ("between one hundred and two hundred episodes", ["episodes>=100", "episodes<=200"]),
        ("episodes under 10 minutes", ["minutes<=9"]),
        ("20 minute episodes", ["minutes>=18", "minutes<=22"]),
        ("a feature film", ["minutes>=60", "type=Movie"]),
        ("rated above 8", ["score>=8.0"]),
        ("score of at least 7.5", ["score>=7.5"]),
        ("nota acima de 8", ["score>=8.0"]),
        ("for kids", ["age_rating<=PG"]),
        ("nothing above PG-13", ["age_rating<=PG-13"]),
        ("para crianças", ["age_rating<=PG"]),
        ("by Bones", ["studio=Bones"]),
        ("do estúdio Umineko", ["studio=Studio Umineko"]),
        ("based on a light novel", ["source=Light novel"]),
        ("adaptação de mangá", ["source=Manga"]),
        ("finished airing", ["status=finished"]),
        ("OVA with ninja", ["type=OVA"]),
        ("like Monster but shorter", ["episodes<=73"]),
        ("like Kaze but shorter", ["minutes<=109"]),
        ("algo como Monster mas mais curto", ["episodes<=73"]),
        ("like Monster but newer", ["year>=2005"]),
        ("um filme triste dos anos 80", ["year>=1980", "year<=1989", "type=Movie"]),
        ("filmes muito tristes", ["type=Movie"]),
        ("a mystery with few episodes", ["episodes<=13"]),
        ("um mistério de poucos episódios", ["episodes<=13"]),
    ])
    func `become filters`(text: String, terms: [String]) throws {
        #expect(try Shelf.intent(text).filters.constraints.map(\.term) == terms)
    }

    @Test(arguments: [
        "In the year 2045 a detective hunts robots", "a movie star and three sisters", "set in the 1990s in Tokyo",
        "a boy makes films with his friends", "a short girl with a long sword", "two brothers by the sea",
        "five minutes to live", "uma menina que sonha em fazer filmes", "menino faz um filme caseiro",
        "a popular girl and a famous detective",
    ])
    func `are not seen in a plot`(text: String) throws {
        #expect(try Shelf.intent(text).filters.constraints.map(\.term) == [])
    }

    @Test(arguments: [
        ("three films about war", 3), ("top 10 horror anime", 10), ("give me 7 comedies about cats", 5),
        ("me dê 4 filmes de terror", 4), ("anime with three sisters", 5),
    ])
    func `say how many are wanted`(text: String, limit: Int) throws {
        #expect(try Shelf.intent(text).limit == limit)
    }

    @Test func `give way to what the request states`() throws {
        var filters = Filters()
        filters.year.min = 2000
        filters.allGenres = ["Horror"]
        let intent = try Shelf.intent("from the 90s, under 13 episodes, no horror", filters)
        #expect(intent.filters.constraints.map(\.term) == ["year>=2000", "episodes<=12", "genre=Horror"])
    }

    @Test(arguments: [
        ("filmes dos anos 90", true), ("para crianças", true), ("no romance", true), ("anime", false),
        ("filmes dos anos 90 sobre guerra", true), ("time travel", true), ("viagem no tempo", true),
        ("comédia romântica", true), ("time travel tickets", false), ("fix my car", false),
        ("filmes dos anos 90 sobre guarda-chuvas", false), ("what is the capital of France", false),
    ])
    func `may be all that is said, with genres and themes`(text: String, isAll: Bool) throws {
        #expect(try Shelf.intent(text).isFullyUnderstood == isAll)
    }

    @Test(arguments: [
        ("a hidden gem about tea", Intent.Popularity.hidden), ("popular anime", .popular),
        ("anime pouco conhecido", .hidden), ("calm", nil),
    ])
    func `say how well known it should be`(text: String, popularity: Intent.Popularity?) throws {
        #expect(try Shelf.intent(text).popularity == popularity)
    }
}

@Suite struct `Themes of a wish` {
    @Test(arguments: [
        ("family drama", "family life"), ("um drama familiar", "family life"),
        ("a dysfunctional family", "estranged family"), ("viagem no tempo", "time travel"),
    ])
    func `are told by their phrases`(text: String, theme: String) throws {
        #expect(try Shelf.intent(text).themes.map(\.name) == [theme])
    }
}

@Suite struct `Refusals in a wish` {
    @Test(arguments: [
        ("anime with no romance or horror", ["genre!=Romance", "genre!=Horror"], [], []),
        ("like Monster, no gore", [], ["gore"], []),
        ("a mystery without romance, gore, or mecha", ["genre!=Romance", "genre!=Mecha"], ["gore"], []),
        ("gore-free vampire anime", [], ["gore"], []),
        ("not a comedy", ["genre!=Comedy"], [], []),
        ("nothing scary", ["genre!=Horror"], [], []),
        ("a circus story, no accordions", [], [], ["accordions"]),
        ("a love story but less violence", [], [], ["violent"]),
        ("series, not movies", ["type=TV|ONA", "type!=Movie"], [], []),
        ("I don't like harem", ["genre!=Harem"], [], []),
        ("a sports anime, not football", [], ["football soccer"], []),
        ("comédia sem romance nem terror", ["genre!=Romance", "genre!=Horror"], [], []),
        ("não quero harém", ["genre!=Harem"], [], []),
        ("nada de terror", ["genre!=Horror"], [], []),
        ("não quero nada de romance", ["genre!=Romance"], [], []),
        ("não quero nada violento", [], ["violent"], []),
        ("I don't want anything violent", [], ["violent"], []),
        ("I don't want anything too sad", [], ["tearjerker"], []),
        ("algo leve, sem violência", [], ["violent"], []),
    ])
    func `are kept apart`(text: String, terms: [String], themes: [String], texts: [String]) throws {
        let intent = try Shelf.intent(text)
        #expect(intent.filters.constraints.map(\.term) == terms)
        #expect(intent.refusedThemes.map(\.name) == themes)
        #expect(intent.refusedTexts == texts)
    }

    @Test(arguments: [
        "not without humour", "not only action", "a girl with no memory", "a boy without parents",
        "a world without magic", "he can't stop running", "não só ação", "no longer human", "uma aventura no espaço",
    ])
    func `are none where nothing is refused`(text: String) throws {
        let intent = try Shelf.intent(text)
        #expect(intent.filters.constraints.map(\.term) == [])
        #expect(intent.refusedThemes == [])
        #expect(intent.refusedTexts == [])
    }

    /// They would find what is refused, and give it as the reason.
    @Test(arguments: ["não quero romance", "no romance", "isn't about sports", "avoid gore"])
    func `leave no words to look for where nothing else is said`(text: String) throws {
        #expect(try Shelf.intent(text).keywords == "")
    }

    @Test func `leave the rest of the text to be embedded`() throws {
        #expect(try Shelf.intent("a dark circus, no romance or gore, in Paris").text == "a dark circus in Paris")
    }
}

@Suite struct `Genres in a wish` {
    @Test(arguments: [
        ("dark sci fi in space", ["Sci-Fi", "Space"]), ("shounen ai, not shounen!", ["Shounen Ai"]),
        ("short suspense anime", ["Thriller"]), ("a slice of life about cooking", ["Slice of Life"]),
        ("romance but no romance", []), ("spaceship comedian", []), ("comédia romântica", ["Comedy", "Romance"]),
        ("a romantic comedy", ["Romance", "Comedy"]),
        ("ficção científica com mistério", ["Sci-Fi", "Mystery"]), ("uma aventura no espaço", ["Adventure", "Space"]),
    ])
    func `are named`(text: String, genres: [String]) throws {
        #expect(try Shelf.intent(text).namedGenres == genres)
    }
}
