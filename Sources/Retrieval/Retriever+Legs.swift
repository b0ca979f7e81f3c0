import Catalogue
import Understanding
import VectorStore

extension Retriever {
    /// Meaning and words of the free text.
    func textLegs(_ vectors: QueryVectors, _ search: Search) -> [Leg] {
        var legs = dense(vectors.text, .dense, weight: options.weights.dense, search.allowed)
        if !search.query.isEmpty {
            legs.append(
                Leg(
                    .lexical, weight: options.weights.lexical, scores: index.lexical.scores(for: search.query),
                    search.allowed))
        }
        return legs
    }

    /// The words that give the wished themes away.
    func themeLegs(_ search: Search) -> [Leg] {
        let terms = themeTerms(search.intent.themes)
        guard !terms.isEmpty else { return [] }
        let scores = index.lexical.scores(for: terms)
        return [Leg(.themes, weight: options.weights.themes, scores: scores, search.allowed)]
    }

    /// What is near the liked titles: by meaning, by words, by genres.
    ///
    /// Several liked titles count through their mean, so that a mix is near all of them.
    func likedLegs(_ search: Search) -> [Leg] {
        guard !search.liked.isEmpty else { return [] }
        let weights = options.weights
        let vectors = index.denseLegs.compactMap { index.meanVector(of: search.liked, $0) }
        var legs = dense(vectors, .likedDense, weight: weights.likedDense, search.allowed)
        let terms = tellingTerms(of: search.liked)
        if !terms.isEmpty {
            legs.append(
                Leg(
                    .likedLexical, weight: weights.likedLexical, scores: index.lexical.scores(for: terms),
                    search.allowed))
        }
        let overlap = genreOverlap(with: search.liked)
        legs.append(Leg(.likedGenres, weight: weights.likedGenres, scores: overlap, search.allowed))
        return legs
    }

    /// What is refused in words, and what is disliked.
    func penalties(_ vectors: QueryVectors, _ search: Search) -> [Leg] {
        let intent = search.intent
        let weight = options.weights.negative
        var legs = dense(vectors.refused, .dense, weight: weight, search.allowed)
        var terms = TermCounts()
        for item in themeTerms(intent.refusedThemes) { terms.add(item.weight, to: item.term) }
        for text in intent.refusedTexts {
            for item in index.lexical.query(text) { terms.add(item.weight, to: item.term) }
        }
        if !terms.terms.isEmpty {
            let scores = index.lexical.scores(for: terms.terms)
            legs.append(Leg(.lexical, weight: weight, scores: scores, search.allowed))
        }
        let disliked = rows(of: intent.disliked)
        let means = index.denseLegs.compactMap { index.meanVector(of: disliked, $0) }
        return legs + dense(means, .likedDense, weight: weight, search.allowed)
    }

    private func dense(_ vectors: [[Float]], _ kind: Leg.Kind, weight: Float, _ allowed: AllowedRows) -> [Leg] {
        zip(index.denseLegs, vectors).map { leg, vector in
            Leg(kind, embedder: leg.embedder, weight: weight, scores: index.cosines(to: vector, leg), allowed)
        }
    }

    /// The words of the themes' evidence, each weighing the less the later it stands.
    private func themeTerms(_ themes: [Theme]) -> [LexicalIndex.WeightedTerm] {
        var terms = TermCounts()
        for theme in themes {
            for (place, phrase) in theme.evidence.enumerated() {
                let words = index.lexical.query(phrase)
                let weight = 1 / (Float(place + 1) * Float(max(words.count, 1)))
                for word in words { terms.add(weight, to: word.term) }
            }
        }
        return terms.terms
    }

    /// The most telling words of the entries' own synopses and genres.
    private func tellingTerms(of rows: [Int]) -> [LexicalIndex.WeightedTerm] {
        var terms = TermCounts()
        for row in rows {
            for term in index.lexical.tellingTerms(of: row, index.entries, limit: Retriever.tellingTermCount) {
                terms.add(term.weight / Float(rows.count), to: term.term)
            }
        }
        return terms.terms
    }

    /// More words of a liked title's text add time and noise.
    private static let tellingTermCount = 30

    /// For each row, the mean over `rows` of the genres shared, divided by the genres of either (Jaccard).
    private func genreOverlap(with rows: [Int]) -> [Float] {
        let genres = index.entries.genres
        let wanted = rows.map { genres[$0] }
        return genres.map { own in
            wanted.reduce(0) { $0 + own.overlap(with: $1) } / Float(wanted.count)
        }
    }
}

extension LexicalIndex {
    /// The words of an entry's synopsis that tell it best from others: the highest count times idf.
    ///
    /// - Parameters:
    ///   - row: of the entry.
    ///   - entries: that this index was made of.
    ///   - limit: how many.
    /// - Returns: words with how often they stand there; equally telling ones in the order of the text.
    func tellingTerms(of row: Int, _ entries: EntryTable, limit: Int) -> [WeightedTerm] {
        var counts = TermCounts()
        let scanner = WordScanner()
        entries.withTexts(of: row) { texts in
            scanner.forEachWord(in: texts.synopsis) { word, _ in
                if let term = term(of: word) { counts.add(1, to: term) }
            }
        }
        let telling = counts.terms.map { (item: $0, weight: $0.weight * inverseDocumentFrequency(of: $0.term)) }
        return telling.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .prefix(limit).map(\.element.item)
    }
}
