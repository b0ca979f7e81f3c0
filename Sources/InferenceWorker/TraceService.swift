import Jobs
import Launch
import Logging
import ServiceLifecycle
import Telemetry
import Traces
import Transport

/// Collects the spans of this process and exports them; there is none unless a collector is configured.
struct TraceService: Service {
    let spans = SpanQueue()
    private let connections: HTTPConnections
    private let exporter: SpanExporter

    /// - Returns: nil where the environment names no collector.
    init?(environment: [String: String], logger: Logger) {
        guard let collector = Collector(environment: environment) else { return nil }
        connections = HTTPConnections(connectTimeout: .seconds(1), perServer: 1)
        exporter = SpanExporter(
            spans, to: collector,
            as: OTLPDocument(
                service: collector.service, version: Release.version,
                instance: WorkerIdentity.current().name(generation: 0)),
            sender: connections, logger: logger)
    }

    func run() async throws {
        try await exporter.run()
        await connections.shutdown()
    }
}
