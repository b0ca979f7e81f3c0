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
    /// Runs `body` in a task that is cancelled with this one, or once no job is wanted any more: each is cancelled, or
    /// among those whose places `body` called its argument with, since they have their answers.
    package func whileWanted<Value: Sendable>(
        _ body: @escaping @Sendable (_ answered: @escaping @Sendable ([Int]) -> Void) async -> Value
    ) async -> Value {
        let run = JobCancellation()
        let wanted = Wanted(indices)
        let forget = { @Sendable (places: [Int]) in
            if wanted.isEmpty(without: places) { run.cancel() }
        }
        // Not a child task: those can only be cancelled all together, with their parent.
        let task = Task { await body(forget) }
        run.whenCancelled { task.cancel() }
        for (place, job) in enumerated() { job.cancellation.whenCancelled { forget([place]) } }
        return await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
    }
}

/// The jobs of a run that are still wanted, by their places.
private final class Wanted: Sendable {
    private let places: Mutex<Set<Int>>

    init(_ places: some Sequence<Int>) { self.places = Mutex(Set(places)) }

    /// Whether nothing is left once `gone` are taken out.
    func isEmpty(without gone: [Int]) -> Bool {
        places.withLock { places in
            places.subtract(gone)
            return places.isEmpty
        }
    }
}
