/// 95% intervals of a mean by resampling: what the mean might have been with other queries of the same kind.
///
/// For two systems on the same queries, the interval of the mean of their differences is the paired one.
package struct Bootstrap: Sendable {
    private let resamples: Int
    private let seed: UInt64

    /// - Parameters:
    ///   - resamples: the more, the steadier the ends; with 2,000 they move by about 2% of the interval's width.
    ///   - seed: the same gives the same interval.
    package init(resamples: Int = 2_000, seed: UInt64 = 20_261_128) {
        precondition(resamples >= 40, "The ends would be the extremes.")
        self.resamples = resamples
        self.seed = seed
    }

    /// From the 2.5th to the 97.5th percentile of the resampled means.
    ///
    /// - Parameter values: one a query, at least one.
    /// - Returns: the ends of the interval.
    /// - Complexity: O(resamples x values).
    package func interval(ofMeanOf values: [Double]) -> ClosedRange<Double> {
        precondition(!values.isEmpty)
        var random = SplitMix64(seed: seed)
        let means = (0..<resamples).map { _ in
            var sum = 0.0
            for _ in values.indices { sum += values[random.next(below: values.count)] }
            return sum / Double(values.count)
        }.sorted()
        let tail = resamples / 40
        return means[tail]...means[resamples - 1 - tail]
    }
}

/// Steele, Lea and Flood's generator: small, and the same numbers on every machine, which the system's does not promise.
package struct SplitMix64 {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0..<`limit`, by the upper half of a product; the bias is below limit / 2^64.
    package mutating func next(below limit: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(limit)).high) }
}
