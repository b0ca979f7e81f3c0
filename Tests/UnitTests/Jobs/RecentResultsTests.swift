import Jobs
import Testing

@Suite struct `Recent results` {
    static func order(_ id: String, bytes: Int = 10) -> FinishOrder {
        FinishOrder(
            worker: "w", element: [UInt8](repeating: 1, count: bytes), ticket: 1, status: .ok, line: [],
            duplicateLine: [], id: id, token: "t", mode: .usual, replyKey: "r", batch: nil, deadReason: nil)
    }

    @Test func `are found by id and request for a minute`() {
        let start = ContinuousClock.now
        var recent = RecentResults(capacity: 4)
        recent.insert(Self.order("a"), id: "a", original: [7], at: start)
        #expect(recent.order(id: "a", original: [7], at: start + .seconds(60))?.id == "a")
        #expect(recent.order(id: "a", original: [8], at: start) == nil)
        #expect(recent.order(id: "a", original: [7], at: start + .seconds(61)) == nil)
    }

    @Test func `give way to newer ones, by count and by bytes`() {
        let now = ContinuousClock.now
        var recent = RecentResults(capacity: 2)
        for id in ["a", "b", "c"] { recent.insert(Self.order(id), id: id, original: [], at: now) }
        #expect(["a", "b", "c"].map { recent.order(id: $0, original: [], at: now) != nil } == [false, true, true])
        recent.insert(Self.order("d", bytes: (8 << 20) + 1), id: "d", original: [], at: now)
        #expect(["b", "c", "d"].map { recent.order(id: $0, original: [], at: now) != nil } == [false, false, false])
    }

    @Test func `keep the newest of an id that comes again`() {
        let start = ContinuousClock.now
        var recent = RecentResults(capacity: 1)
        recent.insert(Self.order("a"), id: "a", original: [1], at: start)
        recent.insert(Self.order("a"), id: "a", original: [2], at: start)
        #expect(recent.order(id: "a", original: [2], at: start) != nil)
    }
}
