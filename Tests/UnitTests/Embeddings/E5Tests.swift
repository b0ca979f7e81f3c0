import Embeddings
import Testing

@Suite struct `e5-small EN+PT` {
    @Test(arguments: [
        ("\u{FDFA}", 3000, 512), ("x", 100_000, 512), ("\u{301}", 100_000, 512), ("a\u{301}", 50_000, 512),
        ("漢", 100_000, 7), (" ", 100_000, 5),
    ])
    func `a hostile text is cut like any other`(part: String, count: Int, tokens: Int) async throws {
        let batch = try await E5.embedder.value.embed([String(repeating: part, count: count)], as: .query)
        #expect(batch.tokens == tokens)
        #expect(batch.cutTexts == (tokens == 512 ? 1 : 0))
    }
}
