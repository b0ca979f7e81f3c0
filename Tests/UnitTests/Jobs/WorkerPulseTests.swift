import Jobs
import Synchronization
import Telemetry
import Testing

@Suite struct `The pulse of a worker` {
    private final class Time: Sendable {
        private let instant = Mutex(ContinuousClock.now)
        var now: ContinuousClock.Instant { instant.withLock { $0 } }
        func advance(by duration: Duration) { instant.withLock { $0 += duration } }
    }

    private let time = Time()

    @Test func `a loop that stands still is stuck, one that has not begun is not`() {
        let pulse = WorkerPulse { [time] in time.now }
        time.advance(by: .seconds(1_000))
        #expect(pulse.stillness == nil)
        #expect(!pulse.isStuck)
        pulse.beat(worker: "w", leaseEnds: nil, held: 0)
        time.advance(by: .seconds(30))
        #expect(!pulse.isStuck)
        time.advance(by: .milliseconds(1))
        #expect(pulse.isStuck)
        #expect(pulse.stillness == .milliseconds(30_001))
        pulse.beat(worker: "w", leaseEnds: nil, held: 0)
        #expect(!pulse.isStuck)
    }

    @Test func `a worker that has left is not stuck`() {
        let pulse = WorkerPulse { [time] in time.now }
        pulse.beat(worker: "w", leaseEnds: nil, held: 0)
        pulse.drain()
        time.advance(by: .seconds(1_000))
        #expect(!pulse.isStuck)
        #expect(pulse.isDraining)
    }

    @Test func `what is left of the lease is counted from its last renewal`() {
        let pulse = WorkerPulse { [time] in time.now }
        #expect(pulse.samples() == [MetricSample(.inflightJobs, 0)])
        pulse.beat(worker: "w", leaseEnds: time.now + .seconds(15), held: 3)
        #expect(pulse.worker == "w")
        time.advance(by: .seconds(5))
        #expect(pulse.samples() == [MetricSample(.inflightJobs, 3), MetricSample(.leaseMargin, 10)])
        // No member any more: the lease runs out.
        pulse.beat(worker: "w", leaseEnds: nil, held: 3)
        time.advance(by: .seconds(11))
        #expect(pulse.samples() == [MetricSample(.inflightJobs, 3), MetricSample(.leaseMargin, -1)])
    }
}
