extension RedisError: CustomStringConvertible {
    /// What happened, where, and what mends it; never a password, never a user's text.
    package var description: String {
        switch self {
        case .invalidURL(let reason):
            "The Redis URL cannot be used: \(reason). It looks like redis://user:password@host:6379/0."
        case .tlsUnavailable:
            """
            rediss:// needs TLS, which this build lacks. Install hiredis 1.x with hiredis_ssl (libhiredis-dev and \
            libssl-dev of Debian 13 or Ubuntu 22.04 and newer) and build again, or use redis:// over a trusted network.
            """
        case .unreachable(let endpoint, let reason):
            "Redis at \(endpoint) cannot be reached: \(reason.clause). Check that it runs and that redis.yaml names it."
        case .keysScattered(let prefix):
            """
            This is a Redis Cluster, where all our keys must share a slot, and the key prefix \(prefix) has no hash tag. \
            Put it in braces: key_prefix: "{\(prefix.filter { !"{}".contains($0) })}" in redis.yaml, or \
            ANIME_REDIS_KEY_PREFIX.
            """
        case .timedOut(let command, let after):
            "Redis did not answer \(command) within \(after)."
        case .connectionLost(let command, let reason):
            "The connection to Redis broke during \(command): \(reason.clause)."
        case .protocolViolation(let command, let reason):
            "The answer to \(command) is not what Redis sends: \(reason). Is something else listening on this port?"
        case .reply(let code, let message, let command):
            "Redis refused \(command): \(code) \(message)" + (hint.map { " - " + $0 } ?? "")
        case .cancelled(let command):
            "\(command) was not sent: its task was cancelled while Redis could not be reached."
        case .closed(let command):
            "\(command) was not sent: the connection is closed."
        }
    }

    /// The line that mends an error reply, where there is one.
    private var hint: String? {
        guard case .reply(let code, let message, let command) = self else { return nil }
        return switch code {
        case "NOAUTH": "set REDIS_PASSWORD (and REDIS_USERNAME), or put user and password into the Redis URL."
        case "WRONGPASS": "the user name or the password is wrong, or ACL SETUSER has switched the user off."
        case "NOPERM": Self.missingRule(message: message, command: command)
        case "WRONGTYPE":
            "one of these keys holds another type of value: look with TYPE, then rename it or choose another key prefix."
        case "DENIED": "the server is in protected mode: give it a password (requirepass or ACL SETUSER)."
        case "MISCONF": "the server cannot save to its disk: see its log."
        case "OOM": "the server is at maxmemory: raise it or remove keys."
        default: nil
        }
    }

    /// The commands of ours that are nothing without a subcommand.
    private static let containers: Set = ["CLIENT", "CLUSTER", "CONFIG", "MEMORY", "SCRIPT", "SENTINEL"]

    private static func missingRule(message: String, command: String) -> String {
        let words = command.split(separator: " ").map(String.init)
        // "... to access one of the keys used as arguments" up to 7.0, "... to access a key" from 7.2.
        let isAccess = message.contains(" access ")
        if isAccess, message.contains("channel") {
            return "allow it: ACL SETUSER <user> &\(words.dropFirst().first ?? "*")"
        }
        if isAccess {
            let patterns = words.dropFirst().map { "~" + $0 }.joined(separator: " ")
            return "allow it: ACL SETUSER <user> \(patterns)"
        }
        // 6.2 leaves the subcommand out: "... to run the 'client' command or its subcommand".
        if message.contains("or its subcommand"), words.count > 1, containers.contains(words[0]) {
            return "allow it: ACL SETUSER <user> +\(words[0].lowercased())|\(words[1].lowercased())"
        }
        // "... to run the 'client|unblock' command" names the rule itself, subcommand included.
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
        return "allow it: ACL SETUSER <user> +\(quoted.count > 2 ? String(quoted[1]) : words.first?.lowercased() ?? "")"
    }
}

extension String {
    /// Without the full stop of a sentence that goes on.
    fileprivate var clause: Substring { hasSuffix(".") ? dropLast() : self[...] }
}
