import HTTPTypes
import Hummingbird
import JSON
import Jobs
import NIOCore

/// `/v1/batches`: many requests in one body, their results in another.
struct BatchRoutes: WebRoutes {
    let desk: JobDesk

    private static let types = ["application/x-ndjson", "application/jsonl"]
    /// Bytes of a body.
    private static let longest = 16 << 20
    private static let mostLines = 10_000
    private static let pageSize = 1_000
    /// Members of a line that are the server's to set.
    private static let reserved: Set<String> = ["reply_to", "stream", "batch"]

    func add(to routes: RouterGroup<WebContext>) {
        routes.post("v1/batches") { request, _ in try await create(request) }
        routes.refuseOtherMethods("v1/batches", than: [.post])
        routes.get("v1/batches/:id") { _, context in try await progress(try context.identifier("id")) }
        routes.refuseOtherMethods("v1/batches/:id", than: [.get])
        routes.get("v1/batches/:id/results") { request, context in
            try await results(try context.identifier("id"), request)
        }
        routes.refuseOtherMethods("v1/batches/:id/results", than: [.get])
    }

    private func create(_ request: Request) async throws -> Response {
        let bytes = try await request.content(Self.types, upTo: Self.longest)
        let id = RandomName.make()
        let requests = try Self.requests(bytes, batch: id)
        try await desk.enqueue(batch: id, requests)
        var response = Response(
            .accepted, Self.json(id, JobDesk.BatchState(total: requests.count, done: 0, statuses: [:])))
        response.headers[.location] = "/v1/batches/\(id)"
        return response
    }

    private func progress(_ id: String) async throws -> Response {
        guard let state = try await desk.state(ofBatch: id) else { throw Problem.unknown(id) }
        return Response(.ok, Self.json(id, state))
    }

    private func results(_ id: String, _ request: Request) async throws -> Response {
        let text = request.uri.queryParameters["after"].map { String($0) } ?? "0"
        guard let count = Int(text), (0...1_000_000).contains(count) else {
            throw Problem.badRequest("after must be an integer from 0 to 1000000.")
        }
        guard try await desk.state(ofBatch: id) != nil else { throw Problem.unknown(id) }
        var body = ByteBuffer()
        for line in try await desk.results(ofBatch: id, after: count, limit: Self.pageSize) {
            body.writeBytes(line)
            body.writeInteger(UInt8(ascii: "\n"))
        }
        return Response(
            status: .ok, headers: [.contentType: "application/x-ndjson"], body: ResponseBody(byteBuffer: body))
    }

    /// The lines of a body, each as a request of the batch; blank ones are passed over.
    static func requests(_ bytes: [UInt8], batch id: String) throws(Problem) -> [JSONObject] {
        var requests: [(line: Int, request: JSONObject)] = []
        for (place, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            let document: JSONValue
            do { document = try JSONValue(parsing: Array(line)) } catch {
                throw Problem.badRequest("line \(place + 1): \(error)")
            }
            guard let object = document.object else {
                throw Problem.badRequest("line \(place + 1) is no object.")
            }
            requests.append((place + 1, object))
        }
        guard (1...mostLines).contains(requests.count) else {
            throw Problem.badRequest("A batch has 1 to \(mostLines) requests, not \(requests.count).")
        }
        let batch: JSONValue = ["id": .string(id), "total": .integer(requests.count)]
        return try requests.map { line, request throws(Problem) in
            try member(request, of: batch, line: line)
        }
    }

    private static func member(
        _ request: JSONObject, of batch: JSONValue, line: Int
    ) throws(Problem) -> JSONObject {
        guard request["custom_id"] != nil else { return routed(request, batch) }
        guard let body = request["body"]?.object else {
            throw Problem.badRequest("line \(line): $.body must be an object")
        }
        var request = request
        request["body"] = .object(routed(body, batch))
        return request
    }

    private static func routed(_ request: JSONObject, _ batch: JSONValue) -> JSONObject {
        var routed = JSONObject(request.members.filter { !reserved.contains($0.name) })
        routed["batch"] = batch
        return routed
    }

    private static func json(_ id: String, _ state: JobDesk.BatchState) -> JSONObject {
        [
            "id": .string(id), "total": .optional(state.total), "done": .integer(state.done),
            "complete": .bool(state.total.map { state.done >= $0 } ?? false), "statuses": .counts(state.statuses),
        ]
    }
}
