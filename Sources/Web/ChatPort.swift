package import Hummingbird
package import JSON
package import Jobs
import ServiceLifecycle

/// Says what is wrong with a request that the queue itself would take.
package typealias RequestCheck = @Sendable (JSONValue) throws(JSONError) -> Void

/// The page and the API, with what they share: routes for ``WebServer``, and a service beside it.
package struct ChatPort: Service, WebRoutes {
    private let desk: JobDesk
    private let longest: Int
    private let limit: RateLimit
    private let check: RequestCheck
    private let recent = RecentJobs()

    /// - Parameters:
    ///   - desk: The way into the queue.
    ///   - longest: Bytes of the longest request.
    ///   - perMinute: Requests of one address in the long run; as many may come at once.
    ///   - check: What a request is measured by before it takes a place in the queue.
    package init(desk: JobDesk, longest: Int, perMinute: Int, check: @escaping RequestCheck) {
        self.desk = desk
        self.longest = longest
        self.check = check
        limit = RateLimit(rate: Double(perMinute) / 60, size: Double(perMinute))
    }

    /// Listens to what workers publish, until graceful shutdown.
    package func run() async throws {
        await cancelWhenGracefulShutdown { await desk.run() }
    }

    package func add(to routes: RouterGroup<WebContext>) {
        PageRoutes().add(to: routes.group())
        let limited = routes.group().add(middleware: limit)
        let queue = QueueInfoCache(desk)
        let parts: [any WebRoutes] = [
            RecommendationRoutes(desk: desk, queue: queue, recent: recent, longest: longest, check: check),
            BatchRoutes(desk: desk), WatchedRoutes(desk: desk),
            StatusRoutes(queue: queue, recent: recent, prefix: desk.keys.prefix),
        ]
        for part in parts { part.add(to: limited) }
    }
}
