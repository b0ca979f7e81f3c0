import Catalogue
import VectorStore

extension FuzzTarget {
    /// The packed facts of an index, and behind them the vectors of a row.
    static let facts = FuzzTarget("facts", longest: 2_048) { bytes in
        guard let table = try? EntryTable(facts: bytes) else { return }
        for row in 0..<table.count {
            let entry = table.entry(at: row)
            let titles = table.titles(at: row)
            try promise(titles.main == entry.title && titles.english == entry.englishTitle, "another title")
            try promise(table.row(of: entry.id) == row, "an id without its row")
            let isSame = table.withTexts(of: row) { texts in
                [
                    (texts.title, entry.title), (texts.englishTitle, entry.englishTitle ?? ""),
                    (texts.synopsis, entry.synopsis ?? ""), (texts.source, entry.source ?? ""),
                ]
                .allSatisfy { String(decoding: $0.0, as: UTF8.self) == $0.1 }
                    && texts.studios.count == entry.studios.count
            }
            try promise(isSame, "texts that are lent are others")
        }
        guard let again = try? EntryTable((0..<table.count).map(table.entry(at:))) else { return }
        try promise(again.ids == table.ids, "what is written again reads otherwise")
        try promise((0..<table.count).allSatisfy { again.entry(at: $0) == table.entry(at: $0) }, "another entry")
        var matrix = VectorMatrix.Builder(ids: table.ids, dimensions: 1 + bytes.count % 4)
        _ = matrix.append(bytes)
    }

    /// What an index says of itself, a field a line.
    static let indexMeta = FuzzTarget("index-meta", longest: 1_024) { bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let pairs = lines.map { line -> (String, String) in
            let name = line.prefix { $0 != "=" }
            return (String(name), String(line.dropFirst(name.count + 1)))
        }
        let generation = GenerationID(rawValue: "20261123T000000-m-0000")
        let read = { (fields: [String: String]) throws(VectorStoreError) in try IndexMeta(fields, of: generation) }
        guard let meta = try outcome({ () throws(VectorStoreError) in try read(Dictionary(pairs) { $1 }) }) else {
            return
        }
        let legs = meta.embedder.legs.map(\.columns)
        try promise(
            legs.first?.lowerBound == 0 && legs.last?.upperBound == meta.embedder.dimensions, "legs miss columns")
        try promise(zip(legs, legs.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }, "legs overlap")
        let again = try read(Dictionary(meta.fields.map { ($0.name, $0.value) }) { $1 })
        try promise(again == meta, "what is written again reads otherwise")
    }
}
