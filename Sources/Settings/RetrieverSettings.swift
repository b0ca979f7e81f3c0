/// `retriever.yaml`: how entries are found and ranked, and what may be recommended.
package struct RetrieverSettings: Sendable, Equatable {
    /// Where vectors are compared.
    package enum Backend: String, Sendable, CaseIterable {
        /// Every one of them, in the worker.
        case memory
        /// By `FT.SEARCH` in Redis.
        case redisSearch = "redis-search"
        /// By `VSIM` in Redis.
        case redisVectorSet = "redis-vectorset"
    }

    /// Default ``Backend/memory``.
    package internal(set) var backend: Backend
    /// Entries of each leg that have a rank where ``FusionSettings/method`` is `rrf`, and the neighbours that another
    /// ``backend`` than memory is asked for; 1...1,000,000, default 200.
    package let depth: Int
    package let legs: LegSettings
    package let fusion: FusionSettings
    package let lexical: LexicalSettings
    package let gate: GateSettings
    package let filters: FilterSettings
    package let rerank: RerankSettings
    package let diversity: DiversitySettings
    package let cache: CacheSettings
    package let session: SessionSettings

    init(_ keys: inout SettingsReader) {
        backend = keys.read(
            "backend", .choice, default: .memory,
            "where vectors are compared; by Redis itself for catalogues beyond a worker's memory")
        depth = keys.read(
            "depth", .integer(1...1_000_000), default: 200,
            "entries of each leg that have a rank, for rrf; neighbours that Redis is asked for")
        legs = LegSettings(&keys)
        fusion = FusionSettings(&keys)
        lexical = LexicalSettings(&keys)
        gate = GateSettings(&keys)
        filters = FilterSettings(&keys)
        rerank = RerankSettings(&keys)
        diversity = DiversitySettings(&keys)
        cache = CacheSettings(&keys)
        session = SessionSettings(&keys)
    }
}

/// `legs` in `retriever.yaml`: what each way of scoring counts for; 0...100.
package struct LegSettings: Sendable, Equatable {
    /// Each embedder's vectors; default 1.
    package let dense: Double
    /// Words; default 0.5.
    package let lexical: Double

    fileprivate init(_ keys: inout SettingsReader) {
        dense = keys.read("dense", in: ["legs"], .weight, default: 1, "meaning, by each embedder")
        lexical = keys.read("lexical", in: ["legs"], .weight, default: 0.5, "words")
    }
}

/// `fusion` in `retriever.yaml`: how the scores of the legs become one.
package struct FusionSettings: Sendable, Equatable {
    package enum Method: String, Sendable, CaseIterable {
        /// The weighted sum of deviations from each leg's mean.
        case zscore
        /// The weighted sum of `1 / (rrf_k + rank)`.
        case rrf
    }

    /// Default ``Method/zscore``.
    package let method: Method
    /// How little the first ranks differ, 0...10,000; default 20.
    package let rrfK: Int

    fileprivate init(_ keys: inout SettingsReader) {
        method = keys.read("method", in: ["fusion"], .choice, default: .zscore, "how the legs become one score")
        rrfK = keys.read("rrf_k", in: ["fusion"], .integer(0...10_000), default: 20, "rrf: 1 / (rrf_k + rank)")
    }
}

/// `lexical` in `retriever.yaml`: how BM25F weighs words.
package struct LexicalSettings: Sendable, Equatable {
    /// 0...10, default 0.9; how soon more of the same word stops counting.
    package let k1: Double
    /// 0...1, default 0.4; how much a long text is held against its words.
    package let b: Double
    /// Weights of a word by where it stands, 0...100; defaults 1, 0.5 and 1.
    package let title: Double
    package let genres: Double
    package let synopsis: Double

    fileprivate init(_ keys: inout SettingsReader) {
        let fields = ["lexical", "fields"]
        k1 = keys.read(
            "k1", in: ["lexical"], .number(0...10), default: 0.9, "how soon more of the same word stops counting")
        b = keys.read("b", in: ["lexical"], .number(0...1), default: 0.4, "how much length is held against a text")
        title = keys.read("title", in: fields, .weight, default: 1, "a word in either title")
        genres = keys.read("genres", in: fields, .weight, default: 0.5, "a word in a genre's name")
        synopsis = keys.read("synopsis", in: fields, .weight, default: 1, "a word in the synopsis")
    }
}

/// `gate` in `retriever.yaml`: when to say that nothing fits.
package struct GateSettings: Sendable, Equatable {
    /// Deviations by which the best entry must exceed the expected best of pure noise, -10...10; default 0.
    package let minZExcess: Double

    fileprivate init(_ keys: inout SettingsReader) {
        minZExcess = keys.read(
            "min_z_excess", in: ["gate"], .number(-10...10), default: 0,
            "deviations above noise that an answer needs")
    }
}

/// `filters` in `retriever.yaml`: applied to every request, whatever it asks for.
package struct FilterSettings: Sendable, Equatable {
    /// Which entries count as one.
    package enum Dedupe: String, Sendable, CaseIterable {
        case none, franchise, title
    }

    /// Whether pornographic titles may be shown; default false.
    package let adult: Bool
    /// How many users must have a title on their list, 0 or more; default 0: every title.
    package let minMembers: Int
    /// What stands for its kin where the request does not say; default ``Dedupe/franchise``.
    package let dedupe: Dedupe

    package init(adult: Bool = false, minMembers: Int = 0, dedupe: Dedupe = .franchise) {
        self.adult = adult
        self.minMembers = minMembers
        self.dedupe = dedupe
    }

    fileprivate init(_ keys: inout SettingsReader) {
        adult = keys.read("adult", in: ["filters"], .flag, default: false, "show pornographic titles")
        minMembers = keys.read(
            "min_members", in: ["filters"], .integer(0...1_000_000_000), default: 0,
            "titles on fewer users' lists are not shown")
        dedupe = keys.read(
            "dedupe", in: ["filters"], .choice, default: .franchise, "which entries count as one, the best for all")
    }
}

/// `rerank` in `retriever.yaml`: what features count for beside a leg of weight 1; 0...100.
package struct RerankSettings: Sendable, Equatable {
    /// All genres that a wish names; default 0.3.
    package let genre: Double
    /// One deviation of the users' mean vote; default 0.05.
    package let score: Double
    /// One deviation of log10 of the users who have it on their list; default 0.6.
    package let popularity: Double
    /// One deviation of likeness to what is refused; default 0.6.
    package let negative: Double

    fileprivate init(_ keys: inout SettingsReader) {
        let group = ["rerank"]
        genre = keys.read("genre", in: group, .weight, default: 0.3, "all genres that the wish names")
        score = keys.read("score", in: group, .weight, default: 0.05, "a deviation of the users' vote")
        popularity = keys.read("popularity", in: group, .weight, default: 0.6, "a deviation of log10(members)")
        negative = keys.read("negative", in: group, .weight, default: 0.6, "a deviation of likeness to what is refused")
    }
}

/// `diversity` in `retriever.yaml`.
package struct DiversitySettings: Sendable, Equatable {
    /// Share of relevance in the choice of each next entry, 0...1; default 1: nothing else counts.
    package let mmrLambda: Double

    fileprivate init(_ keys: inout SettingsReader) {
        mmrLambda = keys.read(
            "mmr_lambda", in: ["diversity"], .number(0...1), default: 1,
            "share of relevance, the rest is unlikeness; 1 is off")
    }
}

/// `cache` in `retriever.yaml`.
package struct CacheSettings: Sendable, Equatable {
    /// How long an answer of a language model is kept for equal wishes, 0 to 30 d, 0: not at all; default 1 h.
    package let answerTTL: Duration

    fileprivate init(_ keys: inout SettingsReader) {
        answerTTL = keys.read(
            "answer_ttl", in: ["cache"], .duration(.zero...(.seconds(30 * 86_400))), default: .seconds(3_600),
            "how long a language model's answer is kept for equal wishes; 0s: not at all")
    }
}

/// `session` in `retriever.yaml`: what is remembered of a conversation.
package struct SessionSettings: Sendable, Equatable {
    /// How long after its last turn, 1 s to 30 d; default 24 h.
    package let ttl: Duration
    /// Texts of turns, 1...100; default 12.
    package let maxTurns: Int
    /// Ids of entries shown, and of entries rejected, 1...10,000; default 200.
    package let maxShown: Int

    fileprivate init(_ keys: inout SettingsReader) {
        let group = ["session"]
        ttl = keys.read(
            "ttl", in: group, .duration(.seconds(1)...(.seconds(30 * 86_400))), default: .seconds(86_400),
            "how long a conversation is remembered after its last turn")
        maxTurns = keys.read("max_turns", in: group, .integer(1...100), default: 12, "texts of turns kept")
        maxShown = keys.read(
            "max_shown", in: group, .integer(1...10_000), default: 200,
            "ids kept of what was shown, and of what rejected")
    }
}

extension SettingType<Double> {
    /// What a leg or feature counts for.
    fileprivate static var weight: Self { number(0...100) }
}
