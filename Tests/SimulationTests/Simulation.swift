import Jobs

/// Runs one schedule: production machines against ``SimulatedRedis``, in virtual time.
///
/// 1. Requests are sent and faults happen, until Redis is empty of requests and no dead worker is left in it.
/// 2. All workers are told to stop.
/// 3. Once they are gone, ``findings()`` says what is wrong.
struct Simulation {
    enum Phase { case serving, stopping, over }

    /// Virtual microseconds after which a schedule that has not come to rest has failed.
    static let patience = 120_000_000

    let schedule: Schedule
    let sabotage: Sabotage?
    var redis: SimulatedRedis
    var processes: [SimulatedProcess] = []
    var agenda = Agenda()
    var random: SeededRandom
    /// Microseconds since the beginning.
    var now = 0
    var phase = Phase.serving
    var outstanding = 0
    /// Waits that have reached Redis, oldest first.
    var blocked: [Agenda.Fetch] = []
    var lastFetch = 0
    /// The state that a failover under way will go back to.
    var replica: SimulatedRedis?
    /// Failovers so far.
    var reign = 0
    /// How often each request was run.
    var runs: [Int]
    /// Workers that died or fell silent, poison aside.
    var mishaps = 0
    var violations: [String] = []
    /// What happened, line by line, if anybody wants to read it.
    var story: [String]?
    private let start = ContinuousClock.now

    init(_ schedule: Schedule, sabotage: Sabotage? = nil, isTold: Bool = false) {
        self.schedule = schedule
        self.sabotage = sabotage
        redis = SimulatedRedis(sabotage: sabotage, seed: schedule.seed)
        random = SeededRandom(seed: ~schedule.seed)
        runs = Array(repeating: 0, count: schedule.jobs.count)
        story = isTold ? [] : nil
    }

    /// - Returns: What is wrong; empty if all is well.
    mutating func run() -> [String] {
        plan()
        while violations.isEmpty, phase != .over, let (time, happening) = agenda.next() {
            now = time
            guard now < Self.patience else { return ["no rest: \(unrest)"] }
            tell(happening)
            take(happening)
            proceed()
        }
        return violations.isEmpty ? findings() : violations
    }

    private mutating func plan() {
        for job in schedule.jobs {
            for time in job.pushes { agenda.add(.push(job: job.index), at: max(0, time)) }
            if let time = job.cancelled { agenda.add(.cancel(job: job.index), at: time) }
            outstanding += job.pushes.count
        }
        for (time, fault) in schedule.faults { agenda.add(.fault(fault), at: time) }
        for number in 0..<Schedule.workers { agenda.add(.start, at: number * random.number(in: 0...300_000)) }
    }

    private mutating func take(_ happening: Agenda.Happening) {
        switch happening {
        case .push(let job): push(schedule.jobs[job])
        case .cancel(let job): cancel(schedule.jobs[job])
        case .fault(let fault): if phase == .serving { befall(fault) }
        case .unpause: redis.isPaused = false
        case .failOver: failOver()
        case .start: if phase == .serving { startProcess() }
        case .thaw(let process): thaw(process)
        case .tick(let process), .event(let process, _), .runEnds(let process, _), .beat(let process):
            takeInside(process, happening)
        case .commands(let pipeline): arrive(pipeline)
        case .beatArrives(let process, let worker, let reign): arrive(beatOf: worker, process, reign: reign)
        case .fetchArrives(let fetch): arrive(fetch)
        case .fetchTimesOut(let fetch): timeOut(fetch)
        case .unblock(let process): unblock(process)
        case .disconnect(let process): blocked.removeAll { $0.process == process }
        }
    }

    /// Moves on to the next phase when the one before has come to rest.
    private mutating func proceed() {
        switch phase {
        case .serving: if outstanding == 0, replica == nil, redis.isEmpty, !hasCorpses { stopAll() }
        case .stopping:
            guard processes.allSatisfy({ $0.state == .gone }) else { return }
            if redis.isEmpty, redis.workers.isEmpty {
                phase = .over
            } else {
                // What a worker gave back, or held when it died in this phase, is no loss: somebody will take it.
                phase = .serving
                agenda.add(.start, at: now)
            }
        case .over: break
        }
    }

    private var hasCorpses: Bool {
        redis.workers.keys.contains { name in
            !processes.contains { $0.state != .gone && $0.machine.worker == name }
        }
    }

    private mutating func stopAll() {
        phase = .stopping
        redis.isPaused = false
        for process in processes.indices where processes[process].state != .gone {
            processes[process].isolatedUntil = 0
            if processes[process].state == .frozen { thaw(process) }
            agenda.add(.event(process: process, random.happens(50) ? .drain : .stop), at: now)
        }
    }

    // MARK: Time

    var instant: ContinuousClock.Instant { start + .microseconds(now) }
    /// Redis's clock.
    var serverTime: Int { Schedule.epoch + now / 1_000 }

    func microseconds(_ instant: ContinuousClock.Instant) -> Int {
        let (seconds, attoseconds) = (instant - start).components
        // Rounded up: a tick must not come before its time.
        return Int(seconds) * 1_000_000 + Int((attoseconds + 999_999_999_999) / 1_000_000_000_000)
    }

    /// On the way to Redis or back.
    mutating func latency() -> Int { random.number(in: 50...1_000) }
}
