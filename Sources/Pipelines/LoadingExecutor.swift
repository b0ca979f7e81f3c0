import Dispatch

/// Where models and indexes are made ready, and freed: that blocks, or computes for seconds where titles are many.
///
/// The shared pool has a thread for each core, which answer requests and hear the word to stop.
final class LoadingExecutor: TaskExecutor {
    static let shared = LoadingExecutor()

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        // A queue has a thread of its own whenever it has something to do.
        DispatchQueue(label: "loading").async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
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
