import Jobs

/// What is going to happen, soonest first; of equal times, what was planned first.
struct Agenda {
    enum Happening {
        // The outside world.
        case push(job: Int)
        case cancel(job: Int)
        case fault(Schedule.Fault)
        case unpause
        case failOver
        case start
        case thaw(process: Int)
        // Inside a worker's process.
        case tick(process: Int)
        case event(process: Int, WorkerMachine.Event)
        case runEnds(process: Int, run: Int)
        case beat(process: Int)
        // At Redis.
        case commands(Pipeline)
        case beatArrives(process: Int, worker: String, reign: Int)
        case fetchArrives(Fetch)
        case fetchTimesOut(Fetch)
        case unblock(process: Int)
        case disconnect(process: Int)
    }

    /// Commands on their way.
    struct Pipeline {
        let process: Int
        let commands: [QueueCommand]
        let fate: Fate
        /// A failover breaks all connections of the reign before.
        let reign: Int
        var replies: [QueueReply] = []

        enum Fate: Equatable {
            case answered
            /// Broken after so many commands.
            case cut(after: Int)
            /// The worker dies after so many commands.
            case kill(after: Int)
            /// This command is refused.
            case refused(Int)
            /// Nobody waits for the answer any more.
            case unheard
        }
    }

    /// A wait for a request.
    struct Fetch {
        let number: Int
        let process: Int
        let list: JobKeys.Pending
        let worker: String
        let timeout: Int
        let reign: Int
        var fate: Fate

        enum Fate {
            case answered
            /// The connection breaks with the answer.
            case cut
            /// The worker has given up; Redis does not know yet.
            case unheard
        }
    }

    private var entries: [(time: Int, happening: Happening)] = []

    /// Plans for a time in microseconds.
    mutating func add(_ happening: Happening, at time: Int) {
        // Descending: what comes next is taken from the end. A schedule has few entries at a time.
        var place = entries.endIndex
        while place > 0, entries[place - 1].time <= time { place -= 1 }
        entries.insert((time, happening), at: place)
    }

    mutating func next() -> (time: Int, happening: Happening)? { entries.popLast() }
}
