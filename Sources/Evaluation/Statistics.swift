/// Small statistics of reports.
package enum Statistics {
    /// The mean; NaN of nothing.
    package static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    /// The smallest value that at least `share` of all values do not exceed (nearest rank); nil of nothing.
    package static func percentile<Value: Comparable>(_ values: [Value], _ share: Double) -> Value? {
        guard !values.isEmpty else { return nil }
        let rank = (share * Double(values.count)).rounded(.up)
        return values.sorted()[min(max(Int(rank) - 1, 0), values.count - 1)]
    }

    /// The area under the ROC curve: how often a positive scores above a negative, equal scores counting half.
    ///
    /// 0.5 is chance, 1 is perfect separation.
    /// - Parameters:
    ///   - positives: scores that should be high, at least one.
    ///   - negatives: scores that should be low, at least one.
    /// - Returns: 0...1.
    package static func separation(of positives: [Double], from negatives: [Double]) -> Double {
        precondition(!positives.isEmpty && !negatives.isEmpty)
        let wins = positives.reduce(0.0) { wins, positive in
            wins + negatives.reduce(0.0) { $0 + (positive > $1 ? 1 : positive == $1 ? 0.5 : 0) }
        }
        return wins / Double(positives.count * negatives.count)
    }
}
