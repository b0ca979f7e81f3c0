package import Logging

/// Every key that a log line may carry beside time, level and message; dotted, the part of the program first.
///
/// A value never holds a secret, and never a user's text.
package enum LogKeys {
    /// What went wrong, with what to do.
    package static let error = "error"
    /// The stable label of what went wrong: `bad_request`.
    package static let errorKind = "error.kind"

    /// The release of the program.
    package static let version = "version"
    /// `versions.config` of the results: changes with any setting.
    package static let configDigest = "config.digest"
    /// The keys of the settings that changed.
    package static let configKeys = "config.keys"
    /// From knowing other settings to answering by them, in milliseconds.
    package static let configSwapTime = "config.swap.ms"
    /// The generation that is being built or served.
    package static let indexGeneration = "index.generation"
    /// Entries in that generation.
    package static let indexEntries = "index.entries"
    /// From asking Redis to being ready to search, in milliseconds; weights that are read meanwhile are waited for.
    package static let indexLoadTime = "index.load.ms"
    /// `host.pid.ns`, as in `P:workers`.
    package static let workerID = "worker.id"

    /// The id that the user gave, cut to 64 characters; this and the next are the names that the result has.
    package static let jobID = "id"
    /// `ok`, `no_match`, `error`, ...
    package static let jobStatus = "status"
    /// 1 for the first.
    package static let jobAttempt = "attempt"
    /// From the user's `ts` to the claim, in milliseconds.
    package static let jobQueueTime = "metrics.queue_ms"
    /// From the claim to the finish, in milliseconds.
    package static let jobTotalTime = "metrics.total_ms"
    /// ``workerID`` of the one that answered.
    package static let jobWorker = "worker"
    package static let jobErrorCode = "error.code"
    /// What the queue said to the result, where it was not published: `late`, `done`, `gone`.
    package static let jobReply = "queue.reply"
    /// 32 hexadecimal digits.
    package static let traceID = "trace_id"
    /// The name of one stage, in the line that tells its time.
    package static let stage = "stage"
    package static let stageMilliseconds = "ms"

    /// `host:port` of the worker's HTTP port.
    package static let httpAddress = "http.address"

    /// Events of streamed requests that nobody could hear.
    package static let eventsDropped = "events.dropped"

    /// What a language model was asked, users' words among it: only where `prompt.log_content` is set.
    package static let modelPrompt = "llm.prompt"
    /// What it wrote, unchecked: only there, too.
    package static let modelReply = "llm.reply"

    /// `host:port`, without user and password.
    package static let redisEndpoint = "redis.endpoint"
    /// How often this connection was dialled.
    package static let redisDials = "redis.dials"
}

extension Logger.MetadataValue {
    /// A duration in milliseconds, to the microsecond: a JSON number, `1.437`.
    package static func milliseconds(_ duration: Duration) -> Self {
        .stringConvertible((duration / .microseconds(1)).rounded() / 1000)
    }
}
