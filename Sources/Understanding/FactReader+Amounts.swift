import Catalogue

extension FactReader {
    private enum Unit: Sendable { case episodes, minutes, hours, seasons, cours }

    /// "at most 26 episodes", "episodes under 10 minutes", "up to two cours", "three films", "top 10".
    mutating func readAmount(at place: Int) -> Int? {
        readUnitFirst(at: place) ?? readQuantity(at: place) ?? readCount(at: place) ?? readLength(at: place)
    }

    private mutating func readQuantity(at place: Int) -> Int? {
        guard var quantity = Quantity(wish, at: place) else { return nil }
        var end = quantity.end
        while ["long", "short", "total", "full"].contains(wish.word(end)) { end += 1 }
        guard let (unit, behind) = FactReader.units.match(in: wish, at: end) else { return nil }
        quantity.move(to: behind)
        quantity.readAfter(wish)
        guard apply(quantity, unit, behind) else { return nil }
        end = quantity.end
        while FactReader.unitTails.contains(wish.word(end)), end < wish.count { end += 1 }
        wish.take(place..<end)
        return end
    }

    /// "episodes under 10 minutes", "episodes: at most 12", "episódios de 5 minutos".
    private mutating func readUnitFirst(at place: Int) -> Int? {
        guard ["episodes", "episodios", "eps"].contains(wish.word(place)) else { return nil }
        var start = place + 1
        if ["of", "de", "are", "is", "with", "com", "count"].contains(wish.word(start)) { start += 1 }
        guard let quantity = Quantity(wish, at: start) else { return nil }
        let unit = FactReader.units.match(in: wish, at: quantity.end)
        switch unit?.value {
        case .minutes?: setMinutes(quantity, scale: 1)
        case nil where quantity.isCompared: setEpisodes(quantity.counts)
        default: return nil
        }
        let end = unit?.end ?? quantity.end
        wish.take(place..<end)
        return end
    }

    private mutating func apply(_ quantity: Quantity, _ unit: Unit, _ behind: Int) -> Bool {
        let counts = quantity.counts
        switch unit {
        case .episodes:
            if wish.word(behind) == "a" || ["each", "long"].contains(wish.word(behind)) { return false }
            setEpisodes(counts)
        case .minutes:
            guard quantity.isCompared || FactReader.minuteTails.contains(wish.word(behind)) || nounFollows(behind)
            else {
                return false
            }
            setMinutes(quantity, scale: 1)
        case .hours:
            guard quantity.isCompared else { return false }
            setMinutes(quantity, scale: 60)
        case .cours, .seasons:
            setEpisodes((counts.min.map { $0 > 1 ? ($0 - 1) * 13 + 1 : 1 }, counts.max.map { $0 * 13 }))
        }
        return true
    }

    private mutating func setEpisodes(_ bounds: (min: Int?, max: Int?)) {
        facts.filters.episodes = .init(min: bounds.min, max: bounds.max)
    }

    /// What is said of a length is rarely exact to the minute: "20 minute episodes" allows 18 to 22.
    private mutating func setMinutes(_ quantity: Quantity, scale: Double) {
        let slack = quantity.min == quantity.max ? 0.1 : 0
        func minutes(_ value: Double?, _ share: Double) -> Int? {
            value.flatMap { $0 < 10_000 ? Int(($0 * scale * share).rounded(share < 1 ? .down : .up)) : nil }
        }
        facts.filters.minutes = .init(
            min: minutes(quantity.min, 1 - slack).map { quantity.isStrictMin ? $0 + 1 : $0 },
            max: minutes(quantity.max, 1 + slack).map { quantity.isStrictMax ? $0 - 1 : $0 })
    }

    /// "three films", "top 10", "me dê 5", "give me 5 recommendations".
    private mutating func readCount(at place: Int) -> Int? {
        let asks = FactReader.asking.match(in: wish, at: place)
        guard let number = Numeral(wish, at: asks?.end ?? place), let count = number.whole, (1...50).contains(count),
            Numeral.year(wish, at: number.end - 1) == nil, !wish.isTaken[number.end - 1]
        else { return nil }
        let isDigitsOrTwo = count > 1 || asks != nil && !["um", "uma", "one"].contains(wish.word(number.end - 1))
        let next = wish.word(number.end)
        let ends = number.end >= wish.count || wish.has(.closes, at: number.end - 1)
        let names = nounFollows(number.end) && !["one", "something", "algo", "anything"].contains(next)
        let isMeant =
            asks != nil
            ? ends || names || next == "recommendations"
            : names && (wish.beginsClause(place) || FactReader.openers.contains(wish.word(place - 1)))
        let isOnly = ["only", "just", "apenas", "so"].contains(wish.word(place)) && names
        guard isMeant && isDigitsOrTwo || isOnly else { return nil }
        facts.count = count
        wish.take(place..<number.end)
        return number.end
    }

    /// "short", "curto", "long", "few episodes", "short episodes", "one cour": in words.
    private mutating func readLength(at place: Int) -> Int? {
        if let end = FactReader.shortEpisodes.match(in: wish, at: place)?.end {
            facts.filters.minutes.max = 15
            wish.take(place..<end)
            return end
        }
        if let end = FactReader.fewEpisodes.match(in: wish, at: place)?.end {
            facts.filters.episodes.max = facts.filters.episodes.max ?? 13
            wish.take(place..<end)
            return end
        }
        if let (comparison, end) = FactReader.comparatives.match(in: wish, at: place) {
            facts.comparisons.append(comparison)
            wish.take(place..<end)
            return end
        }
        guard let (isShort, end) = FactReader.lengths.match(in: wish, at: place) else { return nil }
        let isMeant =
            nounFollows(end) || (nounPrecedes(place) || genrePrecedes(place)) && endsPhrase(end)
            || standsAlone(place..<end)
        guard isMeant, wish.word(end) != "story", wish.word(end) != "stories" else { return nil }
        if isShort {
            facts.filters.episodes.max = facts.filters.episodes.max ?? 13
        } else {
            facts.filters.episodes.min = facts.filters.episodes.min ?? 40
        }
        wish.take(place..<end)
        return end
    }

    private static let units = PhraseTable<Unit>([
        .episodes: "episodes|episode|eps|ep|episodios|episodio|capitulos|chapters",
        .minutes: "minutes|minute|mins|min|minutos|minuto",
        .hours: "hours|hour|hrs|hr|horas|hora",
        .seasons: "season|seasons|temporada|temporadas",
        .cours: "cour|cours",
    ])
    private static let unitTails: Set<String> = ["each", "long", "per", "cada", "total", "max", "apiece"]
    private static let minuteTails: Set<String> = [
        "each", "long", "per", "episodes", "episode", "eps", "cada", "por", "shorts",
    ]

    private static let asking = PhraseSet(
        """
        top|best|top the|give me|recommend|recommend me|suggest|suggest me|show me|list|find me|i want|only|just|me de\
        |me da|me indique|me indica|me recomende|me recomenda|recomende|indique|sugira|quero|liste|apenas|os\
        |melhores|as|name
        """)

    private static let shortEpisodes = PhraseSet(
        """
        short episodes|short form|shortform|episodios curtos|episodios curtinhos|episodios bem curtos\
        |bite sized|bite sized episodes|with short episodes
        """)

    private static let fewEpisodes = PhraseSet(
        """
        few episodes|not many episodes|not too many episodes|poucos episodios|nao muitos episodios\
        |sem muitos episodios
        """)

    /// Whether short (at most 13 episodes) or long (at least 40) is meant.
    private static let lengths = PhraseTable<Bool>([
        true:
            """
        short|very short|quick|curto|curta|curtos|curtas|bem curto|curtinho|curtinha|rapido|breve\
        |not too long|nao muito longo|nao muito longa
        """,
        false: "long|very long|long running|lengthy|longo|longos|bem longo|de longa duracao|not too short",
    ])

    static let comparatives = PhraseTable<WishFacts.Comparison>([
        .shorter:
            """
        shorter|a bit shorter|much shorter|mais curto|mais curta|mais curtos|mais curtas|menos longo\
        |menos longa|not as long
        """,
        .longer: "longer|much longer|mais longo|mais longa|mais longos|mais compridos|mais comprido",
        .newer:
            """
        newer|more recent|more modern|mais novo|mais nova|mais novos|mais recente|mais recentes\
        |mais moderno|mais atual
        """,
        .older: "older|mais antigo|mais antiga|mais antigos|mais velho",
        .betterRated: """
        better rated|higher rated|mais bem avaliado|mais bem avaliados|melhor avaliado|com nota melhor
        """,
        .lessKnown:
            """
        less known|less popular|lesser known|less mainstream|menos conhecido|menos conhecidos|menos popular\
        |menos famoso
        """,
    ])
}
