import Foundation
import Glibc
import JSON
import Telemetry
import Testing

/// What a worker shows of itself, seen from outside.
@Suite(.serialized, .timeLimit(.minutes(3))) struct `A worker that is watched` {
    /// A worker over sixty titles that has answered one wish, found nothing for another, and refused a third.
    private func watched(_ body: (ChildProcess, RedisServer, Int) async throws -> Void) async throws {
        let redis = try await RedisServer()
        let environment = ["REDIS_URL": redis.url, "LOG_FORMAT": "json"]
        let folder = try await SmallIndex.build(environment: environment)
        let worker = try Executable.start("inference-worker", SmallIndex.config, environment: environment)
        let port = try await worker.httpPort()
        let requests = [
            #"{"id":"m1","query":"a detective hunts a serial killer","n":3,"ts":1}"#,
            #"{"id":"m2","query":"anything","filters":{"score":{"min":10}}}"#, #"{"id":"m3","n":3}"#,
        ]
        for request in requests { _ = try await redis.cli("LPUSH", "anime:requests", request) }
        for id in ["m1", "m2", "m3"] { _ = try await redis.cli("BRPOP", "anime:result:\(id)", "30") }
        _ = try await redis.cli("LPUSH", "anime:dead", "!5/0 crashed 1 x", "!5/0 crashed 1 y")
        try await body(worker, redis, port)
        worker.signal(SIGTERM)
        #expect(try await worker.output().status == 0)
        _ = folder
    }

    /// `name{labels}` -> value.
    private func samples(_ port: Int) async throws -> [String: Double] {
        let text = try await HTTPVisit.get("/metrics", port: port).body
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        return Dictionary(
            uniqueKeysWithValues: lines.compactMap { line in
                line.lastIndex(of: " ").flatMap { space in
                    Double(line[line.index(after: space)...]).map { (String(line[..<space]), $0) }
                }
            })
    }

    @Test func `counts what it did and samples what is in Redis`() async throws {
        try await watched { _, _, port in
            var found: [String: Double] = [:]
            // Counted after the result is published; the queue is looked at every five seconds.
            try await eventually {
                found = try await samples(port)
                return found["anime_dead_letters"] == 2
                    && found["anime_jobs_total{status=\"error\",mode=\"none\"}"] == 1
            }
            #expect(found["anime_jobs_total{status=\"ok\",mode=\"extractive\"}"] == 1)
            #expect(found["anime_jobs_total{status=\"no_match\",mode=\"extractive\"}"] == 1)
            #expect(found["anime_abstain_total"] == 1)
            #expect(found["anime_stage_duration_seconds_count{stage=\"understand\"}"] == 2)
            #expect(found["anime_stage_duration_seconds_count{stage=\"generate\"}"] == 0)
            #expect(found["anime_queue_wait_seconds_count"] == 1)
            #expect(found["anime_queue_wait_seconds_bucket{le=\"3600\"}"] == 0)
            #expect(found["anime_redis_up"] == 1)
            #expect(found["anime_queue_length{list=\"normal\"}"] == 0)
            #expect(found["anime_workers"] == 1)
            #expect(found["anime_index_entries"] == 60)
            #expect(found["anime_inflight_jobs"] == 0)
            #expect(try #require(found["anime_lease_margin_seconds"]) > 5)
            #expect(try #require(found["process_resident_memory_bytes"]) > 10_000_000)
            #expect(try #require(found["process_cpu_seconds_total"]) > 0)
            let age = Date.now.timeIntervalSince1970 - (try #require(found["process_start_time_seconds"]))
            #expect((-2...180).contains(age))
        }
    }

    @Test func `is not ready without an index, ready with one, and alive in both cases`() async throws {
        let redis = try await RedisServer()
        let environment = ["REDIS_URL": redis.url, "LOG_FORMAT": "json"]
        let worker = try Executable.start("inference-worker", SmallIndex.config, environment: environment)
        let port = try await worker.httpPort()
        let before = try await HTTPVisit.get("/readyz", port: port)
        #expect(before.status == 503)
        #expect(try JSONValue(line: before.body)["status"] == "waiting for an index")
        #expect(try await HTTPVisit.get("/livez", port: port).status == 200)
        _ = try await SmallIndex.build(titles: 10, environment: environment)
        try await eventually { try await HTTPVisit.get("/readyz", port: port).status == 200 }
        let after = try JSONValue(line: try await HTTPVisit.get("/readyz", port: port).body)
        let served = try await redis.cli("--raw", "KEYS", "anime:index:*:meta")
        #expect(served.contains(":\(after["index", "generation"].string ?? "?"):meta"))
        #expect(after["redis", "state"] == "up")
        try await eventually {
            try JSONValue(line: try await HTTPVisit.get("/readyz", port: port).body)["worker"] != .null
        }
        try await redis.kill()
        try await eventually {
            try JSONValue(line: try await HTTPVisit.get("/readyz", port: port).body)["redis", "state"] == "down"
        }
        #expect(try await HTTPVisit.get("/livez", port: port).status == 200)
        worker.signal(SIGTERM)
        #expect(try await worker.output().status == 0)
    }

    @Test func `answers although its port is taken, and says so`() async throws {
        let (taken, port) = try LoopbackSocket.listening(backlog: 1)
        defer { close(taken) }
        let redis = try await RedisServer()
        let environment = ["REDIS_URL": redis.url, "LOG_FORMAT": "json", "ANIME_JOBS_HTTP_PORT": String(port)]
        _ = try await SmallIndex.build(titles: 10, environment: environment)
        let worker = try Executable.start("inference-worker", SmallIndex.config, environment: environment)
        _ = try await redis.cli("LPUSH", "anime:requests", #"{"id":"p1","query":"a detective"}"#)
        let reply = try await redis.cli("--raw", "BRPOP", "anime:result:p1", "60")
        #expect(reply.contains(#""status":"#))
        let warnings = worker.logged("http port not served, jobs are")
        #expect(warnings.count == 1)
        #expect(warnings.first?["http.address"] == .string("127.0.0.1:\(port)"))
        worker.signal(SIGTERM)
        #expect(try await worker.output().status == 0)
    }

    @Test(.enabled(if: Prometheus.isInstalled, "prometheus is not installed: apt-get install prometheus"))
    func `is scraped by a real Prometheus, and a query returns what it did`() async throws {
        try await watched { _, _, port in
            let text = try await HTTPVisit.get("/metrics", port: port).body
            let checked = try await ChildProcess(
                Executable.installed("promtool"), ["check", "metrics"], standardInput: Array(text.utf8)
            ).output()
            #expect(checked.status == 0, "\(checked.standardError)")
            let prometheus = try Prometheus(scraping: port)
            try await eventually { try await prometheus.value(of: "anime_dead_letters") == "2" }
            #expect(try await prometheus.value(of: "sum(anime_jobs_total)") == "3")
            #expect(try await prometheus.value(of: "anime_jobs_total{status='ok',mode='extractive'}") == "1")
            #expect(
                try await prometheus.value(
                    of: "histogram_quantile(1, sum by (le) (anime_stage_duration_seconds_bucket{stage='generate'}))")
                    == "NaN")
            #expect(try await prometheus.value(of: "count(anime_index_generation_info)") == "1")
        }
    }
}

/// A real Prometheus that scrapes one worker twice a second, ended with its owner.
private struct Prometheus {
    static let isInstalled =
        (try? Executable.installed("prometheus")) != nil && (try? Executable.installed("promtool")) != nil

    private let folder: TemporaryFolder
    private let process: ChildProcess
    private let port: Int

    init(scraping target: Int) throws {
        folder = try TemporaryFolder()
        port = try LoopbackSocket.freePort()
        let configuration = """
            global: {scrape_interval: 500ms, scrape_timeout: 500ms}
            scrape_configs: [{job_name: worker, static_configs: [{targets: ["127.0.0.1:\(target)"]}]}]

            """
        try Data(configuration.utf8).write(to: folder.url.appending(path: "prometheus.yml"))
        process = try ChildProcess(
            Executable.installed("prometheus"),
            [
                "--config.file=\(folder.path)prometheus.yml", "--storage.tsdb.path=\(folder.path)data",
                "--web.listen-address=127.0.0.1:\(port)",
            ])
    }

    /// The value of the one series that `query` gives; nil while there is none.
    func value(of query: String) async throws -> String? {
        let allowed = CharacterSet.alphanumerics
        let text = query.addingPercentEncoding(withAllowedCharacters: allowed) ?? query
        // It takes a second to listen.
        guard let visit = try? await HTTPVisit.get("/api/v1/query?query=\(text)", port: port), visit.status == 200
        else {
            return nil
        }
        let results = try JSONValue(line: visit.body)["data", "result"].array ?? []
        return results.count == 1 ? results[0]["value"].array?.last?.string : nil
    }
}
