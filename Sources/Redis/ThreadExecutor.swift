import Dispatch
import Glibc
import Synchronization

/// A serial executor that is one operating-system thread.
///
/// Blocking calls belong here: Swift's shared pool has one thread per core, and Dispatch's queues share a bounded pool
/// as well, so a few blocked `BLMOVE`s would stop everything else there.
final class ThreadExecutor: SerialExecutor {
    private struct Inbox {
        var jobs: [UnownedJob] = []
        var isStopped = false
    }

    private let inbox = Mutex(Inbox())
    /// Signalled when the inbox turns from empty to not empty, and at the stop.
    private let wakeUp = DispatchSemaphore(value: 0)

    /// Starts the thread, which keeps the executor alive until ``stop()``.
    init() {
        var thread = pthread_t()
        let status = pthread_create(&thread, nil, runThread, Unmanaged.passRetained(self).toOpaque())
        precondition(status == 0, "The system refuses another thread (error \(status)): raise its limit.")
        pthread_detach(thread)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let wasEmpty = inbox.withLock { inbox in
            inbox.jobs.append(job)
            return inbox.jobs.count == 1
        }
        if wasEmpty { wakeUp.signal() }
    }

    /// Lets the thread end once it has run what is enqueued.
    func stop() {
        inbox.withLock { $0.isStopped = true }
        wakeUp.signal()
    }

    fileprivate func run() {
        var jobs: [UnownedJob] = []
        while true {
            let isStopped = inbox.withLock { inbox in
                swap(&jobs, &inbox.jobs)
                return inbox.isStopped
            }
            for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
            guard jobs.isEmpty else {
                jobs.removeAll(keepingCapacity: true)
                continue
            }
            if isStopped { return }
            wakeUp.wait()
        }
    }
}

private func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    let executor = Unmanaged<ThreadExecutor>.fromOpaque(argument).takeRetainedValue()
    // Signals go to other threads: hiredis takes an interrupted poll() for a failed connect.
    var everySignal = sigset_t()
    sigfillset(&everySignal)
    pthread_sigmask(SIG_BLOCK, &everySignal, nil)
    executor.run()
    return nil
}
