import Generation
import Jobs
import VectorStore

/// What all workers know of providers, kept in Redis; what this one knows itself holds while Redis says nothing.
struct RedisLimits: SharedLimits {
    let store: SharedStore
    let own: LocalLimits

    func cooldown(of provider: String) async -> Duration {
        max(await own.cooldown(of: provider), await store.cooldown(of: provider))
    }

    func coolDown(_ provider: String, for duration: Duration) async {
        await own.coolDown(provider, for: duration)
        await store.coolDown(provider, for: duration)
    }

    func spent(on day: String) async -> Double {
        max(await own.spent(on: day), await store.spent(on: day))
    }

    func spend(_ dollars: Double, on day: String) async {
        await own.spend(dollars, on: day)
        await store.spend(dollars, on: day)
    }
}

/// The answers of all workers, kept in Redis by the SHA-256 of what they answer.
struct RedisAnswerCache: AnswerCache {
    let store: SharedStore
    /// Over zero.
    let lifetime: Duration

    func answer(for key: String) async -> [UInt8]? { await store.bytes(ContentHash.make(of: key)) }

    func keep(_ answer: [UInt8], for key: String) async {
        await store.keep(answer, as: ContentHash.make(of: key), for: lifetime)
    }

    /// What keeps answers for `lifetime`: nothing does for none at all.
    static func make(in store: SharedStore, keepingFor lifetime: Duration) -> any AnswerCache {
        lifetime > .zero ? RedisAnswerCache(store: store, lifetime: lifetime) : NoAnswerCache()
    }
}
