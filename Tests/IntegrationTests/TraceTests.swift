import Foundation
import Glibc
import JSON
import Testing

/// A worker with a collector and a language model on loopback.
@Suite(.serialized, .timeLimit(.minutes(3))) struct `Traces of a worker` {
    private static let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

    /// The spans of every request that the collector got.
    private func spans(_ collector: FakeLLMServer) throws -> [JSONObject] {
        try collector.requests.flatMap { request -> [JSONObject] in
            let end = try #require(request.range(of: "\r\n\r\n"))
            let body = try JSONValue(line: String(request[end.upperBound...]))
            return (body["resourceSpans"].array ?? []).flatMap { $0["scopeSpans"].array ?? [] }
                .flatMap { $0["spans"].array ?? [] }.compactMap(\.object)
        }
    }

    private func attributes(_ span: JSONObject) -> [String: JSONValue] {
        Dictionary(
            uniqueKeysWithValues: (span["attributes"]?.array ?? []).compactMap { attribute in
                attribute["key"].string.flatMap { key in
                    attribute["value"].object?.members.first.map { (key, $0.value) }
                }
            })
    }

    @Test func `tell of a job, its stages and its calls, under the trace of its requester`() async throws {
        let collector = try await FakeLLMServer { _, _ in .reply(200, "{}") }
        let model = try await FakeLLMServer { _, _ in
            .chat(
                #"{"picks":[{"c":"c1","why":"Just right."}],"none_fit":false}"#,
                usage: #"{"prompt_tokens":700,"completion_tokens":40}"#)
        }
        let redis = try await RedisServer()
        let config = try TemporaryFolder()
        let yaml = "chain: [fake]\nmodels: {fake: {model: fake-1, json: schema, base_url: \"\(model.url)\"}}\n"
        try Data(yaml.utf8).write(to: config.url.appending(path: "llm.yaml"))
        let environment = [
            "REDIS_URL": redis.url, "LOG_FORMAT": "json", "LOG_LEVEL": "debug",
            "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:\(collector.port)",
            "OTEL_EXPORTER_OTLP_HEADERS": "x-tenant=seven",
        ]
        _ = try await SmallIndex.build(environment: environment)
        let worker = try Executable.start("inference-worker", ["--config", config.path], environment: environment)
        let before = Date.now.timeIntervalSince1970
        let request = #"{"id":"t1","query":"wish-of-a-user about robots","n":2,"traceparent":"\#(Self.parent)"}"#
        _ = try await redis.cli("LPUSH", "anime:requests", request)
        let line = try await redis.cli("--raw", "BRPOP", "anime:result:t1", "60")
        let result = try JSONValue(line: String(try #require(line.split(separator: "\n").last)))
        #expect(result["trace_id"] == "4bf92f3577b34da6a3ce929d0e0e4736")
        try await eventually { try spans(collector).contains { $0["name"] == "process request" } }
        worker.signal(SIGTERM)
        #expect(try await worker.output().status == 0)

        let found = try spans(collector)
        #expect(found.allSatisfy { $0["traceId"] == "4bf92f3577b34da6a3ce929d0e0e4736" })
        let job = try #require(found.first { $0["name"] == "process request" })
        #expect(job["parentSpanId"] == "00f067aa0ba902b7")
        #expect(job["kind"] == 5)
        #expect(attributes(job)["anime.status"] == result["status"])
        #expect(attributes(job)["anime.mode"] == result["mode"])
        #expect(attributes(job)["messaging.message.id"] == "t1")
        let children = found.filter { $0["name"] != "process request" }
        #expect(children.allSatisfy { $0["parentSpanId"] == job["spanId"] })
        #expect(Set(found.compactMap { $0["spanId"]?.string }).count == found.count)
        let names = Set(children.compactMap { $0["name"]?.string })
        let index = try #require(result["versions", "index"].string)
        #expect(
            names.isSuperset(of: ["understand", "fuse", "rerank", "chat fake-1", "retrieval \(index)", "generate"]))
        let chat = try #require(children.first { $0["name"] == "chat fake-1" })
        #expect(chat["kind"] == 3)
        #expect(attributes(chat)["gen_ai.operation.name"] == "chat")
        #expect(attributes(chat)["gen_ai.provider.name"] == "fake")
        #expect(attributes(chat)["gen_ai.usage.input_tokens"] == "700")
        #expect(attributes(chat)["gen_ai.usage.output_tokens"] == "40")
        for span in found {
            let start = try #require(span["startTimeUnixNano"]?.string.flatMap { Double($0) }) / 1e9
            let end = try #require(span["endTimeUnixNano"]?.string.flatMap { Double($0) }) / 1e9
            #expect(before - 1 <= start && start <= end && end <= Date.now.timeIntervalSince1970 + 1)
        }
        #expect(collector.requests.allSatisfy { $0.hasPrefix("POST /v1/traces ") && $0.contains("x-tenant: seven") })
        #expect(!collector.requests.contains { $0.contains("wish-of-a-user") })

        // The log has the same names as the result, and nothing of the request.
        let lines = worker.logged("job finished")
        #expect(lines.count == 1)
        let job1 = try #require(lines.first)
        for (key, value) in [
            ("id", "t1"), ("status", result["status"]), ("mode", result["mode"]), ("attempt", 1),
            ("trace_id", result["trace_id"]), ("worker", result["worker"]), ("language", "en"),
            ("versions.index", result["versions", "index"]), ("metrics.llm.model", "fake-1"),
            ("metrics.llm.input_tokens", 700), ("grounding.picks", result["grounding", "picks"]),
            ("metrics.stages_ms.retrieve", result["metrics", "stages_ms", "retrieve"]),
        ] as [(String, JSONValue)] { #expect(job1[key] == value, "\(key)") }
        #expect(job1["metrics.total_ms"] != nil)
        let stages = worker.logged("stage")
        #expect(stages.allSatisfy { $0["id"] == "t1" && $0["level"] == "debug" && $0["trace_id"] == job1["trace_id"] })
        #expect(
            stages.compactMap { $0["stage"]?.string }
                == result["metrics", "stages_ms"].object?.members.map(\.name))
        #expect(!worker.standardError.contains("wish-of-a-user"))
    }

    @Test func `a collector that fails costs spans, which are counted, and nothing else`() async throws {
        let collector = try await FakeLLMServer { _, _ in .reply(503, "{}") }
        let redis = try await RedisServer()
        let environment = [
            "REDIS_URL": redis.url, "LOG_FORMAT": "json",
            "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:\(collector.port)",
        ]
        _ = try await SmallIndex.build(titles: 10, environment: environment)
        let worker = try Executable.start("inference-worker", SmallIndex.config, environment: environment)
        let port = try await worker.httpPort()
        let request = #"{"id":"c1","query":"a detective","traceparent":"malformed"}"#
        _ = try await redis.cli("LPUSH", "anime:requests", request)
        let line = try await redis.cli("--raw", "BRPOP", "anime:result:c1", "60")
        #expect(line.contains(#""trace_id":""#) && !line.contains("malformed"))
        try await eventually {
            let text = try await HTTPVisit.get("/metrics", port: port).body
            return text.contains("\nanime_trace_spans_dropped_total 7\n")
                && text.contains("\nanime_trace_spans_exported_total 0\n")
        }
        worker.signal(SIGTERM)
        #expect(try await worker.output().status == 0)
        #expect(worker.logged("spans not exported, they are dropped").count == 1)
    }
}
