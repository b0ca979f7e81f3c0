/// Bringing memory and the list in Redis together: at the start, after every break, and when a finish found its element
/// gone.
extension WorkerMachine {
    /// Goes before all else: it makes void what a connection given up may still carry.
    mutating func register(_ actions: inout Actions) {
        guard fetches.isEmpty else { return }
        // Was it given back, or not? The list knows.
        outbox.removeAll { if case .release = $0 { true } else { false } }
        turn += 1
        registering = notEnding
        let command = QueueCommand.register(
            worker: worker, held: registering.map(\.element), turn: turn, ids: idsOfRegistering, rivals: rivals)
        restoring += forgotten
        forgotten = []
        lane = .busy([command])
        actions.add(.send([command]))
    }

    /// What the list has to hold whether or not the commands in the outbox have been carried out, oldest first.
    private var notEnding: [(ticket: Int?, element: [UInt8])] {
        let ending = Set(outbox.compactMap(\.ticket))
        return held.filter { !ending.contains($0.ticket) }.map { ($0.ticket, $0.element) }
            + unconfirmed.map { (nil, $0) }
    }

    private var idsOfRegistering: [[UInt8]: String] {
        var ids: [[UInt8]: String] = [:]
        for job in held { ids[job.element] = job.envelope.id }
        for element in unconfirmed { ids[element] = JobEnvelope(element, resultPrefix: keys.resultPrefix).id }
        return ids
    }

    /// The list in Redis is the truth: what it holds beyond memory was moved by a command whose answer was lost.
    mutating func registered(serverTime time: Int, _ elements: [[UInt8]], taken: [Int]) {
        heard(time)
        mustRegister = !forgotten.isEmpty
        registeredSince = registeredSince ?? now
        nextPoll = now
        isQueueEmpty = false
        rivals = []
        concede(Set(taken))
        var known: [[UInt8]: Int] = [:]
        for element in held.filter({ !$0.isTaken }).map(\.element) + unconfirmed { known[element, default: 0] += 1 }
        for element in elements.reversed() {
            if let count = known[element], count > 0 {
                known[element] = count - 1
            } else {
                adopt(element)
            }
        }
        outbox += restoring
        restoring = []
    }

    /// Leaves to others what they have, by its places in the registration.
    ///
    /// A run is not taken out of its batch: it goes on, and ends in nothing.
    private mutating func concede(_ places: Set<Int>) {
        let tickets = Set(places.compactMap { registering[$0].ticket })
        for place in held.indices {
            held[place].isTaken = tickets.contains(held[place].ticket)
            if held[place].isTaken, !held[place].isRunning { held[place].stage = .over }
        }
        for (ticket, element) in places.map({ registering[$0] }) where ticket == nil {
            if let place = unconfirmed.firstIndex(of: element) { unconfirmed.remove(at: place) }
        }
        let isTheirs = { (command: QueueCommand) in command.ticket.map(tickets.contains) ?? false }
        outbox.removeAll(where: isTheirs)
        restoring.removeAll(where: isTheirs)
        clear()
    }
}

extension WorkerMachine.Held {
    fileprivate var isRunning: Bool { if case .running = stage { true } else { false } }
}

extension QueueCommand {
    /// Of the request that it ends.
    fileprivate var ticket: Int? {
        switch self {
        case .finish(let order): order.ticket
        case .retry(let order): order.ticket
        default: nil
        }
    }
}
