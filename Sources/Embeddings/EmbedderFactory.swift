package import Settings
import Transport

/// Makes the embedder of the active models: one, or several side by side.
///
/// - Parameters:
///   - settings: `embeddings.yaml`.
///   - models: the folder that holds one folder for each local model, see ``ModelFolder/models(configured:home:)``.
///   - known: what need not be made again.
/// - Returns: an embedder that is ready to work.
/// - Throws: ``EmbeddingError``: a file is missing or wrong, or the settings do not fit a model.
package func makeEmbedder(
    _ settings: EmbeddingsSettings, models: String, of known: EmbedderParts = EmbedderParts()
) async throws(EmbeddingError) -> any Embedder {
    var parts: [any Embedder] = []
    for (name, settings) in settings.activeModels {
        if let part = known.part(name, settings) {
            parts.append(part)
        } else {
            parts.append(try await makeEmbedder(name: name, settings: settings, models: models))
        }
    }
    return parts.count == 1 ? parts[0] : try EnsembleEmbedder(parts)
}

/// Makes the embedder that one entry of `embeddings.yaml` describes.
///
/// - Parameters:
///   - name: the entry's key.
///   - settings: the entry.
///   - models: the folder that holds one folder for each local model, see ``ModelFolder/models(configured:home:)``.
/// - Returns: an embedder that is ready to work.
/// - Throws: ``EmbeddingError``: a file is missing or wrong, or the settings do not fit the model.
package func makeEmbedder(
    name: String, settings: EmbeddingModelSettings, models: String
) async throws(EmbeddingError) -> any Embedder {
    let remote = { (server: EmbeddingServerSettings, wire: any EmbeddingWire) in
        RemoteEmbedder(name: name, settings: settings, server: server, wire: wire, sender: HTTPConnections.lasting)
    }
    switch (settings.provider, settings.server) {
    case (.openai, let server?): return remote(server, OpenAIEmbeddingWire())
    case (.tei, let server?): return remote(server, TEIEmbeddingWire())
    case (.local, _), (_, nil):
        return try await LocalEmbedder(
            name: name, settings: settings, folder: ModelFolder(model: settings.model, in: models))
    }
}
