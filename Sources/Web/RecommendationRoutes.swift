import Foundation
import HTTPTypes
import Hummingbird
import JSON
import Jobs
import NIOCore
import Redis
import ServiceLifecycle

/// `/v1/recommendations`: requests through the queue, one at a time.
struct RecommendationRoutes: WebRoutes {
    let desk: JobDesk
    let queue: QueueInfoCache
    let recent: RecentJobs
    /// Bytes of the longest request.
    let longest: Int
    let check: RequestCheck

    /// How long an answer is waited for before the client is told to come back.
    private static let patience: Duration = .seconds(30)
    /// Members of a request that are the server's to set, or another road's.
    private static let reserved: Set<String> = [
        "reply_to", "batch", "stream", "keep", "force", "priority", "custom_id", "body", "ts",
    ]

    func add(to routes: RouterGroup<WebContext>) {
        routes.post("v1/recommendations") { request, _ in try await recommend(request) }
        routes.refuseOtherMethods("v1/recommendations", than: [.post])
        let one = "v1/recommendations/:id"
        routes.get(RouterPath(one)) { request, context in
            try await find(try context.identifier("id"), request)
        }
        routes.delete(RouterPath(one)) { _, context in try await cancel(try context.identifier("id")) }
        routes.refuseOtherMethods(one, than: [.get, .delete])
    }

    private func recommend(_ request: Request) async throws -> Response {
        let bytes = try await request.content(["application/json"], upTo: longest)
        let (element, id) = try Self.element(bytes, headers: request.headers)
        // What cannot be answered is refused here: it takes no place in the queue, and its id stays free.
        let envelope = JobEnvelope(JSONValue.object(element).bytes(), resultPrefix: desk.keys.resultPrefix)
        if let fault = envelope.fault { throw Problem(.badRequest, fault.message, code: fault.code, path: fault.path) }
        do { try check(envelope.request) } catch { throw Problem(error) }
        if request.wantsEvents {
            var element = element
            element["stream"] = true
            return try await follow(id, handingIn: element)
        }
        _ = try await desk.enqueue(element, id: id)
        return try await wait(for: id)
    }

    private func find(_ id: String, _ request: Request) async throws -> Response {
        switch try await desk.state(of: id) {
        case .unknown: throw Problem.unknown(id)
        case .finished(let result):
            if request.wantsEvents { return EventStream.response(ending: result) }
            _ = try Self.object(result)
            return Self.response(result)
        case .pending: return request.wantsEvents ? try await follow(id, handingIn: nil) : pending(id)
        }
    }

    private func cancel(_ id: String) async throws -> Response {
        switch try await desk.state(of: id) {
        case .unknown: throw Problem.unknown(id)
        case .finished: throw Problem(.conflict, "The request \(id) is finished.", code: "finished")
        case .pending:
            try await desk.cancel(id)
            return Response(.accepted, ["id": .string(id), "status": "cancelling"])
        }
    }
}

extension RecommendationRoutes {
    /// The request as it goes into the queue, and its id.
    static func element(_ bytes: [UInt8], headers: HTTPFields = [:]) throws(Problem) -> (JSONObject, id: String) {
        let document: JSONValue
        do { document = try JSONValue(parsing: bytes).withWholeNumbers } catch { throw Problem(error) }
        guard let object = document.object else {
            throw Problem(.mismatch(path: "$", reason: "must be an object, not \(document.kind)"))
        }
        for name in ["id", "session"] {
            guard let value = object[name], value != .null else { continue }
            guard let text = value.string, WebContext.isIdentifier(text) else {
                throw Problem(.mismatch(path: "$.\(name)", reason: "must be 1 to 128 of A-Z a-z 0-9 _ . -"))
            }
        }
        let id = object["id"]?.string ?? RandomName.make()
        var element = JSONObject(object.members.filter { !reserved.contains($0.name) && $0.value != .null })
        element["id"] = .string(id)
        element["ts"] = .double(Date.now.timeIntervalSince1970)
        if element["traceparent"] == nil, let name = HTTPField.Name("traceparent"), let parent = headers[name] {
            element["traceparent"] = .string(parent)
        }
        return (element, id)
    }

    /// The answer, or where it will be: whatever goes wrong from here on, the request stands in the queue.
    private func wait(for id: String) async throws -> Response {
        do {
            let result = try await withTimeLimit(Self.patience) {
                try await cancelWhenGracefulShutdown { try await desk.result(of: id) }
            }
            if let result { return try answer(result) }
        } catch is CancellationError {
            // The server stops: its worker may have finished this one last, after our last look. Without Redis there is
            // nothing to see.
            if case .finished(let result) = try? await desk.state(of: id) { return try answer(result) }
        } catch is RedisError {
            // The connection has logged it.
        }
        return pending(id)
    }

    private func pending(_ id: String) -> Response {
        var response = Response(.accepted, ["id": .string(id), "status": "pending"])
        response.headers[.location] = "/v1/recommendations/\(id)"
        response.headers[.retryAfter] = "1"
        return response
    }

    /// A new result; one that is no answer is a problem of the request that waits for it.
    private func answer(_ bytes: [UInt8]) throws -> Response {
        let result = try Self.object(bytes)
        recent.add(result)
        if let problem = Problem(result: result) { throw problem }
        return Self.response(bytes)
    }

    private static func object(_ bytes: [UInt8]) throws(Problem) -> JSONObject {
        guard let result = try? JSONValue(parsing: bytes).object else {  // another program's, in our list
            throw Problem(.internalServerError, "The result is no JSON object.", code: "bad_result")
        }
        return result
    }

    /// A result as it came out of the queue.
    private static func response(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes + [UInt8(ascii: "\n")])))
    }

    private func follow(_ id: String, handingIn element: JSONObject?) async throws -> Response {
        let stream = EventStream(id: id, desk: desk, queue: queue, recent: recent)
        return try await stream.open(handingIn: element)
    }
}

extension Problem {
    /// What kept a request from being answered; nil if it was.
    init?(result: JSONObject) {
        let error = result["error"]?.object
        let (code, path) = (error?["code"]?.string, error?["path"]?.string)
        let message = error?["message"]?.string
        switch result["status"]?.string {
        case "error" where code == "bad_request": self = .badRequest(message ?? "", path: path)
        case "error" where error?["retryable"] == true:
            self.init(.serviceUnavailable, message ?? "", code: code, retryAfter: 5)
        case "error": self.init(.internalServerError, message ?? "", code: code, path: path)
        case "expired": self.init(.conflict, message ?? "The request expired.", code: "expired")
        case "cancelled": self.init(.conflict, "The request was cancelled.", code: "cancelled")
        case "dead": self.init(.internalServerError, message ?? "The request was given up.", code: "dead")
        default: return nil
        }
    }
}
