import Catalogue
import Foundation
package import VectorStore

/// What ranking knows of each entry beside its vector and its words, as columns over all rows.
package struct RowFeatures: Sendable {
    /// log10 of the users who have it on their list, as deviations from the catalogue's mean; 0 where unknown.
    package let popularity: [Float]
    /// The users' mean vote, as deviations from the catalogue's mean; 0 where unknown.
    package let score: [Float]
    /// A number for each source ("Manga"); 0 where unknown.
    let sources: [UInt8]
    /// For each row, where its studios begin in ``studioNumbers``, and at last where they end.
    private let studioStarts: [UInt32]
    private let studioNumbers: [UInt16]

    package init(_ entries: EntryTable) {
        popularity = Columns.standardised(entries.members.map { $0.map { log10(Float($0) + 1) } })
        score = Columns.standardised(entries.scores)
        var names = TermTable()
        var sourceNames = TermTable()
        var sources: [UInt8] = []
        var starts: [UInt32] = [0]
        var numbers: [UInt16] = []
        entries.forEachRow { _, texts in
            let source = texts.source.isEmpty ? 0 : sourceNames.insert(texts.source, TermHash(texts.source)) + 1
            sources.append(UInt8(exactly: source) ?? 0)
            for studio in texts.studios {
                if let number = UInt16(exactly: names.insert(studio, TermHash(studio))) { numbers.append(number) }
            }
            starts.append(UInt32(numbers.count))
        }
        self.sources = sources
        studioStarts = starts
        studioNumbers = numbers
    }

    /// The studios of a row, as numbers.
    func studios(of row: Int) -> ArraySlice<UInt16> {
        studioNumbers[Int(studioStarts[row])..<Int(studioStarts[row + 1])]
    }

    /// The rows that share a studio with one of `rows`.
    func rows(sharingStudioWith rows: [Int]) -> [Int] {
        let wanted = Set(rows.flatMap { studios(of: $0) })
        guard !wanted.isEmpty else { return [] }
        return sources.indices.filter { studios(of: $0).contains(where: wanted.contains) }
    }
}
