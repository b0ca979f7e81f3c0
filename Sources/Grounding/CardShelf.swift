import Catalogue
import Synchronization

/// Keeps what was looked up of entries: folding a synopsis takes longer than checking a sentence against it, and the
/// same entries are recommended again and again.
final class CardShelf: Sendable {
    private struct State {
        var facts: [AnimeID: CardFacts] = [:]
        var order: [AnimeID] = []
    }

    private let state = Mutex(State())
    /// Some 10 kB each.
    private static let capacity = 500

    func facts(of entry: AnimeEntry) -> CardFacts {
        if let known = state.withLock({ $0.facts[entry.id] }), known.entry == entry { return known }
        let facts = CardFacts(entry)
        state.withLock { state in
            if state.facts.updateValue(facts, forKey: entry.id) == nil { state.order.append(entry.id) }
            if state.order.count > Self.capacity { state.facts[state.order.removeFirst()] = nil }
        }
        return facts
    }
}
