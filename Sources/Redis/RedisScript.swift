import Digests

/// A Lua script that runs by its digest: the source travels once per server, not once per call.
package struct RedisScript: Sendable, Equatable {
    package let source: String
    /// The SHA-1 of the source in lower-case hexadecimal, which is the script's name for `EVALSHA`.
    package let digest: String

    package init(_ source: String) {
        self.source = source
        digest = Digest.hexadecimal(of: Array(source.utf8), by: .sha1)
    }

    /// The call with these arguments, to run alone or in a pipeline.
    ///
    /// - Parameters:
    ///   - keys: Every key that the script touches, so that it works in a cluster; `KEYS[1]...` in Lua.
    ///   - arguments: `ARGV[1]...` in Lua.
    /// - Returns: The call.
    package func call(keys: [String], _ arguments: [any RedisArgument] = []) -> Call {
        Call(script: self, command: RedisCommand(arguments: ["EVALSHA", digest, keys.count] + keys + arguments))
    }

    /// One call of a script.
    package struct Call: Sendable, Equatable {
        package let script: RedisScript
        package let command: RedisCommand
    }
}

extension RedisConnection {
    /// Runs one script.
    ///
    /// - Parameter call: What to run.
    /// - Returns: What the script returns.
    /// - Throws: ``RedisError``; after a broken connection, whether the script ran is unknown.
    package func run(_ call: RedisScript.Call) async throws(RedisError) -> RedisValue {
        try await run([call])[0].checked(as: call.command)
    }

    /// Runs scripts in one pipeline.
    ///
    /// Those that the server does not know (it was restarted, flushed, or is another one after a failover) are taught it
    /// and run again, in order, after the others.
    ///
    /// - Parameter calls: What to run.
    /// - Returns: One value per call; an error reply is an element, ``RedisValue/error(_:)``.
    /// - Throws: If the connection breaks; which of the scripts ran is then unknown.
    package func run(_ calls: [RedisScript.Call]) async throws(RedisError) -> [RedisValue] {
        var replies = try await pipeline(calls.map(\.command))
        for (index, call) in calls.enumerated() {
            guard case .error(let text) = replies[index], text.hasPrefix("NOSCRIPT") else { continue }
            replies[index] = try await pipeline([call.loading, call.command])[1]
        }
        return replies
    }
}

extension RedisScript.Call {
    /// Not `EVAL`: Redis 7.4 and newer forget a script again that came that way.
    fileprivate var loading: RedisCommand { RedisCommand("SCRIPT", "LOAD", script.source) }
}
