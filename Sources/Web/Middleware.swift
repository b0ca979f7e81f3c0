import HTTPTypes
import Hummingbird
import JSON
import Telemetry

/// Counts requests by route and status, never by path, which is the client's.
struct RequestCounter: RouterMiddleware {
    typealias Context = WebContext

    let meters: Meters

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            let response = try await next(request, context)
            meters.httpRequest(route: context.endpointPath ?? "none", code: response.status.code)
            return response
        } catch {
            let status = (error as? any HTTPResponseError)?.status ?? .internalServerError
            meters.httpRequest(route: context.endpointPath ?? "none", code: status.code)
            throw error
        }
    }
}

/// Headers that every answer has unless its route says otherwise.
struct SafeHeaders: RouterMiddleware {
    typealias Context = WebContext

    private static let fields: [(name: HTTPField.Name, value: String)] = [
        (.xContentTypeOptions, "nosniff"), (.cacheControl, "no-store"),
        (.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'"),
    ]

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in Self.fields where response.headers[field.name] == nil {
            response.headers[field.name] = field.value
        }
        return response
    }
}

/// Refuses text in a head that would take long to compare.
struct PlainHeads: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.isStreamSafe, request.headers.allSatisfy(\.value.isStreamSafe) else {
            throw Problem.badRequest("The head has more than 30 combining marks in a row.")
        }
        return try await next(request, context)
    }
}
