import Catalogue
package import JSON
import Settings
package import Understanding

/// A conversation as the fields of its Redis hash, each of them JSON.
///
///     constraints {"text":"sad mystery","language":"en","filters":{"year":{"max":2011}},"genres":["Mystery"],...}
///     liked [19]   rejected [1]   shown [1,5]   last [5]   turns ["a sad mystery before 2012"]   v 3
extension SessionState {
    /// The names of the fields, the version last.
    package static let fieldNames = ["constraints", "liked", "rejected", "shown", "last", "turns", "v"]

    /// Ids and refused texts that a conversation may pile up.
    private static let mostKept = 100
    private static let longestText = 4_000

    /// One value for each of ``fieldNames``.
    package var fields: [[UInt8]] {
        let values: [JSONValue] = [
            .object(standing.json(longestText: Self.longestText, mostKept: Self.mostKept)),
            .ids(liked.prefix(Self.mostKept)), .ids(rejected), .ids(shown), .ids(last),
            .array(turns.map { .string($0) }), .integer(version),
        ]
        return values.map { $0.bytes() }
    }

    /// The state that the values of ``fieldNames`` hold; a hash that does not exist, all nil, is a new session.
    ///
    /// - Throws: ``JSONError`` for the first field that is missing or not what was written.
    package init(fields values: [[UInt8]?]) throws(JSONError) {
        self.init()
        if values.allSatisfy({ $0 == nil }) { return }
        var document = JSONObject()
        for (name, value) in zip(Self.fieldNames, values) {
            document[name] = try value.map { bytes throws(JSONError) in try JSONValue(parsing: bytes) }
        }
        var fields = try JSONFields(.object(document))
        guard var constraints = try fields.fields("constraints") else {
            throw fields.fault("constraints", "is missing")
        }
        standing = try Standing(reading: &constraints)
        liked = try Self.ids("liked", &fields)
        rejected = try Self.ids("rejected", &fields)
        shown = try Self.ids("shown", &fields)
        last = try Self.ids("last", &fields)
        turns = try fields.needed("turns", try fields.strings("turns", limit: 10_000))
        version = try fields.needed("v", try fields.integer("v", in: 0...1 << 53))
    }

    private static func ids(_ name: String, _ fields: inout JSONFields) throws(JSONError) -> [AnimeID] {
        try fields.needed(name, try fields.integers(name, limit: 100_000)).map { AnimeID($0) }
    }
}

extension SessionState.Standing {
    /// Whether pornographic entries are allowed is the operator's to say, and not kept.
    fileprivate func json(longestText: Int, mostKept: Int) -> JSONObject {
        var json: JSONObject = [
            "text": .string(String(text.prefix(longestText))), "language": .string(language.rawValue),
            "filters": .object(filters.json), "genres": .array(genres.map { .string($0) }),
            "themes": .array(themes.map { .string($0) }),
            "refused_themes": .array(refusedThemes.map { .string($0) }),
            "refused_texts": .array(refusedTexts.prefix(mostKept).map { .string($0) }),
            "disliked": .ids(disliked.prefix(mostKept)),
        ]
        if let popularity { json["popularity"] = .string(popularity.rawValue) }
        return json
    }

    fileprivate init(reading fields: inout JSONFields) throws(JSONError) {
        self.init()
        text = try fields.needed("text", try fields.string("text"))
        language = try fields.needed("language", try fields.choice("language", of: Language.self))
        var filterFields = try fields.fields("filters")
        filters = try Filters(reading: &filterFields, defaults: FilterSettings(), isStored: true)
        genres = try fields.needed("genres", try fields.strings("genres", limit: 10_000))
        themes = try fields.needed("themes", try fields.strings("themes", limit: 10_000))
        refusedThemes = try fields.needed("refused_themes", try fields.strings("refused_themes", limit: 10_000))
        refusedTexts = try fields.needed("refused_texts", try fields.strings("refused_texts", limit: 10_000))
        disliked = try fields.needed("disliked", try fields.integers("disliked", limit: 10_000)).map { AnimeID($0) }
        popularity = try fields.choice("popularity", of: Intent.Popularity.self)
        if let unknown = (fields.unread + (filterFields?.unread ?? [])).first {
            throw .mismatch(path: unknown, reason: "is not known")
        }
    }
}

extension JSONFields {
    fileprivate func needed<Value>(_ name: String, _ value: Value?) throws(JSONError) -> Value {
        guard let value else { throw fault(name, "is missing") }
        return value
    }
}

extension JSONValue {
    fileprivate static func ids(_ ids: some Sequence<AnimeID>) -> JSONValue {
        .array(ids.map { .integer($0.rawValue) })
    }
}
