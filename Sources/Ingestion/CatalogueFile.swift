package import Catalogue

/// The catalogue's CSV file, with the metadata that belongs to it.
///
/// It is read from the start each time: once to learn what is in it, before anything is written anywhere, and once
/// to index it. Only the ids met, and the metadata, are held in memory.
package struct CatalogueFile: Sendable {
    package let path: String
    /// nil where there is no metadata file: then entries have no type, year, episodes and the like.
    package let metadata: MetadataTable?

    package init(path: String, metadata: MetadataTable? = nil) {
        self.path = path
        self.metadata = metadata
    }

    /// Reads the file to its end and counts.
    package func survey() throws(IngestionError) -> CatalogueSurvey {
        var survey = CatalogueSurvey()
        var rows = try rows()
        while let row = try rows.next() { survey.count(row) }
        if survey.rows == 0 { throw .noRows(path: path) }
        return survey
    }

    /// The rows from the start.
    ///
    /// - Throws: ``IngestionError`` where the file is no such table.
    package func rows() throws(IngestionError) -> CatalogueRows {
        try CatalogueRows(path: path, metadata: metadata)
    }
}

/// One row as it was understood.
package enum CatalogueRow: Sendable, Equatable {
    case entry(AnimeEntry, Set<Quirk>)
    case rejected(RowProblem)
}

/// What a catalogue file holds.
package struct CatalogueSurvey: Sendable, Equatable {
    package private(set) var rows = 0
    package private(set) var problems = ProblemList()
    /// Accepted rows by quirk; a row may have several.
    package private(set) var quirks: [Quirk: Int] = [:]

    package init() {}

    package var entries: Int { rows - problems.count }

    package mutating func count(_ row: CatalogueRow) {
        rows += 1
        switch row {
        case .entry(_, let quirks): for quirk in quirks { self.quirks[quirk, default: 0] += 1 }
        case .rejected(let problem): problems.append(problem)
        }
    }
}
