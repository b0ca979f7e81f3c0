import JSON

/// Writes the JSON line of a result.
struct ResultLine {
    /// As the user gave it; null without one, so that the member is always there.
    let id: String?
    let worker: String
    let attempt: Int
    let traceID: String

    /// The line of an answer: `members` between `status` and `worker`, and both times in front of their "metrics".
    func answered(
        _ status: JobStatus, _ members: JSONObject, queueTime: Duration?, totalTime: Duration
    ) -> [UInt8] {
        var members = members
        if let metrics = members["metrics"]?.object {
            var times: JSONObject = [
                "queue_ms": queueTime.map { .double($0.fractionalMilliseconds) } ?? .null,
                "total_ms": .double(totalTime.fractionalMilliseconds),
            ]
            times.merge(metrics)
            members["metrics"] = .object(times)
        }
        return line(status, members)
    }

    func failed(_ status: JobStatus, _ fault: JobFault) -> [UInt8] {
        var error: JSONObject = ["code": .string(fault.code), "message": .string(fault.message)]
        error["path"] = fault.path.map { .string($0) }
        error["retryable"] = .bool(fault.isRetryable)
        return line(status, ["error": .object(error)])
    }

    func bare(_ status: JobStatus) -> [UInt8] { line(status, [:]) }

    private func line(_ status: JobStatus, _ members: JSONObject) -> [UInt8] {
        var result: JSONObject = ["id": id.map { .string($0) } ?? .null, "status": .string(status.rawValue)]
        result.merge(members)
        result["worker"] = .string(worker)
        result["attempt"] = .integer(attempt)
        result["trace_id"] = .string(traceID)
        return JSONValue.object(result).bytes()
    }
}
