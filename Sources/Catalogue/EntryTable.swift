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
    package private(set) var statuses: [AiringStatus?] = []
    /// ``AnimeEntry/isAdult`` of each row.
    package private(set) var isAdult: [Bool] = []
    package private(set) var genres: [GenreSet] = []
    /// The genres of the whole catalogue in order of appearance; a ``GenreSet`` holds positions in it.
    package private(set) var genreNames: [String] = []
    /// Positions in ``studioNames`` of each row's studios.
    package private(set) var studios: [[Int16]] = []
    package private(set) var studioNames: [String] = []
    /// Position in ``sourceNames`` of each row's source.
    package private(set) var sources: [Int16?] = []
    package private(set) var sourceNames: [String] = []

    /// The records as ``PackedFacts`` wrote them, and where each begins.
    private let facts: [UInt8]
    private var offsets: [Int] = []

    package var count: Int { ids.count }
    /// Bytes of all records.
    package var factsSize: Int { facts.count }

    package enum Fault: Error { case malformed, unsorted, tooManyGenres }

    /// The table of what ``PackedFacts`` wrote, every byte of which is checked.
    ///
    /// - Parameter facts: records, ids ascending.
    /// - Throws: ``Fault``.
    package init(facts: [UInt8]) throws(Fault) {
        self.facts = facts
        var genreCodes = NameCodes()
        var studioCodes = NameCodes()
        var sourceCodes = NameCodes()
        var reader = FactsReader(facts)
        while !reader.isAtEnd {
            offsets.append(reader.position)
            guard let columns = try? reader.columns() else { throw .malformed }  // says no more than that
            let head = columns.head
            if let last = ids.last, last >= head.id { throw .unsorted }
            var set = GenreSet()
            for genre in columns.genres {
                let position = genreCodes.code(of: genre)
                guard position < GenreSet.capacity else { throw .tooManyGenres }
                set.insert(position)
            }
            studios.append(columns.studios.compactMap { Int16(exactly: studioCodes.code(of: $0)) })
            sources.append(columns.source.flatMap { Int16(exactly: sourceCodes.code(of: $0)) })
            append(head, set, isAdult: head.ageRating == .rx || columns.genres.contains(AnimeEntry.adultGenre))
        }
        genreNames = genreCodes.names
        studioNames = studioCodes.names
        sourceNames = sourceCodes.names
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

    /// Whether both hold the same entries, to the last letter.
    package func isEqual(to other: EntryTable) -> Bool { facts == other.facts }

    /// Lends the packed records and where each begins.
    func withFacts<Result>(_ body: (UnsafeBufferPointer<UInt8>, [Int]) -> Result) -> Result {
        facts.withUnsafeBufferPointer { body($0, offsets) }
    }

    /// The titles of a row, without decoding the rest of its entry.
    package func titles(at row: Int) -> (main: String, english: String?, japanese: String?) {
        var reader = FactsReader(facts, at: offsets[row])
        do {
            return try reader.titles()
        } catch {
            preconditionFailure("Every record was checked when the table was made.")
        }
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

    /// The names of a row's genres, without decoding its entry.
    package func genreNames(of row: Int) -> [String] {
        genreNames.indices.filter(genres[row].contains).map { genreNames[$0] }
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
        statuses.append(head.status)
        self.genres.append(genres)
        self.isAdult.append(isAdult)
    }
}

/// Numbers for names, in the order of their first appearance.
private struct NameCodes {
    private(set) var names: [String] = []
    private var codes: [String: Int] = [:]

    mutating func code(of name: String) -> Int {
        if let code = codes[name] { return code }
        codes[name] = names.count
        names.append(name)
        return names.count - 1
    }
}
