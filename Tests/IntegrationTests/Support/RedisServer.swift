import Foundation
import Glibc
import Logging
import Redis
import Synchronization
import Testing

/// A redis-server of the test's own: on a free loopback port, in a temporary folder, ended with its owner.
///
///     let redis = try await RedisServer(["maxmemory 10mb"])
///     #expect(try await redis.cli("SET", "k", "v") == "OK\n")
final class RedisServer: Sendable {
    private let folder: TemporaryFolder
    private let process: Mutex<ChildProcess>

    /// What a server is started as.
    enum Role: Sendable {
        case server
        case clusterNode
        case sentinel(password: String?)
    }

    let port: Int
    private let role: Role
    private let program: String
    /// What makes clients use TLS; nil for plain TCP.
    private let certificates: Certificates?

    var url: String {
        certificates.map { "rediss://127.0.0.1:\(port)?ca=\($0.authority)" } ?? "redis://127.0.0.1:\(port)"
    }

    /// The socket on which the server listens beside the port.
    var socketPath: String { folder.path + "socket" }

    /// Starts a server and waits until it accepts commands; it saves nothing unless the lines ask for it.
    ///
    /// The lines are those of `redis.conf`, and win over the defaults: `requirepass secret`, `appendonly yes`, `maxmemory 5mb`,
    /// `user worker on >secret ~anime:* +@all`.
    ///
    /// `program` is the server's path; nil takes ``program``.
    init(
        _ configuration: [String] = [], certificates: Certificates? = nil, role: Role = .server,
        program: String? = nil
    ) async throws {
        self.role = role
        let program = try program ?? Self.program
        self.program = program
        self.certificates = certificates
        folder = try TemporaryFolder()
        var port = try Self.freePort(for: role)
        try Self.configure(port, configuration, certificates, folder, role)
        var process = try Self.launch(program, folder, role)
        // Somebody else may take the port between its choice and its use; a second clash would be a fault.
        if try await !Self.isReady(process) {
            port = try Self.freePort(for: role)
            try Self.configure(port, configuration, certificates, folder, role)
            process = try Self.launch(program, folder, role)
            guard try await Self.isReady(process) else {
                throw HarnessError.failed("redis-server", try await process.output())
            }
        }
        self.port = port
        self.process = Mutex(process)
    }

    /// The endpoint of this server.
    func endpoint(
        username: String? = nil, password: String? = nil, connectTimeout: Duration = .seconds(1),
        commandTimeout: Duration = .seconds(8)
    ) throws -> RedisEndpoint {
        try RedisEndpoint(
            url: url, username: username, password: password, connectTimeout: connectTimeout,
            commandTimeout: commandTimeout)
    }

    /// A new connection to this server.
    func connection(name: String = "test") throws -> RedisConnection {
        RedisConnection(try endpoint(), name: name, logger: .silent)
    }

    /// Sends a signal to the server: SIGSTOP freezes it, SIGCONT lets it go on.
    func signal(_ number: Int32) {
        process.withLock { $0 }.signal(number)
    }

    /// Ends the server without a chance to save, as a crash does.
    func kill() async throws {
        signal(SIGKILL)
        try await process.withLock { $0 }.output()
    }

    /// Ends the server as an operator does.
    func stop() async throws {
        signal(SIGTERM)
        try await process.withLock { $0 }.output()
    }

    /// Starts the ended server again: same port, same folder, and what it has noted in its configuration.
    func start(waitsUntilReady: Bool = true) async throws {
        let next = try Self.launch(program, folder, role)
        process.withLock { $0 = next }
        guard waitsUntilReady else { return }
        guard try await Self.isReady(next) else { throw HarnessError.failed("redis-server", try await next.output()) }
    }

    /// Ends the append-only file in the middle of its last `command`, as a kill does that comes while it is written.
    func cutAppendOnlyFile(inLast command: String) throws {
        let file = try FileHandle(forWritingTo: appendOnlyFile)
        try file.truncate(atOffset: UInt64(try place(ofLast: command) + 3))
    }

    /// Overwrites a byte of the last `text` in the append-only file.
    func damageAppendOnlyFile(inLast text: String) throws {
        let file = try FileHandle(forWritingTo: appendOnlyFile)
        try file.seek(toOffset: UInt64(try place(ofLast: text)))
        try file.write(contentsOf: [0xFF])
    }

    private func place(ofLast text: String) throws -> Int {
        guard let range = try Data(contentsOf: appendOnlyFile).lastRange(of: Data(text.utf8)) else {
            throw HarnessError.notFound(text)
        }
        return range.lowerBound
    }

    private var appendOnlyFile: URL {
        get throws {
            let files = FileManager.default.enumerator(at: folder.url, includingPropertiesForKeys: nil)
            let paths = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "aof" }
            return try #require(paths.first { !$0.lastPathComponent.hasPrefix("cut-") })
        }
    }

    /// Runs the real redis-cli against this server, as a user would, and returns its output with the last line break.
    ///
    /// It reads `stdin`: with `-x` as the last argument, without arguments one command a line.
    @discardableResult
    func cli(_ arguments: String..., stdin: String = "") async throws -> String {
        try await cli(arguments, stdin: Array(stdin.utf8))
    }

    @discardableResult
    func cli(_ arguments: [String], stdin: [UInt8] = []) async throws -> String {
        var options = certificates.map { ["--tls", "--cacert", $0.authority] } ?? []
        if case .sentinel(let password?) = role { options += ["--no-auth-warning", "-a", password] }
        let process = try ChildProcess(
            Executable.installed("redis-cli"), ["-p", String(port)] + options + arguments, standardInput: stdin)
        let output = try await process.output()
        guard output.status == 0 else { throw HarnessError.failed("redis-cli", output) }
        return output.standardOutput
    }
}

extension RedisServer {
    /// The server of the system, or another version that `REDIS_SERVER` names by its path.
    static var program: String {
        get throws {
            try ProcessInfo.processInfo.environment["REDIS_SERVER"] ?? Executable.installed("redis-server")
        }
    }

    /// A cluster's nodes talk to each other on a port 10,000 above.
    private static func freePort(for role: Role) throws -> Int {
        while true {
            let port = try LoopbackSocket.freePort()
            if case .clusterNode = role, port > 55_535 { continue }
            return port
        }
    }

    /// Written once: a server notes in it by itself whose replica it is, and a sentinel whom it watches.
    private static func configure(
        _ port: Int, _ configuration: [String], _ certificates: Certificates?, _ folder: TemporaryFolder, _ role: Role
    ) throws {
        var lines = ["bind 127.0.0.1", "dir \(folder.path)"]
        lines += certificates.map { ["port 0", "tls-port \(port)"] + $0.configuration } ?? ["port \(port)"]
        if case .sentinel = role {
        } else {
            lines += ["unixsocket \(folder.path)socket", "save \"\"", "appendonly no"]
        }
        try Data((lines + configuration).joined(separator: "\n").utf8).write(
            to: folder.url.appending(path: "redis.conf"))
    }

    /// As it is started where it is deployed.
    private static func launch(_ program: String, _ folder: TemporaryFolder, _ role: Role) throws -> ChildProcess {
        if case .sentinel = role { return try ChildProcess(program, [folder.path + "redis.conf", "--sentinel"]) }
        return try ChildProcess(
            Executable.installed("sh"),
            ["-c", "cd '\(folder.path)' && exec sh '\(SmallIndex.root)deploy/redis/start' redis.conf"],
            environment: ["REDIS_SERVER": program])
    }

    /// Polls the log, because a server that is still loading its data accepts connections too.
    ///
    /// - Returns: False if the server ended instead.
    private static func isReady(_ process: ChildProcess) async throws -> Bool {
        let deadline = ContinuousClock.now + .seconds(20)
        let signs = ["Ready to accept connections", "+monitor master"]
        while !signs.contains(where: process.standardOutput.contains) {
            guard process.isRunning else { return false }
            guard ContinuousClock.now < deadline else {
                process.signal(SIGKILL)
                throw HarnessError.failed("redis-server", try await process.output())
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        return true
    }
}

extension Logger {
    /// For tests that do not look at logs.
    static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}
