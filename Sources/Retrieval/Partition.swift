extension Range<Int> {
    /// The first position of which `isBefore` does not hold.
    ///
    /// - Parameter isBefore: holds of all positions up to one, and of none from there on.
    /// - Returns: the end where it holds of all.
    /// - Complexity: O(log count).
    @inline(__always)
    func partitioned(_ isBefore: (Int) -> Bool) -> Int {
        var rest = self
        while !rest.isEmpty {
            let middle = (rest.lowerBound + rest.upperBound) / 2
            rest = isBefore(middle) ? (middle + 1)..<rest.upperBound : rest.lowerBound..<middle
        }
        return rest.lowerBound
    }
}
