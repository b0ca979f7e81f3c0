/// An entry that answers an intent, and how well.
package struct Match: Sendable, Equatable {
    package let entry: AnimeEntry
    /// Cosine of the entry's vector and the query's, -1...1.
    package let similarity: Float
    /// Standard deviations above the mean similarity of all entries that pass the filters: comparable between
    /// embedders, which the cosine itself is not.
    package let denseZ: Float

    package init(entry: AnimeEntry, similarity: Float, denseZ: Float) {
        self.entry = entry
        self.similarity = similarity
        self.denseZ = denseZ
    }
}
