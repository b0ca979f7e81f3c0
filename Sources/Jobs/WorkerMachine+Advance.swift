/// What the worker does next, derived from its state alone.
extension WorkerMachine {
    mutating func advance(_ actions: inout Actions) {
        if isDraining, !hasExited { giveBack(&actions) }
        guard !hasExited else { return }
        if isMember, let time = nextLook, time <= now {
            nextLook = nil
            mustRegister = true
        }
        if mustSettle || isQuarantining || isDraining { wakeFetches(&actions) }
        stopOverdue(&actions)
        if !mustRegister { dispatch(&actions) }
        send(&actions)
        guard !mustRegister else { return }
        if isQuarantining { runSuspect(&actions) }
        fetch(&actions)
    }

    /// When ``Event/tick`` is due.
    package var nextWake: ContinuousClock.Instant? {
        guard !hasExited else { return nil }
        var times = [mustRegister || !outbox.isEmpty ? laneOpens : max(nextPoll, laneOpens)]
        if let nextLook { times.append(nextLook) }
        if let nextCancelLook { times.append(nextCancelLook) }
        for place in held.indices where held[place].isWanted {
            if let deadline = held[place].deadline { times.append(deadline) }
        }
        if let readySince { times.append(readySince + options.maxDelay) }
        if !fetches.isEmpty, mustSettle || isQuarantining || isDraining { times.append(nextUnblock) }
        if let cutoff { times += [cutoff, cutoff + Self.farewell] }
        return times.filter { $0 > now }.min() ?? now + Self.pollInterval
    }
}

/// The command connection.
extension WorkerMachine {
    private mutating func send(_ actions: inout Actions) {
        guard case .idle = lane, now >= laneOpens else { return }
        if mustSettle { return register(&actions) }
        var commands = outbox.map { numbered($0) }
        outbox = []
        if !isLeaving {
            addLook(to: &commands)
            addCancelLook(to: &commands)
            addClaim(to: &commands)
        }
        guard !commands.isEmpty else { return }
        lane = .busy(commands)
        actions.add(.send(commands))
    }

    private mutating func numbered(_ command: QueueCommand) -> QueueCommand {
        guard case .release(let worker, let elements, _) = command else { return command }
        turn += 1
        return .release(worker: worker, elements: elements, turn: turn)
    }

    private var mustSettle: Bool { mustRegister && !isLeaving }

    private mutating func addLook(to commands: inout [QueueCommand]) {
        var inquiries: [Inquiry] = []
        for place in held.indices {
            guard case .fresh = held[place].stage else { continue }
            held[place].stage = .looking
            inquiries.append(held[place].inquiry)
        }
        if !inquiries.isEmpty { commands.append(.look(inquiries)) }
    }

    private mutating func addCancelLook(to commands: inout [QueueCommand]) {
        guard let time = nextCancelLook, time <= now else { return }
        let ids = held.compactMap { $0.isWanted ? $0.envelope.id : nil }
        nextCancelLook = ids.isEmpty ? nil : now + Self.cancelInterval
        if !ids.isEmpty { commands.append(.cancelled(ids: ids)) }
    }

    /// A claim goes along with the finishes that make room for it.
    private mutating func addClaim(to commands: inout [QueueCommand]) {
        guard !isDraining else { return }
        let finishes = isHeldUp ? 0 : commands.count { if case .finish = $0 { true } else { false } }
        let slots = isQuarantining ? 0 : max(0, freeSlots + finishes - fetches.count)
        let isWorthIt = claimState == .open && slots > 0 && (!isQueueEmpty || finishes > 0 && !isFetchingAll)
        guard isWorthIt || !unconfirmed.isEmpty || now >= nextPoll else { return }
        commands.append(.claim(worker: worker, slots: slots))
    }

    private var freeSlots: Int {
        options.concurrency - held.count - unconfirmed.count - abandoned.values.reduce(0, +)
    }

    private var isFetchingAll: Bool { fetches.count == JobKeys.Pending.allCases.count }
}

/// Running, and waiting for more.
extension WorkerMachine {
    private mutating func dispatch(_ actions: inout Actions) {
        guard !isDraining else { return }
        var ready = held.indices.filter { if case .ready = held[$0].stage { true } else { false } }
        let isComplete = freeSlots <= 0 || readySince.map { now >= $0 + options.maxDelay } ?? false
        while ready.count >= options.maxBatch || (!ready.isEmpty && (isComplete || needsNoCompany)) {
            run(Array(ready.prefix(options.maxBatch)), &actions)
            ready.removeFirst(min(options.maxBatch, ready.count))
        }
        expire()
        readySince = ready.isEmpty ? nil : readySince ?? now
    }

    /// Whether the ready requests have nothing to wait for: none runs, and no other is known of that could be taken.
    ///
    /// What comes while they run fills the next batch.
    private var needsNoCompany: Bool {
        (isQueueEmpty || freeSlots <= fetches.count) && unconfirmed.isEmpty && abandoned.isEmpty
            && held.indices.allSatisfy { place in
                switch held[place].stage {
                case .ready, .ending, .over: true
                case .fresh, .looking, .suspect, .running: false
                }
            }
    }

    private mutating func run(_ places: [Int], _ actions: inout Actions) {
        lastRun += 1
        var jobs: [Job] = []
        for place in places {
            let job = held[place]
            if let deadline = job.deadline, deadline <= now { continue }
            held[place].stage = .running(run: lastRun, place: jobs.count)
            if job.envelope.id != nil { nextCancelLook = nextCancelLook ?? now + Self.cancelInterval }
            jobs.append(
                Job(
                    id: job.envelope.id, request: job.envelope.request, attempt: job.envelope.attempt,
                    deadline: job.deadline, queueTime: job.queueTime, traceID: job.traceID,
                    trace: job.trace, cancellation: job.cancellation, events: job.events))
        }
        if !jobs.isEmpty { actions.add(.run(run: lastRun, jobs)) }
    }

    /// Tells the runs of requests whose deadline has passed.
    private mutating func stopOverdue(_ actions: inout Actions) {
        for place in held.indices where held[place].isWanted {
            if let deadline = held[place].deadline, deadline <= now { stop(place, .expired, &actions) }
        }
    }

    /// A request that runs is not wanted any more; it ends when its run does.
    mutating func stop(_ place: Int, _ verdict: JobStatus, _ actions: inout Actions) {
        held[place].verdict = verdict
        actions.add(.cancel(held[place].cancellation))
    }

    /// Ends the ready requests whose deadline has passed.
    private mutating func expire() {
        for place in held.indices {
            guard case .ready = held[place].stage, let deadline = held[place].deadline, deadline <= now else {
                continue
            }
            end(place, .expired)
        }
    }

    /// Whether a request under suspicion is here: then nothing new is taken until its run is over.
    private var isQuarantining: Bool {
        // By place, here and elsewhere: a closure that takes the request itself copies it.
        held.indices.contains { place in
            guard held[place].crashes >= Self.quarantineAfter else { return false }
            return if case .ending = held[place].stage { false } else { true }
        }
    }

    /// Runs the first suspect once it is alone in this worker's list.
    private mutating func runSuspect(_ actions: inout Actions) {
        let suspects = held.indices.filter { if case .suspect = held[$0].stage { true } else { false } }
        guard let first = suspects.first, suspects.count == held.count, unconfirmed.isEmpty, abandoned.isEmpty,
            fetches.isEmpty, outbox.isEmpty, case .idle = lane
        else { return }
        if held.count > 1 {
            let others = held.dropFirst().map(\.element)
            outbox.append(.release(worker: worker, elements: others.reversed()))
            held.removeLast(others.count)
            return send(&actions)
        }
        held[first].stage = .ready
        run([first], &actions)
        expire()
    }

    /// Waits for requests where the last claim found none, one list a free slot.
    private mutating func fetch(_ actions: inout Actions) {
        guard case .idle = lane, !isDraining, !isQuarantining, unconfirmed.isEmpty, isQueueEmpty, claimState == .open,
            // A request moved under a lease that has ended would be nobody's.
            now - lastRenewal < options.lease / 2, now >= fetchesOpen
        else { return }
        let longest = min(.seconds(5), options.lease / 3)
        for list in [JobKeys.Pending.normal, .high, .low] where !fetches.contains(list) && freeSlots > fetches.count {
            fetches.insert(list)
            let timeout = options.concurrency < 3 ? min(longest, Self.pollInterval) : longest
            actions.add(.fetch(list, worker: worker, timeout: timeout))
        }
    }

    private mutating func wakeFetches(_ actions: inout Actions) {
        guard !fetches.isEmpty, now >= nextUnblock else { return }
        nextUnblock = now + Self.unblockInterval
        actions.add(.unblock)
    }
}

/// Stopping.
extension WorkerMachine {
    /// How long the farewell may take after the cutoff.
    private static let farewell: Duration = .seconds(3)

    private var isDraining: Bool { drainStarted != nil }

    mutating func drain(until grace: Duration) {
        drainStarted = drainStarted ?? now
        cutoff = min(cutoff ?? now + grace, now + grace)
    }

    /// Gives back what does not run; once nothing runs or the time is up, everything, and the membership.
    private mutating func giveBack(_ actions: inout Actions) {
        let isLate = cutoff.map { now >= $0 } ?? false
        if isUseless || cutoff.map({ now >= $0 + Self.farewell }) ?? false {
            hasExited = true
            return actions.add(.exit)
        }
        guard !isLeaving else { return }
        let waiting = held.filter { job in
            switch job.stage {
            case .fresh, .ready, .suspect: true
            case .looking, .running, .ending, .over: false
            }
        }
        let elements = waiting.map(\.element) + unconfirmed
        if !elements.isEmpty { outbox.append(.release(worker: worker, elements: elements.reversed())) }
        let tickets = Set(waiting.map(\.ticket))
        held.removeAll { tickets.contains($0.ticket) }
        unconfirmed = []
        readySince = nil
        // A fetch still under way could move a request into a list that nobody would look at again.
        if fetches.isEmpty, held.isEmpty || isLate, case .idle = lane {
            isLeaving = true
            outbox.append(.leave(worker: worker))
        }
    }

    /// Nothing to give back, and nobody to say farewell to: the lease ends by itself.
    ///
    /// A wait that broke is no reason: the connection for commands may be good. Nor is one farewell that was not heard:
    /// the connection may have died long ago, and the next is a new one.
    private var isUseless: Bool {
        let isEmpty = held.isEmpty && unconfirmed.isEmpty && fetches.isEmpty
        let isUnheard = farewells > 1 ? outbox.allSatisfy(\.isDispensable) : outbox.isEmpty
        return isEmpty && isUnheard && isCutOff && mustRegister && now < laneOpens
    }
}

extension QueueCommand {
    /// Whether nobody misses it: a lease ends by itself, and others see to the dead as well.
    fileprivate var isDispensable: Bool {
        switch self {
        case .leave, .reap: true
        default: false
        }
    }
}

extension WorkerMachine.Held {
    /// Whether it runs and its answer is still wanted.
    var isWanted: Bool {
        if case .running = stage { verdict == nil } else { false }
    }

    /// What has to be known before it may run.
    fileprivate var inquiry: Inquiry {
        let tellsOfCrashes = envelope.crashes >= WorkerMachine.quarantineAfter
        return Inquiry(id: envelope.id, suspect: tellsOfCrashes ? element : nil)
    }
}
