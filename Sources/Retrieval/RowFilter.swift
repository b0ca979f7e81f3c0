package import Catalogue

/// Hard constraints, translated into the columns of one index.
package struct RowFilter {
    private let filters: Filters
    private let entries: EntryTable

    /// Genres that the catalogue lacks are passed over; ``Retriever/spelled(_:)`` reports them.
    package init(_ filters: Filters, _ entries: EntryTable) {
        self.filters = filters
        self.entries = entries
    }

    /// For each row, whether its entry keeps every constraint.
    ///
    /// - Complexity: O(entries) for each constraint that is set: one pass over one column.
    package func allowedRows() -> [Bool] {
        var allowed = filters.allowsAdult ? [Bool](repeating: true, count: entries.count) : entries.isAdult.map { !$0 }
        keep(&allowed, entries.years, filters.year) { Int($0) }
        keep(&allowed, entries.episodes, filters.episodes) { Int($0) }
        // Compared as the column holds them: 8.1 as Float is not 8.1 as Double.
        keep(&allowed, entries.scores, filters.score.asFloats) { $0 }
        keep(&allowed, entries.types, if: !filters.types.isEmpty) { filters.types.contains($0) }
        if let strictest = filters.ageRatingMax { keep(&allowed, entries.ageRatings, if: true) { $0 <= strictest } }
        keep(&allowed, entries.members, if: filters.minMembers > 0) { Int($0) >= filters.minMembers }
        keep(&allowed, entries.minutes, filters.minutes) { Int($0) }
        keep(&allowed, entries.statuses, if: filters.status != nil) { $0 == filters.status }
        // What is ruled out must be known to be ruled out: an unknown type is not a film.
        for row in allowed.indices where !filters.noTypes.isEmpty && allowed[row] {
            allowed[row] = entries.types[row].map { !filters.noTypes.contains($0) } ?? true
        }
        keepNames(&allowed)
        keepGenres(&allowed)
        return allowed
    }

    private func keepNames(_ allowed: inout [Bool]) {
        let sources = codes(of: filters.sources, among: entries.sourceNames)
        let noSources = codes(of: filters.noSources, among: entries.sourceNames)
        let studios = codes(of: filters.studios, among: entries.studioNames)
        let noStudios = codes(of: filters.noStudios, among: entries.studioNames)
        guard !(filters.sources.isEmpty && noSources.isEmpty && filters.studios.isEmpty && noStudios.isEmpty) else {
            return
        }
        for row in allowed.indices where allowed[row] {
            let source = entries.sources[row]
            let made = entries.studios[row]
            allowed[row] =
                (filters.sources.isEmpty || source.map { sources.contains($0) } ?? false)
                && !(source.map { noSources.contains($0) } ?? false)
                && (filters.studios.isEmpty || made.contains { studios.contains($0) })
                && !made.contains { noStudios.contains($0) }
        }
    }

    private func codes(of names: [String], among known: [String]) -> Set<Int16> {
        Set(names.compactMap { name in known.firstIndex(of: name).flatMap { Int16(exactly: $0) } })
    }

    /// Inlined, as the next: generic code that is shared by all types looks each up for every row.
    @inline(__always)
    private func keep<Value, Bound>(
        _ allowed: inout [Bool], _ column: [Value?], _ bounds: Filters.Bounds<Bound>, _ convert: (Value) -> Bound
    ) {
        // Here, not at `Bounds`: generic code of another module is not inlined.
        let (min, max) = (bounds.min, bounds.max)
        keep(&allowed, column, if: !bounds.isOpen) { value in
            let value = convert(value)
            if let min, value < min { return false }
            if let max, value > max { return false }
            return true
        }
    }

    /// Rows whose value is unknown are dropped with those that fail.
    @inline(__always)
    private func keep<Value>(
        _ allowed: inout [Bool], _ column: [Value?], if isSet: Bool, _ passes: (Value) -> Bool
    ) {
        guard isSet else { return }
        precondition(allowed.count == column.count)
        allowed.withUnsafeMutableBufferPointer { allowed in
            column.withUnsafeBufferPointer { column in
                for row in allowed.indices where allowed[row] { allowed[row] = column[row].map(passes) ?? false }
            }
        }
    }

    private func keepGenres(_ allowed: inout [Bool]) {
        let all = entries.genreSet(of: filters.allGenres)
        let any = entries.genreSet(of: filters.anyGenres)
        let none = entries.genreSet(of: filters.noGenres)
        guard !(all.isEmpty && any.isEmpty && none.isEmpty) else { return }
        for row in allowed.indices where allowed[row] {
            let genres = entries.genres[row]
            allowed[row] =
                genres.isSuperset(of: all) && genres.isDisjoint(with: none)
                && (any.isEmpty || !genres.isDisjoint(with: any))
        }
    }
}

extension Filters.Bounds<Double> {
    fileprivate var asFloats: Filters.Bounds<Float> { .init(min: min.map { Float($0) }, max: max.map { Float($0) }) }
}
