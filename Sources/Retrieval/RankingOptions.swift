package import Understanding

/// How entries are scored, chosen and merged: `retriever.yaml` with the weights that it does not show.
package struct RankingOptions: Sendable, Equatable {
    /// How the scores of several legs become one.
    package enum Fusion: Sendable, Equatable {
        /// The weighted sum of each leg's z over what is allowed.
        case zscore
        /// Reciprocal ranks: the sum of `weight / (k + rank)` over the best `depth` of each leg, ranks from 1.
        case rrf(k: Int, depth: Int)
    }

    package var lexical = LexicalOptions()
    package var fusion = Fusion.zscore
    package var weights = RankingWeights()
    package var liked = LikedWeights()
    package var gate = Gate()
    /// How many neighbours a search engine is asked for, and how many entries that are good by all else stand beside them.
    package var depth = 200
    /// What stands for one entry where the request does not say.
    package var dedupe = Dedupe.franchise
    /// Share of relevance in what is chosen next, 0...1; the rest is unlikeness to what was chosen.
    ///
    /// 1 turns it off (Carbonell and Goldstein, SIGIR 1998).
    package var mmrLambda: Float = 1

    package init() {}
}

/// What each leg and feature of a wish counts for, in standard deviations of a leg with weight 1.
///
/// Fitted by coordinate ascent on the development sets with two folds (2026-11-28): the sum of nDCG@10 over its target,
/// each set counting alike.
package struct RankingWeights: Sendable, Equatable {
    /// Each dense leg of the free text, times its factor in ``embedders``.
    package var dense: Float = 1
    /// What an embedder's leg counts for where an index has several, by its name in embeddings.yaml; else 1.
    package var embedders: [String: Float] = ["minilm": 0.7, "e5-en-pt": 1.2]
    /// The words of the free text.
    package var lexical: Float = 0.5
    /// The evidence of wished themes.
    package var themes: Float = 2
    /// The genres that go with wished themes.
    package var themeGenres: Float = 0.8
    /// Having all genres that the free text names; having some counts for their share.
    package var genre: Float = 0.3
    /// One deviation of the users' mean vote.
    package var score: Float = 0.05
    /// One deviation of log10 of the users who have it on their list.
    package var popularity: Float = 0.6
    /// Being the best known entry of a franchise.
    package var main: Float = 0
    /// One deviation of likeness to what is refused or disliked; nothing is gained below the mean.
    package var negative: Float = 0.6
    /// ``popularity``, where "popular" or "well known" is asked for.
    package var wantedPopularity: Float = 1
    /// ``popularity``, where a "hidden gem" is asked for.
    package var hiddenPopularity: Float = -1
    /// Share of an entry's score that is the best of its franchise, for wishes of up to ``longWish`` words.
    ///
    /// A season's own synopsis may say nothing of what the series is about.
    package var kinship: Float = 0.5
    /// ``kinship`` for longer wishes, which are mostly descriptions of a plot.
    package var kinshipOfLong: Float = 0.8
    /// Words from which a wish is long, function words not counted.
    package var longWish = 13

    package init() {}
}

/// What likeness to liked titles counts for; the same unit as ``RankingWeights``.
package struct LikedWeights: Sendable, Equatable {
    /// Each dense leg: the entry's vector and the mean of theirs.
    package var dense: Float = 0.6
    /// The words of their own texts.
    package var lexical: Float = 0.2
    /// Genres shared, of the genres of either.
    package var genreShare: Float = 0.26
    /// The cosine of genres, rare ones weighing more.
    package var genreCosine: Float = 0.3
    /// One deviation of log10 of the users who have it on their list.
    package var popularity: Float = 1.8
    /// One deviation of the users' mean vote.
    package var score: Float = 0.3
    /// Being the best known entry of a franchise.
    package var main: Float = 1.2
    /// A studio shared.
    package var studio: Float = 1.08
    /// The same source ("Manga").
    package var source: Float = 0.84
    /// The same type ("Movie").
    package var type: Float = 1.08
    /// The same age rating.
    package var ageRating: Float = 0.64
    /// Taken off for each ten years between.
    package var decade: Float = 0.7
    /// Taken off for each power of ten between the users who have either on their list.
    package var fame: Float = 0.5

    package init() {}
}
