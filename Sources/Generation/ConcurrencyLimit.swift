import Synchronization

/// Lets at most so many callers in at once; the others wait in line.
package final class ConcurrencyLimit: Sendable {
    private struct State {
        var limit: Int
        var inside = 0
        var next = 0
        var line: [(ticket: Int, continuation: CheckedContinuation<Bool, Never>)] = []
    }

    private let state: Mutex<State>

    /// - Parameter limit: At least 1.
    package init(_ limit: Int) {
        precondition(limit > 0, "A limit of nobody lets nobody in.")
        state = Mutex(State(limit: limit))
    }

    /// Lets at most `limit` in from now on; who is inside stays.
    package func change(to limit: Int) {
        precondition(limit > 0, "A limit of nobody lets nobody in.")
        admit { $0.limit = limit }
    }

    /// Runs `body` inside.
    ///
    /// - Returns: nil if the task was cancelled while it waited.
    package func within<Value>(_ body: () async -> Value) async -> Value? {
        guard await enter() else { return nil }
        defer { leave() }
        return await body()
    }

    /// - Returns: False if the task was cancelled.
    private func enter() async -> Bool {
        let ticket = state.withLock { state in
            state.next += 1
            return state.next
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLock { state -> Bool? in
                    if Task.isCancelled { return false }
                    if state.inside < state.limit {
                        state.inside += 1
                        return true
                    }
                    state.line.append((ticket, continuation))
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let continuation = state.withLock { state -> CheckedContinuation<Bool, Never>? in
                guard let place = state.line.firstIndex(where: { $0.ticket == ticket }) else { return nil }
                return state.line.remove(at: place).continuation
            }
            continuation?.resume(returning: false)
        }
    }

    private func leave() {
        admit { $0.inside -= 1 }
    }

    /// Makes room as `change` does, and lets in who waited for it.
    private func admit(after change: (inout State) -> Void) {
        let admitted = state.withLock { state in
            change(&state)
            let places = max(0, min(state.limit - state.inside, state.line.count))
            let admitted = Array(state.line.prefix(places))
            state.line.removeFirst(places)
            state.inside += places
            return admitted
        }
        for waiter in admitted { waiter.continuation.resume(returning: true) }
    }
}
