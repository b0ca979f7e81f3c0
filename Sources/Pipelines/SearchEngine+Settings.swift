package import Settings
package import VectorStore

extension SearchEngine {
    /// nil: this process compares the vectors.
    package init?(_ backend: RetrieverSettings.Backend) {
        switch backend {
        case .memory: return nil
        case .redisSearch: self = .redisSearch
        case .redisVectorSet: self = .vectorSet
        }
    }
}
