/// All settings of one process, checked: whoever holds a value of this type need not check anything again.
///
/// Environment over Redis over file over default; every file and every key is optional. A command-line flag wins over both by
/// being put into `environment` under the key's variable before the settings are read.
package struct AppSettings: Sendable, Equatable {
    package let embeddings: EmbeddingsSettings
    package let retriever: RetrieverSettings
    package let llm: LLMSettings
    package let redis: RedisSettings
    package let jobs: JobSettings
    /// 16 hexadecimal digits that change with any effective value but secrets and where this process listens:
    /// `versions.config` of every result.
    package let digest: String
    /// `jobs.concurrency="32"` for each key of each file, in reading order.
    private let lines: [SettingsFile: [String]]

    /// Reads `embeddings.yaml`, `retriever.yaml`, `llm.yaml`, `redis.yaml` and `jobs.yaml` in `folder`.
    ///
    /// - Parameters:
    ///   - folder: May be missing: then the defaults hold.
    ///   - environment: The process's environment; `ANIME_<FILE>_<KEY_PATH>` overrides one key.
    /// - Throws: All problems at once.
    package init(folder: String, environment: [String: String]) throws(SettingsError) {
        self = try Self.load(folder: folder, environment: environment).settings
    }

    /// The settings together with a description of every key that they were made of, file by file.
    ///
    /// - Throws: All problems at once.
    package static func load(
        folder: String, environment: [String: String]
    ) throws(SettingsError) -> (settings: AppSettings, keys: [SettingKey]) {
        try load(SettingsContents(folder: folder), environment: environment)
    }

    /// The same from what was read before, and from what Redis says instead.
    ///
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
            lines: Dictionary(grouping: keys, by: \.file).mapValues { $0.map(\.line) })
        return (settings, keys)
    }

    /// These settings, but `files` as in `other`.
    package func taking(_ files: Set<SettingsFile>, from other: AppSettings) -> AppSettings {
        AppSettings(
            embeddings: files.contains(.embeddings) ? other.embeddings : embeddings,
            retriever: files.contains(.retriever) ? other.retriever : retriever,
            llm: files.contains(.llm) ? other.llm : llm, redis: files.contains(.redis) ? other.redis : redis,
            jobs: files.contains(.jobs) ? other.jobs : jobs,
            lines: lines.merging(other.lines.filter { files.contains($0.key) }) { $1 })
    }

    /// These settings, but with `retriever.backend` as in `other`.
    package func takingBackend(from other: AppSettings) -> AppSettings {
        let key = "retriever.backend="
        var lines = lines
        if let line = other.lines[.retriever]?.first(where: { $0.hasPrefix(key) }) {
            lines[.retriever] = lines[.retriever]?.map { $0.hasPrefix(key) ? line : $0 }
        }
        return AppSettings(
            embeddings: embeddings, retriever: retriever.takingBackend(from: other.retriever), llm: llm, redis: redis,
            jobs: jobs, lines: lines)
    }

    /// The keys whose values differ, as `jobs.concurrency`, in reading order.
    package func differences(from other: AppSettings) -> [String] {
        SettingsFile.allCases.flatMap { file in
            let (mine, others) = (lines[file] ?? [], other.lines[file] ?? [])
            let changed = Set(mine).symmetricDifference(others)
            var seen: Set<String> = []
            return (mine + others).filter(changed.contains).map { String($0.prefix { $0 != "=" }) }
                .filter { seen.insert($0).inserted }
        }
    }

    private init(
        embeddings: EmbeddingsSettings, retriever: RetrieverSettings, llm: LLMSettings, redis: RedisSettings,
        jobs: JobSettings, lines: [SettingsFile: [String]]
    ) {
        self.embeddings = embeddings
        self.retriever = retriever
        self.llm = llm
        self.redis = redis
        self.jobs = jobs
        self.lines = lines
        digest = Self.digest(
            of: SettingsFile.allCases.flatMap { lines[$0] ?? [] }.filter { line in
                !Self.ownOfProcess.contains { line.hasPrefix($0) }
            })
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
