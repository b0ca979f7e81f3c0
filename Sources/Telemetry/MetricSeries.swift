import Synchronization

/// One number that any thread may change without waiting for another: a counter or a gauge.
final class ScalarSeries: Sendable {
    private let bits = Atomic<UInt64>(0)

    var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

    func set(_ value: Double) { bits.store(value.bitPattern, ordering: .relaxed) }

    func add(_ amount: Double) {
        var old = bits.load(ordering: .relaxed)
        while true {
            let new = (Double(bitPattern: old) + amount).bitPattern
            let (exchanged, original) = bits.weakCompareExchange(expected: old, desired: new, ordering: .relaxed)
            if exchanged { return }
            old = original
        }
    }
}

/// How many observations fell between fixed bounds, and their sum; any thread may observe without waiting.
final class HistogramSeries: Sendable {
    /// A class, because an array holds no atomics.
    private final class Count: Sendable {
        let value = Atomic<Int>(0)
    }

    /// Upper bounds, included, rising.
    let bounds: [Double]
    /// One for each bound and one for what is larger.
    private let counts: [Count]
    private let total = ScalarSeries()

    init(bounds: [Double]) {
        self.bounds = bounds
        counts = (0...bounds.count).map { _ in Count() }
    }

    func observe(_ value: Double) {
        // Few bounds, and most values are small: a search from the front beats halving.
        let place = bounds.firstIndex { value <= $0 } ?? bounds.count
        counts[place].value.add(1, ordering: .relaxed)
        total.add(value)
    }

    /// What was observed at or below each bound, the last being all there is; and the sum.
    ///
    /// Observations that come meanwhile may be in one of the two and not in the other.
    var snapshot: (cumulative: [Int], sum: Double) {
        var running = 0
        let cumulative = counts.map { count in
            running += count.value.load(ordering: .relaxed)
            return running
        }
        return (cumulative, total.value)
    }
}
