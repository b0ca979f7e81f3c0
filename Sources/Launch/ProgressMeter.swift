/// How fast work goes, and how long it will take: measured over its last half minute, since batches differ.
package struct ProgressMeter: Sendable {
    private let total: Int
    private var samples: [(time: ContinuousClock.Instant, done: Int)]

    private static let window = Duration.seconds(30)

    /// - Parameters:
    ///   - total: how much there is to do.
    ///   - start: when the work began, with nothing done.
    package init(total: Int, start: ContinuousClock.Instant) {
        self.total = total
        samples = [(start, 0)]
    }

    /// Notes that `done` of the total are done at `time`.
    package mutating func record(_ done: Int, at time: ContinuousClock.Instant) {
        samples.append((time, done))
        while samples.count > 2, samples[1].time.duration(to: time) >= Self.window { samples.removeFirst() }
    }

    /// Items a second; nil until time has passed.
    package var rate: Double? {
        guard let first = samples.first, let last = samples.last, first.time < last.time else { return nil }
        return Double(last.done - first.done) / (first.time.duration(to: last.time) / .seconds(1))
    }

    /// How long the rest takes at this rate; nil while there is none.
    package var timeLeft: Duration? {
        rate.flatMap { $0 > 0 ? .seconds(Double(total - (samples.last?.done ?? 0)) / $0) : nil }
    }
}
