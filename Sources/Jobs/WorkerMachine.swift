package import JSON
import Redis
package import Telemetry

/// The worker's half of the queue protocol: events in, actions out.
///
/// It knows no socket, no clock and no task. ``Worker`` carries its actions out over Redis; a simulation can do the
/// same against a model of the queue.
///
/// Rules that the caller keeps:
/// - At most one ``Action/send(_:)`` is under way; it is answered by ``Event/replied(_:)`` or ``Event/sendFailed(_:)``.
/// - At most one fetch per list is under way; it is answered by ``Event/fetched(_:_:)``,
///   ``Event/fetchFailed(_:_:)`` or ``Event/fetchRefused(_:_:)``.
/// - ``Event/tick`` comes at ``nextWake`` at the latest.
package struct WorkerMachine {
    package enum Event: Sendable {
        case tick
        case replied([QueueReply])
        /// The connection broke; which commands were carried out is unknown.
        case sendFailed(String)
        /// A request that the server has moved to this worker, or nil if none came.
        case fetched(JobKeys.Pending, [UInt8]?)
        case fetchFailed(JobKeys.Pending, String)
        /// The server does not let anybody wait at the moment, but the connection holds.
        case fetchRefused(JobKeys.Pending, String)
        /// Some requests of a run have ended, by their places in it; the others run on.
        case answered(run: Int, [Int: Outcome])
        /// A run is over, with the outcomes of those that had not ended before.
        case ran(run: Int, [Outcome])
        /// The lease was renewed; these workers' leases have ended.
        case beaten(worker: String, dead: [String])
        /// The beat met a key of another type.
        case beatMistyped(key: String, type: String)
        /// The lease of `worker` is no more.
        case lost(worker: String)
        /// Stop claiming, finish what runs, then leave.
        case drain
        /// Give everything back and leave.
        case stop
    }

    package enum Action: Sendable {
        case send([QueueCommand])
        case fetch(JobKeys.Pending, worker: String, timeout: Duration)
        /// Wake all fetches under way; they end with what they have.
        case unblock
        case run(run: Int, [Job])
        /// A request that runs is not wanted any more.
        case cancel(JobCancellation)
        case report(FinishedJob)
        /// The result of a streamed request is in its list.
        case close(JobEvents, JobStatus, after: Duration)
        case warn(WorkerWarning)
        /// The worker has left or gives up; there is nothing more to do.
        case exit
    }

    /// One request that this worker answers for.
    struct Held {
        /// What is over is taken away once all replies of a pipeline are read: one pass, not one a request.
        enum Stage { case fresh, looking, ready, suspect, running(run: Int, place: Int), ending, over }

        let ticket: Int
        let element: [UInt8]
        let envelope: JobEnvelope
        let claimed: ContinuousClock.Instant
        let queueTime: Duration?
        let deadline: ContinuousClock.Instant?
        let cancellation = JobCancellation()
        /// nil: it is not streamed.
        let events: JobEvents?
        /// Those that the queue has counted: what a header says is proved by LOOK from two on.
        var crashes: Int
        var stage = Stage.fresh
        /// Another worker has it, so that its run ends in nothing.
        var isTaken = false
        /// How it ends whatever its run says: cancelled, or past its deadline.
        var verdict: JobStatus?
        /// Why it got no answer, for the log.
        var faultCode: String?
        /// The members of its result that hold nothing of the request, for the log.
        var summary = JSONObject()
        /// Its finish found the element gone, so it was put back into the list: once.
        var wasRestored = false
        /// Its finish met a key of another type and now goes to the common list.
        var isRerouted = false
        /// Its own span, and the requester's.
        let trace: TraceContext

        var traceID: String { trace.traceID }
    }

    enum Lane {
        case idle
        case busy([QueueCommand])
    }

    /// A request that took this many workers with it runs alone, so that it cannot take innocent ones with it.
    static let quarantineAfter = 2
    /// A request that took this many workers with it is not run again.
    static let deadAfter = 5
    /// Between two looks at the pending lists while nothing happens.
    static let pollInterval: Duration = .seconds(1)
    /// Between two questions whether requests that run are cancelled.
    static let cancelInterval: Duration = .milliseconds(250)
    /// Between two attempts to wake a fetch: a wake-up that comes before the fetch blocks is without effect.
    static let unblockInterval: Duration = .milliseconds(20)

    let options: JobOptions
    let keys: JobKeys
    let identity: WorkerIdentity
    var random: any RandomNumberGenerator
    var now: ContinuousClock.Instant

    /// The name under which the worker is a member.
    package internal(set) var worker: String
    /// Requests that came to an end here.
    package internal(set) var jobsDone = 0
    package internal(set) var hasExited = false

    var generation = 0
    var held: [Held] = []
    /// Fetched elements, oldest first, that wait for the next claim to say whether work is allowed.
    var unconfirmed: [[UInt8]] = []
    /// Requests of a lost name that still run; their results will not count.
    var abandoned: [Int: Int] = [:]
    var lastTicket = 0
    var lastRun = 0
    var readySince: ContinuousClock.Instant?
    var recent: RecentResults

    var lane = Lane.idle
    var outbox: [QueueCommand] = []
    /// The server takes no results at the moment: those in memory make no room for more.
    var isHeldUp = false
    /// Finishes whose element the next register puts back into the list.
    var forgotten: [QueueCommand] = []
    /// Those that the register under way puts back.
    var restoring: [QueueCommand] = []
    /// What the register under way says is held: its ticket, or nil if no claim has confirmed it yet.
    var registering: [(ticket: Int?, element: [UInt8])] = []
    /// The other members, while the server has asked for them.
    var rivals: [String] = []
    var backoff = Backoff()
    var laneOpens: ContinuousClock.Instant
    /// The last commands were not answered, or the last registration was refused: a farewell would fare no better.
    var isCutOff = false
    var fetches: Set<JobKeys.Pending> = []
    var fetchesOpen: ContinuousClock.Instant
    var nextUnblock: ContinuousClock.Instant

    /// The list in Redis has to be compared with memory before anything else.
    var mustRegister = true
    /// Counts the registrations and releases that were sent.
    var turn = 0
    /// When to ask after cancelled requests; nil while nothing runs.
    var nextCancelLook: ContinuousClock.Instant?
    /// When the list is compared with memory once more: a command or a fetch that broke may be carried out after the first
    /// comparison.
    var nextLook: ContinuousClock.Instant?
    var registeredSince: ContinuousClock.Instant?
    var lastRenewal: ContinuousClock.Instant
    var nextPoll: ContinuousClock.Instant
    var claimState = Claim.State.open
    /// The last claim took all there was.
    var isQueueEmpty = false
    /// The server's Unix milliseconds, and when they were heard.
    var serverTime = (milliseconds: 0, heard: ContinuousClock.now)

    var drainStarted: ContinuousClock.Instant?
    /// When what still runs is given back.
    var cutoff: ContinuousClock.Instant?
    var isLeaving = false
    /// How often LEAVE was sent and not answered.
    var farewells = 0

    package init(
        _ options: JobOptions, identity: WorkerIdentity, at now: ContinuousClock.Instant,
        random: any RandomNumberGenerator = SystemRandomNumberGenerator()
    ) {
        self.options = options
        self.keys = options.keys
        self.identity = identity
        self.random = random
        self.now = now
        worker = identity.name(generation: 0)
        recent = RecentResults(capacity: max(1_024, options.concurrency))
        laneOpens = now
        nextUnblock = now
        fetchesOpen = now
        lastRenewal = now
        nextPoll = now
        serverTime = (0, now)
    }

    /// Whether the worker is registered and its connection holds.
    package var isMember: Bool { !mustRegister }

    /// When the lease ends if it is not renewed; nil while the worker is no member.
    var leaseEnds: ContinuousClock.Instant? { isMember ? lastRenewal + options.lease : nil }

    /// Requests that this worker answers for.
    var heldCount: Int { held.count + unconfirmed.count }

    /// Takes in what happened and says what is to be done.
    package mutating func handle(_ event: Event, at now: ContinuousClock.Instant) -> [Action] {
        guard !hasExited else { return [] }
        self.now = now
        var actions = Actions()
        switch event {
        case .tick: recent.evict(at: now)
        case .replied(let replies): receive(replies, &actions)
        case .sendFailed(let reason): sendFailed(reason, &actions)
        case .fetched(let list, let element): fetched(list, element)
        case .fetchFailed(let list, let reason):
            fetches.remove(list)
            settle(because: reason, &actions)
        case .fetchRefused(let list, let reason): fetchRefused(list, reason, &actions)
        case .answered(let run, let outcomes): answered(run, outcomes)
        case .ran(let run, let outcomes): ran(run, outcomes)
        case .beaten(let name, let dead): beaten(name, dead)
        case .beatMistyped(let key, let type): warnOfType(key, type, &actions)
        case .lost(let name): if name == worker, !isLeaving { mustRegister = true }
        case .drain: drain(until: max(.zero, options.grace - .seconds(5)))
        case .stop: drain(until: .zero)
        }
        advance(&actions)
        return actions.list
    }
}

extension WorkerMachine {
    /// What one event leads to, in order.
    struct Actions {
        private(set) var list: [Action] = []
        mutating func add(_ action: Action) { list.append(action) }
        mutating func warn(_ kind: WorkerWarning.Kind, _ detail: String) {
            list.append(.warn(WorkerWarning(kind: kind, detail: detail)))
        }
    }
}

/// What the log says of a request that came to an end.
package struct FinishedJob: Sendable, Equatable {
    package let id: String?
    package let status: JobStatus
    package let attempt: Int
    package let queueTime: Duration?
    package let totalTime: Duration
    package let worker: String
    package let trace: TraceContext
    /// Of the fault, if there is one.
    package let errorCode: String?
    /// What the queue made of it: whether it was published.
    package let reply: FinishReply
    /// The members of its result that hold nothing of the request: mode, language, grounding, metrics, versions.
    package let summary: JSONObject
}

/// What an operator should know.
package struct WorkerWarning: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case connectionLost = "connection lost"
        case commandRefused = "redis refused a command"
        case wrongType = "a key holds another type"
        case leaseLost = "lease lost, going on under a new name"
    }

    package let kind: Kind
    package let detail: String
}
