import Dispatch
import Foundation
import Synchronization

/// Where models and indexes are made ready, and freed: that blocks, or computes for seconds where titles are many.
///
/// The shared pool has a thread for each core, which answer requests and hear the word to stop. These here give way to
/// them: they take what is left of the cores, and a tenth of one where nothing is.
final class LoadingExecutor: TaskExecutor {
    static let shared = LoadingExecutor()

    /// An embedder and an index can be loaded at once.
    private static let threads = 2
    /// Linux: each thread has a niceness of its own, -20...19.
    private static let niceness: Int32 = 10

    private let jobs = Mutex<[UnownedJob]>([])
    private let waiting = DispatchSemaphore(value: 0)

    private init() {
        for _ in 0..<Self.threads { Thread.detachNewThread { [self] in run() } }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        waiting.signal()
    }

    private func run() {
        setpriority(Int32(PRIO_PROCESS.rawValue), 0, Self.niceness)
        while true {
            waiting.wait()
            jobs.withLock { $0.removeFirst() }.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}

extension Task where Failure == Never {
    /// Waits for the result, but no longer than until the waiting task is cancelled: then nil, and this task goes on.
    func valueUnlessCancelled() async -> Success? {
        let (results, result) = AsyncStream.makeStream(of: Success.self)
        Task<Void, Never> { result.yield(await value) }
        // Ends when cancelled.
        return await results.first { _ in true }
    }
}
