package import Catalogue

/// How much of the catalogue is ever recommended, and how well known that is.
package struct CatalogueSpread: Sendable, Equatable {
    /// Share of the catalogue that was in a first ten at least once.
    package let coverage: Double
    /// Mean over all places in first tens: the share of the catalogue with fewer members, 0...1.
    ///
    /// 0.5 is as well known as the middle of the catalogue.
    package let meanPopularity: Double

    /// - Parameters:
    ///   - places: how many first tens each entry was in.
    ///   - ranks: of the catalogue that was searched.
    package init(places: [AnimeID: Int], ranks: PopularityRanks) {
        let all = places.values.reduce(0, +)
        let sum = places.reduce(0.0) { $0 + Double($1.value) * (ranks.share[$1.key] ?? 0) }
        coverage = ranks.share.isEmpty ? 0 : Double(places.count) / Double(ranks.share.count)
        meanPopularity = all == 0 ? 0 : sum / Double(all)
    }
}

/// How well known each entry is beside the rest of its catalogue.
package struct PopularityRanks: Sendable, Equatable {
    /// For each entry, the share of the catalogue with fewer members, those with as many counting half; unknown counts
    /// as none.
    package let share: [AnimeID: Double]

    package init(_ entries: EntryTable) {
        self.init(ids: entries.ids, members: entries.members.map { Int($0 ?? 0) })
    }

    /// - Parameters:
    ///   - ids: each once.
    ///   - members: of each, 0 where unknown.
    package init(ids: [AnimeID], members: [Int]) {
        let sorted = members.sorted()
        share = Dictionary(
            uniqueKeysWithValues: zip(ids, members).map { id, count in
                let fewer = PopularityRanks.place(of: count, in: sorted)
                let notMore = PopularityRanks.place(of: count + 1, in: sorted)
                return (id, Double(fewer + notMore) / 2 / Double(sorted.count))
            })
    }

    /// How many values of `sorted` are below `limit`.
    private static func place(of limit: Int, in sorted: [Int]) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
