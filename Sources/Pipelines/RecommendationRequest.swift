import Catalogue
package import JSON
package import Settings
package import Telemetry
package import Understanding

/// The anime part of one request: what is wished for, checked and with every default filled in.
package struct RecommendationRequest: Sendable, Equatable {
    package enum Mode: String, Sendable, CaseIterable {
        /// With a language model if one is configured and healthy, else extractive.
        case auto
        case llm
        /// An answer composed of catalogue facts.
        case extractive
        /// The ranking alone.
        case retrieve
    }

    /// What is wished for: text, filters, ids, and how many: 1...50, in mode `retrieve` up to 1,000.
    package var wish: Wish
    package var mode: Mode
    /// The conversation that it is a turn of.
    package var session: String?
    /// The set of entries already watched: they are left out.
    package var excludeKey: String?
    /// Paths of fields that mean nothing to this version: answered with a warning.
    package var ignored: [String]
    /// When the answer stops being of use; the queue knows, the document does not.
    package var deadline: ContinuousClock.Instant?
    /// Where the spans of its calls belong; nil: nobody asks for them.
    package var trace: TraceContext?
    /// Whether an answer that was kept will do: not for one that is to be made anew.
    package var mayBeCached: Bool
    /// Who waits for the answer; the queue knows.
    package var audience = Audience()

    /// Reads the fields of a request strictly: a wrong type or value is an error that names its JSON path.
    ///
    /// - Parameters:
    ///   - document: the request, an object.
    ///   - envelope: names of the fields that the queue reads; they are not the pipeline's to warn about.
    ///   - defaults: the operator's filters, where the request states none.
    ///   - watchedPrefix: what `exclude_key` must begin with.
    /// - Throws: ``JSONError/mismatch(path:reason:)``.
    package init(
        _ document: JSONValue, envelope: Set<String>, defaults: FilterSettings,
        watchedPrefix: String = "anime:watched:"
    ) throws(JSONError) {
        var fields = try JSONFields(document)
        mode = try fields.choice("mode", of: Mode.self) ?? .auto
        mayBeCached = !(try fields.bool("force") ?? false)
        wish = Wish(
            text: try fields.string("query", length: 1...4_000) ?? "",
            language: try RecommendationRequest.language(&fields),
            liked: try RecommendationRequest.ids("like", &fields, limit: 100),
            disliked: try RecommendationRequest.ids("dislike", &fields, limit: 100),
            excluded: Set(try RecommendationRequest.ids("exclude", &fields, limit: 100_000)),
            limit: try fields.integer("n", in: 1...(mode == .retrieve ? 1_000 : 50)))
        // White space as regular expressions have it, by which the API is described.
        let isBlank = wish.text.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value)
        }
        if isBlank, !wish.text.isEmpty { throw fields.fault("query", "holds nothing but white space") }
        wish.relaxed = try fields.strings("relax", limit: 50) ?? []
        session = try RecommendationRequest.name("session", &fields, length: 1...RecommendationRequest.longestName)
        guard !wish.isWordless || session != nil else {
            throw fields.fault("query", "is missing: send {\"query\":\"...\"}, or \"like\" with MyAnimeList ids")
        }
        excludeKey = try RecommendationRequest.name("exclude_key", &fields, length: 1...1_000)
        // By bytes, as Redis compares keys.
        if let key = excludeKey?.utf8, !key.starts(with: watchedPrefix.utf8) || key.count == watchedPrefix.utf8.count {
            throw fields.fault("exclude_key", "must name a set that begins with \"\(watchedPrefix)\"")
        }
        var filterFields = try fields.fields("filters")
        wish.dedupe = try filterFields?.choice("dedupe", of: Dedupe.self)
        wish.filters = try Filters(reading: &filterFields, defaults: defaults)
        let unknown = (fields.unread + (filterFields?.unread ?? [])).filter {
            !envelope.contains(String($0.dropFirst(2)))
        }
        // Enough to mend a request by; a flood is not repeated.
        ignored = unknown.prefix(20).map { $0.beginning(100) }
    }

    /// Whether it only changes what a conversation has come to, having neither words nor titles.
    package var isWordless: Bool { wish.isWordless }

    private static func language(_ fields: inout JSONFields) throws(JSONError) -> Language? {
        guard let text = try fields.string("language"), text != "auto" else { return nil }
        guard let language = Language(rawValue: text) else {
            throw fields.fault("language", "must be one of auto, en, pt, not \"\(text.beginning(64))\"")
        }
        return language
    }

    /// Characters of the longest name of a session or a user.
    package static let longestName = 128

    /// Whether sessions and users may be called so, short of the length.
    package static func isName(_ text: String) -> Bool {
        !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    private static func name(
        _ field: String, _ fields: inout JSONFields, length: ClosedRange<Int>
    ) throws(JSONError) -> String? {
        guard let text = try fields.string(field, length: length) else { return nil }
        guard isName(text) else { throw fields.fault(field, "must not contain control characters") }
        return text
    }

    private static func ids(_ name: String, _ fields: inout JSONFields, limit: Int) throws(JSONError) -> [AnimeID] {
        try fields.integers(name, in: AnimeID.range, limit: limit)?.map { AnimeID($0) } ?? []
    }
}

extension Wish {
    fileprivate var isWordless: Bool { text.allSatisfy(\.isWhitespace) && liked.isEmpty }
}

extension Filters {
    /// Reads `filters` of a request; genres are checked later, against the catalogue that serves.
    ///
    /// What a conversation has come to (`isStored`) may lie beyond what a request may state, as "older" does.
    init(reading fields: inout JSONFields?, defaults: FilterSettings, isStored: Bool = false) throws(JSONError) {
        self.init()
        allowsAdult = defaults.adult
        minMembers = defaults.minMembers
        guard var filters = fields else { return }
        let most = isStored ? 10_000 : 50
        year = try Filters.bounds("year", in: isStored ? nil : 1900...2100, &filters)
        episodes = try Filters.bounds("episodes", in: isStored ? nil : 0...100_000, &filters)
        score = try Filters.scoreBounds(in: isStored ? nil : 0...10, &filters)
        types = try Filters.types("types", &filters)
        noTypes = try Filters.types("no_types", &filters)
        if var genres = try filters.fields("genres") {
            allGenres = try genres.strings("all", limit: most) ?? []
            anyGenres = try genres.strings("any", limit: most) ?? []
            noGenres = try genres.strings("none", limit: most) ?? []
            if let unknown = genres.unread.first { throw .mismatch(path: unknown, reason: "must be all, any or none") }
        }
        minutes = try Filters.bounds("minutes", in: isStored ? nil : 0...10_000, &filters)
        studios = try filters.strings("studios", limit: most) ?? []
        noStudios = try filters.strings("no_studios", limit: most) ?? []
        sources = try filters.strings("sources", limit: most) ?? []
        noSources = try filters.strings("no_sources", limit: most) ?? []
        status = try filters.choice("status", of: AiringStatus.self)
        ageRatingMax = try filters.choice("age_rating_max", of: AgeRating.self)
        minMembers = try filters.integer("min_members", in: 0...1_000_000_000) ?? defaults.minMembers
        fields = filters
    }

    private static func bounds(
        _ name: String, in range: ClosedRange<Int>?, _ filters: inout JSONFields
    ) throws(JSONError) -> Bounds<Int> {
        guard var fields = try filters.fields(name) else { return Bounds() }
        let bounds = Bounds(min: try fields.integer("min", in: range), max: try fields.integer("max", in: range))
        try check(bounds, name, fields, filters, canBeEmpty: range == nil)
        return bounds
    }

    private static func scoreBounds(
        in range: ClosedRange<Double>?, _ filters: inout JSONFields
    ) throws(JSONError) -> Bounds<Double> {
        guard var fields = try filters.fields("score") else { return Bounds() }
        let bounds = Bounds(min: try fields.double("min", in: range), max: try fields.double("max", in: range))
        try check(bounds, "score", fields, filters, canBeEmpty: range == nil)
        return bounds
    }

    private static func check<Value>(
        _ bounds: Bounds<Value>, _ name: String, _ fields: JSONFields, _ filters: JSONFields, canBeEmpty: Bool
    ) throws(JSONError) {
        if let unknown = fields.unread.first { throw .mismatch(path: unknown, reason: "must be min or max") }
        if !canBeEmpty, let min = bounds.min, let max = bounds.max, min > max {
            throw filters.fault(name, "can hold for nothing: min \(min) is above max \(max)")
        }
    }

    private static func types(_ field: String, _ filters: inout JSONFields) throws(JSONError) -> [AnimeType] {
        let names = try filters.strings(field, limit: AnimeType.allCases.count) ?? []
        var types: [AnimeType] = []
        for (index, name) in names.enumerated() {
            guard let type = AnimeType.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else {
                let choices = AnimeType.allCases.map(\.rawValue).joined(separator: ", ")
                throw .mismatch(
                    path: "\(filters.path(to: field))[\(index)]",
                    reason: "must be one of \(choices), not \"\(name.beginning(64))\""
                )
            }
            if !types.contains(type) { types.append(type) }
        }
        return types
    }
}
