import CHiredis

/// Where Redis is, who we are there, and how long to wait.
///
/// Printing one in any way shows neither user nor password.
package struct RedisEndpoint: Sendable, Equatable {
    package enum Address: Sendable, Equatable {
        /// Port 1...65535.
        case tcp(host: String, port: Int)
        /// At most 107 bytes, what a socket address can hold.
        case unix(path: String)
    }

    package struct TLS: Sendable, Equatable {
        /// Trusted authorities as a PEM file; nil means the system's.
        package var caFile: String?
        /// The name or address that the certificate must carry; nil means the host that is dialled.
        package var serverName: String?

        package init() {}
    }

    /// Where to dial, in turn: one server, nodes of one cluster, or the sentinels of ``master``; at least one.
    package private(set) var addresses: [Address]
    /// The name under which the sentinels know the server to dial; nil: the addresses are servers.
    package private(set) var master: String?
    package private(set) var username: String?
    package private(set) var password: String?
    private var sentinelUsername: String?
    private var sentinelPassword: String?
    /// The logical database that every dial selects.
    package private(set) var database: Int
    package let tls: TLS?
    /// What every key begins with, if that is known: a cluster that would spread such keys is refused at the dial.
    package let keyPrefix: String?
    /// Bounds the connect, the TLS handshake and the first commands, each on its own.
    package let connectTimeout: Duration
    /// Bounds each wait for a reply, unless the command brings its own limit.
    package private(set) var commandTimeout: Duration

    /// The same place, where no reply is waited for longer than `limit`: for what can be done without.
    package func limited(to limit: Duration) -> RedisEndpoint {
        var endpoint = self
        endpoint.commandTimeout = min(commandTimeout, limit)
        return endpoint
    }

    /// The first of ``addresses``.
    package var address: Address { addresses[0] }

    package var usesTLS: Bool { tls != nil }

    /// Whether this build can dial `rediss://` at all: it takes hiredis 1.x with hiredis_ssl.
    package static var hasTLS: Bool { chiredis_has_tls() == 1 }

    /// Reads a URL of one of these forms; parts are percent-decoded.
    ///
    ///     redis://[[user]:password@]host[:port][,host[:port]]...[/database]
    ///     redis+sentinel://[[user]:password@]host[:port][,host[:port]].../master[/database]
    ///     rediss://..., rediss+sentinel://...[?ca=/path/to/authorities.pem][&server_name=redis.example]
    ///     unix://[[user]:password@]/path/to/socket[?db=database]
    ///
    /// - Parameters:
    ///   - url: One of the above. User and password are those of the servers, not of the sentinels.
    ///   - username: Overrides the URL's; empty counts as absent.
    ///   - password: Overrides the URL's; empty counts as absent.
    ///   - sentinelUsername: For the sentinels.
    ///   - sentinelPassword: For the sentinels; nil: they are asked without a login.
    ///   - keyPrefix: What every key begins with.
    ///   - connectTimeout: Over zero.
    ///   - commandTimeout: Over zero.
    /// - Throws: ``RedisError/invalidURL(reason:)``.
    package init(
        url: String, username: String? = nil, password: String? = nil, sentinelUsername: String? = nil,
        sentinelPassword: String? = nil, keyPrefix: String? = nil, connectTimeout: Duration = .seconds(1),
        commandTimeout: Duration = .seconds(8)
    ) throws(RedisError) {
        precondition(connectTimeout > .zero && commandTimeout > .zero, "A timeout must be over zero.")
        let parts = try RedisURL(url)
        self.addresses = parts.addresses
        self.master = parts.master
        self.database = parts.database
        self.tls = parts.tls
        self.username = username.flatMap { $0.isEmpty ? nil : $0 } ?? parts.username
        self.password = password.flatMap { $0.isEmpty ? nil : $0 } ?? parts.password
        self.sentinelUsername = sentinelUsername
        self.sentinelPassword = sentinelPassword
        self.keyPrefix = keyPrefix
        self.connectTimeout = connectTimeout
        self.commandTimeout = commandTimeout
        guard self.username == nil || self.password != nil else {
            throw .invalidURL(reason: "there is a user name without a password; a password alone is written :password@")
        }
    }

    /// One server with these settings.
    func server(at address: Address) -> RedisEndpoint {
        var server = self
        server.addresses = [address]
        server.master = nil
        return server
    }

    /// One sentinel, which has a login of its own and no databases.
    func sentinel(at address: Address) -> RedisEndpoint {
        var sentinel = server(at: address)
        sentinel.username = sentinelUsername
        sentinel.password = sentinelPassword
        sentinel.database = 0
        return sentinel
    }
}

extension RedisEndpoint.Address: CustomStringConvertible {
    /// `127.0.0.1:6379`, `[::1]:6379`, `/run/redis.sock`.
    package var description: String {
        switch self {
        case .tcp(let host, let port): "\(host.contains(":") ? "[\(host)]" : host):\(port)"
        case .unix(let path): path
        }
    }
}

extension RedisEndpoint: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Where, not who: `redis://127.0.0.1:6379/0`, `redis+sentinel://a:26379,b:26379/main/0`.
    package var description: String {
        if case .unix(let path) = address { return "unix://\(path)?db=\(database)" }
        let scheme = (usesTLS ? "rediss" : "redis") + (master == nil ? "" : "+sentinel")
        let places = addresses.map(\.description).joined(separator: ",")
        return "\(scheme)://\(places)/\(master.map { $0 + "/" } ?? "")\(database)"
    }

    package var debugDescription: String { description }

    /// Without it, `dump` would walk the stored properties.
    package var customMirror: Mirror { Mirror(self, children: ["url": description]) }
}
