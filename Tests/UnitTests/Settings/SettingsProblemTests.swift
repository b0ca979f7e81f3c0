import Foundation
import Glibc
import Settings
import Testing

@Suite struct `A settings problem` {
    @Test func `comes with all others, each with its place and how to mend it`() throws {
        let files = [
            "jobs.yaml": "concurrency: 0\nmax_bach: 4\nlease_ms: soon\n",
            "redis.yaml": "url: 127.0.0.1\n",
            "retriever.yaml": "filters:\n  adult: yes\n",
            "job.yaml": "",
        ]
        #expect(
            try problems(files, ["ANIME_JOBS_GRACE": "1000"]) == [
                "job.yaml: unknown settings file; did you mean jobs.yaml?",
                "retriever.yaml:2:10: filters.adult: must be true or false, not yes; the default is false",
                "redis.yaml:1:6: url: must be redis://host:port/database, rediss:// for TLS, "
                    + "redis+sentinel://host:port,host:port/master or unix:///path, not what "
                    + "stands there (not shown: it may hold a secret); the default is \"redis://127.0.0.1:6379/0\"",
                "jobs.yaml:1:14: concurrency: must be an integer from 1 to 1024, not 0; the default is 32",
                "jobs.yaml:3:11: lease_ms: must be an integer from 300 to 600000, not the text \"soon\"; "
                    + "the default is 15000",
                "jobs.yaml:2:1: max_bach: unknown key; did you mean max_batch?",
                "ANIME_JOBS_GRACE: this environment variable names no setting; did you mean ANIME_JOBS_GRACE_MS?",
            ])
    }

    @Test func `is described with its siblings below one count`() throws {
        let error = try withSettingsFolder(["llms.yaml": "", "jobs.yaml": "a: 1"]) { folder throws in
            #expect(throws: SettingsError.self) { try AppSettings(folder: folder, environment: [:]) }
        }
        #expect("\(try #require(error))".hasPrefix("2 problems in the settings:\n  /"))
        #expect(error?.kind == "bad_settings")
        #expect(error?.isRetryable == false)
    }

    @Test(arguments: [
        ("concurrency: \"8\"", "not the text \"8\""), ("concurrency: 8.0", "not 8.0"), ("concurrency: 0x8", "not 0x8"),
        ("concurrency: +8", "not +8"), ("concurrency: 1_0", "not 1_0"), ("concurrency: 1025", "not 1025"),
        ("concurrency: 99999999999999999999", "not 99999999999999999999"), ("concurrency:", "not empty"),
        ("concurrency: [8]", "not a list"), ("concurrency: {a: 8}", "not a mapping"),
    ])
    func `of a number says what stands there instead`(yaml: String, found: String) throws {
        let expected = "concurrency: must be an integer from 1 to 1024, \(found); the default is 32"
        #expect(try problems(["jobs.yaml": yaml]).map { $0.drop { $0 != " " }.dropFirst() } == [expected[...]])
    }

    @Test(arguments: ["3600", "1.5h", "1 h", "-1s", "0s", "1w", "h", "", "31d", "106751991168d", "500ms"])
    func `of a duration is any text but a whole number with a unit, within the range`(text: String) throws {
        #expect(
            try problems([:], ["ANIME_JOBS_RESULT_TTL": text]) == [
                "ANIME_JOBS_RESULT_TTL: result_ttl: must be a duration from 1s to 30d, not the text \"\(text)\"; "
                    + "the default is \"1h\""
            ])
    }

    @Test(arguments: ["yes", "No", "on", "TRUE", "1", "\"true\"", "null"])
    func `of a switch is any word but true and false`(word: String) throws {
        #expect(try problems(["retriever.yaml": "filters: {adult: \(word)}"]).count == 1)
    }

    @Test(arguments: ["true", "2026", "1.5", "2026-11-22"])
    func `of a text is a bare word that YAML reads as something else`(word: String) throws {
        #expect(
            try problems(["redis.yaml": "key_prefix: \(word)"]) == [
                "redis.yaml:1:13: key_prefix: must be 1 to 64 letters, digits or -_.:{}, not the bare word \(word) "
                    + "(quotes make it a text); the default is \"anime\""
            ])
        #expect(try settings(["redis.yaml": "key_prefix: \"\(word)\""]).redis.keyPrefix == word)
    }

    @Test func `is not a batch larger than the concurrency, which then counts`() throws {
        let jobs = try settings(["jobs.yaml": "concurrency: 8\nmax_batch: 9"]).jobs
        #expect(jobs.maxBatch == 8)
    }

    @Test func `is a model that nobody described, or described too little`() throws {
        let yaml = """
            active: minilmm
            models:
              My_Model: {model: m, dimensions: 1, max_tokens: 3}
              e5:
                model: e
            """
        #expect(
            try problems(["embeddings.yaml": yaml]) == [
                "embeddings.yaml:3:13: models.My_Model: a model's name must be "
                    + "1 to 64 lower-case letters, digits and hyphens",
                "embeddings.yaml:5:5: models.e5.dimensions: is missing: give an integer from 1 to 8192 "
                    + "(length of its vectors)",
                "embeddings.yaml:5:5: models.e5.max_tokens: is missing: give an integer from 3 to 8192 "
                    + "(longer texts are cut)",
                "embeddings.yaml:1:9: active: no model is named \"minilmm\" (known: My_Model, e5, e5-en-pt, "
                    + "minilm, openai-small, use-multilingual); did you mean minilm?",
            ])
    }

    @Test(arguments: ["1e1", ".inf", "+1", "101", "-1", "\"1\"", "nan"])
    func `of a number with a point is any other form, and what is out of range`(text: String) throws {
        let lines = try problems(["retriever.yaml": "legs: {dense: \(text)}"])
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("retriever.yaml:1:15: legs.dense: must be a number from 0 to 100, not ") == true)
    }

    @Test(arguments: [
        ("[]", "a list"), ("[minilm, minilm]", "a list"), ("[minilm, 5]", "a list"), ("[[minilm]]", "a list"),
        ("[a, b, c, d, e]", "a list"), ("{}", "a mapping"), ("minilm,minilm", "the text \"minilm,minilm\""),
        ("[\"minilm,e5-en-pt\", minilm]", "a list"),
    ])
    func `is a list of models that is empty, too long, or has one twice`(list: String, found: String) throws {
        #expect(
            try problems(["embeddings.yaml": "active: \(list)"]) == [
                "embeddings.yaml:1:9: active: must be the name of one or a list of up to 4, not \(found); "
                    + "the default is \"minilm,e5-en-pt\""
            ])
    }

    @Test func `is each unknown model of a list`() throws {
        let found = try problems(["embeddings.yaml": "active: [minilm, e5-en-p, nothing-like-it]"])
        let known = "(known: e5-en-pt, minilm, openai-small, use-multilingual)"
        #expect(
            found == [
                "embeddings.yaml:1:9: active: no model is named \"e5-en-p\" \(known); did you mean e5-en-pt?",
                "embeddings.yaml:1:9: active: no model is named \"nothing-like-it\" \(known)",
            ])
    }

    @Test func `is a key that stands alone where others are known`() throws {
        #expect(
            try problems(["retriever.yaml": "filters: 3\nengine: memory"]) == [
                "retriever.yaml:1:10: filters: must be a mapping of keys",
                "retriever.yaml:2:1: engine: unknown key; known here: backend, depth, legs, fusion, lexical, gate, "
                    + "filters, rerank, diversity, cache, session",
            ])
    }

    @Test(arguments: [
        ("a: b: c", "jobs.yaml:1:5: is no valid YAML: mapping values are not allowed in this context"),
        ("concurrency: 1\n\tmax_batch: 1", "jobs.yaml:2:1: is no valid YAML: "),
        ("lease_ms: 400\nmax_batch: 1\nlease_ms: 500", "jobs.yaml:1:1: lease_ms: stands more than once"),
        ("- 1", "jobs.yaml:1:1: must be a mapping of keys at its top"),
        ("a: 1\n---\nb: 2", "jobs.yaml:2:1: is no valid YAML: but found another document"),
        ("a: *b", "jobs.yaml:1:4: is no valid YAML: found undefined alias"),
    ])
    func `in the form of a file names line and column, and hides no other file's`(yaml: String, found: String) throws {
        let lines = try problems(["jobs.yaml": yaml, "redis.yaml": "uri: x"], ["ANIME_JOBS_LEASE_MS": "400"])
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix(found) == true, "\(lines)")
        #expect(lines.last == "redis.yaml:1:1: uri: unknown key; did you mean url?")
    }

    /// Aliases of aliases: 9 to the power of 11 values, also where a parser would compare them as keys of a mapping.
    @Test(arguments: [
        "a: [*a10]", "? *a10\n: 1", "{*a10: 1}", "? [*a10,*a10]\n: 1", "# " + String(repeating: "x", count: 1 << 18),
    ])
    func `is a file that is larger than it looks, or than any`(last: String) throws {
        let first = "a0: &a0 [1,2,3,4,5,6,7,8,9]"
        let breaks = ["", "\u{2028}", "\u{2029}", "\u{85}"]
        let more = (1...10).map {
            let alias = breaks[$0 % breaks.count] + "*a\($0 - 1)"
            return "a\($0): &a\($0) [\([String](repeating: alias, count: 9).joined(separator: ","))]"
        }
        let lines = try problems(["jobs.yaml": ([first] + more + [last]).joined(separator: "\n")])
        #expect(
            lines == [
                "jobs.yaml: cannot be read: it has more than 10,000 values, 16 levels, 8 aliases (*name) or 256 KiB"
            ])
    }

    @Test func `is no file with an alias or two`() throws {
        #expect(try settings(["jobs.yaml": "max_batch: &n 7\nconcurrency: *n # 2 * 3 **"]).jobs.maxBatch == 7)
    }

    @Test func `is a file that is not UTF-8, or no file at all`() throws {
        try withSettingsFolder([:]) { folder throws in
            try Data([0x61, 0x3a, 0x20, 0xff]).write(to: URL(fileURLWithPath: folder + "/jobs.yaml"))
            try FileManager.default.createDirectory(atPath: folder + "/redis.yaml", withIntermediateDirectories: false)
            let error = #expect(throws: SettingsError.self) { try AppSettings(folder: folder + "/", environment: [:]) }
            #expect(error?.problems.map(\.place) == [folder + "/redis.yaml", folder + "/jobs.yaml"])
            #expect(error?.problems.last?.reason == "is not UTF-8: save it as UTF-8")
        }
    }

    /// The words of a system's error in another order would be another problem to whoever compares.
    @Test func `is one plain sentence about what is no file, the same each time`() throws {
        try withSettingsFolder([:]) { folder throws in
            try FileManager.default.createDirectory(atPath: folder + "/jobs.yaml", withIntermediateDirectories: false)
            #expect(mkfifo(folder + "/llm.yaml", 0o600) == 0)
            try makeLink(folder + "/redis.yaml", to: folder + "/nowhere")
            let contents = SettingsContents(folder: folder)
            let error = #expect(throws: SettingsError.self) { try AppSettings.load(contents, environment: [:]) }
            let plain = "is no regular file; put one in its place, or take it away"
            #expect(
                error?.problems.map { "\($0)".replacing(folder, with: "") } == [
                    "/llm.yaml: \(plain)", "/redis.yaml: cannot be read: No such file or directory",
                    "/jobs.yaml: \(plain)",
                ])
            #expect(SettingsContents(folder: folder) == contents)
        }
    }

    @Test func `is a folder that was named and is not there, or is none`() throws {
        for (folder, reason) in [("/nonexistent", "No such file or directory"), ("/dev/null", "Not a directory")] {
            let error = #expect(throws: SettingsError.self) {
                try AppSettings.load(SettingsContents(folder: folder, isRequired: true), environment: [:])
            }
            #expect(
                error?.problems.map { "\($0)" } == ["\(folder): the folder of the settings cannot be read: \(reason)"])
        }
    }

    @Test func `is any YAML file that is not known, but for the one of kustomize`() throws {
        let files = ["kustomization.yaml": "x: 1", "README.md": "", "catalogue.yaml": "chain: []", "jobs.yml": ""]
        #expect(
            try problems(files) == [
                "catalogue.yaml: unknown settings file; known files: embeddings.yaml, retriever.yaml, llm.yaml, "
                    + "redis.yaml, jobs.yaml",
                "jobs.yml: unknown settings file; did you mean jobs.yaml?",
            ])
    }

    @Test func `is an environment variable that names no setting`() throws {
        #expect(
            try problems([:], ["ANIME_HOME": "/", "ANIME_EMBEDDINGS_ACTIV": "minilm", "ANIMAL": "cat"]) == [
                "ANIME_EMBEDDINGS_ACTIV: this environment variable names no setting; "
                    + "did you mean ANIME_EMBEDDINGS_ACTIVE?",
                "ANIME_HOME: this environment variable names no setting; "
                    + "names are ANIME_<FILE>_<KEY_PATH>, as in ANIME_JOBS_MAX_BATCH",
            ])
    }
}
