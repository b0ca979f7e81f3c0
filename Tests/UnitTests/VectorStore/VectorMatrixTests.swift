import Catalogue
import Testing
import VectorStore

@Suite struct `Vector matrix` {
    @Test func `holds rows one after the other, aligned to a cache line`() {
        let matrix = VectorMatrix(ids: [AnimeID(3), AnimeID(8)], dimensions: 3, rows: [1, 2, 3, 4, 5, 6])
        #expect(matrix.count == 2)
        #expect(matrix.row(0) == [1, 2, 3])
        #expect(matrix.row(1) == [4, 5, 6])
        #expect(matrix.withUnsafeValues { Array($0) } == [1, 2, 3, 4, 5, 6])
        #expect(matrix.withUnsafeValues { UInt(bitPattern: $0.baseAddress) % 64 } == 0)
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity])
    func `takes no number that would spread over the means of all rows`(number: Float) {
        var builder = VectorMatrix.Builder(ids: [AnimeID(3), AnimeID(8)], dimensions: 2)
        let isLargeTaken = builder.append(PackedVector([1, -.greatestFiniteMagnitude]).bytes)
        let isTaken = builder.append(PackedVector([1, number]).bytes)
        #expect(isLargeTaken)
        #expect(!isTaken)
    }

    @Test func `may be empty`() {
        #expect(VectorMatrix(ids: [], dimensions: 384, rows: []).withUnsafeValues(\.count) == 0)
    }
}

@Suite struct `Names in Redis` {
    private let generation = GenerationID(seconds: 1_795_415_415, embedder: "minilm", suffix: 0x09F3)

    @Test func `a generation is named by time, embedder and four digits`() {
        #expect(generation.rawValue == "20261123T063015-minilm-09f3")
        #expect(generation < GenerationID(seconds: 1_795_415_416, embedder: "minilm", suffix: 0))
    }

    @Test func `all keys begin with the prefix`() {
        let keys = VectorKeys(prefix: "{anime}")
        #expect(keys.active("minilm") == "{anime}:index:active:minilm")
        #expect(keys.generations == "{anime}:index:generations")
        let root = "{anime}:index:20261123T063015-minilm-09f3:"
        #expect(keys.meta(generation) == root + "meta")
        #expect(keys.ids(generation) == root + "ids")
        #expect(keys.item(generation, AnimeID(5)) == root + "item:5")
        #expect(keys.matrix(generation, 0) == root + "matrix:0")
        #expect(keys.facts(generation, 12) == root + "facts:12")
        #expect(keys.heartbeat(generation) == root + "heartbeat")
    }
}
