/// Which keys may be set from Redis.
///
/// Many can write to Redis: every producer, every library on their side. None of them may bring a worker to send a key
/// elsewhere (`base_url`, `provider`, which has an address by default, or a model of one's own), to hand another key
/// to a server (`api_key_env`, `api_key_file`), to load other weights (`model` and all else of an embedding model),
/// or to open its port. So what is not listed here is refused, a key that is invented later too.
enum OverlayRights {
    /// Whether Redis may say what `path` of `file` is.
    static func include(_ file: SettingsFile, _ path: [String]) -> Bool {
        guard !path.contains(where: isGuarded) else { return false }
        return switch file {
        case .embeddings: path == ["active"]
        case .retriever: true
        case .llm where path.first == "models": path.count > 2 && modelKeys.contains(path[2])
        case .llm: ["chain", "limits", "breaker", "budget", "prompt"].contains(path.first)
        case .redis, .jobs: false
        }
    }

    /// What is refused, and what to do instead.
    static func refusal(_ file: SettingsFile) -> String {
        "may not be set from Redis: set it in \(file.name) or by the environment, and take it out here"
    }

    /// Of one language model.
    private static let modelKeys: Set = [
        "model", "json", "task", "temperature", "max_output_tokens", "reasoning_effort", "price_per_million",
    ]

    /// Names of addresses and of secrets, wherever they stand.
    private static func isGuarded(_ name: String) -> Bool {
        ["url", "host", "port", "provider"].contains(name)
            || ["_url", "_env", "_file", "_key", "_host", "_port"].contains { name.hasSuffix($0) }
    }
}
