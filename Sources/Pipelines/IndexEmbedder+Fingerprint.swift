package import Embeddings
package import VectorStore

extension IndexEmbedder {
    /// The embedder as an index records it.
    package init(_ fingerprint: EmbedderFingerprint) {
        self.init(
            name: fingerprint.name, digest: fingerprint.digest, provider: fingerprint.provider,
            model: fingerprint.model, dimensions: fingerprint.dimensions, queryPrefix: fingerprint.queryPrefix,
            documentPrefix: fingerprint.documentPrefix, normalize: fingerprint.normalize)
    }
}
