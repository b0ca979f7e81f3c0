import Jobs

/// Users, operators and misfortune.
extension Simulation {
    mutating func push(_ job: SimulatedJob) {
        // What a failover under way would forget is the sender's loss, not the queue's.
        if replica != nil { return agenda.add(.push(job: job.index), at: now + 10_000) }
        outstanding -= 1
        if let delay = job.delay {
            redis.delay(job.sent, until: serverTime + delay)
        } else {
            redis.push(job.sent, to: job.list)
            serveBlocked()
        }
    }

    mutating func cancel(_ job: SimulatedJob) {
        if replica != nil { return agenda.add(.cancel(job: job.index), at: now + 10_000) }
        if let id = job.id { redis.cancelled.insert(id) }
    }

    mutating func befall(_ fault: Schedule.Fault) {
        if case .pause(let time) = fault {
            redis.isPaused = true
            return agenda.add(.unpause, at: now + time)
        }
        if case .failover(let lag) = fault {
            guard replica == nil else { return }
            replica = redis
            return agenda.add(.failOver, at: now + lag)
        }
        let running = processes.indices.filter { processes[$0].state == .running }
        guard !running.isEmpty else { return }
        befall(fault, process: random.element(of: running))
    }

    private mutating func befall(_ fault: Schedule.Fault, process: Int) {
        mishaps += 1
        switch fault {
        case .kill: kill(process)
        case .drain: agenda.add(.event(process: process, .drain), at: now)
        case .stop: agenda.add(.event(process: process, .stop), at: now)
        case .freeze(let time):
            processes[process].state = .frozen
            agenda.add(.thaw(process: process), at: now + time)
        case .isolate(let time):
            processes[process].isolatedUntil = now + time
            abandonFetches(of: process)
        case .pause, .failover: break
        }
    }

    mutating func failOver() {
        guard let replica else { return }
        redis = replica
        self.replica = nil
        reign += 1
        breakFetches()
        let downtime = random.number(in: 0...Schedule.lease * 500)
        for process in processes.indices { processes[process].isolatedUntil = now + downtime }
    }
}
