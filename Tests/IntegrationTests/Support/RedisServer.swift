import Foundation
import Glibc
import Logging
import Redis
import Synchronization

/// A redis-server of the test's own: on a free loopback port, in a temporary folder, ended with its owner.
///
///     let redis = try await RedisServer(["maxmemory 10mb"])
///     #expect(try await redis.cli("SET", "k", "v") == "OK\n")
final class RedisServer: Sendable {
    /// What `redis.conf` holds beside the defaults; later lines win over earlier ones.
    private let configuration: [String]
    private let folder: TemporaryFolder
    private let process: Mutex<ChildProcess>

    let port: Int
    /// What makes clients use TLS; nil for plain TCP.
    private let certificates: Certificates?

    var url: String {
        certificates.map { "rediss://127.0.0.1:\(port)?ca=\($0.authority)" } ?? "redis://127.0.0.1:\(port)"
    }

    /// The socket on which the server listens beside the port.
    var socketPath: String { folder.path + "socket" }

    /// Starts a server and waits until it accepts commands; it saves nothing unless the lines ask for it.
    ///
    /// The lines are those of `redis.conf`: `requirepass secret`, `appendonly yes`, `maxmemory 5mb`,
    /// `user worker on >secret ~anime:* +@all`.
    init(_ configuration: [String] = [], certificates: Certificates? = nil) async throws {
        self.configuration = configuration
        self.certificates = certificates
        folder = try TemporaryFolder()
        var port = try LoopbackSocket.freePort()
        var process = try Self.launch(port, configuration, certificates, folder)
        // Somebody else may take the port between its choice and its use; a second clash would be a fault.
        if try await !Self.isReady(process) {
            port = try LoopbackSocket.freePort()
            process = try Self.launch(port, configuration, certificates, folder)
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

    /// Starts the ended server again: same port, same folder, same configuration.
    func start(waitsUntilReady: Bool = true) async throws {
        let next = try Self.launch(port, configuration, certificates, folder)
        process.withLock { $0 = next }
        guard waitsUntilReady else { return }
        guard try await Self.isReady(next) else { throw HarnessError.failed("redis-server", try await next.output()) }
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
        let encryption = certificates.map { ["--tls", "--cacert", $0.authority] } ?? []
        let process = try ChildProcess(
            Executable.installed("redis-cli"), ["-p", String(port)] + encryption + arguments, standardInput: stdin)
        let output = try await process.output()
        guard output.status == 0 else { throw HarnessError.failed("redis-cli", output) }
        return output.standardOutput
    }
}

extension RedisServer {
    private static func launch(
        _ port: Int, _ configuration: [String], _ certificates: Certificates?, _ folder: TemporaryFolder
    ) throws -> ChildProcess {
        let listening = certificates.map { ["port 0", "tls-port \(port)"] + $0.configuration } ?? ["port \(port)"]
        let lines =
            ["bind 127.0.0.1", "unixsocket \(folder.path)socket", "dir \(folder.path)", "save \"\"", "appendonly no"]
            + listening + configuration
        let file = folder.url.appending(path: "redis.conf")
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        return try ChildProcess(Executable.installed("redis-server"), [file.path(percentEncoded: false)])
    }

    /// Polls the log, because a server that is still loading its data accepts connections too.
    ///
    /// - Returns: False if the server ended instead.
    private static func isReady(_ process: ChildProcess) async throws -> Bool {
        let deadline = ContinuousClock.now + .seconds(20)
        while !process.standardOutput.contains("Ready to accept connections") {
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
