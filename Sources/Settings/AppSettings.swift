/// All settings of one process, checked: whoever holds a value of this type need not check anything again.
///
/// Environment over Redis over file over default; every file and every key is optional. A command-line flag wins over both by
/// being put into `environment` under the key's variable before the settings are read.
package struct AppSettings: Sendable, Equatable {
    package private(set) var embeddings: EmbeddingsSettings
    package private(set) var retriever: RetrieverSettings
    package private(set) var llm: LLMSettings
    package private(set) var redis: RedisSettings
    package private(set) var jobs: JobSettings
    /// `jobs.concurrency="32"` for each key of each file, in reading order.
    private var lines: [String]
}

extension AppSettings {
    /// Reads `embeddings.yaml`, `retriever.yaml`, `llm.yaml`, `redis.yaml` and `jobs.yaml` in `folder`.
    ///
    /// - Parameters:
    ///   - folder: May be missing: then the defaults hold.
    ///   - environment: The process's environment; `ANIME_<FILE>_<KEY_PATH>` overrides one key.
    /// - Throws: All problems at once.
    package init(folder: String, environment: [String: String]) throws(SettingsError) {
        self = try Self.load(SettingsContents(folder: folder), environment: environment).settings
    }

    /// The settings together with a description of every key that they were made of, file by file.
    ///
    /// - Parameters:
    ///   - contents: What the files hold.
    ///   - overlay: What Redis says instead.
    ///   - environment: As above.
    /// - Returns: Both.
    /// - Throws: All problems at once.
    package static func load(
        _ contents: SettingsContents, _ overlay: SettingsOverlay = .none, environment: [String: String]
    ) throws(SettingsError) -> (settings: AppSettings, keys: [SettingKey]) {
        let loader = SettingsLoader(contents, overlay, environment: environment)
        var embeddings = loader.reader(for: .embeddings)
        var retriever = loader.reader(for: .retriever)
        var llm = loader.reader(for: .llm)
        var redis = loader.reader(for: .redis)
        var jobs = loader.reader(for: .jobs)
        let values = (
            EmbeddingsSettings(&embeddings, environment: environment), RetrieverSettings(&retriever),
            LLMSettings(&llm, environment: environment),
            RedisSettings(&redis, environment: environment), JobSettings(&jobs, environment: environment)
        )
        let readers = [embeddings, retriever, llm, redis, jobs]
        let problems = loader.problems(with: readers)
        guard problems.isEmpty else { throw SettingsError(problems: problems) }
        let keys = readers.flatMap(\.keys)
        let settings = AppSettings(
            embeddings: values.0, retriever: values.1, llm: values.2, redis: values.3, jobs: values.4,
            lines: keys.map(\.line))
        return (settings, keys)
    }

    /// What may stay behind when the rest changes; a raw value is how the lines of its keys begin.
    package enum Part: String, Sendable {
        case embeddings = "embeddings."
        case backend = "retriever.backend="
        case redis = "redis."
        case jobs = "jobs."
    }

    /// These settings, but `parts` as in `other`.
    package func taking(_ parts: Set<Part>, from other: AppSettings) -> AppSettings {
        var settings = self
        for part in parts {
            switch part {
            case .embeddings: settings.embeddings = other.embeddings
            case .backend: settings.retriever.backend = other.retriever.backend
            case .redis: settings.redis = other.redis
            case .jobs: settings.jobs = other.jobs
            }
            // Keys of a part stand together, in both.
            let isOfPart = { (line: String) in line.hasPrefix(part.rawValue) }
            let place = settings.lines.firstIndex(where: isOfPart) ?? settings.lines.endIndex
            settings.lines.removeAll(where: isOfPart)
            settings.lines.insert(contentsOf: other.lines.filter(isOfPart), at: place)
        }
        return settings
    }

    /// The keys whose values differ, as `jobs.concurrency`, file by file in reading order.
    package func differences(from other: AppSettings) -> [String] {
        let changed = Set(lines).symmetricDifference(other.lines)
        var seen: Set<String> = []
        return SettingsFile.allCases.flatMap { file in
            (lines + other.lines).filter { $0.hasPrefix("\(file).") && changed.contains($0) }
                .map { String($0.prefix { $0 != "=" }) }.filter { seen.insert($0).inserted }
        }
    }

    /// 16 hexadecimal digits that change with any effective value but secrets and where this process listens:
    /// `versions.config` of every result.
    package var digest: String {
        Self.digest(of: lines.filter { line in !Self.ownOfProcess.contains { line.hasPrefix($0) } })
    }

    /// Several workers on one machine need several ports, and answer alike all the same.
    private static let ownOfProcess = ["jobs.http.host=", "jobs.http.port="]

    /// FNV-1a, 64 bits, over the lines.
    ///
    /// It tells two configurations of one operator apart and guards nothing, so it need not withstand forgery; it is
    /// the same on every machine and in every run, which Swift's seeded `Hasher` is not.
    /// Source of the constants: <http://www.isthe.com/chongo/tech/comp/fnv/>.
    private static func digest(of lines: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in lines.flatMap({ "\($0)\n".utf8 }) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension SettingKey {
    fileprivate var line: String { "\(file).\(name)=\(String(reflecting: value))" }
}
