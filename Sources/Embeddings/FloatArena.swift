import Glibc

/// One aligned block of floats, handed out in pieces and freed at once.
///
/// `@unchecked Sendable`: the arena itself is never changed after its pieces were taken; who holds a piece decides
/// who may write to it.
final class FloatArena: @unchecked Sendable {
    private let start: UnsafeMutablePointer<Float>
    private let capacity: Int
    private var used = 0

    /// A cache line, and a whole vector register.
    private static let alignment = 64
    private static let hugePage = 2 << 20

    /// - Parameter capacity: in floats, each piece rounded up by ``rounded(_:)``; the system must have the memory.
    init(capacity: Int) {
        let bytes = capacity * MemoryLayout<Float>.stride
        // Huge pages, where allowed, spare a short query the address look-ups of 10,000 small pages of weights.
        let isLarge = bytes >= Self.hugePage
        let block = UnsafeMutableRawPointer.allocate(
            byteCount: bytes, alignment: isLarge ? Self.hugePage : Self.alignment)
        if isLarge { madvise(block, bytes, MADV_HUGEPAGE) }
        start = block.bindMemory(to: Float.self, capacity: capacity)
        self.capacity = capacity
    }

    /// Room for one piece of each size.
    convenience init(pieces counts: [Int]) { self.init(capacity: counts.map(Self.rounded).reduce(0, +)) }

    deinit { start.deallocate() }

    /// What a piece of `count` floats takes from the capacity.
    static func rounded(_ count: Int) -> Int {
        let step = alignment / MemoryLayout<Float>.stride
        return (count + step - 1) / step * step
    }

    /// A piece of `count` floats, uninitialised, aligned to 64 bytes; valid while the arena lives.
    func take(_ count: Int) -> UnsafeMutablePointer<Float> {
        precondition(used + Self.rounded(count) <= capacity, "the arena was sized for fewer pieces")
        defer { used += Self.rounded(count) }
        return start + used
    }
}
