import Foundation
import JSON
import Jobs
import Logging
import Redis
import ServiceLifecycle
import Synchronization

/// Answers each request by itself, and remembers in which order they came.
final class TestHandler: JobHandler {
    private let answer: @Sendable (Job) async -> Outcome
    private let queries = Mutex<[String]>([])

    /// Without `answer` a handler repeats the query.
    init(_ answer: @escaping @Sendable (Job) async -> Outcome = TestHandler.echo) { self.answer = answer }

    var seen: [String] { queries.withLock { $0 } }

    func handle(_ jobs: [Job], report: @Sendable ([Int: Outcome]) -> Void) async -> [Outcome] {
        var outcomes: [Outcome] = []
        for job in jobs {
            queries.withLock { $0.append(TestHandler.query(of: job)) }
            outcomes.append(await answer(job))
        }
        return outcomes
    }

    static func query(of job: Job) -> String { job.request.object?["query"]?.string ?? "" }

    static let echo: @Sendable (Job) async -> Outcome = { job in
        .answered(.ok, ["answer": .string(query(of: job)), "metrics": ["stages_ms": [:]]])
    }
}

extension Worker {
    /// Runs a worker in this process while `body` runs, then shuts it down gracefully.
    static func serving<Result>(
        _ server: RedisServer, _ options: JobOptions = JobOptions(lease: .seconds(3)),
        endpoint: RedisEndpoint? = nil, handler: any JobHandler = TestHandler(), logger: Logger = .silent,
        _ body: () async throws -> Result
    ) async throws -> Result {
        let worker = Worker(
            endpoint: try endpoint ?? server.endpoint(), options: options, handler: handler, logger: logger)
        let group = ServiceGroup(services: [worker], logger: .silent)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let result = try await body()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return result
        }
    }
}

/// A shell in which `redis-cli` means the server under test, in a folder of its own.
final class Shell: Sendable {
    let folder: TemporaryFolder
    private let path: String

    init(_ server: RedisServer) async throws {
        folder = try TemporaryFolder()
        path = folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        // Written by another process: a program that is open for writing in this one, or in a child that it is just
        // forking, cannot be run.
        let program = "exec \(try Executable.installed("redis-cli")) -p \(server.port) \"$@\""
        try await self("printf '#!/bin/sh\\n%s\\n' '\(program)' > redis-cli && chmod 755 redis-cli")
    }

    /// Runs a line as a user types it, and returns its output without the last line break.
    @discardableResult
    func callAsFunction(_ line: String) async throws -> String {
        let process = try ChildProcess(
            "/bin/sh", ["-c", "cd '\(folder.path)' && " + line], environment: ["PATH": path])
        let output = try await process.output()
        guard output.status == 0 else { throw HarnessError.failed(line, output) }
        return String(output.standardOutput.dropLast(output.standardOutput.hasSuffix("\n") ? 1 : 0))
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.url.appending(path: name))
    }
}

extension JSONValue {
    /// The member at a path of names; null if there is none.
    subscript(path: String...) -> JSONValue {
        path.reduce(self) { $0.object?[$1] ?? .null }
    }

    init(line: String) throws { self = try JSONValue(parsing: Array(line.utf8)) }
}

/// A handler's body that waits until the test lets it go on.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    var waiting: Int { state.withLock { $0.waiters.count } }

    var pass: @Sendable (Job) async -> Outcome {
        { job in
            await withCheckedContinuation { continuation in
                let isOpen = self.state.withLock { state in
                    if !state.isOpen { state.waiters.append(continuation) }
                    return state.isOpen
                }
                if isOpen { continuation.resume() }
            }
            return await TestHandler.echo(job)
        }
    }

    func open() {
        let waiters = state.withLock { state in
            defer { state.waiters = [] }
            state.isOpen = true
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}

/// Remembers how many requests came together.
final class BatchSizes: JobHandler {
    private let counts = Mutex<[Int]>([])

    var sizes: [Int] { counts.withLock { $0 } }

    func handle(_ jobs: [Job], report: @Sendable ([Int: Outcome]) -> Void) async -> [Outcome] {
        counts.withLock { $0.append(jobs.count) }
        return jobs.map { _ in .answered(.ok, [:]) }
    }
}
