package import Logging
package import Redis
import ServiceLifecycle
import Synchronization
package import Telemetry

/// Looks at the lengths of the queue's lists now and then, so that no request and no scrape has to.
package final class QueueGauges: Service {
    /// What the last look at Redis has shown.
    package enum RedisState: Sendable {
        case unknown
        case up
        /// - Parameter kind: The stable label of the error.
        case down(kind: String)
    }

    private struct State {
        var redis = RedisState.unknown
        var samples: [MetricSample] = []
    }

    private let connection: RedisConnection
    private let keys: JobKeys
    private let state = Mutex(State())

    private static let interval: Duration = .seconds(5)

    package init(_ endpoint: RedisEndpoint, keys: JobKeys, logger: Logger) {
        connection = RedisConnection(endpoint, name: "inference-worker.gauges", logger: logger)
        self.keys = keys
    }

    package var redis: RedisState { state.withLock { $0.redis } }

    /// The last look; of a Redis that does not answer only that it does not, for old lengths would look like new ones.
    package func samples() -> [MetricSample] { state.withLock { $0.samples } }

    /// Looks every five seconds until graceful shutdown.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            // A Redis that hangs must not hold up the exit.
            await withTaskCancellationHandler {
                while !Task.isCancelled {
                    await self.look()
                    // Told to stop: the loop's condition sees it.
                    try? await Task.sleep(for: Self.interval)
                }
            } onCancel: {
                self.connection.interrupt()
            }
        }
        await connection.close()
    }

    /// One look, in one round trip.
    package func look() async {
        let gauges: [(metric: Metric, labels: [String], command: RedisCommand)] = [
            (.queueLength, ["high"], RedisCommand("LLEN", keys.requests(.high))),
            (.queueLength, ["normal"], RedisCommand("LLEN", keys.requests(.normal))),
            (.queueLength, ["low"], RedisCommand("LLEN", keys.requests(.low))),
            (.queueLength, ["delayed"], RedisCommand("ZCARD", keys.delayed)),
            (.queueLength, ["results"], RedisCommand("LLEN", keys.results)),
            (.deadLetters, [], RedisCommand("LLEN", keys.dead)),
            (.workers, [], RedisCommand("ZCARD", keys.workers)),
            (.busyWorkers, [], RedisCommand("HLEN", keys.busy)),
            (.paused, [], RedisCommand("EXISTS", keys.paused)),
        ]
        do throws(RedisError) {
            let replies = try await connection.pipeline(gauges.map(\.command))
            // A key of another type has no length; the others do.
            let samples = zip(gauges, replies).compactMap { gauge, reply in
                reply.integer.map { MetricSample(gauge.metric, $0, gauge.labels) }
            }
            let isUp = !samples.isEmpty
            state.withLock { state in
                state.redis = isUp ? .up : .down(kind: "refused")
                state.samples = [MetricSample(.redisUp, isUp ? 1 : 0)] + samples
            }
        } catch {
            state.withLock { state in
                state.redis = .down(kind: error.kind)
                state.samples = [MetricSample(.redisUp, 0)]
            }
        }
    }
}
