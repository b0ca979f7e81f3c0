import Foundation
import Glibc
import Testing

/// README's commands, run as a reader would.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct `README's commands` {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    static var readme: String {
        get throws { try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8) }
    }

    /// Lines of README's `sh` blocks.
    static var commands: [String] {
        get throws {
            try readme.components(separatedBy: "```sh\n").dropFirst().flatMap { block in
                (block.components(separatedBy: "```").first ?? "").split(separator: "\n").map(String.init)
            }
        }
    }

    @Test func `for redis-cli and the executables succeed, each`() async throws {
        let redis = try await RedisServer()
        let folder = try TemporaryFolder()
        let cli = "#!/bin/sh\nexec \(try Executable.installed("redis-cli")) -e -p \(redis.port) \"$@\"\n"
        try Data(cli.utf8).write(to: folder.url.appending(path: "redis-cli"))
        chmod(folder.path + "redis-cli", 0o755)
        let environment = [
            "REDIS_URL": redis.url, "LOG_FORMAT": "json",
            "PATH": folder.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
        ]
        let indexed = try await Executable.run("indexer", Self.arguments, environment: environment)
        try #require(indexed.status == 0, "\(indexed.standardError)")
        let worker = try Executable.start(
            "inference-worker", ["--config", Self.root.appending(path: "config").path()], environment: environment)
        let port = try await worker.httpPort()
        let commands = try Self.commands.filter { command in
            ["redis-cli", ".build/release/", "curl "].contains { command.contains($0) }
        }
        #expect(commands.count >= 15)
        for command in commands {
            let script = "cd '\(Self.root.path())' && \(command.replacing("localhost:8501", with: "127.0.0.1:\(port)"))"
            let output = try await ChildProcess("/bin/bash", ["-c", script], environment: environment)
                .output(within: .seconds(60))
            #expect(output.status == 0, "\(command)\n\(output.standardOutput)\(output.standardError)")
            let answers = command.contains("BRPOP") || command.contains("/v1/recommendations")
            #expect(!answers || output.standardOutput.contains(#""status":"ok""#), "\(command)")
        }
        worker.signal(SIGTERM)
        try await worker.output()
    }

    private static var arguments: [String] {
        [
            "--catalogue", root.appending(path: "data/anime_with_synopsis.csv").path(), "--metadata",
            root.appending(path: "data/anime.csv").path(), "--config", root.appending(path: "config").path(),
        ]
    }
}
