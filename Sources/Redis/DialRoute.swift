/// Which address to dial next; knows no socket.
///
/// The addresses of the endpoint in turn, each after a failure of the one before it; in between, where a node of a
/// cluster has pointed, until that address fails.
package struct DialRoute: Sendable {
    private var addresses: [RedisEndpoint.Address]
    private var redirection: RedisEndpoint.Address?

    /// - Parameter addresses: At least one.
    package init(_ addresses: [RedisEndpoint.Address]) {
        precondition(!addresses.isEmpty, "There is nowhere to dial.")
        self.addresses = addresses
    }

    package var next: RedisEndpoint.Address { redirection ?? addresses[0] }

    /// The next dial goes to another node.
    package mutating func redirect(to address: RedisEndpoint.Address) {
        redirection = address
    }

    /// ``next`` was of no use.
    package mutating func skip() {
        if redirection == nil { addresses.append(addresses.removeFirst()) }
        redirection = nil
    }
}
