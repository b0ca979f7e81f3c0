import Settings
import Testing

/// Who can write to Redis must not be able to send a secret elsewhere.
@Suite struct `Settings from Redis` {
    private static let files = [
        "llm.yaml": """
        chain: [mine]
        models:
          mine: {model: m1, api_key_env: MINE_KEY}
          other: {model: m2, base_url: "https://other.example/v1", api_key_env: OTHER_KEY}
        """
    ]
    private static let environment = [
        "MINE_KEY": "k1", "OTHER_KEY": "k2", "GROQ_API_KEY": "k3", "OPENAI_API_KEY": "k4", "REDIS_URL": "redis://r",
    ]

    private func load(_ file: SettingsFile, _ yaml: String) throws -> AppSettings {
        try AppSettings.load(
            SettingsContents(folder: "config", files: Self.files),
            SettingsOverlay(
                version: "1", texts: [file: .bytes(Array(yaml.utf8))], places: [file: "anime:config:\(file.name)"]),
            environment: Self.environment
        ).settings
    }

    private func problems(_ file: SettingsFile, _ yaml: String) -> [String] {
        do {
            _ = try load(file, yaml)
            return []
        } catch {
            return (error as? SettingsError)?.problems.map(\.description) ?? ["\(error)"]
        }
    }

    @Test(arguments: [
        (SettingsFile.llm, "models: {mine: {base_url: \"https://evil.example/v1\"}}", "models.mine.base_url"),
        (.llm, "models: {mine: {api_key_env: GROQ_API_KEY}}", "models.mine.api_key_env"),
        (.llm, "models: {mine: {api_key_file: /etc/shadow}}", "models.mine.api_key_file"),
        // Its default address would be another's, and the key of the file would go there.
        (.llm, "models: {mine: {provider: groq}}", "models.mine.provider"),
        (.llm, "models: {groq: {base_url: \"https://evil.example/v1\"}}", "models.groq.base_url"),
        (.embeddings, "models: {minilm: {model: ../../tmp/evil}}", "models.minilm.model"),
        (.embeddings, "models: {minilm: {provider: local}}", "models.minilm.provider"),
        (.embeddings, "models: {minilm: {max_tokens: 16}}", "models.minilm.max_tokens"),
        (.embeddings, "models: {minilm: {precision: int8}}", "models.minilm.precision"),
        (.redis, "url: redis://evil.example", "url"), (.redis, "password_file: /etc/shadow", "password_file"),
        (.redis, "key_prefix: other", "key_prefix"), (.jobs, "concurrency: 1", "concurrency"),
    ])
    func `may not say where anything is sent or what with`(file: SettingsFile, yaml: String, key: String) {
        let found = problems(file, yaml)
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("redis:anime:config:\(file.name):1:"))
        #expect(
            found[0].hasSuffix(
                ": \(key): may not be set from Redis: set it in \(file.name) or by the environment, and take it out here"
            ))
        #expect(!found[0].contains("evil") && !found[0].contains("shadow"))
    }

    @Test func `are refused even where the environment wins`() {
        #expect(problems(.redis, "url: redis://r").count == 1)
    }

    @Test func `may not add a model, for its address and key would be the provider's`() {
        #expect(
            problems(.llm, "models: {new: {model: m}}\nchain: [new]").contains(
                "redis:anime:config:llm.yaml:1:15: models.new: stands in no file: Redis may change models, not add any")
        )
        #expect(!problems(.embeddings, "models: {new: {model: m, dimensions: 4, max_tokens: 8}}\nactive: new").isEmpty)
    }

    @Test func `may choose among the models of the files, and say how they are asked`() throws {
        let settings = try load(
            .llm, "chain: [other, mine]\nmodels: {other: {model: m3, task: explain, temperature: 0}}")
        #expect(settings.llm.chain.map(\.name) == ["other", "mine"])
        #expect(settings.llm.chain.map(\.baseURL) == ["https://other.example/v1", "https://api.openai.com/v1"])
        #expect(settings.llm.chain[0].model == "m3")
        #expect(settings.llm.chain[0].task == .explain)
    }

    @Test(arguments: [
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
            + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nchain: [*e,*e,*e,*e,*e,*e,*e,*e]",
        "chain: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
        "chain: " + String(repeating: "[", count: 50_000),
        String(repeating: "- ", count: 30_000), "\u{0}", "chain: [local]\nchain: []", "%YAML 9", "&a *a",
        "<<: {chain: []}", "chain: !!binary x", "? [a]\n: b",
    ])
    func `that are no settings are a problem and nothing worse`(yaml: String) {
        #expect(!problems(.llm, yaml).isEmpty)
    }

    @Test func `know for each key whether Redis may set it`() throws {
        let keys = try AppSettings.load(SettingsContents(folder: "config", files: [:]), environment: [:]).keys
        let allowed = keys.filter { key in
            let name = key.path.last ?? ""
            let yaml = key.path.dropLast().reversed().reduce("{\"\(name)\": [[]]}") { "{\"\($1)\": \($0)}" }
            return !problems(key.file, yaml).contains { $0.contains("may not be set from Redis") }
        }.map { "\($0.file).\($0.name)" }
        let ofModels = ["groq", "openai", "local"].flatMap { name in
            [
                "model", "json", "task", "temperature", "max_output_tokens", "reasoning_effort",
                "price_per_million.input", "price_per_million.cached_input", "price_per_million.output",
                "price_per_million.as_of",
            ].map { "llm.models.\(name).\($0)" }
        }
        let llm = keys.filter { $0.file == .llm && $0.path.first != "models" }.map { "llm.\($0.name)" }
        let retriever = keys.filter { $0.file == .retriever }.map { "retriever.\($0.name)" }
        #expect(Set(allowed) == Set(["embeddings.active"] + retriever + llm + ofModels))
        #expect(llm.count == 19)
    }
}
