import Jobs
import Redis

/// The command connection and the heartbeat, as far as Redis and back.
extension Simulation {
    /// How long a worker waits for an answer, in microseconds.
    private static let commandTimeout = 500_000
    private static let info = WorkerInfo(version: "1", host: "w", pid: 1, started: 0, jobsDone: 0)

    mutating func send(_ commands: [QueueCommand], of process: Int) {
        if processes[process].isSending { violations.append("two sends under way") }
        processes[process].isSending = true
        processes[process].sent = commands
        if processes[process].isolatedUntil > now || processes[process].commandReign != reign {
            processes[process].commandReign = reign
            return fail(process, after: latency())
        }
        let pipeline = Agenda.Pipeline(
            process: process, commands: commands, fate: fate(of: commands.count), reign: reign)
        if pipeline.fate == .unheard {
            fail(process, after: Self.commandTimeout)
            agenda.add(.commands(pipeline), at: now + Self.commandTimeout + random.number(in: 0...Self.commandTimeout))
        } else {
            agenda.add(.commands(pipeline), at: now + latency())
        }
    }

    private mutating func fate(of count: Int) -> Agenda.Pipeline.Fate {
        guard phase == .serving, now < Schedule.calm else { return .answered }
        let risks = schedule.risks
        if random.happens(risks.cut) { return .cut(after: random.number(in: 0...count)) }
        if random.happens(risks.kill) { return .kill(after: random.number(in: 0...count)) }
        if random.happens(risks.refusal) { return .refused(random.number(in: 0...count - 1)) }
        return random.happens(risks.delay) ? .unheard : .answered
    }

    private mutating func fail(_ process: Int, after delay: Int) {
        agenda.add(.event(process: process, .sendFailed("broken")), at: now + delay)
    }

    /// Redis takes a pipeline command by command, and others' commands in between.
    mutating func arrive(_ pipeline: Agenda.Pipeline) {
        var pipeline = pipeline
        let process = pipeline.process
        if pipeline.reign != reign {
            return pipeline.fate == .unheard ? () : fail(process, after: latency())
        }
        while true {
            let next = pipeline.replies.count
            switch pipeline.fate {
            case .cut(next): return fail(process, after: latency())
            case .kill(next):
                mishaps += 1
                return kill(process)
            default: break
            }
            guard next < pipeline.commands.count else { break }
            if pipeline.fate == .refused(next) {
                pipeline.replies.append(.refused(refusal()))
            } else {
                pipeline.replies.append(apply(pipeline.commands[next]))
            }
            if random.happens(10) {
                return agenda.add(.commands(pipeline), at: now + random.number(in: 1...200))
            }
        }
        if pipeline.fate == .unheard { return }
        agenda.add(.event(process: process, .replied(pipeline.replies)), at: now + latency())
    }

    private mutating func refusal() -> QueueRefusal {
        random.happens(50)
            ? QueueRefusal(reason: "BUSY", recovery: .wait) : QueueRefusal(reason: "READONLY", recovery: .redial)
    }

    private mutating func apply(_ command: QueueCommand) -> QueueReply {
        let reply: QueueReply
        if case .reap(let worker) = command {
            let isAlive = redis.workers[worker].map { $0 > serverTime } ?? false
            reply = redis.perform(command, lease: Schedule.lease, at: serverTime)
            if isAlive, redis.workers[worker] == nil { violations.append("\(worker) is reaped within its lease") }
        } else {
            reply = redis.perform(command, lease: Schedule.lease, at: serverTime)
        }
        tell(command, reply)
        checkHomes()
        serveBlocked()
        return reply
    }

    /// Whatever happens to a request, it waits in the list that its sender chose.
    private mutating func checkHomes() {
        for list in JobKeys.Pending.allCases {
            for element in redis.pending[list.place] {
                let original = AttemptHeader.split(element).original
                guard let job = schedule.jobs.first(where: { $0.element[...] == original }), job.home != list else {
                    continue
                }
                violations.append("request \(job.index) strays into the list \(list)")
            }
        }
    }

    mutating func beat(_ process: Int) {
        let worker = processes[process].machine.worker
        if processes[process].isolatedUntil > now {
            agenda.add(.beat(process: process), at: now + Schedule.lease * 1_000 / 3)
        } else {
            agenda.add(.beatArrives(process: process, worker: worker, reign: reign), at: now + latency())
        }
    }

    mutating func arrive(beatOf worker: String, _ process: Int, reign: Int) {
        let heard = now + latency()
        agenda.add(.beat(process: process), at: heard + Schedule.lease * 1_000 / 3)
        guard reign == self.reign else { return }
        switch apply(.beat(worker: worker, info: Self.info)) {
        case .beaten(let dead):
            agenda.add(.event(process: process, .beaten(worker: worker, dead: dead)), at: heard)
        case .lost: agenda.add(.event(process: process, .lost(worker: worker)), at: heard)
        default: break
        }
    }
}
