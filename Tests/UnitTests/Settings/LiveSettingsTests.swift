import Glibc
import Settings
import Synchronization
import Testing

/// Files, Redis and time in the hands of a test: reading and sleeping are what the test says they are.
final class SettingsWorld: SettingsOverlaySource {
    private struct State {
        var files: [String: String]
        var overlay = SettingsOverlay.none
        var fault: SettingsOverlayFault?
        var whileAsleep: [[String: String]] = []
        var sleeps: [Duration] = []
        var events: [SettingsEvent] = []
    }

    private let state: Mutex<State>

    init(_ files: [String: String]) { state = Mutex(State(files: files)) }

    var events: [SettingsEvent] { state.withLock { $0.events } }
    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    func write(_ files: [String: String]) { state.withLock { $0.files = files } }
    /// What each sleep leaves behind: somebody writes while the reader waits.
    func writeWhileAsleep(_ files: [[String: String]]) { state.withLock { $0.whileAsleep = files } }
    func fail(_ fault: SettingsOverlayFault?) { state.withLock { $0.fault = fault } }

    func set(_ version: String?, _ files: [String: String] = [:]) {
        let texts = files.map { (SettingsFile(rawValue: $0.key) ?? .llm, SettingsText.bytes(Array($0.value.utf8))) }
        state.withLock {
            $0.overlay = SettingsOverlay(
                version: version, texts: Dictionary(uniqueKeysWithValues: texts),
                places: Dictionary(uniqueKeysWithValues: texts.map { ($0.0, "P:config:\($0.0.name)") }))
        }
    }

    func overlay(since known: SettingsOverlay?) async throws(SettingsOverlayFault) -> SettingsOverlay? {
        let (overlay, fault) = state.withLock { ($0.overlay, $0.fault) }
        if let fault { throw fault }
        return known?.version == overlay.version && known != nil ? nil : overlay
    }

    func settings(_ environment: [String: String] = [:]) throws -> LiveSettings {
        let files = { @Sendable [self] in SettingsContents(folder: "config", files: state.withLock { $0.files }) }
        return LiveSettings(
            try AppSettings.load(files(), environment: environment).settings,
            .init(environment: environment, files: files, time: { 1000 }) { [self] duration in
                state.withLock { state in
                    state.sleeps.append(duration)
                    if !state.whileAsleep.isEmpty { state.files = state.whileAsleep.removeFirst() }
                }
            }, overlays: self, onEvent: { [self] event in state.withLock { $0.events.append(event) } })
    }
}

@Suite struct `Live settings` {
    private static let own = "models: {mine: {model: m1, base_url: \"http://10.0.0.1/v1\"}}\n"

    @Test func `change with the files, once these have stayed as they are`() async throws {
        let world = SettingsWorld([:])
        let settings = try world.settings()
        let before = settings.current.digest
        await settings.pollFiles()
        #expect(world.events == [])
        world.write(["llm.yaml": "chain: [local]"])
        await settings.pollFiles()
        #expect(settings.current.llm.chain.map(\.name) == ["local"])
        #expect(settings.current.digest != before)
        #expect(world.events == [.loaded(digest: settings.current.digest, keys: ["llm.chain"])])
        #expect(settings.state.digest == settings.current.digest)
        #expect(settings.state.loadedAt == 1000)
        await settings.pollFiles()
        #expect(world.events.count == 1)
    }

    @Test func `do not believe a file that is still being written`() async throws {
        let whole = "chain: [local]\nprompt: {reply_language: pt}\n"
        let world = SettingsWorld(["llm.yaml": whole])
        let settings = try world.settings()
        await settings.pollFiles()
        let before = settings.current
        // Truncated, then half of it, then all: each is good YAML.
        world.write(["llm.yaml": ""])
        world.writeWhileAsleep([["llm.yaml": "chain: [local]\n"], ["llm.yaml": whole], ["llm.yaml": whole]])
        await settings.pollFiles()
        #expect(settings.current == before)
        #expect(world.events == [])
        #expect(world.sleeps == Array(repeating: LiveSettings.settling, count: 4))
    }

    @Test func `leave a writer that never rests to the next poll`() async throws {
        let world = SettingsWorld([:])
        let settings = try world.settings()
        await settings.pollFiles()
        world.write(["jobs.yaml": "# 0"])
        world.writeWhileAsleep((1...20).map { ["retriever.yaml": "depth: \($0)"] })
        let read = world.sleeps.count
        await settings.pollFiles()
        #expect(world.sleeps.count == read + 5)
        #expect(settings.current.retriever.depth == 200)
    }

    @Test func `stay as they were while a change is wrong, and say so once`() async throws {
        let world = SettingsWorld(["llm.yaml": "chain: [local]"])
        let settings = try world.settings()
        let good = settings.current
        world.write(["llm.yaml": "chain: [lokal]", "retriever.yaml": "depth: 7"])
        for _ in 1...3 { await settings.pollFiles() }
        #expect(settings.current == good)
        let problem = """
            config/llm.yaml:1:8: chain: no model is named "lokal" (known: groq, local, openai); did you mean local?
            """
        #expect(world.events == [.rejected(problems: [problem])])
        #expect(settings.state.rejection?.at == 1000)
        #expect(settings.state.rejection?.problems == [problem])
        world.write(["llm.yaml": "chain: [", "retriever.yaml": "depth: 7"])
        await settings.pollFiles()
        #expect(world.events.count == 2)
        world.write(["llm.yaml": "chain: [local]", "retriever.yaml": "depth: 7"])
        await settings.pollFiles()
        #expect(settings.current.retriever.depth == 7)
        #expect(settings.state.rejection == nil)
        #expect(world.events.last == .loaded(digest: settings.current.digest, keys: ["retriever.depth"]))
    }

    @Test func `take a change up when what it lacked has come`() async throws {
        try await withSettingsFolder([:]) { folder in
            let world = SettingsWorld([:])
            let settings = try world.settings()
            let key = folder + "/key"
            world.write(["llm.yaml": "chain: [groq]\nmodels: {groq: {api_key_file: \"\(key)\"}}"])
            await settings.pollFiles()
            #expect(settings.current.llm.chain.isEmpty)
            try write("secret", to: key)
            await settings.pollFiles()
            #expect(settings.current.llm.chain.map(\.name) == ["groq"])
        }
    }

    @Test func `know what waits for the next start, and leave it out of the digest`() async throws {
        let world = SettingsWorld([:])
        let settings = try world.settings()
        let digest = settings.current.digest
        world.write(["jobs.yaml": "concurrency: 3\nmax_batch: 2", "redis.yaml": "key_prefix: other"])
        await settings.pollFiles()
        #expect(settings.current.jobs.concurrency == 32)
        #expect(settings.current.redis.keyPrefix == "anime")
        #expect(settings.current.digest == digest)
        let keys = ["redis.key_prefix", "jobs.concurrency", "jobs.max_batch"]
        #expect(world.events == [.atNextStart(keys: keys)])
        #expect(settings.state.atNextStart == keys)
        world.write([:])
        await settings.pollFiles()
        #expect(world.events.last == .atNextStart(keys: []))
        #expect(settings.state.atNextStart == [])
    }

    @Test func `wake whoever waits for a change`() async throws {
        let world = SettingsWorld([:])
        let settings = try world.settings()
        var changes = settings.changes.makeAsyncIterator()
        world.write(["retriever.yaml": "depth: 7"])
        await settings.pollFiles()
        await changes.next()
        #expect(settings.current.retriever.depth == 7)
    }

    @Test func `follow a folder whose link is moved to another, as Kubernetes does`() async throws {
        try await withSettingsFolder([:]) { folder in
            try link(folder, "..data", to: "..1", ["llm.yaml": "chain: [local]"])
            try makeLink(folder + "/llm.yaml", to: "..data/llm.yaml")
            let read = { @Sendable in SettingsContents(folder: folder) }
            let settings = LiveSettings(
                try AppSettings.load(read(), environment: [:]).settings,
                .init(environment: [:], files: read, time: { 0 }, sleep: { _ in }))
            #expect(settings.current.llm.chain.map(\.name) == ["local"])
            try link(folder, "..data", to: "..2", ["llm.yaml": "chain: []"])
            await settings.pollFiles()
            #expect(settings.current.llm.chain.isEmpty)
        }
    }

    @Test func `stay as they were when their folder goes away, and say so once`() async throws {
        try await withSettingsFolder(["llm.yaml": "chain: [local]"]) { folder in
            let read = { @Sendable in SettingsContents(folder: folder) }
            let rejections = Mutex(0)
            let settings = LiveSettings(
                try AppSettings.load(read(), environment: [:]).settings,
                .init(environment: [:], files: read, time: { 0 }, sleep: { _ in }),
                onEvent: { if case .rejected = $0 { rejections.withLock { $0 += 1 } } })
            await settings.pollFiles()
            #expect(rename(folder, folder + "-away") == 0)
            for _ in 1...3 { await settings.pollFiles() }
            #expect(settings.current.llm.chain.map(\.name) == ["local"])
            #expect(
                settings.state.rejection?.problems == ["\(folder): the folder of the settings is gone; put it back"])
            #expect(rejections.withLock { $0 } == 1)
            #expect(rename(folder + "-away", folder) == 0)
            await settings.pollFiles()
            #expect(settings.state.rejection == nil)
        }
    }

    @Test func `are the defaults while there is no folder, and follow one that comes`() async throws {
        try await withSettingsFolder([:]) { parent in
            let folder = parent + "/config"
            let read = { @Sendable in SettingsContents(folder: folder) }
            let settings = LiveSettings(
                try AppSettings.load(read(), environment: [:]).settings,
                .init(environment: [:], files: read, time: { 0 }, sleep: { _ in }))
            await settings.pollFiles()
            #expect(settings.state.rejection == nil)
            #expect(mkdir(folder, 0o700) == 0)
            try write("chain: [local]", to: folder + "/llm.yaml")
            await settings.pollFiles()
            #expect(settings.current.llm.chain.map(\.name) == ["local"])
        }
    }

    @Test func `are the files' with what Redis says instead, key by key, and the environment above both`() async throws
    {
        let world = SettingsWorld(["llm.yaml": Self.own + "chain: [local]\nlimits: {retries: 4}"])
        let settings = try world.settings(["ANIME_LLM_PROMPT_REPLY_LANGUAGE": "en"])
        world.set(
            "1",
            [
                "llm": "chain: [mine, local]\nmodels: {mine: {model: m2}}\nprompt: {reply_language: pt}",
                "retriever": "depth: 9", "embeddings": "active: [minilm]",
            ])
        #expect(await settings.pollOverlay())
        let llm = settings.current.llm
        #expect(llm.chain.map(\.name) == ["mine", "local"])
        #expect(llm.chain[0].model == "m2")
        #expect(llm.chain[0].baseURL == "http://10.0.0.1/v1")
        #expect(llm.limits.retries == 4)
        #expect(llm.prompt.replyLanguage == .english)
        #expect(settings.current.retriever.depth == 9)
        #expect(settings.current.embeddings.active == ["minilm"])
        #expect(settings.state.redisVersion == "1")
        // A text without a new version is not looked at; without a version there is none.
        world.set("1", ["llm": "chain: []"])
        await settings.pollOverlay()
        #expect(settings.current.llm == llm)
        world.set(nil)
        await settings.pollOverlay()
        #expect(settings.current.llm.chain.map(\.name) == ["local"])
    }

    @Test func `stay what Redis said last while it cannot be asked`() async throws {
        let world = SettingsWorld([:])
        let settings = try world.settings()
        world.fail(.init("no route", isRetryable: true))
        #expect(await settings.pollOverlay() == false)
        world.fail(nil)
        world.set("1", ["retriever": "depth: 9"])
        #expect(await settings.pollOverlay())
        world.fail(.init("no route", isRetryable: true))
        for _ in 1...3 { #expect(await settings.pollOverlay() == false) }
        #expect(settings.current.retriever.depth == 9)
        #expect(settings.state.redisFault == "no route")
        #expect(world.events.filter { $0 == .redisUnreadable("no route") }.count == 2)
        world.fail(.init("no permission", isRetryable: false))
        #expect(await settings.pollOverlay())
    }

    @Test func `show a bad text of any size only in part`() async throws {
        let world = SettingsWorld([:])
        let settings = try world.settings()
        let keys = (0..<500).map { "key\($0): \(String(repeating: "x", count: 100))" }.joined(separator: "\n")
        world.set("1", ["retriever": keys, "llm": "chain: [\(String(repeating: "y", count: 5000))]"])
        await settings.pollOverlay()
        let problems = try #require(settings.state.rejection?.problems)
        #expect(problems.count == 21)
        #expect(problems.last == "and 481 more")
        #expect(problems.allSatisfy { $0.count <= 400 })
    }
}
