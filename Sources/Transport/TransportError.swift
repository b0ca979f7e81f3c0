/// Why a POST brought no reply.
///
/// Names the server, never what was sent: no header, no body, no path.
package enum TransportError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Which of the limits ran out.
    package enum Phase: String, Sendable {
        case connect, firstByte = "first_byte", attempt
    }

    /// Nothing can be sent there; `url` is shown without user, password, path and query.
    case badURL(String)
    /// No connection: refused, no such host, no TLS.
    case unreachable(endpoint: String, reason: String)
    case timedOut(Phase, endpoint: String)
    /// The connection broke after it was made.
    case connectionLost(endpoint: String)
    case replyTooLarge(endpoint: String, limit: Int)
    /// What came is not HTTP, or not a stream of events.
    case malformed(endpoint: String, reason: String)
    case cancelled
    /// The client was shut down before.
    case closed

    /// The stable label for logs and metrics.
    package var kind: String {
        switch self {
        case .badURL: "bad_url"
        case .unreachable: "unreachable"
        case .timedOut(let phase, _): "timeout_\(phase.rawValue)"
        case .connectionLost: "connection_lost"
        case .replyTooLarge: "reply_too_large"
        case .malformed: "malformed_http"
        case .cancelled: "cancelled"
        case .closed: "client_closed"
        }
    }

    /// Whether the same POST may succeed a moment later.
    package var isRetryable: Bool {
        switch self {
        case .unreachable, .timedOut, .connectionLost, .malformed: true
        case .badURL, .replyTooLarge, .cancelled, .closed: false
        }
    }

    package var description: String {
        switch self {
        case .badURL(let url): "\"\(url)\" is no http or https address: check base_url"
        case .unreachable(let endpoint, let reason): "\(endpoint) cannot be reached (\(reason)): is it running?"
        case .timedOut(.connect, let endpoint): "\(endpoint) did not accept a connection in time"
        case .timedOut(.firstByte, let endpoint): "\(endpoint) did not begin to answer in time"
        case .timedOut(.attempt, let endpoint): "\(endpoint) did not finish its answer in time"
        case .connectionLost(let endpoint): "\(endpoint) closed the connection in the middle"
        case .replyTooLarge(let endpoint, let limit): "\(endpoint) sent more than \(limit) bytes"
        case .malformed(let endpoint, let reason): "\(endpoint) sent what is no valid reply: \(reason)"
        case .cancelled: "the call was cancelled"
        case .closed: "the HTTP client is shut down"
        }
    }
}
