/// Some of the genres of one catalogue, each a bit: its position in ``EntryTable/genreNames``.
package struct GenreSet: Sendable, Hashable {
    /// How many different genres a catalogue may have; the public data set has 41.
    package static let capacity = AnimeEntry.mostGenres

    private var bits: UInt128 = 0

    package init() {}

    /// - Parameter positions: 0..<``capacity``.
    package init(_ positions: some Sequence<Int>) { for position in positions { insert(position) } }

    package var isEmpty: Bool { bits == 0 }
    package var count: Int { bits.nonzeroBitCount }

    package mutating func insert(_ position: Int) {
        precondition((0..<Self.capacity).contains(position))
        bits |= 1 << UInt128(position)
    }

    package func contains(_ position: Int) -> Bool { bits & (1 << UInt128(position)) != 0 }

    /// Whether every genre of `other` is in this set, as it is for the empty set.
    package func isSuperset(of other: GenreSet) -> Bool { bits & other.bits == other.bits }

    /// Whether no genre is in both.
    package func isDisjoint(with other: GenreSet) -> Bool { bits & other.bits == 0 }

    /// How many genres are in both.
    package func intersectionCount(with other: GenreSet) -> Int { (bits & other.bits).nonzeroBitCount }
}
