import Catalogue
import Foundation
import Understanding
import VectorStore

extension Retriever {
    /// Adds what was compared, before everything else: meaning of the free text, of what is liked, of what is refused.
    func add(_ compared: ComparedVectors, _ vectors: QueryVectors, to search: inout Search) {
        let weights = options.weights
        let factors = index.denseLegs.count > 1 ? weights.embedders : [:]
        func legs(_ purpose: Comparison.Purpose, _ kind: Leg.Kind, weight: (IndexLeg, Int) -> Float) -> [Leg] {
            index.denseLegs.enumerated().compactMap { position, leg in
                compared.leg(purpose, position, kind, leg.name, weight: weight(leg, position), search.allowed)
            }
        }
        let text = legs(.text, .dense) { weights.dense * (factors[$0.name] ?? 1) * vectors.trust($1) }
        let liked = legs(.liked, .likedDense) { _, _ in options.liked.dense }
        search.legs = text + liked + search.legs
        let refused = legs(.refused, .dense) { weights.negative * vectors.trust($1) }
        let disliked = legs(.disliked, .likedDense) { _, _ in weights.negative }
        search.penalties = refused + disliked + search.penalties
    }

    /// Words of the free text.
    func wordLegs(_ search: Search) -> [Leg] {
        if search.query.isEmpty { return [] }
        let scores = index.lexical.scores(for: search.query)
        return [Leg(.lexical, weight: options.weights.lexical, scores: scores, search.allowed)]
    }

    /// How strongly entries show the wished themes, and the genres that go with those.
    ///
    /// Evidence counts as `2 ln(1 + z)`, or z below 0: the tenth mention of karuta adds little to the ninth.
    func themeLegs(_ search: Search) -> [Leg] {
        let themes = search.intent.themes
        let weight = options.weights.themes
        guard !themes.isEmpty, weight > 0 else { return [] }
        var scores = [Float](repeating: 0, count: index.count)
        let share = share(of: themes.count, search)
        for theme in themes {
            let column = index.columns.themes.column(of: theme)
            for (row, strength) in zip(column.rows, column.strengths) {
                let counted = strength > 0 ? 2 * log1p(strength) : strength
                scores[Int(row)] += share * (counted - column.rest)
            }
            let genres = genreColumn(of: theme)
            let genreLeg = Leg(.themes, weight: 1, scores: genres, search.everything)
            genreLeg.addZ(times: share * options.weights.themeGenres / weight, to: &scores)
        }
        return [Leg(.themes, weight: weight, deviations: scores)]
    }

    /// How much of the wish so many topics are, 0...1: all of "anime about karuta", little of a plot that mentions one.
    func share(of topics: Int, _ search: Search) -> Float {
        let wordsOfTopic: Float = 1.3  // the mean over the development sets
        return min(1, wordsOfTopic * Float(topics) / Float(max(search.wordCount, 1)))
    }

    /// For each row, the genres of `theme` that it has: 1 for each that nearly every such anime carries, else 0.4.
    private func genreColumn(of theme: Theme) -> [Float] {
        var column = [Float](repeating: 0, count: index.count)
        for name in theme.genres {
            guard let genre = index.entries.genreNames.firstIndex(of: name) else { continue }
            let weight: Float = theme.certainGenres.contains(name) ? 1 : 0.4
            for row in index.columns.features.genres.rows(with: genre) { column[Int(row)] += weight }
        }
        return column
    }

    /// What is near the liked titles by words and by genres.
    func likedLegs(_ search: Search) -> [Leg] {
        guard !search.liked.isEmpty else { return [] }
        let weights = options.liked
        var legs: [Leg] = []
        let terms = tellingTerms(of: search.liked)
        if !terms.isEmpty {
            legs.append(
                Leg(.likedLexical, weight: weights.lexical, scores: index.lexical.scores(for: terms), search.allowed))
        }
        let (shares, cosines) = genreLikeness(to: search.liked)
        legs.append(Leg(.likedGenres, weight: weights.genreShare, scores: shares, search.allowed))
        legs.append(Leg(.likedGenres, weight: weights.genreCosine, scores: cosines, search.allowed))
        return legs
    }

    /// The words of what is refused.
    func refusedWords(_ search: Search) -> [Leg] {
        let intent = search.intent
        var terms = TermCounts()
        for text in intent.refusedThemes.flatMap({ [$0.name] + $0.evidence }) + intent.refusedTexts {
            for item in index.lexical.query(text) { terms.add(item.weight, to: item.term) }
        }
        if terms.terms.isEmpty { return [] }
        let scores = index.lexical.scores(for: terms.terms)
        return [Leg(.lexical, weight: options.weights.negative, scores: scores, search.allowed)]
    }

    /// The most telling words of the entries' own texts, each counting once for each entry.
    private func tellingTerms(of rows: [Int]) -> [LexicalIndex.WeightedTerm] {
        var terms = TermCounts()
        for row in rows {
            for term in index.lexical.tellingTerms(of: row, index.entries, limit: Retriever.tellingTermCount) {
                terms.add(1 / Float(rows.count), to: term)
            }
        }
        return terms.terms
    }

    /// More words of a liked title's text add time and noise.
    private static let tellingTermCount = 30

    /// For each row, the mean over `liked` of the genres shared of those of either, and of the cosine of genres.
    private func genreLikeness(to liked: [Int]) -> (shares: [Float], cosines: [Float]) {
        let features = index.columns.features
        var shares = [Float](repeating: 0, count: index.count)
        var cosines = shares
        for row in liked {
            let own = features.genres.things(of: row)
            var common = [Float](repeating: 0, count: index.count)
            var products = common
            for genre in own {
                let square = features.genreWeights[Int(genre)] * features.genreWeights[Int(genre)]
                for other in features.genres.rows(with: Int(genre)) {
                    common[Int(other)] += 1
                    products[Int(other)] += square
                }
            }
            let length = features.genreLengths[row] * Float(liked.count)
            for other in common.indices where common[other] > 0 {
                let either = Float(own.count + features.genres.things(of: other).count) - common[other]
                shares[other] += common[other] / (either * Float(liked.count))
                if length > 0 { cosines[other] += products[other] / (features.genreLengths[other] * length) }
            }
        }
        return (shares, cosines)
    }
}

extension LexicalIndex {
    /// The words of an entry that tell it best from others: the highest `(1 + ln count) idf`.
    ///
    /// - Parameters:
    ///   - row: of the entry.
    ///   - entries: that this index was made of.
    ///   - limit: how many.
    /// - Returns: words of titles, synopsis and genres; equally telling ones in the order of the text.
    func tellingTerms(of row: Int, _ entries: EntryTable, limit: Int) -> [Int] {
        var counts = TermCounts()
        let scanner = WordScanner()
        func count(_ text: UnsafeBufferPointer<UInt8>) {
            scanner.forEachWord(in: text) { word, hash in
                if let term = term(of: word, hash) { counts.add(1, to: term) }
            }
        }
        entries.withTexts(of: row) { texts in
            for text in [texts.title, texts.englishTitle, texts.synopsis] { count(text) }
        }
        for genre in entries.genreNames.indices where entries.genres[row].contains(genre) {
            var name = entries.genreNames[genre]
            name.withUTF8 { count($0) }
        }
        let telling = counts.terms.map {
            (term: $0.term, weight: (1 + log($0.weight)) * inverseDocumentFrequency(of: $0.term))
        }
        return telling.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .prefix(limit).map(\.element.term)
    }
}
