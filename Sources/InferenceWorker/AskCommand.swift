import ArgumentParser
import JSON
import Jobs
import Launch
import Logging
import Redis
import Settings

/// `inference-worker ask`: one request through the queue, its answer printed for a person.
struct AskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Send one wish through the queue and print the answer.",
        discussion: """
            Needs a running worker, on this machine or any other that shares the Redis.

              inference-worker ask "a lonely robot at the end of the world"
              inference-worker ask "uma comédia escolar sem romance" --count 3 --json
            """)

    @Argument(help: "The wish, in English or Portuguese.")
    var text: String

    @Option(name: .shortAndLong, parsing: .unconditional, help: "How many titles, 1 to 50.")
    var count = 5

    @Option(help: "A conversation, by a name of your choice: \"shorter\" or \"not that one\" then follow up on it.")
    var session: String?

    @Flag(help: "Print the whole result, one line of JSON.")
    var json = false

    @Option(parsing: .unconditional, help: "Seconds to wait for the answer.")
    var timeout = 60

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard (1...50).contains(count) else { throw ValidationError("--count must be 1 to 50, not \(count).") }
        guard (1...86_400).contains(timeout) else {
            throw ValidationError("--timeout must be 1 to 86400 seconds, not \(timeout).")
        }
        guard !text.allSatisfy(\.isWhitespace) else { throw ValidationError("The wish is empty.") }
    }

    mutating func run() async throws {
        let settings = try options.settings()
        let client = JobClient(
            endpoint: try RedisEndpoint(settings.redis), keys: JobKeys(prefix: settings.redis.keyPrefix),
            logger: Logger(label: "inference-worker.ask"))
        let result: JSONObject
        do throws(JobsError) {
            var request: JSONObject = ["query": .string(text), "n": .integer(count)]
            request["session"] = session.map { .string($0) }
            if await !client.hasWorker() {
                let prefix = settings.redis.keyPrefix
                StandardError.write(
                    "No worker is alive in \(prefix):workers; waiting for one, \(timeout) s at most.\n")
            }
            result = try await client.ask(request, timeout: .seconds(timeout))
        } catch {
            if case .redis(let cause) = error { throw Failure(cause) }
            throw Failure("\(error)")
        }
        let answer = PrintedAnswer(result)
        StandardOutput.write((json ? JSONValue.object(result).text : answer.text) + "\n")
        if !answer.isAnswer { throw ExitCode.failure }
    }
}
