/// Names that someone may have meant.
package enum NearestNames {
    /// The `limit` names nearest to `name` by edit distance after folding; ties in alphabetical order.
    ///
    /// - Complexity: O(names x length squared): for a handful of names and an error message.
    package static func nearest(to name: String, among names: [String], limit: Int = 3) -> [String] {
        let wanted = Array(Words.folded(name).joined(separator: " ").unicodeScalars.prefix(64))
        let ranked = names.map { candidate in
            (candidate, distance(wanted, Array(Words.folded(candidate).joined(separator: " ").unicodeScalars)))
        }
        return ranked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(limit).map(\.0)
    }

    /// Levenshtein's distance by one row of the dynamic programme at a time (Wagner and Fischer, 1974).
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var previous = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let replaced = previous[column] + (scalar == other ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
