/// One way of scoring every entry against a wish, made comparable with the others.
package struct Leg: Sendable {
    /// What a leg goes by; raw values are the names in a result's `match.legs`.
    package enum Kind: String, Sendable {
        /// Meaning: the entry's vector and that of the free text.
        case dense
        /// Words of the free text.
        case lexical
        /// Evidence of the wished themes, and their genres.
        case themes
        /// Meaning: the entry's vector and those of the liked titles.
        case likedDense = "like_dense"
        /// Words of the liked titles' own texts.
        case likedLexical = "like_lexical"
        /// Genres shared with the liked titles.
        case likedGenres = "like_genres"
    }

    package let kind: Kind
    /// The embedder that a dense leg goes by; nil for a leg of words or genres.
    package let embedder: String?
    /// How much it counts for beside the other legs.
    package let weight: Float
    /// Of every row, allowed or not, in the leg's own unit.
    package let scores: [Float]
    /// Of the scores of allowed rows.
    package let mean: Float
    /// Of the scores of allowed rows; 0 where all are equal, as they are for words that stand nowhere.
    package let deviation: Float

    /// - Parameters:
    ///   - kind: what it goes by.
    ///   - embedder: whose vectors, if any.
    ///   - weight: beside the other legs.
    ///   - scores: `[rows]`.
    ///   - allowed: the rows that its mean and deviation are taken over.
    package init(_ kind: Kind, embedder: String? = nil, weight: Float, scores: [Float], _ allowed: AllowedRows) {
        self.kind = kind
        self.embedder = embedder
        self.weight = weight
        self.scores = scores
        (mean, deviation) = Columns.moments(of: scores, allowed)
        isPartial = false
    }

    /// Whether rows without a score of their own have the mean.
    let isPartial: Bool

    /// A leg whose mean and deviation are known otherwise; rows without a score of their own have the mean.
    init(
        _ kind: Kind, embedder: String?, weight: Float, scores: [Float], moments: (mean: Float, deviation: Float)
    ) {
        self.kind = kind
        self.embedder = embedder
        self.weight = weight
        self.scores = scores
        (mean, deviation) = moments
        isPartial = true
    }

    /// A leg whose scores are deviations already, as of a theme over the whole catalogue.
    package init(_ kind: Kind, weight: Float, deviations: [Float]) {
        self.kind = kind
        embedder = nil
        self.weight = weight
        scores = deviations
        (mean, deviation) = (0, 1)
        isPartial = false
    }

    /// Standard deviations above the mean of what is allowed; 0 where all are equal.
    package func z(_ row: Int) -> Float { deviation > 0 ? (scores[row] - mean) / deviation : 0 }

    /// Adds `factor` times the z of each row to `total`.
    func addZ(times factor: Float, to total: inout [Float]) {
        guard deviation > 0, factor != 0 else { return }
        let scale = factor / deviation
        let shift = -mean * scale
        Columns.map(scores, into: &total) { score, total in total + score * scale + shift }
    }

    /// Takes `factor` times the z off each row where it is above 0: being unlike what is refused is no merit.
    func subtractPositiveZ(times factor: Float, from total: inout [Float]) {
        guard deviation > 0, factor != 0 else { return }
        let scale = factor / deviation
        let mean = mean
        Columns.map(scores, into: &total) { score, total in total - max(score - mean, 0) * scale }
    }
}
