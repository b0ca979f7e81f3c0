import JSON
import Testing

/// Somebody who listens to a streamed request with redis-cli.
struct StreamListener {
    private let process: ChildProcess

    /// Listens when it returns.
    init(_ id: String, _ redis: RedisServer) async throws {
        process = try ChildProcess(
            Executable.installed("redis-cli"), ["-p", "\(redis.port)", "--raw", "SUBSCRIBE", "anime:stream:\(id)"])
        let process = process
        try await eventually { process.standardOutput.contains("subscribe\n") }
    }

    /// What was heard so far.
    var events: [JSONObject] {
        get throws {
            try process.standardOutput.split(separator: "\n").filter { $0.hasPrefix("{") && $0.hasSuffix("}") }
                .compactMap { try JSONValue(parsing: Array($0.utf8)).object }
        }
    }

    /// One line an event: "stage generate", "token 2 llm", "done ok".
    var lines: [String] {
        get throws { try events.map(Self.line) }
    }

    static func line(_ event: JSONObject) -> String {
        let words = ["event", "stage", "rank", "reason_source", "status"].compactMap { event[$0] }
        return words.map { $0.string ?? $0.text }.joined(separator: " ")
    }

    /// All events, once the last has come.
    func ended() async throws -> [JSONObject] {
        try await eventually { try events.contains { $0["event"] == "done" } }
        return try events
    }

    /// What a client that follows the events has before it: (rank, id, reason, source) of each recommendation.
    static func state(after events: [JSONObject]) -> [JSONValue] {
        var state: [JSONValue] = []
        for event in events {
            if event["event"] == "candidates", case .integer(let count) = event["count"] {
                state = (event["candidates"]?.array ?? []).prefix(count).map(card)
            } else if event["event"] == "token", case .integer(let rank) = event["rank"] {
                state[rank - 1] = card(.object(event))
            }
        }
        return state
    }

    /// Of an event or of a recommendation.
    static func card(_ value: JSONValue) -> JSONValue {
        let object = value.object ?? JSONObject()
        return .array(["rank", "mal_id", "reason", "reason_source"].map { object[$0] ?? .null })
    }
}
