package import Catalogue
package import VectorStore

/// One loaded index with all that is worked out from it: what a worker, or an evaluation, searches.
package struct SearchIndex: Sendable {
    package let catalogue: CatalogueIndex
    package let columns: SearchColumns

    package var entries: EntryTable { catalogue.entries }
    package var count: Int { catalogue.count }
    package var lexical: LexicalIndex { columns.lexical }

    /// `columns` must be of the entries of `catalogue`.
    package init(_ catalogue: CatalogueIndex, _ columns: SearchColumns) {
        precondition(columns.lexical.rowCount == catalogue.count)
        self.catalogue = catalogue
        self.columns = columns
    }

    /// Works everything out from a loaded catalogue.
    package init(_ catalogue: CatalogueIndex, _ options: LexicalOptions = LexicalOptions()) {
        self.init(catalogue, SearchColumns(catalogue.entries, options))
    }

    /// The embedders whose vectors lie side by side in each row.
    package var denseLegs: [IndexLeg] { catalogue.meta.embedder.legs }

    /// The cosine of each row with `query`, by the vectors of one embedder.
    ///
    /// - Parameters:
    ///   - query: `[columns of the leg]`, unit length.
    ///   - leg: one of ``denseLegs``.
    /// - Precondition: the vectors are in memory.
    /// - Returns: `[rows]`, in row order.
    package func cosines(to query: [Float], _ leg: IndexLeg) -> [Float] {
        precondition(query.count == leg.columns.count)
        guard let matrix = catalogue.matrix else { preconditionFailure("A search engine holds the vectors.") }
        return matrix.scores(for: query, columns: leg.columns)
    }
}

/// What is worked out from the entries alone, so that it can be done while their vectors are still on the way.
package struct SearchColumns: Sendable {
    package let lexical: LexicalIndex
    package let features: RowFeatures
    package let franchises: Franchises
    package let themes: ThemeRows
    let everything: AllowedRows
    /// What filters allow that nobody has set, as in nearly every wish: all but adult entries.
    let usual: AllowedRows

    package init(_ entries: EntryTable, _ options: LexicalOptions = LexicalOptions()) {
        lexical = LexicalIndex(entries, options)
        franchises = Franchises(entries)
        features = RowFeatures(entries, franchises)
        themes = ThemeRows(lexical, entries)
        everything = AllowedRows([Bool](repeating: true, count: entries.count))
        usual = AllowedRows(RowFilter(Filters(), entries).allowedRows())
    }
}
