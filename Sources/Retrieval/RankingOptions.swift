package import Catalogue

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
    package var gate = Gate()
    /// What stands for one entry where the request does not say.
    package var dedupe = Deduplication.franchise
    /// Share of relevance in what is chosen next, 0...1; the rest is unlikeness to what was chosen.
    ///
    /// 1 turns it off (Carbonell and Goldstein, SIGIR 1998).
    package var mmrLambda: Float = 1

    package init() {}
}

/// What each leg and feature counts for, in standard deviations of a leg with weight 1.
package struct RankingWeights: Sendable, Equatable {
    /// Each dense leg of the free text.
    package var dense: Float = 1
    /// The words of the free text.
    package var lexical: Float = 1
    /// The words that give wished themes away.
    package var themes: Float = 0.5
    /// Having all genres that the free text names; having some counts for their share.
    package var genre: Float = 0.3
    /// One deviation of the users' mean vote.
    package var score: Float = 0.1
    /// One deviation of log10 of the users who have it on their list.
    package var popularity: Float = 0.05
    /// One deviation of likeness to what is refused or disliked; nothing is gained below the mean.
    package var negative: Float = 0.6

    /// Each dense leg of the liked titles.
    package var likedDense: Float = 1
    /// The words of the liked titles' own texts.
    package var likedLexical: Float = 0.5
    /// Genres shared with the liked titles.
    package var likedGenres: Float = 1
    /// ``popularity``, where titles are liked: people who like a title have seen what is popular beside it.
    package var likedPopularity: Float = 1
    /// A studio shared with a liked title.
    package var likedStudio: Float = 0.1
    /// The same source ("Manga") as a liked title.
    package var likedSource: Float = 0.1
    /// ``popularity``, where "popular" or "well known" is asked for.
    package var wantedPopularity: Float = 1
    /// ``popularity``, where a "hidden gem" is asked for.
    package var hiddenPopularity: Float = -1

    package init() {}
}
