import Settings
import Testing

@Suite struct `Settings of an embedding server` {
    @Test func `are read where the provider is one`() throws {
        let yaml = """
            active: tei
            models:
              tei: {provider: tei, model: bge, dimensions: 768, max_tokens: 512, base_url: "http://tei:8080",
                    api_key_env: HF_TOKEN, timeout_ms: 500, batch_size: 32}
            """
        let model = try settings(["embeddings.yaml": yaml], ["HF_TOKEN": "hf"]).embeddings.activeModels.first?.settings
        let expected = EmbeddingModelSettings(
            provider: .tei, model: "bge", dimensions: 768, maxTokens: 512,
            server: EmbeddingServerSettings(
                baseURL: "http://tei:8080", key: .fixed(Secret("hf")), timeout: .milliseconds(500), batchSize: 32))
        #expect(model == expected)
    }

    @Test func `have no place beside a local model`() throws {
        let found = try problems(["embeddings.yaml": "models: {minilm: {batch_size: 8}}"])
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("embeddings.yaml:1:19: models.minilm.batch_size: ") == true)
    }

    @Test func `ask for OpenAI's key only where OpenAI is asked`() throws {
        #expect(
            try problems(["embeddings.yaml": "active: openai-small"]) == [
                "embeddings.yaml: models.openai-small.api_key_env: the environment has no OPENAI_API_KEY; set it, or "
                    + "make another model active"
            ])
        let own = "{active: openai-small, models: {openai-small: {base_url: \"http://own:1/v1\"}}}"
        let model = try settings(["embeddings.yaml": own], ["OPENAI_API_KEY": "sk"]).embeddings.activeModels.first
        #expect(model?.settings.server?.key == SecretSource.none)
    }
}
