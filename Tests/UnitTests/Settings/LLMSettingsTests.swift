import Foundation
import Settings
import Testing

@Suite struct `llm.yaml` {
    private func llm(_ yaml: String, _ environment: [String: String] = [:]) throws -> LLMSettings {
        try settings(["llm.yaml": yaml], environment).llm
    }

    @Test func `names no model by default`() throws {
        let llm = try settings().llm
        #expect(llm == LLMSettings())
        #expect(llm.chain == [])
        #expect(llm.limits.deadline == .seconds(15))
        #expect(llm.limits.connect == .seconds(1))
        #expect(llm.limits.attempt == .seconds(6))
        #expect(llm.limits.retries == 2)
        #expect(llm.limits.backoff == [.milliseconds(200), .seconds(4)])
        #expect(llm.limits.retryAfterCap == .seconds(8))
        #expect(llm.limits.maxConcurrent == 32)
        #expect(llm.breaker.window == 20)
        #expect(llm.breaker.minCalls == 5)
        #expect(llm.breaker.failRatio == 0.5)
        #expect(llm.breaker.open == .seconds(10))
        #expect(llm.breaker.maxOpen == .seconds(120))
        #expect(llm.budget.dollarsPerDay == 5)
        #expect(llm.budget.tokensPerJob == 4_000)
        #expect(llm.budget.onExhausted == .extractive)
        #expect(llm.prompt.version == .p1)
        #expect(llm.prompt.replyLanguage == .auto)
        #expect(llm.prompt.logContent == false)
    }

    @Test func `knows three models without a file`() throws {
        let keys = ["GROQ_API_KEY": "gsk_1", "OPENAI_API_KEY": "sk-1"]
        let chain = try llm("chain: [groq, openai, local]", keys).chain
        #expect(
            chain == [
                LLMModelSettings(
                    name: "groq", provider: .groq, model: "openai/gpt-oss-20b", json: .strict, task: .pick,
                    temperature: 0.3, maxOutputTokens: 700, reasoningEffort: "low",
                    baseURL: "https://api.groq.com/openai/v1", key: .fixed(Secret("gsk_1")),
                    prices: TokenPrices(asOf: "2026-11-22")),
                LLMModelSettings(
                    name: "openai", provider: .openai, model: "gpt-4o-mini", json: .strict, task: .pick,
                    baseURL: "https://api.openai.com/v1", key: .fixed(Secret("sk-1"))),
                LLMModelSettings(
                    name: "local", provider: .openai, model: "local", json: .schema, task: .explain,
                    baseURL: "http://127.0.0.1:8089/v1", key: .none),
            ])
        #expect(chain.map(\.providerLabel) == ["groq", "openai", "local"])
    }

    @Test func `takes the chain from the environment`() throws {
        #expect(try llm("", ["ANIME_LLM_CHAIN": "local"]).chain.map(\.name) == ["local"])
        let both = ["ANIME_LLM_CHAIN": "local, groq", "GROQ_API_KEY": "k"]
        #expect(try llm("chain: []", both).chain.map(\.name) == ["local", "groq"])
        #expect(try llm("chain: [local]", ["ANIME_LLM_CHAIN": ""]).chain == [])
    }

    @Test func `takes a single name for a chain of one`() throws {
        #expect(try llm("chain: local").chain.map(\.name) == ["local"])
    }

    @Test func `describes further models`() throws {
        let yaml = """
            chain: [mine]
            models:
              mine:
                model: qwen3
                base_url: "http://ollama:11434/v1"
                json: object
                task: explain
                temperature: 0
                price_per_million: {input: 0.15, cached_input: 0.075, output: 0.6, as_of: "2026-11-01"}
            """
        #expect(
            try llm(yaml).chain == [
                LLMModelSettings(
                    name: "mine", provider: .openai, model: "qwen3", json: .object, task: .explain, temperature: 0,
                    baseURL: "http://ollama:11434/v1", key: .none,
                    prices: TokenPrices(input: 0.15, cachedInput: 0.075, output: 0.6, asOf: "2026-11-01"))
            ])
    }

    @Test func `sends no key to a server of one's own unless told to`() throws {
        let keys = ["OPENAI_API_KEY": "sk-1"]
        let own = "models: {mine: {model: m, base_url: \"http://vllm:8000/v1\"}}\nchain: [mine]"
        #expect(try llm(own, keys).chain[0].key == .none)
        let told = "models: {mine: {model: m, base_url: \"http://vllm:8000/v1\", api_key_env: OPENAI_API_KEY}}"
        #expect(try llm(told + "\nchain: [mine]", keys).chain[0].key == .fixed(Secret("sk-1")))
    }

    @Test func `reads a mounted key anew for each use`() throws {
        try withSettingsFolder(["key": "first\n"]) { folder throws in
            let yaml = "chain: [groq]\nmodels: {groq: {api_key_file: \"\(folder)/key\"}}"
            let source = try llm(yaml).chain[0].key
            #expect(try source.secret() == Secret("first"))
            try Data("second\n".utf8).write(to: URL(fileURLWithPath: folder + "/key"))
            #expect(try source.secret() == Secret("second"))
            try FileManager.default.removeItem(atPath: folder + "/key")
            #expect(throws: SecretSource.Unreadable(path: folder + "/key")) { try source.secret() }
        }
    }

    @Test func `keeps keys out of the digest`() throws {
        let chain = ["llm.yaml": "chain: [groq]"]
        #expect(
            try settings(chain, ["GROQ_API_KEY": "a"]).digest == settings(chain, ["GROQ_API_KEY": "b"]).digest)
    }

    @Test func `lists all its problems at once`() throws {
        let yaml = """
            chain: [grok, local, local]
            limits: {backoff_ms: [4000, 200], retries: 11}
            breaker: {fail_ratio: 1.5, min_calls: 30}
            budget: {on_exhausted: error}
            models: {local: {base_url: "http://user@host/v1", temperature: hot}}
            """
        #expect(
            try problems(["llm.yaml": yaml]) == [
                "llm.yaml:5:64: models.local.temperature: must be a number from 0 to 2, not the text \"hot\"; "
                    + "the default is 0.3",
                "llm.yaml:5:28: models.local.base_url: must be http:// or https://, a host, and a path without a "
                    + "slash at its end, not what stands there (not shown: it may hold a secret); the default is "
                    + "\"http://127.0.0.1:8089/v1\"",
                "llm.yaml:1:8: chain: no model is named \"grok\" (known: groq, local, openai); did you mean groq?",
                "llm.yaml:1:8: chain: names a model more than once",
                "llm.yaml:2:44: limits.retries: must be an integer from 0 to 10, not 11; the default is 2",
                "llm.yaml:2:22: limits.backoff_ms: must be a list of two integers from 1 to 60000, ascending, not a "
                    + "list; the default is 200,4000",
                "llm.yaml:3:23: breaker.fail_ratio: must be a number from 0.01 to 1, not 1.5; the default is 0.5",
                "llm.yaml:3:39: breaker.min_calls: must not be over window",
                "llm.yaml:4:24: budget.on_exhausted: must be extractive, not the text \"error\"; the default is "
                    + "\"extractive\"",
            ])
    }

    @Test(arguments: [
        ("chain: 7", "not the bare word 7 (quotes make it a text)"), ("chain: [1]", "not a list"),
        ("chain: {a: b}", "not a mapping"), ("chain: [\"a,b\"]", "not a list"),
    ])
    func `wants a list where a list belongs`(yaml: String, found: String) throws {
        #expect(
            try problems(["llm.yaml": yaml]) == [
                "llm.yaml:1:8: chain: must be a list of names of models, \(found); the default is \"\""
            ])
    }

    @Test func `asks for the keys of the models in the chain, and of no others`() throws {
        #expect(
            try problems(["llm.yaml": "chain: [groq]"]) == [
                "llm.yaml: models.groq.api_key_env: the environment has no GROQ_API_KEY; set it, or take the model "
                    + "out of chain"
            ])
        #expect(
            try problems(["llm.yaml": "chain: [groq]\nmodels: {groq: {api_key_file: /nonexistent}}"]) == [
                "llm.yaml:2:31: models.groq.api_key_file: no such file (not shown: it may be the secret itself); "
                    + "give the path of one that holds the secret"
            ])
        #expect(try problems(["llm.yaml": "models: {groq: {api_key_file: /nonexistent}}"]) == [])
    }
}
