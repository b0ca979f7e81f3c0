import Catalogue

extension Filters {
    /// These filters, with `others` where they say nothing.
    func completed(by others: Filters) -> Filters {
        var filters = self
        if filters.year.isOpen { filters.year = others.year }
        if filters.episodes.isOpen { filters.episodes = others.episodes }
        if filters.minutes.isOpen { filters.minutes = others.minutes }
        if filters.score.isOpen { filters.score = others.score }
        if filters.types.isEmpty { filters.types = others.types }
        if filters.studios.isEmpty { filters.studios = others.studios }
        if filters.sources.isEmpty { filters.sources = others.sources }
        filters.ageRatingMax = filters.ageRatingMax ?? others.ageRatingMax
        filters.status = filters.status ?? others.status
        return filters
    }

    /// Adds what a text refuses, but for what the request asks for.
    mutating func refuse(_ refused: Refusals) {
        noGenres += refused.genres.filter {
            !noGenres.contains($0) && !allGenres.contains($0) && !anyGenres.contains($0)
        }
        noTypes += refused.types.filter { !noTypes.contains($0) && !types.contains($0) }
        noStudios += refused.studios.filter { !noStudios.contains($0) && !studios.contains($0) }
        noSources += refused.sources.filter { !noSources.contains($0) && !sources.contains($0) }
    }

    /// "shorter" than the titles named, in episodes, or in minutes where they are films; nothing without a title.
    mutating func compare(_ comparisons: [WishFacts.Comparison], with rows: [Int], _ entries: EntryTable) {
        guard !rows.isEmpty else { return }
        for comparison in comparisons {
            switch comparison {
            case .shorter: setLength(rows, entries) { Bounds(max: $0 - 1) }
            case .longer: setLength(rows, entries) { Bounds(min: $0 + 1) }
            case .newer:
                if year.isOpen, let last = rows.compactMap({ entries.years[$0] }).max() { year.min = Int(last) + 1 }
            case .older:
                if year.isOpen, let first = rows.compactMap({ entries.years[$0] }).min() { year.max = Int(first) - 1 }
            case .betterRated:
                if score.isOpen, let best = rows.compactMap({ entries.scores[$0] }).max() {
                    score.min = (Double(best) * 100).rounded() / 100 + 0.01
                }
            case .lessKnown: break
            }
        }
    }

    /// The shortest of the rows sets the length.
    private mutating func setLength(_ rows: [Int], _ entries: EntryTable, _ bounds: (Int) -> Bounds<Int>) {
        let counts = rows.compactMap { entries.episodes[$0] }
        if let count = counts.min(), count > 1 {
            if episodes.isOpen { episodes = bounds(Int(count)) }
        } else if minutes.isOpen, let length = rows.compactMap({ entries.minutes[$0] }).min() {
            minutes = bounds(Int(length))
        }
    }
}

extension FactVocabulary {
    init(_ entries: EntryTable) {
        sourceNames = entries.sourceNames
        var counts: [Int: Int] = [:]
        for year in entries.years { if let year { counts[Int(year), default: 0] += 1 } }
        // The last years hold a few announced titles only.
        newestYear = counts.filter { $0.value * 100 >= entries.count }.keys.max() ?? counts.keys.max() ?? 2020
        var phrases: [(phrase: String, value: StudioName)] = []
        var works = [Int](repeating: 0, count: entries.studioNames.count)
        for studios in entries.studios { for studio in studios { works[Int(studio)] += 1 } }
        for (name, works) in zip(entries.studioNames, works) {
            phrases += FactVocabulary.phrases(of: name, works: works)
        }
        for (short, name) in FactVocabulary.abbreviations where entries.studioNames.contains(name) {
            phrases.append((short, StudioName(name: name, isTelling: true)))
        }
        studios = PhraseTable(phrases)
    }

    /// "Kyoto Animation"; "Ghibli" of "Studio Ghibli", "Toei" of "Toei Animation".
    ///
    /// What is left may be a common word ("Studio Live"), so a single one tells only of a studio with many works.
    private static func phrases(of name: String, works: Int) -> [(phrase: String, value: StudioName)] {
        let words = Words.folded(name)
        let hasStudio = words.contains { $0 == "studio" || $0 == "studios" || $0 == "animation" }
        let isTelling = words.count > 1 || hasStudio
        var phrases = [(phrase: name, value: StudioName(name: name, isTelling: isTelling))]
        var core = words[...]
        while core.count > 1, let first = core.first, generic.contains(first) { core.removeFirst() }
        while core.count > 1, let last = core.last, generic.contains(last) { core.removeLast() }
        let isWord = core.count == 1 && !core.allSatisfy { Words.isContent($0) }
        if core.count < words.count, !isWord {
            let isTelling = core.count > 1 || works >= 50
            phrases.append((core.joined(separator: " "), StudioName(name: name, isTelling: isTelling)))
        }
        return phrases
    }

    private static let generic: Set<String> = [
        "studio", "studios", "animation", "animations", "production", "productions", "pictures", "entertainment",
        "films", "film", "inc", "company", "works", "project", "the", "co", "ltd",
    ]

    /// Abbreviations in wide use.
    private static let abbreviations: [(String, String)] = [
        ("kyoani", "Kyoto Animation"), ("jc staff", "J.C.Staff"), ("production ig", "Production I.G"),
        ("ig", "Production I.G"), ("deen", "Studio Deen"), ("pa works", "P.A. Works"), ("a1", "A-1 Pictures"),
        ("tms", "TMS Entertainment"), ("tatsunoko", "Tatsunoko Production"), ("sunrise", "Sunrise"),
    ]
}
