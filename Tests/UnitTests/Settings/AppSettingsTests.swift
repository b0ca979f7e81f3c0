import Settings
import Testing

@Suite struct `Settings` {
    @Test func `without folder and environment hold the documented defaults`() throws {
        let settings = try AppSettings(folder: "/nonexistent", environment: [:])
        let minilm = EmbeddingModelSettings(
            provider: .local, model: "all-MiniLM-L6-v2", dimensions: 384, maxTokens: 256, normalize: true,
            queryPrefix: "", documentPrefix: "")
        #expect(settings.embeddings.active == ["minilm", "e5-en-pt"])
        let e5 = EmbeddingModelSettings(
            model: "e5-small-en-pt", dimensions: 384, maxTokens: 512, queryPrefix: "query: ",
            documentPrefix: "passage: ")
        let use = EmbeddingModelSettings(model: "use-multilingual", dimensions: 512, maxTokens: 512)
        let openAI = try #require(settings.embeddings.models["openai-small"])
        #expect(openAI.model == "text-embedding-3-small" && openAI.dimensions == 512 && openAI.maxTokens == 8191)
        #expect(openAI.server == EmbeddingServerSettings(baseURL: "https://api.openai.com/v1"))
        #expect(
            settings.embeddings.models
                == ["minilm": minilm, "e5-en-pt": e5, "use-multilingual": use, "openai-small": openAI])
        #expect(settings.embeddings.activeModels.map(\.settings) == [minilm, e5])
        #expect(settings.retriever.filters.adult == false)
        #expect(settings.retriever.filters.minMembers == 0)
        #expect(settings.retriever.filters.dedupe == .franchise)
        #expect(settings.retriever.depth == 200)
        #expect(settings.retriever.legs.dense == 1)
        #expect(settings.retriever.legs.lexical == 0.5)
        #expect(settings.retriever.fusion.method == .zscore)
        #expect(settings.retriever.fusion.rrfK == 20)
        #expect(settings.retriever.lexical.k1 == 0.9)
        #expect(settings.retriever.lexical.b == 0.4)
        #expect(settings.retriever.lexical.title == 1)
        #expect(settings.retriever.lexical.genres == 0.5)
        #expect(settings.retriever.lexical.synopsis == 1)
        #expect(settings.retriever.gate.minZExcess == 0)
        #expect(settings.retriever.rerank.genre == 0.3)
        #expect(settings.retriever.rerank.score == 0.05)
        #expect(settings.retriever.rerank.popularity == 0.6)
        #expect(settings.retriever.rerank.negative == 0.6)
        #expect(settings.retriever.diversity.mmrLambda == 1)
        #expect(settings.retriever.session.ttl == .seconds(86_400))
        #expect(settings.retriever.session.maxTurns == 12)
        #expect(settings.retriever.session.maxShown == 200)
        #expect(settings.redis.url == "redis://127.0.0.1:6379/0")
        #expect(settings.redis.username == nil)
        #expect(settings.redis.password == nil)
        #expect(settings.redis.keyPrefix == "anime")
        #expect(settings.redis.connectTimeout == .seconds(1))
        #expect(settings.redis.commandTimeout == .seconds(8))
        #expect(settings.jobs.concurrency == 32)
        #expect(settings.jobs.maxBatch == 32)
        #expect(settings.jobs.maxDelay == .milliseconds(2))
        #expect(settings.jobs.lease == .seconds(15))
        #expect(settings.jobs.resultTTL == .seconds(3600))
        #expect(settings.jobs.doneTTL == .seconds(3600))
        #expect(settings.jobs.resultsHighWater == 1_000_000)
        #expect(settings.jobs.maxElementBytes == 1_048_576)
        #expect(settings.jobs.grace == .seconds(25))
        #expect(settings.jobs.http.host == "127.0.0.1")
        #expect(settings.jobs.http.port == 8501)
        #expect(settings.jobs.http.token == .none)
    }

    @Test func `of a file win over defaults, and the environment over both`() throws {
        let file = ["jobs.yaml": "concurrency: 16\nmax_batch: 4\ngrace_ms: 9000\n"]
        let jobs = try settings(file, ["ANIME_JOBS_MAX_BATCH": "8", "ANIME_JOBS_RESULT_TTL": "90s"]).jobs
        #expect(jobs.concurrency == 16)
        #expect(jobs.maxBatch == 8)
        #expect(jobs.grace == .seconds(9))
        #expect(jobs.resultTTL == .seconds(90))
    }

    @Test func `of numbers are read whole or with a point, as is their default`() throws {
        let yaml = "lexical: {k1: 1.25, fields: {title: 4}}\ngate: {min_z_excess: -0.5}"
        let (settings, keys) = try withSettingsFolder(["retriever.yaml": yaml]) {
            try AppSettings.load(SettingsContents(folder: $0), environment: [:])
        }
        #expect(settings.retriever.lexical.k1 == 1.25)
        #expect(settings.retriever.lexical.title == 4)
        #expect(settings.retriever.gate.minZExcess == -0.5)
        let shown = Dictionary(uniqueKeysWithValues: keys.map { ($0.name, $0.value) })
        #expect(shown["lexical.fields.title"] == "4" && shown["lexical.k1"] == "1.25")
        #expect(shown["rerank.score"] == "0.05")
    }

    @Test func `say how long a conversation is remembered, and how much of it`() throws {
        let yaml = "session: {ttl: 30m, max_turns: 3}"
        let session = try settings(["retriever.yaml": yaml], ["ANIME_RETRIEVER_SESSION_MAX_SHOWN": "50"]).retriever
            .session
        #expect(session.ttl == .seconds(1_800))
        #expect(session.maxTurns == 3)
        #expect(session.maxShown == 50)
    }

    @Test func `take a batch no larger than the concurrency when only that is set`() throws {
        #expect(try settings(["jobs.yaml": "concurrency: 8"]).jobs.maxBatch == 8)
        #expect(try settings(["jobs.yaml": "concurrency: 64"]).jobs.maxBatch == 32)
    }

    @Test func `name further models, and change single keys of the built-in ones`() throws {
        let yaml = """
            active: e5-base
            models:
              minilm: {max_tokens: 128}
              e5-base: {model: e5, dimensions: 768, max_tokens: 512, query_prefix: "query: "}
            """
        let embeddings = try settings(
            ["embeddings.yaml": yaml],
            [
                "ANIME_EMBEDDINGS_MODELS_E5_BASE_DOCUMENT_PREFIX": "passage: ",
                "ANIME_EMBEDDINGS_MODELS_E5_EN_PT_MAX_TOKENS": "64",
            ]
        ).embeddings
        #expect(
            embeddings.models.keys.sorted() == ["e5-base", "e5-en-pt", "minilm", "openai-small", "use-multilingual"])
        #expect(embeddings.models["minilm"]?.maxTokens == 128)
        #expect(embeddings.models["minilm"]?.dimensions == 384)
        #expect(embeddings.models["e5-en-pt"]?.maxTokens == 64)
        #expect(
            embeddings.activeModels.map(\.settings) == [
                EmbeddingModelSettings(
                    model: "e5", dimensions: 768, maxTokens: 512, queryPrefix: "query: ", documentPrefix: "passage: ")
            ])
    }

    @Test func `choose how a local model multiplies`() throws {
        let models = try settings(
            ["embeddings.yaml": "models: {minilm: {precision: int8}}"],
            ["ANIME_EMBEDDINGS_MODELS_E5_EN_PT_PRECISION": "int8"]
        ).embeddings.models
        #expect(models["minilm"]?.precision == .int8 && models["e5-en-pt"]?.precision == .int8)
        #expect(models["use-multilingual"]?.precision == .float32)
        #expect(
            try problems(["embeddings.yaml": "models: {minilm: {precision: int4}}"]) == [
                "embeddings.yaml:1:30: models.minilm.precision: must be float32 or int8, not the text \"int4\"; "
                    + "the default is \"float32\""
            ])
        let remote = try problems(["embeddings.yaml": "models: {openai-small: {precision: int8}}"])
        #expect(remote.count == 1)
        #expect(remote.first?.hasPrefix("embeddings.yaml:1:25: models.openai-small.precision: ") == true)
    }

    @Test func `name one model or several, in their order`() throws {
        for yaml in ["active: [e5-en-pt, minilm]", "active:\n  - e5-en-pt\n  - minilm", "active: e5-en-pt,minilm"] {
            let embeddings = try settings(["embeddings.yaml": yaml]).embeddings
            #expect(embeddings.active == ["e5-en-pt", "minilm"])
            #expect(embeddings.activeModels.map(\.name) == ["e5-en-pt", "minilm"])
            #expect(embeddings.activeModels.map(\.settings.maxTokens) == [512, 256])
        }
        let given = try settings(
            ["embeddings.yaml": "active: e5-en-pt"], ["ANIME_EMBEDDINGS_ACTIVE": "minilm,e5-en-pt"])
        #expect(given.embeddings.active == ["minilm", "e5-en-pt"])
    }

    @Test(arguments: [
        "", "# nothing but a comment\n", "---\n", "filters:\n", "filters:\n  # adult: true\n", "filters: {}",
    ])
    func `of a file without values are the defaults`(yaml: String) throws {
        #expect(try settings(["retriever.yaml": yaml]) == settings())
    }

    @Test(arguments: [
        ("1000ms", Duration.seconds(1)), ("90s", .seconds(90)), ("15m", .seconds(900)), ("1h", .seconds(3600)),
        ("30d", .seconds(2_592_000)),
    ])
    func `give durations with their unit`(text: String, expected: Duration) throws {
        #expect(try settings(["jobs.yaml": "done_ttl: \(text)"]).jobs.doneTTL == expected)
    }

    @Test func `have a digest that follows every value but secrets and ports`() throws {
        let standard = try settings().digest
        #expect(standard.count == 16)
        #expect(standard == (try settings(["jobs.yaml": "concurrency: 32"], ["PATH": "/bin"]).digest))
        #expect(standard != (try settings(["jobs.yaml": "concurrency: 31"]).digest))
        #expect(standard != (try settings([:], ["ANIME_RETRIEVER_FILTERS_ADULT": "true"]).digest))
        #expect(standard == (try settings([:], ["REDIS_PASSWORD": "hunter2"]).digest))
        #expect(standard == (try settings([:], ["REDIS_URL": "redis://u:hunter2@127.0.0.1:6379/0"]).digest))
        #expect(standard == (try settings([:], ["ANIME_JOBS_HTTP_PORT": "8502"]).digest))
    }
}
