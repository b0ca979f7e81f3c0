import Foundation

/// The programs that the tests run as processes.
enum Executable {
    /// A product of this package, such as "indexer": it is built beside the test bundle.
    static func built(_ name: String) throws -> String {
        let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let path = folder.appending(path: name).path(percentEncoded: false)
        guard FileManager.default.isExecutableFile(atPath: path) else { throw HarnessError.notFound(path) }
        return path
    }

    /// A program of the system, such as "redis-server", looked up in `PATH`.
    static func installed(_ name: String) throws -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
            return "\(folder)/\(name)"
        }
        throw HarnessError.notFound(name)
    }

    /// Starts a product of this package; workers that run at the same time each take a free HTTP port.
    static func start(
        _ name: String, _ arguments: [String] = [], environment: [String: String] = [:], standardInput: [UInt8] = []
    ) throws -> ChildProcess {
        let environment = ["ANIME_JOBS_HTTP_PORT": "0"].merging(environment) { $1 }
        return try ChildProcess(built(name), arguments, environment: environment, standardInput: standardInput)
    }

    /// Runs a product of this package to its end.
    static func run(
        _ name: String, _ arguments: [String] = [], environment: [String: String] = [:], standardInput: [UInt8] = [],
        within limit: Duration = .seconds(60)
    ) async throws -> ChildProcess.Output {
        try await start(name, arguments, environment: environment, standardInput: standardInput).output(within: limit)
    }
}
