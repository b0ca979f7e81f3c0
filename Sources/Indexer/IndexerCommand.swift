import ArgumentParser
import Launch

/// `indexer`: makes the index that the workers search.
@main
struct IndexerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indexer",
        abstract: "Reads a catalogue of anime and keeps its search index in Redis.",
        discussion: """
            Index the catalogue in data/, then look at what is served:

              indexer
              indexer status

            Every build writes a generation of its own and switches to it when it is complete and verified. \
            What has not changed since an earlier generation is not embedded again, nor what an interrupted build \
            has done.

            Environment: REDIS_URL, REDIS_USERNAME, REDIS_PASSWORD, MODEL_DIR, LOG_LEVEL, LOG_FORMAT=json|text, and \
            ANIME_<FILE>_<KEY> for any key of the YAML files, such as ANIME_REDIS_KEY_PREFIX=anime2.

            Exit codes: 0 done, 1 failed, 2 bad usage or configuration, 69 Redis unavailable.
            """,
        version: Release.version,
        subcommands: [
            BuildCommand.self, StatusCommand.self, ActivateCommand.self, PruneCommand.self, VerifyCommand.self,
        ],
        defaultSubcommand: BuildCommand.self)

    static func main() async { await launch() }
}
