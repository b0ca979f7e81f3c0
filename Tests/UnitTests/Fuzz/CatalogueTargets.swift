import Catalogue
import Ingestion
import VectorStore

extension FuzzTarget {
    /// A catalogue's CSV: records, rows, entries, and entries as an index keeps them.
    static let catalogue = FuzzTarget("catalogue", longest: 4_096) { bytes in
        try withFile(bytes) { path in
            try checkRecords(path, blockSize: 1 + bytes.count % 7)
            let file = CatalogueFile(path: path)
            guard let survey = try outcome({ () throws(IngestionError) in try file.survey() }) else { return }
            var rows = try file.rows()
            let entries = try rows.entries(atMost: .max)
            try promise(survey.entries == entries.count, "\(survey.entries) entries became \(entries.count)")
            try checkStored(entries)
        }
    }

    /// A catalogue's metadata, joined with nine titles.
    static let metadata = FuzzTarget("metadata", longest: 4_096) { bytes in
        let titles = "MAL_ID,Name,Score,Genres,sypnopsis\n" + (1...9).map { "\($0),T\($0),7,A,B\n" }.joined()
        try withFile(bytes) { path in
            guard let table = try outcome({ () throws(IngestionError) in try MetadataTable(path: path) }) else {
                return
            }
            try promise(table.problems.count <= table.rows, "more problems than rows")
            try withFile(titles.utf8) { titles in
                var rows = try CatalogueFile(path: titles, metadata: table).rows()
                let entries = try rows.entries(atMost: .max)
                try promise(entries.count == 9, "\(entries.count) of nine titles")
                try checkStored(entries)
            }
        }
    }
}

/// Records are the same in blocks of any size, and the same when they are written again.
private func checkRecords(_ path: String, blockSize: Int) throws {
    guard let rows = try outcome({ () throws(IngestionError) in try records(path, blockSize: 1 << 16) }) else { return }
    try promise(try records(path, blockSize: blockSize) == rows, "blocks of \(blockSize) give other records")
    let fields = rows.compactMap { row -> [[UInt8]]? in
        guard case .record(let record) = row else { return nil }
        return (0..<record.count).map { Array(record.field($0)) }
    }
    guard !fields.isEmpty else { return }
    let again = fields.map { $0.map(quoted).joined(separator: [UInt8(ascii: ",")]) }.joined(separator: [0x0D, 0x0A])
    try withFile(again) { path in
        // What the quotes moved to the front may look like another kind of file.
        guard let rows = try outcome({ () throws(IngestionError) in try records(path, blockSize: 1 << 16) }) else {
            return
        }
        let read = rows.map { row -> [[UInt8]] in
            guard case .record(let record) = row else { return [] }
            return (0..<record.count).map { Array(record.field($0)) }
        }
        try promise(read == fields, "records that are written again read otherwise")
    }
}

private func records(_ path: String, blockSize: Int) throws(IngestionError) -> [CSVReader.Row] {
    var reader = try CSVReader(path: path, blockSize: blockSize)
    var rows: [CSVReader.Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
}

private func quoted(_ field: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
}

/// An index gives entries back as they were.
func checkStored(_ entries: [AnimeEntry]) throws {
    for entry in entries {
        let record = EntryRecord(
            entry: entry, contentHash: ContentHash.make(of: entry.title), vector: PackedVector([0.5]))
        let fields = Dictionary(record.fields.map { ($0.name, $0.value) }) { first, _ in first }
        try promise(EntryRecord(fields, of: entry.id) == record, "the record of \(entry.id) reads otherwise")
    }
    guard let table = try? EntryTable(entries) else { return }  // too many genres
    let kept = (0..<table.count).map(table.entry(at:))
    try promise(kept == entries.sorted { $0.id < $1.id }, "the packed entries are others")
}
