/// Which entries count as one in a list of recommendations; raw values are the wire's.
package enum Deduplication: String, Sendable, CaseIterable {
    /// Every entry stands for itself.
    case none
    /// A series with its seasons, films and specials.
    case franchise
    /// Entries of the same title.
    case title
}
