/// The stages of one request, in the order in which they run; raw values are the names in a result's `stages_ms`.
package enum Stage: String, Sendable, CaseIterable {
    case understand, embed, retrieve, fuse, rerank, prompt, generate, ground, record
}

/// Measures how long each stage of one request took.
///
/// ```swift
/// var clock = StageClock()
/// let found = clock.measure(.retrieve) { index.cosines(to: vector, leg) }
/// clock.timings     // [(.retrieve, 1.4 ms)]
/// ```
package struct StageClock: Sendable {
    /// In the order in which the stages first ended; a stage that was left out is missing.
    package private(set) var timings: [(stage: Stage, duration: Duration)] = []
    /// When each stage began first.
    package private(set) var starts: [Stage: ContinuousClock.Instant] = [:]
    private let now: @Sendable () -> ContinuousClock.Instant

    /// - Parameter now: Where the time comes from; it must never run backwards.
    package init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.now = now
    }

    /// Runs `body` and adds its time to `stage`, also if it throws.
    package mutating func measure<Value, Failure>(
        _ stage: Stage, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let start = now()
        defer { add(stage, start.duration(to: now())) }
        return try body()
    }

    /// Runs `body` and adds its time, waiting included, to `stage`, also if it throws.
    package mutating func measure<Value, Failure>(
        _ stage: Stage, _ body: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let start = now()
        defer { add(stage, start.duration(to: now())) }
        return try await body()
    }

    /// What a stage took so far.
    package func time(of stage: Stage) -> Duration { timings.first { $0.stage == stage }?.duration ?? .zero }

    /// Adds time that was measured elsewhere and has just ended, as that of a call which several requests share.
    package mutating func add(_ stage: Stage, _ duration: Duration) {
        if starts[stage] == nil { starts[stage] = now() - duration }
        if let index = timings.firstIndex(where: { $0.stage == stage }) {
            timings[index].duration += duration
        } else {
            timings.append((stage, duration))
        }
    }
}
