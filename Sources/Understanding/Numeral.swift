/// Numbers as people write them in a wish.
struct Numeral {
    let value: Double
    /// The place behind it.
    let end: Int

    var whole: Int? { Int(exactly: value) }

    /// The number at `place`: "12", "7.5", "7,5", "three", "vinte e quatro", "one hundred and twenty".
    init?(_ wish: WishText, at place: Int) {
        let word = wish.word(place)
        if let spelled = Numeral.spelled(wish, at: place) {
            (value, end) = (Double(spelled.value), spelled.end)
            return
        }
        guard let number = Numeral.digits(word) else { return nil }
        if place + 1 < wish.count, let fraction = Numeral.digits(wish.word(place + 1)),
            wish.word(place + 1).utf8.count <= 2,
            [".", ","].contains(wish.gap(behind: place))
        {
            value = Double("\(number).\(wish.word(place + 1))") ?? Double(fraction)
            end = place + 2
        } else {
            (value, end) = (Double(number), place + 1)
        }
    }

    /// The number whose words begin at `place`, and the place behind them: of a hundred and less than one, or of tens and
    /// units.
    private static func spelled(_ wish: WishText, at place: Int) -> (value: Int, end: Int)? {
        guard var value = NumberWords.values[wish.word(place)] else { return nil }
        var end = place + 1
        if value < 10, wish.word(end) == "hundred" { (value, end) = (value * 100, end + 1) }
        let isHundreds = value >= 100
        guard isHundreds || (20...90).contains(value) else { return (value, end) }
        let isJoined = wish.word(end) == "e" || isHundreds && wish.word(end) == "and"
        guard let rest = spelled(wish, at: isJoined ? end + 1 : end), rest.value < (isHundreds ? 100 : 10) else {
            return (value, end)
        }
        return (value + rest.value, rest.end)
    }

    /// The year at `place`, within what a catalogue can hold.
    static func year(_ wish: WishText, at place: Int) -> Int? {
        let word = wish.word(place)
        return word.utf8.count == 4 ? digits(word).flatMap { years.contains($0) ? $0 : nil } : nil
    }

    /// The decade at `place`, with the place behind it: "90s", "1990s", "nineties".
    static func decade(_ wish: WishText, at place: Int) -> ClosedRange<Int>? {
        let word = wish.word(place)
        if let first = decadeWords[word] { return first...(first + 9) }
        guard word.hasSuffix("s") else { return nil }
        return decade(String(word.dropLast()))
    }

    /// 1990...1999 of "90" and "1990".
    static func decade(_ digits: String) -> ClosedRange<Int>? {
        guard let number = Self.digits(digits), number % 10 == 0 else { return nil }
        let first: Int
        switch (digits.utf8.count, number) {
        case (2, 20...): first = 1900 + number
        case (2, _): first = 2000 + number
        case (4, years): first = number
        default: return nil
        }
        return first...(first + 9)
    }

    private static func digits(_ word: String) -> Int? {
        word.utf8.count <= 6 && !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }

    static let years = 1900...2039

    private static let decadeWords: [String: Int] = [
        "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
    ]
}

/// A number with what is said about it: "at most 26", "8 or higher", "12 to 26".
struct Quantity {
    enum Sense: Sendable { case atMost, under, atLeast, over }

    private(set) var min: Double?
    private(set) var max: Double?
    /// Whether a bound is meant, and not the number itself.
    private(set) var isCompared = false
    /// The place behind it.
    private(set) var end: Int

    /// Whole bounds for something counted: "under 13" allows 12, "over 100" begins at 101.
    var counts: (min: Int?, max: Int?) {
        func whole(_ value: Double?) -> Int? { value.flatMap { $0 < 1e9 ? Int($0.rounded()) : nil } }
        return (whole(min).map { isStrictMin ? $0 + 1 : $0 }, whole(max).map { isStrictMax ? $0 - 1 : $0 })
    }

    /// Whether the bound itself is not allowed.
    private(set) var isStrictMin = false
    private(set) var isStrictMax = false

    init?(_ wish: WishText, at start: Int) {
        var place = start
        var sense: Sense?
        if let range = Quantity.range(wish, at: start) {
            (min, max, end, isCompared) = (range.0, range.1, range.2, true)
            return
        }
        if let (before, behind) = Quantity.before.match(in: wish, at: place) { (sense, place) = (before, behind) }
        if Quantity.fillers.contains(wish.word(place)), sense != nil { place += 1 }
        guard let number = Numeral(wish, at: place) else { return nil }
        end = number.end
        if sense == nil {
            if let (after, behind) = Quantity.after.match(in: wish, at: end) {
                (sense, end) = (after, behind)
            } else if wish.has(.plusAfter, at: end - 1) {
                sense = .atLeast
            }
        }
        apply(sense, number.value)
    }

    /// What follows the unit: "12 episodes or less".
    mutating func readAfter(_ wish: WishText) {
        guard !isCompared, let value = min, let (sense, behind) = Quantity.after.match(in: wish, at: end) else {
            return
        }
        (min, max) = (nil, nil)
        end = behind
        apply(sense, value)
    }

    mutating func move(to place: Int) { end = place }

    private mutating func apply(_ sense: Sense?, _ value: Double) {
        isCompared = sense != nil
        switch sense {
        case .atMost: max = value
        case .under: (max, isStrictMax) = (value, true)
        case .atLeast: min = value
        case .over: (min, isStrictMin) = (value, true)
        case nil: (min, max) = (value, value)
        }
    }

    /// "between 12 and 26", "12 to 26", "12-26", "de 12 a 26".
    private static func range(_ wish: WishText, at start: Int) -> (Double, Double, Int)? {
        let opens = ["between", "entre", "from", "de"].contains(wish.word(start))
        guard let low = Numeral(wish, at: opens ? start + 1 : start) else { return nil }
        let isHyphen = wish.has(.hyphenAfter, at: low.end - 1)
        let links = wish.word(start) == "between" || wish.word(start) == "entre" ? ["and", "e"] : ["to", "a", "ate"]
        let next = isHyphen ? low.end : links.contains(wish.word(low.end)) ? low.end + 1 : nil
        guard let next, let high = Numeral(wish, at: next), low.value <= high.value else { return nil }
        return (low.value, high.value, high.end)
    }

    private static let fillers: Set<String> = ["a", "of", "de", "to", "about"]

    static let before = PhraseTable<Sense>([
        .atMost: """
        at most|no more than|not more than|up to|max|maximum|maximum of|a maximum of|at the most|within|no maximo|ate\
        |maximo de|maximo|no maximo de|nao mais que|nao mais de|nothing above|nothing over
        """,
        .under: """
        under|less than|fewer than|below|shorter than|lower than|menos de|menos que|abaixo de|inferior a|menor que\
        |com menos de
        """,
        .atLeast: """
        at least|no less than|not less than|minimum|minimum of|a minimum of|min|pelo menos|no minimo|ao menos|minimo de\
        |minimo|minima|minima de|a partir de|nothing below|nothing under
        """,
        .over: """
        over|more than|above|longer than|higher than|greater than|better than|mais de|mais que|acima de|superior a\
        |maior que|maior do que
        """,
    ])

    static let after = PhraseTable<Sense>([
        .atMost: """
        or less|or fewer|or under|or below|or shorter|max|maximum|tops|at most|ou menos|no maximo|or lower|and under\
        |and below
        """,
        .atLeast: """
        or more|or higher|or above|or better|or over|and up|and above|and higher|plus|minimum|at least|ou mais\
        |no minimo|pra cima|para cima|e acima|ou acima|or longer
        """,
    ])
}
