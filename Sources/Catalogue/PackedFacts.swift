/// Entries as compact binary records, so that a worker reads them all at once and keeps them as they are.
///
/// One record, all numbers little-endian; 0 (for `members` the highest value) stands for unknown:
///
///     u32  bytes of the record that follow
///     u32  id             u32  members      u32  episodes    u32  minutes
///     u64  score as the bits of a Float64   u16  year
///     u8   type           u8   age rating   u8   status    (position among the enum's cases, from 1)
///     6 texts: title, English title, Japanese title, synopsis, premiered, source
///     2 lists: genres, studios
///
/// A text is a u32, its length in bytes plus one (0 for none), and its UTF-8. A list is a u16, its count, and its
/// texts.
package enum PackedFacts {
    static let unknownMembers = UInt32.max
    /// Bytes of a record before its first text, its length included.
    static let headBytes = 33

    /// Appends the record of `entry`, whose numbers must fit their fields.
    package static func append(_ entry: AnimeEntry, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.appendLittleEndian(UInt32(0))
        bytes.appendLittleEndian(UInt32(entry.id.rawValue))
        bytes.appendLittleEndian(entry.members.map { UInt32($0) } ?? unknownMembers)
        bytes.appendLittleEndian(UInt32(entry.episodes ?? 0))
        bytes.appendLittleEndian(UInt32(entry.minutes ?? 0))
        bytes.appendLittleEndian((entry.score ?? 0).bitPattern)
        bytes.appendLittleEndian(UInt16(entry.year ?? 0))
        bytes.append(code(entry.type))
        bytes.append(code(entry.ageRating))
        bytes.append(code(entry.status))
        for text in [
            entry.title, entry.englishTitle, entry.japaneseTitle, entry.synopsis, entry.premiered, entry.source,
        ] {
            append(text, to: &bytes)
        }
        for list in [entry.genres, entry.studios] {
            bytes.appendLittleEndian(UInt16(list.count))
            for text in list { append(text, to: &bytes) }
        }
        let length = UInt32(bytes.count - start - 4)
        withUnsafeBytes(of: length.littleEndian) { bytes.replaceSubrange(start..<(start + 4), with: $0) }
    }

    /// Position among the cases, from 1; 0 for nil.
    private static func code<Value: CaseIterable & Equatable>(_ value: Value?) -> UInt8 {
        for (index, known) in Value.allCases.enumerated() where known == value { return UInt8(index + 1) }
        return 0
    }

    private static func append(_ text: String?, to bytes: inout [UInt8]) {
        bytes.appendLittleEndian(UInt32(text.map { $0.utf8.count + 1 } ?? 0))
        if let text { bytes.append(contentsOf: text.utf8) }
    }
}

extension [UInt8] {
    /// Appends the value's bytes, least significant first.
    package mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
