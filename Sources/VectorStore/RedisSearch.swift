package import Catalogue
package import Redis

/// `FT.SEARCH` over the hashes of a generation's entries: one index a generation.
///
/// All models' vectors lie in one field. A query is filled up with zeros, so that its inner product with a row is that
/// with one model's part.
/// Commands: <https://redis.io/docs/latest/commands/ft.search/>.
package struct RedisSearch: VectorEngine {
    let meta: IndexMeta
    let keys: VectorKeys

    /// Up to here every vector is compared, which takes milliseconds; beyond it a graph is walked (HNSW).
    package static let mostCompared = 100_000

    private var index: String { keys.search(meta.generation) }

    package func insertCommands(for record: EntryRecord) -> [RedisCommand] { [] }

    package func buildCommands(count: Int) -> [RedisCommand] {
        let vector = ["TYPE", "FLOAT32", "DIM", String(meta.embedder.dimensions), "DISTANCE_METRIC", "IP"]
        let graph = ["M", "16", "EF_CONSTRUCTION", "200", "EF_RUNTIME", "400"]
        let arguments = count <= Self.mostCompared ? vector : vector + graph
        let numbers = ["year", "episodes", "minutes", "score", "members"].flatMap { [$0, "NUMERIC"] }
        // A name may hold a comma, which is the default separator; no text of ours holds this one.
        let names = ["type", "status", "age_rating", "source"].flatMap {
            [$0, "TAG", "SEPARATOR", "\u{1F}", "CASESENSITIVE"]
        }
        let lists = ["genres", "studios"].flatMap { [$0, "TAG", "SEPARATOR", ",", "CASESENSITIVE"] }
        let schema =
            [EntryRecord.vectorField, "VECTOR", count <= Self.mostCompared ? "FLAT" : "HNSW", String(arguments.count)]
            + arguments + numbers + names + lists
        let prefix = keys.items(meta.generation)
        return [
            RedisCommand(arguments: ["FT.CREATE", index, "ON", "HASH", "PREFIX", "1", prefix, "SCHEMA"] + schema)
        ]
    }

    package var statusCommands: [RedisCommand] { [RedisCommand("FT.INFO", index)] }

    package func progress(in replies: [RedisValue]) -> (entries: Int, isBusy: Bool)? {
        guard let fields = replies.first?.array else { return nil }
        func value(_ name: String) -> RedisValue? {
            fields.firstIndex { $0.text == name }.flatMap { $0 + 1 < fields.count ? fields[$0 + 1] : nil }
        }
        guard let entries = value("num_docs")?.integer else { return nil }
        // Valkey calls it otherwise.
        let isBusy = [value("indexing"), value("backfill_in_progress")].contains { ($0?.integer ?? 0) != 0 }
        return (entries, isBusy)
    }

    package func nearest(to query: [Float], leg: Int, _ filters: Filters, limit: Int) -> RedisCommand {
        let columns = meta.embedder.legs[leg].columns
        var row = [Float](repeating: 0, count: meta.embedder.dimensions)
        row.replaceSubrange(columns, with: query)
        let nearest = "[KNN \(limit) @\(EntryRecord.vectorField) $query]"
        return RedisCommand(
            "FT.SEARCH", index, "(\(filters.searchExpression))=>\(nearest)",
            "PARAMS", 2, "query", PackedVector(row).bytes, "NOCONTENT", "LIMIT", 0, limit,
            "DIALECT", 2)
    }

    package func ids(in reply: RedisValue) -> [AnimeID]? {
        guard let values = reply.array, values.first?.integer != nil else { return nil }
        let prefix = keys.items(meta.generation)
        return values.dropFirst().compactMap { key in
            guard let key = key.text, key.hasPrefix(prefix) else { return nil }
            return Int(key.dropFirst(prefix.count)).map { AnimeID($0) }
        }
    }

    /// The index alone: the hashes are removed by whoever wrote them.
    package var removalCommands: [RedisCommand] { [RedisCommand("FT.DROPINDEX", index)] }
}

extension Filters {
    /// As `FT.SEARCH` reads it in dialect 2; "*" where there is nothing to filter.
    package var searchExpression: String {
        var terms: [String] = []
        func range(_ field: String, _ bounds: Bounds<String>) {
            if !bounds.isOpen { terms.append("@\(field):[\(bounds.min ?? "-inf") \(bounds.max ?? "+inf")]") }
        }
        func any(_ field: String, _ names: [String], isRefused: Bool = false) {
            if names.isEmpty { return }
            let list = names.map(\.escapedTag).joined(separator: "|")
            terms.append("\(isRefused ? "-" : "")@\(field):{\(list)}")
        }
        range("year", year.digits)
        range("episodes", episodes.digits)
        range("minutes", minutes.digits)
        range("score", score.hundredths)
        if minMembers > 0 { range("members", Bounds(min: String(minMembers))) }
        any("type", types.map(\.rawValue))
        any("type", noTypes.map(\.rawValue), isRefused: true)
        for genre in allGenres { any("genres", [genre]) }
        any("genres", anyGenres)
        any("genres", noGenres + (allowsAdult ? [] : [AnimeEntry.adultGenre]), isRefused: true)
        if let strictest = ageRatingMax {
            any("age_rating", AgeRating.allCases.filter { $0 <= strictest }.map(\.rawValue))
        } else if !allowsAdult {
            any("age_rating", [AgeRating.rx.rawValue], isRefused: true)
        }
        any("studios", studios)
        any("studios", noStudios, isRefused: true)
        any("source", sources)
        any("source", noSources, isRefused: true)
        if let status { any("status", [status.rawValue]) }
        return terms.isEmpty ? "*" : terms.joined(separator: " ")
    }
}

extension String {
    /// With everything escaped that may mean something in a tag's braces; scalars, since a mark hides what it stands on.
    fileprivate var escapedTag: String {
        var escaped = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isPlain = !scalar.isASCII || ("0"..."9" ~= scalar) || scalar.properties.isAlphabetic
            if !isPlain { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}

extension Filters.Bounds<Int> {
    var digits: Filters.Bounds<String> { .init(min: min.map { String($0) }, max: max.map { String($0) }) }
}

extension Filters.Bounds<Double> {
    /// The next hundredths that hold the range: engines read no exponents, and compare otherwise in the last digit.
    var hundredths: Filters.Bounds<String> {
        func text(_ value: Double, _ rule: FloatingPointRoundingRule) -> String {
            let hundredths = Int((Swift.min(Swift.max(value, 0), 10) * 100).rounded(rule))
            let rest = hundredths % 100
            return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
        }
        return .init(min: min.map { text($0, .down) }, max: max.map { text($0, .up) })
    }
}
