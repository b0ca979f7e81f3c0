import Metrics

/// Puts what is counted through swift-metrics into a ``MetricRegistry``.
///
/// A library may count what it likes: only what is in the catalogue is exported, so that no label escapes it.
struct PrometheusFactory: MetricsFactory {
    private let registry: MetricRegistry

    init(_ registry: MetricRegistry) { self.registry = registry }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        scalar(label, dimensions)
    }

    func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        scalar(label, dimensions)
    }

    func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        scalar(label, dimensions)
    }

    func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        aggregate ? histogram(label, dimensions) : scalar(label, dimensions)
    }

    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions)
    }

    // Series live as long as the process: a counter that began anew would look like a restart.
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    func destroyMeter(_ handler: any MeterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    private typealias AnyScalar = CounterHandler & FloatingPointCounterHandler & MeterHandler & RecorderHandler

    private func scalar(_ label: String, _ dimensions: [(String, String)]) -> any AnyScalar {
        if case .scalar(let series) = series(label, dimensions) { return ScalarHandler(series) }
        return NOOPMetricsHandler.instance
    }

    private func histogram(_ label: String, _ dimensions: [(String, String)]) -> any RecorderHandler & TimerHandler {
        if case .histogram(let series) = series(label, dimensions) { return HistogramHandler(series) }
        return NOOPMetricsHandler.instance
    }

    /// - Returns: nil for a metric or a label that the catalogue does not have.
    private func series(_ label: String, _ dimensions: [(String, String)]) -> MetricRegistry.Series? {
        guard let metric = Metric(rawValue: label), dimensions.map(\.0) == metric.labels else { return nil }
        return registry.series(metric, dimensions.map(\.1))
    }
}

private final class ScalarHandler: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler {
    private let series: ScalarSeries

    init(_ series: ScalarSeries) { self.series = series }

    func increment(by amount: Int64) { series.add(Double(amount)) }
    func increment(by amount: Double) { series.add(amount) }
    func decrement(by amount: Double) { series.add(-amount) }
    func set(_ value: Int64) { series.set(Double(value)) }
    func set(_ value: Double) { series.set(value) }
    func record(_ value: Int64) { series.set(Double(value)) }
    func record(_ value: Double) { series.set(value) }
    func reset() { series.set(0) }
}

private final class HistogramHandler: RecorderHandler, TimerHandler {
    private let series: HistogramSeries

    init(_ series: HistogramSeries) { self.series = series }

    func record(_ value: Int64) { series.observe(Double(value)) }
    func record(_ value: Double) { series.observe(value) }
    /// Prometheus counts in seconds.
    func recordNanoseconds(_ duration: Int64) { series.observe(Double(duration) / 1e9) }
}
