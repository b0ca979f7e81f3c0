import Foundation
import Glibc
import Testing

/// The program as a process, with the real model.
@Suite(.timeLimit(.minutes(3))) struct `The indexer program` {
    private let redis: RedisServer
    private let folder: TemporaryFolder

    init() async throws {
        redis = try await RedisServer()
        folder = try TemporaryFolder()
    }

    private static let rows = """
        MAL_ID,Name,Score,Genres,synopsis
        1,Cowboy Bebop,8.78,"Action, Space",Bounty hunters drift through the solar system.
        5,Mushishi,8.7,"Mystery, Slice of Life",A wanderer studies creatures that few can see.
        7,Untold,Unknown,Unknown,No synopsis has been added for this series yet.

        """

    private func file(_ name: String, _ text: String) throws -> String {
        let url = folder.url.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    private func run(_ arguments: String...) async throws -> ChildProcess.Output {
        try await run(arguments, url: redis.url)
    }

    private func run(_ arguments: [String], url: String) async throws -> ChildProcess.Output {
        try await Executable.run(
            "indexer", arguments + ["--config", folder.path],
            environment: ["REDIS_URL": url, "ANIME_EMBEDDINGS_ACTIVE": "minilm"])
    }

    /// The event lines of a run, each as name and fields.
    private func events(_ output: ChildProcess.Output) throws -> [[String: Any]] {
        try output.standardOutput.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func `indexes a catalogue, then takes everything from the index`() async throws {
        let path = try file("c.csv", Self.rows + "x,Bad,7.0,Action,s\n")
        let first = try await run("--catalogue", path)
        #expect(first.status == 0)
        let events = try events(first)
        #expect(events.map { $0["event"] as? String } == ["rejected", "read", "progress", "published"])
        #expect(events[0]["file"] as? String == path)
        #expect(events[0]["line"] as? Int == 5)
        #expect(events[0]["kind"] as? String == "bad_id")
        #expect(events[2]["done"] as? Int == 3 && events[2]["total"] as? Int == 3)
        #expect(events[3]["embedded"] as? Int == 3 && events[3]["rejected"] as? Int == 1)
        let generation = try #require(events[3]["generation"] as? String)
        #expect(try await redis.cli("GET", "anime:index:active:minilm") == generation + "\n")
        #expect(try await redis.cli("HGET", "anime:index:\(generation):meta", "model") == "all-MiniLM-L6-v2\n")
        #expect(try await redis.cli("HSTRLEN", "anime:index:\(generation):item:5", "vector") == "1536\n")
        #expect(try await redis.cli("HEXISTS", "anime:index:\(generation):item:7", "synopsis") == "0\n")

        let second = try self.events(try await run("build", "--catalogue", path))
        #expect(second.last?["embedded"] as? Int == 0)
        #expect(second.last?["reused"] as? Int == 3)
    }

    @Test func `indexes with two models side by side, embedding only with the new one`() async throws {
        let path = try file("c.csv", Self.rows)
        _ = try await run("--catalogue", path)
        let built = try await run("--catalogue", path, "--model", "minilm,e5-en-pt")
        let generation = try #require(try events(built).last?["generation"] as? String)
        #expect(try await redis.cli("GET", "anime:index:active:minilm+e5-en-pt") == generation + "\n")
        #expect(try await redis.cli("HSTRLEN", "anime:index:\(generation):item:5", "vector") == "3072\n")
        let alone = try await redis.cli("GET", "anime:index:active:minilm").trimmingCharacters(in: .newlines)
        #expect(
            try await redis.cli("GETRANGE", "anime:index:\(generation):matrix:0", "0", "11")
                == redis.cli("GETRANGE", "anime:index:\(alone):matrix:0", "0", "11"))
        let line = "* \(generation)  ready  3 entries  all-MiniLM-L6-v2+e5-small-en-pt, 768 dimensions"
        #expect(try await run("status").standardOutput.contains(line))
        #expect(try await run("verify").standardOutput.contains("\(generation): 3 entries as they were published"))
    }

    @Test func `joins the metadata beside the catalogue, unless told not to`() async throws {
        let path = try file("c.csv", Self.rows)
        _ = try file(
            "anime.csv",
            """
            MAL_ID,English name,Japanese name,Type,Episodes,Aired,Premiered,Studios,Source,Duration,Rating,Members
            5,Mushi-Shi,蟲師,TV,26,"Oct 23, 2005",Fall 2005,Artland,Manga,25 min. per ep.,PG-13 - Teens,549000
            """)
        func year(_ output: ChildProcess.Output) async throws -> String {
            let generation = try #require(try events(output).last?["generation"] as? String)
            return try await redis.cli("HGET", "anime:index:\(generation):item:5", "year")
        }
        #expect(try await year(run("--catalogue", path)) == "2005\n")
        #expect(try await year(run("--catalogue", path, "--no-metadata")) == "\n")
    }

    @Test func `status, activate, verify and prune work on what was built`() async throws {
        #expect(try await run("status").standardOutput == "There is no index yet; run: indexer build\n")
        #expect(try await run("verify").status == 1)
        let path = try file("c.csv", Self.rows)
        var generations: [String] = []
        for _ in 1...3 {
            let last = try events(try await run("--catalogue", path)).last { $0["event"] as? String == "published" }
            generations.append(try #require(last?["generation"] as? String))
        }
        // Three in one second have no order, but the last is served, and two are left.
        let status = try await run("status").standardOutput.split(separator: "\n")
        #expect(status.count <= 3)
        #expect(status.contains { $0.hasPrefix("* \(generations[2])  ready  3 entries  all-MiniLM-L6-v2, 384 dim") })

        let older = try #require(status.first { $0.hasPrefix("  ") }?.split(separator: " ").first.map(String.init))
        let activated = try await run("activate", older)
        #expect(activated.standardOutput == "serving \(older) (before: \(generations[2]))\n")
        #expect(try await redis.cli("GET", "anime:index:active:minilm") == older + "\n")
        #expect(try await run("verify").standardOutput.hasPrefix("\(older): 3 entries as they were published"))

        #expect(try await run("prune", "--keep", "1").status == 0)
        #expect(try await run("status").standardOutput.split(separator: "\n").contains { $0.contains(older) })
        try await redis.cli("SETRANGE", "anime:index:\(older):matrix:0", "8", "damage")
        let verify = try await run("verify")
        #expect(verify.status == 1)
        #expect(verify.standardError.hasPrefix("error: generation \(older) is damaged: its checksum differs"))
    }

    @Test func `a build that is killed serves nothing, and the next one goes on`() async throws {
        let titles = (1...700).map { "\($0),Title \($0),7.0,Drama,Story \($0) of a long road home." }
        let path = try file("c.csv", "MAL_ID,Name,Score,Genres,synopsis\n" + titles.joined(separator: "\n") + "\n")
        let process = try Executable.start(
            "indexer", ["--catalogue", path, "--config", folder.path],
            environment: ["REDIS_URL": redis.url, "ANIME_EMBEDDINGS_ACTIVE": "minilm"])
        // The first progress line says that a batch is written and the next one is at work.
        while process.isRunning, !process.standardOutput.contains("\"progress\"") {
            try await Task.sleep(for: .milliseconds(2))
        }
        process.signal(SIGKILL)
        #expect(try await process.output().status == -SIGKILL)
        #expect(try await redis.cli("EXISTS", "anime:index:active:minilm") == "0\n")
        #expect(try await run("status").standardOutput.contains("  building  all-MiniLM-L6-v2"))

        let last = try #require(try events(try await run("--catalogue", path)).last)
        #expect(last["event"] as? String == "published")
        let reused = try #require(last["reused"] as? Int)
        #expect(reused > 0)
        #expect(last["embedded"] as? Int == 700 - reused)
    }

    @Test func `killed at any moment, it leaves an index that verifies`() async throws {
        let titles = (1...60).map { "\($0),Title \($0),7.0,Drama,Story \($0)." }.joined(separator: "\n")
        let path = try file("c.csv", "MAL_ID,Name,Score,Genres,synopsis\n" + titles)
        #expect(try await run("--catalogue", path).status == 0)
        // With all vectors at hand a build takes a fraction of a second: these moments fall into all of its steps.
        for milliseconds in stride(from: 10, through: 250, by: 20) {
            let process = try Executable.start(
                "indexer", ["--catalogue", path, "--config", folder.path],
                environment: ["REDIS_URL": redis.url, "ANIME_EMBEDDINGS_ACTIVE": "minilm"])
            try await Task.sleep(for: .milliseconds(milliseconds))
            process.signal(SIGKILL)
            try await process.output()
            let verify = try await run("verify")
            #expect(verify.status == 0, "killed after \(milliseconds) ms: \(verify.standardError)")
            #expect(verify.standardOutput.contains(": 60 entries as they were published"))
        }
    }

    @Test func `wrong use ends with 2 and says what is wrong`() async throws {
        let cases: [([String], String)] = [
            (["--catalogue", "/nonexistent.csv"], "/nonexistent.csv cannot be opened: No such file or directory"),
            (["--catalouge", "x"], "Unknown option '--catalouge'"),
            (["prune", "--keep", "0"], "--keep must be 1 or more, not 0."),
            (["prune", "--keep", "-1"], "--keep must be 1 or more, not -1."),
            (["--model", "gpt"], "--model: active: no model is named \"gpt\""),
            (
                ["status", "--config", "/nonexistent"],
                "/nonexistent: the folder of the settings cannot be read: No such"
            ),
            (["activate"], "Missing expected argument '<generation>'"),
        ]
        for (arguments, message) in cases {
            let output = try await Executable.run(
                "indexer", arguments, environment: ["REDIS_URL": redis.url, "ANIME_EMBEDDINGS_ACTIVE": "minilm"])
            #expect(output.status == 2)
            #expect(output.standardError.contains(message))
        }
    }

    @Test func `a file that is no catalogue ends with 1 and what to do`() async throws {
        let page = try file("page.csv", "<!DOCTYPE html><html></html>")
        let output = try await run("--catalogue", page)
        #expect(output.status == 1)
        #expect(
            output.standardError == "error: \(page) is no CSV file: it is a web page; "
                + "download the file itself, not the page that shows it\n")
        let bad = try await run("--catalogue", try file("bad.csv", Self.rows + "x,A,,,\ny,B,,,\n"))
        #expect(bad.status == 1)
        #expect(bad.standardError.hasPrefix("error: 2 of 5 rows are bad, more than 1 %; nothing was indexed."))
        #expect(try await redis.cli("DBSIZE") == "0\n")
    }

    @Test func `an address that cannot be used is named where it was given`() async throws {
        let output = try await run(["status"], url: "redis://127.0.0.1:6379/many")
        #expect(output.status == 2)
        #expect(output.standardError.hasPrefix("error: REDIS_URL: url: "))
    }

    @Test func `without Redis it ends with 69`() async throws {
        let path = try file("c.csv", Self.rows)
        for arguments in [["--catalogue", path], ["status"]] {
            let output = try await run(arguments, url: "redis://127.0.0.1:1")
            #expect(output.status == 69)
            #expect(output.standardError.contains("Connection refused"))
        }
    }

    @Test func `without the model it ends with 2 and the command that fetches it`() async throws {
        let output = try await Executable.run(
            "indexer", ["--catalogue", try file("c.csv", Self.rows)],
            environment: ["REDIS_URL": redis.url, "MODEL_DIR": folder.path, "ANIME_EMBEDDINGS_ACTIVE": "minilm"])
        #expect(output.status == 2)
        #expect(output.standardError.contains("make model"))
    }

    @Test func `embeds anew what was damaged since it was written`() async throws {
        let catalogue = try file("c.csv", Self.rows)
        #expect(try await run("--catalogue", catalogue, "--no-metadata").status == 0)
        let active = try await redis.cli("GET", "anime:index:active:minilm").trimmingCharacters(in: .newlines)
        _ = try await redis.cli(
            ["-x", "HSET", "anime:index:\(active):item:5", "vector"], stdin: [UInt8](repeating: 0xFF, count: 1_536))
        #expect(try await run("verify").status == 1)
        let again = try await run("--catalogue", catalogue, "--no-metadata")
        let published = try #require(try events(again).last { $0["event"] as? String == "published" })
        #expect(published["embedded"] as? Int == 1)
        #expect(published["reused"] as? Int == 2)
        #expect(try await run("verify").status == 0)
    }

    @Test(arguments: ["2147483647", "100000", "-1", "many"])
    func `refuses an index that claims an impossible size`(pieces: String) async throws {
        let catalogue = try file("c.csv", Self.rows)
        #expect(try await run("--catalogue", catalogue, "--no-metadata").status == 0)
        let active = try await redis.cli("GET", "anime:index:active:minilm").trimmingCharacters(in: .newlines)
        _ = try await redis.cli("HSET", "anime:index:\(active):meta", "facts_pieces", pieces)
        let verified = try await run("verify")
        #expect(verified.status == 1)
        #expect(verified.standardError.contains("generation \(active) is damaged"))
        #expect(verified.standardError.contains("indexer build"))
    }

    private func metadata(_ row: String) throws -> String {
        let header =
            "MAL_ID,English name,Japanese name,Type,Episodes,Aired,Premiered,Studios,Source,Duration,Rating,Members"
        return try file("m.csv", "\(header)\n\(row)\n")
    }

    @Test func `refuses metadata that has none of the catalogue's ids`() async throws {
        let catalogue = try file("c.csv", Self.rows)
        let metadata = try metadata("99,A,B,TV,1,Unknown,Unknown,S,Manga,Unknown,Unknown,5")
        let output = try await run("--catalogue", catalogue, "--metadata", metadata)
        #expect(output.status == 1)
        #expect(output.standardError.contains("has not one of the catalogue's MAL_IDs"))
        #expect(try await redis.cli("EXISTS", "anime:index:active:minilm") == "0\n")
    }

    @Test func `names a column of the metadata that it does not understand`() async throws {
        let catalogue = try file("c.csv", Self.rows)
        let metadata = try metadata("5,A,B,TV,26,Foo 99,Unknown,S,Manga,Unknown,Unknown,5")
        let output = try await run("--catalogue", catalogue, "--metadata", metadata)
        #expect(output.status == 0)
        let published = try #require(try events(output).last { $0["event"] as? String == "published" })
        let columns = try #require(published["unreadable"] as? [[String: Any]])
        #expect(columns.count == 1)
        #expect(columns[0]["column"] as? String == "Aired" && columns[0]["value"] as? String == "Foo 99")
        #expect(columns[0]["count"] as? Int == 1 && columns[0]["of"] as? Int == 1 && columns[0]["line"] as? Int == 2)
    }

    @Test func `refuses a pipe, which cannot be read twice`() async throws {
        let path = folder.url.appending(path: "pipe").path
        #expect(mkfifo(path, 0o600) == 0)
        let output = try await run("--catalogue", path, "--no-metadata")
        #expect(output.status == 2)
        #expect(output.standardError.contains("give a regular file"))
    }
}
