import Catalogue
import Ingestion
import Redis

extension FuzzTarget {
    /// An export of what somebody has watched, as XML or as JSON.
    static let watched = FuzzTarget("watched", longest: 2_048) { bytes in
        guard let export = try outcome({ () throws(WatchedExportError) in try WatchedExport(bytes) }) else { return }
        try promise(Set(export.ids).count == export.ids.count, "an id stands twice")
        try promise(export.ids.allSatisfy { $0.rawValue > 0 }, "an id is not positive")
        guard !export.ids.isEmpty else { return }
        let entries = export.ids.map {
            "<anime><series_animedb_id>\($0)</series_animedb_id><my_status>Completed</my_status></anime>"
        }
        let again = try WatchedExport(Array("<myanimelist>\(entries.joined())</myanimelist>".utf8))
        try promise(again.ids == export.ids && again.planned == 0, "what is written again reads otherwise")
    }

    /// Where Redis is.
    static let redisURL = FuzzTarget("redis-url", longest: 256) { bytes in
        let url = String(decoding: bytes, as: UTF8.self)
        guard let endpoint = try outcome({ () throws(RedisError) in try RedisEndpoint(url: url) }) else { return }
        try promise(!endpoint.addresses.isEmpty, "no address")
        for address in endpoint.addresses {
            guard case .tcp(let host, let port) = address else { continue }
            try promise(!host.isEmpty && 1...65_535 ~= port, "an address that cannot be dialled")
        }
        // An escape is shown as what it stands for, and so may read as something else.
        guard !url.contains("%") else { return }
        let shown = try RedisEndpoint(url: endpoint.description)
        let isSame =
            shown.addresses == endpoint.addresses && shown.master == endpoint.master
            && shown.database == endpoint.database && shown.usesTLS == endpoint.usesTLS
        try promise(isSame, "\(endpoint) reads otherwise")
        try promise(shown.username == nil && shown.password == nil, "\(endpoint) shows who logs in")
    }
}
