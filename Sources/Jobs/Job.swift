package import JSON
package import Telemetry

/// One claimed, well-formed request.
package struct Job: Sendable {
    /// The user's id, or the custom_id of an OpenAI Batch line; nil if none was given.
    package let id: String?
    /// Always an object: plain text becomes `{"query": text}`, an OpenAI Batch line its body with `id` = custom_id.
    package let request: JSONValue
    /// Which run this is, from 1.
    package let attempt: Int
    /// When the answer stops being of use; from `deadline` or `timeout_ms`.
    package let deadline: ContinuousClock.Instant?
    /// From `ts` until the claim; nil without `ts`.
    package let queueTime: Duration?
    /// 32 hex digits, from `traceparent` or random.
    package let traceID: String
    /// Where its spans belong; nil: nobody asks for them.
    package let trace: TraceContext?
    /// Says whether anybody still wants the answer.
    package let cancellation: JobCancellation
    /// Takes what is to be told while it runs; nil: nobody asked for it.
    package let events: JobEvents?

    package init(
        id: String?, request: JSONValue, attempt: Int, deadline: ContinuousClock.Instant?, queueTime: Duration?,
        traceID: String, trace: TraceContext? = nil, cancellation: JobCancellation = JobCancellation(),
        events: JobEvents? = nil
    ) {
        self.id = id
        self.request = request
        self.attempt = attempt
        self.deadline = deadline
        self.queueTime = queueTime
        self.traceID = traceID
        self.trace = trace
        self.cancellation = cancellation
        self.events = events
    }

    /// Whether the user has cancelled it or its deadline has passed: to be asked between two stages.
    ///
    /// Whatever the handler makes of it then, its result is `cancelled` or `expired`.
    package var isCancelled: Bool { cancellation.isCancelled }
}

/// How a request ended: `status` of its result, and a counter in `P:stats`.
package enum JobStatus: String, Sendable, CaseIterable {
    case ok
    /// Nothing is similar enough.
    case noMatch = "no_match"
    /// Answered, but a stage fell back.
    case degraded
    case error
    /// Its deadline passed before it was answered.
    case expired
    case cancelled
    /// It is in the list of dead letters.
    case dead
    /// Its id was finished before.
    case duplicate
}

/// Why a request got no answer; becomes `error` of the result.
package struct JobFault: Error, Sendable, Equatable {
    /// Stable and in lower case with underscores: "bad_request".
    package let code: String
    package let message: String
    /// The faulty field, "$.filters.year".
    package let path: String?
    /// Whether a later run may succeed; then the queue tries again, up to `max_tries`.
    package let isRetryable: Bool
    /// The least wait before that, if the cause named one.
    package let retryAfter: Duration?

    package init(
        code: String, message: String, path: String? = nil, isRetryable: Bool = false, retryAfter: Duration? = nil
    ) {
        self.code = code
        self.message = message
        self.path = path
        self.isRetryable = isRetryable
        self.retryAfter = retryAfter
    }

    package static func badRequest(_ message: String, path: String) -> JobFault {
        JobFault(code: "bad_request", message: message, path: path)
    }
}

/// What became of one run.
package enum Outcome: Sendable, Equatable {
    /// The members of the result after `id` and `status`; `queue_ms` and `total_ms` are put in front of its "metrics".
    case answered(JobStatus, JSONObject)
    case failed(JobFault)
}

/// Answers requests; the only thing that a worker knows of what they mean.
package protocol JobHandler: Sendable {
    /// Runs the requests and says what became of each; never throws.
    ///
    /// The task is cancelled when nobody wants its outcomes any more: return soon. Either the worker has left and given
    /// the requests back, or each of them is cancelled or past its deadline. A single one of several that is shows by
    /// ``Job/isCancelled``.
    ///
    /// - Parameters:
    ///   - jobs: 1...``JobOptions/maxBatch``.
    ///   - report: takes outcomes that are known while others are waited for, by their places in `jobs`; each job's once.
    /// - Returns: The outcomes of those that were not reported, in the same order.
    func handle(
        _ jobs: [Job], report: @escaping @Sendable (_ outcomes: [Int: Outcome]) -> Void
    ) async -> [Outcome]
}
