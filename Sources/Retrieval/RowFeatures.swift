package import Catalogue
import Foundation

/// What ranking knows of each entry beside its vector and its words, as columns over all rows.
package struct RowFeatures: Sendable {
    /// log10 of the users who have it on their list, as deviations from the catalogue's mean; 0 where unknown.
    package let popularity: [Float]
    /// The users' mean vote, as deviations from the catalogue's mean; 0 where unknown.
    package let score: [Float]
    /// 1 for the entry of a franchise that most users have on their list, else 0.
    package let isMain: [Float]
    /// log10 of the users who have it on their list; 0 where unknown.
    let members: [Float]
    /// The year of the first airing; the catalogue's mean where unknown.
    let years: [Float]
    /// A number for each source ("Manga"), type and age rating; 0 where unknown.
    let sources: [UInt8]
    let types: [UInt8]
    let ageRatings: [UInt8]
    let studios: RowLists
    let genres: RowLists
    /// For each genre, how telling it is: ln(rows / (rows with it + 1)).
    let genreWeights: [Float]
    /// For each row, the length of its vector of genre weights.
    let genreLengths: [Float]

    package init(_ entries: EntryTable, _ franchises: Franchises) {
        members = entries.members.map { $0.map { log10(Float($0) + 10) } ?? 0 }
        popularity = Columns.standardised(entries.members.map { $0.map { log10(Float($0) + 10) } })
        score = Columns.standardised(entries.scores)
        isMain = RowFeatures.mains(members, franchises.franchise)
        let known = entries.years.compactMap(\.self)
        let mean = known.isEmpty ? 0 : Float(known.reduce(0) { $0 + Int($1) }) / Float(known.count)
        years = entries.years.map { $0.map { Float($0) } ?? mean }
        types = entries.types.map { type in
            type.flatMap { AnimeType.allCases.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0
        }
        ageRatings = entries.ageRatings.map { $0.map { UInt8($0.rank + 1) } ?? 0 }
        (sources, studios) = RowFeatures.sourcesAndStudios(entries)
        let genreCount = entries.genreNames.count
        let lists = RowLists(
            entries.genres.map { set in (0..<genreCount).filter { set.contains($0) } }, count: genreCount)
        genres = lists
        let rows = Float(max(entries.count, 1))
        let weights = (0..<genreCount).map { max(0, log(rows / Float(lists.rows(with: $0).count + 1))) }
        genreWeights = weights
        genreLengths = entries.genres.map { set in
            (0..<genreCount).reduce(0) { $0 + (set.contains($1) ? weights[$1] * weights[$1] : 0) }.squareRoot()
        }
    }

    /// For each row, 1 if no entry of its franchise has more members and it is the first of those with as many.
    private static func mains(_ members: [Float], _ franchise: [Int32]) -> [Float] {
        var best = [Int](repeating: -1, count: members.count)
        for row in members.indices {
            let group = Int(franchise[row])
            if best[group] < 0 || members[row] > members[best[group]] { best[group] = row }
        }
        return members.indices.map { best[Int(franchise[$0])] == $0 ? 1 : 0 }
    }

    private static func sourcesAndStudios(_ entries: EntryTable) -> ([UInt8], RowLists) {
        var studioNames = TermTable()
        var sourceNames = TermTable()
        var sources: [UInt8] = []
        var studios: [[Int]] = []
        entries.forEachRow { _, texts in
            let source = texts.source.isEmpty ? 0 : sourceNames.insert(texts.source, TermHash(texts.source)) + 1
            sources.append(UInt8(exactly: source) ?? 0)
            studios.append(texts.studios.map { studioNames.insert($0, TermHash($0)) })
        }
        return (sources, RowLists(studios, count: studioNames.count))
    }
}

/// Which rows carry which of some numbered things, both ways round.
struct RowLists: Sendable {
    private let starts: [UInt32]
    private let things: [UInt16]
    private let thingStarts: [UInt32]
    private let rows: [UInt32]

    /// - Parameters:
    ///   - lists: for each row, the things that it carries.
    ///   - count: of the things, at most 65,536.
    init(_ lists: [[Int]], count: Int) {
        var starts: [UInt32] = [0]
        var things: [UInt16] = []
        var counts = [UInt32](repeating: 0, count: count + 1)
        for list in lists {
            for thing in list {
                things.append(UInt16(truncatingIfNeeded: thing))
                counts[thing + 1] += 1
            }
            starts.append(UInt32(things.count))
        }
        for thing in 0..<count { counts[thing + 1] += counts[thing] }
        var next = counts
        var rows = [UInt32](repeating: 0, count: things.count)
        for (row, list) in lists.enumerated() {
            for thing in list {
                rows[Int(next[thing])] = UInt32(row)
                next[thing] += 1
            }
        }
        self.starts = starts
        self.things = things
        thingStarts = counts
        self.rows = rows
    }

    /// What a row carries.
    func things(of row: Int) -> ArraySlice<UInt16> { things[Int(starts[row])..<Int(starts[row + 1])] }

    /// The rows that carry a thing, ascending.
    func rows(with thing: Int) -> ArraySlice<UInt32> { rows[Int(thingStarts[thing])..<Int(thingStarts[thing + 1])] }
}
