import Foundation

/// Decides whether a wish is one that the catalogue can answer, and whether its best entries are similar enough.
///
/// A cosine means something else for each embedder, and a fused score for each set of legs; a z is comparable. But the
/// best of many values is high by chance alone, the more the more there are: so it is measured against the expected
/// highest of as many values of pure noise. Where it is known on which side of the border between wishes and other talk
/// the text lies, that says most (``QueryCalibration``).
package struct Gate: Sendable, Equatable {
    /// By how many deviations the evidence must exceed noise.
    package var minExcess: Float = 0

    package init() {}

    /// What is known of a wish and its best entries.
    package struct Evidence: Sendable, Equatable {
        /// The highest z of the first dense leg; nil without one.
        package var denseZ: Float?
        /// Entries that it is the highest of.
        package var count: Int
        /// The highest share of the query's words, weighed by how telling they are, that stand in one entry, 0...1.
        package var coverage: Float
        /// Share of the wish that its genres and themes are, 0...1.
        package var topicShare: Float
        /// 1 in the middle of the wishes, -1 in the middle of other talk; nil where nobody knows.
        package var scope: Float?

        package init(denseZ: Float?, count: Int, coverage: Float, topicShare: Float = 0, scope: Float? = nil) {
            self.denseZ = denseZ
            self.count = count
            self.coverage = coverage
            self.topicShare = topicShare
            self.scope = scope
        }
    }

    /// By how much the evidence is above what is needed; below 0 means to abstain.
    ///
    /// The weights are starting points: meaning, words and topics count fully where there is nothing else, and tip the
    /// scales where the scope is known.
    package func margin(_ evidence: Evidence) -> Float {
        let meaning = evidence.denseZ.map { $0 - Gate.expectedMaximum(of: evidence.count) } ?? 0
        guard let scope = evidence.scope else {
            return meaning + evidence.coverage + evidence.topicShare - minExcess
        }
        return 2 * scope + 0.25 * meaning + 0.5 * evidence.coverage + evidence.topicShare - minExcess
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
