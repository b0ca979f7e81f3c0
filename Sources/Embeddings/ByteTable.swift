/// Texts with numbers, looked up by the bytes at a place of another text without allocating.
///
/// Not a `Dictionary<String, _>`: Swift strings compare by canonical equivalence, tokenizers by bytes.
struct ByteTable: Sendable {
    private var bytes: [UInt8] = []
    /// Text `i` is `bytes[starts[i]..<starts[i + 1]]`.
    private var starts: [Int32] = [0]
    /// The most bytes of a text that can be found.
    private var longest = 0
    /// Open addressing: a power of two of numbers, -1 where free; at most half are taken.
    private var slots: [Int32]

    /// Texts, numbered `0..<count` in the order in which they were added.
    var count: Int { starts.count - 1 }

    /// - Parameter capacity: the most texts that will be added.
    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
    }

    /// Adds a text under the next number.
    ///
    /// - Parameters:
    ///   - text: at least one byte, or it is never found.
    ///   - isFound: false for one that has a number, but no text matches it.
    /// - Returns: false if the same text was there before.
    mutating func add(_ text: some Sequence<UInt8>, isFound: Bool = true) -> Bool {
        let number = Int32(count)
        bytes.append(contentsOf: text)
        starts.append(Int32(bytes.count))
        guard isFound else { return true }
        let added = bytes[Int(starts[Int(number)])...]
        var hash = PrefixHash()
        for byte in added { hash.add(byte) }
        var slot = hash.slot(in: slots.count)
        while slots[slot] >= 0 {
            if self[slots[slot]].elementsEqual(added) { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = number
        longest = max(longest, added.count)
        return true
    }

    /// The bytes of a text.
    subscript(number: Int32) -> ArraySlice<UInt8> {
        bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    }

    /// Calls `body` with each text that `text` has at `start`, shortest first: its number and where it ends.
    ///
    /// - Parameters:
    ///   - text: UTF-8; only whole characters are compared.
    ///   - start: an index of `text`, where a character begins.
    ///   - body: takes the number, and the index behind the last byte.
    /// - Complexity: O(the longest text).
    func forEachMatch(in text: ArraySlice<UInt8>, at start: Int, _ body: (_ number: Int32, _ end: Int) -> Void) {
        let last = min(text.endIndex, start + longest)
        var hash = PrefixHash()
        var index = start
        while index < last {
            hash.add(text[index])
            index += 1
            if index < text.endIndex, text[index].continuesCharacter { continue }
            if let number = find(text[start..<index], hash) { body(number, index) }
        }
    }

    private func find(_ text: ArraySlice<UInt8>, _ hash: PrefixHash) -> Int32? {
        var slot = hash.slot(in: slots.count)
        while slots[slot] >= 0 {
            if self[slots[slot]] == text { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}

/// FNV-1a, 64 bits: one multiplication a byte, so that all beginnings of a text are hashed in one walk.
private struct PrefixHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Where to look first among `capacity` slots, a power of two.
    func slot(in capacity: Int) -> Int {
        Int(truncatingIfNeeded: state ^ (state >> 32)) & (capacity - 1)
    }
}

extension UInt8 {
    /// Whether this byte of UTF-8 is not the first of its character.
    var continuesCharacter: Bool { self & 0xC0 == 0x80 }
}
