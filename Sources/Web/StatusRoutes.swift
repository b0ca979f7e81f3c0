import Hummingbird
import JSON
import Jobs
import Redis
import Synchronization

/// The queue as it was a moment ago: a hundred clients that look cost Redis as much as one.
final class SightCache: Sendable {
    private let desk: JobDesk
    private let last = Mutex<(sight: JobDesk.Sight, time: ContinuousClock.Instant)?>(nil)

    private static let lifetime: Duration = .milliseconds(500)

    init(_ desk: JobDesk) { self.desk = desk }

    func sight() async throws(RedisError) -> JobDesk.Sight {
        if let last = last.withLock({ $0 }), ContinuousClock.now - last.time < Self.lifetime { return last.sight }
        let sight = try await desk.look()
        last.withLock { $0 = (sight, .now) }
        return sight
    }
}

/// `/v1/status`: for operators, and for the page's own sign of life.
struct StatusRoutes: WebRoutes {
    let sights: SightCache
    let recent: RecentJobs
    let prefix: String

    func add(to routes: RouterGroup<WebContext>) {
        routes.get("v1/status") { _, _ in
            let sight = try await sights.sight()
            var status: JSONObject = ["prefix": .string(prefix)]
            status.merge(sight.json)
            status["recent"] = recent.json
            return Response(.ok, status)
        }
        routes.refuseOtherMethods("v1/status", than: [.get])
    }
}

extension JobDesk.Sight {
    fileprivate var json: JSONObject {
        var counters = JSONObject()
        for (name, count) in totals { counters[name] = .integer(count) }
        return [
            "paused": .bool(isPaused),
            "queue": [
                "high": .integer(high), "normal": .integer(normal), "low": .integer(low),
                "delayed": .integer(delayed), "dead": .integer(dead), "unread": .integer(unread),
            ],
            "workers": .integer(workers), "running": .integer(running), "totals": .object(counters),
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
