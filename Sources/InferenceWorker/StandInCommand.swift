import ArgumentParser
import JSON
import Jobs
import Launch
import Logging
import Redis
import ServiceLifecycle
import Settings

/// `inference-worker stand-in`: a real worker with a handler that knows no anime, for `doctor --kill-test`.
struct StandInCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stand-in", abstract: "A worker for doctor --kill-test.", shouldDisplay: false)

    @Flag(help: "Take requests and never answer.")
    var hold = false

    @OptionGroup var options: ConfigurationOptions

    mutating func run() async throws {
        let settings = try options.settings()
        let worker = Worker(
            endpoint: try RedisEndpoint(settings.redis), options: JobOptions(settings), handler: StandIn(holds: hold),
            logger: Logger(label: "inference-worker.stand-in"))
        try await worker.run()
    }
}

private struct StandIn: JobHandler {
    let holds: Bool

    func handle(_ jobs: [Job], report: @Sendable ([Int: Outcome]) -> Void) async -> [Outcome] {
        // Until it is killed, which is what it is for.
        while holds, !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
        return jobs.map { _ in .answered(.ok, ["answer": "taken over"]) }
    }
}
