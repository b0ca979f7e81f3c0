package import Catalogue
import JSON
package import Redis

/// `VSIM` over vector sets: one for each model of a generation, with the facts that filters need as attributes.
///
/// A set keeps 8 bits a number, so whoever asks compares what it finds once more.
/// Commands: <https://redis.io/docs/latest/develop/data-types/vector-sets/>.
package struct VectorSets: VectorEngine {
    let meta: IndexMeta
    let keys: VectorKeys

    package func insertCommands(for record: EntryRecord) -> [RedisCommand] {
        let attributes = record.entry.attributes.text
        return meta.embedder.legs.enumerated().map { position, leg in
            let bytes = leg.columns.lowerBound * 4..<leg.columns.upperBound * 4
            return RedisCommand(
                "VADD", keys.vectorSet(meta.generation, position), "FP32", Array(record.vector.bytes[bytes]),
                record.entry.id.rawValue, "SETATTR", attributes)
        }
    }

    package func buildCommands(count: Int) -> [RedisCommand] { [] }

    package var statusCommands: [RedisCommand] { sets.map { RedisCommand("VCARD", $0) } }

    package func progress(in replies: [RedisValue]) -> (entries: Int, isBusy: Bool)? {
        let counts = replies.compactMap(\.integer)
        return counts.count == sets.count ? counts.min().map { ($0, false) } : nil
    }

    package func nearest(to query: [Float], leg: Int, _ filters: Filters, limit: Int) -> RedisCommand {
        var arguments: [any RedisArgument] = [
            "VSIM", keys.vectorSet(meta.generation, leg), "FP32", PackedVector(query).bytes, "COUNT", limit,
            "EF", min(2 * limit, Self.mostExplored),
        ]
        let expression = filters.attributeExpression
        if !expression.isEmpty {
            // As many as there are: by itself it gives up after a hundred for each that is wanted.
            arguments += ["FILTER", expression, "FILTER-EF", max(100 * limit, meta.count)] as [any RedisArgument]
        }
        return RedisCommand(arguments: arguments)
    }

    /// What `EF` may be.
    private static let mostExplored = 1_000_000

    package func ids(in reply: RedisValue) -> [AnimeID]? {
        reply.array.map { $0.compactMap { $0.text.flatMap { Int($0) } }.map { AnimeID($0) } }
    }

    package var removalCommands: [RedisCommand] { sets.map { RedisCommand("UNLINK", $0) } }

    private var sets: [String] { meta.embedder.legs.indices.map { keys.vectorSet(meta.generation, $0) } }
}

extension AnimeEntry {
    /// What an expression of ``Filters/attributeExpression`` asks about.
    ///
    /// A number that is unknown is left out, and fails every comparison; a name that is unknown is empty, and can be
    /// told from every other.
    fileprivate var attributes: JSONValue {
        var members: [JSONObject.Member] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { members.append(.init(name: name, value: value)) }
        }
        add("year", year.map { .integer($0) })
        add("episodes", episodes.map { .integer($0) })
        add("minutes", minutes.map { .integer($0) })
        add("score", score.map { .double($0) })
        add("members", self.members.map { .integer($0) })
        add("adult", .integer(isAdult ? 1 : 0))
        add("age", ageRating.map { .integer($0.rank) })
        add("type", .string(type?.rawValue ?? ""))
        add("status", .string(status?.rawValue ?? ""))
        add("source", .string(source ?? ""))
        add("genres", .array(genres.map { .string($0) }))
        add("studios", .array(studios.map { .string($0) }))
        return .object(JSONObject(members))
    }
}

extension Filters {
    /// As `VSIM ... FILTER` reads it; empty where there is nothing to filter.
    ///
    /// A name with quotes or backslashes is left to whoever drops what breaks the filters.
    package var attributeExpression: String {
        var terms: [String] = []
        func range(_ field: String, _ bounds: Bounds<String>) {
            if let min = bounds.min { terms.append(".\(field) >= \(min)") }
            if let max = bounds.max { terms.append(".\(field) <= \(max)") }
        }
        func value(_ field: String, in names: [String], isRefused: Bool = false) {
            guard !names.isEmpty, names.allSatisfy(\.isPlain) else { return }
            let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
            terms.append((isRefused ? "not " : "") + "(.\(field) in [\(list)])")
        }
        func list(_ field: String, hasOneOf names: [String], isRefused: Bool = false) {
            guard !names.isEmpty, names.allSatisfy(\.isPlain) else { return }
            let each = names.map { "(\"\($0)\" in .\(field))" }.joined(separator: " or ")
            terms.append((isRefused ? "not " : "") + "(\(each))")
        }
        range("year", year.digits)
        range("episodes", episodes.digits)
        range("minutes", minutes.digits)
        range("score", score.hundredths)
        if minMembers > 0 { terms.append(".members >= \(minMembers)") }
        if !allowsAdult { terms.append(".adult == 0") }
        if let strictest = ageRatingMax { terms.append(".age <= \(strictest.rank)") }
        value("type", in: types.map(\.rawValue))
        value("type", in: noTypes.map(\.rawValue), isRefused: true)
        value("source", in: sources)
        value("source", in: noSources, isRefused: true)
        if let status { value("status", in: [status.rawValue]) }
        for genre in allGenres { list("genres", hasOneOf: [genre]) }
        list("genres", hasOneOf: anyGenres)
        list("genres", hasOneOf: noGenres, isRefused: true)
        list("studios", hasOneOf: studios)
        list("studios", hasOneOf: noStudios, isRefused: true)
        return terms.joined(separator: " and ")
    }
}

extension String {
    fileprivate var isPlain: Bool { !unicodeScalars.contains { $0 == "\"" || $0 == "\\" } }
}
