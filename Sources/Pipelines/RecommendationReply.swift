package import Catalogue
package import JSON
package import Understanding
package import Embeddings
package import Grounding
package import Telemetry

/// What one request is answered with, short of what only the queue knows (id, worker, attempt).
package struct RecommendationReply: Sendable, Equatable {
    package enum Status: String, Sendable {
        case ok
        /// Nothing passes the request's own filters, or nothing is similar enough to the wish.
        case noMatch = "no_match"
        /// Answered, though not by the means that were asked for; `warnings` says why.
        case degraded
    }

    package struct Recommendation: Sendable, Equatable {
        package let match: Match
        /// One sentence or two on why the entry fits; empty in mode `retrieve`.
        package var reason: String
        /// Whose words the reason is.
        package var source = GroundedAnswer.Source.catalogue
        /// The requested genres that the entry has, and its own words that the request shares.
        package let evidence: Evidence
    }

    package var status: Status
    package var mode: RecommendationRequest.Mode
    package var intent: Intent
    package var answer: String
    package var recommendations: [Recommendation]
    package var warnings: [String]
    package var ignored: [String]
    package var clock: StageClock
    /// By how much the best entries are more similar than they must be; nil where the wish names what there is.
    package var margin: Float?
    package var embedder: EmbedderFingerprint
    package var versions: Versions
    /// The constraint whose removal frees most entries, and how many, where the filters leave none.
    package var relaxation: (constraint: String, entries: Int)?
    /// What language models made of it; nil where none was asked.
    package var narration: Narration?

    /// What answered: for reproducing a result later.
    package struct Versions: Sendable, Equatable {
        package let config: String
        package let index: String
        package let worker: String

        package init(config: String, index: String, worker: String) {
            self.config = config
            self.index = index
            self.worker = worker
        }
    }

    package static func == (left: RecommendationReply, right: RecommendationReply) -> Bool {
        left.body == right.body
    }
}

extension RecommendationReply {
    /// The members of the result that follow `id` and `status`, in the contract's order.
    package var body: JSONObject {
        [
            "mode": .string(mode.rawValue),
            "language": .string(intent.language.rawValue),
            "answer": .string(answer),
            "recommendations": cards(of: recommendations),
            "understood": .object(understood),
            "warnings": .array(warnings.map { .string($0) }),
            "grounding": narration?.grounding ?? .null,
            "metrics": .object(metrics),
            "versions": [
                "config": .string(versions.config), "index": .string(versions.index),
                "worker": .string(versions.worker),
            ],
        ]
    }

    /// Entries as results show them, ranked in their order.
    func cards(of picks: some Sequence<Recommendation>) -> JSONValue {
        let filters = JSONValue.array(intent.filters.constraints.map { .string($0.term) })  // the same for every pick
        return .array(picks.enumerated().map { index, pick in pick.json(rank: index + 1, filters: filters) })
    }

    var understood: JSONObject {
        var understood: JSONObject = [
            "operation": .string(intent.operation.rawValue), "language": .string(intent.language.rawValue),
        ]
        if !intent.liked.isEmpty { understood["like"] = .array(intent.liked.map { .integer($0.rawValue) }) }
        if !intent.disliked.isEmpty { understood["dislike"] = .array(intent.disliked.map { .integer($0.rawValue) }) }
        if !intent.titles.isEmpty {
            let titles = intent.titles.sorted { $0.key < $1.key }
            understood["titles"] = .array(
                titles.map { ["mal_id": .integer($0.key.rawValue), "title": .string($0.value)] })
        }
        if !intent.rejected.isEmpty { understood["rejected"] = .array(intent.rejected.map { .integer($0.rawValue) }) }
        if !intent.namedGenres.isEmpty { understood["genres"] = .array(intent.namedGenres.map { .string($0) }) }
        if !intent.themes.isEmpty { understood["themes"] = .array(intent.themes.map { .string($0.name) }) }
        let refused = intent.refusedThemes.map(\.name) + intent.refusedTexts
        if !refused.isEmpty { understood["refused"] = .array(refused.map { .string($0) }) }
        if let popularity = intent.popularity { understood["popularity"] = .string(popularity.rawValue) }
        understood["filters"] = .object(intent.filters.json)
        if let relaxation {
            understood["relax"] = [
                "constraint": .string(relaxation.constraint), "entries": .integer(relaxation.entries),
            ]
        }
        understood["ignored"] = .array(ignored.map { .string($0) })
        return understood
    }

    var stageTimes: JSONValue {
        var stages = JSONObject()
        for (stage, duration) in clock.timings { stages[stage.rawValue] = .double(duration.milliseconds) }
        return .object(stages)
    }

    private var metrics: JSONObject {
        var metrics: JSONObject = [
            "stages_ms": stageTimes,
            "llm": narration?.metrics ?? .null,
            "embedding": [
                "provider": .string(embedder.provider), "model": .string(embedder.model), "cached": false,
            ],
        ]
        if narration?.isCached == true { metrics["cached"] = true }
        return metrics
    }
}

extension RecommendationReply.Recommendation {
    fileprivate func json(rank: Int, filters: JSONValue) -> JSONValue {
        let entry = match.entry
        return [
            "rank": .integer(rank),
            "mal_id": .integer(entry.id.rawValue),
            "title": .string(entry.title),
            "english_title": .optional(entry.englishTitle),
            "type": .optional(entry.type?.rawValue),
            "year": .optional(entry.year),
            "episodes": .optional(entry.episodes),
            "genres": .array(entry.genres.map { .string($0) }),
            "score": entry.score.map { .double($0) } ?? .null,
            "reason": .string(reason),
            "reason_source": .string(source.rawValue),
            "similarity": match.similarity.map { .double(Double($0).rounded(places: 4)) } ?? .null,
            "match": [
                "dense_z": .z(match.z("dense")),
                "lexical_z": .z(match.z("lexical")),
                "legs": .array(match.carriedBy.map { .string($0) }),
                "z": .object(zs),
                "genres": .array(evidence.genres.map { .string($0) }),
                "themes": .array(match.themes.map { .string($0.name) }),
                "words": .array(evidence.words.map { .string($0) }),
                "filters": filters,
                "merged": .array(match.merged.map { .integer($0.rawValue) }),
            ],
        ]
    }

    /// Every leg's z: "dense:minilm", "lexical".
    private var zs: JSONObject {
        var zs = JSONObject()
        for leg in match.legs { zs[leg.leg + (leg.embedder.map { ":\($0)" } ?? "")] = .z(leg.z) }
        return zs
    }
}

extension Filters {
    /// The constraints as a request would state them.
    var json: JSONObject {
        var object = JSONObject()
        if !year.isOpen { object["year"] = Filters.json(year) { .integer($0) } }
        if !episodes.isOpen { object["episodes"] = Filters.json(episodes) { .integer($0) } }
        if !score.isOpen { object["score"] = Filters.json(score) { .double($0) } }
        if !types.isEmpty { object["types"] = .array(types.map { .string($0.rawValue) }) }
        var genres = JSONObject()
        if !allGenres.isEmpty { genres["all"] = .array(allGenres.map { .string($0) }) }
        if !anyGenres.isEmpty { genres["any"] = .array(anyGenres.map { .string($0) }) }
        if !noGenres.isEmpty { genres["none"] = .array(noGenres.map { .string($0) }) }
        if !genres.members.isEmpty { object["genres"] = .object(genres) }
        if !minutes.isOpen { object["minutes"] = Filters.json(minutes) { .integer($0) } }
        if !noTypes.isEmpty { object["no_types"] = .array(noTypes.map { .string($0.rawValue) }) }
        if !studios.isEmpty { object["studios"] = .array(studios.map { .string($0) }) }
        if !noStudios.isEmpty { object["no_studios"] = .array(noStudios.map { .string($0) }) }
        if !sources.isEmpty { object["sources"] = .array(sources.map { .string($0) }) }
        if !noSources.isEmpty { object["no_sources"] = .array(noSources.map { .string($0) }) }
        if let status { object["status"] = .string(status.rawValue) }
        if let ageRatingMax { object["age_rating_max"] = .string(ageRatingMax.rawValue) }
        if minMembers > 0 { object["min_members"] = .integer(minMembers) }
        return object
    }

    private static func json<Value>(_ bounds: Bounds<Value>, _ convert: (Value) -> JSONValue) -> JSONValue {
        var object = JSONObject()
        if let min = bounds.min { object["min"] = convert(min) }
        if let max = bounds.max { object["max"] = convert(max) }
        return .object(object)
    }
}

extension JSONValue {
    fileprivate static func z(_ z: Float?) -> JSONValue { z.map { .double(Double($0).rounded(places: 2)) } ?? .null }
}

extension Duration {
    /// Milliseconds to three places: a microsecond is the finest that a stage's time means anything at.
    fileprivate var milliseconds: Double { (self / .milliseconds(1)).rounded(places: 3) }
}

extension Double {
    fileprivate func rounded(places: Int) -> Double {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        return (self * scale).rounded() / scale
    }
}
