package import Catalogue
import Understanding

extension LexicalIndex {
    /// The index of a whole catalogue, in two passes: count the words of each entry, then weigh them by what the first
    /// pass learnt of the corpus.
    ///
    /// - Complexity: O(text); 16,214 entries with 7 MB of text take about 60 ms.
    package init(_ entries: EntryTable, _ options: LexicalOptions = LexicalOptions()) {
        var counter = WordCounter(genreNames: entries.genreNames, textSize: entries.factsSize)
        entries.forEachRow { row, texts in
            counter.begin()
            counter.count(texts.title, in: .title)
            counter.count(texts.englishTitle, in: .title)
            counter.count(genres: entries.genres[row])
            counter.count(texts.synopsis, in: .synopsis)
        }
        self.init(counter, options)
    }

    private init(_ counter: WordCounter, _ options: LexicalOptions) {
        let rows = counter.rows.count
        let frequencies = counter.terms.count
        var starts = [UInt32](repeating: 0, count: frequencies + 1)
        for mention in counter.mentions { starts[Int(mention.term) + 1] += 1 }
        let factors = starts.dropFirst().map {
            LexicalIndex.inverseDocumentFrequency(Int($0), of: rows) * (options.k1 + 1)
        }
        for term in 0..<frequencies { starts[term + 1] += starts[term] }
        var next = starts
        var places = [UInt32](repeating: 0, count: counter.mentions.count)
        var weights = [Float](repeating: 0, count: counter.mentions.count)
        var synopsisNorms = [Float](repeating: 1, count: rows)
        for row in 0..<rows {
            let relative = counter.norms(of: row, options.b)
            synopsisNorms[row] = relative.z
            let norms = SIMD4(options.title, options.genres, options.synopsis, 0) / relative
            for mention in counter.mentions(of: row) {
                let position = Int(next[Int(mention.term)])
                next[Int(mention.term)] += 1
                places[position] = UInt32(row) << LexicalFields.width | mention.fields
                let frequency = mention.weighted(by: norms)
                weights[position] = factors[Int(mention.term)] * frequency / (frequency + options.k1)
            }
        }
        self.init(
            rowCount: rows, k1: options.k1, terms: counter.terms, words: counter.words, termOfWord: counter.termOfWord,
            synopsisNorms: synopsisNorms, starts: starts, places: places, weights: weights)
    }
}

/// A word of one entry: how often it stands in each field.
struct Mention {
    let term: UInt32
    /// Counts in title, genres and synopsis; they stop at 255.
    var counts: SIMD4<UInt8> = .zero

    /// ``LexicalFields`` as bits.
    var fields: UInt32 {
        (counts.x > 0 ? 1 : 0) | (counts.y > 0 ? 2 : 0) | (counts.z > 0 ? 4 : 0)
    }

    func weighted(by norms: SIMD4<Float>) -> Float {
        (SIMD4<Float>(SIMD4<UInt32>(truncatingIfNeeded: counts)) * norms).sum()
    }
}

/// The first pass: which words stand how often in which field of which entry.
private struct WordCounter {
    private(set) var terms = TermTable()
    /// Of all entries, row after row.
    private(set) var mentions: [Mention] = []
    /// Of each row, where its mentions begin and how long its fields are, in words.
    private(set) var rows: [(start: Int, lengths: SIMD4<UInt32>)] = []

    private let scanner = WordScanner()
    /// Folded words as they are written, and for each its term, or -1 for a function word: a word is stemmed once.
    private(set) var words = TermTable()
    private(set) var termOfWord: [Int32] = []
    /// For each term, where it was last mentioned: in the present row, or before it.
    private var lastMention: [Int] = []
    private var genreTerms: [[Int]] = []
    private var totals = SIMD4<Double>.zero

    init(genreNames: [String], textSize: Int) {
        mentions.reserveCapacity(textSize / 6)  // mostly more than there are: pages that nobody writes to cost little
        genreTerms = genreNames.map { name in
            var name = name
            var terms: [Int] = []
            name.withUTF8 { collect($0) { _, term in terms.append(term) } }
            return terms
        }
    }

    /// Begins the next row.
    mutating func begin() { rows.append((start: mentions.count, lengths: .zero)) }

    mutating func count(_ text: UnsafeBufferPointer<UInt8>, in field: LexicalFields) {
        let lane = field == .title ? 0 : 2
        collect(text) { counter, term in counter.mention(term, lane) }
    }

    mutating func count(genres: GenreSet) {
        for genre in genreTerms.indices where genres.contains(genre) {
            for term in genreTerms[genre] { mention(term, 1) }
        }
    }

    func mentions(of row: Int) -> ArraySlice<Mention> {
        mentions[rows[row].start..<(row + 1 < rows.count ? rows[row + 1].start : mentions.count)]
    }

    /// For each field, `1 - b + b length / mean length`.
    func norms(of row: Int, _ b: Float) -> SIMD4<Float> {
        let means = totals / Double(max(rows.count, 1))
        let lengths = SIMD4<Double>(rows[row].lengths)
        let relative = SIMD4<Float>(lengths / means.replacing(with: 1, where: means .== 0))
        return 1 - b + b * relative
    }

    private mutating func mention(_ term: Int, _ lane: Int) {
        let row = rows.count - 1
        rows[row].lengths[lane] += 1
        totals[lane] += 1
        if lastMention[term] < rows[row].start {
            lastMention[term] = mentions.count
            mentions.append(Mention(term: UInt32(term)))
        }
        let count = mentions[lastMention[term]].counts[lane]
        mentions[lastMention[term]].counts[lane] = count == 255 ? 255 : count + 1
    }

    private mutating func collect(
        _ text: UnsafeBufferPointer<UInt8>, _ body: (inout WordCounter, _ term: Int) -> Void
    ) {
        scanner.forEachWord(in: text) { word, hash in
            let number = words.insert(word, hash)
            if number == termOfWord.count { termOfWord.append(newTerm(word)) }
            if termOfWord[number] >= 0 { body(&self, Int(termOfWord[number])) }
        }
    }

    /// The term of a word that was not seen before; -1 for a function word.
    private mutating func newTerm(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard LexicalIndex.isTerm(word) else { return -1 }
        let stem = UnsafeBufferPointer(rebasing: word[..<Words.stemLength(of: word)])
        let term = terms.insert(stem, TermHash(stem))
        if term == lastMention.count { lastMention.append(-1) }
        return Int32(term)
    }
}
