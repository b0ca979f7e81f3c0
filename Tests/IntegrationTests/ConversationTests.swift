import Foundation
import JSON
import Testing

/// Follow-ups and watched lists as a user meets them: a real worker, redis-cli from outside.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct `A conversation` {
    struct Stage {
        let redis: RedisServer
        let environment: [String: String]
        let workers: [ChildProcess]
        private let folder: TemporaryFolder

        init(workers count: Int = 1, settings: [String: String] = [:]) async throws {
            redis = try await RedisServer()
            let variables = ["REDIS_URL": redis.url, "LOG_FORMAT": "json"].merging(settings) { $1 }
            environment = variables
            folder = try await SmallIndex.build(environment: variables)
            workers = try (0..<count).map { _ in
                try Executable.start("inference-worker", SmallIndex.config, environment: variables)
            }
        }

        func push(_ request: JSONObject) async throws {
            let line = JSONValue.object(request).bytes()
            try await redis.cli(["-x", "LPUSH", "anime:requests"], stdin: line)
        }

        func result(_ key: String) async throws -> JSONObject {
            let reply = try await redis.cli("--raw", "BRPOP", key, "60")
            let line = try #require(reply.split(separator: "\n").last, "no result at \(key)")
            return try #require(try JSONValue(parsing: Array(line.utf8)).object)
        }

        func say(_ text: String, _ more: JSONObject = ["session": "u7"]) async throws -> Answer {
            var request: JSONObject = ["query": .string(text), "reply_to": "anime:result:mine"]
            request.merge(more)
            try await push(request)
            return Answer(result: try await result("anime:result:mine"))
        }

        /// What redis-cli prints, without the line break.
        func cli(_ arguments: String...) async throws -> String {
            try await redis.cli(["--raw"] + arguments).trimmingCharacters(in: .newlines)
        }
    }

    /// Whether seconds to live are left, `most` or a few less.
    private func lives(_ key: String, _ most: Int, in stage: Stage) async throws -> Bool {
        let left = try await stage.cli("TTL", key)
        return (most - 60...most).contains(Int(left) ?? -1)
    }

    struct Answer {
        let result: JSONObject

        var understood: JSONObject { result["understood"]?.object ?? [:] }
        var operation: JSONValue? { understood["operation"] }
        var warnings: [String] { (result["warnings"]?.array ?? []).compactMap(\.string) }
        var error: JSONObject? { result["error"]?.object }
        var ids: [Int] { Answer.ids(result["recommendations"]) { $0.object?["mal_id"] } }
        var rejected: [Int] { Answer.ids(understood["rejected"]) { $0 } }
        var episodes: [Int] { Answer.ids(result["recommendations"]) { $0.object?["episodes"] } }

        static func ids(_ value: JSONValue?, _ id: (JSONValue) -> JSONValue?) -> [Int] {
            (value?.array ?? []).compactMap { if case .integer(let number) = id($0) { number } else { nil } }
        }
    }

    @Test func `goes on from what was said before`() async throws {
        let stage = try await Stage()
        let first = try await stage.say("something like Cowboy Bebop, after 1990")
        #expect(first.operation == "new")
        #expect(first.understood["like"] == [1])
        let shorter = try await stage.say("shorter")
        #expect(shorter.operation == "refine")
        #expect(shorter.understood["like"] == [1])
        #expect(shorter.understood["filters"]?.object?["year"] == ["min": 1991])
        let limit = try #require(shorter.understood["filters"]?.object?["episodes"]?.object?["max"])
        #expect(shorter.episodes.allSatisfy { JSONValue.integer($0) == limit || $0 < Int(limit.text) ?? 0 })
        let rejecting = try await stage.say("not that one")
        #expect(rejecting.operation == "reject")
        #expect(rejecting.rejected == [shorter.ids[0]])
        #expect(!rejecting.ids.contains(shorter.ids[0]))
        let liking = try await stage.say("more like the second")
        #expect(liking.operation == "like")
        #expect(liking.understood["like"] == [.integer(rejecting.ids[1])])
        #expect(Set(liking.ids).isDisjoint(with: first.ids + shorter.ids + rejecting.ids))
        let darker = try await stage.say("mais sombrio")
        #expect(darker.operation == "refine")
        #expect(darker.understood["themes"]?.array?.contains("dark and gritty") == true)
        #expect(!darker.ids.contains(shorter.ids[0]))
        let dropping = try await stage.say("forget the year")
        #expect(dropping.operation == "drop")
        #expect(dropping.understood["filters"]?.object?.members.map(\.name) == ["episodes"])
        #expect(dropping.understood["filters"]?.object?["episodes"]?.object?["max"] == limit)
        let more = try await stage.say("more", ["session": "u7", "n": 1])
        #expect(more.operation == "more")
        let again = try await stage.say("start over")
        #expect(again.operation == "reset")

        #expect(try await stage.cli("HGET", "anime:session:u7", "v") == "8")
        #expect(try await stage.cli("HGET", "anime:session:u7", "rejected") == "[]")
        #expect(try await lives("anime:session:u7", 86_400, in: stage))
        // Another session and none at all know nothing of it.
        #expect(try await stage.say("shorter", ["session": "u8"]).operation == "new")
        #expect(try await stage.say("shorter", [:]).operation == "new")
    }

    @Test func `of two workers and forty turns at once loses no rejected id`() async throws {
        let stage = try await Stage(workers: 2, settings: ["ANIME_RETRIEVER_SESSION_TTL": "90s"])
        try await eventually { try await stage.cli("ZCARD", "anime:workers") == "2" }
        let first = try await stage.say("adventure", ["session": "s", "n": 20])
        #expect(first.ids.count > 10)
        let turn: JSONObject = ["query": "not the first", "session": "s", "n": 20, "reply_to": "anime:results"]
        let lines = (0..<40).map { _ in JSONValue.object(turn).text }
        try await stage.redis.cli(["LPUSH", "anime:requests"] + lines)
        try await eventually { try await stage.cli("LLEN", "anime:results") == "40" }
        var rejected: Set<Int> = []
        for line in try await stage.cli("LRANGE", "anime:results", "0", "-1").split(separator: "\n") {
            let answer = Answer(result: try #require(try JSONValue(parsing: Array(line.utf8)).object))
            #expect(answer.warnings.filter { $0.contains("session") } == [])
            rejected.formUnion(answer.rejected)
        }
        #expect(rejected.count > 1)
        let stored = try await stage.cli("HGET", "anime:session:s", "rejected")
        #expect(Set(Answer.ids(try JSONValue(parsing: Array(stored.utf8))) { $0 }) == rejected)
        #expect(try await stage.cli("HGET", "anime:session:s", "v") == "41")
        #expect(try await lives("anime:session:s", 90, in: stage))
    }

    @Test func `that cannot be read costs a warning and no answer`() async throws {
        let stage = try await Stage()
        _ = try await stage.say("pirates", ["session": "a"])
        _ = try await stage.cli("HSET", "anime:session:a", "liked", "oops")
        let damaged = try await stage.say("pirates", ["session": "a"])
        #expect(damaged.result["status"] == "ok")
        #expect(damaged.operation == "new")
        #expect(damaged.warnings.filter { $0.hasPrefix("the session was damaged, a new one begins: ") }.count == 1)
        #expect(try await stage.cli("HGET", "anime:session:a", "liked") == "[]")
        _ = try await stage.cli("SET", "anime:session:b", "x")
        let foreign = try await stage.say("pirates", ["session": "b"])
        #expect(foreign.result["status"] == "degraded")
        #expect(
            foreign.warnings.contains("the session cannot be read, the answer does without: its key holds a string"))
        #expect(try await stage.cli("GET", "anime:session:b") == "x")
    }

    @Test func `and a wish leave out what the user has watched`() async throws {
        let stage = try await Stage()
        let key: JSONObject = ["exclude_key": "anime:watched:u7", "n": 3]
        let first = try await stage.say("space bounty hunters", key)
        let list = try TemporaryFolder()
        func load(_ text: String, _ more: String...) async throws -> ChildProcess.Output {
            try Data(text.utf8).write(to: list.url.appending(path: "list"))
            return try await Executable.run(
                "inference-worker", ["watched", "--user", "u7", list.path + "list"] + more + SmallIndex.config,
                environment: stage.environment)
        }
        let entries = first.ids.map {
            "<anime><series_animedb_id>\($0)</series_animedb_id><my_status>Completed</my_status></anime>"
        }
        let loaded = try await load("<myanimelist>\(entries.joined())</myanimelist>")
        #expect(loaded.status == 0)
        #expect(
            loaded.standardOutput == """
                anime:watched:u7: 3 watched, 3 new, 3 in all
                left out: 0 planned, 0 without a MyAnimeList id

                """)
        let second = try await stage.say("space bounty hunters", key)
        #expect(Set(second.ids).isDisjoint(with: first.ids))
        #expect(second.ids.count == 3)

        let replaced = try await load(
            #"[{"idMal":5,"status":"COMPLETED"},{"idMal":6,"status":"PLANNING"}]"#, "--replace")
        #expect(replaced.standardOutput.hasPrefix("anime:watched:u7: 1 watched, 1 new, 1 in all\nleft out: 1 planned"))
        #expect(try await stage.cli("SMEMBERS", "anime:watched:u7") == "5")
        let broken = try await load("<myanimelist>\n<anime>")
        #expect(broken.status == 2)
        #expect(broken.standardError.hasSuffix("list: line 2: the file ends within <anime>\n"))

        _ = try await stage.cli("LPUSH", "anime:watched:list", "1")
        let mistyped = try await stage.say("space", ["exclude_key": "anime:watched:list"])
        #expect(
            mistyped.error == [
                "code": "bad_request", "message": "$.exclude_key must name a set: the key holds a list",
                "path": "$.exclude_key", "retryable": false,
            ])
        #expect(try await stage.say("space", ["exclude_key": "anime:dead"]).error?["path"] == "$.exclude_key")
    }
}
