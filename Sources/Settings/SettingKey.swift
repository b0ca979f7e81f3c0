/// The settings files; raw values are the file names without `.yaml`.
package enum SettingsFile: String, Sendable, CaseIterable {
    case embeddings, retriever, llm, redis, jobs

    /// `jobs.yaml`.
    package var name: String { rawValue + ".yaml" }
    /// How the environment variables begin that override this file's keys: `ANIME_JOBS_`.
    package var environmentPrefix: String { "ANIME_\(rawValue.uppercased())_" }
}

/// One key as the software read it: what it accepts, its value, and where its value came from.
package struct SettingKey: Sendable, Equatable {
    /// Who had the last word on a value.
    package enum Source: Sendable, Equatable {
        case standard
        /// Line from 1.
        case file(line: Int)
        /// The same of its text in Redis.
        case redis(line: Int)
        case environment(String)
    }

    package let file: SettingsFile
    /// `["filters", "min_members"]`.
    package let path: [String]
    /// What the key is for, in a few words, with its unit where the name has none.
    package let summary: String
    /// `"an integer from 1 to 1024"`.
    package let accepts: String
    /// The value in force as YAML would show it, without quotes; of a URL without user and password.
    package let value: String
    package let source: Source

    /// `filters.min_members`.
    package var name: String { path.joined(separator: ".") }
    /// `ANIME_RETRIEVER_FILTERS_MIN_MEMBERS`.
    package var environmentName: String { Self.environmentName(file, path) }

    static func environmentName(_ file: SettingsFile, _ path: [String]) -> String {
        let key = path.joined(separator: "_").uppercased()
        return file.environmentPrefix + String(key.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }
}
