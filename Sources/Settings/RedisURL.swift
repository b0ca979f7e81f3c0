import Foundation

/// A Redis URL with user and password taken out.
///
/// The rest of its grammar belongs to the connection that dials it: here it is checked only as far as needed to be
/// sure that no part of a password is left in ``url``.
struct RedisURL {
    /// As given but for the login.
    let url: String
    let username: String?
    let password: Secret?
}

extension SettingType<RedisURL> {
    /// `redis://[user:password@]host[:port][/database]` or one of its kin; the login percent-encoded.
    static var redisURL: Self {
        Self(
            accepts: "redis://host:port/database, rediss:// for TLS, "
                + "redis+sentinel://host:port,host:port/master or unix:///path",
            isText: true, isShown: false, parse: RedisURL.init, print: \.url)
    }
}

extension RedisURL {
    /// nil if `text` is no such URL.
    fileprivate init?(_ text: String) {
        let schemes = ["redis://", "rediss://", "redis+sentinel://", "rediss+sentinel://", "unix://"]
        guard let scheme = schemes.first(where: text.hasPrefix) else { return nil }
        let authority = text.dropFirst(scheme.count).prefix { !"/?".contains($0) }
        // The last @ ends the login: an unescaped one in a password is common, in a host impossible.
        let at = authority.lastIndex(of: "@")
        let address = at.map { authority[authority.index(after: $0)...] } ?? authority
        let tail = text[authority.endIndex...]
        // One beyond the authority is the end of a password with an unescaped slash or question mark.
        let addresses = address.split(separator: ",", omittingEmptySubsequences: false)
        guard !tail.contains("@"), scheme == "unix://" ? address.isEmpty : addresses.allSatisfy(Self.isAddress)
        else { return nil }
        url = scheme + address + tail
        let login = at.map { authority[..<$0] } ?? ""
        let fields = login.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let decoded = fields.map { String($0).removingPercentEncoding }
        guard !decoded.contains(nil) else { return nil }
        username = decoded.first.flatMap { $0 }.flatMap { $0.isEmpty ? nil : $0 }
        password = decoded.dropFirst().first.flatMap { $0 }.flatMap { $0.isEmpty ? nil : Secret($0) }
    }

    /// `host`, `host:6379`, `[::1]:6379`; several with commas between them are several nodes or sentinels.
    private static func isAddress(_ text: Substring) -> Bool {
        let host = text.hasPrefix("[") ? text.prefix { $0 != "]" } + "]" : text.prefix { $0 != ":" }
        guard !host.isEmpty, text.hasPrefix(host) else { return false }
        let port = text.dropFirst(host.count)
        return port.isEmpty || port.hasPrefix(":") && UInt16(port.dropFirst()).map { $0 > 0 } == true
    }
}
