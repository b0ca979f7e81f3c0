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
        var parsed = MetadataFacts(line: row.record.line)
        for field in Field.allCases {
            let text = CleanText(try row.text(field.rawValue)).text
            if text.isEmpty || text == "Unknown" || field == .id { continue }
            if !Self.set(field, to: text, in: &parsed) { parsed.hasUnreadable = true }
        }
        facts[id] = parsed
    }

    /// Puts one known value in its place; false where it is not understood.
    private static func set(_ field: Field, to text: String, in facts: inout MetadataFacts) -> Bool {
        switch field {
        case .id: return true
        case .english: facts.englishTitle = text
        case .japanese: facts.japaneseTitle = text
        case .premiered: facts.premiered = text
        case .source: facts.source = text
        case .studios: facts.studios = CatalogueList.split(text)
        case .type:
            facts.type = AnimeType(rawValue: text)
            return facts.type != nil
        case .rating:
            facts.ageRating = FactText.ageRating(text)
            return facts.ageRating != nil
        case .episodes:
            facts.episodes = FactText.count(text, atLeast: 1)
            return facts.episodes != nil
        case .members:
            facts.members = FactText.count(text, atLeast: 0)
            return facts.members != nil
        case .aired:
            facts.year = FactText.year(ofAired: text)
            facts.status = FactText.status(ofAired: text)
            return facts.year != nil
        case .duration:
            facts.minutes = FactText.minutes(ofDuration: text)
            return facts.minutes != nil
        }
        return true
    }
}

/// What the metadata says of one title.
struct MetadataFacts: Sendable, Equatable {
    let line: Int
    var englishTitle: String?
    var japaneseTitle: String?
    var type: AnimeType?
    var episodes: Int?
    var year: Int?
    var premiered: String?
    var studios: [String] = []
    var source: String?
    var minutes: Int?
    var ageRating: AgeRating?
    var members: Int?
    var status: AiringStatus?
    /// Whether a value that is not "Unknown" was not understood either.
    var hasUnreadable = false

    init(line: Int) { self.line = line }
}
