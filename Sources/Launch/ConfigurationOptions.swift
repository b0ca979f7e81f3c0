package import ArgumentParser
package import Embeddings
import Foundation
package import Logging
package import Redis
package import Settings
import Telemetry

/// Where the settings are: the same option for every command that needs any.
package struct ConfigurationOptions: ParsableArguments {
    @Option(help: "Folder of the YAML files. (default: \(standardFolder), if it is there)")
    package var config: String?

    package init() {}

    private static let standardFolder = "config"

    /// The folder that was named, which must be there, or the standard one, which need not.
    package var folder: String { config ?? Self.standardFolder }

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Sets up the log as the environment says, and reads the settings.
    ///
    /// - Parameters:
    ///   - model: what `--model` names, if it was given: the active models.
    ///   - level: of the log where `LOG_LEVEL` names none; a command that prints its result logs only what went wrong.
    /// - Returns: the settings, checked.
    /// - Throws: ``Failure`` with every problem found.
    package func settings(
        model: String? = nil, logging level: Logger.Level = .error
    ) throws -> AppSettings {
        do {
            let given = environment["LOG_LEVEL"] ?? ""
            let level = given.isEmpty ? level.rawValue : given
            try LogConfiguration(environment: environment.merging(["LOG_LEVEL": level]) { $1 }).install()
            return try load(model: model)
        } catch {
            throw Failure("\(error)", .misused)
        }
    }

    private func load(model: String?) throws(SettingsError) -> AppSettings {
        let variable = "ANIME_EMBEDDINGS_ACTIVE"
        let flags = model.map { [variable: $0] } ?? [:]
        do throws(SettingsError) {
            return try AppSettings.load(contents, environment: environment.merging(flags) { $1 }).settings
        } catch {
            throw model == nil ? error : error.naming("--model", for: variable)
        }
    }

    private var contents: SettingsContents { SettingsContents(folder: folder, isRequired: config != nil) }

    /// Where the settings can be read from again and again.
    package var sources: LiveSettings.Sources {
        LiveSettings.Sources(
            environment: environment,
            files: { [folder, config] in SettingsContents(folder: folder, isRequired: config != nil) },
            time: { Date.now.timeIntervalSince1970 })
    }

    /// Loads the active models.
    ///
    /// - Returns: an embedder that is ready to work.
    /// - Throws: ``Failure``: the model's files are missing or wrong.
    package func embedder(_ settings: EmbeddingsSettings) async throws -> any Embedder {
        do throws(EmbeddingError) {
            return try await makeEmbedder(settings, models: models)
        } catch {
            throw Failure("\(error)", .misused)
        }
    }

    /// The folder that holds one folder for each local model.
    package var models: String {
        ModelFolder.models(configured: environment["MODEL_DIR"], home: environment["HOME"] ?? ".")
    }
}

extension RedisEndpoint {
    /// The server that `redis.yaml` and the environment name.
    ///
    /// - Throws: ``Failure``: the address cannot be used.
    package init(_ settings: RedisSettings) throws {
        do throws(RedisError) {
            try self.init(
                url: settings.url, username: settings.username, password: settings.password?.reveal(),
                sentinelUsername: settings.sentinelUsername, sentinelPassword: settings.sentinelPassword?.reveal(),
                keyPrefix: settings.keyPrefix, connectTimeout: settings.connectTimeout,
                commandTimeout: settings.commandTimeout)
        } catch {
            throw Failure("\(settings.place): url: \(error)", .misused)
        }
    }
}

extension Failure {
    /// An error of Redis as the end of a one-shot command.
    package init(_ error: RedisError) {
        switch error {
        case .unreachable, .timedOut, .connectionLost: self.init("\(error)", .unavailable)
        case .invalidURL, .tlsUnavailable, .keysScattered: self.init("\(error)", .misused)
        default: self.init("\(error)", error.recovery == .refuse ? .misused : .failed)
        }
    }
}
