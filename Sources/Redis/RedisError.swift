/// Everything that can go wrong between this process and Redis.
///
/// `command` is the command's name; for `NOPERM` and `WRONGTYPE` the keys follow, because they are what to mend.
package enum RedisError: Error, Sendable, Equatable {
    /// The URL cannot be used. The reason never quotes it: it may hold a password.
    case invalidURL(reason: String)
    /// The endpoint wants TLS and this build has none.
    case tlsUnavailable
    /// No connection could be made, or it failed before the first command.
    case unreachable(endpoint: String, reason: String)
    /// The server belongs to a cluster, and keys that begin with `keyPrefix` would lie on several of its nodes.
    case keysScattered(keyPrefix: String)
    /// The server was silent for `after`; whether it ran the command is unknown.
    case timedOut(command: String, after: Duration)
    /// The connection broke; whether the server ran the command is unknown.
    case connectionLost(command: String, reason: String)
    /// The bytes received are not the protocol, or not what the command returns.
    case protocolViolation(command: String, reason: String)
    /// The server answered with an error: its code ("WRONGTYPE"), the rest of its text, and what it was asked.
    case reply(code: String, message: String, command: String)
    /// The calling task was cancelled while it waited to dial again; the command was not sent.
    case cancelled(command: String)
    /// The connection was closed by its owner; the command was not sent.
    case closed(command: String)

    /// What a caller should do about an error.
    package enum Recovery: Sendable, Equatable {
        /// The server is up but cannot serve this now: keep the connection, send it again later.
        case wait
        /// The connection is gone or leads to the wrong server; it is dialled anew by the next command.
        case redial
        /// Configuration or permissions are wrong: repeating cannot help, a person must mend it.
        case refuse
        /// The server does not know the script: load it and send this command again.
        case reload
        /// The command itself is wrong, or is not wanted any more.
        case fail
    }
}

extension RedisError {
    /// The error that an error reply stands for.
    ///
    /// - Parameters:
    ///   - text: The reply as the server wrote it, code first.
    ///   - command: What it was asked.
    package init(reply text: String, to command: RedisCommand) {
        let code = text.prefix { $0 != " " }
        var message = text.dropFirst(code.count).drop { $0 == " " }
        // "ERR unknown command 'x', with args beginning with: 'a user's text'" must not reach a log.
        if let quote = message.firstRange(of: ", with args beginning with") { message = message[..<quote.lowerBound] }
        let concernsKey = code == "WRONGTYPE" || code == "NOPERM"
        self = .reply(
            code: String(code), message: String(message), command: concernsKey ? command.nameAndKeys : command.name)
    }

    package var recovery: Recovery {
        switch self {
        case .invalidURL, .tlsUnavailable, .keysScattered: .refuse
        case .unreachable, .timedOut, .connectionLost, .protocolViolation: .redial
        case .reply(let code, _, _): Self.recoveries[code, default: .fail]
        case .cancelled, .closed: .fail
        }
    }

    /// Whether sending the same command again, as ``recovery`` says, can succeed.
    package var isRetryable: Bool {
        switch recovery {
        case .wait, .redial, .reload: true
        case .refuse, .fail: false
        }
    }

    /// A stable label for metrics; error codes that scripts make up share one.
    package var kind: String {
        switch self {
        case .invalidURL: "invalid_url"
        case .tlsUnavailable: "tls_unavailable"
        case .unreachable: "unreachable"
        case .keysScattered: "keys_scattered"
        case .timedOut: "timed_out"
        case .connectionLost: "connection_lost"
        case .protocolViolation: "protocol_violation"
        case .reply(let code, _, _): Self.recoveries[code] == nil ? "reply_other" : "reply_" + code.lowercased()
        case .cancelled: "cancelled"
        case .closed: "closed"
        }
    }

    private static let recoveries: [String: Recovery] = [
        "LOADING": .wait, "BUSY": .wait, "TRYAGAIN": .wait, "CLUSTERDOWN": .wait, "MASTERDOWN": .wait,
        "MISCONF": .wait, "OOM": .wait, "NOREPLICAS": .wait,
        // A slot on its way to another node: MOVED follows when it has arrived.
        "ASK": .wait,
        "READONLY": .redial, "UNBLOCKED": .redial, "MOVED": .redial,
        "NOAUTH": .refuse, "WRONGPASS": .refuse, "NOPERM": .refuse, "WRONGTYPE": .refuse, "DENIED": .refuse,
        "NOSCRIPT": .reload,
    ]
}

extension RedisCommand {
    /// The name and the keys it declares, shortened; for errors that only a look at the keys can explain.
    fileprivate var nameAndKeys: String {
        let scripts: Set = ["EVAL", "EVALSHA", "EVAL_RO", "EVALSHA_RO", "FCALL", "FCALL_RO"]
        var keys = arguments.dropFirst().prefix(1)
        if scripts.contains(name), arguments.count > 2 {
            keys = arguments.dropFirst(3).prefix(Int(String(decoding: arguments[2], as: UTF8.self)) ?? 0)
        }
        let texts = keys.map { key in
            String(String(decoding: key.prefix(100), as: UTF8.self).map { $0.isASCII && $0 >= " " ? $0 : "?" })
        }
        return ([name] + texts).joined(separator: " ")
    }
}
