import Logging
import Synchronization

/// The log of the HTTP library, which takes the end of a server that is broken off for errors: those are left out.
struct LibraryLog: LogHandler {
    /// Whether the server has been broken off.
    final class BreakOff: Sendable {
        private let state = Mutex(false)
        var hasCome: Bool { state.withLock { $0 } }
        func come() { state.withLock { $0 = true } }
    }

    private var log: any LogHandler
    private let breakOff: BreakOff

    init(_ log: any LogHandler, until breakOff: BreakOff) {
        self.log = log
        self.breakOff = breakOff
    }

    var logLevel: Logger.Level {
        get { log.logLevel }
        set { log.logLevel = newValue }
    }

    var metadata: Logger.Metadata {
        get { log.metadata }
        set { log.metadata = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { log[metadataKey: key] }
        set { log[metadataKey: key] = newValue }
    }

    func log(event: LogEvent) {
        // The first of them may come before the server as a whole hears of it.
        if event.level == .error, Task.isCancelled || breakOff.hasCome { return }
        log.log(event: event)
    }
}
