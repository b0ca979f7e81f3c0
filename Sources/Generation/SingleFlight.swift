import Synchronization

/// Makes equal work that is asked for at the same time once.
///
/// Whoever comes first does it in its own task; the others wait for its result. Should the first give up, one of
/// those that wait takes over.
package final class SingleFlight<Value: Sendable>: Sendable {
    private typealias Waiter = (ticket: Int, continuation: CheckedContinuation<Value?, Never>)
    private struct State {
        var waiters: [String: [Waiter]] = [:]
        var next = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// The result of `work`, or of the same work under way.
    ///
    /// `work` gives nil if it gave up, which is nobody's result.
    /// - Returns: The result, and whether another task made it; nil if the work gave up or this task was cancelled.
    package func value(for key: String, _ work: () async -> Value?) async -> (value: Value, isShared: Bool)? {
        while !Task.isCancelled {
            let isFirst = state.withLock { state in
                if state.waiters[key] != nil { return false }
                state.waiters[key] = []
                return true
            }
            if isFirst {
                let value = await work()
                let waiters = state.withLock { $0.waiters.removeValue(forKey: key) } ?? []
                for waiter in waiters { waiter.continuation.resume(returning: value) }
                return value.map { ($0, false) }
            }
            if let value = await join(key) { return (value, true) }
        }
        return nil
    }

    /// Waits for the one under way; nil if it gave up, has just ended, or this task was cancelled.
    private func join(_ key: String) async -> Value? {
        let ticket = state.withLock { state in
            state.next += 1
            return state.next
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isWaiting = state.withLock { state in
                    guard state.waiters[key] != nil, !Task.isCancelled else { return false }
                    state.waiters[key]?.append((ticket, continuation))
                    return true
                }
                if !isWaiting { continuation.resume(returning: nil) }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                guard let place = state.waiters[key]?.firstIndex(where: { $0.ticket == ticket }) else { return nil }
                return state.waiters[key]?.remove(at: place)
            }
            waiter?.continuation.resume(returning: nil)
        }
    }
}
