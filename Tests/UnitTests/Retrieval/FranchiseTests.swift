import Catalogue
import Foundation
import Ingestion
import Retrieval
import Testing
import Understanding
import VectorStore

@Suite struct `The franchises` {
    /// The franchise of each title as the position of its first member.
    static func franchises(_ titles: [(String, String?)]) throws -> [Int32] {
        let entries = titles.enumerated().map { SmallSearch.entry($0 + 1, $1.0, english: $1.1) }
        return Franchises(try EntryTable(entries)).franchise
    }

    @Test(arguments: [
        ["Mushishi", "Mushishi Zoku Shou", "Mushishi 2nd Season", "Mushishi Special"],
        ["Hoshi no Umi", "Hoshi no Umi II", "Hoshi no Umi: Saigo no Tabi", "Gekijouban Hoshi no Umi (2004)"],
        ["Fate/stay night", "Fate/Zero"], ["Kaze Movie 1: Hajimari", "Kaze Movie 2 - Owari", "Kaze s2"],
    ])
    func `join seasons, films, specials and what follows a separator`(titles: [String]) throws {
        let found = try Self.franchises(titles.map { ($0, nil) } + [("Betsu", nil)])
        #expect(Set(found.filter { $0 == 0 }).count == 1)
        #expect(found.last == Int32(titles.count))
        #expect(found.dropLast().count { $0 == 0 } >= titles.count - 1)
    }

    @Test func `join equal English titles`() throws {
        #expect(
            try Self.franchises([("Kaze", "Wind"), ("Umi", nil), ("Kaze no Uta", "Wind: The Movie")]) == [0, 1, 0])
    }

    @Test(arguments: [["Monster", "Monster Musume"], ["Is", "I''s"], ["Ao: Umi", "Kuro: Umi"], ["!!", "??"]])
    func `keep others apart`(titles: [String]) throws {
        #expect(try Self.franchises(titles.map { ($0, nil) }) == [0, 1])
    }

    @Test func `are told from equal titles`() throws {
        let entries = ["Kanon", "KANON!", "Kanon 2"].enumerated().map { SmallSearch.entry($0 + 1, $1) }
        let found = Franchises(try EntryTable(entries))
        #expect(found.title == [0, 0, 2])
        #expect(found.franchise == [0, 0, 0])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: RealData.catalogue), "needs ../shared/data"))
    func `agree with the groups that were guessed for the public catalogue`() throws {
        let entries = try RealData.entries()
        let found = Franchises(entries).franchise
        let guessed = try RealData.franchises()
        func pairs(_ keys: [some Hashable]) -> Double {
            Dictionary(grouping: keys) { $0 }.values.reduce(0) { $0 + Double($1.count * ($1.count - 1) / 2) }
        }
        let theirs = entries.ids.map { guessed[$0.rawValue] ?? 0 }
        let both = pairs(zip(found, theirs).map { [Int($0), $1] })
        print("franchise pairs: precision \(both / pairs(found)), recall \(both / pairs(theirs))")
        #expect(both / pairs(found) > 0.93)
        #expect(both / pairs(theirs) > 0.95)
    }
}

@Suite struct `Kinship` {
    /// Cosines 0.1, 0.9 and 0.5: z -1.2247, 1.2247 and 0.
    static func found(_ text: String, _ change: (inout RankingOptions) -> Void) throws -> SearchResult {
        let entries = ["Umi", "Umi Movie", "Kaze"].enumerated().map { SmallSearch.entry($0 + 1, $1) }
        let rows = [0.1, 0.9, 0.5].map { (cosine: Float) in [cosine, 0, 0, 0] }
        let options = SmallSearch.options {
            $0.weights.lexical = 0
            change(&$0)
        }
        return try SmallSearch.found(
            [1, 0, 0, 0], SmallSearch.intent(text), options, index: SmallCatalogue.index(of: entries, rows))
    }

    @Test func `moves an entry towards the best of its franchise`() throws {
        #expect(try SmallSearch.ids(Self.found("x") { _ in }) == [2, 3, 1])
        let lifted = try Self.found("x") { $0.weights.kinship = 0.8 }
        #expect(SmallSearch.ids(lifted) == [2, 1, 3])
        #expect(abs(lifted.matches[1].score - 0.7348) < 1e-3)
    }

    @Test func `is another for a long wish`() throws {
        let lifted = try Self.found("umi kaze") {
            ($0.weights.longWish, $0.weights.kinship, $0.weights.kinshipOfLong) = (2, 0, 1)
        }
        #expect(SmallSearch.ids(lifted).last == 3)
        #expect(
            try SmallSearch.ids(Self.found("umi") { ($0.weights.longWish, $0.weights.kinshipOfLong) = (2, 1) }) == [
                2, 3, 1,
            ])
    }
}

@Suite struct `One entry a franchise` {
    static let titles = ["Umi", "Umi Movie", "Kaze", "Umi OVA", "Kaze"]

    static func found(_ dedupe: Dedupe, limit: Int) throws -> SearchResult {
        let entries = titles.enumerated().map { SmallSearch.entry($0 + 1, $1) }
        let rows = [0.9, 0.8, 0.7, 0.6, 0.5].map { (cosine: Float) in [cosine, 0, 0, 0] }
        let options = SmallSearch.options { $0.dedupe = dedupe }
        return try SmallSearch.found(
            [1, 0, 0, 0], SmallSearch.intent(limit: limit), options, index: SmallCatalogue.index(of: entries, rows))
    }

    @Test func `stands for those that rank below it, which are named`() throws {
        let found = try Self.found(.franchise, limit: 2)
        #expect(SmallSearch.ids(found) == [1, 3])
        #expect(found.matches.map(\.merged) == [[AnimeID(2), AnimeID(4)], [AnimeID(5)]])
    }

    @Test func `is one of a title, or each for itself, as configured`() throws {
        #expect(SmallSearch.ids(try Self.found(.title, limit: 5)) == [1, 2, 3, 4])
        #expect(SmallSearch.ids(try Self.found(.none, limit: 5)) == [1, 2, 3, 4, 5])
        #expect(try Self.found(.none, limit: 5).matches.allSatisfy { $0.merged.isEmpty })
    }

    @Test func `is found behind any number of its kin`() throws {
        let entries = (1...400).map { SmallSearch.entry($0, $0 == 400 ? "Kaze" : "Umi \($0)") }
        let rows = (1...400).map { [1 / Float($0), 0, 0, 0] }
        let options = SmallSearch.options { $0.dedupe = .franchise }
        let found = try SmallSearch.found(
            [1, 0, 0, 0], SmallSearch.intent(limit: 2), options, index: SmallCatalogue.index(of: entries, rows))
        #expect(SmallSearch.ids(found) == [1, 400])
    }
}

@Suite struct `Diversity` {
    @Test func `puts what is unlike the chosen before what is like it`() throws {
        let entries = ["A", "B", "C"].enumerated().map { SmallSearch.entry($0 + 1, $1) }
        let index = try SmallCatalogue.index(of: entries, [[1, 0, 0, 0], [0.96, 0.28, 0, 0], [0.6, 0, 0.8, 0]])
        let intent = SmallSearch.intent(limit: 2)
        #expect(SmallSearch.ids(try SmallSearch.found([1, 0, 0, 0], intent, index: index)) == [1, 2])
        let options = SmallSearch.options { $0.mmrLambda = 0.2 }
        #expect(SmallSearch.ids(try SmallSearch.found([1, 0, 0, 0], intent, options, index: index)) == [1, 3])
    }
}
