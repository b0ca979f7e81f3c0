/// Some texts of one entry as UTF-8, lent for the length of a call; empty where the entry has none.
package struct EntryTexts {
    package let title: UnsafeBufferPointer<UInt8>
    package let englishTitle: UnsafeBufferPointer<UInt8>
    package let synopsis: UnsafeBufferPointer<UInt8>
    package let source: UnsafeBufferPointer<UInt8>
    package let studios: [UnsafeBufferPointer<UInt8>]
}

extension EntryTable {
    /// Lends the texts of every row in order, without making a string of any: what a text index is built from.
    ///
    /// The pointers must not leave `body`.
    /// - Complexity: O(entries); the texts themselves are not read.
    package func forEachRow(_ body: (_ row: Int, _ texts: EntryTexts) -> Void) {
        withFacts { facts, offsets in
            for (row, offset) in offsets.enumerated() { body(row, EntryTexts(in: facts, recordAt: offset)) }
        }
    }

    /// Lends the texts of one row; the pointers must not leave `body`.
    package func withTexts<Result>(of row: Int, _ body: (EntryTexts) -> Result) -> Result {
        withFacts { facts, offsets in body(EntryTexts(in: facts, recordAt: offsets[row])) }
    }
}

extension EntryTexts {
    /// - Precondition: a record of ``PackedFacts`` begins at `offset`; all were checked when the table was made.
    fileprivate init(in facts: UnsafeBufferPointer<UInt8>, recordAt offset: Int) {
        var walk = Walk(facts: facts, position: offset + PackedFacts.headBytes)
        title = walk.text()
        englishTitle = walk.text()
        _ = walk.text()  // Japanese
        synopsis = walk.text()
        _ = walk.text()  // premiered
        source = walk.text()
        for _ in 0..<walk.count() { _ = walk.text() }  // genres, which are columns
        studios = (0..<walk.count()).map { _ in walk.text() }
    }

    private struct Walk {
        let facts: UnsafeBufferPointer<UInt8>
        var position: Int

        mutating func text() -> UnsafeBufferPointer<UInt8> {
            let length = max(Int(integer(UInt32.self)) - 1, 0)
            defer { position += length }
            return UnsafeBufferPointer(rebasing: facts[position..<(position + length)])
        }

        mutating func count() -> Int { Int(integer(UInt16.self)) }

        private mutating func integer<Value: FixedWidthInteger>(_: Value.Type) -> Value {
            defer { position += MemoryLayout<Value>.size }
            return Value(
                littleEndian: UnsafeRawBufferPointer(facts).loadUnaligned(fromByteOffset: position, as: Value.self))
        }
    }
}
