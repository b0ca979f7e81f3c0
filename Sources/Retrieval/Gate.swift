import Foundation

/// Decides whether the best entries are similar enough to be called an answer.
///
/// A cosine means something else for each embedder, and a fused score for each set of legs; a z is comparable. But the
/// best of many values is high by chance alone, the more the more there are: so it is measured against the expected
/// highest of as many values of pure noise.
package struct Gate: Sendable, Equatable {
    /// By how many deviations the best entry must exceed noise.
    package var minExcess: Float = 0.5
    /// Deviations that an entry is worth in which every word of the wish stands.
    package var coverageWeight: Float = 1

    package init() {}

    /// What is known of the best entries.
    package struct Evidence: Sendable, Equatable {
        /// The highest z of the first dense leg; nil without one.
        package var denseZ: Float?
        /// Entries that it is the highest of.
        package var count: Int
        /// The highest share of the query's words, weighed by how telling they are, that stand in one entry, 0...1.
        package var coverage: Float

        package init(denseZ: Float?, count: Int, coverage: Float) {
            self.denseZ = denseZ
            self.count = count
            self.coverage = coverage
        }
    }

    /// By how much the evidence is above what is needed; below 0 means to abstain.
    package func margin(_ evidence: Evidence) -> Float {
        let meaning = evidence.denseZ.map { $0 - Gate.expectedMaximum(of: evidence.count) } ?? 0
        return meaning + coverageWeight * evidence.coverage - minExcess
    }

    /// The expected highest of `count` values of a standard normal distribution.
    ///
    /// Blom's approximation: the quantile at `(count - 0.375) / (count + 0.25)`, within 0.02 for all counts.
    package static func expectedMaximum(of count: Int) -> Float {
        guard count > 1 else { return 0 }
        let share = (Double(count) - 0.375) / (Double(count) + 0.25)
        return Float(normalQuantile(share))
    }

    /// The inverse of the standard normal distribution for `share` in 0.5...1, by bisection of `erfc`.
    private static func normalQuantile(_ share: Double) -> Double {
        var low = 0.0
        var high = 40.0
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if 1 - 0.5 * erfc(middle / 2.0.squareRoot()) < share { low = middle } else { high = middle }
        }
        return low
    }
}
