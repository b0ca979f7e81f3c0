import JSON
import Prompts
import Settings

/// What the servers that speak OpenAI's chat interface do differently: the one table of it.
///
/// | | Groq | OpenAI | others (llama.cpp, vLLM, Ollama) |
/// | --- | --- | --- | --- |
/// | limit of the reply | `max_completion_tokens` | `max_completion_tokens` | `max_tokens` |
/// | streams | only without JSON mode | yes | yes |
/// | temperature of a model that reasons | yes | none may be sent | yes |
/// | reasoning in the reply | must be switched off | never there | never in `content` |
/// | usage of a stream | `x_groq.usage`, last chunk | `usage`, chunk without choices | the same |
///
/// Temperature 0 is sent as it is: Groq makes it 1e-8 itself.
enum ChatDialect {
    case groq, openai, other

    init(_ model: LLMModelSettings) {
        switch model.provider {
        case .groq: self = .groq
        case .openai: self = model.providerLabel == "openai" ? .openai : .other
        }
    }

    /// Groq takes a schema or a stream, not both.
    ///
    /// Elsewhere a stream is worth it: a server sees that its reader has gone and stops, where a plain reply is
    /// computed to its end.
    func streams(_ mode: LLMModelSettings.JSONMode) -> Bool {
        self != .groq || mode == .none
    }

    private var limitName: String { self == .other ? "max_tokens" : "max_completion_tokens" }

    /// The body of one call.
    ///
    /// A model that reasons needs the room for it, so gets all of `max_output_tokens`; any other what the task
    /// takes, which ends one that rambles: what is whole in a reply that is cut off still counts.
    func body(_ prompt: RecommendationPrompt, for model: LLMModelSettings) -> JSONObject {
        let reasons = !model.reasoningEffort.isEmpty && model.reasoningEffort != "none"
        let limit = reasons ? model.maxOutputTokens : min(model.maxOutputTokens, prompt.outputTokens)
        var body: JSONObject = [
            "model": .string(model.model),
            "messages": .array(
                prompt.messages.map { ["role": .string($0.role.rawValue), "content": .string($0.content)] }),
        ]
        if self != .openai || !reasons { body["temperature"] = .double(model.temperature) }
        body[limitName] = .integer(limit)
        if !model.reasoningEffort.isEmpty { body["reasoning_effort"] = .string(model.reasoningEffort) }
        if self == .groq, reasons { body["include_reasoning"] = false }
        body["response_format"] = format(prompt.schema, model.json)
        if streams(model.json) {
            body["stream"] = true
            body["stream_options"] = ["include_usage": true]
        }
        return body
    }

    private func format(_ schema: OutputSchema, _ mode: LLMModelSettings.JSONMode) -> JSONValue? {
        switch mode {
        case .strict:
            [
                "type": "json_schema",
                "json_schema": ["name": .string(schema.name), "strict": true, "schema": schema.json],
            ]
        case .schema: ["type": "json_schema", "json_schema": ["name": .string(schema.name), "schema": schema.json]]
        case .object: ["type": "json_object"]
        case .none: nil
        }
    }
}
