/// The words by which people name themes, in English and Portuguese.
package enum ThemeLexicon {
    /// Every theme, in the order of the lists.
    package static let themes: [Theme] = entries.map(\.theme)

    /// Every way to name a theme -> its place in ``themes``.
    static let table = PhraseTable<Int>(
        entries.enumerated().flatMap { place, entry in entry.phrases.map { (phrase: $0, value: place) } })

    private static let entries = parse(ThemeLists.all)

    struct Entry: Equatable {
        let theme: Theme
        var phrases: [String]

        /// `fields` are the five of a line.
        init(_ fields: [[String]], _ name: String) {
            let certain = fields[4].filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
            let genres = fields[4].map { $0.hasPrefix("!") ? String($0.dropFirst()) : $0 }
            theme = Theme(
                name: name, portugueseName: fields[2].first, evidence: fields[3], genres: genres,
                certainGenres: certain)
            phrases = [name] + fields[1] + fields[2]
        }
    }

    /// Reads themes, one a line: name, English phrases, Portuguese phrases, evidence, genres.
    ///
    /// The first of the Portuguese phrases is how answers name the theme.
    ///
    /// Fields are separated by bars, items by commas; "!" before a genre marks one that nearly every such anime
    /// carries. A line of three fields adds phrases to a theme above it.
    ///
    ///     time travel | time travel, time machine | viagem no tempo | back in time, time leap | !Sci-Fi, Drama
    static func parse(_ lists: [String]) -> [Entry] {
        var entries: [Entry] = []
        var places: [String: Int] = [:]
        for line in lists.flatMap({ Array($0.utf8).split(separator: UInt8(ascii: "\n")) }) {
            let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map(items)
            guard fields.count >= 3, let name = fields[0].first else { continue }
            if let place = places[name] {
                entries[place].phrases += fields[1] + fields[2]
            } else if fields.count == 5 {
                places[name] = entries.count
                entries.append(Entry(fields, name))
            }
        }
        return entries
    }

    /// The items of a list of bytes, without the spaces around them.
    private static func items(of field: ArraySlice<UInt8>) -> [String] {
        let space = UInt8(ascii: " ")
        return field.split(separator: UInt8(ascii: ",")).compactMap { item in
            var item = item.drop { $0 == space }
            while item.last == space { item.removeLast() }
            return item.isEmpty ? nil : String(decoding: item, as: UTF8.self)
        }
    }
}
