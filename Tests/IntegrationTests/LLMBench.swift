import Foundation
import Glibc
import JSON
import Redis
import Testing

/// What language models cost a worker and its users, one JSON line a measurement.
///
/// Run with `BENCHMARK=1 swift test -c release --filter "LLM bench"`. Times depend on the machine and its load, which
/// is printed beside them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BENCHMARK"] == "1"), .serialized, .timeLimit(.minutes(20)))
struct `LLM bench` {
    private func report(_ what: String, _ figures: JSONObject) {
        var line: JSONObject = ["what": .string(what)]
        line.merge(figures)
        show(line)
    }

    @Test func `ten thousand answers of a hostile model`() async throws {
        let crowd = try await HostileCrowd.run(10_000)
        var statuses = JSONObject()
        for (status, count) in crowd.statuses { statuses[status] = .integer(count) }
        #expect(crowd.results == 10_000)
        #expect(crowd.faults == [])
        report(
            "hostile model",
            [
                "results": .integer(crowd.results), "faults": .integer(crowd.faults.count),
                "sentences_of_the_model": .integer(crowd.told), "claims_held_back": .integer(crowd.heldBack),
                "calls": .integer(crowd.calls),
                "statuses": .object(statuses),
            ])
    }

    /// Push to answer, in milliseconds, one after the other, over one connection.
    private func times(
        _ count: Int, _ stage: `The main job, end to end`.Stage, _ prefix: String
    ) async throws -> [Double] {
        let redis = try stage.redis.connection()
        var times: [Double] = []
        for number in 0..<count {
            let start = ContinuousClock.now
            let request = #"{"id":"\#(prefix)\#(number)","query":"robots \#(number)","n":3}"#
            _ = try await redis.send(RedisCommand("LPUSH", "anime:requests", request))
            _ = try await redis.send(
                RedisCommand("BRPOP", "anime:result:\(prefix)\(number)", 60), replyWithin: .seconds(65))
            times.append(start.duration(to: .now) / .milliseconds(1))
        }
        return times
    }

    private static func quantile(_ share: Double, _ times: [Double]) -> JSONValue {
        let sorted = times.sorted()
        let value = sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
        return .double((value * 1_000).rounded() / 1_000)
    }

    /// Connections refused, and connections that nobody answers.
    @Test(arguments: [true, false]) func `a model that is down`(isRefused: Bool) async throws {
        let server = try await FakeLLMServer { _, _ in [.hold] }
        let url = isRefused ? "http://127.0.0.1:\(try LoopbackSocket.freePort())/v1" : server.url
        let config = try FakeLLMServer.config(url, "", "limits: {attempt_ms: 1000, retries: 0}")
        let stage = try await `The main job, end to end`.Stage(worker: ["--config", config.path])
        let opening = try await times(5, stage, "w")  // what opens the breaker: breaker.min_calls
        let open = try await times(300, stage, "o")
        report(
            isRefused ? "model refuses connections" : "model never answers",
            [
                "before_breaker_max_ms": Self.quantile(1, opening), "open_p50_ms": Self.quantile(0.5, open),
                "open_p95_ms": Self.quantile(0.95, open), "open_max_ms": Self.quantile(1, open),
            ])
        if case .double(let p95) = Self.quantile(0.95, open) { #expect(p95 <= 50) }
    }

    /// What the worker adds of its own to embedding, scan, model and Redis.
    @Test(arguments: ["pick", "explain"]) func `orchestration`(task: String) async throws {
        let sentence = "A story of friends who stand by each other in the end."
        let picks = (1...3).map { #"{"c":"c\#($0)","why":"\#(sentence)"}"# }.joined(separator: ",")
        let text = task == "pick" ? #"{"picks":[\#(picks)],"none_fit":false}"# : #"{"why":"\#(sentence)"}"#
        let server = try await FakeLLMServer { _, _ in .chat(text) }
        let config = try FakeLLMServer.config(server.url, ", task: \(task)")
        let stage = try await `The main job, end to end`.Stage(worker: ["--config", config.path])
        let redis = try stage.redis.connection()
        var own: [Double] = []
        var stages: [String: [Double]] = [:]
        for number in 0..<300 {
            let id = "t\(number)"
            _ = try await redis.send(
                RedisCommand(
                    "LPUSH", "anime:requests", #"{"id":"\#(id)","query":"friends and robots \#(number)","n":3}"#))
            let reply = try await redis.send(RedisCommand("BRPOP", "anime:result:\(id)", 60), replyWithin: .seconds(65))
            let result = try JSONValue(parsing: try #require(reply.array?.last?.bytes)).object
            #expect(result?["mode"] == "llm")
            guard number >= 50 else { continue }  // warm
            var sum = 0.0
            for member in result?["metrics"]?.object?["stages_ms"]?.object?.members ?? [] {
                guard case .double(let time) = member.value else { continue }
                stages[member.name, default: []].append(time)
                if !["embed", "retrieve", "generate", "record"].contains(member.name) { sum += time }
            }
            own.append(sum)
        }
        var figures: JSONObject = ["p50_ms": Self.quantile(0.5, own), "p95_ms": Self.quantile(0.95, own)]
        for (name, times) in stages.sorted(by: { $0.key < $1.key }) { figures[name] = Self.quantile(0.5, times) }
        report("orchestration, task \(task)", figures)
    }

    @Test(.enabled(if: LocalLLM.script != nil), arguments: ["pick", "explain"])
    func `tokens of three recommendations`(task: String) async throws {
        try await LocalLLM.with("smollm2") { llm in
            let config = try FakeLLMServer.config(
                llm.url, ", task: \(task)", "limits: {attempt_ms: 60000, deadline_ms: 120000}")
            let stage = try await `The main job, end to end`.Stage(worker: ["--config", config.path])
            for query in ["a detective hunts a clever killer", "pirates looking for treasure", "giant robots in space"]
            {
                let result = try await stage.ask(#"{"id":"\#(query)","query":"\#(query)","n":3}"#, id: query)
                let llm = try #require(result["metrics"]?.object?["llm"]?.object)
                report(
                    "tokens, task \(task)",
                    [
                        "input": llm["input_tokens"] ?? .null, "output": llm["output_tokens"] ?? .null,
                        "attempts": llm["attempts"] ?? .null, "status": result["status"] ?? .null,
                    ])
                if case .integer(let input) = llm["input_tokens"], case .integer(let output) = llm["output_tokens"] {
                    #expect(input <= 900)
                    #expect(output <= 180)
                }
            }
        }
    }
}
