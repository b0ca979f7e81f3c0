import JSON
import Jobs
import Launch
import Synchronization

/// Shows a batch as it goes on: to a person as a progress bar and sentences, to a program as one JSON line an event.
final class BatchScreen: Sendable {
    private struct State {
        var meter: ProgressMeter
        var doneBefore = 0
        var rejections = 0
    }

    private let output: String
    private let isTerminal = StandardOutput.isTerminal
    private let begun = ContinuousClock.now
    private let state: Mutex<State>

    /// The output has them all.
    private static let mostRejections = 20

    /// - Parameter output: the path of the answers.
    init(output: String) {
        self.output = output
        state = Mutex(State(meter: ProgressMeter(total: 0, start: begun)))
    }

    /// Shows what there is to do.
    func start(_ batch: BatchID, _ progress: BatchProgress) {
        state.withLock { state in
            state.doneBefore = progress.done
            state.meter = ProgressMeter(total: progress.requests - progress.done, start: .now)
        }
        let verb = progress.done == 0 ? "started" : "resumed"
        tell(
            "\(verb): \(progress.done) of \(progress.requests) lines are done",
            ["event": .string(verb), "batch": .string(batch.name)], progress)
    }

    /// Shows what happened; progress at most twice a second.
    func show(_ event: BatchEvent) {
        switch event {
        case .rejected(let rejection): show(rejection)
        case .progress(let progress): show(progress)
        case .silent(let duration, let queued):
            let seconds = Int(duration / .seconds(1))
            let state =
                queued == 0
                ? "the queue is empty: what has no answer is sent again"
                : "\(queued) requests wait in the queue: is a worker running?"
            tell(
                "no answer for \(seconds) s, \(state)",
                ["event": "silent", "seconds": .integer(seconds), "queued": .integer(queued)])
        case .troubled(let error):
            tell("\(error) Trying again.", ["event": "troubled", "reason": .string("\(error)")])
        }
    }

    /// Shows what it all came to, or that it is not over.
    func finish(_ progress: BatchProgress) {
        let seconds = (begun.duration(to: .now) / .seconds(1)).tenths
        let counts = "\(progress.done - progress.errors) answered, errors: \(progress.errors)"
        if progress.isComplete {
            tell(
                "\(progress.requests) lines: \(counts), in \(seconds) s: \(output)",
                ["event": "finished", "seconds": .double(seconds)], progress)
        } else {
            tell(
                """
                interrupted: \(progress.done) of \(progress.requests) lines are done; the same command goes on from \
                there
                """,
                ["event": "interrupted", "seconds": .double(seconds)], progress)
        }
    }

    private func show(_ rejection: BatchRejection) {
        let count = state.withLock { state in
            state.rejections += 1
            return state.rejections
        }
        guard count <= Self.mostRejections else { return }
        let reason = rejection.fault.message + (count == Self.mostRejections ? " (more are in the output)" : "")
        tell(reason, ["event": "rejected", "line": .integer(rejection.line), "reason": .string(reason)])
    }

    private func show(_ progress: BatchProgress) {
        let now = ContinuousClock.now
        let meter: ProgressMeter? = state.withLock { state in
            state.meter.record(progress.done - state.doneBefore, at: now)
            return state.meter.isDue(at: now) ? state.meter : nil
        }
        guard let meter else { return }
        guard isTerminal else {
            return tell(
                "",
                [
                    "event": "progress", "per_second": meter.rate.map { .double($0.tenths) } ?? nil,
                    "seconds_left": meter.timeLeft.map { .double(($0 / .seconds(1)).tenths) } ?? nil,
                ], progress)
        }
        let bar = ProgressBar(done: progress.done, total: progress.requests).text
        let errors = progress.errors > 0 ? ", errors: \(progress.errors)" : ""
        StandardOutput.write("\r\(bar)\(errors)\(meter.text)\u{1B}[K")
    }

    private func tell(_ text: String, _ event: JSONObject, _ progress: BatchProgress? = nil) {
        if isTerminal { return StandardOutput.write("\r\u{1B}[K\(text.printable)\n") }
        var event = event
        if let progress {
            event.merge([
                "done": .integer(progress.done), "lines": .integer(progress.requests),
                "errors": .integer(progress.errors),
            ])
        }
        StandardOutput.write(JSONValue.object(event).text + "\n")
    }

}
