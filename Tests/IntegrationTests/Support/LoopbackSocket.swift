import Glibc

/// Sockets for what no server of ours does: a port that is free, that is full, that never answers.
enum LoopbackSocket {
    /// A port that nobody listens on at the moment.
    static func freePort() throws -> Int {
        let (descriptor, port) = try listening(backlog: nil)
        close(descriptor)
        return port
    }

    /// A socket bound to a free port; it listens if there is a backlog.
    static func listening(backlog: Int32?) throws -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var port = 0
        let isBound = withAddress(port: 0) { address, length in
            var length = length
            guard bind(descriptor, address, length) == 0, getsockname(descriptor, address, &length) == 0 else {
                return false
            }
            port = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { Int($0.pointee.sin_port.bigEndian) }
            return true
        }
        guard descriptor >= 0, isBound, backlog.map({ listen(descriptor, $0) == 0 }) ?? true else {
            throw HarnessError.notFound("a free port: \(errno)")
        }
        return (descriptor, port)
    }

    /// Whether somebody has connected to `listener` and has not been accepted.
    static func hasCaller(_ listener: Int32) -> Bool {
        var listener = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        return poll(&listener, 1, 0) > 0
    }

    /// A socket that has begun to connect and does not wait.
    static func connecting(to port: Int) -> Int32 {
        let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
        let descriptor = socket(AF_INET, Int32(kind), 0)
        withAddress(port: port) { address, length in _ = connect(descriptor, address, length) }
        return descriptor
    }

    /// A connected socket whose reads and writes end after ten seconds; negative if nobody listens.
    static func connected(to port: Int) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        let isConnected = withAddress(port: port) { address, length in connect(descriptor, address, length) == 0 }
        if isConnected { return descriptor }
        close(descriptor)
        return -1
    }

    private static func withAddress<Result>(
        port: Int, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
