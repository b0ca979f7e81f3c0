import Foundation
import Redis
import Synchronization

/// A master with one replica, and three sentinels that watch them: real failovers on loopback.
final class SentinelTrio: Sendable {
    static let master = "main"
    /// The two servers, whichever of them is the master.
    let servers: [RedisServer]
    let sentinels: [RedisServer]
    private let certificates: Certificates?

    /// - Parameters:
    ///   - configuration: Lines of `redis.conf` for both servers.
    ///   - sentinelPassword: What the sentinels ask of their clients, and of each other.
    ///   - downAfter: How long a master may be silent before it is given up.
    ///   - certificates: What makes all of them use TLS.
    /// - Throws: ``HarnessError`` if they do not come up.
    init(
        _ configuration: [String] = [], sentinelPassword: String? = nil, downAfter: Duration = .milliseconds(500),
        certificates: Certificates? = nil
    ) async throws {
        self.certificates = certificates
        let encryption = certificates == nil ? [] : ["tls-replication yes"]
        let configuration = configuration + encryption + ["repl-diskless-sync-delay 0"]
        let first = try await RedisServer(configuration, certificates: certificates)
        let second = try await RedisServer(
            configuration + ["replicaof 127.0.0.1 \(first.port)"], certificates: certificates)
        servers = [first, second]
        let lines =
            encryption + [
                "sentinel monitor \(Self.master) 127.0.0.1 \(first.port) 2",
                "sentinel down-after-milliseconds \(Self.master) \(Int(downAfter / .milliseconds(1)))",
                "sentinel failover-timeout \(Self.master) 2000",
            ] + (sentinelPassword.map { ["requirepass \($0)", "sentinel sentinel-pass \($0)"] } ?? [])
        var started: [RedisServer] = []
        for _ in 1...3 {
            started.append(
                try await RedisServer(
                    lines, certificates: certificates, role: .sentinel(password: sentinelPassword)))
        }
        sentinels = started
        // They look around every ten seconds, and say hello every two; before 7.0 there is no hurrying them. (Pings are
        // left as they are: by them sentinels reckon how old news of a replica may be that they promote.)
        for sentinel in sentinels {
            try await sentinel.cli("SENTINEL", "DEBUG", "INFO-PERIOD", "300", "PUBLISH-PERIOD", "200")
        }
        try await settle()
    }

    /// `redis+sentinel://...`, with the sentinels in this order.
    var url: String {
        let places = sentinels.map { "127.0.0.1:\($0.port)" }.joined(separator: ",")
        guard let certificates else { return "redis+sentinel://\(places)/\(Self.master)" }
        return "rediss+sentinel://\(places)/\(Self.master)?ca=\(certificates.authority)"
    }

    /// The server that the sentinels name.
    func current() async throws -> RedisServer {
        let reply = try await sentinels[0].cli("SENTINEL", "GET-MASTER-ADDR-BY-NAME", Self.master)
        let port = reply.split(separator: "\n").last.flatMap { Int($0) }
        guard let server = servers.first(where: { $0.port == port }) else { throw HarnessError.notFound(reply) }
        return server
    }

    /// Kills the master and waits until its replica has its place; the dead one stays dead.
    @discardableResult
    func killMaster() async throws -> RedisServer {
        let old = try await current()
        try await old.kill()
        return try await awaitFailover(from: old)
    }

    /// Waits until another server than `old` is the master.
    @discardableResult
    func awaitFailover(from old: RedisServer) async throws -> RedisServer {
        guard let next = servers.first(where: { $0.port != old.port }) else { throw HarnessError.notFound("a replica") }
        try await eventually(within: .seconds(30)) {
            guard try await self.current().port == next.port else { return false }
            return (try? await next.cli("ROLE"))?.hasPrefix("master") == true
        }
        return next
    }

    /// Waits until everybody knows everybody: the replica is in sync, each sentinel sees the others and the replica.
    func settle() async throws {
        try await eventually(within: .seconds(30)) {
            let master = try await self.current()
            let replication = try await master.cli("INFO", "replication")
            guard replication.contains("role:master"), replication.contains("state=online") else { return false }
            for sentinel in self.sentinels {
                let state = try await sentinel.cli("INFO", "sentinel")
                guard state.contains("status=ok,address=127.0.0.1:\(master.port),slaves=1,sentinels=3") else {
                    return false
                }
            }
            return true
        }
    }
}
