package import Catalogue
import JSON

/// One query and the entries that answer it.
package struct EvaluationQuery: Sendable, Equatable {
    package let id: String
    package let text: String
    package let language: Language
    /// Grades: 1 somewhat, 2 well, 3 best; empty for a query that nothing answers.
    package let relevant: [AnimeID: Int]
    /// Taken out of a ranking before it is scored: what the query names itself ("like X") and its franchise.
    package let excluded: Set<AnimeID>
    /// Rare names that the query shares with its answer's text; 0 where words alone do not lead there.
    package let sharedNames: Int?

    package init(
        id: String, text: String, language: Language = .english, relevant: [AnimeID: Int],
        excluded: Set<AnimeID> = [], sharedNames: Int? = nil
    ) {
        self.id = id
        self.text = text
        self.language = language
        self.relevant = relevant
        self.excluded = excluded
        self.sharedNames = sharedNames
    }

    /// Entries of grade 2 or better: those that hit, recall and reciprocal rank look for.
    package var wanted: Set<AnimeID> { Set(relevant.filter { $0.value >= 2 }.keys) }

    /// The id of the query that this one is a translation of: "pt-log-7" translates "log-7".
    package var original: String? { id.hasPrefix("pt-") ? String(id.dropFirst(3)) : nil }

    /// Whether only some entries were ever judged for the theme that it asks for, as its id says.
    package var isJudgedInPart: Bool {
        let id = original ?? id
        return id.hasPrefix("theme") || id.hasPrefix("combo")
    }

    /// What of a ranking is scored.
    ///
    /// - Parameters:
    ///   - ranking: best first, each entry once.
    ///   - judged: the only entries that were judged for themes; nil where all were.
    /// - Returns: the ranking without what does not count.
    package func scored(_ ranking: [AnimeID], judged: Set<AnimeID>?) -> [AnimeID] {
        ranking.filter { id in
            !excluded.contains(id) && (!isJudgedInPart || judged?.contains(id) ?? true)
        }
    }
}

extension EvaluationQuery {
    /// Reads one line of a set, strictly: an unknown member is an error, since it may be a misspelt one.
    ///
    /// `source`, `seed`, `tag` and `tags` say where a query comes from; scoring does not need them.
    init(_ document: JSONValue) throws(JSONError) {
        var fields = try JSONFields(document)
        guard let id = try fields.string("query_id", length: 1...200) else { throw fields.missing("query_id") }
        guard let text = try fields.string("query", length: 1...4_000) else { throw fields.missing("query") }
        guard !text.allSatisfy(\.isWhitespace) else { throw fields.fault("query", "is blank") }
        let language = try fields.choice("language", of: Language.self)
        guard let grades = try fields.fields("relevant") else { throw fields.missing("relevant") }
        let excluded = try fields.strings("exclude", limit: 10_000) ?? []
        let sharedNames = try fields.integer("shared_names", in: 0...1_000)
        for name in ["source", "seed", "tag"] { _ = try fields.string(name) }
        _ = try fields.strings("tags", limit: 100)
        if let unknown = fields.unread.first { throw .mismatch(path: unknown, reason: "is not known") }
        self.init(
            id: id, text: text, language: language ?? .english, relevant: try EvaluationQuery.relevant(grades),
            excluded: try EvaluationQuery.ids(excluded, fields.path(to: "exclude")), sharedNames: sharedNames)
    }

    private static func relevant(_ grades: JSONFields) throws(JSONError) -> [AnimeID: Int] {
        var grades = grades
        var relevant: [AnimeID: Int] = [:]
        for path in grades.unread {
            let name = String(path.dropFirst(grades.path.count + 1))
            let id = try AnimeID(spelled: name, at: path)
            guard let grade = try grades.integer(name, in: 1...3) else {
                throw .mismatch(path: path, reason: "must be a grade, 1 to 3")
            }
            relevant[id] = grade
        }
        return relevant
    }

    private static func ids(_ texts: [String], _ path: String) throws(JSONError) -> Set<AnimeID> {
        var ids: Set<AnimeID> = []
        for (place, text) in texts.enumerated() { ids.insert(try AnimeID(spelled: text, at: "\(path)[\(place)]")) }
        return ids
    }
}

extension AnimeID {
    fileprivate init(spelled text: String, at path: String) throws(JSONError) {
        guard let number = Int(text), number >= 1, String(number) == text else {
            throw .mismatch(path: path, reason: "must be an id, a number of 1 or more in quotes")
        }
        self.init(number)
    }
}

extension JSONFields {
    fileprivate func missing(_ name: String) -> JSONError { fault(name, "is missing") }
}
