import Dispatch
import Foundation
import Logging

/// Ends the process some time after a signal to stop, whatever its tasks do: a computation that does not end would keep
/// the threads that shutting down needs.
///
/// What it holds comes back to the queue when its lease ends, as after a kill.
struct LastResort {
    private let sources: [any DispatchSourceSignal]

    init(after time: Duration, _ logger: Logger) {
        // A queue of Dispatch's own threads, none of those that tasks run on.
        let queue = DispatchQueue(label: "last-resort")
        sources = [SIGTERM, SIGINT].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                queue.asyncAfter(deadline: .now() + time / .seconds(1)) {
                    logger.error("the worker did not stop in time: it ends as if killed")
                    _exit(1)
                }
            }
            source.resume()
            return source
        }
    }

    func cancel() { sources.forEach { $0.cancel() } }
}
