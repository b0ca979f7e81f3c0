import HTTPTypes
import Hummingbird
import NIOCore
import Page
import Telemetry

/// The chat page and the description of the API.
struct PageRoutes: WebRoutes {
    func add(to routes: RouterGroup<WebContext>) {
        for file in PageFile.all {
            let (body, tag) = (ByteBuffer(bytes: file.bytes), Self.tag(file.bytes))
            routes.get(RouterPath(file.path)) { request, _ in
                var headers: HTTPFields = [
                    .contentType: file.type, .eTag: tag, .cacheControl: "no-cache",
                    .contentSecurityPolicy: Self.policy, .xContentTypeOptions: "nosniff",
                ]
                for (name, value) in Self.policies { if let name { headers[name] = value } }
                if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
                return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
            }
            routes.refuseOtherMethods(file.path, than: [.get])
        }
    }

    /// Scripts, styles and connections are this port's own; nothing may frame the page.
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; \
        base-uri 'none'; form-action 'none'; frame-ancestors 'none'
        """
    private static let policies = [
        (HTTPField.Name("Referrer-Policy"), "no-referrer"),
        (HTTPField.Name("Cross-Origin-Opener-Policy"), "same-origin"),
    ]

    /// Tells versions of a file apart.
    private static func tag(_ bytes: [UInt8]) -> String { "\"\(UInt64.fnv1a(bytes).hexadecimal)\"" }
}

extension RouterGroup<WebContext> {
    private static var methods: [HTTPRequest.Method] {
        [.get, .head, .post, .put, .patch, .delete, .options, .trace] + [HTTPRequest.Method("QUERY")].compactMap(\.self)
    }

    /// A method that a path does not know is not a path that does not exist.
    func refuseOtherMethods(_ path: String, than known: [HTTPRequest.Method]) {
        let allow = known.map(\.rawValue).joined(separator: ", ")
        for method in Self.methods where !known.contains(method) {
            on(RouterPath(path), method: method) { _, _ -> Response in
                throw Problem(.methodNotAllowed, "This path knows \(allow).", code: "method_not_allowed", allow: allow)
            }
        }
    }
}
