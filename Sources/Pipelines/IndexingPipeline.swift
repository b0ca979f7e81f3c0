import Catalogue
package import Embeddings
package import Ingestion
package import VectorStore

/// From a catalogue file to an index that is served: read, embed what changed, write, publish.
package struct IndexingPipeline: Sendable {
    private let embedder: any Embedder
    private let store: VectorStore
    private let batchSize: Int
    private let engine: SearchEngine?

    /// The share of rows that may be bad: more of them mean the wrong file, or a broken export.
    package static let tolerance = 0.01

    /// - Parameters:
    ///   - embedder: makes the vectors that an earlier index does not hold.
    ///   - store: where the index goes.
    ///   - batchSize: entries that are embedded together: many, for all cores to end at the same time; few, since
    ///     those of an interrupted batch are embedded again.
    ///   - engine: what is to find neighbours in it, beside workers that hold its vectors.
    package init(embedder: any Embedder, store: VectorStore, batchSize: Int, engine: SearchEngine? = nil) {
        self.engine = engine
        self.embedder = embedder
        self.store = store
        self.batchSize = batchSize
    }

    /// Indexes the whole file, or leaves what is served as it is.
    ///
    /// - Parameters:
    ///   - source: read twice: nothing is written before all of it was looked at.
    ///   - listener: hears of what was read, and of every batch.
    /// - Returns: What was done.
    /// - Throws: ``IngestionError``, ``IndexingError``, ``EmbeddingError`` or ``VectorStoreError``. What was written
    ///   until then is taken up by the next run.
    package func index(
        _ source: CatalogueFile, listener: (IndexingEvent) -> Void = { _ in }
    ) async throws -> IndexReport {
        let survey = try source.survey()
        var report = IndexReport(survey, metadata: source.metadata)
        listener(.surveyed(report))
        try report.checkRejectedShare(atMost: Self.tolerance)
        try report.checkReadableColumns()
        if let metadata = source.metadata, survey.quirks[.withoutMetadata] == survey.entries {
            throw IndexingError.foreignMetadata(path: metadata.path)
        }
        let next = try await store.beginIndex(
            for: IndexEmbedder(embedder), textFormat: EmbeddingText.formatVersion, engine: engine)
        var rows = try source.rows()
        while case let entries = try rows.entries(atMost: batchSize), !entries.isEmpty {
            let records = try await records(of: entries, in: next, &report)
            try await store.write(records, to: next)  // unpublished: readers keep the old one
            listener(.wrote(report))
        }
        report.published = try await store.publish(next, expecting: survey.entries)  // one switch, never half an index
        return report
    }

    /// The entries with their vectors, in the same order: taken from an earlier index where the text is the same.
    private func records(
        of entries: [AnimeEntry], in build: IndexBuild, _ report: inout IndexReport
    ) async throws -> [EntryRecord] {
        let texts = entries.map(EmbeddingText.make)
        let hashes = texts.map(ContentHash.make)
        let wanted = zip(entries, hashes).map { (id: $0.id, contentHash: $1) }
        var vectors = [[PackedVector]](repeating: [], count: entries.count)
        var embedded: Set<Int> = []
        for (leg, model) in embedder.parts.enumerated() {
            var parts = try await store.reusableVectors(for: wanted, leg: leg, in: build)
            let missing = parts.indices.filter { parts[$0] == nil }
            if !missing.isEmpty {
                let start = ContinuousClock.now
                let batch = try await model.embed(missing.map { texts[$0] }, as: .document)
                report.count(batch, within: start.duration(to: .now))
                for (row, index) in missing.enumerated() { parts[index] = PackedVector(batch[row]) }
                embedded.formUnion(missing)
            }
            for (index, part) in parts.enumerated() { if let part { vectors[index].append(part) } }
        }
        report.count(embedded: embedded.count, of: entries.count)
        return zip(zip(entries, hashes), vectors).map { pair, parts in
            EntryRecord(entry: pair.0, contentHash: pair.1, vector: PackedVector(joining: parts))
        }
    }
}

/// What happens while indexing.
package enum IndexingEvent: Sendable {
    /// The file was read to its end; nothing is written yet.
    case surveyed(IndexReport)
    /// A batch is in Redis.
    case wrote(IndexReport)
}
