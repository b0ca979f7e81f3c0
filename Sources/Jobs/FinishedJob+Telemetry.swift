import JSON
import Logging
import Telemetry

extension WorkerMachine.Event {
    /// Counts what the queue says about requests of others.
    func count() {
        guard case .replied(let replies) = self else { return }
        for reply in replies {
            switch reply {
            case .reaped(let elements) where elements > 0: Meters.shared.reaped.add(elements)
            case .retried: Meters.shared.retries.add()
            default: break
            }
        }
    }
}

extension FinishedJob {
    /// Counts the end of a request, once: what another worker had published before counts as late alone.
    func count() {
        let meters = Meters.shared
        if reply == .late { return meters.late.add() }
        if status == .duplicate { meters.duplicates.add() }
        if status == .noMatch { meters.abstentions.add() }
        meters.job(status: status.rawValue, mode: summary["mode"]?.string, took: totalTime, waited: queueTime)
    }
}

extension FinishedJob {
    /// The line of the log: the result's own members by their path, as in `metrics.stages_ms.embed`; nothing of the
    /// request.
    var metadata: Logger.Metadata {
        var metadata: Logger.Metadata = [
            LogKeys.jobStatus: "\(status.rawValue)", LogKeys.jobAttempt: .stringConvertible(attempt),
            LogKeys.jobTotalTime: .milliseconds(totalTime), LogKeys.jobWorker: "\(worker)",
            LogKeys.traceID: "\(trace.traceID)",
        ]
        metadata[LogKeys.jobID] = id.map { "\($0.prefix(64))" }
        metadata[LogKeys.jobQueueTime] = queueTime.map { .milliseconds($0) }
        metadata[LogKeys.jobErrorCode] = errorCode.map { "\($0)" }
        if reply != .published { metadata[LogKeys.jobReply] = "\(reply.rawValue.lowercased())" }
        for member in summary.members { metadata.add(member.value, as: member.name) }
        return metadata
    }

    /// The span around all that was done for the request; nil where its requester does not record the trace.
    var span: Span? {
        guard trace.isSampled else { return nil }
        let end = ContinuousClock.now.unixNanoseconds
        var attributes: [(name: String, value: Span.Value)] = [
            ("messaging.system", .text("redis")), ("messaging.operation.type", .text("process")),
            ("anime.status", .text(status.rawValue)), ("anime.attempt", .integer(attempt)),
        ]
        if let mode = summary["mode"]?.string { attributes.append(("anime.mode", .text(mode))) }
        if let id { attributes.append(("messaging.message.id", .text(String(id.prefix(64))))) }
        if let queueTime { attributes.append(("anime.queue_ms", .number(queueTime.fractionalMilliseconds))) }
        return Span(
            traceID: trace.traceID, spanID: trace.spanID, parentID: trace.parentID, name: "process request",
            kind: .consumer, start: end - Int(totalTime / .nanoseconds(1)), end: end, attributes: attributes,
            error: errorCode)
    }
}

extension Logger.Metadata {
    /// Scalars under their dotted path; what is null is left out.
    fileprivate mutating func add(_ value: JSONValue, as path: String) {
        switch value {
        case .string(let text): self[path] = .string(text)
        case .integer(let number): self[path] = .stringConvertible(number)
        case .double(let number): self[path] = .stringConvertible(number)
        case .bool(let flag): self[path] = .stringConvertible(flag)
        case .object(let object): for member in object.members { add(member.value, as: "\(path).\(member.name)") }
        case .null, .array: break
        }
    }
}
