import Foundation
import Glibc
import Testing

/// README's commands, run as a reader would, in both languages.
@Suite(.serialized, .timeLimit(.minutes(6)))
struct `README's commands` {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    /// Lines of a README's `sh` blocks.
    private static func commands(of readme: String) throws -> [String] {
        try String(contentsOf: root.appending(path: readme), encoding: .utf8).components(separatedBy: "```sh\n")
            .dropFirst().flatMap { block in
                (block.components(separatedBy: "```").first ?? "").split(separator: "\n").map(String.init)
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
        let indexed = try await Executable.run(
            "indexer", Self.arguments, environment: environment, within: .seconds(240))
        try #require(indexed.status == 0, "\(indexed.standardError)")
        let worker = try Executable.start(
            "inference-worker", ["--config", Self.root.appending(path: "config").path()], environment: environment)
        let port = try await worker.httpPort()
        for readme in ["README.md", "README.pt.md"] {
            try await run(Self.commands(of: readme), environment, port)
            // The other one uses the same ids.
            let forget = "for _, k in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', k) end"
            for keys in ["anime:done:*", "anime:result*", "anime:session:*"] {
                try await redis.cli("EVAL", forget, "0", keys)
            }
        }
        worker.signal(SIGTERM)
        try await worker.output()
    }

    private func run(_ commands: [String], _ environment: [String: String], _ port: Int) async throws {
        let commands = commands.filter { command in
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
    }

    private static var arguments: [String] {
        [
            "--catalogue", root.appending(path: "data/anime_with_synopsis.csv").path(), "--metadata",
            root.appending(path: "data/anime.csv").path(), "--config", root.appending(path: "config").path(),
        ]
    }
}
