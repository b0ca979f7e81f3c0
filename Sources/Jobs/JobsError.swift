package import Redis

/// Why a worker cannot start, or a client has no answer.
package enum JobsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Redis or Valkey older than what the queue needs.
    case serverTooOld(version: String)
    /// Redis will not let us work until somebody mends it.
    case refused(reason: String)
    /// A key of ours holds something else.
    case wrongType(key: String, type: String)
    case redis(RedisError)
    /// Nobody has answered the request `id` in time.
    case noAnswer(id: String, replyKey: String, workers: String, after: Duration)
    /// The reply is no result.
    case badAnswer(id: String, reason: String)

    /// A stable label for metrics.
    package var kind: String {
        switch self {
        case .serverTooOld: "server_too_old"
        case .refused: "refused"
        case .wrongType: "wrong_type"
        case .redis(let error): error.kind
        case .noAnswer: "no_answer"
        case .badAnswer: "bad_answer"
        }
    }

    package var isRetryable: Bool {
        switch self {
        case .serverTooOld, .refused, .wrongType, .badAnswer: false
        case .redis(let error): error.isRetryable
        case .noAnswer: true
        }
    }

    package var description: String {
        switch self {
        case .serverTooOld(let version):
            "The server is Redis \(version), and the queue needs 6.2 or newer: upgrade it (any Valkey will do)."
        case .refused(let reason): reason
        case .wrongType(let key, let type):
            "The key \(key) holds a \(type), which is not ours: rename it, or choose another redis.key_prefix."
        case .redis(let error): error.description
        case .noAnswer(let id, let replyKey, let workers, let after):
            """
            Nobody answered \(id) within \(after). Is a worker running (redis-cli ZRANGE '\(workers)' 0 -1)? \
            A late answer will wait in \(replyKey).
            """
        case .badAnswer(let id, let reason): "The answer to \(id) is \(reason)."
        }
    }
}
