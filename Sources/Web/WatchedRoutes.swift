import HTTPTypes
import Hummingbird
import JSON
import Jobs

/// `/v1/watched`: what a user has watched, for `exclude_key`.
struct WatchedRoutes: WebRoutes {
    let desk: JobDesk

    private static let longest = 2 << 20
    private static let lifetime: Duration = .seconds(90 * 86_400)

    func add(to routes: RouterGroup<WebContext>) {
        routes.post("v1/watched/:user") { request, context in
            try await watch(try context.identifier("user"), request)
        }
        routes.refuseOtherMethods("v1/watched/:user", than: [.post])
    }

    private func watch(_ user: String, _ request: Request) async throws -> Response {
        let bytes = try await request.content(["application/json"], upTo: Self.longest)
        let (ids, replaces) = try Self.list(bytes)
        switch try await desk.watch(ids, by: user, replacing: replaces, lifetime: Self.lifetime) {
        case .found(let (fresh, total)): return Response(.ok, ["added": .integer(fresh), "total": .integer(total)])
        case .large(let count):
            let most = SessionStore.mostWatched
            throw Problem(.conflict, "The list would have \(count) titles; \(most) are the most.", code: "too_large")
        case .wrongType(let type): throw Problem(.conflict, "That key holds a \(type).", code: "wrong_type")
        case .refused(let error): throw error
        }
    }

    /// The ids of a list, each once, and whether they stand for what was there.
    static func list(_ bytes: [UInt8]) throws(Problem) -> (ids: [Int], replaces: Bool) {
        do throws(JSONError) {
            var fields = try JSONFields(try JSONValue(parsing: bytes).withWholeNumbers)
            let range = 1...Int(UInt32.max)
            guard let ids = try fields.integers("ids", in: range, limit: SessionStore.mostWatched) else {
                throw fields.fault("ids", "is missing")
            }
            return (Set(ids).sorted(), try fields.bool("replace") ?? false)
        } catch { throw Problem(error) }
    }
}
