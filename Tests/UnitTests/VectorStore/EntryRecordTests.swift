import Catalogue
import Testing
import VectorStore

@Suite struct `Entry record` {
    @Test func `is a hash of readable facts and a raw vector`() {
        let record = EntryRecord(entry: .mushishi, contentHash: "ab12", vector: PackedVector([1, -0.5]))
        let fields = record.fields.map { "\($0.name)=\(String(decoding: $0.value, as: UTF8.self))" }
        #expect(
            fields.dropLast() == [
                "title=Mushishi", "english_title=Mushi-Shi", "japanese_title=蟲師", "genres=Adventure, Slice of Life",
                "synopsis=They are \"Mushi\".", "score=8.7", "type=TV", "episodes=26", "year=2005",
                "premiered=Fall 2005", "minutes=25", "age_rating=PG-13", "studios=Artland", "source=Manga",
                "members=549000", "status=finished", "content_hash=ab12",
                "vector_hash=e5e0ce39fac89cd93af5ba8bcad2fe35d88c75417c7e44941fe5ee4e48f1cf75",
            ])
        #expect(record.fields.last?.name == "vector")
        #expect(record.fields.last?.value == [0, 0, 0x80, 0x3F, 0, 0, 0, 0xBF])
    }

    @Test func `has no field for what is unknown`() {
        let record = EntryRecord(
            entry: AnimeEntry(id: AnimeID(9), title: "001"), contentHash: "", vector: PackedVector([Float]()))
        #expect(record.fields.map(\.name) == ["title", "content_hash", "vector_hash", "vector"])
    }

    @Test(arguments: [AnimeEntry.mushishi, AnimeEntry(id: AnimeID(9), title: "001")])
    func `comes back as it was written`(entry: AnimeEntry) throws {
        let record = EntryRecord(entry: entry, contentHash: "ab12", vector: PackedVector([0.1, -.zero, .pi]))
        #expect(EntryRecord(record.hash, of: entry.id) == record)
    }

    @Test(arguments: [
        ("title", nil), ("content_hash", nil), ("vector", nil), ("score", "high"), ("score", "8.70"), ("type", "Film"),
        ("episodes", "26.0"), ("age_rating", "X"), ("studio", "unknown field"),
    ])
    func `is refused when a field was removed or altered`(name: String, value: String?) {
        var hash = EntryRecord(entry: .mushishi, contentHash: "ab12", vector: PackedVector([1])).hash
        hash[name] = value.map { Array($0.utf8) }
        #expect(EntryRecord(hash, of: AnimeEntry.mushishi.id) == nil)
    }

    @Test func `is refused when a text is not UTF-8`() {
        var hash = EntryRecord(entry: .mushishi, contentHash: "ab12", vector: PackedVector([1])).hash
        hash["title"] = [0xFF]
        #expect(EntryRecord(hash, of: AnimeEntry.mushishi.id) == nil)
    }

    @Test func `a content hash is the SHA-256 of the text`() {
        #expect(
            ContentHash.make(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}

@Suite struct `Packed vector` {
    @Test func `is little-endian Float32, bit for bit`() {
        let values: [Float] = [1, -.zero, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity, 0.1]
        let packed = PackedVector(values)
        #expect(packed.bytes.prefix(8) == [0, 0, 0x80, 0x3F, 0, 0, 0, 0x80])
        #expect(packed.values.map(\.bitPattern) == values.map(\.bitPattern))
    }
}

extension EntryRecord {
    /// What HGETALL would give.
    var hash: [String: [UInt8]] { Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value) }) }
}

extension AnimeEntry {
    /// An entry with every fact known.
    static let mushishi = AnimeEntry(
        id: AnimeID(457), title: "Mushishi", englishTitle: "Mushi-Shi", japaneseTitle: "蟲師",
        genres: ["Adventure", "Slice of Life"], synopsis: "They are \"Mushi\".", score: 8.7, type: .tv, episodes: 26,
        year: 2005, premiered: "Fall 2005", minutes: 25, ageRating: .pg13, studios: ["Artland"], source: "Manga",
        members: 549_000, status: .finished)
}
