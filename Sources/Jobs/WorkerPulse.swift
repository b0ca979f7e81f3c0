import Synchronization
package import Telemetry

/// What can be seen of a worker from outside its loop, from any thread and without waiting.
package final class WorkerPulse: Sendable {
    private struct State {
        var worker: String?
        var moved: ContinuousClock.Instant?
        var leaseEnds: ContinuousClock.Instant?
        var isDraining = false
        var held = 0
    }

    private let state = Mutex(State())
    private let now: @Sendable () -> ContinuousClock.Instant

    /// A loop that has not moved for this long is stuck.
    ///
    /// It moves every second while all is well, and at least every five while Redis cannot be reached.
    package static let patience: Duration = .seconds(30)

    package init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) { self.now = now }

    /// The name under which the worker is a member; nil before the first claim, while it waits for Redis or an index.
    package var worker: String? { state.withLock { $0.worker } }
    /// Whether it claims no more and finishes what it holds.
    package var isDraining: Bool { state.withLock { $0.isDraining } }

    /// How long ago the loop moved; nil while there is none, which is no fault.
    package var stillness: Duration? {
        let now = now()
        return state.withLock { state in state.isDraining ? nil : state.moved.map { $0.duration(to: now) } }
    }

    package var isStuck: Bool { stillness.map { $0 > Self.patience } ?? false }

    /// The worker is told to stop, whether or not its loop has begun.
    package func drain() { state.withLock { $0.isDraining = true } }

    /// The loop has moved; `leaseEnds` is nil while the worker is no member.
    package func beat(worker: String, leaseEnds: ContinuousClock.Instant?, held: Int) {
        let now = now()
        state.withLock { state in
            state.moved = now
            state.leaseEnds = leaseEnds ?? state.leaseEnds
            state.held = held
            if leaseEnds != nil { state.worker = worker }
        }
    }

    /// The metrics of the loop.
    package func samples() -> [MetricSample] {
        let now = now()
        return state.withLock { state in
            let margin = state.isDraining ? nil : state.leaseEnds.map { now.duration(to: $0) / .seconds(1) }
            return [MetricSample(.inflightJobs, state.held)] + (margin.map { [MetricSample(.leaseMargin, $0)] } ?? [])
        }
    }
}
