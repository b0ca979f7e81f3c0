package import Catalogue

/// Every key of the index, its Redis type, and who writes it.
///
/// All begin with the key prefix; for Redis Cluster that is written `{anime}`, and all fall into one slot.
package struct VectorKeys: Sendable {
    private let root: String

    package init(prefix: String) { root = prefix + ":index:" }

    /// String, the generation that is served for `embedder`: written by publish and by `activate`.
    package func active(_ embedder: String) -> String { root + "active:" + embedder }

    /// Sorted set, every generation that has keys, by the Unix second of its beginning.
    ///
    /// A generation is added with the first of its keys and removed with the last, so that nothing has to be searched.
    package var generations: String { root + "generations" }

    /// Hash, ``IndexMeta``: written by begin, publish and prune.
    package func meta(_ generation: GenerationID) -> String { root + generation.rawValue + ":meta" }

    /// Sorted set, the ids of the entries written so far, each its own score: written by the build.
    ///
    /// An id is added after its entry is whole. Read in ascending order, it gives the rows.
    package func ids(_ generation: GenerationID) -> String { root + generation.rawValue + ":ids" }

    /// Hash, ``EntryRecord``: written by the build.
    package func item(_ generation: GenerationID, _ id: AnimeID) -> String { items(generation) + String(id.rawValue) }

    /// What the names of a generation's entries begin with.
    func items(_ generation: GenerationID) -> String { root + generation.rawValue + ":item:" }

    /// Index of the search module over a generation's entries, by ``RedisSearch``: made by publish, dropped by prune.
    func search(_ generation: GenerationID) -> String { root + generation.rawValue + ":search" }

    /// Vector set, one model's vectors by id, by ``VectorSets``: filled by publish.
    ///
    /// Models count from 0.
    func vectorSet(_ generation: GenerationID, _ leg: Int) -> String {
        root + generation.rawValue + ":vectors:" + String(leg)
    }

    /// String, rows of the matrix as raw little-endian Float32, about 1 MiB: written by publish.
    ///
    /// Pieces count from 0.
    package func matrix(_ generation: GenerationID, _ piece: Int) -> String {
        root + generation.rawValue + ":matrix:" + String(piece)
    }

    /// String, the packed facts (``PackedFacts``) of entries, about 1 MiB: written by publish.
    ///
    /// Pieces count from 0.
    package func facts(_ generation: GenerationID, _ piece: Int) -> String {
        root + generation.rawValue + ":facts:" + String(piece)
    }

    /// String with a time to live, vectors of known sentences as raw little-endian Float32, by a digest of sentences and
    /// embedder: written by the first process that needs them.
    package func reference(_ digest: String) -> String { root + "reference:" + digest }

    /// String with a time to live, there while a build is at work: renewed with everything that the build writes.
    package func heartbeat(_ generation: GenerationID) -> String { root + generation.rawValue + ":heartbeat" }
}
