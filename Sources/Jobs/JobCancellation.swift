import Synchronization

/// Tells a run that a request is not wanted any more; can be asked from any task.
package final class JobCancellation: Sendable {
    private struct State {
        var isCancelled = false
        var listeners: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())

    package init() {}

    package var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// From now on ``isCancelled``; the first call runs what was handed to ``whenCancelled(_:)``.
    package func cancel() {
        let listeners = state.withLock { state in
            defer { state = State(isCancelled: true) }
            return state.listeners
        }
        for listener in listeners { listener() }
    }

    /// Runs `listener` once, at the cancellation or at once if it has been.
    func whenCancelled(_ listener: @escaping @Sendable () -> Void) {
        let isCancelled = state.withLock { state in
            if !state.isCancelled { state.listeners.append(listener) }
            return state.isCancelled
        }
        if isCancelled { listener() }
    }
}

extension [Job] {
    /// Runs `body` in a task that is cancelled with this one, or once every job is cancelled.
    package func whileWanted<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) async -> Value {
        // Not a child task: those can only be cancelled all together, with their parent.
        let task = Task { await body() }
        let wanted = Wanted(count: count)
        for job in self {
            job.cancellation.whenCancelled { if wanted.takeOne() == 0 { task.cancel() } }
        }
        return await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
    }
}

/// How many jobs of a run are still wanted.
private final class Wanted: Sendable {
    private let count: Mutex<Int>

    init(count: Int) { self.count = Mutex(count) }

    func takeOne() -> Int {
        count.withLock { count in
            count -= 1
            return count
        }
    }
}
