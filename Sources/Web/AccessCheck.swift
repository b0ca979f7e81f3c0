import Foundation
import HTTPTypes
import Hummingbird
import JSON
import Settings

/// Lets through who may use the page and the API.
///
/// With a token: who presents it, as `Authorization: Bearer TOKEN`, or as the password of HTTP's own login, which is what
/// a browser can do. Without one: on loopback everybody on this machine, elsewhere nobody. Other sites' pages, which a
/// browser would let speak to this port, are refused in both cases.
struct AccessCheck: RouterMiddleware {
    typealias Context = WebContext

    private let token: SecretSource
    private let isLoopback: Bool

    init(_ settings: HTTPSettings) {
        token = settings.token
        isLoopback = settings.isLoopback
    }

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        if let refusal = refusal(of: request) { return refusal }
        return try await next(request, context)
    }

    /// nil: the request may pass.
    private func refusal(of request: Request) -> Response? {
        let host = request.head.authority ?? ""
        if let origin = request.headers[.origin], origin != "http://" + host, origin != "https://" + host {
            return Problem(.forbidden, "Pages of other sites may not use this port.", code: "forbidden").response
        }
        let expected: Secret?
        do throws(SecretSource.Unreadable) { expected = try token.secret() } catch {
            return Problem(.serviceUnavailable, "The token cannot be read: see token_file.", code: "no_token").response
        }
        guard let expected else {
            if isLoopback, Self.isLocal(host) { return nil }
            let detail = "Set jobs.http.token_env or token_file to use more than the probes."
            return Problem(.forbidden, detail, code: "no_token").response
        }
        if let given = Self.token(in: request.headers[.authorization]), expected.isSame(as: given) { return nil }
        var response = Problem(.unauthorized, "Present the token.", code: "unauthorized").response
        response.headers[.wwwAuthenticate] = #"Bearer realm="anime", Basic realm="anime""#
        return response
    }

    /// A name that a stranger's DNS could have pointed here is none of these.
    private static func isLocal(_ host: String) -> Bool {
        if host == "[::1]" || host.hasPrefix("[::1]:") { return true }
        let name = host.prefix { $0 != ":" }
        return name.lowercased() == "localhost"
            || name.hasPrefix("127.")
                && name.allSatisfy { $0.isNumber || $0 == "." }
    }

    private static func token(in header: String?) -> String? {
        guard let header, let space = header.firstIndex(of: " ") else { return nil }
        let rest = header[header.index(after: space)...].drop { $0 == " " }
        switch header[..<space].lowercased() {
        case "bearer": return String(rest)
        case "basic":
            guard let login = Data(base64Encoded: String(rest)), let colon = login.firstIndex(of: UInt8(ascii: ":"))
            else { return nil }
            return String(decoding: login[login.index(after: colon)...], as: UTF8.self)
        default: return nil
        }
    }
}

extension Secret {
    /// Compares in a time that depends on the length of `given` alone.
    func isSame(as given: String) -> Bool {
        let (expected, given) = (Array(reveal().utf8), Array(given.utf8))
        guard !expected.isEmpty else { return false }
        var difference = expected.count ^ given.count
        for (index, byte) in given.enumerated() { difference |= Int(byte ^ expected[index % expected.count]) }
        return difference == 0
    }
}
