import Jobs

/// What has to hold once all workers have left.
extension Simulation {
    func findings() -> [String] {
        var findings: [String] = []
        if !redis.isEmpty { findings.append("not empty: \(unrest)") }
        if !redis.workers.isEmpty { findings.append("members left: \(redis.workers.keys.sorted())") }
        for job in schedule.jobs { findings += self.findings(job).map { "request \(job.index): \($0)" } }
        return findings + batchFindings
    }

    private func findings(_ job: SimulatedJob) -> [String] {
        let finishes = redis.finishes.filter { $0.original == job.element }
        let letters = redis.dead.compactMap { letter in
            let (header, original) = AttemptHeader.split(letter)
            return original == job.element[...] ? header : nil
        }
        let statuses = finishes.compactMap(\.status)
        let answers = statuses.filter { $0 == .ok }
        var findings: [String] = []
        if schedule.danger == .failover {
            // A request that the new master still has in its pending list runs again; the done marker is what keeps its
            // second result back.
            if statuses.isEmpty { findings.append("no result") }
            // A marker of a request that was not answered stops nobody, nor does any stop a forced one.
            let results = statuses.count { $0 == .ok || $0 == .duplicate }
            if job.id != nil, !job.isForced, results > job.pushes.count || answers.count > 1 {
                findings.append("\(results) results for \(job.pushes.count)")
            }
            return findings
        }
        if finishes.count != job.pushes.count { findings.append("\(finishes.count) results for \(job.pushes.count)") }
        if answers.count > 1, job.id != nil { findings.append("\(answers.count) answers") }
        if letters.count != statuses.count(where: { $0 == .dead }) { findings.append("\(letters.count) dead letters") }
        for finish in finishes { findings += self.findings(job, finish) }
        return findings + letters.flatMap { self.findings(job, letter: $0) }
    }

    private func findings(_ job: SimulatedJob, _ finish: SimulatedRedis.Finish) -> [String] {
        guard let status = finish.status else { return [] }
        if status != .dead, !job.mayEnd(as: status) { return ["ends as \(status.rawValue)"] }
        if job.behaviour == .tooLarge { return finish.line.isEmpty ? [] : ["an unread request got a result"] }
        let id = job.id.map { "\"\($0)\"" } ?? "null"
        return status == .duplicate || finish.line.starts(with: #"{"id":\#(id),"status":"\#(status.rawValue)""#.utf8)
            ? [] : ["the line is \(String(decoding: finish.line, as: UTF8.self))"]
    }

    /// Dead only past a limit, and an innocent one not by the poison beside it.
    private func findings(_ job: SimulatedJob, letter: AttemptHeader) -> [String] {
        switch letter.reason {
        case "crashed":
            let poison = schedule.jobs.count { $0.behaviour == .kills }
            if job.forgedCrashes > 0 { return poison + mishaps == 0 ? ["condemned by a forged header"] : [] }
            if letter.crashes < 5 { return ["dead after \(letter.crashes) crashes"] }
            // A poison meets others only until it is under suspicion itself.
            if job.behaviour != .kills, mishaps + 2 * poison < 5, schedule.danger != .network {
                return ["condemned for others"]
            }
            return []
        case "too_large": return job.behaviour == .tooLarge ? [] : ["too large"]
        default:
            let isSpent = letter.tries + 1 == SimulatedJob.maxTries
            return isSpent && job.mayEnd(as: .dead) ? [] : ["dead after \(letter.tries) tries"]
        }
    }

    private var batchFindings: [String] {
        let members = schedule.jobs.count(where: \.isInBatch)
        let isCertain = schedule.danger != .failover || schedule.jobs.allSatisfy { !$0.isInBatch || $0.isAnsweredOnce }
        guard members > 0, isCertain else { return [] }
        let batch = redis.batches["b"] ?? SimulatedRedis.Batch()
        var findings: [String] = []
        if batch.done != members || batch.counters.values.reduce(0, +) != members {
            findings.append("batch: \(batch.counters) of \(members)")
        }
        if batch.events != [members] { findings.append("batch: events at \(batch.events), not at \(members)") }
        return findings
    }

    /// What keeps the schedule from its end.
    var unrest: String {
        let text = { (elements: [[UInt8]]) in elements.map { String(decoding: $0.prefix(60), as: UTF8.self) } }
        let held = redis.processing.filter { !$0.value.isEmpty }.mapValues(text)
        return """
            pending \(redis.pending.map(text)), delayed \(text(redis.delayed.map(\.element))), held \(held), \
            members \(redis.workers.keys.sorted()), to be sent \(outstanding)
            """
    }
}
