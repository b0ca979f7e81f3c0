import Logging
import ServiceLifecycle
import Settings
import Telemetry
import UnixSignals

/// Looks for other settings until graceful shutdown: in files, in Redis, and at once on SIGHUP.
struct SettingsFollower: Service {
    let settings: LiveSettings

    /// How often files and Redis are looked at.
    ///
    /// A swap takes at most this, ``LiveSettings/settling``, and what has to be loaded; a look costs 0.1 ms and a GET.
    static let interval = Duration.milliseconds(250)

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await Self.repeatedly { await settings.pollFiles() } }
                // Beside it, since a Redis that hangs must not keep files waiting.
                group.addTask { await Self.repeatedly { await settings.pollOverlay() } }
                group.addTask {
                    for await _ in signals {
                        await settings.pollFiles(settling: .zero)
                        await settings.pollOverlay()
                    }
                }
            }
        }
    }

    private static func repeatedly(_ body: () async -> Void) async {
        // Ends when told to stop.
        while (try? await Task.sleep(for: interval)) != nil { await body() }
    }
}

extension Logger {
    /// Says what became of settings that changed.
    func log(_ event: SettingsEvent) {
        switch event {
        case .loaded(let digest, let keys):
            Meters.shared.acceptedReloads.add()
            info(
                "config.loaded",
                metadata: [
                    LogKeys.configDigest: "\(digest)", LogKeys.configKeys: "\(keys.joined(separator: ", "))",
                ])
        case .rejected(let problems):
            Meters.shared.rejectedReloads.add()
            error(
                "config.rejected",
                metadata: [
                    LogKeys.error: "the last good settings stay in force: \(problems.joined(separator: "; "))"
                ])
        case .atNextStart(let keys):
            warning(
                "config.waits",
                metadata: [
                    LogKeys.configKeys: "\(keys.joined(separator: ", "))",
                    LogKeys.error: keys.isEmpty
                        ? "all that is read at the start is again what it was"
                        : "read at the start alone: start the worker again for these",
                ])
        case .redisUnreadable(let reason):
            warning("config.redis", metadata: [LogKeys.error: "settings in Redis cannot be read: \(reason)"])
        }
    }
}
