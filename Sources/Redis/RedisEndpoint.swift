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

    package let address: Address
    package let username: String?
    package let password: String?
    /// The logical database that every dial selects.
    package let database: Int
    package let tls: TLS?
    /// Bounds the connect, the TLS handshake and the first commands, each on its own.
    package let connectTimeout: Duration
    /// Bounds each wait for a reply, unless the command brings its own limit.
    package let commandTimeout: Duration

    package var usesTLS: Bool { tls != nil }

    /// Whether this build can dial `rediss://` at all: it takes hiredis 1.x with hiredis_ssl.
    package static var hasTLS: Bool { chiredis_has_tls() == 1 }

    /// Reads a URL of one of these forms; parts are percent-decoded.
    ///
    ///     redis://[[user]:password@]host[:port][/database]
    ///     rediss://...[?ca=/path/to/authorities.pem][&server_name=redis.example]
    ///     unix://[[user]:password@]/path/to/socket[?db=database]
    ///
    /// - Parameters:
    ///   - url: One of the above.
    ///   - username: Overrides the URL's; empty counts as absent.
    ///   - password: Overrides the URL's; empty counts as absent.
    ///   - connectTimeout: Over zero.
    ///   - commandTimeout: Over zero.
    /// - Throws: ``RedisError/invalidURL(reason:)``.
    package init(
        url: String, username: String? = nil, password: String? = nil, connectTimeout: Duration = .seconds(1),
        commandTimeout: Duration = .seconds(8)
    ) throws(RedisError) {
        precondition(connectTimeout > .zero && commandTimeout > .zero, "A timeout must be over zero.")
        let parts = try RedisURL(url)
        self.address = parts.address
        self.database = parts.database
        self.tls = parts.tls
        self.username = username.flatMap { $0.isEmpty ? nil : $0 } ?? parts.username
        self.password = password.flatMap { $0.isEmpty ? nil : $0 } ?? parts.password
        self.connectTimeout = connectTimeout
        self.commandTimeout = commandTimeout
        guard self.username == nil || self.password != nil else {
            throw .invalidURL(reason: "there is a user name without a password; a password alone is written :password@")
        }
    }

    /// The same server settings at another address: where `MOVED` points.
    func moved(to address: Address) -> RedisEndpoint {
        RedisEndpoint(copying: self, address: address)
    }

    private init(copying other: RedisEndpoint, address: Address) {
        self.address = address
        self.username = other.username
        self.password = other.password
        self.database = other.database
        self.tls = other.tls
        self.connectTimeout = other.connectTimeout
        self.commandTimeout = other.commandTimeout
    }
}

extension RedisEndpoint: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Where, not who: `redis://127.0.0.1:6379/0`.
    package var description: String {
        switch address {
        case .tcp(let host, let port):
            "\(usesTLS ? "rediss" : "redis")://\(host.contains(":") ? "[\(host)]" : host):\(port)/\(database)"
        case .unix(let path): "unix://\(path)?db=\(database)"
        }
    }

    package var debugDescription: String { description }

    /// Without it, `dump` would walk the stored properties.
    package var customMirror: Mirror { Mirror(self, children: ["url": description]) }
}
