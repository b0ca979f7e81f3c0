/// Reads what ``PackedFacts`` wrote; every length is checked against the bytes that are there.
struct FactsReader {
    /// The bytes are not what ``PackedFacts`` writes.
    struct Malformed: Error {}

    /// The numbers that every record begins with.
    struct Head {
        /// Where the next record begins.
        let end: Int
        let id: AnimeID
        let members: Int?
        let episodes: Int?
        let minutes: Int?
        let score: Double?
        let year: Int?
        let type: AnimeType?
        let ageRating: AgeRating?
        let status: AiringStatus?
    }

    private let bytes: [UInt8]
    private(set) var position: Int

    /// Starts at `position`, where a record begins.
    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var isAtEnd: Bool { position == bytes.count }

    /// The whole entry whose record begins here.
    mutating func entry() throws(Malformed) -> AnimeEntry {
        let head = try head()
        guard let title = try text() else { throw Malformed() }
        let entry = AnimeEntry(
            id: head.id, title: title, englishTitle: try text(), japaneseTitle: try text(), synopsis: try text(),
            score: head.score, type: head.type, episodes: head.episodes, year: head.year, premiered: try text(),
            minutes: head.minutes, ageRating: head.ageRating, source: try text(), members: head.members,
            status: head.status)
        return try withLists(entry, endingAt: head.end)
    }

    /// The three titles of the record that begins here: main, English, Japanese.
    mutating func titles() throws(Malformed) -> (main: String, english: String?, japanese: String?) {
        _ = try head()
        guard let main = try text() else { throw Malformed() }
        return (main, try text(), try text())
    }

    private mutating func withLists(_ entry: AnimeEntry, endingAt end: Int) throws(Malformed) -> AnimeEntry {
        var entry = entry
        entry.genres = try list()
        entry.studios = try list()
        guard position == end else { throw Malformed() }
        return entry
    }

    /// What the columns of a table are made of.
    struct Columns {
        let head: Head
        let source: String?
        let genres: [String]
        let studios: [String]
    }

    /// The facts of the record that begins here that filters need; leaves the position at the next record.
    mutating func columns() throws(Malformed) -> Columns {
        let head = try head()
        guard try textRange() != nil else { throw Malformed() }
        for _ in 0..<4 { _ = try textRange() }
        let columns = Columns(head: head, source: try text(), genres: try list(), studios: try list())
        guard position == head.end else { throw Malformed() }
        return columns
    }

    private mutating func head() throws(Malformed) -> Head {
        let length = Int(try integer(UInt32.self))
        let end = position + length
        let id = AnimeID(Int(try integer(UInt32.self)))
        let members = try integer(UInt32.self)
        let episodes = Int(try integer(UInt32.self))
        let minutes = Int(try integer(UInt32.self))
        let score = Double(bitPattern: try integer(UInt64.self))
        // One that is no number would spread over all rows' means.
        guard score.isFinite else { throw Malformed() }
        let year = Int(try integer(UInt16.self))
        return Head(
            end: end, id: id, members: members == PackedFacts.unknownMembers ? nil : Int(members),
            episodes: episodes == 0 ? nil : episodes, minutes: minutes == 0 ? nil : minutes,
            score: score == 0 ? nil : score, year: year == 0 ? nil : year,
            type: try value(among: AnimeType.allCases), ageRating: try value(among: AgeRating.allCases),
            status: try value(among: AiringStatus.allCases))
    }

    private mutating func value<Value>(among cases: [Value]) throws(Malformed) -> Value? {
        let code = Int(try integer(UInt8.self))
        guard code <= cases.count else { throw Malformed() }
        return code == 0 ? nil : cases[code - 1]
    }

    private mutating func list() throws(Malformed) -> [String] {
        var items: [String] = []
        for _ in 0..<(try integer(UInt16.self)) {
            guard let item = try text() else { throw Malformed() }
            items.append(item)
        }
        return items
    }

    private mutating func text() throws(Malformed) -> String? {
        guard let range = try textRange() else { return nil }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// Where the next text's bytes lie; nil for no text.
    private mutating func textRange() throws(Malformed) -> Range<Int>? {
        let length = Int(try integer(UInt32.self)) - 1
        guard length >= 0 else { return nil }
        guard bytes.count - position >= length else { throw Malformed() }
        defer { position += length }
        return position..<(position + length)
    }

    private mutating func integer<Value: FixedWidthInteger>(_: Value.Type) throws(Malformed) -> Value {
        guard bytes.count - position >= MemoryLayout<Value>.size else { throw Malformed() }
        defer { position += MemoryLayout<Value>.size }
        return bytes.withUnsafeBytes {
            Value(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Value.self))
        }
    }
}
