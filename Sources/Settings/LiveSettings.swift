import Synchronization

/// The settings of a process that go on changing: ``current`` is always whole, checked and unmixed.
///
/// ```
/// files, twice the same ---+
///                          +-> load, validate together -> publish, or keep the last good ones and say why
/// Redis, at a new version -+
/// ```
///
/// `redis.yaml` and `jobs.yaml` are read at the start alone: what connections and the queue were made with cannot
/// change under them. Whoever polls decides how often; ``SettingsFollower`` of the worker does, four times a second.
package actor LiveSettings {
    /// Where all that it knows comes from.
    package struct Sources: Sendable {
        let environment: [String: String]
        let files: @Sendable () -> SettingsContents
        /// Unix time in seconds.
        let time: @Sendable () -> Double
        let sleep: @Sendable (Duration) async throws -> Void

        package init(
            environment: [String: String], files: @escaping @Sendable () -> SettingsContents,
            time: @escaping @Sendable () -> Double,
            sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
        ) {
            self.environment = environment
            self.files = files
            self.time = time
            self.sleep = sleep
        }
    }

    private struct Published {
        var settings: AppSettings
        var state: ConfigState
        var wakes: [AsyncStream<Void>.Continuation] = []
    }

    private let sources: Sources
    private let overlays: (any SettingsOverlaySource)?
    private let onEvent: @Sendable (SettingsEvent) -> Void
    private let start: AppSettings
    private nonisolated let published: Mutex<Published>

    /// What the files held when they were last believed; nil before.
    private var contents: SettingsContents?
    private var overlay: SettingsOverlay?
    /// Whether the last good settings came with a folder: one that goes away takes none of them along.
    private var hasFolder = false
    /// What was said last of each kind, so that nothing is said twice.
    private var said: (problems: [String], waiting: [String], fault: String) = ([], [], "")

    /// How long the files must stay as they are before they are believed: who writes one in pieces is not done.
    package static let settling = Duration.milliseconds(100)
    /// Readings until the next poll has to go on.
    private static let mostReadings = 5
    /// What is told of a bad change: there may be megabytes of it, from anybody who can write to Redis.
    private static let mostProblems = 20
    private static let longestProblem = 400

    /// - Parameters:
    ///   - settings: the first good ones, made of the same files and environment.
    ///   - sources: files and environment.
    ///   - overlays: what wins over files; nothing is asked of it yet.
    ///   - onEvent: told of what changes; must not block.
    package init(
        _ settings: AppSettings, _ sources: Sources, overlays: (any SettingsOverlaySource)? = nil,
        onEvent: @escaping @Sendable (SettingsEvent) -> Void = { _ in }
    ) {
        self.sources = sources
        self.overlays = overlays
        self.onEvent = onEvent
        start = settings
        published = Mutex(
            Published(
                settings: settings, state: ConfigState(digest: settings.digest, loadedAt: sources.time())))
    }

    /// The last good settings: one immutable snapshot.
    package nonisolated var current: AppSettings { published.withLock { $0.settings } }

    package nonisolated var state: ConfigState { published.withLock { $0.state } }

    /// An element after every change of ``current``; a slow reader gets one for several.
    package nonisolated var changes: AsyncStream<Void> {
        let (stream, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        published.withLock { $0.wakes.append(wake) }
        return stream
    }

    /// Notes why an embedder that is asked for does not serve; nil once it does.
    package nonisolated func note(pending: String?) {
        published.withLock { $0.state.pending = pending }
    }

    /// Takes up the files if they hold something else than before, and stay so.
    ///
    /// - Parameter settling: how long they must stay as they are.
    package func pollFiles(settling: Duration = LiveSettings.settling) async {
        var found = sources.files()
        if found == contents {
            // The same bytes may be right by now, as when the file of a key has come.
            if !said.problems.isEmpty { load() }
            return
        }
        for _ in 0..<Self.mostReadings {
            if settling > .zero { do { try await sources.sleep(settling) } catch { return } }  // told to stop
            let again = sources.files()
            if again == found {
                contents = found
                return load()
            }
            found = again
        }
    }

    /// Takes up what Redis says if its version is another than before.
    ///
    /// - Returns: Whether it is known what Redis says.
    @discardableResult
    package func pollOverlay() async -> Bool {
        guard let overlays else { return true }
        do throws(SettingsOverlayFault) {
            let found = try await overlays.overlay(since: overlay)
            said.fault = ""
            published.withLock { $0.state.redisFault = nil }
            guard let found else { return true }
            let isNews = overlay != nil || found != .none
            overlay = found
            published.withLock { $0.state.redisVersion = found.version }
            if isNews { load() }
            return true
        } catch {
            if Task.isCancelled { return false }  // told to stop, which says nothing of Redis
            // Waiting would not help where Redis refuses; the files then hold alone.
            guard error.description != said.fault else { return !error.isRetryable }
            said.fault = error.description
            published.withLock { $0.state.redisFault = error.description }
            onEvent(.redisUnreadable(error.description))
            return !error.isRetryable
        }
    }

    /// Makes settings of what was read last, and publishes them if they are good.
    private func load() {
        let loaded: AppSettings
        do throws(SettingsError) {
            let contents = contents ?? sources.files()
            if contents.isMissing, hasFolder { throw contents.isGone }
            loaded = try AppSettings.load(contents, overlay ?? .none, environment: sources.environment).settings
            hasFolder = !contents.isMissing
        } catch {
            return reject(error)
        }
        said.problems = []
        published.withLock { $0.state.rejection = nil }
        let settings = loaded.taking([.redis, .jobs], from: start)
        wait(for: loaded.differences(from: settings))
        let before = current
        guard settings != before else { return }
        let wakes = published.withLock { published in
            published.settings = settings
            published.state.digest = settings.digest
            published.state.loadedAt = sources.time()
            return published.wakes
        }
        onEvent(.loaded(digest: settings.digest, keys: settings.differences(from: before)))
        for wake in wakes { wake.yield() }
    }

    private func reject(_ error: SettingsError) {
        let shown = error.problems.prefix(Self.mostProblems).map { String("\($0)".prefix(Self.longestProblem)) }
        let more = error.problems.count - shown.count
        let problems = shown + (more > 0 ? ["and \(more) more"] : [])
        guard problems != said.problems else { return }
        said.problems = problems
        let rejection = ConfigState.Rejection(at: sources.time(), problems: problems)
        published.withLock { $0.state.rejection = rejection }
        onEvent(.rejected(problems: problems))
    }

    private func wait(for keys: [String]) {
        guard keys != said.waiting else { return }
        said.waiting = keys
        published.withLock { $0.state.atNextStart = keys }
        onEvent(.atNextStart(keys: keys))
    }
}
