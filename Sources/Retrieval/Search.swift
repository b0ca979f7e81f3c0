package import Catalogue
package import Understanding
package import VectorStore

/// The vectors that a wish is searched with, one for each dense leg of the index; empty where there is no such text.
package struct QueryVectors: Sendable {
    /// Of the free text.
    package var text: [[Float]]
    /// Of what the wish refuses in words.
    package var refused: [[Float]]
    /// How well each embedder reads the wish's language, 0...1; 1 for those beyond its end.
    package var trusts: [Float]
    /// On which side of the border between wishes and other talk the text lies; nil without a text.
    ///
    /// 1 is the middle of the wishes, 0 the border, -1 the middle of the talk.
    package var scope: Float?
    /// What ``Retriever/compared(_:)`` gave for them, where several wishes were compared at once.
    package var compared: ComparedVectors?

    package init(text: [[Float]] = [], refused: [[Float]] = [], trusts: [Float] = []) {
        self.text = text
        self.refused = refused
        self.trusts = trusts
    }

    func trust(_ leg: Int) -> Float { leg < trusts.count ? trusts[leg] : 1 }
}

/// One wish on its way through retrieval: what may be recommended, and how each leg scores it.
package struct Search: Sendable {
    package let intent: Intent
    package let allowed: AllowedRows
    /// All rows, for what is measured against the whole catalogue.
    let everything: AllowedRows
    /// Liked or disliked ids that the catalogue lacks.
    package let unknownIDs: [AnimeID]
    /// Rows of the liked titles.
    let liked: [Int]
    /// The words of the free text.
    let query: [LexicalIndex.WeightedTerm]
    /// Words of the free text, in its own language, function words not counted.
    package let wordCount: Int
    /// ``QueryVectors/scope``.
    let scope: Float?
    /// Rows of the disliked titles.
    let disliked: [Int]
    /// The vectors that were fetched for it, where a search engine holds them.
    var fetched: FetchedVectors?
    /// Why no vectors were compared, though the wish has some.
    package internal(set) var fault: VectorStoreError?
    /// What counts for an entry.
    package internal(set) var legs: [Leg] = []
    /// What counts against an entry.
    package internal(set) var penalties: [Leg] = []
    /// The fused score of every row; empty before ``Retriever/fuse(_:)``.
    package internal(set) var fused: [Float] = []
}

/// What a search found.
package struct SearchResult: Sendable {
    /// Best first; equal scores by ascending id.
    package var matches: [Match]
    /// Entries that passed the filters.
    package let allowed: Int
    /// Why there is nothing to recommend; nil where there is.
    ///
    /// The matches are there all the same if it is that nothing is similar: whoever wants the ranking alone has it.
    package let absence: Absence?
    /// Liked or disliked ids that the catalogue lacks.
    package let unknownIDs: [AnimeID]
    /// Stems of the words that the wish was searched with, in the order of the wish.
    package let stems: [String]
    /// By how much the wish is above the gate; nil where it is answered whatever else it says.
    package let margin: Float?
}

/// Why a wish is answered with nothing.
package enum Absence: Sendable, Equatable {
    /// Nothing passes the filters; the one constraint whose removal frees most entries, and how many.
    case filtered(relax: String?, freed: Int)
    /// What passes is no more similar than chance.
    case nothingSimilar
}
