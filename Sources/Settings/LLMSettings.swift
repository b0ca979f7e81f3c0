/// `llm.yaml`: which language models write the sentences, and what they may cost in time and money.
package struct LLMSettings: Sendable, Equatable {
    /// The models in the order in which they are tried; none: answers are composed from catalogue facts.
    package let chain: [LLMModelSettings]
    package let limits: LLMLimits
    package let breaker: BreakerSettings
    package let budget: LLMBudget
    package let prompt: PromptSettings

    /// `environment` holds the keys that `api_key_env` names.
    init(_ keys: inout SettingsReader, environment: [String: String]) {
        let names = keys.read(
            "chain", .list(of: .text, "a list of names of models"), default: [],
            "models below, tried in order; empty: no language model")
        var models: [String: LLMModelSettings] = [:]
        let builtIn = ["groq", "openai", "local"]
        for name in builtIn + keys.names(under: "models").filter({ !builtIn.contains($0) }) {
            keys.checkModelName(name)
            if !builtIn.contains(name), keys.isOnlyInRedis(["models", name]) {
                keys.report("stands in no file: Redis may change models, not add any", key: ["models", name])
            }
            models[name] = LLMModelSettings(name, &keys, environment, isUsed: names.contains(name))
        }
        keys.checkModels(names, of: "chain", among: models.keys.sorted())
        if Set(names).count < names.count { keys.report("names a model more than once", key: ["chain"]) }
        chain = names.compactMap { models[$0] }
        limits = LLMLimits(&keys)
        breaker = BreakerSettings(&keys)
        budget = LLMBudget(&keys)
        prompt = PromptSettings(&keys)
    }

    /// Unchecked: the ranges hold only for what was read from a file.
    package init(
        chain: [LLMModelSettings] = [], limits: LLMLimits = LLMLimits(), breaker: BreakerSettings = BreakerSettings(),
        budget: LLMBudget = LLMBudget(), prompt: PromptSettings = PromptSettings()
    ) {
        self.chain = chain
        self.limits = limits
        self.breaker = breaker
        self.budget = budget
        self.prompt = prompt
    }
}

/// `limits` in `llm.yaml`.
package struct LLMLimits: Sendable, Equatable {
    /// All that one job may spend on models, 100 ms to 10 min; default 15 s.
    package var deadline = Duration.seconds(15)
    /// Dialling, 10 ms to 60 s; default 1 s.
    package var connect = Duration.seconds(1)
    /// One call from sending to its last byte, 100 ms to 10 min; default 6 s.
    package var attempt = Duration.seconds(6)
    /// Further calls to the same model after one that failed, 0 to 10; default 2.
    package var retries = 2
    /// The ceiling of the first random wait, and of all; 1 ms to 60 s; default 200 ms and 4 s.
    package var backoff = [Duration.milliseconds(200), .seconds(4)]
    /// A longer `Retry-After` is not waited for, 0 to 10 min; default 8 s.
    package var retryAfterCap = Duration.seconds(8)
    /// Calls under way in one process, 1 to 1024; default 32.
    package var maxConcurrent = 32

    package init() {}

    fileprivate init(_ keys: inout SettingsReader) {
        let group = ["limits"]
        deadline = keys.read(
            "deadline_ms", in: group, .milliseconds(100...600_000), default: deadline,
            "all that one job may spend on models")
        connect = keys.read("connect_ms", in: group, .milliseconds(10...60_000), default: connect, "dialling")
        attempt = keys.read(
            "attempt_ms", in: group, .milliseconds(100...600_000), default: attempt, "one call to its last byte")
        retries = keys.read(
            "retries", in: group, .integer(0...10), default: retries, "further calls to a model after one that failed")
        backoff = keys.read(
            "backoff_ms", in: group,
            .list(of: .milliseconds(1...60_000), "a list of two integers from 1 to 60000, ascending") { waits in
                waits.count == 2 && waits[0] <= waits[1]
            }, default: backoff, "ceiling of the first random wait, and of all")
        retryAfterCap = keys.read(
            "retry_after_cap_ms", in: group, .milliseconds(0...600_000), default: retryAfterCap,
            "a longer Retry-After is not waited for")
        maxConcurrent = keys.read(
            "max_concurrent", in: group, .integer(1...1024), default: maxConcurrent, "calls under way in one process")
    }
}

/// `breaker` in `llm.yaml`: when a model that keeps failing is left alone for a while.
package struct BreakerSettings: Sendable, Equatable {
    /// The last calls that count, 1 to 1000; default 20.
    package var window = 20
    /// Calls needed before it may open, 1 to 1000; default 5.
    package var minCalls = 5
    /// Share of failures that opens it, 0.01 to 1; default 0.5.
    package var failRatio = 0.5
    /// The first pause, 1 ms to 1 h; default 10 s; it doubles each time that the call after it fails.
    package var open = Duration.seconds(10)
    /// The longest pause, 1 ms to 24 h; default 120 s.
    package var maxOpen = Duration.seconds(120)

    package init() {}

    fileprivate init(_ keys: inout SettingsReader) {
        let group = ["breaker"]
        window = keys.read("window", in: group, .integer(1...1000), default: window, "the last calls that count")
        minCalls = keys.read(
            "min_calls", in: group, .integer(1...1000), default: minCalls, "calls needed before it opens")
        failRatio = keys.read(
            "fail_ratio", in: group, .number(0.01...1), default: failRatio, "share of failures that opens it")
        open = keys.read("open_ms", in: group, .milliseconds(1...3_600_000), default: open, "the first pause")
        maxOpen = keys.read(
            "max_open_ms", in: group, .milliseconds(1...86_400_000), default: maxOpen, "the longest pause")
        if minCalls > window { keys.report("must not be over window", key: group + ["min_calls"]) }
        if maxOpen < open { keys.report("must not be under open_ms", key: group + ["max_open_ms"]) }
    }
}

/// `budget` in `llm.yaml`.
package struct LLMBudget: Sendable, Equatable {
    /// What a spent budget leads to.
    package enum Exhaustion: String, Sendable, CaseIterable {
        /// Answers composed from catalogue facts.
        case extractive
    }

    /// Of all workers together, by the prices below the models, 0 to 100,000; default 5.
    package var dollarsPerDay = 5.0
    /// Input and output of all calls for one job, 100 to 1,000,000; default 4,000.
    package var tokensPerJob = 4_000
    /// Default extractive.
    package var onExhausted = Exhaustion.extractive

    package init() {}

    fileprivate init(_ keys: inout SettingsReader) {
        let group = ["budget"]
        dollarsPerDay = keys.read(
            "usd_per_day", in: group, .number(0...100_000), default: dollarsPerDay, "of all workers together")
        tokensPerJob = keys.read(
            "tokens_per_job", in: group, .integer(100...1_000_000), default: tokensPerJob,
            "input and output of all calls for one job")
        onExhausted = keys.read(
            "on_exhausted", in: group, .choice, default: onExhausted, "what a spent budget leads to")
    }
}

/// `prompt` in `llm.yaml`.
package struct PromptSettings: Sendable, Equatable {
    /// Which wording of the system prompt.
    package enum Version: String, Sendable, CaseIterable {
        case p1
    }

    /// What the sentences are written in.
    package enum ReplyLanguage: String, Sendable, CaseIterable {
        /// The language of the wish.
        case auto
        case english = "en"
        case portuguese = "pt"
    }

    /// Default p1.
    package var version = Version.p1
    /// Default auto.
    package var replyLanguage = ReplyLanguage.auto
    /// Whether prompts and replies, users' words among them, are logged at debug level; default false.
    package var logContent = false

    package init() {}

    fileprivate init(_ keys: inout SettingsReader) {
        let group = ["prompt"]
        version = keys.read("version", in: group, .choice, default: version, "wording of the system prompt")
        replyLanguage = keys.read(
            "reply_language", in: group, .choice, default: replyLanguage, "what the sentences are written in")
        logContent = keys.read(
            "log_content", in: group, .flag, default: logContent,
            "log prompts and replies, with users' words, at debug level")
    }
}
