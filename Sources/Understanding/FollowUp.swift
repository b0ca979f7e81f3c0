import Catalogue

/// What a turn of a conversation does to the wish that stands.
enum FollowUp: Equatable {
    /// "start over", "começar de novo"
    case reset
    /// "more", "outros"
    case more
    /// "not that one", "esse não", "not the second"
    case reject([AnimeID])
    /// "more like the second", "parecido com o primeiro"
    case like([AnimeID])
    /// "forget the year", "esquece o ano"
    case drop(Set<Facet>)

    enum Facet: Sendable { case year, length, score, type, studio, source, genre, theme, age, status }

    /// Turns of more words say something of their own.
    private static let longest = 9

    /// The follow-up that the words of `wish` are; nil where they are none of these.
    ///
    /// `last` is the answer that "the second" is one of.
    init?(_ wish: WishText, last: [AnimeID]) {
        guard (1...FollowUp.longest).contains(wish.count) else { return nil }
        if FollowUp.resets.contains(0..<wish.count, of: wish) {
            self = .reset
        } else if let facets = FollowUp.dropped(wish) {
            self = .drop(facets)
        } else if !last.isEmpty, let ids = FollowUp.referred(wish, behind: FollowUp.likings, last) {
            self = .like(ids)
        } else if !last.isEmpty, let ids = FollowUp.referred(wish, behind: FollowUp.rejections, last) {
            self = .reject(ids)
        } else if FollowUp.isMore(wish) {
            self = .more
        } else {
            return nil
        }
    }

    /// Whether a turn changes the wish that stands and makes none of its own: "shorter", "but darker", "before 2010".
    static func refines(_ wish: WishText, leftOver: [String]) -> Bool {
        guard wish.count <= longest else { return false }
        if leftOver.isEmpty || changes.contains(wish.word(0)) { return true }
        return comparatives.match(in: wish, at: 0)?.end == wish.count
    }

    /// "more please", "mostra mais": a word for more and nothing but manners.
    private static func isMore(_ wish: WishText) -> Bool {
        var hasMore = false
        let isAll = reads(wish, from: 0, passing: manners) { place in
            let end = mores.match(in: wish, at: place)?.end
            if end != nil { hasMore = true }
            return end
        }
        return isAll && hasMore
    }

    /// "forget the year and the genre".
    private static func dropped(_ wish: WishText) -> Set<Facet>? {
        guard let start = drops.match(in: wish, at: 0)?.end else { return nil }
        var facets: Set<Facet> = []
        let isAll = reads(wish, from: start, passing: articles) { place in
            guard let (facet, end) = facetNames.match(in: wish, at: place) else { return nil }
            facets.insert(facet)
            return end
        }
        return isAll && !facets.isEmpty ? facets : nil
    }

    /// The entries of the last answer that a lead and an ordinal name: "not the second", "like number 3".
    private static func referred(
        _ wish: WishText, behind leads: PhraseSet, _ last: [AnimeID]
    ) -> [AnimeID]? {
        var ids: [AnimeID] = []
        var hasLead = false
        var isThere = true
        let isAll = reads(wish, from: 0, passing: articles.union(manners)) { place in
            if let (position, end) = ordinal(wish, at: place) {
                switch position {
                case .all: ids += last
                case .that: ids.append(last[0])
                case .end: ids.append(last[last.count - 1])
                case .number(let number) where last.indices.contains(number - 1): ids.append(last[number - 1])
                case .number: isThere = false
                }
                return end
            }
            let end = leads.match(in: wish, at: place)?.end
            if end != nil { hasLead = true }
            return end
        }
        return isAll && isThere && hasLead && !ids.isEmpty ? ids : nil
    }

    /// Whether `wish` is, from `start` on, nothing but what `read` takes and words to pass over.
    ///
    /// `read` gives the place behind what it takes.
    private static func reads(
        _ wish: WishText, from start: Int, passing idle: Set<String>, _ read: (Int) -> Int?
    ) -> Bool {
        var place = start
        while place < wish.count {
            guard let end = read(place) ?? (idle.contains(wish.word(place)) ? place + 1 : nil) else { return false }
            place = end
        }
        return true
    }

    enum Position: Sendable { case number(Int), end, that, all }

    private static func ordinal(_ wish: WishText, at place: Int) -> (Position, end: Int)? {
        if let match = ordinals.match(in: wish, at: place) { return (match.value, match.end) }
        let isNamed = ["number", "numero", "no", "n"].contains(wish.word(place))
        guard let number = Numeral(wish, at: isNamed ? place + 1 : place)?.whole, (1...50).contains(number),
            isNamed || ["the", "o", "a", "option", "opcao"].contains(wish.word(place - 1))
        else { return nil }
        return (.number(number), isNamed ? place + 2 : place + 1)
    }
}
