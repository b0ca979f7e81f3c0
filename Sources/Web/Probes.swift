import HTTPTypes
import Hummingbird
import JSON
package import Jobs
package import Telemetry

/// `/livez`, `/readyz` and `/metrics`: open to whoever reaches the port, so that they tell nothing of users.
package struct Probes: Sendable {
    /// What the worker works with, for `/readyz`.
    package struct Parts: Sendable {
        /// nil until one is loaded.
        package var indexGeneration: String?
        /// Why the index that the settings ask for does not serve; nil if it does.
        package var indexPending: String?
        package var configDigest: String
        /// Why the last change of the settings was not taken up; nil if it was.
        package var configRejection: String?
        /// State of each language model's breaker, by its key in `llm.yaml`: `closed`, `probing`, `open`.
        package var models: [String: String]

        package init(
            indexGeneration: String?, indexPending: String? = nil, configDigest: String,
            configRejection: String? = nil, models: [String: String] = [:]
        ) {
            self.indexGeneration = indexGeneration
            self.indexPending = indexPending
            self.configDigest = configDigest
            self.configRejection = configRejection
            self.models = models
        }
    }

    private let pulse: WorkerPulse
    private let redis: @Sendable () -> QueueGauges.RedisState
    private let version: String
    private let registry: MetricRegistry
    private let parts: @Sendable () -> Parts

    /// `redis` says whether Redis answers, `parts` what the worker works with; both are asked for each probe and must
    /// not wait.
    package init(
        pulse: WorkerPulse, version: String, registry: MetricRegistry,
        redis: @escaping @Sendable () -> QueueGauges.RedisState, parts: @escaping @Sendable () -> Parts
    ) {
        self.pulse = pulse
        self.version = version
        self.registry = registry
        self.redis = redis
        self.parts = parts
    }

    func add(to routes: RouterGroup<WebContext>) {
        routes.get("livez") { _, _ in isAlive() }
        routes.get("readyz") { _, _ in isReady() }
        routes.get("metrics") { _, _ in
            Response(.ok, registry.exposition(), as: "text/plain; version=0.0.4; charset=utf-8")
        }
    }

    /// Whether the worker's own loop moves: a Redis that is down is no reason to restart a worker.
    private func isAlive() -> Response {
        let seconds = pulse.stillness.map { JSONValue.double(($0 / .milliseconds(1)).rounded() / 1000) } ?? .null
        return Response(
            pulse.isStuck ? .serviceUnavailable : .ok,
            ["status": pulse.isStuck ? "stuck" : "ok", "loop_still_seconds": seconds])
    }

    private func isReady() -> Response {
        let parts = parts()
        let status =
            pulse.isDraining ? "draining" : parts.indexGeneration == nil ? "waiting for an index" : "ready"
        let models = parts.models.sorted { $0.key < $1.key }
            .map { JSONObject.Member(name: $0.key, value: .string($0.value)) }
        return Response(
            status == "ready" ? .ok : .serviceUnavailable,
            [
                "status": .string(status),
                "redis": redisState,
                "index": [
                    "generation": .optional(parts.indexGeneration), "pending": .optional(parts.indexPending),
                ],
                "config": [
                    "digest": .string(parts.configDigest), "rejected": .optional(parts.configRejection),
                ],
                "models": .object(JSONObject(models)),
                "worker": .optional(pulse.worker),
                "version": .string(version),
            ])
    }

    private var redisState: JSONValue {
        switch redis() {
        case .unknown: ["state": "unknown"]
        case .up: ["state": "up"]
        case .down(let kind): ["state": "down", "error": .string(kind)]
        }
    }
}

extension Response {
    init(_ status: HTTPResponse.Status, _ text: String, as type: String) {
        self.init(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    init(_ status: HTTPResponse.Status, _ body: JSONObject) {
        let bytes = JSONValue.object(body).bytes() + [UInt8(ascii: "\n")]
        self.init(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
