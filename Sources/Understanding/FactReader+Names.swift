import Catalogue

extension FactReader {
    /// "rated above 8", "8+ rating", "nota acima de 8", "highly rated".
    mutating func readScore(at place: Int) -> Int? {
        if let end = FactReader.praise.match(in: wish, at: place)?.end {
            facts.filters.score.min = 7.5
            wish.take(place..<end)
            return end
        }
        if let start = FactReader.scores.match(in: wish, at: place)?.end {
            var next = start
            while ["of", "is", "de", "a", "com"].contains(wish.word(next)) { next += 1 }
            guard let quantity = Quantity(wish, at: next), setScore(quantity) else { return nil }
            wish.take(place..<quantity.end)
            return quantity.end
        }
        guard let quantity = Quantity(wish, at: place), quantity.isCompared,
            let end = FactReader.scores.match(in: wish, at: quantity.end)?.end, setScore(quantity)
        else { return nil }
        wish.take(place..<end)
        return end
    }

    /// "rated 8" is at least 8; nothing above 10 is a score.
    private mutating func setScore(_ quantity: Quantity) -> Bool {
        guard (quantity.min ?? 0) <= 10, (quantity.max ?? 0) <= 10 else { return false }
        facts.filters.score =
            quantity.isCompared ? .init(min: quantity.min, max: quantity.max) : .init(min: quantity.min)
        return true
    }

    /// "for kids", "nothing above PG-13", "family friendly", "para crianças".
    mutating func readAge(at place: Int) -> Int? {
        if let (rating, end) = FactReader.audiences.match(in: wish, at: place) {
            facts.filters.ageRatingMax = rating
            wish.take(place..<end)
            return end
        }
        var start = place
        while FactReader.ratingLeads.contains(wish.word(start)) { start += 1 }
        guard let (rating, end) = ratingCode(at: start),
            start > place || rating == .pg13 || endsPhrase(end) && rating != .r
        else { return nil }
        facts.filters.ageRatingMax = rating
        let tail = Quantity.after.match(in: wish, at: end)?.end ?? end
        wish.take(place..<tail)
        return tail
    }

    private func ratingCode(at place: Int) -> (AgeRating, Int)? {
        guard wish.has(.allCapitals, at: place) || wish.has(.capital, at: place) || wish.word(place) == "pg" else {
            return nil
        }
        switch wish.word(place) {
        case "pg" where ["13"].contains(wish.word(place + 1)): return (.pg13, place + 2)
        case "pg13": return (.pg13, place + 1)
        case "pg": return (.pg, place + 1)
        case "r": return wish.has(.plusAfter, at: place) ? (.rPlus, place + 1) : (.r, place + 1)
        case "g": return (.g, place + 1)
        default: return nil
        }
    }

    /// "based on a light novel", "manga adaptation", "anime original".
    mutating func readOrigin(at place: Int) -> Int? {
        if let end = FactReader.originals.match(in: wish, at: place)?.end {
            return takeOrigin(["Original"], place..<end)
        }
        if var start = FactReader.adaptations.match(in: wish, at: place)?.end {
            while ["a", "an", "um", "uma", "the", "any"].contains(wish.word(start)) { start += 1 }
            guard let (names, end) = FactReader.sources.match(in: wish, at: start) else { return nil }
            return takeOrigin(names, place..<end)
        }
        guard let (names, end) = FactReader.sources.match(in: wish, at: place),
            ["adaptation", "adaptations", "based"].contains(wish.word(end))
        else { return nil }
        return takeOrigin(names, place..<(end + 1))
    }

    private mutating func takeOrigin(_ names: [String], _ range: Range<Int>) -> Int? {
        let known = names.filter { vocabulary.sourceNames.contains($0) }
        guard !known.isEmpty else { return nil }
        facts.filters.sources += known.filter { !facts.filters.sources.contains($0) }
        wish.take(range)
        return range.upperBound
    }

    /// "by Madhouse", "from Studio Ghibli", "do estúdio Bones", "Ghibli films".
    mutating func readStudio(at place: Int) -> Int? {
        var start = place
        let lead = FactReader.makers.match(in: wish, at: place)
        if let lead { start = lead.end }
        guard let (studio, end) = vocabulary.studios.match(in: wish, at: start) else { return nil }
        let isNamed = studio.isTelling || wish.has(.capital, at: start)
        let isMade = lead.map { $0.value || isNamed } ?? false
        let isOwner = lead == nil && studio.isTelling && nounFollows(end) && beginsPhrase(start)  // "Ghibli films"
        guard isMade && endsName(end) || isOwner else { return nil }
        facts.filters.studios += facts.filters.studios.contains(studio.name) ? [] : [studio.name]
        wish.take(place..<end)
        var behind = end
        while ["or", "ou"].contains(wish.word(behind)),
            let (other, after) = vocabulary.studios.match(in: wish, at: behind + 1)
        {
            facts.filters.studios.append(other.name)
            wish.take(behind..<after)
            behind = after
        }
        return behind
    }

    private func endsName(_ end: Int) -> Bool { endsPhrase(end) || FactReader.nouns.contains(wish.word(end)) }

    /// "finished", "still airing", "hidden gem", "popular anime".
    mutating func readManner(at place: Int) -> Int? {
        if let (status, end) = FactReader.statuses.match(in: wish, at: place) {
            facts.filters.status = status
            wish.take(place..<end)
            return end
        }
        if FactReader.endings.contains(wish.word(place)), standsAlone(place..<(place + 1)) {
            facts.filters.status = .finished
            wish.take(place..<(place + 1))
            return place + 1
        }
        guard let (popularity, end) = FactReader.fame.match(in: wish, at: place) else { return nil }
        let isMeant = popularity == .hidden || nounFollows(end) || nounPrecedes(place) || standsAlone(place..<end)
        guard isMeant else { return nil }
        facts.popularity = popularity
        wish.take(place..<end)
        return end
    }

    /// "movie", "OVAs", "série de TV"; the word stays in what is embedded.
    mutating func readFormat(at place: Int) -> Int? {
        guard let (format, end) = WishFormat.table.match(in: wish, at: place),
            isHead(place..<end) || isDescribedHead(place..<end)
        else { return nil }
        // "anime series" and "a series" are also said of what is no film only; the others are plain.
        facts.filters.types += format.types.filter { !facts.filters.types.contains($0) }
        if let minutes = format.minutes { facts.filters.minutes = minutes }
        return end
    }

    /// "um filme muito triste": in Portuguese it is described behind, here where it opens what is asked for.
    private func isDescribedHead(_ range: Range<Int>) -> Bool {
        guard ["filme", "filmes"].contains(wish.word(range.lowerBound)) else { return false }
        var start = range.lowerBound
        if start > 0, FactReader.determiners.contains(wish.word(start - 1)) { start -= 1 }
        guard wish.beginsClause(start) || FactReader.openers.contains(wish.word(start - 1)) else { return false }
        return endsPhrase(range.upperBound + 1) || endsPhrase(range.upperBound + 2)
    }

    private static let praise = PhraseSet(
        """
        highly rated|well rated|top rated|high rated|critically acclaimed|highly acclaimed|bem avaliado\
        |bem avaliados|bem avaliada|muito bem avaliado|com nota alta|nota alta|high score|high rating
        """)
    private static let scores = PhraseSet(
        """
        rated|rating|ratings|score|scores|scored|scoring|nota|notas|avaliacao|pontuacao|with a score|with a rating\
        |score of|rating of|nota de|com nota|mal score|stars
        """)
    private static let audiences = PhraseTable<AgeRating>([
        .pg: """
        for kids|for children|for a child|for my kid|for my kids|for my son|for my daughter|for small children\
        |kid friendly|kids friendly|child friendly|family friendly|for the whole family|for the family|family anime\
        |family movie|family film|suitable for children|suitable for kids|para criancas|para crianca|pra crianca\
        |pra criancas|para meu filho|para minha filha|pros meus filhos|para toda a familia|pra toda a familia\
        |para a familia|para a familia toda|para familia|para ver em familia|all ages|for all ages|livre para todos
        """,
        .pg13: "for teens|for teenagers|safe for work|sfw|para adolescentes|para adolescente",
    ])
    private static let ratingLeads: Set<String> = [
        "nothing", "above", "over", "rated", "rating", "at", "most", "max", "maximum", "no", "up", "to", "ate", "nada",
        "acima", "de", "classificacao", "only", "not", "more", "than", "stricter",
    ]
    private static let statuses = PhraseTable<AiringStatus>([
        .finished:
            """
        finished airing|finished anime|finished series|finished shows|completed anime|completed series\
        |already finished|already complete|fully aired|that has ended|that have ended|thats finished\
        |that is finished|ja terminado|ja terminou|ja finalizado|ja concluido|finalizado|finalizados\
        |concluido|concluidos|completo|que ja acabou|ja acabou
        """,
        .airing:
            """
        still airing|currently airing|ongoing|still running|airing now|not finished yet|em exibicao\
        |em lancamento|ainda em exibicao|ainda passando|ainda nao terminou
        """,
    ])
    /// Words that say so where they stand alone: ", finished,".
    private static let endings: Set<String> = ["finished", "completed", "complete", "ended", "terminado", "completo"]
    private static let fame = PhraseTable<Intent.Popularity>([
        .hidden: """
        hidden gem|hidden gems|underrated|obscure anime|lesser known|little known|not so popular|not very popular\
        |not popular|not well known|less known|overlooked anime|not mainstream|underwatched|joia escondida\
        |joias escondidas|perola escondida|pouco conhecido|pouco conhecidos|pouco conhecida|pouco conhecidas\
        |subestimado|subestimados|desconhecido|desconhecidos|nao muito famoso|nao muito conhecido|que ninguem conhece\
        |that nobody knows|no one talks about|nobody talks about|off the beaten path
        """,
        .popular: """
        popular|most popular|very popular|famous|mainstream|well known|most watched|populares|famoso|famosos\
        |mais populares|mais famosos|bem conhecido|conhecido|conhecidos|mais conhecidos|muito popular
        """,
    ])
    private static let makers = PhraseTable<Bool>([
        true: """
        by|made by|produced by|animated by|from studio|by studio|from the studio|studio|estudio|do estudio|da estudio\
        |pelo estudio|pela|pelo|feito pela|feito pelo|produzido pela|produzido pelo|animado pela|animado pelo\
        |from the makers of|by the studio
        """,
        false: "from|of|do|da|de",
    ])
    private static let adaptations = PhraseSet(
        """
        based on|adapted from|adaptation of|adaptations of|adapting|baseado em|baseados em|baseada em|baseado num\
        |baseado numa|adaptado de|adaptados de|adaptacao de|adaptacoes de|que adapta
        """)
    static let sources = PhraseTable<[String]>([
        ["Manga", "4-koma manga", "Web manga", "Digital manga"]: "manga|mangas",
        ["Web manga", "Digital manga"]: "web manga|webtoon|manhwa|webcomic|web comic|digital manga",
        ["4-koma manga"]: "4 koma|4 koma manga|yonkoma|four panel manga",
        ["Light novel"]: "light novel|light novels|ln|ranobe",
        ["Visual novel"]: "visual novel|visual novels|vn|eroge|galge",
        ["Novel", "Light novel"]: "novel|novels|romance literario",
        ["Game", "Visual novel", "Card game"]:
            "game|games|video game|video games|videogame|jogo|jogos|jogo de videogame",
        ["Card game"]: "card game|trading card game|jogo de cartas",
        ["Book", "Picture book", "Novel"]: "book|books|livro|livros",
        ["Picture book"]: "picture book|childrens book|livro ilustrado|livro infantil",
    ])
    private static let originals = PhraseSet(
        """
        original anime|anime original|anime originals|animes originais|anime original|original work\
        |original story|obra original|not based on anything|no source material|not an adaptation
        """)
}

/// A kind of title that people ask for.
struct WishFormat: Sendable {
    let types: [AnimeType]
    let shortest: Int?
    let longest: Int?

    var minutes: Filters.Bounds<Int>? {
        shortest == nil && longest == nil ? nil : .init(min: shortest, max: longest)
    }

    private init(_ types: [AnimeType], from shortest: Int? = nil, to longest: Int? = nil) {
        (self.types, self.shortest, self.longest) = (types, shortest, longest)
    }

    static let table = PhraseTable<WishFormat>([
        WishFormat([.movie]): """
        movie|movies|film|films|filme|filmes|anime movie|anime film|filme de anime|full movie
        """,
        WishFormat([.movie], from: 60):
            """
        feature film|feature films|feature length|feature length film|feature length movie|longa metragem\
        |longas metragens|full length film|full length movie
        """,
        WishFormat([.movie, .ova, .ona, .special], to: 40):
            """
        short film|short films|curta metragem|curtas metragens|anime short|anime shorts|short movie\
        |short movies|filme curto|filmes curtos
        """,
        WishFormat([.tv]):
            "tv series|tv show|tv shows|tv anime|television series|serie de tv|series de tv|serie de televisao",
        WishFormat([.tv, .ona]): "series|serie|anime series|serie de anime|series de anime|serie animada",
        WishFormat([.ova]): "ova|ovas|oav|oavs",
        WishFormat([.ona]): "ona|onas|web anime|web series|webserie",
        WishFormat([.special]): "tv special|tv specials|specials|especial de tv|especiais",
        WishFormat([.music]): "music video|music videos|videoclipe|videoclipes|clipe musical|anime music video",
    ])
}
