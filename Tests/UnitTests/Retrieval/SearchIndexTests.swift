import Catalogue
import Retrieval
import Testing
import VectorStore

@Suite struct `An index of two models` {
    @Test func `scores each row by the columns of one`() throws {
        let embedder = IndexEmbedder(
            name: "a+b", digest: "ab", provider: "local", model: "a+b", dimensions: 4, queryPrefix: "",
            documentPrefix: "", normalize: true,
            legs: [
                IndexLeg(name: "a", digest: "a", columns: 0..<1), IndexLeg(name: "b", digest: "b", columns: 1..<4),
            ])
        let meta = IndexMeta(
            generation: GenerationID(rawValue: "20261128T000000-a+b-0000"), embedder: embedder, textFormat: 1,
            createdAt: "2026-11-28T00:00:00Z")
        let entries = [AnimeEntry(id: AnimeID(1), title: "One"), AnimeEntry(id: AnimeID(2), title: "Two")]
        let matrix = VectorMatrix(
            ids: entries.map(\.id), dimensions: 4, rows: [1, 0, 0.6, 0.8, -1, 1, 0, 0])
        let index = SearchIndex(CatalogueIndex(meta: meta, vectors: matrix, entries: try EntryTable(entries)))
        #expect(index.denseLegs.map(\.name) == ["a", "b"])
        #expect(index.cosines(to: [1], index.denseLegs[0]) == [1, -1])
        #expect(index.cosines(to: [0, 0, 1], index.denseLegs[1]) == [0.8, 0])
    }
}
