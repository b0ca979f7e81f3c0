import Catalogue

/// Keeps the cards of entries that were shown: cutting a synopsis to fit takes longer than all else about a prompt.
package final class CardDeck: Sendable {
    /// A card with a synopsis of some length.
    struct Side {
        /// What follows the handle.
        let text: String
        /// Tokens of the whole line, whatever its handle.
        let tokens: Int
        fileprivate let synopsis: String?
    }

    /// Of each entry the sides of the first lengths of ``Card/synopsisLengths``; some 2 kB each.
    private let sides = EntryMemo<[Side]>(capacity: 2_000)

    package init() {}

    /// The card of `entry` with the synopsis cut to `Card.synopsisLengths[cut]`.
    func side(of entry: AnimeEntry, cut: Int) -> Side {
        var sides = sides.value(of: entry) ?? []
        if cut < sides.count { return sides[cut] }
        while sides.count <= cut {
            var shorter = entry
            // Of what was left: a cut never brings anything back.
            shorter.synopsis = (sides.last.map(\.synopsis) ?? entry.synopsis).map {
                PlainText.excerpt(of: $0, limit: Card.synopsisLengths[sides.count])
            }
            let text = Card(entry: shorter).text
            sides.append(
                Side(text: text, tokens: TokenEstimate.count("\(Handle(1)): \(text)"), synopsis: shorter.synopsis))
        }
        self.sides.keep(sides, of: entry)
        return sides[cut]
    }
}
