import Hummingbird
import JSON
import Jobs
import Redis
import Synchronization

/// The queue as it was a moment ago: a hundred clients that look cost Redis as much as one.
final class QueueInfoCache: Sendable {
    private let desk: JobDesk
    private let last = Mutex<(info: QueueInfo, time: ContinuousClock.Instant)?>(nil)

    private static let lifetime: Duration = .milliseconds(500)

    init(_ desk: JobDesk) { self.desk = desk }

    func info() async throws(RedisError) -> QueueInfo {
        if let last = last.withLock({ $0 }), ContinuousClock.now - last.time < Self.lifetime { return last.info }
        let info = try await desk.queueInfo()
        last.withLock { $0 = (info, .now) }
        return info
    }
}

/// `/v1/status`: for operators, and for the page's own sign of life.
struct StatusRoutes: WebRoutes {
    let queue: QueueInfoCache
    let recent: RecentJobs
    let prefix: String

    func add(to routes: RouterGroup<WebContext>) {
        routes.get("v1/status") { _, _ in
            let info = try await queue.info()
            var status: JSONObject = ["prefix": .string(prefix)]
            status.merge(info.json)
            status["recent"] = recent.json
            return Response(.ok, status)
        }
        routes.refuseOtherMethods("v1/status", than: [.get])
    }
}

extension QueueInfo {
    fileprivate var json: JSONObject {
        [
            "paused": .bool(isPaused),
            "queue": [
                "high": .integer(high), "normal": .integer(normal), "low": .integer(low),
                "delayed": .integer(delayed), "dead": .integer(dead), "unread": .integer(unread),
            ],
            "workers": .integer(workers), "running": .integer(running), "totals": .counts(totals),
        ]
    }

    /// What somebody should know who waits, behind `ahead` others when it began.
    func waiting(_ ahead: Int) -> [UInt8] {
        let behind = max(0, min(ahead, high + normal - 1))
        return JSONValue.object([
            "ahead": .integer(behind), "workers": .integer(workers), "paused": .bool(isPaused),
        ]).bytes()
    }
}

extension JSONValue {
    /// An object with a member for each name, in alphabetical order.
    static func counts(_ counts: [String: Int]) -> JSONValue {
        .object(JSONObject(counts.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: .integer($0.value)) }))
    }
}
