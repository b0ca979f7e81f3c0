import Digests

package import Catalogue

/// One entry of an index as it lies in Redis: a hash of readable facts, and its vector.
///
///     title: Mushishi      genres: Adventure, Mystery      score: 8.7      year: 2005      vector: <1,536 bytes>
///
/// A fact that is unknown has no field. Lists are joined by ", ", which no genre or studio holds, since the catalogue
/// itself separates them by commas.
package struct EntryRecord: Sendable, Equatable {
    package let entry: AnimeEntry
    /// ``ContentHash`` of the text that was embedded: as long as it stays, so does the vector.
    package let contentHash: String
    package let vector: PackedVector

    package init(entry: AnimeEntry, contentHash: String, vector: PackedVector) {
        self.entry = entry
        self.contentHash = contentHash
        self.vector = vector
    }

    static let contentHashField = "content_hash"
    static let vectorField = "vector"
    /// ``ContentHash`` of the vector's bytes: a damaged vector is not taken over into the next index.
    static let vectorHashField = "vector_hash"

    /// Field names and values, in the order in which they are written.
    package var fields: [(name: String, value: [UInt8])] {
        let facts: [(String, String?)] = [
            ("title", entry.title), ("english_title", entry.englishTitle), ("japanese_title", entry.japaneseTitle),
            ("genres", Self.joined(entry.genres)), ("synopsis", entry.synopsis),
            ("score", entry.score.map { String($0) }), ("type", entry.type?.rawValue),
            ("episodes", entry.episodes.map { String($0) }), ("year", entry.year.map { String($0) }),
            ("premiered", entry.premiered), ("minutes", entry.minutes.map { String($0) }),
            ("age_rating", entry.ageRating?.rawValue), ("studios", Self.joined(entry.studios)),
            ("source", entry.source), ("members", entry.members.map { String($0) }),
            ("status", entry.status?.rawValue),
            (Self.contentHashField, contentHash), (Self.vectorHashField, ContentHash.make(of: vector.bytes)),
        ]
        return facts.compactMap { name, value in value.map { (name, Array($0.utf8)) } }
            + [(Self.vectorField, vector.bytes)]
    }

    /// Reads the hash of the entry `id`.
    ///
    /// - Returns: nil where a field is missing or is not what ``fields`` writes.
    package init?(_ fields: [String: [UInt8]], of id: AnimeID) {
        func text(_ name: String) -> String? { fields[name].flatMap { String(validating: $0, as: UTF8.self) } }
        func list(_ name: String) -> [String] { text(name).map { Self.split($0) } ?? [] }
        guard let title = text("title"), let hash = text(Self.contentHashField),
            let vector = fields[Self.vectorField]
        else { return nil }
        entry = AnimeEntry(
            id: id, title: title, englishTitle: text("english_title"), japaneseTitle: text("japanese_title"),
            genres: list("genres"), synopsis: text("synopsis"), score: text("score").flatMap { Double($0) },
            type: text("type").flatMap { AnimeType(rawValue: $0) }, episodes: text("episodes").flatMap { Int($0) },
            year: text("year").flatMap { Int($0) }, premiered: text("premiered"),
            minutes: text("minutes").flatMap { Int($0) },
            ageRating: text("age_rating").flatMap { AgeRating(rawValue: $0) }, studios: list("studios"),
            source: text("source"), members: text("members").flatMap { Int($0) },
            status: text("status").flatMap { AiringStatus(rawValue: $0) })
        contentHash = hash
        self.vector = PackedVector(bytes: vector)
        // Whatever was altered by hand, or by an error, does not survive the way back.
        guard self.fields.count == fields.count, self.fields.allSatisfy({ fields[$0.name] == $0.value }) else {
            return nil
        }
    }

    private static func joined(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: ", ") }

    private static func split(_ text: String) -> [String] {
        text.split(separator: ", ", omittingEmptySubsequences: false).map { String($0) }
    }
}

/// What tells whether a text has changed since it was embedded.
package enum ContentHash {
    /// SHA-256 of the text in lower-case hexadecimal.
    package static func make(of text: String) -> String { make(of: Array(text.utf8)) }

    /// SHA-256 of the bytes in lower-case hexadecimal.
    package static func make(of bytes: [UInt8]) -> String { Digest.hexadecimal(of: bytes) }
}
