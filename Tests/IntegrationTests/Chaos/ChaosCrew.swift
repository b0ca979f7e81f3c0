import Glibc

/// The worker processes of a run.
final class ChaosCrew {
    private let environment: [String: String]
    private var members: [Int: ChildProcess] = [:]

    /// Starts `count` workers.
    init(_ count: Int, environment: [String: String]) throws {
        self.environment = environment
        for _ in 0..<count { try start() }
    }

    private func start() throws {
        let process = try Executable.start("inference-worker", SmallIndex.config, environment: environment)
        members[Int(process.identifier)] = process
    }

    /// The process behind a worker's name, `host.pid.start`; nil if it is none of ours, or dead.
    func process(of worker: String) -> ChildProcess? {
        let parts = worker.split(separator: ".")
        guard parts.count == 3, let pid = Int(parts[1]) else { return nil }
        return members[pid]
    }

    /// Ends a process as the out-of-memory killer does, and starts another.
    func replace(_ process: ChildProcess) async throws {
        process.signal(SIGKILL)
        try await process.output()
        members[Int(process.identifier)] = nil
        try start()
    }

    /// Ends all as an operator does.
    ///
    /// - Returns: What those say who ended otherwise than with 0.
    func stop() async throws -> [String] {
        for process in members.values { process.signal(SIGTERM) }
        var complaints: [String] = []
        for process in members.values {
            let output = try await process.output()
            if output.status != 0 { complaints.append("a worker ended with \(output.status): \(output.standardError)") }
        }
        return complaints
    }

    /// What the workers said last.
    var complaints: [String] {
        members.values.map { "\($0.identifier): \($0.standardError.suffix(600))" }
    }

    /// Those that ended without having been told to.
    var dead: [String] {
        members.values.filter { !$0.isRunning }.map { "a worker ended by itself: \($0.standardError.suffix(2_000))" }
    }
}
