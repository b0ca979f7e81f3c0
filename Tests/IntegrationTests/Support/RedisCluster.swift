import Foundation

/// A cluster of three masters on loopback, joined by `redis-cli --cluster create`.
final class RedisCluster: Sendable {
    let nodes: [RedisServer]

    init(_ configuration: [String] = [], certificates: Certificates? = nil) async throws {
        var nodes: [RedisServer] = []
        let encryption = certificates == nil ? [] : ["tls-cluster yes"]
        let lines = ["cluster-enabled yes", "cluster-node-timeout 1000"] + encryption + configuration
        for _ in 1...3 {
            nodes.append(try await RedisServer(lines, certificates: certificates, role: .clusterNode))
        }
        self.nodes = nodes
        let addresses = nodes.map { "127.0.0.1:\($0.port)" }
        try await nodes[0].cli(["--cluster", "create"] + addresses + ["--cluster-yes"])
        for node in nodes {
            try await eventually { try await node.cli("CLUSTER", "INFO").contains("cluster_state:ok") }
        }
    }

    /// The node that holds all keys with this hash tag, and the others.
    func owner(of key: String) async throws -> (owner: RedisServer, others: [RedisServer]) {
        var owner: RedisServer?
        var others: [RedisServer] = []
        for node in nodes {
            if try await node.cli("EXISTS", key).contains("MOVED") { others.append(node) } else { owner = node }
        }
        guard let owner else { throw HarnessError.notFound("the owner of \(key)") }
        return (owner, others)
    }

    /// Gives the slot of `key`, with all that is in it, to another node.
    func move(_ key: String, from source: RedisServer, to target: RedisServer) async throws {
        let slot = try await source.cli("CLUSTER", "KEYSLOT", key).trimmed
        let (from, to) = (
            try await source.cli("CLUSTER", "MYID").trimmed, try await target.cli("CLUSTER", "MYID").trimmed
        )
        try await target.cli("CLUSTER", "SETSLOT", slot, "IMPORTING", from)
        try await source.cli("CLUSTER", "SETSLOT", slot, "MIGRATING", to)
        while case let keys = try await source.cli("CLUSTER", "GETKEYSINSLOT", slot, "100").split(separator: "\n"),
            !keys.isEmpty
        {
            try await source.cli(
                ["MIGRATE", "127.0.0.1", String(target.port), "", "0", "5000", "KEYS"] + keys.map(String.init))
        }
        for node in [target, source] { try await node.cli("CLUSTER", "SETSLOT", slot, "NODE", to) }
    }
}

extension String {
    /// Without the line break that ends what redis-cli prints.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
