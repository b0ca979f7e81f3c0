import Synchronization

/// A number that is read when somebody asks, not kept.
package struct MetricSample: Sendable, Equatable {
    package let metric: Metric
    /// One value for each of the metric's labels.
    package let labels: [String]
    package let value: Double

    package init(_ metric: Metric, _ value: Double, _ labels: [String] = []) {
        precondition(labels.count == metric.labels.count, "\(metric.rawValue) has other labels.")
        self.metric = metric
        self.labels = labels
        self.value = value
    }

    package init(_ metric: Metric, _ value: Int, _ labels: [String] = []) { self.init(metric, Double(value), labels) }
}

/// All series of this process.
///
/// A series is looked up once, under a lock, by whoever counts; counting itself takes none.
package final class MetricRegistry: Sendable {
    enum Series {
        case scalar(ScalarSeries)
        case histogram(HistogramSeries)
    }

    private struct State {
        var series: [Metric: [[String]: Series]] = [:]
        var sources: [@Sendable () -> [MetricSample]] = []
    }

    private let state = Mutex(State())

    package init() {}

    /// Asks `source` whenever the metrics are read: for what is known elsewhere, such as memory.
    package func add(_ source: @escaping @Sendable () -> [MetricSample]) {
        state.withLock { $0.sources.append(source) }
    }

    /// The series with these values of the metric's labels.
    func series(_ metric: Metric, _ labels: [String]) -> Series {
        state.withLock { state in
            if let known = state.series[metric]?[labels] { return known }
            let series =
                metric.kind == .histogram
                ? Series.histogram(HistogramSeries(bounds: metric.buckets)) : .scalar(ScalarSeries())
            state.series[metric, default: [:]][labels] = series
            return series
        }
    }

    /// Everything in Prometheus's text format 0.0.4: metrics in the order of the catalogue, series by their labels.
    package func exposition() -> String {
        let (series, sources) = state.withLock { ($0.series, $0.sources) }
        var scalars: [Metric: [[String]: Double]] = [:]
        for sample in sources.flatMap({ $0() }) { scalars[sample.metric, default: [:]][sample.labels] = sample.value }
        var text = ""
        for metric in Metric.allCases {
            let kept = series[metric] ?? [:]
            let sampled = scalars[metric] ?? [:]
            guard !kept.isEmpty || !sampled.isEmpty else { continue }
            text.appendHead(of: metric)
            for (labels, series) in kept.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                switch series {
                case .scalar(let scalar): text.append(metric, labels, scalar.value)
                case .histogram(let histogram): text.append(metric, labels, histogram)
                }
            }
            for (labels, value) in sampled.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                text.append(metric, labels, value)
            }
        }
        return text
    }
}

/// Prometheus's text format: <https://prometheus.io/docs/instrumenting/exposition_formats/>.
extension String {
    fileprivate mutating func appendHead(of metric: Metric) {
        let help = metric.help.escaped(quotes: false)
        self += "# HELP \(metric.rawValue) \(help)\n# TYPE \(metric.rawValue) \(metric.kind.rawValue)\n"
    }

    fileprivate mutating func append(_ metric: Metric, _ labels: [String], _ value: Double) {
        append(metric.rawValue, Array(zip(metric.labels, labels)), value)
    }

    fileprivate mutating func append(_ metric: Metric, _ labels: [String], _ histogram: HistogramSeries) {
        let pairs = Array(zip(metric.labels, labels))
        let (cumulative, sum) = histogram.snapshot
        for (bound, count) in zip(histogram.bounds.map(Self.number) + ["+Inf"], cumulative) {
            append(metric.rawValue + "_bucket", pairs + [("le", bound)], Double(count))
        }
        append(metric.rawValue + "_sum", pairs, sum)
        append(metric.rawValue + "_count", pairs, Double(cumulative.last ?? 0))
    }

    private mutating func append(_ name: String, _ labels: [(String, String)], _ value: Double) {
        let list = labels.map { "\($0.0)=\"\($0.1.escaped(quotes: true))\"" }.joined(separator: ",")
        self += "\(name)\(list.isEmpty ? "" : "{\(list)}") \(Self.number(value))\n"
    }

    /// Whole numbers without a fraction: a bound of 1 is `le="1"`, as other clients write it.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return Int(exactly: value).map { String($0) } ?? "\(value)"
    }

    /// Backslash and line feed, in a label's value quotation marks too.
    private func escaped(quotes: Bool) -> String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\"" where quotes: result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
