package import Catalogue
import Foundation
import Synchronization
package import Understanding

/// How strongly each entry shows a theme in its own texts; worked out when a theme is first met.
///
/// Hundreds of themes of a dozen phrases each would cost every start of a worker a second.
package final class ThemeRows: Sendable {
    /// One theme over the catalogue.
    struct Column: Sendable {
        /// The rows that hold any of its evidence, ascending, and for each the strength of it, as deviations from
        /// the catalogue's mean.
        let rows: [Int32]
        let strengths: [Float]
        /// The same for every other row: below 0.
        let rest: Float
        /// The rows whose entry shows the theme, ascending.
        let shown: [Int32]
        /// Those of ``shown`` whose entry names it, ascending: nobody could call it false to say so.
        let named: [Int32]
        /// What names it, for each of ``named``.
        let signs: [Sign]
    }

    /// What names a theme.
    enum Sign: Equatable {
        /// Its name, or its evidence at a place, in a title or the synopsis.
        case name, evidence(UInt8)
        /// A position in ``EntryTable/genreNames``.
        case genre(UInt8)
        case ageRating
    }

    private let lexical: LexicalIndex
    private let entries: EntryTable
    /// The stems of each genre's name.
    private let genreStems: [[String]]
    /// By the theme's name; the lexicon of themes is finite, and so is this.
    private let known = Mutex<[String: Column]>([:])

    /// `lexical` must be of `entries`.
    package init(_ lexical: LexicalIndex, _ entries: EntryTable) {
        self.lexical = lexical
        self.entries = entries
        genreStems = entries.genreNames.map(ThemeRows.stems)
    }

    /// The rows whose entry shows `theme` for certain, ascending.
    ///
    /// An entry shows a theme whose name is one of its genres, or whose name or telling evidence stands in its title or
    /// synopsis; a phrase must stand there word by word.
    /// - Complexity: a look-up once the theme is known; before, O(entries that hold all words of a phrase).
    package func rows(showing theme: Theme) -> [Int] { column(of: theme).shown.map { Int($0) } }

    /// What in the entry of `row` names `theme`: the theme's name or first phrases in its text, a genre, or a rating.
    ///
    /// - Returns: nil where nothing does.
    package func sign(of theme: Theme, row: Int) -> Match.ShownTheme.Sign? {
        let column = column(of: theme)
        let place = column.named.indices.partitioned { column.named[$0] < row }
        guard place < column.named.count, column.named[place] == row else { return nil }
        return told(column.signs[place], theme)
    }

    private func told(_ sign: Sign, _ theme: Theme) -> Match.ShownTheme.Sign {
        switch sign {
        case .name: .name
        case .evidence(let place): .phrase(theme.evidence[Int(place)])
        case .genre(let genre): .genre(entries.genreNames[Int(genre)])
        case .ageRating: .ageRating
        }
    }

    /// The rows that hold a word, or a phrase word by word; function words and endings do not count.
    package func rows(holding phrase: String) -> [Int] { mentions(of: phrase).map(\.row) }

    func column(of theme: Theme) -> Column {
        if let column = known.withLock({ $0[theme.name] }) { return column }
        let column = makeColumn(theme)
        known.withLock { $0[theme.name] = column }
        return column
    }

    private func makeColumn(_ theme: Theme) -> Column {
        var strengths: [Int: Float] = [:]
        var shown: Set<Int> = []
        var named: [Int: Sign] = [:]
        func name(_ rows: [Int], _ sign: Sign) {
            shown.formUnion(rows)
            for row in rows where named[row] == nil { named[row] = sign }
        }
        func name(_ rows: [Int], holding phrase: String, _ sign: Sign) {
            if let genre = genre(called: phrase) { name(entries.rows(of: genre), .genre(UInt8(genre))) }
            name(rowsTelling(phrase, rows), sign)
            shown.formUnion(rows)  // a genre whose name holds the phrase shows the theme, but does not name it
        }
        name(rows(holding: theme.name), holding: theme.name, .name)
        for (place, phrase) in theme.evidence.enumerated() {
            let mentions = mentions(of: phrase)
            guard !mentions.isEmpty else { continue }
            let telling = log(1 + Float(entries.count) / Float(mentions.count + 1))
            let weight = telling / (1 + Float(place) / 6)
            for (row, count) in mentions {
                strengths[row, default: 0] += weight * min(count, 3).squareRoot() / lexical.synopsisNorms[row]
            }
            if place < theme.naming.count { name(mentions.map(\.row), holding: phrase, .evidence(UInt8(place))) }
            if mentions.count <= entries.count / 50 { shown.formUnion(mentions.map(\.row)) }
        }
        let rated = rowsRated(theme.name)
        shown.formUnion(rated)
        if !ThemeRows.narrower.contains(theme.name) {
            // Those above are stricter, but may be so for another reason.
            name(rated.filter { entries.ageRatings[$0] == ThemeRows.ratings[theme.name] }, .ageRating)
        }
        return standardised(strengths, shown: shown, named)
    }

    private func standardised(_ strengths: [Int: Float], shown: Set<Int>, _ marks: [Int: Sign]) -> Column {
        let shown = shown.sorted().map { Int32($0) }
        let marks = marks.sorted { $0.key < $1.key }
        let (named, signs) = (marks.map { Int32($0.key) }, marks.map(\.value))
        let count = Double(max(entries.count, 1))
        let mean = strengths.values.reduce(0) { $0 + Double($1) } / count
        let squares = strengths.values.reduce(0) { $0 + Double($1) * Double($1) } / count
        let deviation = max(squares - mean * mean, 0).squareRoot()
        guard deviation > 0 else {
            return Column(rows: [], strengths: [], rest: 0, shown: shown, named: named, signs: signs)
        }
        let rows = strengths.keys.sorted()
        return Column(
            rows: rows.map { Int32($0) },
            strengths: rows.map { Float((Double(strengths[$0] ?? 0) - mean) / deviation) },
            rest: Float(-mean / deviation), shown: shown, named: named, signs: signs)
    }

    /// The rows that hold a phrase, ascending, and about how often.
    private func mentions(of phrase: String) -> [(row: Int, count: Float)] {
        let terms = lexical.sequence(of: phrase)
        guard let rarest = terms.min(by: { lexical.documentFrequency(of: $0) < lexical.documentFrequency(of: $1) })
        else { return [] }
        let candidates = lexical.mentions(of: rarest)
        guard terms.count > 1 else { return candidates }
        let scanner = WordScanner()
        return candidates.compactMap { candidate in
            guard terms.allSatisfy({ !lexical.fields(of: $0, in: candidate.row).isEmpty }) else { return nil }
            let count = entries.withTexts(of: candidate.row) { texts in
                [texts.title, texts.englishTitle, texts.synopsis].reduce(0) {
                    $0 + lexical.count(of: terms, in: $1, scanner)
                }
            }
            return count > 0 ? (candidate.row, Float(count)) : nil
        }
    }

    /// Those of the rows that hold a phrase in whose title or synopsis it stands, all of it: a best friend is more than a
    /// friend, which is all that is looked for.
    private func rowsTelling(_ phrase: String, _ rows: [Int]) -> [Int] {
        let terms = lexical.sequence(of: phrase)
        let words = Words.folded(phrase).filter { !ThemeRows.connectors.contains($0) }
        guard terms.count == words.count else { return [] }
        guard terms.count == 1 else { return rows }
        return rows.filter { lexical.fields(of: terms[0], in: $0) != .genres }
    }

    /// The genre of that name, endings aside.
    private func genre(called name: String) -> Int? {
        genreStems.firstIndex(of: ThemeRows.stems(of: name))
    }

    private static func stems(of name: String) -> [String] { Words.folded(name).map { Words.stem($0) } }

    private static let connectors: Set<String> = [
        "a", "an", "and", "at", "by", "for", "from", "his", "in", "of", "on", "or", "the", "to", "with",
    ]

    /// Rows whose age rating says by itself what the theme is.
    private func rowsRated(_ theme: String) -> [Int] {
        guard let mildest = ThemeRows.ratings[theme] else { return [] }
        return entries.ageRatings.indices.filter { row in
            entries.ageRatings[row].map { $0 >= mildest } ?? false
        }
    }

    /// Themes that are less than what their rating says: it shows them to whoever refuses them, but names them to nobody.
    private static let narrower: Set<String> = ["gore", "torture"]

    /// What "R - 17+ (violence & profanity)" and "R+ - Mild Nudity" are rated for, as are all above them.
    private static let ratings: [String: AgeRating] = [
        "violent": .r, "gore": .r, "torture": .r, "nudity": .rPlus, "fanservice": .rPlus, "fan service": .rPlus,
        "sexual content": .rPlus,
    ]
}

extension EntryTable {
    fileprivate func rows(of genre: Int) -> [Int] { genres.indices.filter { genres[$0].contains(genre) } }
}

extension LexicalIndex {
    /// The words of a phrase in order; empty if one of them stands nowhere.
    func sequence(of phrase: String) -> [Int] {
        var phrase = phrase
        var terms: [Int] = []
        var isKnown = true
        phrase.withUTF8 { phrase in
            WordScanner().forEachWord(in: phrase) { word, hash in
                if let term = term(of: word, hash) {
                    terms.append(term)
                } else if LexicalIndex.isTerm(word) {
                    isKnown = false
                }
            }
        }
        return isKnown ? terms : []
    }

    /// The rows in which a word stands, ascending, and about how often: what its weight says, which long texts and the
    /// title's weight round.
    fileprivate func mentions(of term: Int) -> [(row: Int, count: Float)] {
        let full = inverseDocumentFrequency(of: term) * (k1 + 1)
        return range(of: term).map { position in
            let row = Int(places[position] >> LexicalFields.width)
            // weight = full tf / (tf + k1), solved for tf.
            let frequency = weights[position] * k1 / max(full - weights[position], .leastNormalMagnitude)
            return (row, max(1, (frequency * synopsisNorms[row]).rounded()))
        }
    }

    /// How often `sequence`, two words at least, stands in a text, function words between them aside.
    fileprivate func count(of sequence: [Int], in text: UnsafeBufferPointer<UInt8>, _ scanner: WordScanner) -> Int {
        var matched = 0
        var count = 0
        scanner.forEachWord(in: text) { word, hash in
            guard let term = term(of: word, hash) else { return }
            // Falling back to 0 or 1 words is exact unless a phrase repeats its beginning ("day by day by night").
            if term == sequence[matched] { matched += 1 } else { matched = term == sequence[0] ? 1 : 0 }
            guard matched == sequence.count else { return }
            count += 1
            matched = 0
        }
        return count
    }
}
