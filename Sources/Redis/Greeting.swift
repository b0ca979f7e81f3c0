/// What a server says of itself in its answer to `HELLO`.
///
/// Unlike `ROLE` and `INFO` the command is open to every user, whatever the access rules (it may carry a login). Without
/// arguments it changes nothing.
struct Greeting {
    /// The server's number for this connection, as `CLIENT UNBLOCK` wants it.
    private(set) var clientID: Int?
    /// `master` or `replica`.
    private(set) var role: String?
    private(set) var isCluster = false

    static let command = RedisCommand("HELLO")

    /// - Parameter reply: Names and values in turn; anything else (a proxy that does not know the command) says nothing.
    init(_ reply: RedisValue) {
        for (name, value) in reply.pairs {
            switch name {
            case "id": clientID = value.integer
            case "role": role = value.text
            case "mode": isCluster = value.text == "cluster"
            default: break
            }
        }
    }

    /// - Throws: ``RedisError`` if the server at `endpoint` is not one that we can work with.
    func check(_ endpoint: RedisEndpoint, isMaster: Bool) throws(RedisError) {
        if isMaster, let role, role != "master" {
            throw .unreachable(endpoint: endpoint.description, reason: "the sentinels name it, but it is a \(role)")
        }
        if isCluster, let keyPrefix = endpoint.keyPrefix, !Self.hasHashTag(keyPrefix) {
            throw .keysScattered(keyPrefix: keyPrefix)
        }
    }

    /// Whether the slot of a key with this prefix depends on the prefix alone: `{x}`, with something in it.
    private static func hasHashTag(_ prefix: String) -> Bool {
        guard let open = prefix.firstIndex(of: "{") else { return false }
        let tag = prefix[prefix.index(after: open)...]
        return tag.firstIndex(of: "}").map { $0 > tag.startIndex } ?? false
    }
}
