/// One entry of `models` in `llm.yaml`.
package struct LLMModelSettings: Sendable, Equatable {
    /// Whose peculiarities the wire has.
    package enum Provider: String, Sendable, CaseIterable {
        case groq
        /// OpenAI itself, and every server that speaks its chat interface: llama.cpp, vLLM, Ollama.
        case openai
    }

    /// How firmly the form of the reply can be asked for.
    package enum JSONMode: String, Sendable, CaseIterable {
        /// A schema that the server promises to keep.
        case strict
        /// A schema.
        case schema
        /// Any JSON object; the form is described in words.
        case object
        /// Words alone.
        case none
    }

    /// What the model is trusted with.
    package enum Task: String, Sendable, CaseIterable {
        /// Choose among the candidates and say why.
        case pick
        /// One sentence for each entry, one entry a call: for models too small to choose.
        case explain
    }

    /// The key under `models`.
    package var name: String
    /// Default openai, but groq for the model of that name.
    package var provider: Provider
    /// The model's name at the provider; without a default but for the models known without a file.
    package var model: String
    /// Default strict, but schema for the model `local`.
    package var json: JSONMode
    /// Default pick, but explain for the model `local`.
    package var task: Task
    /// 0 to 2; default 0.3.
    package var temperature: Double
    /// Reasoning included, 16 to 32,768; default 700.
    package var maxOutputTokens: Int
    /// Empty: none is sent.
    package var reasoningEffort: String
    /// Without a slash at its end; `/chat/completions` follows.
    package var baseURL: String
    package var key: SecretSource
    package var prices: TokenPrices

    /// The provider as results, cooldowns and metrics name it: a server of one's own is named like its model here.
    package var providerLabel: String {
        baseURL == Self.addresses[provider] ? provider.rawValue : name
    }

    /// A model by its facts, unchecked: the ranges hold only for what was read from a file.
    package init(
        name: String, provider: Provider = .openai, model: String, json: JSONMode = .strict, task: Task = .pick,
        temperature: Double = 0.3, maxOutputTokens: Int = 700, reasoningEffort: String = "", baseURL: String? = nil,
        key: SecretSource = .none, prices: TokenPrices = TokenPrices()
    ) {
        self.name = name
        self.provider = provider
        self.model = model
        self.json = json
        self.task = task
        self.temperature = temperature
        self.maxOutputTokens = maxOutputTokens
        self.reasoningEffort = reasoningEffort
        self.baseURL = baseURL ?? Self.addresses[provider] ?? ""
        self.key = key
        self.prices = prices
    }

    /// `isUsed` is whether the chain names it: only then must its key be there.
    init(_ name: String, _ keys: inout SettingsReader, _ environment: [String: String], isUsed: Bool) {
        let group = ["models", name]
        let standard = Self.builtIn[name]
        let provider = keys.read(
            "provider", in: group, .choice, default: standard?.provider ?? .openai, "whose peculiarities the wire has")
        let model = keys.value(
            "model", in: group, .text("a text that is not empty") { !$0.isEmpty }, default: standard?.model,
            "its name at the provider")
        self.init(name: name, provider: provider, model: model ?? "")
        json = keys.read(
            "json", in: group, .choice, default: standard?.json ?? .strict, "how firmly JSON can be asked for")
        task = keys.read(
            "task", in: group, .choice, default: standard?.task ?? .pick,
            "choose among the candidates, or one sentence an entry")
        temperature = keys.read("temperature", in: group, .number(0...2), default: 0.3, "0: always the likeliest word")
        maxOutputTokens = keys.read(
            "max_output_tokens", in: group, .integer(16...32_768), default: 700, "reasoning included")
        reasoningEffort = keys.read(
            "reasoning_effort", in: group, .reasoningEffort, default: standard?.reasoningEffort ?? "",
            "for models that reason")
        baseURL = keys.read(
            "base_url", in: group, .baseURL, default: standard?.baseURL ?? Self.addresses[provider] ?? "",
            "/chat/completions follows")
        // Never by default to a server of one's own: it would be handed a key that is not its.
        let isHosted = baseURL == Self.addresses[provider]
        key = keys.readSecret(
            "api_key", "key", in: group, environment, default: isHosted ? Self.variables[provider] : nil,
            isUsed: isUsed, remedy: "take the model out of chain")
        prices = TokenPrices(&keys, in: group, default: standard?.prices ?? TokenPrices())
    }

    private static let addresses: [Provider: String] = [
        .groq: "https://api.groq.com/openai/v1", .openai: "https://api.openai.com/v1",
    ]
    private static let variables: [Provider: String] = [.groq: "GROQ_API_KEY", .openai: "OPENAI_API_KEY"]

    /// Known without a file.
    private static let builtIn: [String: LLMModelSettings] = [
        "groq": LLMModelSettings(
            name: "groq", provider: .groq, model: "openai/gpt-oss-20b", reasoningEffort: "low",
            prices: TokenPrices(asOf: "2026-11-22")),
        "openai": LLMModelSettings(name: "openai", model: "gpt-4o-mini"),
        "local": LLMModelSettings(
            name: "local", model: "local", json: .schema, task: .explain, baseURL: "http://127.0.0.1:8089/v1"),
    ]
}

/// `price_per_million` in `llm.yaml`: dollars for a million tokens, 0 to 10,000; default 0.
package struct TokenPrices: Sendable, Equatable {
    package var input: Double
    /// Of input that the provider had in its cache.
    package var cachedInput: Double
    package var output: Double
    /// The day on which they were looked up: prices move.
    package var asOf: String

    package init(input: Double = 0, cachedInput: Double = 0, output: Double = 0, asOf: String = "") {
        self.input = input
        self.cachedInput = cachedInput
        self.output = output
        self.asOf = asOf
    }

    fileprivate init(_ keys: inout SettingsReader, in model: [String], default standard: TokenPrices) {
        let group = model + ["price_per_million"]
        input = keys.read("input", in: group, .number(0...10_000), default: standard.input, "dollars")
        cachedInput = keys.read(
            "cached_input", in: group, .number(0...10_000), default: standard.cachedInput,
            "dollars; input that the provider had in its cache")
        output = keys.read("output", in: group, .number(0...10_000), default: standard.output, "dollars")
        asOf = keys.read("as_of", in: group, .text, default: standard.asOf, "day on which the prices were looked up")
    }
}

extension SettingType<String> {
    fileprivate static var reasoningEffort: Self {
        text("empty or none or minimal or low or medium or high") {
            ["", "none", "minimal", "low", "medium", "high"].contains($0)
        }
    }
}
