import Metrics

/// What the parts of the worker count, through swift-metrics; every handle is made once.
///
/// Without ``install(_:)``, as in one-shot commands, counting has no effect and costs nearly nothing.
package struct Meters: Sendable {
    /// Those of this process.
    ///
    /// Made at the first use, which must come after ``install(_:)``.
    package static let shared = Meters(MetricsSystem.factory)

    private let factory: any MetricsFactory
    /// By status, then by mode.
    private let jobs: [String: [String: Counter]]
    private let jobDurations: [String: Timer]
    private let waits: Timer
    private let stages: [Stage: Timer]
    package let late: Tally
    package let duplicates: Tally
    package let retries: Tally
    package let reaped: Tally
    package let leasesLost: Tally
    package let abstentions: Tally
    package let droppedPicks: Tally
    package let droppedClaims: Tally
    package let checkedPicks: Tally
    package let checkedClaims: Tally
    package let acceptedReloads: Tally
    package let rejectedReloads: Tally
    package let exportedSpans: Tally
    package let droppedSpans: Tally

    /// How a request may be answered; `none` where it was not.
    private static let modes = ["extractive", "llm", "none", "retrieve"]
    private static let statuses = [
        "ok", "no_match", "degraded", "error", "expired", "cancelled", "dead", "duplicate",
    ]

    /// Makes `registry` the process's own.
    ///
    /// - Precondition: Called once in a process, before anything is counted.
    package static func install(_ registry: MetricRegistry) { MetricsSystem.bootstrap(PrometheusFactory(registry)) }

    /// Those that count into `registry` alone.
    package init(_ registry: MetricRegistry) { self.init(PrometheusFactory(registry)) }

    init(_ factory: any MetricsFactory) {
        self.factory = factory
        // All series exist from the start: a rate over one that appears with its first count misses that count.
        jobs = Dictionary(
            uniqueKeysWithValues: Self.statuses.map { status in
                let counters = Self.modes.map { ($0, factory.counter(.jobs, [status, $0])) }
                return (status, Dictionary(uniqueKeysWithValues: counters))
            })
        jobDurations = Dictionary(uniqueKeysWithValues: Self.modes.map { ($0, factory.timer(.jobDuration, [$0])) })
        waits = factory.timer(.queueWait)
        stages = Dictionary(
            uniqueKeysWithValues: Stage.allCases.map { ($0, factory.timer(.stageDuration, [$0.rawValue])) })
        late = factory.tally(.lateResults)
        duplicates = factory.tally(.duplicates)
        retries = factory.tally(.retries)
        reaped = factory.tally(.reaped)
        leasesLost = factory.tally(.leasesLost)
        abstentions = factory.tally(.abstain)
        droppedPicks = factory.tally(.groundingDropped, ["pick"])
        droppedClaims = factory.tally(.groundingDropped, ["claim"])
        checkedPicks = factory.tally(.groundingChecked, ["pick"])
        checkedClaims = factory.tally(.groundingChecked, ["claim"])
        acceptedReloads = factory.tally(.configReload, ["ok"])
        rejectedReloads = factory.tally(.configReload, ["rejected"])
        exportedSpans = factory.tally(.spansExported)
        droppedSpans = factory.tally(.spansDropped)
    }
}

extension Meters {
    /// A request has ended here, with the status and the mode of its result; a mode that is nil or unknown is `none`.
    package func job(status: String, mode: String?, took total: Duration, waited: Duration?) {
        let mode = mode.flatMap { jobDurations[$0] == nil ? nil : $0 } ?? "none"
        jobs[status]?[mode]?.increment()
        jobDurations[mode]?.recordNanoseconds(total.wholeNanoseconds)
        if let waited { waits.recordNanoseconds(waited.wholeNanoseconds) }
    }

    package func stage(_ stage: Stage, took duration: Duration) {
        stages[stage]?.recordNanoseconds(duration.wholeNanoseconds)
    }

    /// A connection to Redis broke or could not be made.
    package func redisReconnect(because reason: String) { factory.counter(.redisReconnects, [reason]).increment() }

    package func modelEvent(_ kind: String) { factory.counter(.modelEvents, [kind]).increment() }

    package func httpRequest(route: String, code: Int) {
        factory.counter(.httpRequests, [route, String(code)]).increment()
    }

    /// One call to a model; `usage` and `cost` are nil where the provider said nothing.
    package func call(_ call: ModelCall) {
        let labels = [call.operation, call.provider, call.model]
        factory.timer(.operationDuration, labels + [call.error ?? ""])
            .recordNanoseconds(call.duration.wholeNanoseconds)
        for (kind, tokens) in [("input", call.inputTokens), ("output", call.outputTokens)] {
            guard let tokens else { continue }
            Recorder(
                label: Metric.tokenUsage.rawValue, dimensions: Metric.tokenUsage.dimensions(labels + [kind]),
                aggregate: true, factory: factory
            ).record(tokens)
        }
        if let cost = call.cost {
            FloatingPointCounter(
                label: Metric.cost.rawValue, dimensions: Metric.cost.dimensions([call.name]), factory: factory
            ).increment(by: cost)
        }
    }
}

extension MetricsFactory {
    fileprivate func counter(_ metric: Metric, _ values: [String] = []) -> Counter {
        Counter(label: metric.rawValue, dimensions: metric.dimensions(values), factory: self)
    }

    fileprivate func timer(_ metric: Metric, _ values: [String] = []) -> Timer {
        Timer(label: metric.rawValue, dimensions: metric.dimensions(values), factory: self)
    }

    fileprivate func tally(_ metric: Metric, _ values: [String] = []) -> Tally { Tally(counter(metric, values)) }
}

extension Metric {
    fileprivate func dimensions(_ values: [String]) -> [(String, String)] { Array(zip(labels, values)) }
}

/// A counter without labels that are still to be chosen.
package struct Tally: Sendable {
    private let counter: Counter

    fileprivate init(_ counter: Counter) { self.counter = counter }

    package func add(_ amount: Int = 1) { counter.increment(by: amount) }
}

/// One call to a model, whatever became of it.
package struct ModelCall: Sendable, Equatable {
    /// As OpenTelemetry names it: `chat`, `embeddings`.
    package var operation: String
    /// The key in `llm.yaml` or `embeddings.yaml`.
    package var name: String
    package var provider: String
    /// The model's name at the provider.
    package var model: String
    /// nil: it went well; else the stable kind of the error.
    package var error: String?
    package var duration: Duration
    package var inputTokens: Int?
    package var outputTokens: Int?
    /// Dollars.
    package var cost: Double?

    package init(
        operation: String, name: String, provider: String, model: String, error: String? = nil, duration: Duration,
        inputTokens: Int? = nil, outputTokens: Int? = nil, cost: Double? = nil
    ) {
        self.operation = operation
        self.name = name
        self.provider = provider
        self.model = model
        self.error = error
        self.duration = duration
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.cost = cost
    }
}

extension Duration {
    /// Up to 292 years.
    fileprivate var wholeNanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
