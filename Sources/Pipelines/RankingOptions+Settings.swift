package import Retrieval
package import Settings
import Understanding

extension RankingOptions {
    /// What `retriever.yaml` says, and the weights that it does not show.
    package init(_ settings: RetrieverSettings) {
        self.init()
        lexical = LexicalOptions(settings.lexical)
        weights.dense = Float(settings.legs.dense)
        weights.lexical = Float(settings.legs.lexical)
        weights.genre = Float(settings.rerank.genre)
        weights.score = Float(settings.rerank.score)
        weights.popularity = Float(settings.rerank.popularity)
        weights.negative = Float(settings.rerank.negative)
        gate.minExcess = Float(settings.gate.minZExcess)
        mmrLambda = Float(settings.diversity.mmrLambda)
        dedupe = Dedupe(settings.filters.dedupe)
        depth = settings.depth
        fusion =
            switch settings.fusion.method {
            case .zscore: .zscore
            case .rrf: .rrf(k: settings.fusion.rrfK, depth: settings.depth)
            }
    }
}

extension LexicalOptions {
    fileprivate init(_ settings: LexicalSettings) {
        self.init()
        k1 = Float(settings.k1)
        b = Float(settings.b)
        title = Float(settings.title)
        genres = Float(settings.genres)
        synopsis = Float(settings.synopsis)
    }
}

extension Dedupe {
    fileprivate init(_ setting: FilterSettings.Dedupe) {
        self =
            switch setting {
            case .none: .none
            case .franchise: .franchise
            case .title: .title
            }
    }
}
