import Glibc
import Jobs
import Redis

/// Carries a plan out: real workers, a real trio of sentinels, one event after the other.
final class ChaosRun {
    let plan: ChaosPlan
    let trio: SentinelTrio
    let crew: ChaosCrew
    let queue: ChaosQueue
    var report = ChaosReport()
    private var random: SeededRandom

    /// Starts the servers, builds a small index, starts the workers.
    init(_ plan: ChaosPlan) async throws {
        self.plan = plan
        random = SeededRandom(seed: plan.seed)
        // Everything survives the end of a process (not that of a machine); a restart shall not cause a failover.
        trio = try await SentinelTrio(
            ["appendonly yes", "appendfsync everysec", "repl-backlog-size 64mb"],
            downAfter: .milliseconds(1_500))
        let environment = [
            "REDIS_URL": trio.url, "LOG_FORMAT": "json", "LOG_LEVEL": "warning",
            "ANIME_REDIS_COMMAND_TIMEOUT_MS": "2000",
            "ANIME_JOBS_LEASE_MS": String(Int(plan.lease / .milliseconds(1))), "ANIME_JOBS_CONCURRENCY": "8",
            "ANIME_JOBS_RESULT_TTL": "1d", "ANIME_JOBS_DONE_TTL": "1d",
        ]
        _ = try await SmallIndex.build(titles: 10, environment: environment)
        crew = try ChaosCrew(plan.workers, environment: environment)
        queue = ChaosQueue(try RedisEndpoint(url: trio.url, commandTimeout: .seconds(2)))
        try await eventually { [queue] in try await queue.count("ZCARD", queue.keys.workers) == plan.workers }
    }

    /// Carries everything out and waits until the queue has come to rest.
    ///
    /// - Returns: What does not hold; empty if all does.
    func run() async throws -> [String] {
        let start = ContinuousClock.now
        let events = plan.events(using: &random)
        var findings: [String] = []
        for (place, event) in events.enumerated() {
            // Its share, so that after the last event all have been pushed.
            let share = plan.jobs * (place + 1) / events.count - plan.jobs * place / events.count
            do { try await perform(event, share: max(1, share)) } catch {
                findings.append("event \(place), \(event): \(error); \(try await queue.unrest())")
                break
            }
        }
        try await queue.pushForgotten()
        findings += crew.dead
        do { try await rest() } catch {
            findings.append("not at rest: \(try await queue.unrest()), members \(try await queue.members())")
        }
        if !findings.isEmpty { findings += crew.complaints }
        findings += try await crew.stop()
        findings += try await ChaosFindings(queue).all(&report)
        report.seconds = start.duration(to: .now) / .seconds(1)
        return findings
    }

    /// Until nothing is under way, whoever was killed last has been reaped, and all others are connected again: who has no
    /// connection leaves without a word, and nobody would be there to see to its membership.
    private func rest() async throws {
        try await eventually(within: .seconds(120)) { [queue, crew, plan] in
            guard try await queue.unrest().isEmpty else { return false }
            let members = try await queue.members()
            let connected = try await queue.value(RedisCommand("CLIENT", "LIST")).text?.split(separator: "\n")
                .count { $0.contains(" name=worker:") }
            let processes = Set(members.compactMap { crew.process(of: $0)?.identifier })
            return members.count == plan.workers && processes.count == plan.workers && connected == plan.workers
        }
    }

    private func perform(_ event: ChaosPlan.Event, share: Int) async throws {
        report.count(event)
        switch event {
        case .kill: try await kill(share)
        case .zombie: try await freeze(share)
        case .crash: try await crash(share)
        case .failover: try await failOver(share)
        case .poison: try await poison(share)
        case .full: try await fill(share)
        case .vanish: try await vanish(share)
        }
        report.end(event)
    }

    @discardableResult
    private func push(_ share: Int, route: ChaosChunk.Route = .batch, poison: Bool = false) async throws -> ChaosChunk {
        let chunk = ChaosChunk(queue.chunks.count, count: share, route: route, poison: poison, using: &random)
        try await queue.push(chunk)
        return chunk
    }
}

/// Workers.
extension ChaosRun {
    private func kill(_ share: Int) async throws {
        try await push(share)
        let worker = try await holder()
        guard let process = crew.process(of: worker) else { return }
        process.signal(SIGKILL)
        let death = ContinuousClock.now
        try await crew.replace(process)
        // Nothing more can be taken or finished: what is in its list now is what its end has interrupted.
        let held = try await queue.held(by: worker)
        if held.isEmpty { return }
        try await eventually { [queue] in try await queue.count("EXISTS", queue.keys.processing(worker)) == 0 }
        report.handOver(death.duration(to: .now))
        try await eventually { [queue] in try await queue.finished(held) == held.count }
        report.answered.append(death.duration(to: .now))
    }

    /// The worker is reaped meanwhile, and finds that out when it wakes.
    private func freeze(_ share: Int) async throws {
        try await push(share)
        let worker = try await holder()
        guard let process = crew.process(of: worker) else { return }
        process.signal(SIGSTOP)
        try await awaiting("\(worker), frozen, to be reaped") { [queue] in
            try await queue.value(RedisCommand("ZSCORE", queue.keys.workers, worker)) == .null
        }
        process.signal(SIGCONT)
        try await awaiting("\(worker) under another name") { [queue, crew] in
            try await queue.members().contains { $0 != worker && crew.process(of: $0) === process }
        }
    }

    /// Waits, and says with what it saw what it has waited for in vain.
    private func awaiting(_ awaited: String, _ condition: () async throws -> Bool) async throws {
        do { try await eventually(condition) } catch {
            let reaped = try await queue.texts(RedisCommand("ZRANGE", queue.keys.reaped, -5, -1))
            throw HarnessError.notFound(
                "\(awaited); members \(try await queue.members()), reaped last \(reaped), busy \(try await queue.holders())"
            )
        }
    }

    /// Kills whoever holds the first request of a chunk, until nobody takes it any more.
    private func poison(_ share: Int) async throws {
        let chunk = try await push(share, poison: true)
        var killed: Set<String> = []
        try await eventually(within: .seconds(60)) { [queue, crew] in
            let holder = try await queue.value(ChaosFindings.search(queue.keys, for: chunk.ids[0])).text ?? ""
            if !holder.isEmpty, !killed.contains(holder), let process = crew.process(of: holder) {
                killed.insert(holder)
                try await crew.replace(process)
            }
            return try await queue.finished([chunk.ids[0]]) == 1
        }
        report.poisonKills += killed.count
    }

    /// A worker of ours that holds requests; after two seconds without one, any.
    private func holder() async throws -> String {
        let deadline = ContinuousClock.now + .seconds(2)
        while true {
            let holders = try await queue.holders().filter { crew.process(of: $0) != nil }.sorted()
            if !holders.isEmpty { return random.element(of: holders) }
            if ContinuousClock.now > deadline { break }
        }
        return random.element(of: try await queue.members().filter { crew.process(of: $0) != nil } + [""])
    }
}

/// Servers and clients.
extension ChaosRun {
    private func crash(_ share: Int) async throws {
        try await push(share)
        let master = try await trio.current()
        try await master.kill()
        try await master.start()
        try await trio.settle()
        try await queue.pushForgotten()
    }

    private func failOver(_ share: Int) async throws {
        try await push(share)
        let master = try await trio.current()
        let death = ContinuousClock.now
        try await trio.killMaster()
        report.failovers.append(death.duration(to: .now))
        let chunk = try await push(1)
        try await eventually { [queue] in try await queue.isComplete(chunk) }
        report.failedOver.append(death.duration(to: .now))
        try await master.start()
        try await trio.settle()
        try await queue.pushForgotten()
    }

    /// With new requests refused, those that are there are answered all the same.
    private func fill(_ share: Int) async throws {
        let chunk = try await push(share)
        let master = try await trio.current()
        try await master.cli("CONFIG", "SET", "maxmemory", "1")
        guard try await master.cli("LPUSH", "anime:requests", "x").hasPrefix("OOM") else {
            throw HarnessError.notFound("an error of a full server")
        }
        try await eventually(within: .seconds(60)) { [queue] in try await queue.isComplete(chunk) }
        try await master.cli("CONFIG", "SET", "maxmemory", "0")
    }

    /// Who has died must not be given a result.
    private func vanish(_ share: Int) async throws {
        let chunk = ChaosChunk(queue.chunks.count, count: share, route: .alone, using: &random)
        let master = try await trio.current()
        let clients = try chunk.ids.prefix(3).map { id in
            try ChildProcess(
                Executable.installed("redis-cli"), ["-p", String(master.port), "BRPOP", queue.keys.result(id), "0"])
        }
        try await eventually { [queue] in
            let clients = try await queue.value(RedisCommand("CLIENT", "LIST")).text ?? ""
            return clients.split(separator: "\n").count { $0.contains(" cmd=brpop ") } == min(3, share)
        }
        for client in clients {
            client.signal(SIGKILL)
            try await client.output()
        }
        try await queue.push(chunk)
    }
}
