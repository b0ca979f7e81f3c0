/// One record of a CSV file: its fields without their quotes, and where each one stood.
package struct CSVRecord: Sendable, Equatable {
    /// Where a field began: a quoted one at its opening quote.
    package struct Position: Sendable, Equatable {
        /// From 1; line breaks inside quotes count.
        package let line: Int
        /// From 1, in Unicode scalars, as an editor shows it.
        package let column: Int
    }

    package private(set) var positions: [Position] = []
    /// The contents of all fields, one after the other: one allocation a record, not one a field.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// How many fields there are, at least 1.
    package var count: Int { ends.count }

    /// The line on which the record begins, from 1.
    package var line: Int { positions.first?.line ?? 1 }

    /// The bytes of one field, quotes resolved.
    package func field(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// The text of one field; nil where its bytes are not UTF-8.
    package func text(_ index: Int) -> String? {
        String(validating: field(index), as: UTF8.self)
    }

    var byteCount: Int { bytes.count + ends.count }

    /// Whether the record is an empty line.
    var isBlank: Bool { count == 1 && bytes.isEmpty }

    mutating func beginField(at position: Position) { positions.append(position) }
    mutating func append(_ byte: UInt8) { bytes.append(byte) }
    mutating func endField() { ends.append(bytes.count) }
}
