package import Catalogue

/// Reads wishes, over the titles, studios and sources of one catalogue.
///
/// titles -> language -> refusals -> facts -> genres and themes; what is left is embedded. Deterministic, and linear in
/// the text.
package struct QueryReader: Sendable {
    private let entries: EntryTable
    private let titles: TitleIndex
    private let vocabulary: FactVocabulary

    package init(_ entries: EntryTable) {
        self.entries = entries
        titles = TitleIndex(entries)
        vocabulary = FactVocabulary(entries)
    }

    /// Makes the tables of phrases, which else the first wish would wait for.
    package func rehearse() {
        for wish in QueryReader.rehearsals { _ = read(Wish(text: wish)) }
    }

    private static let rehearsals = [
        "please recommend something like a short and sad series of the 90s with robots, but no horror and ten episodes",
        "quero algo parecido com uma série curta e triste dos anos 90, sem terror",
    ]

    /// Completes what a request states outright by what its text says.
    ///
    /// - Complexity: O(text), and O(titles of nearly the same length) for each of at most eighteen spellings.
    package func intent(of wish: Wish) -> Intent {
        var intent = read(wish).intent
        intent.relax(wish.relaxed)
        return intent
    }

    /// What a text says, and which of its words nothing was made of.
    struct Reading {
        var intent: Intent
        let text: WishText
        let leftOver: [String]
        let comparisons: [WishFacts.Comparison]
    }

    func read(_ wish: Wish) -> Reading {
        var text = WishText(wish.text)
        let isDescription = WishKind.isDescription(text)
        let named = TitleReader.read(&text, titles, isDescription: isDescription)
        let language = wish.language ?? .guess(text)
        let refused = NegationReader.read(&text, vocabulary, language, isDescription: isDescription)
        let facts = isDescription ? WishFacts() : FactReader.read(&text, vocabulary)
        let topics = Topics(of: text)
        let leftOver = Words.content(of: text.remainder)
        var intent = Intent(
            text: text.remainder, language: language, filters: wish.filters.completed(by: facts.filters),
            namedGenres: topics.genres.filter { !refused.genres.contains($0) },
            liked: wish.liked + ids(named.liked, without: wish.liked),
            disliked: wish.disliked + ids(named.disliked, without: wish.disliked),
            excluded: wish.excluded.union(ids(named.seen, without: [])),
            limit: wish.limit ?? facts.count ?? QueryReader.usualLimit)
        intent.filters.refuse(refused)
        intent.filters.compare(facts.comparisons, with: rows(of: intent.liked), entries)
        intent.themes = topics.themes.filter { !refused.themes.contains($0) }.map { ThemeLexicon.themes[$0] }
        intent.refusedThemes = refused.themes.map { ThemeLexicon.themes[$0] }
        intent.refusedTexts = refused.texts
        intent.popularity = facts.popularity
        intent.dedupe = wish.dedupe
        intent.isDescription = isDescription
        for row in named.liked + named.disliked + named.seen {
            intent.titles[entries.ids[row]] = entries.titles(at: row).main
        }
        intent.isFullyUnderstood =
            Words.content(of: topics.remainder).isEmpty && (!topics.isEmpty || !intent.filters.constraints.isEmpty)
        if leftOver.isEmpty {
            intent.text = intent.liked.isEmpty ? QueryReader.least(text) : ""
            intent.isBare = true
        }
        return Reading(intent: intent, text: text, leftOver: leftOver, comparisons: facts.comparisons)
    }

    func rows(of ids: [AnimeID]) -> [Int] { ids.compactMap { entries.row(of: $0) } }

    /// Sets "shorter" and the like against the middle one of the last answer.
    func compare(_ filters: inout Filters, _ comparisons: [WishFacts.Comparison], with last: [AnimeID]) {
        let rows = rows(of: last).sorted { (entries.episodes[$0] ?? 0) < (entries.episodes[$1] ?? 0) }
        guard !rows.isEmpty else { return }
        for comparison in comparisons {
            switch comparison {
            case .shorter, .longer: (filters.episodes, filters.minutes) = (.init(), .init())
            case .newer, .older: filters.year = .init()
            case .betterRated: filters.score = .init()
            case .lessKnown: break
            }
        }
        filters.compare(comparisons, with: [rows[rows.count / 2]], entries)
    }

    private static let usualLimit = 5

    /// What is embedded of a wish that is all filters: what is left of "films of the 80s", or all of "no romance".
    private static func least(_ wish: WishText) -> String {
        wish.isTaken.contains(false) ? wish.remainder : wish.text
    }

    private func ids(_ rows: [Int], without known: [AnimeID]) -> [AnimeID] {
        rows.map { entries.ids[$0] }.filter { !known.contains($0) }
    }
}

/// Whether a text asks, or tells a plot.
enum WishKind {
    /// Texts below this length are read as wishes: nobody tells a plot in fewer words.
    private static let shortest = 18

    static func isDescription(_ wish: WishText) -> Bool {
        guard wish.count >= shortest else { return false }
        return !(0..<wish.count).contains { marks.match(in: wish, at: $0) != nil }
    }

    /// Words of someone who asks for something to watch.
    private static let marks = PhraseSet(
        """
        recommend|recommend me|recommendation|recommendations|suggest|suggestion|suggestions|looking for\
        |i want an anime\
        |i want a movie|i want a series|want to watch|give me|show me|find me|an anime|anime about|anime with\
        |anime where|anime like\
        |animes|any anime|some anime|good anime|similar to|something like|i would like|id like\
        |episodes|please|recomende|recomenda|indique|indica|sugira|procuro|estou procurando|quero um|quero uma\
        |quero algo|quero ver\
        |quero assistir|me de|um anime|algum anime|algo como|parecido com|episodios|por favor|gostaria de|anime que\
        |anime sobre|anime com|gostei de
        """)
}

extension WishText {
    /// Whether a genre or a theme is named at `place`.
    func topicBegins(at place: Int) -> Bool {
        place < count
            && (GenreLexicon.table.match(in: self, at: place) != nil
                || ThemeLexicon.table.match(in: self, at: place) != nil)
    }

    /// Whether a genre or a theme is named right before `place`.
    func topicEnds(at end: Int) -> Bool {
        (max(0, end - 4)..<end).contains { place in
            GenreLexicon.table.match(in: self, at: place)?.end == end
                || ThemeLexicon.table.match(in: self, at: place)?.end == end
        }
    }
}

/// Genres and themes that a text names and that nothing else was made of, each once, in the order of their mention.
struct Topics {
    private(set) var genres: [String] = []
    private(set) var themes: [Int] = []
    /// What the text says beside them.
    let remainder: String

    var isEmpty: Bool { genres.isEmpty && themes.isEmpty }

    /// A theme's name that holds a genre's names the genre too only where the two go together: "space opera" does,
    /// "old school friends" does not.
    init(of wish: WishText) {
        var rest = wish
        var themeEnd = 0
        var genresOfTheme: [String] = []
        var genreEnd = 0
        for place in 0..<wish.count where !wish.isTaken[place] {
            let genre = place < genreEnd ? nil : GenreLexicon.table.match(in: wish, at: place)
            if let theme = ThemeLexicon.table.match(in: wish, at: place), place >= themeEnd,
                theme.end >= genre?.end ?? 0
            {
                themeEnd = theme.end
                rest.take(place..<themeEnd)
                genresOfTheme = ThemeLexicon.themes[theme.value].genres
                if !themes.contains(theme.value) { themes.append(theme.value) }
            }
            guard let genre else { continue }
            rest.take(place..<genre.end)
            let isOwn = place >= themeEnd || genre.end > themeEnd || genresOfTheme.contains(genre.value)
            guard isOwn, !genres.contains(genre.value) else { continue }
            genreEnd = genre.end
            genres.append(genre.value)
        }
        remainder = rest.remainder
    }
}
