import Foundation

/// A certificate authority of the test's own, and a server certificate from it.
final class Certificates: Sendable {
    private let folder: TemporaryFolder

    /// The authority's certificate as a PEM file: what clients must trust.
    var authority: String { folder.path + "ca.pem" }

    /// Makes both with openssl; the server's certificate is for these names, such as `DNS:localhost,IP:127.0.0.1`.
    init(for names: String) async throws {
        folder = try TemporaryFolder()
        try await openssl(
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=test authority",
            "-keyout", "\(folder.path)ca.key", "-out", authority)
        try await openssl(
            "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=test server",
            "-keyout", "\(folder.path)server.key", "-out", "\(folder.path)server.csr")
        try Data("subjectAltName=\(names)".utf8).write(to: folder.url.appending(path: "names"))
        try await openssl(
            "x509", "-req", "-days", "1", "-in", "\(folder.path)server.csr", "-CA", authority,
            "-CAkey", "\(folder.path)ca.key", "-CAcreateserial", "-extfile", "\(folder.path)names",
            "-out", "\(folder.path)server.pem")
    }

    /// Lines of `redis.conf`; clients need no certificate.
    var configuration: [String] {
        [
            "tls-cert-file \(folder.path)server.pem", "tls-key-file \(folder.path)server.key",
            "tls-ca-cert-file \(authority)", "tls-auth-clients no",
        ]
    }

    private func openssl(_ arguments: String...) async throws {
        let output = try await ChildProcess(Executable.installed("openssl"), arguments).output()
        guard output.status == 0 else { throw HarnessError.failed("openssl", output) }
    }
}
