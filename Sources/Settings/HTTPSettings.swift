/// `http` in `jobs.yaml`: where probes, metrics and the page are served, and who may use more than probes and metrics.
package struct HTTPSettings: Sendable, Equatable {
    /// The address to listen on: a name or a number; default `127.0.0.1`, which only this machine reaches.
    package let host: String
    /// 0 to 65535, default 8501; 0 takes a free one, which the log names.
    package let port: Int
    /// What a request must present, but for `/livez`, `/readyz` and `/metrics`; beyond loopback there must be one.
    package let token: SecretSource
    /// What one address may ask of the API in a minute, and at once, 1 to 10^6; default 1,200.
    package let requestsPerMinute: Int

    init(_ keys: inout SettingsReader, environment: [String: String]) {
        let group = ["http"]
        host = keys.read(
            "host", in: group, .hostName, default: "127.0.0.1",
            "address of probes, metrics and page; beyond this machine the page needs a token")
        port = keys.read(
            "port", in: group, .integer(0...65_535), default: 8501, "0 takes a free one, which the log names")
        token = keys.readSecret(
            "token", "token", in: group, environment, default: nil, remedy: "leave token_env empty")
        requestsPerMinute = keys.read(
            "requests_per_minute", in: group, .integer(1...1_000_000), default: 1_200,
            "what one address may ask of the API in a minute, and at once")
    }

    /// Whether only this machine can reach ``host``.
    package var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}

extension SettingType<String> {
    /// Letters, digits and what numbers and names of hosts are made of.
    fileprivate static var hostName: Self {
        text("the name or number of an address") { name in
            (1...253).contains(name.utf8.count)
                && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.:".contains($0)) }
        }
    }
}
