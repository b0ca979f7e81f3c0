import ArgumentParser
import Launch

/// `inference-worker`: answers the requests of a Redis list.
@main
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inference-worker",
        abstract: "Answers wishes for anime from a Redis list.",
        discussion: """
            Push a wish, read the answer:

              redis-cli LPUSH anime:requests '{"id":"q1","query":"calm detective story"}'
              redis-cli BRPOP anime:result:q1 60

            Environment: REDIS_URL, REDIS_USERNAME, REDIS_PASSWORD, MODEL_DIR, LOG_LEVEL, LOG_FORMAT=json|text, \
            OTEL_EXPORTER_OTLP_ENDPOINT, and ANIME_<FILE>_<KEY> for any key of the YAML files, such as \
            ANIME_JOBS_CONCURRENCY=8.

            Exit codes: 0 done, 1 failed, 2 bad usage or configuration, 69 Redis unavailable.
            """,
        version: Release.version,
        subcommands: [
            RunCommand.self, AskCommand.self, BatchCommand.self, WatchedCommand.self, EvaluateCommand.self,
            DoctorCommand.self, StandInCommand.self,
        ],
        defaultSubcommand: RunCommand.self)

    static func main() async {
        FreeMemory.giveBack()
        await launch()
    }
}
