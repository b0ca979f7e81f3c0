package import Redis

/// What a worker asks of the queue: one case per script, and the plain commands beside them.
///
/// A value and not a call, so that the worker's logic can run against any model of the queue.
package enum QueueCommand: Sendable, Equatable {
    /// - Parameters:
    ///   - turn: Larger than that of each registration or release before; one that was overtaken does nothing.
    ///   - ids: Of the elements held that have one.
    ///   - rivals: The other members, once the server has asked for them.
    case register(
        worker: String, held: [[UInt8]], turn: Int = 1, ids: [[UInt8]: String] = [:], rivals: [String] = [])
    case claim(worker: String, slots: Int)
    /// What is known of requests before they are run.
    case look([Inquiry])
    /// Which of these ids, whose requests run, are cancelled.
    case cancelled(ids: [String])
    case finish(FinishOrder)
    case retry(RetryOrder)
    /// Elements newest first; `turn` as above.
    case release(worker: String, elements: [[UInt8]], turn: Int = 1)
    /// Gives back everything and ends the membership.
    case leave(worker: String)
    case beat(worker: String, info: WorkerInfo)
    case reap(worker: String)
}

/// What LOOK is asked of one request.
package struct Inquiry: Sendable, Equatable {
    package let id: String?
    /// The element, if its header tells of several crashes and has to be proved.
    package let suspect: [UInt8]?

    package init(id: String?, suspect: [UInt8]? = nil) {
        self.id = id
        self.suspect = suspect
    }
}

/// The arguments of RETRY.
package struct RetryOrder: Sendable, Equatable {
    package let worker: String
    package let element: [UInt8]
    /// As that of ``FinishOrder``.
    package let ticket: Int
    package let delay: Duration
    /// Lower-case letters and underscores, at most 40.
    package let reason: String

    package init(worker: String, element: [UInt8], ticket: Int, delay: Duration, reason: String) {
        self.worker = worker
        self.element = element
        self.ticket = ticket
        self.delay = delay
        self.reason = reason
    }
}

/// The arguments of FINISH.
package struct FinishOrder: Sendable, Equatable {
    package enum Mode: String, Sendable {
        case usual = ""
        /// The done marker holds the whole result.
        case keep
        /// The done marker of an earlier run does not count.
        case force
    }

    package var worker: String
    package var element: [UInt8]
    /// The worker's own number for the request, which it claimed once and ends once; 0: there is none.
    ///
    /// The server remembers the last ones: an order that is sent again because its answer was lost is known as such.
    package var ticket: Int
    package var status: JobStatus
    /// Empty: nothing is published.
    package var line: [UInt8]
    /// Published instead if the id turns out to be finished.
    package var duplicateLine: [UInt8]
    package var id: String?
    /// Of this run alone.
    package var token: String
    package var mode: Mode
    /// The list that the line goes to.
    package var replyKey: String
    package var batch: JobEnvelope.Batch?
    /// The reason on the dead letter; nil: there is none.
    package var deadReason: String?

    package init(
        worker: String, element: [UInt8], ticket: Int, status: JobStatus, line: [UInt8], duplicateLine: [UInt8],
        id: String?, token: String, mode: Mode, replyKey: String, batch: JobEnvelope.Batch?, deadReason: String?
    ) {
        self.worker = worker
        self.element = element
        self.ticket = ticket
        self.status = status
        self.line = line
        self.duplicateLine = duplicateLine
        self.id = id
        self.token = token
        self.mode = mode
        self.replyKey = replyKey
        self.batch = batch
        self.deadReason = deadReason
    }
}

/// What `P:worker:<worker>` shows.
package struct WorkerInfo: Sendable, Equatable {
    package let version: String
    package let host: String
    package let pid: Int
    /// Unix seconds.
    package let started: Int
    /// Requests finished since.
    package var jobsDone: Int

    package init(version: String, host: String, pid: Int, started: Int, jobsDone: Int) {
        self.version = version
        self.host = host
        self.pid = pid
        self.started = started
        self.jobsDone = jobsDone
    }
}

/// What the queue answers.
package enum QueueReply: Sendable, Equatable {
    /// - Parameters:
    ///   - elements: The whole processing list, newest first.
    ///   - taken: Places of those held that others have finished or hold.
    case registered(serverTime: Int, elements: [[UInt8]], taken: [Int] = [])
    /// All members: some of what is held may be theirs, and the registration has to name them.
    case strangers([String])
    case claimed(Claim)
    case looked([KnownRequest])
    /// Those of the ids that are cancelled.
    case cancelled(ids: [String])
    case finished(FinishReply)
    case retried
    /// The element to be put off is not there.
    case gone
    case released
    case left
    /// - Parameter dead: Workers to reap.
    case beaten(dead: [String])
    case reaped(elements: Int)
    /// The worker is a member no more.
    case lost
    /// A key holds another type than it should.
    case mistyped(key: String, type: String)
    /// The server cannot do this now, or never: its own words.
    case refused(QueueRefusal)
}

/// Why one command of many was not carried out, while the connection holds.
package struct QueueRefusal: Sendable, Equatable {
    package let reason: String
    package let recovery: RedisError.Recovery

    package init(reason: String, recovery: RedisError.Recovery) {
        self.reason = reason
        self.recovery = recovery
    }
}

package struct Claim: Sendable, Equatable {
    package enum State: String, Sendable {
        case open = "OK"
        case paused = "PAUSED"
        /// Too many unread results.
        case full = "FULL"
    }

    package let state: State
    /// Unix milliseconds.
    package let serverTime: Int
    /// Until the next delayed request is due.
    package let nextDue: Duration?
    /// In the order in which they are to be run.
    package let elements: [[UInt8]]

    package init(state: State, serverTime: Int, nextDue: Duration?, elements: [[UInt8]]) {
        self.state = state
        self.serverTime = serverTime
        self.nextDue = nextDue
        self.elements = elements
    }
}

package enum FinishReply: String, Sendable {
    case published = "OK"
    /// A redelivery of what was finished before.
    case late = "LATE"
    /// Carried out before, or the element is gone and its id is finished.
    case done = "DONE"
    /// The element is gone, and nothing says that it was finished.
    case gone = "GONE"
}

/// What the server knows of a request before it is run.
package struct KnownRequest: Sendable, Equatable {
    /// The done marker: a result (JSON), a token, or `?` and a token if the request was not answered.
    package let marker: [UInt8]?
    package let isCancelled: Bool
    /// Whether the crashes that its header tells of were counted by the queue.
    package let isSuspect: Bool

    package init(marker: [UInt8]?, isCancelled: Bool = false, isSuspect: Bool = false) {
        self.marker = marker
        self.isCancelled = isCancelled
        self.isSuspect = isSuspect
    }
}
