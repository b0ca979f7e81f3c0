import Jobs

/// What a schedule is mostly about.
enum Danger: String, CaseIterable {
    /// Commands and replies that are lost, late or refused; connections that break.
    case network
    /// Workers that are killed, at any time and after any command.
    case crashes
    /// Workers that stand still for longer than their lease, then go on.
    case zombies
    /// Requests that kill their worker.
    case poison
    /// Workers that are told to stop, once or twice; a queue that is paused.
    case drains
    /// All of these.
    case everything
    /// A Redis that forgets its last writes.
    case failover
}

/// One run, derived from its danger and seed alone.
struct Schedule {
    enum Fault {
        case kill, drain, stop
        /// SIGSTOP, then SIGCONT after so many microseconds.
        case freeze(Int)
        /// No connection of one worker works for so many microseconds.
        case isolate(Int)
        case pause(Int)
        /// Redis goes on from its state so many microseconds ago.
        case failover(Int)
    }

    /// What may befall one command, in percent.
    struct Risks {
        /// The connection breaks before, between or after the commands of a pipeline.
        var cut = 0
        /// The worker dies there.
        var kill = 0
        /// Redis answers that it cannot do this now.
        var refusal = 0
        /// The commands arrive after the worker has stopped waiting for the answer.
        var delay = 0
        /// The wait for a request breaks; Redis may not know it yet and move one all the same.
        var fetch = 0
    }

    /// Unix milliseconds at the beginning.
    static let epoch = 1_800_000_000_000
    static let maxElementBytes = 400
    /// Short against the machine's polling, so that little of a schedule is idle.
    static let lease = 2_500
    static let workers = 2
    /// Microseconds after which nothing more goes wrong.
    static let calm = 5_000_000

    let danger: Danger
    let seed: UInt64
    let options: JobOptions
    let jobs: [SimulatedJob]
    let risks: Risks
    /// With their times in microseconds.
    let faults: [(time: Int, fault: Fault)]

    init(_ danger: Danger, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let concurrency = random.number(in: 1...3)
        self.danger = danger
        self.seed = seed
        options = JobOptions(
            concurrency: concurrency, maxBatch: random.number(in: 1...concurrency), lease: .milliseconds(Self.lease),
            grace: .milliseconds(random.number(in: 5_000...6_000)), maxElementBytes: Self.maxElementBytes)
        let count = random.number(in: 3...8)
        let batch = random.happens(40) ? random.number(in: 1...count) : 0
        let spread = random.happens(50) ? 0 : 1_000_000
        jobs = (0..<count).map { index in
            let isPoison = danger == .poison && index < 2 || danger == .everything && index == 2
            return SimulatedJob(
                index: index, isPoison: isPoison && random.happens(50), spread: spread,
                batch: index < batch ? batch : nil, random: &random)
        }
        risks = Self.risks(danger, &random)
        faults = Self.faults(danger, &random)
    }

    private static func risks(_ danger: Danger, _ random: inout SeededRandom) -> Risks {
        var risks = Risks()
        let level = random.element(of: [2, 5, 20])
        if danger == .network || danger == .everything {
            risks.cut = level
            risks.refusal = level / 2
            risks.delay = level / 4
            risks.fetch = level
        }
        if danger == .crashes || danger == .everything { risks.kill = random.element(of: [1, 3, 6]) }
        if danger == .zombies || danger == .drains || danger == .failover {
            risks.cut = random.element(of: [0, 2])
            risks.fetch = risks.cut
        }
        return risks
    }

    private static func faults(_ danger: Danger, _ random: inout SeededRandom) -> [(time: Int, fault: Fault)] {
        let isQuiet = danger == .poison || danger == .network && random.happens(70)
        return (0..<(isQuiet ? 0 : random.number(in: 1...3))).map { _ in
            (random.number(in: 0...2_000_000), fault(danger, &random))
        }
    }

    private static func fault(_ danger: Danger, _ random: inout SeededRandom) -> Fault {
        let lease = lease * 1_000
        switch danger {
        case .network, .poison: return .isolate(random.number(in: 0...2 * lease))
        case .crashes: return .kill
        case .zombies: return .freeze(random.number(in: lease / 2...4 * lease))
        case .drains: return random.element(of: [.drain, .drain, .stop, .pause(random.number(in: 0...lease))])
        case .failover: return .failover(random.number(in: 1_000...(random.happens(20) ? lease : 50_000)))
        case .everything:
            let other = random.element(of: [Danger.network, .crashes, .zombies, .drains])
            return fault(other, &random)
        }
    }
}
