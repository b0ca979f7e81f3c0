/// How fast work goes, and how long it will take: measured over its last half minute, since batches differ.
package struct ProgressMeter: Sendable {
    private let total: Int
    private var samples: [(time: ContinuousClock.Instant, done: Int)]
    private var lastShown: ContinuousClock.Instant?

    private static let window = Duration.seconds(30)
    /// More than twice a second nobody reads.
    private static let pause = Duration.milliseconds(500)

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

    /// Whether it is time to show how it goes; the next time is half a second after one that was.
    package mutating func isDue(at time: ContinuousClock.Instant) -> Bool {
        if let lastShown, lastShown.duration(to: time) < Self.pause { return false }
        lastShown = time
        return true
    }

    /// As in ", 25.0/s, 7 min 40 s left", what is not known left out.
    package var text: String {
        let speed = rate.map { ", \($0.tenths)/s" } ?? ""
        return speed + (timeLeft.flatMap { $0 > .zero ? ", \($0.inWords) left" : nil } ?? "")
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

extension Duration {
    /// "7 min 40 s" or "12 s".
    var inWords: String {
        let seconds = Int((self / .seconds(1)).rounded(.up))
        return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    }
}
