package import Settings

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
    switch settings.provider {
    case .local:
        try await LocalEmbedder(
            name: name, settings: settings, folder: ModelFolder(model: settings.model, in: models))
    }
}
