import Catalogue

/// What a wish refuses.
struct Refusals {
    var genres: [String] = []
    var themes: [Int] = []
    /// Refused in words that name neither, or wanted less of ("less romance"): they rank.
    var texts: [String] = []
    var types: [AnimeType] = []
    var studios: [String] = []
    var sources: [String] = []
}

/// Finds what a wish refuses: "no gore", "without romance or fan service", "sem romance nem terror".
///
/// A plot has "no memory" and a "world without magic", so a refusal counts where a wish can refuse: at the start of a
/// clause, behind "but", a kind of title or something wanted.
struct NegationReader {
    private let vocabulary: FactVocabulary
    private let language: Language
    private let isDescription: Bool
    private var wish: WishText
    private var refusals = Refusals()

    /// Marks the words of refusals as taken.
    static func read(
        _ wish: inout WishText, _ vocabulary: FactVocabulary, _ language: Language, isDescription: Bool
    ) -> Refusals {
        var reader = NegationReader(
            vocabulary: vocabulary, language: language, isDescription: isDescription, wish: wish)
        var place = 0
        while place < reader.wish.count { place = reader.readRefusal(at: place) ?? place + 1 }
        wish = reader.wish
        return reader.refusals
    }

    private init(vocabulary: FactVocabulary, language: Language, isDescription: Bool, wish: WishText) {
        self.vocabulary = vocabulary
        self.language = language
        self.isDescription = isDescription
        self.wish = wish
    }

    private enum Marker: Sendable {
        /// A noun follows: "no", "without", "sem".
        case noun
        /// Anything may follow: "not", "não".
        case plain
        /// Wanted, but less of it.
        case less
    }

    private enum Item {
        case genre(String), theme(Int), format([AnimeType]), studio(String), source([String]), word(String)
    }

    /// The place behind the refusal, or behind what only looks like one, that begins at `start`.
    private mutating func readRefusal(at start: Int) -> Int? {
        guard !wish.isTaken[start] else { return nil }
        if let end = NegationReader.exceptions.match(in: wish, at: start)?.end { return end }
        if Quantity.before.match(in: wish, at: start) != nil { return nil }
        if let end = readSuffixed(at: start) { return end }
        guard let (marker, end) = NegationReader.markers.match(in: wish, at: start),
            wish.word(start) != "no" || language == .english, !isDescription || isOutright(start)
        else { return nil }
        let mayRefuse = startsRefusal(start)
        let items = readItems(from: end, marker, mayRefuse: mayRefuse, start: start)
        guard let last = items.last else { return nil }
        for item in items { add(item.item, marker) }
        wish.take(start..<last.end)
        return last.end
    }

    /// "gore-free", "non-ecchi".
    private mutating func readSuffixed(at start: Int) -> Int? {
        if wish.word(start) == "non", let (item, end) = known(at: start + 1) {
            add(item, .noun)
            wish.take(start..<end)
            return end
        }
        guard let (item, end) = known(at: start), wish.word(end) == "free", wish.has(.hyphenAfter, at: end - 1) else {
            return nil
        }
        add(item, .noun)
        wish.take(start..<(end + 1))
        return end + 1
    }

    /// The things refused behind a marker; empty where it refuses nothing that can be told.
    private func readItems(
        from start: Int, _ marker: Marker, mayRefuse: Bool, start markerPlace: Int
    ) -> [(item: Item, end: Int)] {
        guard let first = item(at: start, marker, mayRefuse: mayRefuse, markerPlace) else { return [] }
        var items = [first]
        while let last = items.last, let next = nextItem(behind: last.end, marker) { items.append(next) }
        return items
    }

    /// The next of "romance, gore or horror": a comma joins only where "or" ends the list.
    private func nextItem(behind end: Int, _ marker: Marker) -> (item: Item, end: Int)? {
        let word = wish.word(end)
        let isOr = ["or", "nor", "ou", "nem"].contains(word)
        let isAnd = ["and", "e"].contains(word) || wish.has(.plusAfter, at: end - 1)
        if isOr || isAnd {
            var place = ["or", "nor", "ou", "nem", "and", "e"].contains(word) ? end + 1 : end
            if NegationReader.markers.match(in: wish, at: place) != nil { return nil }
            place = behindFillers(place)
            if let known = known(at: place) { return known }
            return isOr && !isDescription ? unknown(at: place) : nil
        }
        guard wish.has(.closes, at: end - 1), let next = known(at: behindFillers(end)) ?? known(at: end + 1) else {
            return nil
        }
        return listEndsInOr(from: next.end) ? next : nil
    }

    private func listEndsInOr(from end: Int) -> Bool {
        var place = end
        for _ in 0..<8 {
            if ["or", "nor", "ou", "nem"].contains(wish.word(place)) { return true }
            guard let next = known(at: behindFillers(place)) else { return false }
            if NegationReader.alternatives.contains(wish.word(place)) { return true }
            place = next.end
        }
        return false
    }

    private func item(
        at start: Int, _ marker: Marker, mayRefuse: Bool, _ markerPlace: Int
    ) -> (item: Item, end: Int)? {
        let place = behindFillers(start)
        if let known = known(at: place) {
            let isStory = !mayRefuse && NegationReader.storyNouns.contains(wish.word(markerPlace - 1))
            return isStory || !mayRefuse && wish.count > 16 ? nil : known
        }
        guard mayRefuse, marker == .noun, !isDescription, wish.count <= NegationReader.longestWish else { return nil }
        return unknown(at: place)
    }

    private func behindFillers(_ start: Int) -> Int {
        var place = start
        while place < wish.count, place < start + 5, NegationReader.fillers.contains(wish.word(place)),
            known(at: place) == nil
        { place += 1 }
        return place
    }

    /// A genre, theme, format, studio or source named at `place`, the longest name first.
    private func known(at place: Int) -> (item: Item, end: Int)? {
        guard place < wish.count, !wish.isTaken[place] else { return nil }
        let genre = GenreLexicon.table.match(in: wish, at: place)
        let theme = ThemeLexicon.table.match(in: wish, at: place)
        if let genre, genre.end >= theme?.end ?? 0 { return (.genre(genre.value), genre.end) }
        if let theme { return (.theme(theme.value), theme.end) }
        if let (names, end) = FactReader.sources.match(in: wish, at: place),
            ["adaptation", "adaptations", "based"].contains(wish.word(end))
        {
            return (.source(names), end + 1)
        }
        if let (format, end) = WishFormat.table.match(in: wish, at: place) { return (.format(format.types), end) }
        let start = ["by", "from", "do", "da"].contains(wish.word(place)) ? place + 1 : place
        guard let (studio, end) = vocabulary.studios.match(in: wish, at: start),
            start > place && wish.has(.capital, at: start) || studio.isTelling && wish.has(.capital, at: start)
        else { return nil }
        return (.studio(studio.name), end)
    }

    /// A word that names nothing of ours: "clowns".
    private func unknown(at place: Int) -> (item: Item, end: Int)? {
        guard place < wish.count, !wish.isTaken[place], wish.word(place).utf8.count > 3,
            !NegationReader.idle.contains(wish.word(place)), !Words.functionWords.contains(wish.word(place)),
            Numeral(wish, at: place) == nil
        else { return nil }
        return (.word(wish.word(place)), place + 1)
    }

    private mutating func add(_ item: Item, _ marker: Marker) {
        switch item {
        case .genre(let name) where marker == .less: refusals.texts.append(name.lowercased())
        case .theme(let place) where marker == .less: refusals.texts.append(ThemeLexicon.themes[place].name)
        case .genre(let name): if !refusals.genres.contains(name) { refusals.genres.append(name) }
        case .theme(let place): if !refusals.themes.contains(place) { refusals.themes.append(place) }
        case .format(let types): refusals.types += types.filter { !refusals.types.contains($0) }
        case .studio(let name): if !refusals.studios.contains(name) { refusals.studios.append(name) }
        case .source(let names):
            refusals.sources += names.filter { vocabulary.sourceNames.contains($0) && !refusals.sources.contains($0) }
        case .word(let word): if !refusals.texts.contains(word) { refusals.texts.append(word) }
        }
    }

    /// Whether a wish, not a plot, speaks at `start`.
    private func startsRefusal(_ start: Int) -> Bool {
        if wish.beginsClause(start) || wish.isTaken[start - 1] { return true }
        let before = wish.word(start - 1)
        if NegationReader.starters.contains(before) || FactReader.nouns.contains(before) { return true }
        // Something wanted stands right before: "a romance without drama".
        return wish.topicEnds(at: start)
    }

    /// "I don't want", "please no": said by a person even in a long text.
    private func isOutright(_ start: Int) -> Bool {
        ["i", "please", "eu", "dont", "quero"].contains(wish.word(start)) || wish.word(start - 1) == "please"
    }

    private static let markers = PhraseTable<Marker>([
        .noun: """
        no|without|without any|zero|minus|no more|nothing with|nothing too|nothing|not any|avoid|avoiding|skip\
        |free of|free from\
        |devoid of|lacking|except|except for|anything but|everything but|dont want|i dont want|i dont want any\
        |dont want anything|i dont want anything|i dont want anything with|i dont want anything too\
        |i do not want anything|do not want|i do not want|dont like|i dont like|do not like|i do not like\
        |i hate|hate|tired of|sick of|not a fan of\
        |not into|im not into|without too much|not too much|not much|sem|sem nenhum|sem nenhuma|sem muito|sem muita\
        |sem tanto|sem tanta|nada de|nada|nada muito|nada com|nenhum|nenhuma|nao quero|eu nao quero|nao quero nada\
        |nao quero nada de|nao quero nada com|nao quero nada muito|nao quero nada tao|nada tao|nao gosto de\
        |nao tenha\
        |nao tenham|que nao tenha|que nao seja|que nao sejam|evite|evitar|evitando|odeio|detesto|cansado de\
        |cansada de|livre de|exceto\
        |tudo menos|qualquer coisa menos|nem
        """,
        .plain:
            """
        not|not a|not an|not too|not very|not so|not overly|not about|not in|isnt|is not|thats not|nao\
        |nao muito|nao tao|nao e|nao ser|sem ser
        """,
        .less: "less|with less|a bit less|lower on|light on|menos|com menos|um pouco menos",
    ])

    private static let exceptions = PhraseSet(
        """
        little to no|not only|not just|not merely|not without|not necessarily|not sure|not bad|not mind|dont mind\
        |do not mind|no problem|no matter\
        |no longer|no one|no idea|why not|or not|if not|no doubt|no way|no preference|no spoilers|no less|not long\
        |nothing but|nothing less|no other|no choice|no way|no time|no end|whether or not|less than|no need|not yet\
        |nao so|nao apenas|nao somente|nao importa|sem problema|sem problemas|nao me importo|nao sei|sem parar|sem fim\
        |sem spoilers|nao mais|menos de|menos que|sem duvida|sem querer|mais ou menos|pelo menos|ao menos|sem saber\
        |not that i mind|cant stop|nothing special|no more than|no less than|no later than|not later than|no maximo\
        |no minimo|nothing above|nothing below|nothing over|nothing under|nothing before|nothing after|not too long\
        |nao muito longo|not finished yet|menos conhecido|menos conhecidos|menos longo|menos popular|not popular\
        |not so popular|not very popular|not mainstream|not well known|less known|less popular|less mainstream\
        |not as long
        """)

    private static let fillers: Set<String> = [
        "a", "an", "any", "the", "of", "too", "much", "so", "very", "like", "excessive", "heavy", "explicit", "graphic",
        "overly", "really", "kind", "sort", "lots", "lot", "with", "about", "stuff", "scenes", "um", "uma", "o", "os",
        "as", "de", "muito", "muita", "tanto", "tanta", "tao", "qualquer", "cenas", "com", "sobre", "demais", "do",
        "da", "please", "that", "is", "are", "que", "seja", "sejam", "want", "anime", "animes", "elements", "elementos",
    ]
    private static let starters: Set<String> = [
        "but", "and", "with", "please", "just", "mas", "e", "com", "or", "that", "has", "have", "is", "are", "its",
        "be", "should", "que", "tem", "tenha", "seja", "i", "do", "want", "there", "nothing", "preferably",
        "definitely", "absolutely", "eu", "porem", "though", "prefiro", "preferencialmente", "vibes", "like", "also",
        "tambem", "so", "mostly", "quero", "story", "stories", "historia", "historias", "plot", "content", "conteudo",
        "thats",
    ]
    /// In a longer text "no history, no reputation" belongs to a plot.
    private static let longestWish = 25
    /// Behind these "without" tells of the story: "a world without magic".
    private static let storyNouns: Set<String> = [
        "world", "worlds", "mundo", "mundos", "life", "vida", "boy", "girl", "man", "woman", "child", "kid", "people",
        "person", "someone", "society", "town", "city", "place", "land", "country", "kingdom", "family", "day", "hero",
        "heroine", "menino", "menina", "homem", "mulher", "pessoa", "alguem", "sociedade", "cidade", "lugar", "familia",
        "teenager", "student", "lives", "live", "living", "left", "fight", "fights", "born", "survive", "future",
    ]
    /// Words that refuse nothing behind "no" and "without".
    private static let idle: Set<String> = [
        "longer", "matter", "idea", "memory", "choice", "doubt", "other", "problem", "need", "being", "having", "else",
        "really", "thing", "things", "kind", "type", "limit", "limits", "hope", "reason", "warning", "care", "fail",
        "knowing", "anyone", "anybody", "someone", "coisa", "coisas", "jeito", "preference", "idade", "necessarily",
        "that", "this", "what", "sense", "luck", "rush", "thanks", "thank", "matters", "mais", "menos", "only",
    ]
    private static let alternatives: Set<String> = ["or", "nor", "ou", "nem"]
}
