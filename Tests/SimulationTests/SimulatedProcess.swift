import Jobs

/// One worker process around the production machine.
final class SimulatedProcess {
    enum State { case running, frozen, gone }

    var machine: WorkerMachine
    var state = State.running
    /// What happened to it while it was frozen.
    var mailbox: [Agenda.Happening] = []
    /// Microseconds of the next tick that is planned.
    var alarm: Int?
    var isBeating = false
    var isSending = false
    /// Its last commands were carried out.
    var isHeard = false
    /// When it was told to leave, in microseconds.
    var told: Int?
    /// The commands that were sent last.
    var sent: [QueueCommand] = []
    var fetching: Set<JobKeys.Pending> = []
    /// The failover after which each connection was made: the next command notices that it is broken.
    var commandReign = 0
    var fetchReigns = [0, 0, 0]
    var runs: [Int: [Job]] = [:]
    /// Until then none of its connections works, in microseconds.
    var isolatedUntil = 0

    init(_ options: JobOptions, number: Int, at time: ContinuousClock.Instant, seed: UInt64) {
        let identity = WorkerIdentity(host: "w", pid: number, started: 0)
        machine = WorkerMachine(options, identity: identity, at: time, random: SeededRandom(seed: seed))
    }

    /// All its connections are new.
    func connect(in reign: Int) {
        commandReign = reign
        fetchReigns = [reign, reign, reign]
    }
}
