/// What a worker has published lately.
///
/// A failover may forget a finish that was acknowledged; the request then comes back, and its result is sent again
/// instead of being worked out a second time.
package struct RecentResults {
    private struct Entry {
        let order: FinishOrder
        let original: ArraySlice<UInt8>
        let time: ContinuousClock.Instant
        /// Which insertion it is: an id may come again.
        let number: Int

        /// Bytes that are kept for it, roughly.
        var size: Int { order.element.count + order.line.count + order.duplicateLine.count }
    }

    /// Redis replicates within milliseconds; a minute covers a slow failover.
    private static let life: Duration = .seconds(60)
    /// A thousand usual results; large requests push older ones out sooner.
    private static let mostBytes = 8 << 20
    private let capacity: Int
    private var entries: [String: Entry] = [:]
    private var bytes = 0
    private var lastNumber = 0
    /// Ids in the order of insertion, with its number; what lies before `head` is gone.
    private var queue: [(id: String, number: Int)] = []
    private var head = 0

    /// - Parameter capacity: results kept at most, 1 or more.
    package init(capacity: Int) { self.capacity = capacity }

    /// Keeps `order`, which finished the request `original` of the id `id`.
    package mutating func insert(
        _ order: FinishOrder, id: String, original: ArraySlice<UInt8>, at now: ContinuousClock.Instant
    ) {
        lastNumber += 1
        if let earlier = entries[id] { bytes -= earlier.size }
        let entry = Entry(order: order, original: original, time: now, number: lastNumber)
        entries[id] = entry
        bytes += entry.size
        queue.append((id, lastNumber))
        evict(at: now)
    }

    /// The order that finished the same request, if it was lately.
    package func order(id: String, original: ArraySlice<UInt8>, at now: ContinuousClock.Instant) -> FinishOrder? {
        guard let entry = entries[id], now - entry.time <= Self.life, entry.original == original else { return nil }
        return entry.order
    }

    /// Forgets what is too old or too much.
    package mutating func evict(at now: ContinuousClock.Instant) {
        while head < queue.count {
            let (id, number) = queue[head]
            if let entry = entries[id], entry.number == number {
                guard entries.count > capacity || bytes > Self.mostBytes || now - entry.time > Self.life else { break }
                entries[id] = nil
                bytes -= entry.size
            }
            head += 1
        }
        if head > capacity || head == queue.count {
            queue.removeFirst(head)
            head = 0
        }
    }
}
