import Settings
import Testing

@Suite struct `Redis settings` {
    @Test(arguments: [
        ("redis://h", "redis://h", nil, nil), ("rediss://h:1/2", "rediss://h:1/2", nil, nil),
        ("rediss://u:p@h?ca=/ca.pem", "rediss://h?ca=/ca.pem", "u", "p"),
        ("unix:///run/redis.sock?db=1", "unix:///run/redis.sock?db=1", nil, nil),
        ("unix://:p@/s", "unix:///s", nil, "p"),
        ("redis://[::1]:6379/0", "redis://[::1]:6379/0", nil, nil),
        ("redis://:p@h:1/0", "redis://h:1/0", nil, "p"), ("redis://u@h", "redis://h", "u", nil),
        ("redis+sentinel://u:p@a:1,b/main/2", "redis+sentinel://a:1,b/main/2", "u", "p"),
        ("rediss+sentinel://a/main?ca=/ca.pem", "rediss+sentinel://a/main?ca=/ca.pem", nil, nil),
        ("redis://:p,q@a,[::1]:7000", "redis://a,[::1]:7000", nil, "p,q"),
        ("redis://u:p%40%2Fx@h/3", "redis://h/3", "u", "p@/x"), ("redis://u:a@b:c@h", "redis://h", "u", "a@b:c"),
    ])
    func `take user and password out of the URL`(
        text: String, url: String, username: String?, password: String?
    ) throws {
        let redis = try settings([:], ["REDIS_URL": text]).redis
        #expect(redis.url == url)
        #expect(redis.username == username)
        #expect(redis.password?.reveal() == password)
    }

    @Test(arguments: [
        "http://hunter2@h", "redis://", "redis://u:hunter2@", "redis://:hunter2/x@h", "redis://:hunter2?x@h",
        "redis://u:hunter2", "redis://:hunter2", "redis://u:hunter2@h:0", "redis://u:hunter2@h:65536",
        "redis://u:hunter2%zz@h", "redis://a,hunter2:x", "redis+sentinel://:hunter2,a/main",
        "redis://[::1:6379/hunter2", "unix://hunter2/path", "h:6379",
    ])
    func `refuse what is no Redis URL without showing it`(text: String) throws {
        let lines = try problems([:], ["REDIS_URL": text])
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("REDIS_URL: url: must be redis://host:port/database") == true)
        #expect(lines.first?.contains("hunter2") == false)
    }

    @Test func `take the login from the environment before the URL before the file`() throws {
        try withSettingsFolder(["secret": "from file\n"]) { folder throws in
            func login(_ environment: [String: String]) throws -> [String?] {
                let file = ["ANIME_REDIS_PASSWORD_FILE": folder + "/secret"]
                let redis = try settings([:], environment.merging(file) { $1 }).redis
                return [redis.username, redis.password?.reveal()]
            }
            #expect(try login([:]) == [nil, "from file"])
            #expect(try login(["REDIS_PASSWORD": "", "REDIS_URL": ""]) == [nil, "from file"])
            #expect(try login(["REDIS_URL": "redis://u:from-url@h"]) == ["u", "from-url"])
            let all = ["REDIS_URL": "redis://u:from-url@h", "REDIS_USERNAME": "v", "REDIS_PASSWORD": "from variable"]
            #expect(try login(all) == ["v", "from variable"])
        }
    }

    @Test func `take the sentinels' login from the environment, and an empty one for none`() throws {
        let login = ["REDIS_SENTINEL_USERNAME": "s", "REDIS_SENTINEL_PASSWORD": "hunter2"]
        let redis = try settings([:], login).redis
        #expect(redis.sentinelUsername == "s")
        #expect(redis.sentinelPassword?.reveal() == "hunter2")
        #expect(!"\(redis)".contains("hunter2"))
        let none = try settings([:], ["REDIS_SENTINEL_PASSWORD": "", "REDIS_PASSWORD": "p"]).redis
        #expect(none.sentinelPassword == nil)
    }

    @Test func `take the URL of the environment before that of the file`() throws {
        let file = ["redis.yaml": "url: redis://file"]
        #expect(try settings(file).redis.url == "redis://file")
        #expect(try settings(file, ["REDIS_URL": "redis://customary"]).redis.url == "redis://customary")
        let both = ["REDIS_URL": "redis://customary", "ANIME_REDIS_URL": "redis://own"]
        #expect(try settings(file, both).redis.url == "redis://own")
    }

    @Test func `know where the URL was given`() throws {
        #expect(try settings([:], ["REDIS_URL": "redis://h"]).redis.place == "REDIS_URL")
        #expect(try settings([:], ["ANIME_REDIS_URL": "redis://h"]).redis.place == "ANIME_REDIS_URL")
        #expect(try settings(["redis.yaml": "\nurl: redis://h"]).redis.place == "redis.yaml")
    }

    @Test func `refuse a password in the file itself`() throws {
        #expect(
            try problems(["redis.yaml": "url: redis://u:hunter2@h"]) == [
                "redis.yaml:1:6: url: a password may not stand in a settings file; "
                    + "use REDIS_PASSWORD, REDIS_URL or password_file"
            ])
    }

    @Test func `refuse a password file that is empty or missing`() throws {
        try withSettingsFolder(["empty": "\n"]) { folder throws in
            #expect(
                try problems([:], ["ANIME_REDIS_PASSWORD_FILE": folder + "/empty"]) == [
                    "ANIME_REDIS_PASSWORD_FILE: password_file: \(folder)/empty holds no readable secret; "
                        + "write it into the first line"
                ])
            #expect(
                try problems([:], ["ANIME_REDIS_PASSWORD_FILE": folder + "/missing"]) == [
                    "ANIME_REDIS_PASSWORD_FILE: password_file: no such file (not shown: it may be the secret itself); "
                        + "give the path of one that holds the secret"
                ])
        }
    }

    @Test func `never print the password`() throws {
        let settings = try settings([:], ["REDIS_URL": "redis://u:hunter2@h"])
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(settings)", String(reflecting: settings), dumped] {
            #expect(text.contains("<redacted>"))
            #expect(!text.contains("hunter2"))
        }
    }

    @Test(arguments: ["", "a b", "a*", "é", String(repeating: "a", count: 65)])
    func `refuse a key prefix that could not stand in an access rule`(prefix: String) throws {
        #expect(try problems([:], ["ANIME_REDIS_KEY_PREFIX": prefix]).count == 1)
        #expect(try settings([:], ["ANIME_REDIS_KEY_PREFIX": "{anime}"]).redis.keyPrefix == "{anime}")
    }
}
