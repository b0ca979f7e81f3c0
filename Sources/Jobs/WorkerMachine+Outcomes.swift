import JSON
import Redis

/// From outcomes to the commands that end a request.
extension WorkerMachine {
    /// What has ended is published, whoever it came with still runs.
    mutating func answered(_ run: Int, _ outcomes: [Int: Outcome]) {
        for place in held.indices {
            guard case .running(run, let number) = held[place].stage, let outcome = outcomes[number] else { continue }
            conclude(place, outcome)
        }
        clear()
    }

    /// A handler that returns too few outcomes has failed the requests without one.
    mutating func ran(_ run: Int, _ outcomes: [Outcome]) {
        abandoned[run] = nil
        let places = held.indices.filter { if case .running(run, _) = held[$0].stage { true } else { false } }
        let missing = JobFault(code: "internal", message: "the handler gave no outcome")
        for (index, place) in places.enumerated() {
            conclude(place, index < outcomes.count ? outcomes[index] : .failed(missing))
        }
        clear()
    }

    private mutating func conclude(_ place: Int, _ outcome: Outcome) {
        if held[place].isTaken {
            held[place].stage = .over
        } else if let verdict = held[place].verdict {
            end(place, verdict)
        } else {
            switch outcome {
            case .answered(let status, let members): answer(place, status, members)
            case .failed(let fault): fail(place, fault)
            }
        }
    }

    private mutating func answer(_ place: Int, _ status: JobStatus, _ members: JSONObject) {
        let shown = members.members.filter { Self.summaryNames.contains($0.name) }
        held[place].summary = JSONObject(shown)
        enqueueFinish(place, status, line: resultLine(held[place]).line(status, members))
    }

    private static let summaryNames: Set<String> = ["mode", "language", "grounding", "metrics", "versions"]

    /// Tries again later if that can help and is still in time; else the fault is final.
    private mutating func fail(_ place: Int, _ fault: JobFault) {
        let job = held[place]
        guard fault.isRetryable else { return end(place, .error, fault) }
        guard job.envelope.tries + 1 < job.envelope.maxTries else { return end(place, .dead, fault) }
        let delay = retryDelay(after: job.envelope.tries, atLeast: fault.retryAfter ?? .zero)
        if let deadline = job.deadline, now + delay >= deadline { return end(place, .error, fault) }
        held[place].stage = .ending
        outbox.append(
            .retry(
                RetryOrder(
                    worker: worker, element: job.element, ticket: job.ticket, delay: delay,
                    reason: Self.reason(of: fault))))
    }

    /// All of the wait is jitter, so that requests that failed together do not return together.
    private mutating func retryDelay(after tries: Int, atLeast floor: Duration) -> Duration {
        let ceiling = min(.seconds(60), .seconds(1) * (1 << min(tries, 6)))
        return floor + ceiling * (Double(random.next()) / Double(UInt64.max))
    }

    /// Ends a request without an answer.
    mutating func end(_ place: Int, _ status: JobStatus, _ fault: JobFault? = nil, publishing: Bool = true) {
        let result = resultLine(held[place])
        held[place].faultCode = fault?.code
        let line = fault.map { result.failed(status, $0) } ?? result.line(status)
        enqueueFinish(
            place, status, line: publishing ? line : [],
            deadReason: status == .dead ? fault.map(Self.reason) ?? "dead" : nil)
    }

    private mutating func enqueueFinish(_ place: Int, _ status: JobStatus, line: [UInt8], deadReason: String? = nil) {
        let job = held[place]
        let envelope = job.envelope
        held[place].stage = .ending
        outbox.append(
            .finish(
                FinishOrder(
                    worker: worker, element: job.element, ticket: job.ticket, status: status, line: line,
                    duplicateLine: envelope.id == nil ? [] : resultLine(job).line(.duplicate), id: envelope.id,
                    token: token(job),
                    mode: envelope.isForced ? .force : envelope.keepsResult ? .keep : .usual,
                    replyKey: replyKey(of: envelope), batch: envelope.batch, deadReason: deadReason)))
    }

    /// Sends a recent result of the same request once more.
    mutating func finishAgain(_ place: Int, _ order: FinishOrder) {
        held[place].stage = .ending
        var again = order
        again.worker = worker
        again.element = held[place].element
        again.ticket = held[place].ticket
        again.token = token(held[place])
        outbox.append(.finish(again))
    }

    /// The same trace may belong to several requests, so that it cannot tell runs apart.
    private func token(_ job: Held) -> String { "\(worker)/\(job.ticket)" }

    private func resultLine(_ job: Held) -> ResultLine {
        ResultLine(
            id: job.envelope.id, worker: worker, attempt: job.envelope.attempt, traceID: job.traceID,
            queueTime: job.queueTime, totalTime: now - job.claimed)
    }

    private func replyKey(of envelope: JobEnvelope) -> String {
        envelope.replyTo ?? envelope.batch.map { keys.batchResults($0.id) } ?? envelope.id.map(keys.result)
            ?? keys.results
    }

    /// The fault's code in the letters that an attempt header allows.
    private static func reason(of fault: JobFault) -> String {
        let letters = fault.code.utf8.prefix(40).map { byte in
            0x61...0x7A ~= byte ? byte : UInt8(ascii: "_")
        }
        return letters.isEmpty ? "failed" : String(decoding: letters, as: UTF8.self)
    }
}

/// What the queue says to them.
extension WorkerMachine {
    mutating func finished(_ order: FinishOrder, _ reply: FinishReply, _ actions: inout Actions) {
        isHeldUp = false
        if reply == .gone, order.status != .duplicate, restore(.finish(order), order.ticket) { return }
        guard let place = held.indices.first(where: { held[$0].ticket == order.ticket }) else { return }
        held[place].stage = .over
        let job = held[place]
        // Carried out before; what the list still holds of these bytes is an equal request.
        if reply == .done { mustRegister = true }
        if reply == .published, order.status != .duplicate, let id = order.id {
            recent.insert(order, id: id, original: job.envelope.original, at: now)
        }
        jobsDone += 1
        if reply == .published, let events = job.events {
            actions.add(.close(events, order.status, after: now - job.claimed))
        }
        actions.add(
            .report(
                FinishedJob(
                    id: order.id, status: order.status, attempt: job.envelope.attempt, queueTime: job.queueTime,
                    totalTime: now - job.claimed, worker: order.worker, trace: job.trace,
                    errorCode: job.faultCode, reply: reply, summary: job.summary)))
    }

    /// The server has forgotten the element: it goes back into the list, and the command that ends it is sent again,
    /// once.
    ///
    /// - Returns: Whether that is to happen.
    mutating func restore(_ command: QueueCommand, _ ticket: Int) -> Bool {
        guard let place = held.firstIndex(where: { $0.ticket == ticket }), !held[place].wasRestored else {
            return false
        }
        held[place].wasRestored = true
        forgotten.append(command)
        mustRegister = true
        return true
    }

    /// A key that the user chose cannot take the result: the common list gets it, as an error.
    mutating func reroute(_ order: FinishOrder, key: String, type: String, _ actions: inout Actions) {
        guard let place = held.firstIndex(where: { $0.ticket == order.ticket }) else { return }
        if held[place].isRerouted {
            warnOfType(key, type, &actions)
            outbox.append(.finish(order))
            return pauseLane()
        }
        held[place].isRerouted = true
        let status: JobStatus = order.status == .dead ? .dead : .error
        let fault = JobFault.badRequest("\(key) holds a \(type), so the result cannot go there", path: "$")
        var rerouted = order
        rerouted.status = status
        rerouted.line = resultLine(held[place]).failed(status, fault)
        rerouted.duplicateLine = []
        rerouted.replyKey = keys.results
        if let id = order.id, keys.done(id) == key { rerouted.id = nil }
        if let batch = order.batch, key.utf8.starts(with: keys.batch(batch.id).utf8) { rerouted.batch = nil }
        outbox.append(.finish(rerouted))
    }
}
