import Foundation

/// `redis.yaml`: where Redis is and how to log in.
///
/// User and password come from `REDIS_USERNAME` and `REDIS_PASSWORD`, else from the URL, else (the password) from
/// the file that `password_file` names. A password in `redis.yaml` itself is refused. Sentinels that want a login get
/// `REDIS_SENTINEL_USERNAME` and `REDIS_SENTINEL_PASSWORD`.
package struct RedisSettings: Sendable, Equatable {
    /// The server's address without user and password, which are taken out of it, so it may be logged.
    ///
    /// `redis://host:port/database` (nodes of one cluster with commas between them), `rediss://` for TLS,
    /// `redis+sentinel://host:port,host:port/master/database`, or `unix:///path`; default `redis://127.0.0.1:6379/0`.
    package let url: String
    /// Where ``url`` was given: `REDIS_URL`, `ANIME_REDIS_URL`, or `redis.yaml`.
    package let place: String
    /// nil: the server's default user.
    package let username: String?
    /// nil: no login.
    package let password: Secret?
    /// For the sentinels; nil: their default user.
    package let sentinelUsername: String?
    /// For the sentinels; nil: no login.
    package let sentinelPassword: Secret?
    /// What every key begins with, 1 to 64 characters; default `anime`; `{anime}` for Redis Cluster.
    package let keyPrefix: String
    /// How long dialling may take, 10 ms to 60 s; default 1 s.
    package let connectTimeout: Duration
    /// How long one reply may take, 100 ms to 10 min; default 8 s.
    package let commandTimeout: Duration

    init(_ keys: inout SettingsReader, environment: [String: String]) {
        let address = keys.read(
            "url", .redisURL, default: RedisURL(url: "redis://127.0.0.1:6379/0", username: nil, password: nil),
            "the server", variable: "REDIS_URL")
        if address.password != nil, case .file = keys.source(of: ["url"]) {
            keys.report(
                "a password may not stand in a settings file; use REDIS_PASSWORD, REDIS_URL or password_file",
                key: ["url"])
        }
        place = if case .environment(let variable) = keys.source(of: ["url"]) { variable } else { "redis.yaml" }
        keyPrefix = keys.read("key_prefix", .keyPrefix, default: "anime", "what every key begins with")
        connectTimeout = keys.read(
            "connect_timeout_ms", .milliseconds(10...60_000), default: .seconds(1), "how long dialling may take")
        commandTimeout = keys.read(
            "command_timeout_ms", .milliseconds(100...600_000), default: .seconds(8), "how long one reply may take")
        let file = keys.read(
            "password_file", .secretFile, default: "",
            "a mounted file whose first line is the password, empty for none")
        url = address.url
        username = environment["REDIS_USERNAME"].flatMap(nonEmpty) ?? address.username
        password =
            environment["REDIS_PASSWORD"].flatMap(nonEmpty).map { Secret($0) } ?? address.password
            ?? Self.password(in: file, &keys)
        sentinelUsername = environment["REDIS_SENTINEL_USERNAME"].flatMap(nonEmpty)
        sentinelPassword = environment["REDIS_SENTINEL_PASSWORD"].flatMap(nonEmpty).map { Secret($0) }
    }

    private static func password(in file: String, _ keys: inout SettingsReader) -> Secret? {
        guard !file.isEmpty else { return nil }
        do throws(SecretSource.Unreadable) { return try SecretSource.file(file).secret() } catch {
            keys.report("\(error)", key: ["password_file"])
            return nil
        }
    }
}

/// Compose files and manifests pass on an unset variable as an empty one.
private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

extension SettingType<String> {
    /// No spaces and no glob characters: the prefix stands in ACL patterns.
    fileprivate static var keyPrefix: Self {
        text("1 to 64 letters, digits or -_.:{}") { prefix in
            (1...64).contains(prefix.utf8.count)
                && prefix.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:{}".contains($0)) }
        }
    }
}
