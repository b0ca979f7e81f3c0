import Glibc
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Processes under test` {
    private let shell = "/bin/sh"

    @Test func `both outputs, the input, the environment and the exit code arrive`() async throws {
        let process = try ChildProcess(
            shell, ["-c", "cat; echo $ANIME_TEST >&2; exit 3"], environment: ["ANIME_TEST": "set"],
            standardInput: Array("read".utf8))
        let expected = ChildProcess.Output(status: 3, standardOutput: "read", standardError: "set\n")
        #expect(try await process.output() == expected)
    }

    @Test func `a process that a signal ends has its number, negative`() async throws {
        let process = try ChildProcess(shell, ["-c", "echo ready; kill -STOP $$"])
        try await eventually { process.standardOutput == "ready\n" }
        process.signal(SIGTERM)
        process.signal(SIGCONT)
        let status = try await process.output().status
        #expect(status == -SIGTERM)
    }

    @Test func `a process that takes too long is killed`() async throws {
        let process = try ChildProcess(shell, ["-c", "kill -STOP $$"])
        await #expect(throws: HarnessError.self) { try await process.output(within: .milliseconds(50)) }
        #expect(!process.isRunning)
    }

    @Test func `a server ends when it is asked to, and with appendonly it comes back with its data`() async throws {
        let server = try await RedisServer(["appendonly yes"])
        try await server.cli("SET", "k", "v")
        try await server.stop()
        try await server.start()
        #expect(try await server.cli("GET", "k") == "v\n")
    }

    @Test func `a program is looked for beside the test bundle`() throws {
        let error = #expect(throws: HarnessError.self) { try Executable.built("absent-program") }
        guard case .notFound(let path) = error else { return }
        #expect(path.hasSuffix("/release/absent-program"))
    }
}
