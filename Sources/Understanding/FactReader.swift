import Catalogue

/// What a wish states of years, lengths, scores, formats and the like.
struct WishFacts {
    var filters = Filters()
    /// How many titles are wanted: "three films".
    var count: Int?
    var popularity: Intent.Popularity?
    /// "shorter", "newer": measured against the titles that the wish names.
    var comparisons: [Comparison] = []

    enum Comparison: Sendable { case shorter, longer, newer, older, betterRated, lessKnown }
}

/// What of a catalogue the reading of facts needs.
struct FactVocabulary: Sendable {
    let studios: PhraseTable<StudioName>
    /// The catalogue's sources: "Light novel".
    let sourceNames: [String]
    /// The last year that the catalogue covers well: "recent" is the five years up to it.
    let newestYear: Int

    struct StudioName: Sendable {
        let name: String
        /// Whether the phrase says "studio", or is of several words, or is no common word's spelling.
        let isTelling: Bool
    }
}

/// Reads the facts of a wish.
///
/// Everything read here becomes a hard filter, so a phrase counts only where its grammar says that it is about the
/// titles wanted: "a 90s film" and "at most 12 episodes", not "a film star" or "in the year 2045". A description of a
/// plot states none.
struct FactReader {
    let vocabulary: FactVocabulary
    var wish: WishText
    var facts = WishFacts()

    /// Marks the words of facts as taken, but for those that also carry meaning, as "film" does.
    static func read(_ wish: inout WishText, _ vocabulary: FactVocabulary) -> WishFacts {
        var reader = FactReader(vocabulary: vocabulary, wish: wish)
        var place = 0
        while place < reader.wish.count {
            place = reader.wish.isTaken[place] ? place + 1 : reader.readFact(at: place) ?? place + 1
        }
        wish = reader.wish
        return reader.facts
    }

    /// The place behind the fact that begins at `place`; nil if none does.
    private mutating func readFact(at place: Int) -> Int? {
        readYears(at: place) ?? readAmount(at: place) ?? readScore(at: place) ?? readAge(at: place)
            ?? readOrigin(at: place) ?? readStudio(at: place) ?? readManner(at: place) ?? readFormat(at: place)
    }

    /// Whether the words of `range` are what is asked for: "a dark *movie* about ...", not "makes a movie", nor "movie
    /// star".
    func isHead(_ range: Range<Int>) -> Bool { endsPhrase(range.upperBound) && beginsPhrase(range.lowerBound) }

    func endsPhrase(_ end: Int) -> Bool {
        end >= wish.count || wish.has(.closes, at: end - 1) || FactReader.relations.contains(wish.word(end))
            || wish.isTaken[end]
    }

    /// Whether at most three words stand between `start` and the wish's begin, a clause's, or "give me", "but", "only".
    func beginsPhrase(_ start: Int) -> Bool {
        var place = start
        for _ in 0..<6 {
            if wish.beginsClause(place) || wish.isTaken[place - 1] { return true }
            let word = wish.word(place - 1)
            if FactReader.openers.contains(word) { return true }
            if FactReader.relations.contains(word) { return false }
            if FactReader.determiners.contains(word) {
                if FactReader.singular.contains(word), isPlural(start) { return false }  // "a boy makes films"
                return place == 1 || wish.beginsClause(place - 1) || FactReader.openers.contains(wish.word(place - 2))
                    || FactReader.determiners.contains(wish.word(place - 2)) || wish.isTaken[place - 2]
            }
            place -= 1
            if start - place > 3 { return false }
        }
        return false
    }

    private func isPlural(_ place: Int) -> Bool { wish.word(place).hasSuffix("s") && wish.word(place) != "series" }

    /// Whether the words before `place` say that a story is set there or then.
    func isSetting(_ place: Int) -> Bool {
        (max(0, place - 4)..<place).contains { FactReader.settings.contains(wish.word($0)) }
    }

    /// A word for what is recommended, at `place` or up to two words behind it.
    func nounFollows(_ place: Int) -> Bool {
        for next in place..<(place + 3) {
            if FactReader.nouns.contains(wish.word(next)) { return true }
            if wish.has(.closes, at: next) || FactReader.relations.contains(wish.word(next)) { return false }
        }
        return false
    }

    func nounPrecedes(_ place: Int) -> Bool {
        !wish.beginsClause(place) && FactReader.nouns.contains(wish.word(place - 1))
    }

    /// A genre right before `place`: "um romance escolar curto".
    func genrePrecedes(_ place: Int) -> Bool {
        (max(0, place - 3)..<place).contains { GenreLexicon.table.match(in: wish, at: $0)?.end == place }
            && !wish.beginsClause(place)
    }

    /// Whether `range` stands alone between clause borders, "but" or "and": ", short,".
    func standsAlone(_ range: Range<Int>) -> Bool {
        let before =
            wish.beginsClause(range.lowerBound) || wish.isTaken[range.lowerBound - 1]
            || FactReader.openers.contains(wish.word(range.lowerBound - 1))
        let after =
            range.upperBound >= wish.count || wish.has(.closes, at: range.upperBound - 1)
            || wish.isTaken[range.upperBound]
            || ["and", "but", "e", "mas", "or", "ou"].contains(wish.word(range.upperBound))
        return before && after
    }

    static let nouns: Set<String> = [
        "anime", "animes", "show", "shows", "series", "movie", "movies", "film", "films", "ova", "ovas", "ona", "onas",
        "filme", "filmes", "serie", "title", "titles", "titulo", "titulos", "something", "algo", "one", "ones", "stuff",
        "anything", "releases", "desenho", "desenhos", "cartoon", "special", "specials",
    ]

    /// Words that link the thing asked for to what is said of it.
    static let relations: Set<String> = [
        "about", "with", "without", "where", "who", "that", "which", "in", "set", "featuring", "from", "by", "like",
        "of", "for", "on", "based", "under", "over", "before", "after", "between", "at", "and", "or", "but", "not",
        "no", "please", "similar", "whose", "involving", "to", "rated", "only", "made", "released", "since", "until",
        "sobre", "com", "sem", "onde", "que", "em", "do", "da", "de", "dos", "das", "na", "para", "como", "e", "ou",
        "mas", "cujo", "cuja", "parecido", "parecida", "tipo", "estilo", "feito", "feita", "por", "pelo", "pela", "ate",
        "recent", "recente", "recentes", "antigo", "antigos", "antiga", "curto", "curta", "longo", "longa", "popular",
        "populares", "animado", "animados", "anime", "animes", "recommendations", "i", "as", "just", "worth", "anos",
        "series",
    ]

    private static let singular: Set<String> = ["a", "an", "um", "uma"]

    static let determiners: Set<String> = [
        "a", "an", "any", "some", "um", "uma", "uns", "umas", "algum", "alguma", "alguns", "algumas", "the", "one",
        "two", "three", "four", "five", "ten", "2", "3", "4", "5", "6", "7", "8", "9", "10", "best", "top", "good",
        "great", "dois", "duas", "tres", "cinco", "few", "couple", "other", "another", "more", "most", "nice", "short",
        "bom", "boa", "bons", "boas", "melhores", "melhor", "outro", "outra", "o", "os",
    ]

    /// Words behind which what is asked for follows.
    static let openers: Set<String> = [
        "want", "recommend", "me", "find", "need", "for", "watch", "show", "give", "suggest", "prefer", "only", "just",
        "but", "as", "is", "be", "quero", "recomende", "recomenda", "indique", "indica", "procuro", "ver", "assistir",
        "sugira", "sugere", "mas", "apenas", "preferably", "preferencialmente", "prefiro", "seja", "sejam", "queria",
        "gostaria", "like", "algum", "something", "anything", "algo", "not", "nao", "anime", "animes", "you", "know",
        "good", "bom", "bons", "boas", "are", "sao", "os", "um", "uma", "similar", "pretty", "quite", "fairly", "very",
        "muito", "bem", "preference", "least", "any", "qualquer", "than", "e", "and",
    ]

    private static let settings: Set<String> = [
        "set", "takes", "taking", "place", "happens", "happening", "during", "passa", "passam", "passado", "passada",
        "ambientado", "ambientada", "ambientados", "situado", "situada", "durante", "year", "ano", "era", "century",
        "seculo", "born", "nascido", "world", "history", "historia", "life", "vida", "war", "guerra", "returns",
        "travels", "viaja",
    ]
}
