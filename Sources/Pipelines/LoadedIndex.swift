import Catalogue
import Embeddings
import Grounding
import Retrieval
import Understanding
import VectorStore

/// An index with all that is worked out from it; parts that do not depend on a change are shared with what follows.
struct LoadedIndex: Sendable {
    let search: SearchIndex
    let reader: QueryReader
    /// nil until a language model needs them.
    private(set) var titles: TitleTable?
    private let lexical: LexicalOptions

    var generation: GenerationID { search.catalogue.meta.generation }

    /// Whether it is this generation, with its vectors where they are wanted.
    func isServing(_ generation: GenerationID, in engine: SearchEngine?) -> Bool {
        self.generation == generation && search.catalogue.engine == engine
    }

    /// Reads a generation, which `embedder` must have built; nil asks nobody: see ``confirmed(for:)``.
    ///
    /// What is worked out from entries alone is taken from `before` where the entries are the same, as they are where
    /// one catalogue was indexed by two embedders. `engine` nil reads the vectors into memory.
    /// - Throws: ``VectorStoreError``.
    init(
        _ generation: GenerationID, for embedder: (any Embedder)?, from store: VectorStore,
        in engine: SearchEngine?, _ lexical: LexicalOptions, after before: LoadedIndex?
    ) async throws(VectorStoreError) {
        let embedder = embedder.map(IndexEmbedder.init)
        let (catalogue, prepared) = try await store.load(generation, for: embedder, in: engine) { entries in
            if let before, before.search.entries.isEqual(to: entries) {
                let columns = await before.columns(lexical)
                return (columns: columns, reader: before.reader, titles: before.titles)
            }
            async let columns = SearchColumns(entries, lexical)
            async let reader = QueryReader(entries)
            async let words: Void = Translation.prepare()
            await words
            await reader.rehearse()
            return (columns: await columns, reader: await reader, titles: nil)
        }
        search = SearchIndex(catalogue, prepared.columns)
        reader = prepared.reader
        titles = prepared.titles
        self.lexical = lexical
    }

    private init(_ search: SearchIndex, _ reader: QueryReader, _ titles: TitleTable?, _ lexical: LexicalOptions) {
        self.search = search
        self.reader = reader
        self.titles = titles
        self.lexical = lexical
    }

    /// Whether its vectors can be compared with those of `embedder`.
    func isBuilt(by embedder: any Embedder) -> Bool {
        search.catalogue.meta.embedder.digest == embedder.fingerprint.digest
    }

    /// The same index, if `embedder` built it.
    ///
    /// - Throws: ``VectorStoreError/foreignEmbedder(_:expected:found:)``.
    func confirmed(for embedder: any Embedder) throws(VectorStoreError) -> LoadedIndex {
        if isBuilt(by: embedder) { return self }
        throw .foreignEmbedder(
            generation, expected: embedder.fingerprint.digest, found: search.catalogue.meta.embedder.digest)
    }

    /// The same index with its words weighed by `options`.
    func weighing(_ options: LexicalOptions) async -> LoadedIndex {
        if options == lexical { return self }
        return LoadedIndex(SearchIndex(search.catalogue, await columns(options)), reader, titles, options)
    }

    /// The same index with the titles of its entries, to be found in what a model writes.
    func withTitles() -> LoadedIndex {
        if titles != nil { return self }
        var index = self
        index.titles = TitleTable((0..<search.count).lazy.map { search.entries.entry(at: $0) })
        return index
    }

    @concurrent private func columns(_ options: LexicalOptions) async -> SearchColumns {
        options == lexical ? search.columns : SearchColumns(search.entries, options)
    }
}
