/// FNV-1a, 64 bits: one multiplication a byte, so that all beginnings of a text are hashed in one walk.
struct PrefixHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Where to look first among `capacity` slots, a power of two.
    func slot(in capacity: Int) -> Int {
        Int(truncatingIfNeeded: state ^ (state >> 32)) & (capacity - 1)
    }
}
