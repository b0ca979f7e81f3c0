package import Catalogue

/// All entries of an index in the order of its rows: what filters need as columns, the rest decoded when asked for.
///
/// 16,214 entries are about 10 MB this way, of which 8 are the packed texts.
package struct EntryTable: Sendable {
    /// Ascending, each once.
    package private(set) var ids: [AnimeID] = []
    package private(set) var years: [Int16?] = []
    package private(set) var episodes: [Int32?] = []
    package private(set) var minutes: [Int32?] = []
    package private(set) var scores: [Float?] = []
    package private(set) var members: [Int32?] = []
    package private(set) var types: [AnimeType?] = []
    package private(set) var ageRatings: [AgeRating?] = []
    /// ``AnimeEntry/isAdult`` of each row.
    package private(set) var isAdult: [Bool] = []
    package private(set) var genres: [GenreSet] = []
    /// The genres of the whole catalogue in order of appearance; a ``GenreSet`` holds positions in it.
    package private(set) var genreNames: [String] = []

    /// The records as ``PackedFacts`` wrote them, and where each begins.
    private let facts: [UInt8]
    private var offsets: [Int] = []

    package var count: Int { ids.count }

    /// The table of `entries`, sorted by id.
    ///
    /// - Throws: ``VectorStoreError/tooManyGenres(limit:)``.
    package init(_ entries: [AnimeEntry]) throws(VectorStoreError) {
        var facts: [UInt8] = []
        for entry in entries.sorted(by: { $0.id < $1.id }) { PackedFacts.append(entry, to: &facts) }
        do throws(Fault) {
            try self.init(facts: facts)
        } catch {
            throw .tooManyGenres(limit: GenreSet.capacity)
        }
    }

    enum Fault: Error { case malformed, unsorted, tooManyGenres }

    /// - Parameter facts: records of ``PackedFacts``, ids ascending.
    /// - Throws: ``Fault``.
    init(facts: [UInt8]) throws(Fault) {
        self.facts = facts
        var positions: [String: Int] = [:]
        var reader = FactsReader(facts)
        while !reader.isAtEnd {
            offsets.append(reader.position)
            guard let (head, genres) = try? reader.headAndGenres() else { throw .malformed }  // says no more than that
            if let last = ids.last, last >= head.id { throw .unsorted }
            var set = GenreSet()
            for genre in genres {
                let position = positions[genre] ?? positions.count
                guard position < GenreSet.capacity else { throw .tooManyGenres }
                if position == positions.count {
                    positions[genre] = position
                    genreNames.append(genre)
                }
                set.insert(position)
            }
            append(head, set, isAdult: head.ageRating == .rx || genres.contains(AnimeEntry.adultGenre))
        }
    }

    /// The whole entry of a row, 0..<``count``.
    package func entry(at row: Int) -> AnimeEntry {
        var reader = FactsReader(facts, at: offsets[row])
        do {
            return try reader.entry()
        } catch {
            preconditionFailure("Every record was checked when the table was made.")
        }
    }

    /// Lends the packed records and where each begins.
    func withFacts<Result>(_ body: (UnsafeBufferPointer<UInt8>, [Int]) -> Result) -> Result {
        facts.withUnsafeBufferPointer { body($0, offsets) }
    }

    /// The row of `id`; nil where the index has no such entry.
    ///
    /// - Complexity: O(log count).
    package func row(of id: AnimeID) -> Int? {
        var low = 0
        var high = ids.count
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == id ? low : nil
    }

    /// The set of those genres of `names` that the catalogue has, compared exactly.
    package func genreSet(of names: some Sequence<String>) -> GenreSet {
        GenreSet(names.compactMap { genreNames.firstIndex(of: $0) })
    }

    private mutating func append(_ head: FactsReader.Head, _ genres: GenreSet, isAdult: Bool) {
        ids.append(head.id)
        years.append(head.year.flatMap { Int16(exactly: $0) })
        episodes.append(head.episodes.flatMap { Int32(exactly: $0) })
        minutes.append(head.minutes.flatMap { Int32(exactly: $0) })
        scores.append(head.score.map { Float($0) })
        members.append(head.members.flatMap { Int32(exactly: $0) })
        types.append(head.type)
        ageRatings.append(head.ageRating)
        self.genres.append(genres)
        self.isAdult.append(isAdult)
    }
}
