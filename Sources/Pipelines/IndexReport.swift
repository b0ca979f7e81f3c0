import Embeddings
package import Ingestion
package import VectorStore

/// What indexing a catalogue came to.
package struct IndexReport: Sendable {
    /// What the catalogue file holds, rejected rows among it.
    package let catalogue: CatalogueSurvey
    package let metadataRows: Int
    package let metadataProblems: ProblemList
    /// Columns of the metadata with values that were not understood.
    package let metadataUnreadable: [UnreadableValues]
    /// Entries whose text was new or had changed, or that a model had not seen.
    package private(set) var embedded = 0
    /// Entries whose vectors were all taken from earlier indexes.
    package private(set) var reused = 0
    /// Embedded texts that were longer than the model reads, and lost their end.
    package private(set) var cutTexts = 0
    /// Tokens that went through the model.
    package private(set) var tokens = 0
    /// Time spent in the embedder.
    package private(set) var embedding = Duration.zero
    /// The generation that is served now; nil until it is.
    package internal(set) var published: IndexMeta?

    package init(_ catalogue: CatalogueSurvey, metadata: MetadataTable?) {
        self.catalogue = catalogue
        metadataRows = metadata?.rows ?? 0
        metadataProblems = metadata?.problems ?? ProblemList()
        metadataUnreadable = metadata?.unreadable ?? []
    }

    /// Entries to index.
    package var total: Int { catalogue.entries }
    /// Entries that are in Redis.
    package var done: Int { embedded + reused }

    /// Texts embedded a second of embedding; nil where none was.
    package var documentsPerSecond: Double? {
        embedded == 0 || embedding == .zero ? nil : Double(embedded) / (embedding / .seconds(1))
    }

    /// `embedded` of so many entries went through a model.
    mutating func count(embedded: Int, of entries: Int) {
        self.embedded += embedded
        reused += entries - embedded
    }

    mutating func count(_ batch: EmbeddingBatch, within duration: Duration) {
        cutTexts += batch.cutTexts
        tokens += batch.tokens
        embedding += duration
    }

    /// One bad row is always forgiven, so that a short file may have one; beyond it the share decides.
    ///
    /// - Parameter share: 0...1, of the rows of the catalogue, and of those of the metadata.
    /// - Throws: ``IndexingError``, also where no row is good.
    package func checkRejectedShare(atMost share: Double) throws(IndexingError) {
        for (rows, problems) in [(catalogue.rows, catalogue.problems), (metadataRows, metadataProblems)] {
            if problems.count > max(1, Int(Double(rows) * share)) {
                throw .tooManyBadRows(problems, rows: rows, share: share)
            }
        }
        if total == 0 { throw .noGoodRow(catalogue.problems) }
    }

    /// A column that is mostly unreadable is another one than its header says, or is written in another way.
    ///
    /// - Throws: ``IndexingError/unreadableColumns(_:)``; a column of few values may be as it likes.
    package func checkReadableColumns() throws(IndexingError) {
        let lost = metadataUnreadable.filter { $0.values >= 20 && 2 * $0.count > $0.values }
        if !lost.isEmpty { throw .unreadableColumns(lost) }
    }
}

/// Why a file that could be read is not indexed all the same.
package enum IndexingError: Error, Equatable, CustomStringConvertible {
    case tooManyBadRows(ProblemList, rows: Int, share: Double)
    case noGoodRow(ProblemList)
    /// More than half of what they say was not understood.
    case unreadableColumns([UnreadableValues])
    /// The metadata has none of the catalogue's ids.
    case foreignMetadata(path: String)

    package var description: String {
        switch self {
        case .tooManyBadRows(let problems, let rows, let share):
            "\(problems.count) of \(rows) rows are bad, more than \(Int(share * 100)) %; nothing was indexed. "
                + "Mend them, or check that this is the right file:" + Self.list(problems)
        case .noGoodRow(let problems):
            "not one row is good; nothing was indexed. Check that this is the right file:" + Self.list(problems)
        case .unreadableColumns(let columns):
            "the metadata has columns of which more than half is not understood; nothing was indexed. Mend them, "
                + "empty them, or give --no-metadata:" + columns.map { "\n  \($0)" }.joined()
        case .foreignMetadata(let path):
            "\(path) has not one of the catalogue's MAL_IDs; nothing was indexed. Give the metadata of the same data set, "
                + "or --no-metadata"
        }
    }

    private static func list(_ problems: ProblemList) -> String {
        let shown = problems.first.prefix(5).map { "\n  \($0)" }.joined()
        return problems.count > 5 ? shown + "\n  and \(problems.count - 5) more" : shown
    }
}
