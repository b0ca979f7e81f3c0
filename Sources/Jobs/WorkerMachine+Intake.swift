import JSON
import Telemetry

/// From bytes in the list to requests that are ready to run.
extension WorkerMachine {
    /// A fetched element waits for a claim: that tells whether the queue is paused, and the server's time.
    ///
    /// Only the middle list's is ours; the others' still stand there.
    mutating func fetched(_ list: JobKeys.Pending, _ element: [UInt8]?) {
        fetches.remove(list)
        nextPoll = now
        guard let element else { return }
        if list == .normal { unconfirmed.append(element) }
        isQueueEmpty = false
    }

    /// At maxmemory, say: the claims go on and drain the server, so that nothing but the waits has to rest.
    mutating func fetchRefused(_ list: JobKeys.Pending, _ reason: String, _ actions: inout Actions) {
        fetches.remove(list)
        guard now >= fetchesOpen else { return }
        fetchesOpen = now + Self.pollInterval
        actions.warn(.commandRefused, reason)
    }

    /// Takes responsibility for an element of this worker's list.
    mutating func adopt(_ element: [UInt8]) {
        drawTicket()
        // The user's bytes count: a header, put there by a worker, must not make a request too large.
        guard AttemptHeader.split(element).original.count <= options.maxElementBytes else { return bury(element) }
        let envelope = JobEnvelope(element, resultPrefix: keys.resultPrefix)
        let claimedAt = serverMilliseconds
        let submitted = envelope.submitted.map { $0 * 1_000 }
        held.append(
            Held(
                ticket: lastTicket, element: element, envelope: envelope, claimed: now,
                queueTime: submitted.map { .milliseconds(max(0, Double(claimedAt) - $0)) },
                deadline: deadline(of: envelope, claimedAt: Double(claimedAt)), events: events(of: envelope),
                crashes: min(1, envelope.crashes), trace: trace(of: envelope)))
        let place = held.count - 1
        if let fault = envelope.fault {
            end(place, .error, fault)
        } else if envelope.id == nil, envelope.crashes < Self.quarantineAfter {
            prepare(place)
        }
    }

    /// A number that the server does not confuse with that of a request that is held: it remembers one for each rest.
    private mutating func drawTicket() {
        let rests = options.rememberedTickets
        // More are held than there are rests only after much has gone wrong; then any number is as good.
        for _ in 1...rests {
            lastTicket += 1
            if !held.indices.contains(where: { (lastTicket - held[$0].ticket) % rests == 0 }) { return }
        }
    }

    private func events(of envelope: JobEnvelope) -> JobEvents? {
        guard envelope.isStreamed, let id = envelope.id else { return nil }
        return JobEvents(channel: keys.stream(id), attempt: envelope.attempt)
    }

    /// What is too large is not read, so nobody knows where its result should go: it becomes a dead letter.
    private mutating func bury(_ element: [UInt8]) {
        let envelope = JobEnvelope(Array("{}".utf8), resultPrefix: keys.resultPrefix)
        held.append(
            Held(
                ticket: lastTicket, element: element, envelope: envelope, claimed: now, queueTime: nil, deadline: nil,
                events: nil, crashes: 0, trace: trace(of: envelope)))
        let message = "the request has \(element.count) bytes, more than \(options.maxElementBytes)"
        end(held.count - 1, .dead, JobFault(code: "too_large", message: message), publishing: false)
    }

    /// Draws the conclusions from what the server knows of requests.
    mutating func looked(_ known: [KnownRequest]) {
        let places = held.indices.filter { if case .looking = held[$0].stage { true } else { false } }
        for (place, known) in zip(places, known) {
            let envelope = held[place].envelope
            if known.isSuspect { held[place].crashes = envelope.crashes }
            let isFinished = known.marker.map { $0.first != UInt8(ascii: "?") } ?? false
            if isFinished, !envelope.isForced {
                end(place, .duplicate)
            } else if known.isCancelled {
                end(place, .cancelled)
            } else if held[place].crashes >= Self.deadAfter {
                let message = "the request ended \(envelope.crashes) workers and is not tried again"
                end(place, .dead, JobFault(code: "crashed", message: message))
            } else if known.marker == nil, !envelope.isForced, let id = envelope.id,
                let order = recent.order(id: id, original: envelope.original, at: now)
            {
                finishAgain(place, order)
            } else {
                prepare(place)
            }
        }
    }

    /// A request that nothing is known against may run, alone if it is under suspicion.
    mutating func prepare(_ place: Int) {
        if held[place].crashes >= Self.quarantineAfter {
            held[place].stage = .suspect
        } else {
            held[place].stage = .ready
            readySince = readySince ?? now
        }
    }

    /// The server's clock, estimated from the last time it was heard.
    var serverMilliseconds: Int { serverTime.milliseconds + (now - serverTime.heard).wholeMilliseconds }

    private func deadline(of envelope: JobEnvelope, claimedAt: Double) -> ContinuousClock.Instant? {
        let fixed = envelope.deadline.map { $0 * 1_000 }
        let relative = envelope.timeout.map {
            (envelope.submitted.map { $0 * 1_000 } ?? claimedAt) + $0.fractionalMilliseconds
        }
        guard let earliest = [fixed, relative].compactMap({ $0 }).min() else { return nil }
        return now + .milliseconds(earliest - claimedAt)
    }

    /// The requester's trace, or a new one.
    private mutating func trace(of envelope: JobEnvelope) -> TraceContext {
        // No randomness is spent on it: a worker's tickets are its own, and so is their hash.
        let spanID = UInt64.fnv1a(Array("\(worker)/\(lastTicket)".utf8)).hexadecimal
        guard let parent = envelope.trace else {
            let halves = [random.next(), random.next()].map { (half: UInt64) in half.hexadecimal }
            return TraceContext(traceID: halves.joined(), spanID: spanID)
        }
        return TraceContext(
            traceID: parent.traceID, spanID: spanID, parentID: parent.spanID, isSampled: parent.isSampled)
    }
}
