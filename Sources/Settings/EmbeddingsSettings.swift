/// `embeddings.yaml`: the known embedding models, and which of them embed.
package struct EmbeddingsSettings: Sendable, Equatable {
    /// Keys of ``models``, each once: an index holds a vector of each, side by side in this order.
    package let active: [String]
    /// By the name that an index and its keys in Redis carry: lower-case letters, digits and hyphens.
    package let models: [String: EmbeddingModelSettings]
    /// The models named by ``active``, in its order.
    package var activeModels: [(name: String, settings: EmbeddingModelSettings)] {
        active.compactMap { name in models[name].map { (name, $0) } }
    }

    /// Known without a file; other models must say their name, dimension and length.
    private static let builtIn = [
        ("minilm", EmbeddingModelSettings(model: "all-MiniLM-L6-v2", dimensions: 384, maxTokens: 256)),
        (
            "e5-en-pt",
            EmbeddingModelSettings(
                model: "e5-small-en-pt", dimensions: 384, maxTokens: 512, queryPrefix: "query: ",
                documentPrefix: "passage: ")
        ),
        ("use-multilingual", EmbeddingModelSettings(model: "use-multilingual", dimensions: 512, maxTokens: 512)),
        (
            "openai-small",
            EmbeddingModelSettings(
                provider: .openai, model: "text-embedding-3-small", dimensions: 512, maxTokens: 8191)
        ),
    ]

    init(_ keys: inout SettingsReader, environment: [String: String]) {
        let chosen = keys.read(
            "active", .modelNames, default: ["minilm", "e5-en-pt"], "which of the models below embed")
        var models: [String: EmbeddingModelSettings] = [:]
        for (name, standard) in Self.builtIn {
            models[name] = EmbeddingModelSettings(
                name, &keys, environment, default: standard, isUsed: chosen.contains(name))
        }
        for name in keys.names(under: "models") where models[name] == nil {
            keys.checkModelName(name)
            models[name] = EmbeddingModelSettings(
                name, &keys, environment, default: nil, isUsed: chosen.contains(name))
        }
        keys.checkModels(chosen, of: "active", among: models.keys.sorted())
        active = chosen
        self.models = models
    }
}

/// Where the weights run.
package enum EmbeddingProvider: String, Sendable, CaseIterable {
    /// In this process, from a checkpoint folder.
    case local
    /// Behind OpenAI's embeddings interface: OpenAI itself, llama.cpp, vLLM, Ollama, or TEI's imitation of it.
    case openai
    /// Behind the interface of Hugging Face's Text Embeddings Inference, or an inference endpoint that runs it.
    case tei
}

/// How the dense layers of a local model multiply.
package enum EmbeddingPrecision: String, Sendable, CaseIterable {
    case float32
    /// Weights and activations are rounded to whole numbers, each 32 with a scale of their own.
    case int8
}

/// One entry of `models` in `embeddings.yaml`.
package struct EmbeddingModelSettings: Sendable, Equatable {
    /// Default ``EmbeddingProvider/local``.
    package let provider: EmbeddingProvider
    /// Name of the checkpoint's folder below the model folder, or the model's name at the provider.
    package let model: String
    /// Length of its vectors, 1 to 8192; checked against the checkpoint, or against every reply.
    package let dimensions: Int
    /// Tokens of one text, special ones included, 3 to 8192; longer texts are cut.
    ///
    /// A server's tokens are not known here: its texts are cut at four characters for each, and shorter if it refuses.
    package let maxTokens: Int
    /// Whether vectors are scaled to unit length; default true.
    package let normalize: Bool
    /// Of a local model's dense layers; default ``EmbeddingPrecision/float32``.
    package let precision: EmbeddingPrecision
    /// Put before a query before it is embedded; default empty.
    package let queryPrefix: String
    /// Put before a catalogue entry's text before it is embedded; default empty.
    package let documentPrefix: String
    /// The server that runs it; nil for ``EmbeddingProvider/local`` alone.
    package let server: EmbeddingServerSettings?

    /// A model by its facts, unchecked: the ranges hold only for what was read from a file.
    package init(
        provider: EmbeddingProvider = .local, model: String, dimensions: Int, maxTokens: Int, normalize: Bool = true,
        precision: EmbeddingPrecision = .float32, queryPrefix: String = "", documentPrefix: String = "",
        server: EmbeddingServerSettings? = nil
    ) {
        self.provider = provider
        self.model = model
        self.dimensions = dimensions
        self.maxTokens = maxTokens
        self.normalize = normalize
        self.precision = precision
        self.queryPrefix = queryPrefix
        self.documentPrefix = documentPrefix
        self.server = server
    }

    fileprivate init(
        _ name: String, _ keys: inout SettingsReader, _ environment: [String: String],
        default standard: EmbeddingModelSettings?, isUsed: Bool
    ) {
        let group = ["models", name]
        provider = keys.read(
            "provider", in: group, .choice, default: standard?.provider ?? .local, "where the weights run")
        model =
            keys.value(
                "model", in: group, .text("a text that is not empty") { !$0.isEmpty }, default: standard?.model,
                "checkpoint folder, or its name at the provider") ?? ""
        dimensions =
            keys.value(
                "dimensions", in: group, .integer(1...8192), default: standard?.dimensions, "length of its vectors")
            ?? 1
        maxTokens =
            keys.value(
                "max_tokens", in: group, .integer(3...8192), default: standard?.maxTokens, "longer texts are cut") ?? 3
        normalize = keys.read(
            "normalize", in: group, .flag, default: standard?.normalize ?? true, "scale vectors to unit length")
        precision =
            provider == .local
            ? keys.read(
                "precision", in: group, .choice, default: standard?.precision ?? .float32, "of the dense layers")
            : .float32
        queryPrefix = keys.read(
            "query_prefix", in: group, .text, default: standard?.queryPrefix ?? "", "put before a query")
        documentPrefix = keys.read(
            "document_prefix", in: group, .text, default: standard?.documentPrefix ?? "", "put before an entry's text")
        server =
            provider == .local
            ? nil : EmbeddingServerSettings(provider, &keys, in: group, environment, isUsed: isUsed)
    }
}

/// Where a model is that runs behind a server; keys that a local model does not have.
package struct EmbeddingServerSettings: Sendable, Equatable {
    /// Without a slash at its end; `/embeddings` (openai) or `/embed` (tei) follows.
    package let baseURL: String
    package let key: SecretSource
    /// One call to its last byte, 10 ms to 10 min; default 3 s.
    package let timeout: Duration
    /// Texts of one call, 1 to 2048; default 128.
    package let batchSize: Int

    /// OpenAI's own address, the only one that gets its key by default.
    package static let openAI = "https://api.openai.com/v1"

    /// A server by its facts, unchecked.
    package init(
        baseURL: String, key: SecretSource = .none, timeout: Duration = .seconds(3), batchSize: Int = 128
    ) {
        self.baseURL = baseURL
        self.key = key
        self.timeout = timeout
        self.batchSize = batchSize
    }

    fileprivate init(
        _ provider: EmbeddingProvider, _ keys: inout SettingsReader, in group: [String],
        _ environment: [String: String], isUsed: Bool
    ) {
        baseURL =
            keys.value(
                "base_url", in: group, .baseURL, default: provider == .openai ? Self.openAI : nil,
                provider == .openai ? "/embeddings follows" : "/embed follows") ?? ""
        key = keys.readSecret(
            "api_key", "key", in: group, environment, default: baseURL == Self.openAI ? "OPENAI_API_KEY" : nil,
            isUsed: isUsed,
            remedy: "make another model active")
        timeout = keys.read(
            "timeout_ms", in: group, .milliseconds(10...600_000), default: .seconds(3), "one call to its last byte")
        batchSize = keys.read("batch_size", in: group, .integer(1...2048), default: 128, "texts of one call")
    }
}

extension SettingType<[String]> {
    fileprivate static var modelNames: Self {
        list(of: .text, "the name of one or a list of up to 4") { names in
            1...4 ~= names.count && Set(names).count == names.count && !names.contains("")
        }
    }
}
