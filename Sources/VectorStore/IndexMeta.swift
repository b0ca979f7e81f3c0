/// The embedder that built an index, in the terms that decide whether its vectors can be compared with others.
package struct IndexEmbedder: Sendable, Equatable {
    /// The key in `embeddings.yaml`; of several models, joined by "+".
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
    /// How its layers multiply; of several models that do it otherwise, joined by "+".
    package let precision: String
    /// The models whose vectors lie side by side in a row, in the order of their columns; at least one.
    package let legs: [IndexLeg]

    /// Without `legs`, the embedder is the only one.
    package init(
        name: String, digest: String, provider: String, model: String, dimensions: Int, queryPrefix: String,
        documentPrefix: String, normalize: Bool, precision: String = "float32", legs: [IndexLeg] = []
    ) {
        self.name = name
        self.digest = digest
        self.provider = provider
        self.model = model
        self.dimensions = dimensions
        self.queryPrefix = queryPrefix
        self.documentPrefix = documentPrefix
        self.normalize = normalize
        self.precision = precision
        self.legs = legs.isEmpty ? [IndexLeg(name: name, digest: digest, columns: 0..<dimensions)] : legs
    }
}

/// One model's share of every row of an index.
package struct IndexLeg: Sendable, Equatable {
    /// The key in `embeddings.yaml`.
    package let name: String
    /// As ``IndexEmbedder/digest``, of this model alone.
    package let digest: String
    package let columns: Range<Int>

    package init(name: String, digest: String, columns: Range<Int>) {
        self.name = name
        self.digest = digest
        self.columns = columns
    }
}

extension [IndexLeg] {
    /// As in "minilm 0123456789abcdef 384, e5-en-pt fedcba9876543210 384".
    fileprivate var text: String { map { "\($0.name) \($0.digest) \($0.columns.count)" }.joined(separator: ", ") }

    /// nil for another text, or for legs that do not fill `dimensions`.
    fileprivate init?(_ text: String, dimensions: Int) {
        self.init()
        var end = 0
        for leg in text.split(separator: ",") {
            let fields = leg.split(separator: " ").map(String.init)
            guard fields.count == 3, let count = Int(fields[2]), count > 0, count <= dimensions - end else {
                return nil
            }
            append(IndexLeg(name: fields[0], digest: fields[1], columns: end..<end + count))
            end += count
        }
        if end != dimensions { return nil }
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
    /// SHA-256 of the pieces of facts, for who reads no vectors; empty until published.
    package internal(set) var factsChecksum = ""
    package internal(set) var matrixPieces = 0
    package internal(set) var factsPieces = 0
    /// ISO 8601, by the clock of Redis.
    package let createdAt: String
    /// What finds neighbours in it beside workers that hold its vectors; nil for none.
    package let engine: SearchEngine?
    /// When it was published; empty before.
    package internal(set) var builtAt = ""

    package init(
        generation: GenerationID, embedder: IndexEmbedder, textFormat: Int, createdAt: String,
        engine: SearchEngine? = nil
    ) {
        self.generation = generation
        self.engine = engine
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

    /// Where rows of this index hold the vector that the model of `leg` would give for the same entry; nil if nowhere.
    func columns(of leg: IndexLeg, textFormat: Int) -> Range<Int>? {
        guard self.textFormat == textFormat, layout == Self.currentLayout else { return nil }
        return embedder.legs.first { $0.digest == leg.digest && $0.columns.count == leg.columns.count }?.columns
    }
}

extension IndexMeta {
    /// The hash at ``VectorKeys/meta(_:)``, field by field.
    package var fields: [(name: String, value: String)] {
        [
            ("state", state.rawValue), ("embedder", embedder.name), ("fingerprint", embedder.digest),
            ("provider", embedder.provider), ("model", embedder.model), ("dimensions", String(embedder.dimensions)),
            ("legs", embedder.legs.text), ("query_prefix", embedder.queryPrefix),
            ("document_prefix", embedder.documentPrefix),
            ("normalize", String(embedder.normalize)), ("precision", embedder.precision),
            ("text_format", String(textFormat)),
            ("layout", String(layout)), ("count", String(count)), ("checksum", checksum),
            ("facts_checksum", factsChecksum), ("engine", engine?.rawValue ?? "none"),
            ("matrix_pieces", String(matrixPieces)), ("facts_pieces", String(factsPieces)),
            ("created_at", createdAt), ("built_at", builtAt),
        ]
    }

    /// Reads the hash of `generation`.
    ///
    /// - Throws: ``VectorStoreError/unknownGeneration(_:)`` for an empty hash, or
    ///   ``VectorStoreError/damaged(_:what:)``.
    package init(_ fields: [String: String], of generation: GenerationID) throws(VectorStoreError) {
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
        let dimensions = try number("dimensions", in: 1...65_536)
        // Indexes of a version that knew one model alone lack the field.
        guard let legs = fields["legs"].map({ [IndexLeg]($0, dimensions: dimensions) }) ?? [] else {
            throw .damaged(generation, what: "legs in its meta hash do not fill a row")
        }
        embedder = IndexEmbedder(
            name: try text("embedder"), digest: try text("fingerprint"), provider: try text("provider"),
            model: try text("model"), dimensions: dimensions, queryPrefix: try text("query_prefix"),
            documentPrefix: try text("document_prefix"), normalize: try text("normalize") == "true",
            precision: fields["precision"] ?? "float32",  // which all were before there was a choice
            legs: legs)
        // What stands for the missing field is written into the next: it has to be readable there.
        guard [IndexLeg](embedder.legs.text, dimensions: dimensions) == embedder.legs else {
            throw .damaged(generation, what: "embedder and fingerprint in its meta hash are not one word each")
        }
        self.generation = generation
        layout = try number("layout", in: 0...Int(Int32.max))
        self.state = state
        textFormat = try number("text_format", in: 0...Int(Int32.max))
        count = try number("count", in: 0...Int(Int32.max))
        checksum = try text("checksum")
        matrixPieces = try number("matrix_pieces", in: 0...IndexMeta.mostPieces)
        factsPieces = try number("facts_pieces", in: 0...IndexMeta.mostPieces)
        createdAt = try text("created_at")
        // Indexes of a version before search engines lack both.
        engine = fields["engine"].flatMap { SearchEngine(rawValue: $0) }
        factsChecksum = fields["facts_checksum"] ?? ""
        builtAt = try text("built_at")
    }
}
