import JSON
import Jobs

/// What `Worker` does around the machine.
extension Simulation {
    mutating func startProcess() {
        let running = processes.count { $0.state != .gone }
        guard running < Schedule.workers else { return }
        processes.append(
            SimulatedProcess(schedule.options, number: processes.count, at: instant, seed: random.next()))
        processes[processes.count - 1].connect(in: reign)
        feed(.tick, to: processes.count - 1)
    }

    /// Something reaches a process, or has to wait until it thaws.
    mutating func takeInside(_ process: Int, _ happening: Agenda.Happening) {
        switch processes[process].state {
        case .gone: return
        case .frozen: return processes[process].mailbox.append(happening)
        case .running: break
        }
        switch happening {
        case .tick:
            if let alarm = processes[process].alarm, alarm <= now { processes[process].alarm = nil }
            feed(.tick, to: process)
        case .event(_, let event): feed(event, to: process)
        case .runEnds(_, let run): endRun(run, of: process)
        case .beat: beat(process)
        default: break
        }
    }

    mutating func feed(_ event: WorkerMachine.Event, to process: Int) {
        switch event {
        case .replied(let replies):
            processes[process].isSending = false
            processes[process].isHeard = !replies.contains { if case .refused = $0 { true } else { false } }
        case .sendFailed:
            processes[process].isSending = false
            processes[process].isHeard = false
        case .drain, .stop: processes[process].told = processes[process].told ?? now
        case .fetched(let list, _), .fetchFailed(let list, _): processes[process].fetching.remove(list)
        default: break
        }
        let event = sabotage?.distort(event, sent: processes[process].sent) ?? event
        let actions = processes[process].machine.handle(event, at: instant)
        for action in actions { perform(action, of: process) }
        if processes[process].machine.hasExited {
            checkFarewell(of: process)
            return end(process)
        }
        if !processes[process].isBeating, processes[process].machine.isMember {
            processes[process].isBeating = true
            beat(process)
        }
        guard let next = processes[process].machine.nextWake else { return }
        let wake = microseconds(next)
        if processes[process].alarm.map({ wake < $0 }) ?? true {
            processes[process].alarm = wake
            agenda.add(.tick(process: process), at: max(now, wake))
        }
    }

    /// Whoever is heard says farewell; only whoever was told long ago may be out of time.
    private mutating func checkFarewell(of process: Int) {
        let process = processes[process]
        guard process.isHeard, let told = process.told, now - told < 3_000_000 else { return }
        let hasLeft = process.sent.contains { if case .leave = $0 { true } else { false } }
        if !hasLeft { violations.append("left without a word") }
    }

    private mutating func perform(_ action: WorkerMachine.Action, of process: Int) {
        tell(action, of: process)
        switch action {
        case .send(let commands): send(commands, of: process)
        case .fetch(let list, let worker, let timeout): fetch(list, for: worker, timeout, of: process)
        case .unblock:
            if processes[process].isolatedUntil <= now { agenda.add(.unblock(process: process), at: now + latency()) }
        case .run(let run, let jobs): begin(run, jobs, of: process)
        case .cancel, .report, .close, .warn, .exit: break
        }
    }

    private mutating func begin(_ run: Int, _ requests: [Job], of process: Int) {
        let places = requests.compactMap(index)
        if requests.contains(where: { crashes(of: $0, at: process) >= 2 }),
            requests.count > 1 || !processes[process].runs.isEmpty
        {
            violations.append("a suspect runs in company")
        }
        if requests.contains(where: { crashes(of: $0, at: process) >= 5 }) {
            violations.append("a condemned request runs")
        }
        processes[process].runs[run] = requests
        let work = places.map { schedule.jobs[$0].work }.max() ?? 0
        agenda.add(.runEnds(process: process, run: run), at: now + work)
    }

    private mutating func endRun(_ run: Int, of process: Int) {
        guard let requests = processes[process].runs.removeValue(forKey: run) else { return }
        let places = requests.compactMap(index)
        if places.contains(where: { schedule.jobs[$0].behaviour == .kills }) { return kill(process) }
        let outcomes = places.map { place in
            runs[place] += 1
            return schedule.jobs[place].outcome(ofRun: runs[place])
        }
        // Every other run tells of its first request before the others.
        let early = run.isMultiple(of: 2) && outcomes.count > 1 ? 1 : 0
        if early > 0 { feed(.answered(run: run, [0: outcomes[0]]), to: process) }
        feed(.ran(run: run, Array(outcomes.dropFirst(early))), to: process)
    }

    /// Every request's query ends in its number.
    private func index(_ request: Job) -> Int? { request.request.object?["query"]?.string.flatMap { Int($0) } }

    /// What the header in the worker's own list says; 0 if others have it.
    private func crashes(of request: Job, at process: Int) -> Int {
        guard request.attempt > 2, let index = index(request) else { return 0 }
        let worker = processes[process].machine.worker
        let original = schedule.jobs[index].element[...]
        let headers = redis.processing[worker, default: []].compactMap { element in
            let (header, rest) = AttemptHeader.split(element)
            return rest == original && redis.suspects.contains(element) ? header : nil
        }
        return headers.map(\.crashes).max() ?? 0
    }

    /// The process is gone, and a supervisor starts another.
    mutating func end(_ process: Int) {
        processes[process].state = .gone
        processes[process].mailbox = []
        if phase == .serving { agenda.add(.start, at: now + random.number(in: 1_000...500_000)) }
    }

    mutating func kill(_ process: Int) {
        guard processes[process].state != .gone else { return }
        end(process)
        // Redis learns of it soon, or, if the whole machine has died, not at all.
        if random.happens(80) { agenda.add(.disconnect(process: process), at: now + random.number(in: 0...20_000)) }
    }

    mutating func thaw(_ process: Int) {
        guard processes[process].state == .frozen else { return }
        processes[process].state = .running
        // Each was received by a task of its own: they run on in any order.
        for happening in processes[process].mailbox { agenda.add(happening, at: now + random.number(in: 0...500)) }
        processes[process].mailbox = []
    }
}
