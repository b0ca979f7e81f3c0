import Foundation
import Glibc
import JSON
import Jobs
import Testing

/// `inference-worker batch` as a process, killed and started again.
@Suite(.serialized, .timeLimit(.minutes(4)))
struct `A batch of requests` {
    /// A folder with an input, and the command on it.
    private final class Desk: Sendable {
        let folder: TemporaryFolder
        let environment: [String: String]

        init(_ lines: [String], _ redis: RedisServer) throws {
            folder = try TemporaryFolder()
            environment = ["REDIS_URL": redis.url]
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.url.appending(path: "in.jsonl"))
        }

        func start(_ arguments: String...) throws -> ChildProcess {
            try Executable.start("inference-worker", self.arguments + arguments, environment: environment)
        }

        /// The command in a pipe whose other end reads one line; then there is a file `gone`, at the end one, `status`.
        func startUnread() throws -> ChildProcess {
            let command = ([try Executable.built("inference-worker")] + arguments).map { "'\($0)'" }
            let line = "{ \(command.joined(separator: " ")); echo $? > status; } | { read line; exec <&-; : > gone; }"
            return try ChildProcess("/bin/sh", ["-c", "cd '\(folder.path)' && \(line)"], environment: environment)
        }

        func run() async throws -> ChildProcess.Output {
            try await Executable.run("inference-worker", arguments, environment: environment, within: .seconds(120))
        }

        private var arguments: [String] {
            [
                "batch", folder.path + "in.jsonl", "--output", folder.path + "out.jsonl", "--config",
                `The main job, end to end`.root + "config",
            ]
        }

        /// Counted by the C library: tests are not optimised, the file is long, and the batch does not wait.
        var answered: Int {
            guard let file = FileManager.default.contents(atPath: folder.path + "out.jsonl") else { return 0 }
            return file.withUnsafeBytes { bytes in
                var count = 0
                var place = bytes.baseAddress
                while let start = place, let end = bytes.baseAddress?.advanced(by: bytes.count),
                    let found = memchr(start, Int32(UInt8(ascii: "\n")), end - start)
                {
                    count += 1
                    place = UnsafeRawPointer(found).advanced(by: 1)
                }
                return count
            }
        }

        var answers: [JSONValue] {
            get throws {
                try folder.text(of: "out.jsonl").split(separator: "\n").map { try JSONValue(line: String($0)) }
            }
        }
    }

    private func wishes(_ count: Int) -> [String] { (1...count).map { #"{"id":"w\#($0)","query":"wish \#($0)"}"# } }

    private func ids(_ answers: [JSONValue]) -> [String] { answers.map { $0["id"].string ?? "" } }

    @Test func `killed twice, it answers each of 2,000 lines once`() async throws {
        let stage = try await `The main job, end to end`.Stage()
        // Titles like another need no embedding, so that the time goes into the batch.
        let requests = (1...2_000).map { #"{"id":"w\#($0)","like":[1],"n":\#($0 % 50 + 1)}"# }
        let desk = try Desk(requests, stage.redis)
        for share in [300, 1_000] {
            let batch = try desk.start()
            try await eventually(within: .seconds(60)) { desk.answered >= share }
            batch.signal(SIGKILL)
            #expect(try await batch.output().status == -SIGKILL)
            #expect(desk.answered < 2_000)
        }
        let last = try await desk.run()
        #expect(last.status == 0, "\(last.standardError)")
        let answers = try desk.answers
        #expect(ids(answers).sorted() == (1...2_000).map { "w\($0)" }.sorted())
        for answer in answers {
            #expect(answer["status"] == "ok")
            let line = try #require(Int((answer["id"].string ?? "").dropFirst()))
            #expect(answer["line"] == .integer(line))
            #expect(answer["recommendations"].array?.count == line % 50 + 1)
        }
        // What was pushed twice was known to be finished.
        let ok = try await stage.redis.cli("HGET", "anime:stats", "ok").trimmingCharacters(in: .newlines)
        #expect(ok == "2000")
        // Once more: nothing is left to do.
        let again = try await desk.run()
        #expect(again.status == 0)
        #expect(try JSONValue(line: String(again.standardOutput.split(separator: "\n")[0]))["event"] == "resumed")
        #expect(desk.answered == 2_000)
        stage.worker.signal(SIGTERM)
        try await stage.worker.output()
    }

    @Test func `OpenAI lines are answered in their form, and bad lines stop nothing`() async throws {
        let stage = try await `The main job, end to end`.Stage()
        func line(_ id: String, _ body: String) -> String {
            #"{"custom_id":"\#(id)","method":"POST","url":"/v1/recommendations","body":\#(body)}"#
        }
        let desk = try Desk(
            [
                line("a", #"{"query":"space bounty hunters","n":1}"#), "not a request", "",
                line("b", #"{"query":7}"#), line("c", "null"), line("a", #"{"query":"pirates","n":2}"#),
            ], stage.redis)
        let output = try await desk.run()
        #expect(output.status == 1)
        let events = try output.standardOutput.split(separator: "\n").map { try JSONValue(line: String($0)) }
        let rejected = events.filter { $0["event"] == "rejected" }
        #expect(rejected.map { $0["line"] } == [2, 5])
        #expect(rejected.first?["reason"] == "line 2: is not a JSON object")
        let last = try #require(events.last)
        #expect([last["event"], last["done"], last["lines"], last["errors"]] == ["finished", 5, 5, 3])
        let batch = try #require(events.first?["batch"].string)
        let answers = try desk.answers.sorted { ($0["id"].string ?? "") < ($1["id"].string ?? "") }
        #expect(ids(answers) == [1, 2, 4, 5, 6].map { "\(batch).\($0)" })
        #expect(answers.map { $0["custom_id"] } == ["a", .null, "b", "c", "a"])
        #expect(answers.map { $0["response", "status_code"] } == [200, .null, 400, .null, 200])
        #expect(
            answers[1]["error"] == [
                "code": "bad_request", "message": "line 2: is not a JSON object", "line": 2,
            ])
        #expect(answers[0]["error"] == .null)
        #expect(answers[0]["response", "body", "id"] == "a")
        #expect(answers[0]["response", "body", "recommendations"].array?.first?["title"] == "Cowboy Bebop")
        #expect(answers[4]["response", "body", "recommendations"].array?.count == 2)
        #expect(answers[2]["response", "body", "error", "path"] == "$.query")
        stage.worker.signal(SIGTERM)
        try await stage.worker.output()
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a signal leaves a batch that goes on later`(signal: Int32) async throws {
        let server = try await RedisServer()
        let desk = try Desk(wishes(50), server)
        let batch = try desk.start("--window", "20")
        try await eventually { try await server.cli("LLEN", "anime:requests:low") == "20\n" }
        batch.signal(signal)
        let output = try await batch.output()
        #expect(output.status == 128 + signal)
        let event = try JSONValue(line: String(try #require(output.standardOutput.split(separator: "\n").last)))
        #expect([event["event"], event["done"], event["lines"]] == ["interrupted", 0, 50])
        try await Worker.serving(server) {
            let last = try await desk.run()
            #expect(last.status == 0)
            let ids = ids(try desk.answers)
            #expect(ids.sorted() == (1...50).map { "w\($0)" }.sorted())
        }
    }

    @Test func `answers that Redis has lost meanwhile are worked out again`() async throws {
        let server = try await RedisServer()
        let desk = try Desk(wishes(30), server)
        let batch = try desk.start()
        try await eventually { try await server.cli("LLEN", "anime:requests:low") == "30\n" }
        batch.signal(SIGKILL)
        try await batch.output()
        let handler = TestHandler()
        try await Worker.serving(server, handler: handler) {
            try await eventually { try await server.cli("HGET", "anime:stats", "ok") == "30\n" }
            let list = try await server.cli("KEYS", "anime:batch:*:results").trimmingCharacters(in: .newlines)
            #expect(try await server.cli("DEL", list) == "1\n")
            let last = try await desk.run()
            #expect(last.status == 0)
            let ids = ids(try desk.answers)
            #expect(ids.sorted() == (1...30).map { "w\($0)" }.sorted())
            #expect(handler.seen.count == 60)
        }
    }

    @Test func `a Redis that restarts is waited for`() async throws {
        let server = try await RedisServer(["appendonly yes", "appendfsync always"])
        let desk = try Desk(wishes(30), server)
        let batch = try desk.start()
        try await eventually { try await server.cli("LLEN", "anime:requests:low") == "30\n" }
        try await server.kill()
        try await eventually { batch.standardOutput.contains(#"{"event":"troubled""#) }
        try await server.start()
        try await Worker.serving(server) {
            let output = try await batch.output(within: .seconds(60))
            #expect(output.status == 0)
            #expect(desk.answered == 30)
        }
    }

    @Test func `whose progress nobody reads any more ends with a word, and goes on later`() async throws {
        let server = try await RedisServer()
        let desk = try Desk(wishes(30), server)
        let shell = try desk.startUnread()
        try await eventually { FileManager.default.fileExists(atPath: desk.folder.path + "gone") }
        try await Worker.serving(server) {
            let output = try await shell.output()
            #expect(desk.folder.text(of: "status") == "1\n")
            #expect(
                output.standardError == "error: nobody reads the output any more, or there is no room for it\n")
            #expect(try await desk.run().status == 0)
            #expect(ids(try desk.answers).sorted() == (1...30).map { "w\($0)" }.sorted())
        }
    }

    @Test func `what cannot be done is said at once`() async throws {
        let server = try await RedisServer()
        let desk = try Desk(wishes(1), server)
        func failure() async throws -> [String] {
            let output = try await desk.run()
            return ["\(output.status)", output.standardError.replacing(desk.folder.path, with: "")]
        }
        try await server.stop()
        let unreachable = try await failure()
        #expect(unreachable[0] == "69")
        #expect(unreachable[1].hasSuffix("The same command goes on from here.\n"))
        try Data("precious\n".utf8).write(to: desk.folder.url.appending(path: "out.jsonl"))
        #expect(try await failure() == ["2", "error: out.jsonl: line 1 is no answer of this batch\n"])
        try FileManager.default.removeItem(atPath: desk.folder.path + "out.jsonl.batch")
        #expect(try await failure()[1].hasPrefix("error: out.jsonl has content, and there is no out.jsonl.batch"))
        try Data().write(to: desk.folder.url.appending(path: "in.jsonl"))
        #expect(try await failure() == ["2", "error: in.jsonl is empty: it needs one request a line\n"])
        try FileManager.default.removeItem(atPath: desk.folder.path + "in.jsonl")
        #expect(try await failure() == ["2", "error: in.jsonl: No such file or directory\n"])
        #expect(desk.folder.text(of: "out.jsonl") == "precious\n")
    }
}
