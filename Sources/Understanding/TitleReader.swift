/// Finds the titles that a wish names, and what each is to it.
///
/// A title counts behind a phrase such as "something like", in quotes, or as the whole wish: "Monster" and "Another"
/// are words too. A description of a plot names none, unless it says outright that it compares.
struct TitleReader {
    /// Rows of the catalogue, in the order of their mention, each once.
    struct Mentions {
        fileprivate(set) var liked: [Int] = []
        fileprivate(set) var disliked: [Int] = []
        /// Seen already, or ruled out as such ("other than Naruto"): neither a model nor a warning.
        fileprivate(set) var seen: [Int] = []
    }

    private typealias Trust = LikePhrases.Trust

    private let index: TitleIndex
    private let isDescription: Bool
    private var wish: WishText
    private var mentions = Mentions()
    /// Searches for misspelt titles that are left: each looks at every title of nearly as many letters, and one name
    /// may take three.
    private var searchesLeft = 18

    /// Marks the words of titles, with the phrases before them, as taken.
    static func read(_ wish: inout WishText, _ index: TitleIndex, isDescription: Bool) -> Mentions {
        var reader = TitleReader(index: index, isDescription: isDescription, wish: wish)
        if !reader.readWhole() { reader.readParts() }
        wish = reader.wish
        return reader.mentions
    }

    private init(index: TitleIndex, isDescription: Bool, wish: WishText) {
        self.index = index
        self.isDescription = isDescription
        self.wish = wish
    }

    /// "Monster", "Naruto recommendations please": nothing but a title.
    private mutating func readWhole() -> Bool {
        var range = 0..<wish.count
        if let row = exactRow(range), !isGenre(range) { return take(row, range) }
        while let first = range.first, LikePhrases.frame.contains(wish.word(first)) { range.removeFirst() }
        while let last = range.last, LikePhrases.frame.contains(wish.word(last)) { range.removeLast() }
        guard !range.isEmpty, range.count <= 16, !isDescription, !isGenre(range) else { return false }
        if range.count == 1, ThemeLexicon.table.contains(range, of: wish) { return false }
        guard let row = exactRow(range) ?? wholeRow(range) else { return false }
        return take(row, 0..<wish.count)
    }

    private mutating func take(_ row: Int, _ range: Range<Int>) -> Bool {
        add(row, .liked)
        wish.take(range)
        return true
    }

    private mutating func readParts() {
        var place = 0
        while place < wish.count {
            if let (phrase, end) = LikePhrases.table.match(in: wish, at: place) {
                place = readList(phrase, place..<end) ?? end
            } else {
                place = readBare(at: place) ?? place + 1
            }
        }
    }

    /// The titles behind a phrase; gives the place behind the last one.
    private mutating func readList(_ phrase: LikePhrases.Phrase, _ range: Range<Int>) -> Int? {
        guard let trust = trust(in: phrase, range), var (row, end) = readFilled(at: range.upperBound, trust) else {
            return nil
        }
        add(row, phrase.role)
        while let next = link(at: end), let (other, behind) = readFilled(at: next, trust == .firm ? .loose : .strict) {
            (row, end) = (other, behind)
            add(row, phrase.role)
        }
        wish.take(range.lowerBound..<end)
        return end
    }

    /// How far a phrase is to be trusted where it stands; nil for not at all.
    private func trust(in phrase: LikePhrases.Phrase, _ range: Range<Int>) -> Trust? {
        if isDescription { return phrase.trust == .firm ? .strict : nil }
        guard range.count == 1, wish.word(range.lowerBound) == "like" else { return phrase.trust }
        let isFirm =
            wish.beginsClause(range.lowerBound)
            || LikePhrases.nounsBeforeLike.contains(wish.word(range.lowerBound - 1))
        return isFirm ? .firm : .loose
    }

    /// Where the next title of a list may begin: behind "and", a comma, a plus.
    private func link(at end: Int) -> Int? {
        guard end < wish.count else { return nil }
        if LikePhrases.links.contains(wish.word(end)) { return end + 1 }
        return wish.has(.closes, at: end - 1) || wish.has(.plusAfter, at: end - 1) ? end : nil
    }

    /// The title at `start`, or behind "the anime" there.
    private mutating func readFilled(at start: Int, _ trust: Trust) -> (row: Int, end: Int)? {
        for place in start..<min(start + 4, wish.count) {
            // "fights like a monster": behind an article only a capital makes a name.
            let isThing = place > start && ["a", "an", "um", "uma"].contains(wish.word(place - 1))
            if let found = readTitle(at: place, isThing ? .strict : trust) { return found }
            guard LikePhrases.fillers.contains(wish.word(place)) else { return nil }
        }
        return nil
    }

    private mutating func readTitle(at start: Int, _ trust: Trust) -> (row: Int, end: Int)? {
        if wish.has(.quoteBefore, at: start), let quoted = readQuoted(at: start) { return quoted }
        let exact = index.longestMatch(in: wish, at: start, atMost: .derived).map {
            (row: Int($0.name.row), end: $0.end)
        }
        if let exact, isBorder(exact.end), accepts(start..<exact.end, exact.row, trust) {
            return (exact.row, behindSeason(exact.end))
        }
        if trust > .strict {
            for end in ends(from: start) where end > exact?.end ?? 0 {
                if let row = looseRow(start..<end, trust) { return (row, behindSeason(end)) }
            }
        }
        guard let exact, accepts(start..<exact.end, exact.row, trust), isName(start..<exact.end) else { return nil }
        return (exact.row, behindSeason(exact.end))
    }

    /// Quotes hold a title whole or none.
    private mutating func readQuoted(at start: Int) -> (row: Int, end: Int)? {
        let ends = (start..<min(start + 24, wish.count)).first { wish.has(.quoteAfter, at: $0) }
        guard let last = ends else { return nil }
        return (exactRow(start..<(last + 1)) ?? wholeRow(start..<(last + 1))).map { ($0, last + 1) }
    }

    /// Whether the words of an exact name mean it, and not themselves.
    private func accepts(_ range: Range<Int>, _ row: Int, _ trust: Trust) -> Bool {
        if isGenre(range) || !range.contains(where: { !Words.functionWords.contains(wish.word($0)) }) { return false }
        let hasCapital = wish.has(.capital, at: range.lowerBound)
        if range.count > 1 { return trust > .strict || hasCapital }
        if hasCapital { return true }
        switch trust {
        case .firm: return isBorder(range.upperBound)
        case .loose:
            return isBorder(range.upperBound) && index.isWellKnown(row) && !ThemeLexicon.table.contains(range, of: wish)
        case .strict: return false
        }
    }

    /// A title that only part of its name, its initials or a misspelling stand for.
    private mutating func looseRow(_ range: Range<Int>, _ trust: Trust) -> Int? {
        guard !isGenre(range), !ThemeLexicon.table.contains(range, of: wish) else { return nil }
        let looksLikeName = range.contains { wish.has(.capital, at: $0) }
        guard trust == .firm || looksLikeName else { return nil }
        if let name = index.lookUp(wish.hashes[range]) {
            let isSure = range.count > 1 || looksLikeName || wish.word(range.lowerBound).utf8.count >= 6
            if isSure || name.tier == .initials { return Int(name.row) }
        }
        return nearRow(range)
    }

    /// What the whole of `range` names, by any kind of name; the caller knows that it is one.
    private mutating func wholeRow(_ range: Range<Int>) -> Int? {
        index.lookUp(wish.hashes[range]).map { Int($0.row) } ?? nearRow(range)
    }

    private mutating func nearRow(_ range: Range<Int>) -> Int? {
        guard searchesLeft > 0, range.contains(where: { !Words.functionWords.contains(wish.word($0)) }) else {
            return nil
        }
        searchesLeft -= 1
        guard let near = index.near.nearest(to: range.map { wish.word($0) }, weights: index.weights) else { return nil }
        // A single common word is one letter away from some title: it takes a well-known one to be meant.
        let isSure = near.distance == 0 || range.count > 1 && near.distance == 1 || index.isWellKnown(near.row)
        return isSure ? near.row : nil
    }

    /// A title without a phrase before it: first in the wish, or before "vibes", or in quotes.
    private mutating func readBare(at place: Int) -> Int? {
        guard !isDescription else { return nil }
        if wish.has(.quoteBefore, at: place), let (row, end) = readQuoted(at: place), isName(place..<end) {
            add(row, .liked)
            wish.take(place..<end)
            return end
        }
        guard let (name, end) = index.longestMatch(in: wish, at: place, atMost: .derived),
            accepts(place..<end, Int(name.row), .loose)
        else { return nil }
        let next = wish.word(end)
        let isModel = LikePhrases.trailers.contains(next) || next == "like" && wish.has(.hyphenAfter, at: end - 1)
        let leads =
            isFrame(0..<place) && isName(place..<end)
            && (["but", "mas", "meets", "porem"].contains(next) || wish.has(.closes, at: end - 1))
        guard isModel || leads else { return nil }
        let phrase = LikePhrases.table.match(in: wish, at: place)?.value
        guard phrase == nil else { return nil }
        add(Int(name.row), .liked)
        var behind = isModel ? end + 1 : end
        while leads, let next = link(at: behind), let (row, after) = readFilled(at: next, .strict) {
            add(row, .liked)
            behind = after
        }
        wish.take(place..<behind)
        return behind
    }

    private func isFrame(_ range: Range<Int>) -> Bool { range.allSatisfy { LikePhrases.frame.contains(wish.word($0)) } }

    /// Whether the words are visibly a name: several, or a capital.
    private func isName(_ range: Range<Int>) -> Bool {
        range.count > 1 || wish.has(.capital, at: range.lowerBound) && range.lowerBound > 0
            || wish.has(.capital, at: range.lowerBound) && index.isWellKnown(exactRow(range) ?? -1)
    }

    /// "Mind Game" with capitals, and words in quotes, are titles all the same.
    private func isGenre(_ range: Range<Int>) -> Bool {
        GenreLexicon.table.contains(range, of: wish) && !wish.has(.quoteBefore, at: range.lowerBound)
            && !(range.count > 1 && range.allSatisfy { wish.has(.capital, at: $0) })
    }

    private func exactRow(_ range: Range<Int>) -> Int? {
        index.lookUp(wish.hashes[range]).flatMap { $0.tier <= .derived ? Int($0.row) : nil }
    }

    private func isBorder(_ end: Int) -> Bool {
        end >= wish.count || wish.has(.closes, at: end - 1) || wish.has(.plusAfter, at: end - 1)
            || LikePhrases.borders.contains(wish.word(end))
    }

    /// Where a title that begins at `start` may end, longest first: at most three places.
    private func ends(from start: Int) -> [Int] {
        var ends: [Int] = []
        var end = start + 1
        while end <= min(start + 12, wish.count) {
            if isBorder(end) { ends.append(end) }
            if wish.has(.closes, at: end - 1), ends.count > 1 || !wish.has(.capital, at: end) { break }
            end += 1
        }
        return ends.suffix(3).reversed()
    }

    /// "Monster season 2" names the series.
    private func behindSeason(_ end: Int) -> Int {
        guard ["season", "temporada", "part"].contains(wish.word(end)), Int(wish.word(end + 1)) != nil else {
            return end
        }
        return end + 2
    }

    private mutating func add(_ row: Int, _ role: LikePhrases.Role) {
        switch role {
        case .liked: if !mentions.liked.contains(row) { mentions.liked.append(row) }
        case .disliked: if !mentions.disliked.contains(row) { mentions.disliked.append(row) }
        case .seen: if !mentions.seen.contains(row) { mentions.seen.append(row) }
        }
    }
}
