import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Settings

/// One POST on its way: builds the request, reads the reply, names what went wrong without saying what was sent.
struct HTTPExchange: Sendable {
    let post: HTTPPost
    private let method: HTTPMethod
    /// `api.groq.com:443`.
    private let endpoint: String

    /// - Throws: ``TransportError/badURL(_:)``.
    init(_ post: HTTPPost, method: HTTPMethod = .POST) throws(TransportError) {
        guard let url = URL(string: post.url), let host = url.host(), !host.isEmpty,
            let scheme = url.scheme, ["http", "https"].contains(scheme)
        else { throw .badURL(String(post.url.prefix { $0 != "?" && $0 != "@" }.prefix(64))) }
        self.post = post
        self.method = method
        endpoint = "\(host):\(url.port ?? (scheme == "https" ? 443 : 80))"
    }

    func request(accepting type: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: post.url)
        request.method = method
        if method == .POST { request.headers.add(name: "content-type", value: "application/json") }
        request.headers.add(name: "accept", value: type)
        if let bearer = post.bearer { request.headers.add(name: "authorization", value: "Bearer \(bearer.reveal())") }
        for (name, value) in post.headers { request.headers.add(name: name, value: value.reveal()) }
        if method == .POST { request.body = .bytes(ByteBuffer(bytes: post.body)) }
        return request
    }

    func wholeBody(of response: HTTPClientResponse) async throws(TransportError) -> [UInt8] {
        do {
            return Array(try await response.body.collect(upTo: post.limits.bodyBytes).readableBytesView)
        } catch {
            throw failure(error, hasBegun: true)
        }
    }

    func readEvents(
        of response: HTTPClientResponse, _ onEvent: (ServerSentEvent) async -> Bool
    ) async throws(TransportError) {
        var parser = EventStreamParser(limit: post.limits.bodyBytes)
        do {
            for try await chunk in response.body {
                for event in try parser.feed(chunk.readableBytesView) {
                    guard await onEvent(event) else { return }
                }
            }
            try Task.checkCancellation()  // the body of a cancelled call merely ends
        } catch {
            throw failure(error, hasBegun: true)
        }
    }

    func timedOut(_ phase: TransportError.Phase) -> TransportError { .timedOut(phase, endpoint: endpoint) }

    /// What an error of the library means here; `hasBegun` is whether the head of the reply has come.
    func failure(_ error: any Error, hasBegun: Bool) -> TransportError {
        switch error {
        case is CancellationError: return .cancelled
        case is NIOTooManyBytesError, is EventStreamParser.TooLong:
            return .replyTooLarge(endpoint: endpoint, limit: post.limits.bodyBytes)
        case let error as HTTPClientError: return failure(error)
        case HTTPParserError.invalidEOFState: return .connectionLost(endpoint: endpoint)
        case is HTTPParserError: return .malformed(endpoint: endpoint, reason: "\(error)")
        case ChannelError.connectTimeout: return timedOut(.connect)
        case let error as IOError where hasBegun || [ECONNRESET, EPIPE].contains(error.errnoCode):
            return .connectionLost(endpoint: endpoint)
        case let error as IOError:
            return .unreachable(endpoint: endpoint, reason: String(cString: strerror(error.errnoCode)))
        case let error as NIOConnectionError:
            let cause = error.connectionErrors.first.map { "\($0.error)" } ?? "no such host"
            return .unreachable(endpoint: endpoint, reason: cause)
        default:
            return hasBegun
                ? .connectionLost(endpoint: endpoint)
                : .unreachable(endpoint: endpoint, reason: "\(type(of: error))")
        }
    }

    private func failure(_ error: HTTPClientError) -> TransportError {
        switch error {
        case .deadlineExceeded, .readTimeout, .writeTimeout: timedOut(.firstByte)
        case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout: timedOut(.connect)
        case .remoteConnectionClosed: .connectionLost(endpoint: endpoint)
        case .cancelled: .cancelled
        case .alreadyShutdown: .closed
        case .invalidURL, .emptyHost, .emptyScheme: .badURL(endpoint)
        default: .malformed(endpoint: endpoint, reason: error.shortDescription)
        }
    }
}
