import Synchronization
import Telemetry
import Testing

/// A clock that moves only when a test moves it.
private final class ManualClock: Sendable {
    private let time = Mutex(ContinuousClock.now)

    func advance(by duration: Duration) { time.withLock { $0 += duration } }
    func now() -> ContinuousClock.Instant { time.withLock { $0 } }
}

private struct Failure: Error {}

@Suite struct `A stage clock` {
    private let time = ManualClock()

    @Test func `knows the stages by the names of the contract`() {
        #expect(
            Stage.allCases.map(\.rawValue) == [
                "understand", "embed", "retrieve", "fuse", "rerank", "prompt", "generate", "ground", "record",
            ])
    }

    @Test func `keeps the stages in order and adds up what comes twice`() async {
        var clock = StageClock(now: time.now)
        let text = clock.measure(.understand) {
            time.advance(by: .milliseconds(2))
            return "wish"
        }
        await clock.measure(.embed) { () async in time.advance(by: .milliseconds(5)) }
        clock.measure(.understand) { time.advance(by: .milliseconds(1)) }
        clock.add(.embed, .microseconds(500))
        #expect(text == "wish")
        #expect(clock.timings.map(\.stage) == [.understand, .embed])
        #expect(clock.timings.map(\.duration) == [.milliseconds(3), .microseconds(5500)])
    }

    @Test func `counts the time of a stage that failed`() async {
        var clock = StageClock(now: time.now)
        #expect(throws: Failure.self) {
            try clock.measure(.retrieve) { () throws(Failure) in
                time.advance(by: .milliseconds(3))
                throw Failure()
            }
        }
        await #expect(throws: Failure.self) {
            try await clock.measure(.generate) { () async throws(Failure) in
                time.advance(by: .milliseconds(4))
                throw Failure()
            }
        }
        #expect(clock.timings.map(\.stage) == [.retrieve, .generate])
        #expect(clock.timings.map(\.duration) == [.milliseconds(3), .milliseconds(4)])
    }

    @Test func `knows when each stage began first`() {
        var clock = StageClock(now: time.now)
        let start = time.now()
        time.advance(by: .milliseconds(2))
        clock.measure(.retrieve) { time.advance(by: .milliseconds(3)) }
        clock.measure(.fuse) { time.advance(by: .milliseconds(1)) }
        clock.measure(.retrieve) { time.advance(by: .milliseconds(1)) }
        #expect(clock.starts == [.retrieve: start + .milliseconds(2), .fuse: start + .milliseconds(5)])
    }
}
