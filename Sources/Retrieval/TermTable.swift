/// Numbers words in the order of their first mention: 0, 1, 2, ...
///
/// All words stand in one byte buffer and an open-addressing table finds them, so that 70,000 words are two MB and a
/// look-up makes no string.
package struct TermTable: Sendable {
    private var bytes: [UInt8] = []
    /// Where each word begins, and at last where a next one would.
    private var starts: [UInt32] = [0]
    /// The hash in the upper half and the number plus one in the lower; 0 for a free slot.
    ///
    /// A power of two of them.
    private var slots = [UInt64](repeating: 0, count: 1_024)

    package init() {}

    /// Bytes that it holds.
    var memory: Int { bytes.count + 4 * starts.count + 8 * slots.count }

    package var count: Int { starts.count - 1 }

    /// The number of `word`; nil where it is unknown.
    package func number(of word: UnsafeBufferPointer<UInt8>, _ hash: TermHash) -> Int? {
        let slot = slots[self.slot(of: word, hash)]
        return slot == 0 ? nil : Int(slot & 0xffff_ffff) - 1
    }

    /// The number of `word`, a new one where it is unknown.
    package mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ hash: TermHash) -> Int {
        let place = slot(of: word, hash)
        if slots[place] != 0 { return Int(slots[place] & 0xffff_ffff) - 1 }
        let number = count
        slots[place] = UInt64(hash.state) << 32 | UInt64(number + 1)
        bytes.append(contentsOf: word)
        starts.append(UInt32(bytes.count))
        if 2 * count > slots.count { grow() }
        return number
    }

    /// The word with this number.
    package func word(_ number: Int) -> String {
        String(decoding: bytes[Int(starts[number])..<Int(starts[number + 1])], as: UTF8.self)
    }

    /// The slot that holds `word`, or the free one where it belongs.
    private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: TermHash) -> Int {
        var place = Int(hash.state) & (slots.count - 1)
        while slots[place] != 0 {
            if slots[place] >> 32 == UInt64(hash.state), isWord(Int(slots[place] & 0xffff_ffff) - 1, word) { break }
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number + 1]) - start == word.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            (0..<word.count).allSatisfy { bytes[start + $0] == word[$0] }
        }
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: 2 * slots.count)
        for slot in slots where slot != 0 {
            var place = Int(slot >> 32) & (larger.count - 1)
            while larger[place] != 0 { place = (place + 1) & (larger.count - 1) }
            larger[place] = slot
        }
        slots = larger
    }
}

/// FNV-1a, 32 bits: one multiplication a byte, so that a word is hashed while it is read.
package struct TermHash: Equatable {
    package private(set) var state: UInt32 = 0x811c_9dc5

    package mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 0x0100_0193 }

    package init() {}

    package init(_ word: UnsafeBufferPointer<UInt8>) {
        for byte in word { add(byte) }
    }
}
