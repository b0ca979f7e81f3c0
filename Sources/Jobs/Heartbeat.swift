import Dispatch
import Redis
import Synchronization

/// Renews a worker's lease, however busy the rest of the process is.
///
/// Its task prefers an ``OwnQueue`` and its connection has a thread: neither needs Swift's shared pool, whose threads
/// may all be computing. An actor on the connection's thread is not enough: resuming it passes through the pool
/// (measured).
final class Heartbeat: Sendable {
    private let connection: RedisConnection
    private let queue: JobQueue
    private let interval: Duration
    private let state: Mutex<(worker: String, info: WorkerInfo)>
    private let executor = OwnQueue()

    init(_ connection: RedisConnection, queue: JobQueue, lease: Duration, worker: String, info: WorkerInfo) {
        self.connection = connection
        self.queue = queue
        interval = lease / 3
        state = Mutex((worker, info))
    }

    /// What the next beats say.
    func show(worker: String, jobsDone: Int) {
        state.withLock { state in
            state.worker = worker
            state.info.jobsDone = jobsDone
        }
    }

    /// Beats at once and every third of a lease until the group is cancelled; a beat that fails is left to the next.
    func start(in group: inout DiscardingTaskGroup, _ report: @escaping @Sendable (WorkerMachine.Event) -> Void) {
        group.addTask(executorPreference: executor) {
            while !Task.isCancelled {
                await self.beat(report)
                await self.executor.pause(for: self.interval)
            }
        }
    }

    private func beat(_ report: @Sendable (WorkerMachine.Event) -> Void) async {
        let (worker, info) = state.withLock { $0 }
        // What is wrong with the server shows at the next command, which is never far.
        let replies = try? await queue.perform([.beat(worker: worker, info: info)], over: connection)
        switch replies?.first {
        case .beaten(let dead): report(.beaten(worker: worker, dead: dead))
        case .lost: report(.lost(worker: worker))
        case .mistyped(let key, let type): report(.beatMistyped(key: key, type: type))
        default: break
        }
    }
}

/// An executor with a thread of its own whenever it has something to do.
private final class OwnQueue: TaskExecutor {
    private let queue = DispatchQueue(label: "heartbeat")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    /// Waits for the time or the cancellation.
    ///
    /// The timer of `Task.sleep` needs the shared pool to fire.
    func pause(for time: Duration) async {
        let sleeper = Sleeper()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                sleeper.begin(continuation)
                queue.asyncAfter(deadline: .now() + .milliseconds(time.wholeMilliseconds)) { sleeper.end() }
                if Task.isCancelled { sleeper.end() }
            }
        } onCancel: {
            sleeper.end()
        }
    }
}

/// One wait that may be ended from any thread; all but the first end are without effect.
private final class Sleeper: Sendable {
    private let waiter = Mutex<CheckedContinuation<Void, Never>?>(nil)

    func begin(_ continuation: CheckedContinuation<Void, Never>) { waiter.withLock { $0 = continuation } }

    func end() { waiter.withLock { $0.take() }?.resume() }
}
