import JSON
package import Logging
import ServiceLifecycle
import Settings
package import Telemetry
package import Transport

/// Sends spans to an OpenTelemetry collector, some at a time; one that does not take them costs spans and nothing else.
package struct SpanExporter: Service {
    private let queue: SpanQueue
    private let collector: Collector
    private let document: OTLPDocument
    private let sender: any HTTPSender
    private let meters: Meters
    private let logger: Logger

    private static let interval: Duration = .seconds(1)
    private static let batch = 512
    private static let limit: Duration = .seconds(5)

    /// `sender` is used until ``run()`` has returned.
    package init(
        _ queue: SpanQueue, to collector: Collector, as document: OTLPDocument, sender: any HTTPSender,
        meters: Meters = .shared, logger: Logger
    ) {
        self.queue = queue
        self.collector = collector
        self.document = document
        self.sender = sender
        self.meters = meters
        self.logger = logger
    }

    /// Exports once a second until graceful shutdown, and then what is left.
    package func run() async throws {
        var hasFailed = await cancelWhenGracefulShutdown {
            var hasFailed = false
            while !Task.isCancelled {
                // Told to stop: the loop's condition sees it.
                try? await Task.sleep(for: Self.interval)
                if !Task.isCancelled { await self.export(&hasFailed) }
            }
            return hasFailed
        }
        await export(&hasFailed)
    }

    /// Sends all that waits; says once that a collector fails, and once that it does no more.
    private func export(_ hasFailed: inout Bool) async {
        while case let spans = queue.take(Self.batch), !spans.isEmpty {
            let failure = await send(spans)
            if failure == nil { meters.exportedSpans.add(spans.count) } else { meters.droppedSpans.add(spans.count) }
            if let failure, !hasFailed {
                logger.warning(
                    "spans not exported, they are dropped", metadata: [LogKeys.error: "\(collector.url): \(failure)"])
            } else if failure == nil, hasFailed {
                logger.info("spans exported again")
            }
            hasFailed = failure != nil
            // A collector that fails is asked again in a second, and at the end no more; a cancelled export leaves what
            // waits to the last one.
            if hasFailed { break }
        }
    }

    /// - Returns: Why the collector has not taken them; nil: it has.
    private func send(_ spans: [Span]) async -> String? {
        let post = HTTPPost(
            url: collector.url, headers: collector.headers, body: JSONValue.object(document.body(spans)).bytes(),
            limits: HTTPLimits(firstByte: Self.limit, attempt: Self.limit))
        do throws(TransportError) {
            let reply = try await sender.post(post)
            return 200..<300 ~= reply.status ? nil : "status \(reply.status)"
        } catch {
            return "\(error)"
        }
    }
}
