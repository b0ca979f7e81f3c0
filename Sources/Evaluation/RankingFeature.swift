import Retrieval

/// One weight of the ranking, and by it the feature that it multiplies.
///
/// The score of an entry, short of what its franchise lends it, is a sum of weight times feature. So a feature is the
/// score under its weight alone: it is measured by running the ranking itself, and cannot differ from what production
/// computes.
struct RankingFeature {
    /// The name of the property in ``RankingWeights``; with "liked." before it, in ``LikedWeights``; with "embedders."
    /// before it, an embedder's factor times ``RankingWeights/dense``.
    let name: String
    let path: WritableKeyPath<RankingOptions, Float>

    /// All that can be fitted.
    ///
    /// - Parameter embedders: whose legs the index has.
    /// - Returns: the features, those of the embedders first.
    static func all(_ embedders: [String]) -> [RankingFeature] {
        let weights: [(String, WritableKeyPath<RankingWeights, Float>)] = [
            ("lexical", \.lexical), ("themes", \.themes), ("themeGenres", \.themeGenres), ("genre", \.genre),
            ("score", \.score), ("popularity", \.popularity), ("main", \.main),
            ("negative", \.negative), ("wantedPopularity", \.wantedPopularity),
            ("hiddenPopularity", \.hiddenPopularity),
        ]
        let liked: [(String, WritableKeyPath<LikedWeights, Float>)] = [
            ("dense", \.dense), ("lexical", \.lexical), ("genreShare", \.genreShare), ("genreCosine", \.genreCosine),
            ("popularity", \.popularity), ("score", \.score), ("main", \.main), ("studio", \.studio),
            ("source", \.source), ("type", \.type), ("ageRating", \.ageRating), ("decade", \.decade),
            ("fame", \.fame),
        ]
        let ofWish: WritableKeyPath<RankingOptions, RankingWeights> = \.weights
        let ofLiked: WritableKeyPath<RankingOptions, LikedWeights> = \.liked
        // Beside no other, an embedder has no factor of its own.
        let dense =
            embedders.count > 1
            ? embedders.map { RankingFeature(name: "embedders." + $0, path: \RankingOptions[embedder: $0]) }
            : [RankingFeature(name: "dense", path: \RankingOptions.weights.dense)]
        return dense
            + weights.map { RankingFeature(name: $0, path: ofWish.appending(path: $1)) }
            + liked.map { RankingFeature(name: "liked." + $0, path: ofLiked.appending(path: $1)) }
    }

    /// Its weight as the options have it.
    func weight(in options: RankingOptions) -> Float {
        options[keyPath: path] * (name.hasPrefix("embedders.") ? options.weights.dense : 1)
    }

    /// The options under which no entry has a score: every weight 0, and nothing lent by a franchise.
    static func silenced(_ options: RankingOptions, _ features: [RankingFeature]) -> RankingOptions {
        var silenced = options
        silenced.weights.dense = 1
        // Where embedders have factors, those stand for it.
        for feature in features { silenced[keyPath: feature.path] = 0 }
        (silenced.weights.kinship, silenced.weights.kinshipOfLong) = (0, 0)
        silenced.fusion = .zscore
        return silenced
    }
}

extension RankingOptions {
    /// The factor of an embedder's leg.
    fileprivate subscript(embedder name: String) -> Float {
        get { weights.embedders[name] ?? 1 }
        set { weights.embedders[name] = newValue }
    }
}
