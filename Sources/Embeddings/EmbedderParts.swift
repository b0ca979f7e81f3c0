package import Settings

/// Embedders that are there already, so that no weights are loaded twice.
package struct EmbedderParts: Sendable {
    private let parts: [(name: String, settings: EmbeddingModelSettings, embedder: any Embedder)]

    package init() { parts = [] }

    /// The parts of `embedder`, which was made of `settings`.
    package init(of embedder: any Embedder, _ settings: EmbeddingsSettings) {
        parts = zip(settings.activeModels, embedder.parts).map { ($0.name, $0.settings, $1) }
    }

    func part(_ name: String, _ settings: EmbeddingModelSettings) -> (any Embedder)? {
        parts.first { $0.name == name && $0.settings == settings }?.embedder
    }
}
