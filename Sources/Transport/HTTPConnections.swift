import AsyncHTTPClient
import Dispatch
import NIOCore
import NIOHTTP1
import Settings

/// Pooled connections to every server that is asked: the one place that knows the HTTP library.
///
/// They close when the last reference goes: with the last call of those that were given them.
package final class HTTPConnections: HTTPSender {
    private let client: HTTPClient

    /// Connections that live as long as the process, for callers that come and go.
    package static let lasting = HTTPConnections(connectTimeout: .seconds(1), perServer: 8)

    /// - Parameters:
    ///   - connectTimeout: How long dialling, TLS included, may take.
    ///   - perServer: Connections kept open to one server that does not speak HTTP/2.
    package init(connectTimeout: Duration, perServer: Int) {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,  // the key must not follow to another server
            timeout: .init(connect: .nanoseconds(connectTimeout.nanoseconds)))
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = perServer
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
        // Nobody is left to be told; one that was shut down before is refused, which is right.
        client.shutdown(queue: .global()) { _ in }
    }

    /// Closes all connections; calls under way fail.
    package func shutdown() async {
        // Fails only if it was shut down before, which is what is wanted.
        try? await client.shutdown()
    }

    package func post(_ post: HTTPPost) async throws(TransportError) -> HTTPReply {
        try await reply(to: try HTTPExchange(post))
    }

    /// Asks for what is at the address of `question`, whose body is not sent; else as ``post(_:)``.
    package func get(_ question: HTTPPost) async throws(TransportError) -> HTTPReply {
        try await reply(to: try HTTPExchange(question, method: .GET))
    }

    private func reply(to exchange: HTTPExchange) async throws(TransportError) -> HTTPReply {
        try await withTimeLimit(exchange.post.limits.attempt, orThrow: exchange.timedOut(.attempt)) {
            () throws(TransportError) in
            let response = try await self.begin(exchange, accepting: "application/json")
            return HTTPReply(response, body: try await exchange.wholeBody(of: response))
        }
    }

    package func stream(
        _ post: HTTPPost, onEvent: @escaping @Sendable (ServerSentEvent) async -> Bool
    ) async throws(TransportError) -> HTTPReply {
        let exchange = try HTTPExchange(post)
        return try await withTimeLimit(post.limits.attempt, orThrow: exchange.timedOut(.attempt)) {
            () throws(TransportError) in
            let response = try await self.begin(exchange, accepting: "text/event-stream")
            let isStream = response.headers.first(name: "content-type")?.hasPrefix("text/event-stream") ?? false
            guard isStream, response.status == .ok else {
                return HTTPReply(response, body: try await exchange.wholeBody(of: response))
            }
            try await exchange.readEvents(of: response, onEvent)
            return HTTPReply(response, body: [])
        }
    }

    /// Sends the request and waits for the head of the reply.
    private func begin(
        _ exchange: HTTPExchange, accepting type: String
    ) async throws(TransportError) -> HTTPClientResponse {
        let limit = min(exchange.post.limits.firstByte, exchange.post.limits.attempt)
        do {
            return try await client.execute(
                exchange.request(accepting: type), timeout: .nanoseconds(limit.nanoseconds))
        } catch {
            throw exchange.failure(error, hasBegun: false)
        }
    }
}

extension HTTPReply {
    fileprivate init(_ response: HTTPClientResponse, body: [UInt8]) {
        let headers = Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
        self.init(status: Int(response.status.code), headers: headers, body: body)
    }
}

extension Duration {
    /// Whole nanoseconds; a time of more than 292 years is cut to that.
    fileprivate var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max : whole + attoseconds / 1_000_000_000
    }
}
