import Synchronization

/// Keeps what was worked out of entries: the same ones are recommended again and again.
package final class EntryMemo<Value: Sendable>: Sendable {
    private struct State {
        var known: [AnimeID: (entry: AnimeEntry, value: Value)] = [:]
        /// Oldest first.
        var order: [AnimeID] = []
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// Beyond `capacity` entries the oldest goes.
    package init(capacity: Int) { self.capacity = capacity }

    /// What is kept of this very entry; another catalogue may have another one of the same id.
    package func value(of entry: AnimeEntry) -> Value? {
        let known = state.withLock { $0.known[entry.id] }
        return known?.entry == entry ? known?.value : nil
    }

    package func keep(_ value: Value, of entry: AnimeEntry) {
        state.withLock { state in
            if state.known.updateValue((entry, value), forKey: entry.id) == nil { state.order.append(entry.id) }
            if state.order.count > capacity { state.known[state.order.removeFirst()] = nil }
        }
    }
}
