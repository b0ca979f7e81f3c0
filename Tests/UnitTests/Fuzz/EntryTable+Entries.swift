import Catalogue

extension EntryTable {
    /// The table of `entries`, sorted by id.
    init(_ entries: [AnimeEntry]) throws(Fault) {
        var facts: [UInt8] = []
        for entry in entries.sorted(by: { $0.id < $1.id }) { PackedFacts.append(entry, to: &facts) }
        try self.init(facts: facts)
    }
}
