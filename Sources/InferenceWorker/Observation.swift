import Foundation
import Generation
import Jobs
import Launch
import Logging
import Pipelines
import Redis
import ServiceLifecycle
import Settings
import Telemetry
import Transport
import Web

/// What lets the worker be seen from outside: its HTTP port, and the metrics that are read rather than counted.
struct Observation {
    let pulse = WorkerPulse()
    private let gauges: QueueGauges
    private let server: WebServer

    init(
        _ live: LiveSettings, _ endpoint: RedisEndpoint, _ pipelines: PipelineSource, registry: MetricRegistry,
        routes: [any WebRoutes], logger: Logger
    ) {
        let settings = live.current
        let gauges = QueueGauges(endpoint, keys: JobKeys(prefix: settings.redis.keyPrefix), logger: logger)
        let breakers = { @Sendable in pipelines.serving?.gateway?.breakerStates ?? [:] }
        let parts = { @Sendable in
            Probes.Parts(
                indexGeneration: pipelines.currentIndex?.generation, indexPending: live.state.pending,
                configDigest: live.state.digest,
                configRejection: live.state.rejection?.problems.joined(separator: "; "),
                models: breakers().mapValues(\.label))
        }
        registry.add(pulse.samples)
        registry.add(gauges.samples)
        registry.add(ProcessStats.samples)
        registry.add { parts().samples }
        registry.add {
            [
                MetricSample(.buildInfo, 1, [Release.version]),
                MetricSample(.configAge, Date.now.timeIntervalSince1970 - live.state.loadedAt),
            ] + (pipelines.currentIndex.map { [MetricSample(.indexEntries, $0.entries)] } ?? [])
                + breakers().map { MetricSample(.breakerState, $1.number, [$0]) }
        }
        server = WebServer(
            settings.jobs.http,
            probes: Probes(
                pulse: pulse, version: Release.version, registry: registry, redis: { gauges.redis }, parts: parts),
            routes: routes, logger: logger)
        self.gauges = gauges
    }

    /// In the order of starting; stopped after the worker.
    var services: [any Service] { [server, gauges] }
}

extension Probes.Parts {
    fileprivate var samples: [MetricSample] {
        [MetricSample(.configInfo, 1, [configDigest])]
            + (indexGeneration.map { [MetricSample(.indexGeneration, 1, [$0])] } ?? [])
    }
}

extension CircuitBreaker.State {
    fileprivate var label: String {
        switch self {
        case .closed: "closed"
        case .probing: "probing"
        case .open: "open"
        }
    }

    fileprivate var number: Int {
        switch self {
        case .closed: 0
        case .probing: 1
        case .open: 2
        }
    }
}
