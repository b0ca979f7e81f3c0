import Foundation
import Glibc
import JSON
import Testing

/// The page's API as a client meets it: a worker as a process, its port, and the Redis behind both.
@Suite(.serialized, .timeLimit(.minutes(3))) struct `The API over HTTP` {
    struct Stage {
        let redis: RedisServer
        let worker: ChildProcess
        let folder: TemporaryFolder
        let port: Int

        init(config: String = SmallIndex.root + "config") async throws {
            redis = try await RedisServer()
            let environment = ["REDIS_URL": redis.url, "LOG_FORMAT": "json"]
            folder = try await SmallIndex.build(environment: environment)
            worker = try Executable.start(
                "inference-worker", ["--config", config], environment: environment)
            port = try await worker.httpPort()
        }

        func send(
            _ method: String, _ path: String, _ body: String? = nil, _ headers: [String: String] = [:]
        ) async throws -> HTTPVisit {
            var fields = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
            if let body {
                fields["Content-Type"] = "application/json"
                fields["Content-Length"] = String(body.utf8.count)
            }
            let lines = fields.merging(headers) { $1 }.map { "\($0): \($1)\r\n" }.joined()
            return try await HTTPVisit.send("\(method) \(path) HTTP/1.1\r\n\(lines)\r\n\(body ?? "")", port: port)
        }

        func ask(_ body: String) async throws -> HTTPVisit { try await send("POST", "/v1/recommendations", body) }

        func stream(_ body: String) async throws -> HTTPVisit {
            try await send("POST", "/v1/recommendations", body, ["Accept": "text/event-stream"])
        }
    }

    @Test func `a wish is answered, and its answer can be fetched until it expires`() async throws {
        let stage = try await Stage()
        let answer = try await stage.ask(#"{"id":"q-1","query":"robots in space","n":3}"#)
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "application/json")
        let result = try answer.json
        #expect(result["status"] == "ok")
        #expect(result["id"] == "q-1")
        #expect(result["recommendations"]?.array?.count == 3)
        #expect(result["warnings"] == [])
        #expect(try await stage.send("GET", "/v1/recommendations/q-1").json == result)
        let again = try await stage.ask(#"{"id":"q-1","query":"robots in space","n":3}"#)
        #expect(try again.json == result)
        #expect(try await stage.send("DELETE", "/v1/recommendations/q-1").problem == "409 finished")
        #expect(try await stage.send("GET", "/v1/recommendations/q-2").problem == "404 not_found")
        #expect(try await stage.send("DELETE", "/v1/recommendations/q-2").problem == "404 not_found")
        let unnamed = try await stage.ask(#"{"query":"robots in space"}"#)
        #expect(try unnamed.json["id"]?.string?.wholeMatch(of: /[0-9a-f]{32}/) != nil)
    }

    @Test func `a stream begins with its id, shows candidates and ends with the result`() async throws {
        let stage = try await Stage()
        let visit = try await stage.stream(#"{"id":"s-1","query":"robots in space","n":3}"#)
        #expect(visit.status == 200)
        #expect(visit.headers["content-type"] == "text/event-stream")
        let events = try visit.events
        #expect(events.first?.name == "accepted")
        #expect(events.first?.data == ["id": "s-1"])
        #expect(events.last?.name == "result")
        let candidates = try #require(events.first { $0.name == "candidates" }?.data["candidates"]?.array)
        let picks = try #require(events.last?.data["recommendations"]?.array)
        #expect(Array(candidates.prefix(3)) == picks)
        let later = try await stage.send("GET", "/v1/recommendations/s-1", nil, ["Accept": "text/event-stream"])
        #expect(try later.events.map(\.name) == ["result"])
        #expect(try later.events.first?.data == events.last?.data)
    }

    @Test func `who waits in a paused queue hears so, and can cancel`() async throws {
        let stage = try await Stage()
        _ = try await stage.ask(#"{"query":"robots"}"#)
        _ = try await stage.redis.cli("SET", "anime:paused", "1")
        let stream = try RawStream(#"{"id":"w-1","query":"robots in space"}"#, port: stage.port)
        let heard = await stream.read(until: #""paused":true"#)
        #expect(heard.contains("event: waiting"))
        #expect(try await stage.redis.cli("LLEN", "anime:requests") == "1\n")
        #expect(try await stage.send("GET", "/v1/recommendations/w-1").json == ["id": "w-1", "status": "pending"])
        #expect(try await stage.send("GET", "/v1/status").json["paused"] == true)
        #expect(try await stage.send("DELETE", "/v1/recommendations/w-1").status == 202)
        _ = try await stage.redis.cli("DEL", "anime:paused")
        let end = await stream.read(until: "event: result\n")
        #expect(end.contains("event: result\n"))
        let cancelled = try await stage.send("GET", "/v1/recommendations/w-1")
        #expect(cancelled.status == 200)
        #expect(try cancelled.json["status"] == "cancelled")
    }

    @Test func `who goes away from a stream and stays away cancels the request`() async throws {
        let stage = try await Stage()
        _ = try await stage.ask(#"{"query":"robots"}"#)
        _ = try await stage.redis.cli("SET", "anime:paused", "1")
        for id in ["gone", "back"] {
            let stream = try RawStream(#"{"id":"\#(id)","query":"robots in space"}"#, port: stage.port)
            _ = await stream.read(until: "event: accepted")
            stream.close()
        }
        async let back = stage.send("GET", "/v1/recommendations/back", nil, ["Accept": "text/event-stream"])
        try await eventually(within: .seconds(30)) {
            try await stage.redis.cli("SISMEMBER", "anime:cancel", "gone") == "1\n"
        }
        #expect(try await stage.redis.cli("SISMEMBER", "anime:cancel", "back") == "0\n")
        _ = try await stage.redis.cli("DEL", "anime:paused")
        #expect(try await back.events.last?.data["status"] == "ok")
    }

    @Test func `what is wrong with a request is a problem that says where`() async throws {
        let stage = try await Stage()
        #expect(try await stage.ask(#"{"query":7}"#).problem == "400 bad_request $.query")
        #expect(
            try await stage.ask(#"{"query":"x","filters":{"genres":{"all":["Mistery"]}}}"#).problem
                == "400 bad_request $.filters.genres.all[0]")
        #expect(try await stage.ask(#"{"query":"#).problem == "400 bad_request $")
        // Refused before the queue: not even an id that is known by another request hides it.
        let late = #"{"id":"late","query":"robots","timeout_ms":86400001}"#
        #expect(try await stage.ask(late).problem == "400 bad_request $.timeout_ms")
        #expect(try await stage.send("GET", "/v1/recommendations/late").problem == "404 not_found")
        #expect(try await stage.ask(#"{"id":"late","query":"robots"}"#).status == 200)
        #expect(try await stage.ask(late).problem == "400 bad_request $.timeout_ms")
        #expect(try await stage.ask(#"[1]"#).problem == "400 bad_request $")
        #expect(try await stage.ask(#"{"id":"a b","query":"x"}"#).problem == "400 bad_request $.id")
        #expect(try await stage.ask(#"{"session":"new"}"#).problem == "400 bad_request $.query")
        #expect(try await stage.send("GET", "/v1/recommendations/a%20b").problem == "400 bad_request")
        #expect(try await stage.send("GET", "/v1/nothing").problem == "404 ")
        let method = try await stage.send("PUT", "/v1/recommendations")
        #expect(method.problem == "405 method_not_allowed")
        #expect(method.headers["allow"] == "POST")
    }

    @Test func `bodies that are too long, of another type or from another site are refused`() async throws {
        let stage = try await Stage()
        let path = "/v1/recommendations"
        let long = try await stage.send("POST", path, "", ["Content-Length": "1048577"])
        #expect(long.problem == "413 too_large")
        let plain = try await stage.send("POST", path, #"{"query":"x"}"#, ["Content-Type": "text/plain"])
        #expect(plain.status == 415)
        let foreign = try await stage.send("POST", path, #"{"query":"x"}"#, ["Origin": "http://evil.example"])
        #expect(foreign.status == 403)
        let rebound = try await stage.send("GET", "/v1/status", nil, ["Host": "evil.example"])
        #expect(rebound.status == 403)
        #expect(try await stage.redis.cli("LLEN", "anime:requests") == "0\n")
    }

    @Test func `the queue's own fields are not a client's to set`() async throws {
        let stage = try await Stage()
        let answer = try await stage.ask(
            #"{"id":"r-1","query":"robots","reply_to":"anime:results","batch":{"id":"b"},"custom_id":"c","body":{}}"#)
        #expect(try answer.json["id"] == "r-1")
        #expect(try await stage.redis.cli("KEYS", "anime:batch*") == "\n")
        #expect(try await stage.redis.cli("LLEN", "anime:results") == "0\n")
    }

    @Test func `a batch is taken as a whole, and tells how far it is`() async throws {
        let stage = try await Stage()
        let type = ["Content-Type": "application/x-ndjson"]
        let lines = (0..<20).map { #"{"id":"l\#($0)","query":"wish \#($0)"}"# } + [#"{"query":7}"#]
        let taken = try await stage.send("POST", "/v1/batches", lines.joined(separator: "\n") + "\n\n", type)
        #expect(taken.status == 202)
        #expect(try taken.json["total"] == 21)
        let path = try #require(taken.headers["location"])
        try await eventually { try await stage.send("GET", path).json["complete"] == true }
        let state = try await stage.send("GET", path).json
        #expect(state["done"] == 21)
        #expect(state["statuses"]?.object?["error"] == 1)
        let results = try await stage.send("GET", path + "/results").body.split(separator: "\n")
        #expect(results.count == 21)
        let rest = try await stage.send("GET", path + "/results?after=19").body.split(separator: "\n")
        #expect(rest.count == 2)
        #expect(Array(results.suffix(2)) == rest)
        #expect(try await stage.send("GET", path + "/results?after=x").problem == "400 bad_request")
        let faulty = try await stage.send("POST", "/v1/batches", #"{"query":"a"}"# + "\nno\n", type)
        #expect(faulty.problem == "400 bad_request")
        #expect(try faulty.json["detail"]?.string?.hasPrefix("line 2: ") == true)
        #expect(try await stage.redis.cli("LLEN", "anime:requests:low") == "0\n")
        #expect(try await stage.send("GET", "/v1/batches/none").problem == "404 not_found")
    }

    @Test func `watched titles are kept for a while and left out`() async throws {
        let stage = try await Stage()
        let first = try await stage.ask(#"{"query":"robots in space","n":1}"#).json
        let id = try #require(first["recommendations"]?.array?.first?.object?["mal_id"]).text
        let kept = try await stage.send("POST", "/v1/watched/u7", #"{"ids":[\#(id),777777,777777]}"#)
        #expect(try kept.json == ["added": 2, "total": 2])
        let life = try await stage.redis.cli("TTL", "anime:watched:u7")
        #expect(Int(life.trimmingCharacters(in: .newlines)).map { (7_775_000...7_776_000).contains($0) } == true)
        let second = try await stage.ask(#"{"query":"robots in space","n":1,"exclude_key":"anime:watched:u7"}"#).json
        #expect(second["recommendations"]?.array?.first?.object?["mal_id"]?.text != id)
        #expect(try await stage.send("POST", "/v1/watched/u7", #"{"ids":[0]}"#).problem == "400 bad_request $.ids[0]")
    }

    @Test func `the page comes with its policy, and is not sent twice`() async throws {
        let stage = try await Stage()
        let page = try await stage.send("GET", "/")
        #expect(page.status == 200)
        #expect(page.body.hasPrefix("<!doctype html>"))
        let policy = try #require(page.headers["content-security-policy"])
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self';"))
        let tag = try #require(page.headers["etag"])
        #expect(try await stage.send("GET", "/", nil, ["If-None-Match": tag]).status == 304)
        #expect(try await stage.send("GET", "/openapi.yaml").body.hasPrefix("openapi: 3.1.0"))
    }

    @Test func `a Redis that is away is a problem that passes`() async throws {
        let stage = try await Stage()
        _ = try await stage.ask(#"{"query":"robots"}"#)
        try await stage.redis.stop()
        #expect(try await stage.ask(#"{"query":"robots"}"#).problem == "503 redis_unavailable")
        try await stage.redis.start()
        try await eventually(within: .seconds(30)) {
            try await stage.ask(#"{"query":"robots"}"#).status == 200
        }
    }
}

extension HTTPVisit {
    /// The body without the lengths of its chunks.
    private var content: String {
        guard headers["transfer-encoding"] == "chunked" else { return body }
        var (content, rest) = ("", body[...])
        while let end = rest.range(of: "\r\n"), let length = Int(rest[..<end.lowerBound], radix: 16), length > 0 {
            let chunk = rest[end.upperBound...].utf8.prefix(length)
            content += String(decoding: chunk, as: UTF8.self)
            rest = rest[chunk.endIndex...].dropFirst()
        }
        return content
    }

    var json: JSONObject {
        get throws { try #require(try JSONValue(parsing: Array(content.utf8)).object) }
    }

    /// "400 bad_request $.query"; empty where the answer is no problem.
    var problem: String {
        guard headers["content-type"] == "application/problem+json", let json = try? json else { return "" }
        return "\(status) \(json["code"]?.string ?? "")" + (json["path"]?.string.map { " \($0)" } ?? "")
    }

    var events: [(name: String, data: JSONObject)] {
        get throws {
            try content.components(separatedBy: "\n\n").filter { $0.hasPrefix("event: ") }.map { block in
                let lines = block.components(separatedBy: "\n")
                let data = try JSONValue(parsing: Array(lines[1].dropFirst("data: ".count).utf8))
                return (String(lines[0].dropFirst("event: ".count)), try #require(data.object))
            }
        }
    }
}
