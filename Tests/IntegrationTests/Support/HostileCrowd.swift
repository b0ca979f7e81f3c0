import Foundation
import JSON
import Testing

/// Many wishes through a whole worker whose model is hostile, and what is wrong with what comes back.
struct HostileCrowd {
    var results = 0
    var faults: [String] = []
    var statuses: [String: Int] = [:]
    /// Sentences delivered that are a model's.
    var told = 0
    /// Claims that were held back, as the results count them.
    var heldBack = 0
    var calls = 0

    private static let things = [
        "space", "pirates", "detectives", "robots", "school", "music", "war", "magic", "love", "revenge", "friends",
        "demons", "samurai", "ghosts", "sports", "cooking", "crime", "travel", "family", "monsters", "gods", "games",
        "vampires", "ninjas", "alchemy",
    ]

    /// Sends `count` wishes for three entries each and takes their results from the common list.
    static func run(_ count: Int) async throws -> HostileCrowd {
        let server = try await FakeLLMServer(HostileModel.script)
        let config = try FakeLLMServer.config(
            server.url, "",
            """
            limits: {attempt_ms: 300, retries: 1, backoff_ms: [1, 5], deadline_ms: 2000}
            breaker: {window: 1000, min_calls: 1000, fail_ratio: 1.0}
            """)
        try Data("cache: {answer_ttl: 0s}\n".utf8).write(to: config.url.appending(path: "retriever.yaml"))
        let stage = try await `The main job, end to end`.Stage(worker: ["--config", config.path])
        let check = try DeliveryCheck([stage.folder.path + "catalogue.csv", SmallIndex.root + "data/anime.csv"])
        let lines = (0..<count).map { number in
            let words = [number, number / 25, number / 625].map { things[$0 % 25] }
            let query = "a story of \(words[0]) and \(words[1]) with \(words[2])"
            return #"{"id":"h\#(number)","query":"\#(query)","n":3,"reply_to":"anime:results"}"#
        }
        for start in stride(from: 0, to: count, by: 500) {
            _ = try await stage.redis.cli(["LPUSH", "anime:requests"] + lines[start..<min(start + 500, count)])
        }
        try await eventually(within: .seconds(60) + .milliseconds(60) * count) {
            try await stage.redis.cli("LLEN", "anime:results") == "\(count)\n"
        }
        var crowd = HostileCrowd()
        crowd.calls = server.requests.count
        for line in try await stage.redis.cli("--raw", "LRANGE", "anime:results", "0", "-1").split(separator: "\n") {
            crowd.take(try #require(try JSONValue(parsing: Array(line.utf8)).object), check)
        }
        return crowd
    }

    private mutating func take(_ result: JSONObject, _ check: DeliveryCheck) {
        results += 1
        let status = result["status"]?.string ?? "?"
        statuses[status, default: 0] += 1
        let isAnswered = status == "ok" || status == "degraded"
        if !isAnswered, status != "no_match" { faults.append("unanswered: \(JSONValue.object(result).text)") }
        faults += check.faults(of: result, count: isAnswered ? 3 : 0)
        told += (result["recommendations"]?.array ?? []).count { $0.object?["reason_source"] == "llm" }
        if case .integer(let count) = result["grounding"]?.object?["unsupported"] { heldBack += count }
    }
}
