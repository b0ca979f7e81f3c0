import Foundation
import Glibc
import Synchronization

/// A process under test: output goes to files, so that it can never block on a full pipe and outlives a crash.
///
/// Not Foundation's `Process`: that one hands the caller's blocked signals on, and the threads that run Swift tasks
/// block nearly all of them, so that SIGTERM would never arrive.
final class ChildProcess: Sendable {
    struct Output: Sendable, Equatable {
        /// The exit code; for a process ended by a signal, minus its number.
        var status: Int32
        var standardOutput: String
        var standardError: String
    }

    private let path: String
    private let folder: TemporaryFolder
    private let life: ProcessLife

    /// Starts `path`; `environment` is added to this process's own, `standardInput` is all that the child can read.
    init(
        _ path: String, _ arguments: [String] = [], environment: [String: String] = [:], standardInput: [UInt8] = []
    ) throws {
        self.path = path
        folder = try TemporaryFolder()
        try Data(standardInput).write(to: folder.url.appending(path: "in"))
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        life = ProcessLife(try spawn([path] + arguments, variables, in: folder))
    }

    deinit {
        life.signal(SIGKILL)
    }

    var identifier: pid_t { life.identifier }
    /// Everything written so far.
    var standardOutput: String { folder.text(of: "out") }
    var standardError: String { folder.text(of: "err") }
    var isRunning: Bool { life.status == nil }

    /// Sends a signal, unless the process has ended.
    func signal(_ number: Int32) {
        life.signal(number)
    }

    /// Waits for the end; after `limit` the process is killed and the wait throws.
    @discardableResult
    func output(within limit: Duration = .seconds(30)) async throws -> Output {
        let timer = Task {
            try await Task.sleep(for: limit)
            self.signal(SIGKILL)
        }
        let status = await life.end()
        timer.cancel()
        let output = Output(status: status, standardOutput: standardOutput, standardError: standardError)
        if case .success = await timer.result { throw HarnessError.tooSlow(path, limit, output) }
        return output
    }
}

enum HarnessError: Error {
    case tooSlow(String, Duration, ChildProcess.Output)
    case notFound(String)
    case failed(String, ChildProcess.Output)
}

/// Starts a process with the files `in`, `out` and `err` of the folder for its streams, and no signal blocked.
private func spawn(_ arguments: [String], _ environment: [String], in folder: TemporaryFolder) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, folder.path + "in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, folder.path + "out", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_addopen(&files, 2, folder.path + "err", O_WRONLY | O_CREAT | O_APPEND, 0o600)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (noSignal, everySignal) = (sigset_t(), sigset_t())
    sigemptyset(&noSignal)
    sigfillset(&everySignal)
    posix_spawnattr_setsigmask(&attributes, &noSignal)
    posix_spawnattr_setsigdefault(&attributes, &everySignal)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var (argv, envp) = (arguments.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
    defer { for text in argv + envp { free(text) } }
    var identifier = pid_t()
    let status = posix_spawn(&identifier, arguments[0], &files, &attributes, &argv, &envp)
    guard status == 0 else { throw HarnessError.notFound("\(arguments[0]): error \(status)") }
    return identifier
}

/// Follows one process to its end, on a thread that waits for it.
private final class ProcessLife: Sendable {
    private struct State {
        var status: Int32?
        var waiters: [CheckedContinuation<Int32, Never>] = []
    }

    let identifier: pid_t
    private let state = Mutex(State())

    init(_ identifier: pid_t) {
        self.identifier = identifier
        Thread.detachNewThread { self.watch() }
    }

    var status: Int32? { state.withLock { $0.status } }

    func signal(_ number: Int32) {
        state.withLock { state in
            if state.status == nil { _ = kill(identifier, number) }
        }
    }

    /// Waits until the process has ended.
    func end() async -> Int32 {
        await withCheckedContinuation { continuation in
            let status = state.withLock { state in
                if state.status == nil { state.waiters.append(continuation) }
                return state.status
            }
            if let status { continuation.resume(returning: status) }
        }
    }

    /// First looks, then reaps under the lock: its number is free for others from then on, and no signal may follow.
    private func watch() {
        var information = siginfo_t()
        while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let waiters = state.withLock { state in
            var code: Int32 = 0
            waitpid(identifier, &code, 0)
            state.status = code & 0x7F == 0 ? code >> 8 & 0xFF : -(code & 0x7F)
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume(returning: status ?? 0) }
    }
}
