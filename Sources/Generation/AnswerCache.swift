import Synchronization

/// Keeps whole answers by the exact state that they answer.
///
/// Never by likeness: "with gore" and "without gore" are nearly the same vector.
package protocol AnswerCache: Sendable {
    /// The answer kept under `key`; nil where there is none, or the store cannot be reached, which it says itself.
    func answer(for key: String) async -> [UInt8]?
    func keep(_ answer: [UInt8], for key: String) async
}

/// Keeps nothing.
package struct NoAnswerCache: AnswerCache {
    package init() {}
    package func answer(for key: String) async -> [UInt8]? { nil }
    package func keep(_ answer: [UInt8], for key: String) async {}
}

/// The answers of one process.
package final class LocalAnswerCache: AnswerCache {
    private struct Entry {
        let answer: [UInt8]
        let end: Duration
    }

    private let clock: any GatewayClock
    private let lifetime: Duration
    private let capacity: Int
    private let entries = Mutex<(byKey: [String: Entry], order: [String])>(([:], []))

    /// Beyond `capacity` answers the oldest goes.
    package init(lifetime: Duration, capacity: Int, clock: any GatewayClock) {
        self.lifetime = lifetime
        self.capacity = capacity
        self.clock = clock
    }

    package func answer(for key: String) async -> [UInt8]? {
        let now = clock.elapsed
        return entries.withLock { entries in
            entries.byKey[key].flatMap { now < $0.end ? $0.answer : nil }
        }
    }

    package func keep(_ answer: [UInt8], for key: String) async {
        let entry = Entry(answer: answer, end: clock.elapsed + lifetime)
        entries.withLock { entries in
            if entries.byKey.updateValue(entry, forKey: key) == nil { entries.order.append(key) }
            if entries.order.count > capacity { entries.byKey[entries.order.removeFirst()] = nil }
        }
    }
}
