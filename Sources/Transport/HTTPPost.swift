package import Settings

/// Sends JSON and gives back what came: one try, no retries, no redirects.
///
/// The seam between providers and the network: tests put a script in its place.
package protocol HTTPSender: Sendable {
    /// The whole reply, whatever its status.
    ///
    /// - Throws: ``TransportError``; a cancelled task closes the connection and throws ``TransportError/cancelled``.
    func post(_ post: HTTPPost) async throws(TransportError) -> HTTPReply

    /// Hands on the events of a reply as they come.
    ///
    /// The next bytes are read when `onEvent` has returned, so a slow reader slows the server down; false ends the
    /// reading and closes the connection.
    /// - Returns: The reply; its body is empty if it was a stream of events, and whole if it was something else, as
    ///   an error is.
    /// - Throws: ``TransportError``, as ``post(_:)`` does.
    func stream(
        _ post: HTTPPost, onEvent: @escaping @Sendable (ServerSentEvent) async -> Bool
    ) async throws(TransportError) -> HTTPReply
}

/// One POST of a JSON body.
package struct HTTPPost: Sendable, Equatable {
    package var url: String
    /// Sent as `Authorization: Bearer`; nil sends none.
    package var bearer: Secret?
    /// Further headers, by lower-case name.
    package var headers: [String: Secret]
    package var body: [UInt8]
    package var limits: HTTPLimits

    package init(
        url: String, bearer: Secret? = nil, headers: [String: Secret] = [:], body: [UInt8], limits: HTTPLimits
    ) {
        self.url = url
        self.bearer = bearer
        self.headers = headers
        self.body = body
        self.limits = limits
    }
}

/// How long one POST may take and how much it may bring.
package struct HTTPLimits: Sendable, Equatable {
    /// From sending to the head of the reply, connecting included.
    package var firstByte: Duration
    /// From sending to the last byte of the reply.
    package var attempt: Duration
    /// Bytes of the reply's body, or of one event of a stream.
    package var bodyBytes: Int

    package init(firstByte: Duration, attempt: Duration, bodyBytes: Int = 1_048_576) {
        self.firstByte = firstByte
        self.attempt = attempt
        self.bodyBytes = bodyBytes
    }
}

/// What a server answered.
package struct HTTPReply: Sendable, Equatable {
    package var status: Int
    /// By lower-case name; of a name that came twice, the first.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
