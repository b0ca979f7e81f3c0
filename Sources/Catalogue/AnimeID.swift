/// The MyAnimeList id of an entry: a type of its own, so that a row number cannot be passed for it.
package struct AnimeID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// 1 or more in every catalogue seen (1 to 48,492 in the public data set of 2020).
    package let rawValue: Int

    /// What an id may be: a record of the index has 32 bits for it.
    package static let range = 1...Int(UInt32.max)

    package init(_ rawValue: Int) { self.rawValue = rawValue }

    package static func < (left: AnimeID, right: AnimeID) -> Bool { left.rawValue < right.rawValue }

    package var description: String { String(rawValue) }
}
