import ArgumentParser
import Foundation
import Jobs
import Launch
import Logging
import Pipelines
import Redis
import Settings
import Transport
import VectorStore

/// `inference-worker doctor`: what is wrong, and the line that mends it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check Redis, rights, clock, models, index, providers and limits; say what mends each fault.",
        discussion: """
            Changes nothing. Exit codes: 0 no problem (warnings are none), 1 a problem, 2 bad settings, 69 Redis \
            unavailable.

            --kill-test starts two workers under a throw-away prefix in the same Redis, kills one of them in the midst \
            of its requests, and checks that the other answers every request exactly once; then it removes all its keys.
            """)

    @Flag(help: "Kill a worker in the midst of its requests, and see that nothing is lost.")
    var killTest = false

    @OptionGroup var options: ConfigurationOptions

    mutating func run() async throws {
        let files = try options.settings()
        let logger = Logger(label: "inference-worker.doctor")
        let endpoint = try RedisEndpoint(files.redis)
        let redis = RedisConnection(endpoint, name: "inference-worker.doctor", logger: logger)
        show(.ok("settings", "\(options.folder), digest \(files.digest)"))
        var findings: [Finding] = []
        do throws(RedisError) {
            findings += try await QueueDoctor(redis, options: JobOptions(files), logger: logger).findings()
        } catch {
            throw Failure(error)
        }
        let overlay = RedisOverlay(endpoint, keyPrefix: files.redis.keyPrefix, logger: logger)
        let live = LiveSettings(files, options.sources, overlays: overlay)
        let isKnown = await live.pollOverlay()
        findings += overlayFindings(live, files, isKnown: isKnown)
        let settings = live.current
        findings += await indexFindings(settings, redis, isFromRedis: settings.embeddings != files.embeddings)
        findings += await providerFindings(settings.llm)
        findings += machineFindings(settings)
        if killTest { findings.append(try await KillTest(settings, redis, config: options.config).run()) }
        for finding in findings { show(finding) }
        if findings.contains(where: { $0.level == .problem }) { throw ExitCode.failure }
    }

    /// With our programs called as this one was and with its settings, so that what mends can be pasted.
    private func show(_ finding: Finding) {
        let path = CommandLine.arguments.first ?? ""
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let finding = finding.callingPrograms(in: folder, with: options.config.map { "--config \($0)" } ?? "")
        StandardOutput.write(finding.description.printable + "\n")
    }

    /// What Redis says instead of the files: a worker goes by that.
    private func overlayFindings(_ live: LiveSettings, _ files: AppSettings, isKnown: Bool) -> [Finding] {
        let subject = "settings in Redis"
        let keys = "\(files.redis.keyPrefix):config:"
        if let fault = live.state.redisFault {
            guard isKnown else {
                return [
                    .warning(
                        subject, "cannot be read just now, and a worker that starts waits for them: \(fault)",
                        mend: "inference-worker doctor   # again, later")
                ]
            }
            return [
                .warning(
                    subject, "cannot be read, so that the files hold alone: \(fault)",
                    mend: "the rights of a worker: see deploy/redis/users.acl")
            ]
        }
        guard let version = live.state.redisVersion else { return [] }
        if let rejection = live.state.rejection {
            return [
                .problem(
                    subject, "are refused, so that the files hold alone: \(rejection.problems.joined(separator: "; "))",
                    mend: "redis-cli SET '\(keys)FILE' TEXT   # or DEL; then redis-cli INCR '\(keys)version'")
            ]
        }
        let changed = live.current.differences(from: files)
        let list = changed.isEmpty ? "the same as in the files" : changed.joined(separator: ", ")
        return [.ok(subject, "version \(version), digest \(live.current.digest): \(list)")]
    }

    /// The models' files by their checksums, and the index by its own and by the models'.
    private func indexFindings(
        _ settings: AppSettings, _ redis: RedisConnection, isFromRedis: Bool
    ) async -> [Finding] {
        let names = settings.embeddings.activeModels.map(\.settings.model).joined(separator: " ")
        let embedder: IndexEmbedder
        do { embedder = IndexEmbedder(try await options.embedder(settings.embeddings)) } catch {
            return [.problem("models", "\(error)", mend: "make model MODELS='\(names)'")]
        }
        let models = Finding.ok("models", "\(names): files as published, fingerprint \(embedder.digest)")
        let store = VectorStore(redis: redis, keyPrefix: settings.redis.keyPrefix)
        do throws(VectorStoreError) {
            let engine = SearchEngine(settings.retriever.backend)
            let index = try await store.loadActive(for: embedder, in: engine)
            let size = "\(index.meta.count) entries, \(index.meta.embedder.dimensions) dimensions"
            let whole = engine.map { "checksum of facts holds, vectors by \($0.rawValue)" } ?? "checksum holds"
            return [models, .ok("index", "\(index.meta.generation): \(size), \(whole)")]
        } catch {
            // That error names a cure of its own.
            let name = settings.embeddings.indexName
            let reason = if case .noActiveGeneration = error { "there is none of \(name)" } else { "\(error)" }
            // What Redis says is for workers alone.
            let model = isFromRedis ? " --model \(name.replacing("+", with: ","))" : ""
            // No build helps where the server cannot search.
            let isUnable = if case .noEngine = error { true } else { false }
            let mend =
                isUnable
                ? "retriever.yaml: backend: memory   # or redis.yaml: url: of such a server"
                : "indexer build --catalogue FILE\(model)"
            return [models, .problem("index", reason, mend: mend)]
        }
    }

    /// Whether each model of the chain has a key that its provider takes, and is among that one's models.
    private func providerFindings(_ settings: LLMSettings) async -> [Finding] {
        guard !settings.chain.isEmpty else {
            return [.ok("providers", "no language model is configured: answers are extractive")]
        }
        let connections = HTTPConnections(connectTimeout: settings.limits.connect, perServer: 1)
        var findings: [Finding] = []
        for model in settings.chain { findings.append(await finding(of: model, connections)) }
        await connections.shutdown()
        return findings
    }

    private func finding(of model: LLMModelSettings, _ connections: HTTPConnections) async -> Finding {
        let subject = "provider \(model.name)"
        let key: Secret?
        do throws(SecretSource.Unreadable) { key = try model.key.secret() } catch {
            return .problem(subject, "\(error)", mend: "llm.yaml: models.\(model.name).api_key_file")
        }
        let question = HTTPPost(
            url: model.baseURL + "/models", bearer: key, body: [],
            limits: HTTPLimits(firstByte: .seconds(5), attempt: .seconds(5), bodyBytes: 4 << 20))
        do throws(TransportError) {
            let reply = try await connections.get(question)
            switch reply.status {
            case 200 where String(decoding: reply.body, as: UTF8.self).contains("\"\(model.model)\""):
                return .ok(subject, "reachable, takes the key, offers \(model.model)")
            case 200:
                return .warning(
                    subject, "does not list \(model.model)",
                    mend: "llm.yaml: models.\(model.name).model: one of those "
                        + "that \(model.baseURL)/models lists")
            case 401, 403:
                return .problem(
                    subject, "refuses the key (status \(reply.status))",
                    mend: "llm.yaml: models.\(model.name).api_key_env or api_key_file with a key that is valid")
            default: return .ok(subject, "reachable (it lists no models: status \(reply.status))")
            }
        } catch {
            return .problem(
                subject, "\(error)", mend: "llm.yaml: models.\(model.name).base_url, or start what should answer there")
        }
    }

    private func machineFindings(_ settings: AppSettings) -> [Finding] {
        var findings: [Finding] = []
        var files = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files) == 0 {
            let limit = Int(clamping: files.rlim_cur)
            findings.append(
                limit < 1_024
                    ? .warning(
                        "limits", "\(limit) open files at most, and the HTTP port may need 256", mend: "ulimit -n 4096")
                    : .ok("limits", "\(limit) open files"))
        }
        let http = settings.jobs.http
        findings.append(
            !http.isLoopback && http.token == .none
                ? .warning(
                    "http", "\(http.host) is reached by others, and without a token only probes and metrics are served",
                    mend: "jobs.yaml: http.token_env or http.token_file")
                : .ok("http", "\(http.host):\(http.port)"))
        return findings
    }
}
