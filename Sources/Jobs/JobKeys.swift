/// Every key of the queue under one prefix.
///
/// With the prefix `{anime}` all of them share one slot of a Redis Cluster.
package struct JobKeys: Sendable, Equatable {
    package let prefix: String

    package init(prefix: String) { self.prefix = prefix }

    /// One of the three pending lists; workers take from the right.
    package enum Pending: String, Sendable, CaseIterable {
        case high = ":high"
        case normal = ""
        case low = ":low"
    }

    /// List: requests that nobody holds.
    package func requests(_ list: Pending = .normal) -> String { "\(prefix):requests\(list.rawValue)" }
    /// List: what `worker` holds, newest on the left.
    package func processing(_ worker: String) -> String { "\(prefix):processing:\(worker)" }
    /// Sorted set: worker -> end of its lease (Unix milliseconds).
    package var workers: String { "\(prefix):workers" }
    /// Sorted set: SHA-1 of an element whose header tells of several crashes -> when (Unix milliseconds); kept a day.
    ///
    /// A header that is not in it was not written by the queue.
    package var suspects: String { "\(prefix):suspects" }
    /// Sorted set: worker that was reaped or has left -> when (Unix milliseconds); kept a day.
    package var reaped: String { "\(prefix):reaped" }
    /// Hash: worker -> how many requests it holds; without a field for idle workers.
    package var busy: String { "\(prefix):busy" }
    /// Hash with a time to live: version, host, pid, start and count of a worker, and how often it registered.
    package func worker(_ worker: String) -> String { "\(prefix):worker:\(worker)" }
    /// Hash with a time to live: the tickets that `worker` finished last.
    package func finished(_ worker: String) -> String { "\(prefix):worker:\(worker):finished" }

    /// Sorted set: request -> when it is due (Unix seconds).
    package var delayed: String { "\(prefix):delayed" }
    /// Set: ids not to be run.
    package var cancel: String { "\(prefix):cancel" }
    /// Sorted set: cancelled id -> when a worker first saw it (Unix milliseconds).
    package var cancelSince: String { "\(prefix):cancel:since" }
    /// String: while it exists nothing is claimed.
    package var paused: String { "\(prefix):paused" }
    /// Hash: counters since the beginning.
    package var stats: String { "\(prefix):stats" }
    /// List: dead letters, newest on the left.
    package var dead: String { "\(prefix):dead" }

    /// What every reply key begins with.
    package var resultPrefix: String { "\(prefix):result" }
    /// List: results of requests without an id of their own.
    package var results: String { "\(prefix):results" }
    /// List: the results of the request `id`.
    package func result(_ id: String) -> String { "\(prefix):result:\(id)" }
    /// String with a time to live: the request `id` is finished.
    package func done(_ id: String) -> String { "\(prefix):done:\(id)" }

    /// String with a time to live: the request `id` was handed in over HTTP; who watched it last.
    package func visitor(_ id: String) -> String { "\(prefix):http:\(id)" }
    /// Channel: what a worker tells of the request `id` while it runs.
    package func stream(_ id: String) -> String { "\(prefix):stream:\(id)" }

    /// Hash: the counters of a batch.
    package func batch(_ id: String) -> String { "\(prefix):batch:\(id)" }
    /// List: the results of a batch.
    package func batchResults(_ id: String) -> String { "\(prefix):batch:\(id):results" }
    /// List: one event, once the batch is complete.
    package func batchDone(_ id: String) -> String { "\(prefix):batch:\(id):done" }

    /// Hash with a time to live: what a conversation has come to.
    package func session(_ id: String) -> String { "\(prefix):session:\(id)" }
    /// What every set of watched entries begins with.
    package var watchedPrefix: String { "\(prefix):watched:" }
    /// Set: ids of the entries that a user has watched.
    package func watched(_ user: String) -> String { watchedPrefix + user }

    /// String with a time to live: the provider `name` asks to be left alone so long.
    package func cooldown(_ name: String) -> String { "\(prefix):cooldown:\(name)" }
    /// String with a time to live: the dollars spent on `day`, "2026-11-22".
    package func budget(_ day: String) -> String { "\(prefix):budget:\(day)" }
    /// String with a time to live: an answer of a language model, checked.
    package func cache(_ name: String) -> String { "\(prefix):cache:\(name)" }

    /// Whether a request names `key`, by its id, its batch or its `reply_to`, so that a fault in it is the request's
    /// own.
    package func isChosenByUser(_ key: String) -> Bool {
        // By bytes, as Redis compares keys: to Swift, a mark that follows ":" makes another character of it.
        [resultPrefix, "\(prefix):done:", "\(prefix):batch:"].contains { key.utf8.starts(with: $0.utf8) }
    }
}
