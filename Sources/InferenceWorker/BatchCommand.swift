import ArgumentParser
import Glibc
import Jobs
import Launch
import Logging
import Redis
import Settings
import UnixSignals

/// `inference-worker batch`: a file of requests through the queue, a file of answers back.
struct BatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Send a file of requests through the queue and write their answers to another.",
        discussion: """
            One request a line, one answer a line, in the order in which they are answered:

              inference-worker batch wishes.jsonl --output answers.jsonl

              wishes.jsonl:  {"id":"q1","query":"calm detective story"}
              answers.jsonl: {"id":"q1","line":1,"status":"ok","answer":"...",...}

            Lines of an OpenAI Batch file ({"custom_id","method","url","body"}) are answered in the form of its output \
            file. A line that is no request gets an error line and stops nothing; blank lines are passed over. "batch" \
            and "reply_to" of a line are ignored. Equal ids may stand in several lines: "line" tells them apart.

            Stopped or killed at any moment, the same command goes on where it ended: what is answered stands in the \
            output and is not asked again. The file <output>.batch beside it names the batch; to start anew, remove \
            the output.

            Needs a running worker, on this machine or any other that shares the Redis. A progress bar on a terminal, \
            else one line of JSON an event.

            Exit codes: 0 every line is answered, 1 some are errors, 2 bad usage, 69 Redis unavailable, 130 or 143 \
            interrupted (SIGINT, SIGTERM).
            """)

    @Argument(help: "The requests, a regular file: it is read twice.")
    var input: String

    @Option(name: .shortAndLong, help: "The answers.")
    var output: String

    @Option(help: "The list that they wait in: low lets people who wait for an answer go first.")
    var priority = Priority.low

    @Option(parsing: .unconditional, help: "Requests under way at a time, 1 to 100000.")
    var window = 1_000

    @OptionGroup var options: ConfigurationOptions

    enum Priority: String, ExpressibleByArgument, CaseIterable {
        case high, normal, low

        var list: JobKeys.Pending {
            switch self {
            case .high: .high
            case .normal: .normal
            case .low: .low
            }
        }
    }

    func validate() throws {
        guard (1...100_000).contains(window) else {
            throw ValidationError("--window must be 1 to 100000, not \(window).")
        }
    }

    mutating func run() async throws {
        let settings = try options.settings()
        let screen = BatchScreen(output: output)
        let batch = Batch(
            input: input, output: output,
            options: BatchOptions(
                list: priority.list, window: window, maxElementBytes: settings.jobs.maxElementBytes,
                keys: JobKeys(prefix: settings.redis.keyPrefix)),
            endpoint: try RedisEndpoint(settings.redis), screen: screen)
        let (result, signal) = await batch.runUntilSignal()
        let progress: BatchProgress
        do throws(BatchError) { progress = try result.get() } catch { throw Failure(error) }
        screen.finish(progress)
        if !progress.isComplete { throw ExitCode(128 + (signal ?? .sigint).rawValue) }
        if progress.errors > 0 { throw ExitCode.failure }
    }
}

/// A batch and where it is shown.
private struct Batch: Sendable {
    let input: String
    let output: String
    let options: BatchOptions
    let endpoint: RedisEndpoint
    let screen: BatchScreen

    private enum Event: Sendable {
        case ended(Result<BatchProgress, BatchError>)
        case signalled(UnixSignal?)
    }

    /// Runs to the end, or until SIGINT or SIGTERM; what is under way then is answered all the same, and read later.
    func runUntilSignal() async -> (Result<BatchProgress, BatchError>, UnixSignal?) {
        await withTaskGroup(of: Event.self) { tasks in
            tasks.addTask { .ended(await run()) }
            tasks.addTask {
                var signals = await UnixSignalsSequence(trapping: .sigint, .sigterm).makeAsyncIterator()
                return .signalled(await signals.next())
            }
            var first: UnixSignal?
            while let event = await tasks.next() {
                tasks.cancelAll()
                switch event {
                case .signalled(let signal): first = signal
                case .ended(let result): return (result, first)
                }
            }
            preconditionFailure("The batch ended without a result.")
        }
    }

    private func run() async -> Result<BatchProgress, BatchError> {
        do throws(BatchError) {
            let survey = try BatchSurvey(of: input, limit: options.maxElementBytes)
            let answers = try BatchOutput(output, survey: survey)
            screen.start(answers.batch, answers.progress)
            var runner = try BatchRunner(
                input, to: answers, survey: survey, options: options, endpoint: endpoint,
                logger: Logger(label: "inference-worker.batch"))
            return .success(try await runner.run(screen.show))
        } catch {
            return .failure(error)
        }
    }
}

extension Failure {
    fileprivate init(_ error: BatchError) {
        switch error {
        case .redis(let cause):
            let failure = Failure(cause)
            self.init("\(failure) The same command goes on from here.", failure.status)
        case .file(_, ENOSPC), .file(_, EDQUOT), .file(_, EFBIG), .file(_, EIO):
            self.init("\(error): the same command goes on from here")
        case .file, .notRegular, .empty, .occupied, .otherInput, .foreignLine, .busy: self.init("\(error)", .misused)
        }
    }
}
