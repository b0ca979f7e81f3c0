import Catalogue
import Synchronization

/// Keeps the cards of entries that were shown: cutting a synopsis to fit takes longer than all else about a prompt, and
/// the same entries are shown again and again.
package final class CardDeck: Sendable {
    /// A card with a synopsis of some length.
    struct Side {
        /// What follows the handle.
        let text: String
        /// Tokens of the whole line, whatever its handle.
        let tokens: Int
        fileprivate let synopsis: String?
    }

    private struct Known {
        let entry: AnimeEntry
        /// For the first lengths of ``Card/synopsisLengths``.
        var sides: [Side] = []
    }

    private struct State {
        var known: [AnimeID: Known] = [:]
        var order: [AnimeID] = []
    }

    private let state = Mutex(State())
    /// Some 2 kB each.
    private static let capacity = 2_000

    package init() {}

    /// The card of `entry` with the synopsis cut to `Card.synopsisLengths[cut]`.
    func side(of entry: AnimeEntry, cut: Int) -> Side {
        var known = Known(entry: entry)
        if let kept = state.withLock({ $0.known[entry.id] }), kept.entry == entry { known = kept }
        if cut < known.sides.count { return known.sides[cut] }
        while known.sides.count <= cut {
            var shorter = entry
            // Of what was left: a cut never brings anything back.
            shorter.synopsis = (known.sides.last.map(\.synopsis) ?? entry.synopsis).map {
                PlainText.excerpt(of: $0, limit: Card.synopsisLengths[known.sides.count])
            }
            let card = Card(handle: Handle(1), entry: shorter)
            known.sides.append(
                Side(text: card.text, tokens: TokenEstimate.count(card.line), synopsis: shorter.synopsis))
        }
        keep(known)
        return known.sides[cut]
    }

    private func keep(_ known: Known) {
        state.withLock { state in
            if state.known.updateValue(known, forKey: known.entry.id) == nil { state.order.append(known.entry.id) }
            if state.order.count > Self.capacity { state.known[state.order.removeFirst()] = nil }
        }
    }
}
