import Foundation

/// The parts of a Redis URL, decoded and checked.
struct RedisURL {
    var addresses: [RedisEndpoint.Address]
    /// The name that sentinels at ``addresses`` know; nil: they are servers.
    var master: String?
    var username: String?
    var password: String?
    var database = 0
    var tls: RedisEndpoint.TLS?

    /// Reasons never quote the URL: what looks like a port may be the rest of a password.
    ///
    /// - Throws: ``RedisError/invalidURL(reason:)``.
    init(_ url: String) throws(RedisError) {
        guard let separator = url.firstRange(of: "://") else { throw .invalidURL(reason: "'://' is missing") }
        let scheme = url[..<separator.lowerBound].lowercased()
        guard ["redis", "rediss", "redis+sentinel", "rediss+sentinel", "unix"].contains(scheme) else {
            throw .invalidURL(reason: "the scheme is not redis, rediss, redis+sentinel, rediss+sentinel or unix")
        }
        let (beforeQuery, query) = url[separator.upperBound...].cut(at: "?")
        var (authority, path) = beforeQuery.cut(at: "/")
        var place = authority
        if let at = authority.lastIndex(of: "@") {
            place = authority[authority.index(after: at)...]
            let (user, secret) = authority[..<at].cut(at: ":")
            username = try Self.decode(user, "the user name").nonEmpty
            password = try secret.flatMap { text throws(RedisError) in try Self.decode(text, "the password").nonEmpty }
        }
        if scheme == "unix" {
            guard place.isEmpty, let path else { throw .invalidURL(reason: "unix:// needs an absolute path") }
            addresses = [.unix(path: try Self.socketPath("/" + path))]
        } else {
            let hasSentinels = scheme.hasSuffix("+sentinel")
            addresses = try Self.addresses(place, usualPort: hasSentinels ? 26_379 : 6_379)
            if hasSentinels {
                let (name, rest) = (path ?? "").cut(at: "/")
                guard !name.isEmpty else { throw .invalidURL(reason: "the name of the master is missing after '/'") }
                master = try Self.decode(name, "the name of the master")
                path = rest
            }
            database = try path?.nonEmpty.map { text throws(RedisError) in try Self.database(text) } ?? 0
            if scheme.hasPrefix("rediss") { tls = RedisEndpoint.TLS() }
        }
        for option in query?.split(separator: "&") ?? [] { try apply(option, scheme: scheme) }
    }

    private mutating func apply(_ option: Substring, scheme: String) throws(RedisError) {
        let (name, value) = option.cut(at: "=")
        let text = try Self.decode(value ?? "", "an option after '?'")
        switch (scheme, name) {
        case ("rediss", "ca") where !text.isEmpty, ("rediss+sentinel", "ca") where !text.isEmpty: tls?.caFile = text
        case ("rediss", "server_name") where !text.isEmpty, ("rediss+sentinel", "server_name") where !text.isEmpty:
            tls?.serverName = text
        case ("unix", "db"): database = try Self.database(text)
        default:
            throw .invalidURL(
                reason: "unknown or empty option after '?': rediss takes ca and server_name, unix takes db, redis none")
        }
    }

    private static func addresses(
        _ text: Substring, usualPort: Int
    ) throws(RedisError) -> [RedisEndpoint.Address] {
        var addresses: [RedisEndpoint.Address] = []
        for place in text.split(separator: ",", omittingEmptySubsequences: false) {
            let (host, port) = try hostAndPort(place)
            addresses.append(.tcp(host: host, port: port ?? usualPort))
        }
        return addresses
    }

    private static func hostAndPort(_ text: Substring) throws(RedisError) -> (host: String, port: Int?) {
        var host = text
        var port: Substring?
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { throw .invalidURL(reason: "']' is missing") }
            host = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.first == ":" else { throw .invalidURL(reason: "text follows ']'") }
            port = rest.isEmpty ? nil : rest.dropFirst()
        } else if let colon = text.lastIndex(of: ":") {
            guard text.firstIndex(of: ":") == colon else {
                throw .invalidURL(reason: "write an IPv6 address in brackets, and '/' in a password as %2F")
            }
            host = text[..<colon]
            port = text[text.index(after: colon)...]
        }
        let name = try decode(host, "the host")
        guard !name.isEmpty else { throw .invalidURL(reason: "the host is missing") }
        guard let port else { return (name, nil) }
        guard let number = number(port), 1...65535 ~= number else {
            throw .invalidURL(reason: "the port is not a number from 1 to 65535")
        }
        return (name, number)
    }

    private static func database(_ text: some StringProtocol) throws(RedisError) -> Int {
        guard let number = number(text) else { throw .invalidURL(reason: "the database is not a number from 0") }
        return number
    }

    private static func socketPath(_ text: String) throws(RedisError) -> String {
        let path = try decode(text, "the socket's path")
        guard path.utf8.count <= 107 else { throw .invalidURL(reason: "the socket's path is over 107 bytes long") }
        return path
    }

    /// Digits alone: `Int` by itself also takes a sign.
    private static func number(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
    }

    /// Replaces percent escapes such as `%40` by what they stand for.
    ///
    /// Control characters are refused: hiredis would end a host name at a NUL.
    private static func decode(_ text: some StringProtocol, _ part: String) throws(RedisError) -> String {
        guard let decoded = text.removingPercentEncoding else {
            throw .invalidURL(reason: "\(part) has a '%' that two hexadecimal digits do not follow, or is not UTF-8")
        }
        guard !decoded.utf8.contains(where: { $0 < 32 || $0 == 127 }) else {
            throw .invalidURL(reason: "\(part) has a control character")
        }
        return decoded
    }
}

extension StringProtocol where SubSequence == Substring {
    /// The text before the first `separator` and the text after it; nil if there is none.
    fileprivate func cut(at separator: Character) -> (Substring, Substring?) {
        guard let index = firstIndex(of: separator) else { return (self[...], nil) }
        return (self[..<index], self[self.index(after: index)...])
    }

    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
