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
        var place = 0
        while place < wish.count {
            if let match = mores.match(in: wish, at: place) {
                hasMore = true
                place = match.end
            } else if manners.contains(wish.word(place)) {
                place += 1
            } else {
                return false
            }
        }
        return hasMore
    }

    /// "forget the year and the genre".
    private static func dropped(_ wish: WishText) -> Set<Facet>? {
        guard var place = drops.match(in: wish, at: 0)?.end else { return nil }
        var facets: Set<Facet> = []
        while place < wish.count {
            if let (facet, end) = facetNames.match(in: wish, at: place) {
                facets.insert(facet)
                place = end
            } else if articles.contains(wish.word(place)) {
                place += 1
            } else {
                return nil
            }
        }
        return facets.isEmpty ? nil : facets
    }

    /// The entries of the last answer that a lead and an ordinal name: "not the second", "like number 3".
    private static func referred(
        _ wish: WishText, behind leads: PhraseSet, _ last: [AnimeID]
    ) -> [AnimeID]? {
        var ids: [AnimeID] = []
        var hasLead = false
        var place = 0
        while place < wish.count {
            if let (position, end) = ordinal(wish, at: place) {
                switch position {
                case .all: ids += last
                case .that: ids.append(last[0])
                case .end: ids.append(last[last.count - 1])
                case .number(let number):
                    guard last.indices.contains(number - 1) else { return nil }
                    ids.append(last[number - 1])
                }
                place = end
            } else if let end = leads.match(in: wish, at: place)?.end {
                hasLead = true
                place = end
            } else if articles.contains(wish.word(place)) || manners.contains(wish.word(place)) {
                place += 1
            } else {
                return nil
            }
        }
        return hasLead && !ids.isEmpty ? ids : nil
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
