package import Catalogue

/// The titles of one catalogue, to be found in texts.
///
/// A name is found by the hash of its folded words, so "Steins;Gate" and "steins gate" are one. Where entries share a
/// name the best known wins, series and films before specials.
package struct TitleIndex: Sendable {
    /// How surely a name means its entry; a lower tier wins.
    enum Tier: UInt8, Comparable {
        /// A title as the catalogue has it: romaji, English or Japanese.
        case full
        /// What people leave of it: the part before a colon, no "(TV)", no "The".
        case derived
        /// Some of its words in a row, for well-known titles only: "Shield Hero".
        case partial
        /// Its initials, for well-known titles only: "SAO"; and a few that cannot be derived.
        case initials

        static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
    }

    struct Name {
        let row: Int32
        let tier: Tier
    }

    private var table: SequenceTable
    private var names: [Name] = []
    /// Of each row: members, less for what is no series or film.
    let weights: [Float]
    private(set) var near = NearTitles()
    private let wellKnownWeight: Float

    /// - Complexity: O(length of all titles): some 20 ms for 16,214 entries.
    package init(_ entries: EntryTable) {
        weights = (0..<entries.count).map { row in
            Float(entries.members[row] ?? 0) * TitleIndex.share(of: entries.types[row])
        }
        table = SequenceTable(minimumCapacity: entries.count * 10)
        wellKnownWeight = TitleIndex.threshold(of: weights)
        for row in 0..<entries.count {
            let titles = entries.titles(at: row)
            for title in [titles.main, titles.english, titles.japanese] {
                guard let title else { continue }
                add(title, of: row, isWellKnown: isWellKnown(row))
            }
        }
        for (short, title) in FanAbbreviations.all {
            if let name = lookUp(HashedWord.words(of: title).map(\.hash)) {
                insert(HashedWord.words(of: short), row: Int(name.row), tier: .initials)
            }
        }
    }

    /// Whether the row is among the best known eighth of the catalogue; false for a row that it lacks.
    func isWellKnown(_ row: Int) -> Bool { weights.indices.contains(row) && weights[row] >= wellKnownWeight }

    /// The name that the whole of a sequence of words is; nil if it is none.
    func lookUp(_ words: some Sequence<UInt64>) -> Name? {
        var hash = WordHash.start
        for word in words { hash = WordHash.appending(word, to: hash) }
        return table[hash]?.value.map { names[$0] }
    }

    /// The longest name of at most `tier` that begins at `start`, and the place behind it.
    ///
    /// - Complexity: O(longest title).
    func longestMatch(in wish: WishText, at start: Int, atMost tier: Tier) -> (name: Name, end: Int)? {
        let match = table.longestMatch(in: wish, at: start) { names[$0].tier <= tier }
        return match.map { (names[$0.value], $0.end) }
    }

    private mutating func add(_ title: String, of row: Int, isWellKnown: Bool) {
        let words = HashedWord.words(of: title)
        guard !words.isEmpty else { return }
        insert(words, row: row, tier: .full)
        near.add(words, row: row)
        for form in TitleForms.derived(of: title, words) {
            insert(form, row: row, tier: .derived)
            near.add(form, row: row)
        }
        guard isWellKnown else { return }
        for form in TitleForms.partial(of: words) { insert(form, row: row, tier: .partial) }
        if let initials = TitleForms.initials(of: words) { insert([initials], row: row, tier: .initials) }
    }

    private mutating func insert(_ words: some Sequence<HashedWord>, row: Int, tier: Tier) {
        let hash = table.hash(notingBeginningsOf: words)
        if let value = table[hash]?.value {
            let other = names[value]
            if isBetter(row, tier, than: other) { names[value] = Name(row: Int32(row), tier: tier) }
        } else {
            table.set(names.count, for: hash)
            names.append(Name(row: Int32(row), tier: tier))
        }
    }

    /// A title beats parts of titles, and the better known the less known; but of "Evangelion" people mean the series,
    /// which has it in its name, not the film that begins with it.
    private func isBetter(_ row: Int, _ tier: Tier, than other: Name) -> Bool {
        let (weight, others) = (weights[row], weights[Int(other.row)])
        switch (tier, other.tier) {
        case (.partial, .derived): return weight > 2 * others
        case (.derived, .partial): return 2 * weight >= others
        default: return tier < other.tier || tier == other.tier && weight > others
        }
    }

    /// A special or a music video shares its name with the series that people mean.
    private static func share(of type: AnimeType?) -> Float {
        switch type {
        case .tv, .movie: 1
        case .ova, .ona: 0.5
        case .special, .music, nil: 0.1
        }
    }

    /// The weight of the last of the best known eighth, which people call by parts of its name.
    private static func threshold(of weights: [Float]) -> Float {
        let sorted = weights.sorted(by: >)
        return sorted.isEmpty ? .infinity : max(sorted[sorted.count / 8], 1)
    }
}
