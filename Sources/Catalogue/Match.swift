/// An entry that answers an intent, how well, and by what.
package struct Match: Sendable, Equatable {
    /// How an entry stands in one leg of retrieval.
    package struct LegScore: Sendable, Equatable {
        /// "dense", "lexical", "themes", "like_dense", "like_lexical" or "like_genres".
        package let leg: String
        /// The embedder that a dense leg goes by.
        package let embedder: String?
        /// Standard deviations above the mean of all entries that pass the filters: comparable between embedders,
        /// which a cosine is not, and between legs.
        package let z: Float

        package init(leg: String, embedder: String? = nil, z: Float) {
            self.leg = leg
            self.embedder = embedder
            self.z = z
        }
    }

    /// A theme of the wish that the entry shows.
    package struct ShownTheme: Sendable, Equatable {
        /// What shows it.
        package enum Sign: Sendable, Equatable {
            /// Its own name, in the title or the synopsis.
            case name
            /// A word or phrase that goes with it, in the title or the synopsis.
            case phrase(String)
            /// A genre of its name or of one that goes with it, in the catalogue's spelling.
            case genre(String)
            case ageRating
        }

        package let name: String
        package let portugueseName: String
        package let sign: Sign

        package init(name: String, portugueseName: String, sign: Sign) {
            self.name = name
            self.portugueseName = portugueseName
            self.sign = sign
        }
    }

    package let entry: AnimeEntry
    /// What the ranking goes by; comparable within one answer only.
    package let score: Float
    /// Cosine of the entry's vector and the wish's by the first embedder, -1...1; nil where vectors played no part.
    package let similarity: Float?
    /// Every leg of the wish.
    package let legs: [LegScore]
    /// The legs that brought the entry here, strongest first.
    package let carriedBy: [String]
    /// Themes of the wish, and by what the entry shows them.
    package let themes: [ShownTheme]
    /// Entries that this one stands for, best first: they ranked below it and count as the same.
    package let merged: [AnimeID]

    package init(
        entry: AnimeEntry, score: Float, similarity: Float?, legs: [LegScore], carriedBy: [String],
        themes: [ShownTheme] = [], merged: [AnimeID] = []
    ) {
        self.entry = entry
        self.score = score
        self.similarity = similarity
        self.legs = legs
        self.carriedBy = carriedBy
        self.themes = themes
        self.merged = merged
    }

    /// The highest z of the legs whose names end in `name`; nil without such a leg.
    package func z(_ name: String) -> Float? { legs.filter { $0.leg.hasSuffix(name) }.map(\.z).max() }
}
