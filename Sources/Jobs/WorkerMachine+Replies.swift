import Redis

/// What the queue answers, and what a broken connection means.
extension WorkerMachine {
    mutating func receive(_ replies: [QueueReply], _ actions: inout Actions) {
        guard case .busy(let commands) = lane else { return }
        lane = .idle
        isCutOff = false
        defer { clear() }
        var unanswered = commands[...]
        for reply in replies {
            guard let command = unanswered.popFirst() else { break }
            // What a wrong server (a demoted one) said before may be lost as well.
            if case .refused(let refusal) = reply, refusal.recovery == .redial {
                return broke(commands: [command] + unanswered, because: refusal.reason, &actions)
            }
            receive(reply, to: command, &actions)
        }
    }

    /// Lets go of what is over.
    mutating func clear() { held.removeAll { if case .over = $0.stage { true } else { false } } }

    mutating func sendFailed(_ reason: String, _ actions: inout Actions) {
        guard case .busy(let commands) = lane else { return }
        lane = .idle
        broke(commands: commands, because: reason, &actions)
    }

    /// What was sent may or may not have been carried out.
    ///
    /// Commands that end a request are sent again, since each says itself whether it was; the rest shows when the list is
    /// compared with memory.
    private mutating func broke(commands: [QueueCommand], because reason: String, _ actions: inout Actions) {
        isCutOff = true
        if isLeaving { farewells += 1 }
        requeue(commands)
        settle(because: reason, &actions)
    }

    private mutating func requeue(_ commands: [QueueCommand]) {
        outbox.insert(
            contentsOf: commands.filter { command in
                switch command {
                case .finish, .retry, .release, .leave, .reap: true
                case .register, .claim, .look, .cancelled, .beat: false
                }
            }, at: 0)
        forgotten += restoring
        restoring = []
        guard commands.contains(where: { if case .look = $0 { true } else { false } }) else { return }
        for place in held.indices {
            if case .looking = held[place].stage { held[place].stage = .fresh }
        }
    }

    /// Lets everything under way come to rest; then the list in Redis is compared with memory.
    mutating func settle(because reason: String, _ actions: inout Actions) {
        if !mustRegister { actions.warn(.connectionLost, reason) }
        mustRegister = true
        registeredSince = nil
        nextLook = now + options.lease
        pauseLane()
    }

    /// One pause, however many commands of a pipeline were refused.
    mutating func pauseLane() {
        if laneOpens <= now { laneOpens = now + backoff.next(using: &random) }
    }

    private mutating func receive(_ reply: QueueReply, to command: QueueCommand, _ actions: inout Actions) {
        switch (reply, command) {
        case (.claimed(let claim), .claim(_, let slots)): claimed(claim, slots: slots)
        case (.looked(let known), .look): looked(known)
        case (.finished(let reply), .finish(let order)): finished(order, reply, &actions)
        case (.cancelled(let ids), .cancelled): cancel(ids, &actions)
        case (.retried, .retry(let order)): drop(order.ticket)
        case (.gone, .retry(let order)): if !restore(command, order.ticket) { drop(order.ticket) }
        case (.registered(let time, let elements, let taken), .register):
            registered(serverTime: time, elements, taken: taken)
        case (.strangers(let members), .register): rivals = members.filter { $0 != worker }
        case (.left, .leave): exit(&actions)
        case (.released, _), (.reaped, _): break
        case (.lost, .register): rename(&actions)
        case (.lost, .claim): mustRegister = true
        case (.lost, .finish(let order)): if !restore(command, order.ticket) { drop(order.ticket) }
        case (.lost, .retry(let order)): if !restore(command, order.ticket) { drop(order.ticket) }
        case (.mistyped(let key, let type), .finish(let order)) where keys.isChosenByUser(key):
            reroute(order, key: key, type: type, &actions)
        case (.mistyped(let key, let type), _):
            warnOfType(key, type, &actions)
            putOff(command)
        case (.refused(let refusal), _):
            actions.warn(.commandRefused, refusal.reason)
            putOff(command)
        default: break
        }
    }

    mutating func warnOfType(_ key: String, _ type: String, _ actions: inout Actions) {
        actions.warn(.wrongType, "\(key) holds a \(type): rename it")
    }

    /// The connection is good, but the command was not carried out: the same again after a pause.
    ///
    /// Not so a reap: the next beat names the dead worker again, and what is wrong with its keys holds up nobody else.
    private mutating func putOff(_ command: QueueCommand) {
        if case .reap = command { return }
        if case .finish = command { isHeldUp = true }
        if case .register = command { isCutOff = true }
        requeue([command])
        pauseLane()
    }

    private mutating func cancel(_ ids: [String], _ actions: inout Actions) {
        // By bytes, as Redis compares members.
        let ids = Set(ids.map { Array($0.utf8) })
        for place in held.indices where held[place].isWanted {
            if let id = held[place].envelope.id, ids.contains(Array(id.utf8)) { stop(place, .cancelled, &actions) }
        }
    }

    private mutating func claimed(_ claim: Claim, slots: Int) {
        heard(claim.serverTime)
        claimState = claim.state
        nextPoll = now + min(Self.pollInterval, claim.nextDue ?? Self.pollInterval)
        if slots > 0 { isQueueEmpty = claim.elements.count < slots }
        let fetched = unconfirmed
        unconfirmed = []
        if claim.state == .open {
            for element in fetched + claim.elements { adopt(element) }
        } else if !fetched.isEmpty {
            outbox.append(.release(worker: worker, elements: fetched.reversed()))
        }
    }

    mutating func heard(_ time: Int) {
        serverTime = (time, now)
        lastRenewal = now
        backoff.reset()
    }

    /// The worker was reaped: others have its requests.
    ///
    /// What still runs is of no use, but takes its place until it ends.
    private mutating func rename(_ actions: inout Actions) {
        for job in held {
            if case .running(let run, _) = job.stage { abandoned[run, default: 0] += 1 }
        }
        held = []
        unconfirmed = []
        forgotten = []
        restoring = []
        rivals = []
        readySince = nil
        // A fetch that was under way when the lease ended may have moved a request into the old list.
        outbox = [.reap(worker: worker)]
        generation += 1
        let old = worker
        worker = identity.name(generation: generation)
        actions.warn(.leaseLost, "\(old) -> \(worker)")
    }

    private mutating func drop(_ ticket: Int) {
        held.removeAll { $0.ticket == ticket }
    }

    private mutating func exit(_ actions: inout Actions) {
        hasExited = true
        actions.add(.exit)
    }

    mutating func beaten(_ name: String, _ dead: [String]) {
        guard name == worker else { return }
        lastRenewal = now
        // After an outage every lease has ended: the others get as long as a lease to come back.
        guard let registeredSince, now - registeredSince >= options.lease else { return }
        for name in dead where name != worker && !outbox.contains(.reap(worker: name)) {
            outbox.append(.reap(worker: name))
        }
    }
}
