/// The embedder that built an index, in the terms that decide whether its vectors can be compared with others.
package struct IndexEmbedder: Sendable, Equatable {
    /// The key in `embeddings.yaml`.
    package let name: String
    /// The same for two embedders only if they give the same vectors; the fields below are in it, for people to read.
    package let digest: String
    package let provider: String
    package let model: String
    /// 1...65,536.
    package let dimensions: Int
    package let queryPrefix: String
    package let documentPrefix: String
    package let normalize: Bool

    package init(
        name: String, digest: String, provider: String, model: String, dimensions: Int, queryPrefix: String,
        documentPrefix: String, normalize: Bool
    ) {
        self.name = name
        self.digest = digest
        self.provider = provider
        self.model = model
        self.dimensions = dimensions
        self.queryPrefix = queryPrefix
        self.documentPrefix = documentPrefix
        self.normalize = normalize
    }
}

/// What an index says of itself.
package struct IndexMeta: Sendable, Equatable {
    package enum State: String, Sendable {
        /// Being written, or left half-written by a process that died; never served.
        case building
        /// Complete and verified.
        case ready
        /// Being removed; prune finishes what it, or one that died, began.
        case deleting
    }

    /// The layout of pieces and hashes that this code reads and writes; raise it with any change to their bytes.
    package static let currentLayout = 2

    package let generation: GenerationID
    /// ``currentLayout`` of the version that built it; other layouts are listed and pruned, but not read.
    package let layout: Int
    package internal(set) var state: State
    package let embedder: IndexEmbedder
    /// ``EmbeddingText/formatVersion`` of the texts that were embedded.
    package let textFormat: Int
    /// Entries, which are rows of the matrix; 0 until published.
    package internal(set) var count = 0
    /// ``IndexChecksum`` of all pieces; empty until published.
    package internal(set) var checksum = ""
    package internal(set) var matrixPieces = 0
    package internal(set) var factsPieces = 0
    /// ISO 8601, by the clock of Redis.
    package let createdAt: String
    /// When it was published; empty before.
    package internal(set) var builtAt = ""

    package init(generation: GenerationID, embedder: IndexEmbedder, textFormat: Int, createdAt: String) {
        self.generation = generation
        layout = Self.currentLayout
        state = .building
        self.embedder = embedder
        self.textFormat = textFormat
        self.createdAt = createdAt
    }

    /// A TiB of pieces: whoever says more is wrong, and would cost a reader its memory.
    private static let mostPieces = 1 << 20

    /// Bytes of one row of the matrix.
    var rowBytes: Int { embedder.dimensions * MemoryLayout<Float>.size }

    /// Whether a vector of this index is what `embedder` would give for the same entry.
    func holdsVectors(of embedder: IndexEmbedder, textFormat: Int) -> Bool {
        self.embedder.digest == embedder.digest && self.embedder.dimensions == embedder.dimensions
            && self.textFormat == textFormat && layout == Self.currentLayout
    }
}

extension IndexMeta {
    /// The hash at ``VectorKeys/meta(_:)``, field by field.
    var fields: [(name: String, value: String)] {
        [
            ("state", state.rawValue), ("embedder", embedder.name), ("fingerprint", embedder.digest),
            ("provider", embedder.provider), ("model", embedder.model), ("dimensions", String(embedder.dimensions)),
            ("query_prefix", embedder.queryPrefix), ("document_prefix", embedder.documentPrefix),
            ("normalize", String(embedder.normalize)), ("text_format", String(textFormat)),
            ("layout", String(layout)), ("count", String(count)), ("checksum", checksum),
            ("matrix_pieces", String(matrixPieces)), ("facts_pieces", String(factsPieces)),
            ("created_at", createdAt), ("built_at", builtAt),
        ]
    }

    /// - Throws: ``VectorStoreError/unknownGeneration(_:)`` for an empty hash, or
    ///   ``VectorStoreError/damaged(_:what:)``.
    init(_ fields: [String: String], of generation: GenerationID) throws(VectorStoreError) {
        if fields.isEmpty { throw .unknownGeneration(generation) }
        func text(_ name: String) throws(VectorStoreError) -> String {
            guard let value = fields[name] else { throw .damaged(generation, what: "its meta hash lacks \(name)") }
            return value
        }
        func number(_ name: String, in range: ClosedRange<Int>) throws(VectorStoreError) -> Int {
            guard let value = Int(try text(name)), range.contains(value) else {
                throw .damaged(generation, what: "\(name) in its meta hash is no number in \(range)")
            }
            return value
        }
        guard let state = State(rawValue: try text("state")) else {
            throw .damaged(generation, what: "its meta hash has an unknown state")
        }
        embedder = IndexEmbedder(
            name: try text("embedder"), digest: try text("fingerprint"), provider: try text("provider"),
            model: try text("model"), dimensions: try number("dimensions", in: 1...65_536),
            queryPrefix: try text("query_prefix"), documentPrefix: try text("document_prefix"),
            normalize: try text("normalize") == "true")
        self.generation = generation
        layout = try number("layout", in: 0...Int(Int32.max))
        self.state = state
        textFormat = try number("text_format", in: 0...Int(Int32.max))
        count = try number("count", in: 0...Int(Int32.max))
        checksum = try text("checksum")
        matrixPieces = try number("matrix_pieces", in: 0...IndexMeta.mostPieces)
        factsPieces = try number("facts_pieces", in: 0...IndexMeta.mostPieces)
        createdAt = try text("created_at")
        builtAt = try text("built_at")
    }
}
