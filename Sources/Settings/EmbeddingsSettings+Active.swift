extension EmbeddingsSettings {
    /// How an index of the active models is named: `minilm+e5-en-pt`.
    package var indexName: String { active.joined(separator: "+") }

    /// Whether both embed alike; models that stand there and are not active do not count.
    package func hasSameActiveModels(as other: EmbeddingsSettings) -> Bool {
        active == other.active && activeModels.map(\.settings) == other.activeModels.map(\.settings)
    }
}
