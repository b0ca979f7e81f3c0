package import Catalogue

/// A whole generation as a worker searches it: its entries in memory, its vectors there or in a search engine.
package struct CatalogueIndex: Sendable {
    /// Where vectors are compared.
    package enum Vectors: Sendable {
        /// Row `i` is the vector of the entry in row `i` of ``CatalogueIndex/entries``.
        case memory(VectorMatrix)
        case engine(RemoteVectors)
    }

    package let meta: IndexMeta
    package let vectors: Vectors
    package let entries: EntryTable

    package var count: Int { entries.count }

    /// nil where a search engine holds the vectors.
    package var matrix: VectorMatrix? {
        if case .memory(let matrix) = vectors { matrix } else { nil }
    }

    /// What finds neighbours; nil where this process does.
    package var engine: SearchEngine? {
        if case .engine(let remote) = vectors { remote.kind } else { nil }
    }

    package init(meta: IndexMeta, vectors: VectorMatrix, entries: EntryTable) {
        precondition(vectors.ids == entries.ids && vectors.dimensions == meta.embedder.dimensions)
        self.meta = meta
        self.vectors = .memory(vectors)
        self.entries = entries
    }

    package init(meta: IndexMeta, vectors: RemoteVectors, entries: EntryTable) {
        self.meta = meta
        self.vectors = .engine(vectors)
        self.entries = entries
    }
}
