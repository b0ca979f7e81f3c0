import HTTPTypes
import Hummingbird
import JSON
import Jobs
import Logging
import NIOCore
import Redis
import Telemetry

/// What is wrong with a request, or with us, as RFC 9457 says it.
struct Problem: Error, HTTPResponseError {
    let status: HTTPResponse.Status
    let detail: String
    /// The result's own code: "bad_request".
    var code: String?
    /// Where in the request: "$.filters.year".
    var path: String?
    /// Seconds until another try makes sense.
    var retryAfter: Int?
    /// Methods that the path knows.
    var allow: String?

    init(
        _ status: HTTPResponse.Status, _ detail: String, code: String? = nil, path: String? = nil,
        retryAfter: Int? = nil, allow: String? = nil
    ) {
        (self.status, self.detail, self.code, self.path) = (status, detail, code, path)
        (self.retryAfter, self.allow) = (retryAfter, allow)
    }

    init(_ error: JSONError) { self = .badRequest(error.description, path: error.path) }

    /// Redis's own words stay in the log: they may name hosts and users.
    init(_ error: RedisError) {
        self.init(
            .serviceUnavailable, "Redis cannot be used at the moment (\(error.kind)).", code: "redis_unavailable",
            retryAfter: 2)
    }

    static func badRequest(_ detail: String, path: String? = nil) -> Problem {
        Problem(.badRequest, detail, code: "bad_request", path: path)
    }

    static func unknown(_ id: String) -> Problem {
        Problem(.notFound, "There is no request or batch \(id), or it has been forgotten.", code: "not_found")
    }

    var json: JSONObject {
        var json: JSONObject = [
            "type": "about:blank", "title": .string(status.reasonPhrase), "status": .integer(status.code),
            "detail": .string(detail),
        ]
        if let code { json["code"] = .string(code) }
        if let path { json["path"] = .string(path) }
        return json
    }

    var response: Response {
        var response = Response(status, json)
        response.headers[.contentType] = "application/problem+json"
        response.headers[.retryAfter] = retryAfter.map { String($0) }
        response.headers[.allow] = allow
        return response
    }

    func response(from request: Request, context: some RequestContext) throws -> Response { response }
}

/// Turns every error of a route into a problem: a client that reads JSON can read all of them.
struct ProblemReporter: RouterMiddleware {
    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let problem as Problem {
            return problem.response
        } catch let error as RedisError {
            context.logger.warning("http request failed", metadata: [LogKeys.error: "\(error)"])
            return Problem(error).response
        } catch let error as any HTTPResponseError {
            return Problem(error.status, error.status == .notFound ? "There is nothing here." : "").response
        }
    }
}
