/// A whole generation in memory: what a worker searches.
package struct CatalogueIndex: Sendable {
    package let meta: IndexMeta
    /// Row `i` is the vector of the entry in row `i` of ``entries``.
    package let vectors: VectorMatrix
    package let entries: EntryTable

    package var count: Int { entries.count }

    package init(meta: IndexMeta, vectors: VectorMatrix, entries: EntryTable) {
        precondition(vectors.ids == entries.ids && vectors.dimensions == meta.embedder.dimensions)
        self.meta = meta
        self.vectors = vectors
        self.entries = entries
    }
}
