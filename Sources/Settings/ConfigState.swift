/// What is in force and what is not, for whoever has to tell an operator.
package struct ConfigState: Sendable, Equatable {
    /// A change that was not taken up.
    package struct Rejection: Sendable, Equatable {
        /// Unix time in seconds.
        package let at: Double
        /// One line each, with place and remedy; cut to what a page can show.
        package let problems: [String]
    }

    /// ``AppSettings/digest`` of the last good settings.
    package var digest: String
    /// When they were read, Unix time in seconds.
    package var loadedAt: Double
    /// Why what stands in files and Redis now is not what is in force; nil where it is.
    package var rejection: Rejection?
    /// Why the embedder, or the index, that is asked for does not serve yet; nil where it does.
    package var pending: String?
    /// Keys whose change waits for the next start of the process: `jobs.concurrency`.
    package var atNextStart: [String] = []
    /// `P:config:version` in Redis; nil where nobody set one.
    package var redisVersion: String?
    /// Why Redis cannot be asked for settings; nil where it can.
    package var redisFault: String?
}

/// What ``LiveSettings`` tells whoever keeps a log.
package enum SettingsEvent: Sendable, Equatable {
    /// Other settings are in force: their digest, and the keys that changed.
    case loaded(digest: String, keys: [String])
    /// What stands there now is wrong; the last good settings stay in force.
    case rejected(problems: [String])
    /// These keys are read at the start alone; empty: they are again what they were.
    case atNextStart(keys: [String])
    /// What Redis says is not known; what it said before stays in force.
    case redisUnreadable(String)
}

/// Where settings other than files come from.
package protocol SettingsOverlaySource: Sendable {
    /// What is to be said instead of the files.
    ///
    /// - Parameter known: what was read before; nil for the first time.
    /// - Returns: nil where the version is still that of `known`.
    /// - Throws: ``SettingsOverlayFault``.
    func overlay(since known: SettingsOverlay?) async throws(SettingsOverlayFault) -> SettingsOverlay?
}

/// Why settings cannot be read from elsewhere.
package struct SettingsOverlayFault: Error, CustomStringConvertible {
    package let description: String
    package let isRetryable: Bool

    package init(_ description: String, isRetryable: Bool) {
        self.description = description
        self.isRetryable = isRetryable
    }
}
