import Dispatch
import Foundation
import Logging
import ServiceLifecycle

/// Ends the process some time after a signal to stop, whatever its tasks do: a computation that does not end would keep
/// the threads that shutting down needs.
///
/// What it holds comes back to the queue when its lease ends, as after a kill. It listens as a service, since services
/// start once their group listens: a signal that came between the two would be heard here alone, and stop nothing else.
struct LastResort: Service {
    private let time: Duration
    private let logger: Logger

    init(after time: Duration, logger: Logger) {
        self.time = time
        self.logger = logger
    }

    /// Listens until everything else has ended.
    func run() async throws {
        // Of Dispatch's own threads, none of those that tasks run on; several, since nobody may read the log.
        let queue = DispatchQueue(label: "last-resort", attributes: .concurrent)
        let sources = [SIGTERM, SIGINT].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                let end = DispatchTime.now() + time / .seconds(1)
                queue.asyncAfter(deadline: end) {
                    logger.error("the worker did not stop in time: it ends as if killed")
                }
                queue.asyncAfter(deadline: end + .milliseconds(100)) { _exit(1) }
            }
            source.resume()
            return source
        }
        defer { sources.forEach { $0.cancel() } }
        try? await gracefulShutdown()
    }
}
