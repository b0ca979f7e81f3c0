import Catalogue

/// The facts of the metadata file by id: of its 35 columns only those that an ``AnimeEntry`` has a place for.
package struct MetadataTable: Sendable {
    private enum Field: Int, CaseIterable {
        case id, english, japanese, type, episodes, aired, premiered, studios, source, duration, rating, members
    }

    private static let columns: [TableReader.Column] = [
        .init("MAL_ID"), .init("English name"), .init("Japanese name"), .init("Type"), .init("Episodes"),
        .init("Aired"), .init("Premiered"), .init("Studios"), .init("Source"), .init("Duration"), .init("Rating"),
        .init("Members"),
    ]

    package let path: String
    /// Rows of the file, good and bad, without the header.
    package private(set) var rows = 0
    package private(set) var problems = ProblemList()
    private var facts: [AnimeID: MetadataFacts] = [:]
    private var values = [Int](repeating: 0, count: Field.allCases.count)
    private var unread: [Field: UnreadableValues] = [:]

    /// The columns that hold values which were not understood, in the order of ``columns``.
    package var unreadable: [UnreadableValues] {
        Field.allCases.compactMap { field in
            unread[field].map { found in
                var found = found
                found.values = values[field.rawValue]
                return found
            }
        }
    }

    /// Reads the whole file and keeps what is needed of it.
    ///
    /// - Throws: ``IngestionError`` where the file is not such a table; a bad row is in ``problems`` instead.
    package init(path: String) throws(IngestionError) {
        self.path = path
        var table = try TableReader(path: path, columns: Self.columns)
        while let row = try table.next() {
            rows += 1
            do throws(RowProblem) {
                try add(try row.get())
            } catch {
                problems.append(error)
            }
        }
        if rows == 0 { throw .noRows(path: path) }
    }

    func facts(of id: AnimeID) -> MetadataFacts? { facts[id] }

    private mutating func add(_ row: TableRow) throws(RowProblem) {
        let id = try row.id(Field.id.rawValue)
        if let earlier = facts[id] {
            throw row.problem(Field.id.rawValue, .duplicateID(id, firstLine: earlier.line))
        }
        var parsed = MetadataFacts(line: row.record.line, entry: AnimeEntry(id: id, title: ""))
        var known: [Field] = []
        var failed: [(field: Field, text: String)] = []
        for field in Field.allCases {
            let text = CleanText(try row.text(field.rawValue)).text
            if text.isEmpty || text == "Unknown" || field == .id { continue }
            try Self.checkLength(of: text, in: field, row)
            known.append(field)
            if !Self.set(field, to: text, in: &parsed.entry) {
                parsed.hasUnreadable = true
                failed.append((field, text))
            }
        }
        // Only now: a row that is rejected counts as that, and not by its columns.
        for field in known { values[field.rawValue] += 1 }
        for (field, text) in failed {
            let first = UnreadableValues(
                column: Self.columns[field.rawValue].name, line: row.position(field.rawValue).line, value: text)
            unread[field, default: first].count += 1
        }
        facts[id] = parsed
    }

    private static func checkLength(of text: String, in field: Field, _ row: TableRow) throws(RowProblem) {
        switch field {
        case .english, .japanese: try row.check(field.rawValue, [text], atMost: NameLength.title)
        case .premiered, .source: try row.check(field.rawValue, [text], atMost: NameLength.label)
        case .studios: try row.check(field.rawValue, CatalogueList.split(text), atMost: NameLength.label)
        case .id, .type, .episodes, .aired, .duration, .rating, .members: return
        }
    }

    /// Puts one known value in its place; false where it is not understood.
    private static func set(_ field: Field, to text: String, in entry: inout AnimeEntry) -> Bool {
        switch field {
        case .id: return true
        case .english: entry.englishTitle = text
        case .japanese: entry.japaneseTitle = text
        case .premiered: entry.premiered = text
        case .source: entry.source = text
        case .studios: entry.studios = CatalogueList.split(text)
        case .type:
            entry.type = AnimeType(rawValue: text)
            return entry.type != nil
        case .rating:
            entry.ageRating = FactText.ageRating(text)
            return entry.ageRating != nil
        case .episodes:
            entry.episodes = FactText.count(text, atLeast: 1)
            return entry.episodes != nil
        case .members:
            entry.members = FactText.count(text, atLeast: 0)
            return entry.members != nil
        case .aired:
            entry.year = FactText.year(ofAired: text)
            entry.status = FactText.status(ofAired: text)
            return entry.year != nil
        case .duration:
            entry.minutes = FactText.minutes(ofDuration: text)
            return entry.minutes != nil
        }
        return true
    }
}

/// The values of one column that say something and were not understood.
package struct UnreadableValues: Sendable, Equatable {
    package let column: String
    /// The line of the first of them, from 1, and what stands there, cut to 40 characters.
    package let line: Int
    package let value: String
    package internal(set) var count = 0
    /// All values of the column that say something, those that were understood among them.
    package internal(set) var values = 0

    init(column: String, line: Int, value: String) {
        self.column = column
        self.line = line
        self.value = value.unicodeScalars.count > 40 ? String(value.unicodeScalars.prefix(40)) + "..." : value
    }
}

extension UnreadableValues: CustomStringConvertible {
    /// `Aired: 340 of 340, the first on line 2: "Foo 99"`.
    package var description: String { "\(column): \(count) of \(values), the first on line \(line): \"\(value)\"" }
}

/// What the metadata says of one title.
struct MetadataFacts: Sendable {
    let line: Int
    /// Without what the catalogue itself says: title, genres, score, synopsis.
    var entry: AnimeEntry
    /// Whether a value that is not "Unknown" was not understood either.
    var hasUnreadable = false
}
