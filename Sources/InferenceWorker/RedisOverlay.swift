import JSON
import Logging
import Redis
import Settings

/// Settings that stand in Redis: a YAML text under `P:config:<file>` for each file, taken up at every new value of
/// `P:config:version`.
///
///     SET anime:config:llm.yaml 'chain: [local]'
///     INCR anime:config:version
///
/// A connection of its own: loading an index keeps the other one busy.
struct RedisOverlay: SettingsOverlaySource {
    private let redis: RedisConnection
    private let prefix: String

    /// Longer than any file of settings; who needs more is not setting anything.
    private static let mostBytes = 65_536
    /// Of a number that counts changes.
    private static let mostVersionBytes = 64

    init(_ endpoint: RedisEndpoint, keyPrefix: String, logger: Logger) {
        redis = RedisConnection(endpoint, name: "inference-worker.config", logger: logger)
        prefix = keyPrefix + ":config:"
    }

    func overlay(since known: SettingsOverlay?) async throws(SettingsOverlayFault) -> SettingsOverlay? {
        // A Redis that hangs must not hold up the exit.
        let found = await withTaskCancellationHandler {
            await self.found(since: known)
        } onCancel: {
            redis.interrupt()
        }
        return try found.get()
    }

    private func found(since known: SettingsOverlay?) async -> Result<SettingsOverlay?, SettingsOverlayFault> {
        do throws(RedisError) {
            let version = Self.version(
                try await redis.send(RedisCommand("GETRANGE", prefix + "version", 0, Self.mostVersionBytes - 1)))
            if let known, known.version == version { return .success(nil) }
            if version == nil { return .success(SettingsOverlay.none) }
            return .success(try await texts())
        } catch {
            return .failure(SettingsOverlayFault("\(error)", isRetryable: error.isRetryable))
        }
    }

    private func texts() async throws(RedisError) -> SettingsOverlay {
        let files = SettingsFile.allCases
        let call = Self.read.call(
            keys: [prefix + "version"] + files.map { prefix + $0.name }, [Self.mostVersionBytes, Self.mostBytes])
        let reply = try await redis.run(call).array ?? []
        let texts = zip(files, reply.dropFirst()).compactMap { file, value in Self.text(value).map { (file, $0) } }
        return SettingsOverlay(
            version: reply.first.flatMap(Self.version), texts: Dictionary(uniqueKeysWithValues: texts),
            places: Dictionary(uniqueKeysWithValues: files.map { ($0, prefix + $0.name) }))
    }

    private static func version(_ reply: RedisValue) -> String? {
        reply.text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// nil where there is none.
    private static func text(_ reply: RedisValue) -> SettingsText? {
        switch reply {
        case .bytes(let bytes) where !String(decoding: bytes, as: UTF8.self).isStreamSafe:
            .unreadable("has more than 30 combining marks in a row")
        case .bytes(let bytes): .bytes(bytes)
        case .array(let reason): .unreadable(reason.first?.text ?? "")
        default: nil
        }
    }

    /// All texts at one moment.
    ///
    ///     KEYS  version, then one for each file
    ///     ARGV  most bytes of the version, most bytes of a text
    ///     returns [version, text or nil or [why it cannot be used], ...]
    private static let read = RedisScript(
        """
        local found = {redis.call('GETRANGE', KEYS[1], 0, ARGV[1] - 1)}
        for i = 2, #KEYS do
          local kind = redis.call('TYPE', KEYS[i]).ok
          if kind == 'none' then
            found[i] = false
          elseif kind ~= 'string' then
            found[i] = {'must hold a string, not a ' .. kind}
          elseif redis.call('STRLEN', KEYS[i]) > tonumber(ARGV[2]) then
            found[i] = {'is longer than ' .. ARGV[2] .. ' bytes'}
          else
            found[i] = redis.call('GET', KEYS[i])
          end
        end
        return found
        """)
}
