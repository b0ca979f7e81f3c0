package import Embeddings
package import VectorStore

extension IndexEmbedder {
    /// The embedder as an index records it.
    package init(_ embedder: any Embedder) {
        let fingerprint = embedder.fingerprint
        var legs: [IndexLeg] = []
        for part in embedder.parts {
            let start = legs.last?.columns.upperBound ?? 0
            legs.append(
                IndexLeg(
                    name: part.fingerprint.name, digest: part.fingerprint.digest,
                    columns: start..<start + part.dimensions))
        }
        let precisions = embedder.parts.map(\.fingerprint.precision)
        self.init(
            name: fingerprint.name, digest: fingerprint.digest, provider: fingerprint.provider,
            model: fingerprint.model, dimensions: fingerprint.dimensions, queryPrefix: fingerprint.queryPrefix,
            documentPrefix: fingerprint.documentPrefix, normalize: fingerprint.normalize,
            precision: Set(precisions).count == 1 ? precisions[0] : precisions.joined(separator: "+"), legs: legs)
    }
}
