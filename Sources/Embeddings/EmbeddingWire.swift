package import JSON
package import Settings

/// How one kind of server is asked for vectors, and how it gives them.
package protocol EmbeddingWire: Sendable {
    /// What follows the base URL.
    var path: String { get }

    /// What is sent for texts that have their prefixes and are cut; some servers want to be told their role as well.
    func body(_ texts: [String], as role: TextRole, _ model: EmbeddingModelSettings) -> JSONValue

    /// The vectors in a reply to `count` texts, in the order of the texts, as they stand there.
    ///
    /// - Returns: nil where that is not what the reply holds.
    func vectors(in reply: JSONValue, count: Int) -> [[JSONValue]]?

    /// Tokens that the server counted; nil where it does not say.
    func tokens(in reply: JSONValue) -> Int?
}

/// OpenAI's `/v1/embeddings`, which llama.cpp, vLLM, Ollama and TEI imitate.
///
/// `{"model":"m","input":["a","b"]}` -> `{"data":[{"index":0,"embedding":[...]},...],"usage":{"prompt_tokens":4}}`
package struct OpenAIEmbeddingWire: EmbeddingWire {
    package let path = "/embeddings"

    package init() {}

    package func body(_ texts: [String], as role: TextRole, _ model: EmbeddingModelSettings) -> JSONValue {
        var body: JSONObject = [
            "model": .string(model.model), "input": .array(texts.map { .string($0) }), "encoding_format": "float",
        ]
        // Only these can be shortened; other servers refuse the field, or ignore it.
        if model.model.hasPrefix("text-embedding-3") { body["dimensions"] = .integer(model.dimensions) }
        return .object(body)
    }

    package func vectors(in reply: JSONValue, count: Int) -> [[JSONValue]]? {
        guard let data = reply.object?["data"]?.array, data.count == count else { return nil }
        var vectors = [[JSONValue]?](repeating: nil, count: count)
        for (place, item) in data.enumerated() {
            guard let item = item.object, let vector = item["embedding"]?.array else { return nil }
            // The order is not promised, so the index counts where it is given.
            var index = place
            if case .integer(let given)? = item["index"] { index = given }
            guard vectors.indices.contains(index), vectors[index] == nil else { return nil }
            vectors[index] = vector
        }
        return vectors.compactMap(\.self)
    }

    package func tokens(in reply: JSONValue) -> Int? {
        // A count that cannot be one is none.
        guard case .integer(let count)? = reply.object?["usage"]?.object?["prompt_tokens"],
            (0...10_000_000).contains(count)
        else { return nil }
        return count
    }
}

/// Hugging Face's Text Embeddings Inference, its own interface, which is told to cut long texts itself.
///
/// `{"inputs":["a","b"],"normalize":false,"truncate":true}` -> `[[...],[...]]`
package struct TEIEmbeddingWire: EmbeddingWire {
    package let path = "/embed"

    package init() {}

    package func body(_ texts: [String], as role: TextRole, _ model: EmbeddingModelSettings) -> JSONValue {
        .object(["inputs": .array(texts.map { .string($0) }), "normalize": false, "truncate": true])
    }

    package func vectors(in reply: JSONValue, count: Int) -> [[JSONValue]]? {
        guard let rows = reply.array, rows.count == count else { return nil }
        let vectors = rows.compactMap(\.array)
        return vectors.count == count ? vectors : nil
    }

    package func tokens(in reply: JSONValue) -> Int? { nil }
}
