package import Foundation
package import Logging

/// Turns every log event into one line and hands it on.
package struct LineLogHandler: LogHandler {
    private let format: LogFormat
    private let now: @Sendable () -> Date
    private let write: @Sendable ([UInt8]) -> Void

    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?

    /// - Parameters:
    ///   - format: What a line looks like.
    ///   - logLevel: The least level that is logged.
    ///   - now: Where the time comes from.
    ///   - write: Takes one line, its line feed included; called by several threads at a time.
    package init(
        format: LogFormat, logLevel: Logger.Level, now: @escaping @Sendable () -> Date,
        write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.format = format
        self.logLevel = logLevel
        self.now = now
        self.write = write
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// The event's own metadata win over the provider's, and those over the logger's.
    package func log(event: LogEvent) {
        var fields = metadata
        fields.merge(metadataProvider?.get() ?? [:]) { $1 }
        fields.merge(event.error.map { [LogKeys.error: "\($0)"] } ?? [:]) { $1 }
        fields.merge(event.metadata ?? [:]) { $1 }
        write(Array((format.line(now(), event.level, event.message.description, fields) + "\n").utf8))
    }
}
