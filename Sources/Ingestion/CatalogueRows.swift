package import Catalogue

/// Reads a catalogue row by row: CSV record to ``AnimeEntry`` or ``RowProblem``.
package struct CatalogueRows: ~Copyable {
    private enum Field: Int { case id, title, score, genres, synopsis }

    /// The public data set misspells two of its headers; both spellings are in use.
    private static let columns: [TableReader.Column] = [
        .init("MAL_ID"), .init("Name"), .init("Score"), .init("Genres", "Genders"), .init("synopsis", "sypnopsis"),
    ]

    private let metadata: MetadataTable?
    private var table: TableReader
    private var lineOfID: [AnimeID: Int] = [:]
    private var genres: Set<String> = []

    init(path: String, metadata: MetadataTable?) throws(IngestionError) {
        table = try TableReader(path: path, columns: Self.columns)
        self.metadata = metadata
    }

    /// The next row; nil at the end of the file.
    package mutating func next() throws(IngestionError) -> CatalogueRow? {
        guard let row = try table.next() else { return nil }
        let accepted: (row: TableRow, entry: AnimeEntry, quirks: Set<Quirk>)
        do throws(RowProblem) {
            let row = try row.get()
            var quirks: Set<Quirk> = []
            accepted = (row, try accept(row, &quirks), quirks)
        } catch {
            return .rejected(error)
        }
        try count(accepted.entry.genres, in: accepted.row)
        return .entry(accepted.entry, accepted.quirks)
    }

    /// - Throws: ``IngestionError/tooManyGenres(path:line:column:genre:)``.
    private mutating func count(_ names: [String], in row: TableRow) throws(IngestionError) {
        for name in names where genres.insert(name).inserted && genres.count > AnimeEntry.mostGenres {
            let place = row.position(Field.genres.rawValue)
            throw .tooManyGenres(path: row.file, line: place.line, column: place.column, genre: name)
        }
    }

    /// The next `size` entries, rejected rows passed over; fewer, or none, only at the end of the file.
    package mutating func entries(atMost size: Int) throws(IngestionError) -> [AnimeEntry] {
        var entries: [AnimeEntry] = []
        while entries.count < size, let row = try next() {
            if case .entry(let entry, _) = row { entries.append(entry) }
        }
        return entries
    }

    private mutating func accept(_ row: TableRow, _ quirks: inout Set<Quirk>) throws(RowProblem) -> AnimeEntry {
        let id = try row.id(Field.id.rawValue)
        let title = try text(.title, of: row, &quirks)
        try row.check(Field.title.rawValue, [title], atMost: NameLength.title)
        if title.isEmpty { throw row.problem(Field.title.rawValue, .emptyField("Name")) }
        let facts = metadata?.facts(of: id)
        var entry = facts?.entry ?? AnimeEntry(id: id, title: title)
        entry.title = title
        entry.score = try score(of: row)
        if entry.score == nil { quirks.insert(.unknownScore) }
        entry.genres = CatalogueList.split(try text(.genres, of: row, &quirks))
        try row.check(Field.genres.rawValue, entry.genres, atMost: NameLength.label)
        if entry.genres.isEmpty { quirks.insert(.unknownGenres) }
        let synopsis = SynopsisText(try text(.synopsis, of: row, &quirks))
        entry.synopsis = synopsis.text
        quirks.formUnion(synopsis.quirks)
        if let first = lineOfID[id] { throw row.problem(Field.id.rawValue, .duplicateID(id, firstLine: first)) }
        lineOfID[id] = row.record.line
        if metadata != nil, facts == nil { quirks.insert(.withoutMetadata) }
        if facts?.hasUnreadable == true { quirks.insert(.unreadableFact) }
        return entry
    }

    private func text(_ field: Field, of row: TableRow, _ quirks: inout Set<Quirk>) throws(RowProblem) -> String {
        let clean = CleanText(try row.text(field.rawValue))
        if clean.removed > 0 { quirks.insert(.invisibleCharacters) }
        return clean.text
    }

    private func score(of row: TableRow) throws(RowProblem) -> Double? {
        let text = CleanText(try row.text(Field.score.rawValue)).text
        if text.isEmpty || text == "Unknown" { return nil }
        guard let score = Double(text), (1...10).contains(score) else {
            throw row.problem(Field.score.rawValue, .badScore(String(text.prefix(40))))
        }
        return score
    }
}
