import Catalogue

extension FactReader {
    private enum Edge: Sendable { case before, upTo, from, after }

    /// "from the 90s", "after 2010", "entre 2000 e 2010", "2015 anime", "recent films".
    mutating func readYears(at place: Int) -> Int? {
        if let range = yearRange(at: place) ?? edge(at: place) ?? lastYears(at: place) ?? span(at: place) {
            guard !isSetting(place) else { return nil }
            // "after 2010, before 2015" are two edges of one range.
            facts.filters.year.min = range.bounds.min ?? facts.filters.year.min
            facts.filters.year.max = range.bounds.max ?? facts.filters.year.max
            wish.take(place..<range.end)
            return range.end
        }
        return readAge(ofTitles: place)
    }

    private typealias Found = (bounds: Filters.Bounds<Int>, end: Int)

    /// "between 2000 and 2010", "de 2000 a 2010", "2000-2010", "from 1998 to 2004".
    private func yearRange(at start: Int) -> Found? {
        let opens = ["between", "entre", "from", "de"].contains(wish.word(start))
        let first = opens ? start + 1 : start
        guard let low = Numeral.year(wish, at: first) else { return nil }
        let isHyphen = wish.has(.hyphenAfter, at: first) || wish.gap(behind: first).contains("\u{2013}")
        let links: Set = ["and", "to", "e", "a", "ate", "until", "till", "through"]
        let next = isHyphen ? first + 1 : links.contains(wish.word(first + 1)) && opens ? first + 2 : nil
        guard let next, let high = Numeral.year(wish, at: next), low <= high else { return nil }
        return (.init(min: low, max: high), next + 1)
    }

    /// "before 2005", "since the 90s", "2018 or later".
    private func edge(at start: Int) -> Found? {
        if let (edge, behind) = FactReader.edges.match(in: wish, at: start), let span = spanAlone(at: behind) {
            let isOpenStart = edge == .from && ["from", "de"].contains(wish.word(start)) && behind == start + 1
            if isOpenStart { return nil }
            return (FactReader.bounds(edge, span.years), span.end)
        }
        let opens = ["from", "de", "of", "a", "partir"].contains(wish.word(start))
        guard let span = spanAlone(at: opens ? start + 1 : start),
            let (edge, behind) = FactReader.edgesAfter.match(in: wish, at: span.end)
        else { return nil }
        return (FactReader.bounds(edge, span.years), behind)
    }

    /// "from the last five years", "dos últimos 10 anos".
    private func lastYears(at start: Int) -> Found? {
        var place = start
        while ["from", "of", "the", "in", "dos", "nos", "within"].contains(wish.word(place)) { place += 1 }
        guard ["last", "past", "ultimos", "ultimas"].contains(wish.word(place)) else { return nil }
        let number = Numeral(wish, at: place + 1)
        guard let number, let years = number.whole, (1...60).contains(years),
            ["years", "anos"].contains(wish.word(number.end))
        else { return nil }
        return (.init(min: vocabulary.newestYear - years + 1), number.end + 1)
    }

    /// "from the early 90s", "dos anos 90", "2015 anime", "released in 2015": a span that the titles are of.
    private func span(at start: Int) -> Found? {
        var place = start
        let says = FactReader.releases.match(in: wish, at: place)
        if let says { place = says.end }
        let from = says != nil || ["from", "of", "dos", "de", "do"].contains(wish.word(place))
        if says == nil, from { place += 1 }
        guard let span = spanAlone(at: place) else { return nil }
        let isPortugueseDecade = wish.word(place) == "anos" || wish.word(place) == "decada"
        let isMeant =
            from || nounFollows(span.end) || isPortugueseDecade && !["nos", "na"].contains(wish.word(start - 1))
            || nounPrecedes(start) && endsPhrase(span.end) || standsAlone(start..<span.end)
            || standsBesideTopic(start..<span.end)
        guard isMeant, span.years.lowerBound <= vocabulary.newestYear + 1 else { return nil }
        return (.init(min: span.years.lowerBound, max: span.years.upperBound), span.end)
    }

    /// "90s robots", "a 2005 thriller", "thriller 2005"; not "robots in 1990s wars".
    private func standsBesideTopic(_ span: Range<Int>) -> Bool {
        if ["in", "em", "no", "nos", "na"].contains(wish.word(span.lowerBound - 1)) { return false }
        return wish.topicBegins(at: span.upperBound)
            || endsPhrase(span.upperBound) && wish.topicEnds(at: span.lowerBound)
    }

    /// The years that the words at `start` name: a year, or a decade with "the", "early" or "anos" before it.
    private func spanAlone(at start: Int) -> (years: ClosedRange<Int>, end: Int)? {
        var place = start
        while ["the", "year", "ano", "da", "os", "o", "a", "de"].contains(wish.word(place)) { place += 1 }
        var part = 0...9
        if let named = FactReader.parts[wish.word(place)] {
            part = named
            place += 1
            if ["dos", "of", "the"].contains(wish.word(place)) { place += 1 }
        }
        if wish.word(place) == "decada", wish.word(place + 1) == "de" { place += 2 }
        if ["anos", "decada", "de"].contains(wish.word(place))
            || wish.word(place - 1) == "de" && wish.word(place - 2) == "decada"
        {
            let digits = wish.word(place) == "anos" ? place + 1 : place
            if let decade = Numeral.decade(wish.word(digits)) { return (FactReader.cut(decade, part), digits + 1) }
        }
        if let year = Numeral.year(wish, at: place) { return (year...year, place + 1) }
        guard let decade = Numeral.decade(wish, at: place) else { return nil }
        return (FactReader.cut(decade, part), place + 1)
    }

    /// "recent films", "algo recente", "an old anime": the five newest years; before 2000.
    private mutating func readAge(ofTitles place: Int) -> Int? {
        guard let (isNew, end) = FactReader.ages.match(in: wish, at: place) else { return nil }
        let isPlain = ["school", "oldschool", "retro", "vintage"].contains(wish.word(end - 1))
        guard isPlain || nounFollows(end) || nounPrecedes(place) && endsPhrase(end) else { return nil }
        facts.filters.year = isNew ? .init(min: vocabulary.newestYear - 4) : .init(max: 1999)
        wish.take(place..<end)
        return end
    }

    private static func bounds(_ edge: Edge, _ years: ClosedRange<Int>) -> Filters.Bounds<Int> {
        switch edge {
        case .before: .init(max: years.lowerBound - 1)
        case .upTo: .init(max: years.upperBound)
        case .from: .init(min: years.lowerBound)
        case .after: .init(min: years.upperBound + 1)
        }
    }

    private static func cut(_ decade: ClosedRange<Int>, _ part: ClosedRange<Int>) -> ClosedRange<Int> {
        (decade.lowerBound + part.lowerBound)...(decade.lowerBound + part.upperBound)
    }

    private static let parts: [String: ClosedRange<Int>] = [
        "early": 0...4, "mid": 3...6, "late": 5...9, "inicio": 0...4, "comeco": 0...4, "meados": 3...6, "fim": 5...9,
        "final": 5...9,
    ]

    private static let edges = PhraseTable<Edge>([
        .before: """
        before|prior to|earlier than|older than|pre|antes de|antes do|antes dos|antes da|anterior a|anteriores a\
        |mais antigo que|mais antigos que|mais velho que
        """,
        .upTo: "until|up to|no later than|not later than|up until|ate|nothing after",
        .from:
            """
        since|starting in|starting from|as of|desde|a partir de|a partir do|a partir dos|from\
        |nothing before|desde os
        """,
        .after: """
        after|later than|newer than|post|more recent than|depois de|depois do|depois dos|apos|posterior a\
        |posteriores a|mais recente que|mais recentes que|mais novo que|mais novos que
        """,
    ])

    private static let edgesAfter = PhraseTable<Edge>([
        .upTo: "or earlier|or older|or before|and earlier|and before|ou antes|ou mais antigo|ou mais antigos",
        .from: """
        or later|or newer|or after|and later|and newer|onwards|onward|and after|on|and up|forward|em diante|pra frente\
        |para frente|para ca|pra ca|ou depois|ou mais recente|ou mais recentes|ou mais novo|ou mais novos
        """,
    ])

    private static let releases = PhraseSet(
        """
        released in|aired in|made in|came out in|produced in|released during|premiered in|that aired in|lancado em\
        |lancados em|lancada em|lancadas em|feito em|feitos em|exibido em|que saiu em|que sairam em|made during\
        |released on|lancado nos|lancados nos|feitos nos|feito nos|lancada nos|estreou em
        """)

    private static let ages = PhraseTable<Bool>([
        true:
            """
        recent|newest|latest|new|newer|modern|more recent|recente|recentes|novo|novos|nova|novas\
        |mais recente|mais recentes|moderno|modernos|atual|atuais
        """,
        false: """
        old|older|old school|oldschool|retro|vintage|antigo|antigos|antiga|antigas|velho|velhos|das antigas
        """,
    ])
}
