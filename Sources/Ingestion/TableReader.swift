import Catalogue

/// The records of a CSV file by the names of their columns.
struct TableReader: ~Copyable {
    /// A column that is read, under each name that it goes by.
    struct Column {
        let names: [String]
        init(_ names: String...) { self.names = names }
        /// How it is called in messages.
        var name: String { names[0] }
    }

    let path: String
    private var reader: CSVReader
    private let width: Int
    /// Positions of the columns asked for, in the order asked.
    private let indices: [Int]
    private let columns: [Column]

    /// Opens the file and reads its header; names are compared without case and outer space.
    init(path: String, columns: [Column]) throws(IngestionError) {
        var reader = try CSVReader(path: path)
        let header: CSVRecord
        switch try reader.next() {
        case .record(let record): header = record
        case .malformed(let problem): throw .malformedHeader(problem)
        case nil: throw .emptyFile(path: path)
        }
        indices = try Self.find(columns, in: header, path: path)
        width = header.count
        self.reader = reader
        self.path = path
        self.columns = columns
    }

    /// The next row of the width of the header, or what is wrong with it.
    mutating func next() throws(IngestionError) -> Result<TableRow, RowProblem>? {
        switch try reader.next() {
        case nil: return nil
        case .malformed(let problem): return .failure(problem)
        case .record(let record):
            guard record.count == width else {
                let reason = RowProblem.Reason.wrongFieldCount(expected: width, found: record.count)
                return .failure(RowProblem(file: path, line: record.line, column: 1, reason))
            }
            return .success(TableRow(file: path, record: record, indices: indices, columns: columns))
        }
    }

    private static func find(
        _ columns: [Column], in header: CSVRecord, path: String
    ) throws(IngestionError) -> [Int] {
        let found = (0..<header.count).map { String(decoding: header.field($0), as: UTF8.self) }
        var indices: [Int] = []
        var missing: [String] = []
        for column in columns {
            let names = column.names.map { $0.lowercased() }
            let matches = found.indices.filter { names.contains(CleanText(found[$0]).text.lowercased()) }
            if matches.count > 1 { throw .repeatedColumn(path: path, name: found[matches[1]]) }
            if let match = matches.first {
                indices.append(match)
            } else {
                missing.append(column.names.joined(separator: " or "))
            }
        }
        guard missing.isEmpty else { throw .missingColumns(path: path, missing: missing, found: found) }
        return indices
    }
}

/// One row, its fields by the position of their column in the list that was asked for.
struct TableRow {
    let file: String
    let record: CSVRecord
    fileprivate let indices: [Int]
    fileprivate let columns: [TableReader.Column]

    /// The field as it stands, checked to be UTF-8 and free of mojibake.
    func text(_ column: Int) throws(RowProblem) -> String {
        guard let text = record.text(indices[column]) else {
            throw problem(column, .notUTF8(field: columns[column].name))
        }
        if let excerpt = Mojibake.find(in: text) {
            throw problem(column, .mojibake(field: columns[column].name, excerpt: excerpt))
        }
        return text
    }

    /// The field as an id.
    func id(_ column: Int) throws(RowProblem) -> AnimeID {
        let text = try text(column)
        guard let value = WholeNumber.parse(CleanText(text).text), AnimeID.range.contains(value) else {
            throw problem(column, .badID(String(text.prefix(40))))
        }
        return AnimeID(value)
    }

    /// Refuses a name of more than `limit` characters among those that the field holds.
    func check(_ column: Int, _ names: [String], atMost limit: Int) throws(RowProblem) {
        for name in names where name.unicodeScalars.count > limit {
            let found = name.unicodeScalars.count
            throw problem(column, .tooLong(field: columns[column].name, found: found, limit: limit))
        }
    }

    func position(_ column: Int) -> CSVRecord.Position { record.positions[indices[column]] }

    func problem(_ column: Int, _ reason: RowProblem.Reason) -> RowProblem {
        let position = position(column)
        return RowProblem(file: file, line: position.line, column: position.column, reason)
    }
}
