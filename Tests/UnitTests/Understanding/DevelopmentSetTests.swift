import Catalogue
import Foundation
import Ingestion
import JSON
import Testing
import Retrieval
import Understanding
import VectorStore

/// What the reading of wishes does to the development sets, which are not part of the repository: they are measured
/// on, never copied from.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: RealData.folder + "eval"), "needs ../shared/data"))
struct `Wishes of the development sets` {
    private let entries: EntryTable
    private let reader: QueryReader

    init() throws {
        (entries, reader) = try RealWishes.shared.get()
    }

    @Test(arguments: [("like_x", 0.98), ("like_x_english", 0.97)])
    func `name the title that they are like`(set: String, share: Double) throws {
        let groups = try RealWishes.franchises()
        let queries = try RealWishes.queries(set)
        let found = try queries.count { query in
            let seed = try #require(query.seed)
            return reader.intent(of: Wish(text: query.text)).liked.contains { groups[$0] == groups[seed] }
        }
        #expect(Double(found) >= share * Double(queries.count), "\(found) of \(queries.count)")
    }

    @Test(arguments: ["logline", "paraphrase", "theme_description", "theme", "theme_combo", "portuguese"])
    func `lose none of their targets to a filter`(set: String) throws {
        let lost = try RealWishes.queries(set).filter { query in
            let intent = reader.intent(of: Wish(text: query.text))
            let rows = RowFilter(intent.filters, entries).allowedRows()
            let ruledOut = intent.excluded.union(intent.liked).union(intent.disliked)
            return query.targets.contains { id in
                ruledOut.contains(id) || entries.row(of: id).map { !rows[$0] } ?? false
            }
        }
        #expect(lost.isEmpty, "\(lost.map(\.text))")
    }
}

enum RealWishes {
    struct Query {
        let text: String
        let seed: AnimeID?
        /// Of grade 3.
        let targets: [AnimeID]
    }

    static let shared = Result {
        let metadata = try MetadataTable(path: RealData.metadata)
        var rows = try CatalogueFile(path: RealData.catalogue, metadata: metadata).rows()
        let table = try EntryTable(try rows.entries(atMost: .max))
        return (table, QueryReader(table))
    }

    static func queries(_ set: String) throws -> [Query] {
        let text = try String(contentsOfFile: RealData.folder + "eval/\(set).jsonl", encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            let object = try #require(try JSONValue(parsing: Array(line.utf8)).object)
            let relevant = object["relevant"]?.object?.members ?? []
            return Query(
                text: object["query"]?.string ?? "",
                seed: object["seed"]?.string.flatMap { Int($0) }.map { AnimeID($0) },
                targets: relevant.filter { $0.value == 3 }.compactMap { Int($0.name) }.map { AnimeID($0) })
        }
    }

    static func franchises() throws -> [AnimeID: String] {
        let text = try String(contentsOfFile: RealData.folder + "franchise_groups.tsv", encoding: .utf8)
        return Dictionary(
            text.split(separator: "\n").dropFirst().compactMap { line in
                let fields = line.split(separator: "\t")
                return Int(fields[0]).map { (AnimeID($0), String(fields[1])) }
            }, uniquingKeysWith: { first, _ in first })
    }
}
