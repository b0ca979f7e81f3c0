import JSON

/// Writes the JSON line of a result.
struct ResultLine {
    /// As the user gave it; null without one, so that the member is always there.
    let id: String?
    let worker: String
    let attempt: Int
    let traceID: String
    /// From the time that the user gave until the claim.
    let queueTime: Duration?
    /// Since the claim.
    let totalTime: Duration

    func failed(_ status: JobStatus, _ fault: JobFault) -> [UInt8] {
        var error: JSONObject = ["code": .string(fault.code), "message": .string(fault.message)]
        error["path"] = fault.path.map { .string($0) }
        error["retryable"] = .bool(fault.isRetryable)
        return line(status, ["error": .object(error)])
    }

    /// The line with `members` between `status` and `worker`; both times stand in front of their "metrics".
    func line(_ status: JobStatus, _ members: JSONObject = [:]) -> [UInt8] {
        var result: JSONObject = ["id": .optional(id), "status": .string(status.rawValue)]
        result.merge(members)
        var metrics: JSONObject = [
            "queue_ms": queueTime.map { .double($0.fractionalMilliseconds) } ?? .null,
            "total_ms": .double(totalTime.fractionalMilliseconds),
        ]
        if let stages = members["metrics"]?.object { metrics.merge(stages) }
        result["metrics"] = .object(metrics)
        result["worker"] = .string(worker)
        result["attempt"] = .integer(attempt)
        result["trace_id"] = .string(traceID)
        return JSONValue.object(result).bytes()
    }
}
