import Catalogue
import Foundation
import Ingestion
import Testing
import VectorStore

/// The public data set is not part of the repository; where it lies beside it, all of it is read.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: RealData.catalogue), "needs ../shared/data"))
struct `The real catalogue` {
    @Test func `is read whole, with every quirk counted`() throws {
        let metadata = try MetadataTable(path: RealData.metadata)
        #expect(metadata.rows == 17_562)
        #expect(metadata.problems.first == [])
        let survey = try CatalogueFile(path: RealData.catalogue, metadata: metadata).survey()
        #expect(survey.rows == 16_214)
        #expect(survey.problems.first == [])
        // Attributions: 5,413 with the usual "(Source:", the others in another case, bracket or spacing.
        #expect(
            survey.quirks == [
                .choppedSynopsis: 5266, .unknownScore: 5123, .placeholderSynopsis: 745, .emptySynopsis: 8,
                .unknownGenres: 63, .invisibleCharacters: 22, .attribution: 5422, .rewriteMarker: 5,
            ])
    }

    @Test func `is joined with its metadata by id`() throws {
        let metadata = try MetadataTable(path: RealData.metadata)
        var rows = try CatalogueFile(path: RealData.catalogue, metadata: metadata).rows()
        var types: [AnimeType?: Int] = [:]
        var ratings: [AgeRating?: Int] = [:]
        var genres: Set<String> = []
        var first: AnimeEntry?
        var withEnglishTitle = 0
        while let row = try rows.next() {
            guard case .entry(let entry, _) = row else { continue }
            first = first ?? entry
            types[entry.type, default: 0] += 1
            ratings[entry.ageRating, default: 0] += 1
            genres.formUnion(entry.genres)
            if let english = entry.englishTitle, english != entry.title { withEnglishTitle += 1 }
        }
        #expect(
            types == [.tv: 4996, .movie: 3031, .ova: 2600, .special: 2195, .ona: 1886, .music: 1469, nil: 37])
        #expect(ratings[.rPlus] == 994)
        #expect(ratings[.rx] == nil)
        #expect(genres.count == 41)
        #expect(withEnglishTitle == 5368)
        let bebop = try #require(first)
        #expect(bebop.title == "Cowboy Bebop" && bebop.score == 8.78 && bebop.year == 1998 && bebop.minutes == 24)
        #expect(bebop.genres == ["Action", "Adventure", "Comedy", "Drama", "Sci-Fi", "Space"])
        #expect(bebop.studios == ["Sunrise"] && bebop.ageRating == .r && bebop.members == 1_251_960)
    }
}

enum RealData {
    static let catalogue = folder + "anime_with_synopsis.csv"
    static let metadata = folder + "anime.csv"
    /// The whole catalogue as an index holds it.
    static func entries() throws -> EntryTable {
        var rows = try CatalogueFile(path: catalogue, metadata: MetadataTable(path: metadata)).rows()
        var entries: [AnimeEntry] = []
        while let row = try rows.next() { if case .entry(let entry, _) = row { entries.append(entry) } }
        return try EntryTable(entries)
    }

    /// Id -> number of a franchise, as somebody else guessed it.
    static func franchises() throws -> [Int: Int] {
        let text = try String(contentsOfFile: folder + "franchise_groups.tsv", encoding: .utf8)
        return text.split(separator: "\n").dropFirst().reduce(into: [:]) { groups, line in
            let numbers = line.split(separator: "\t").compactMap { Int($0) }
            if numbers.count == 2 { groups[numbers[0]] = numbers[1] }
        }
    }

    private static let packageRoot = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    static let folder = "/\(packageRoot)/../shared/data/"
}
