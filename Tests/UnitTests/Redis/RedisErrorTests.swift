import Redis
import Testing

@Suite struct `Redis errors` {
    @Test(
        arguments: [
            ("LOADING", .wait), ("BUSY", .wait), ("TRYAGAIN", .wait), ("CLUSTERDOWN", .wait), ("MASTERDOWN", .wait),
            ("MISCONF", .wait), ("OOM", .wait), ("READONLY", .redial), ("UNBLOCKED", .redial), ("MOVED", .redial),
            ("NOAUTH", .refuse), ("WRONGPASS", .refuse), ("NOPERM", .refuse), ("WRONGTYPE", .refuse),
            ("DENIED", .refuse),
            ("NOSCRIPT", .reload), ("ERR", .fail), ("MADEUP", .fail), ("", .fail),
        ] as [(String, RedisError.Recovery)])
    func `the code of a reply says what to do`(code: String, recovery: RedisError.Recovery) {
        let error = RedisError(reply: code + " some words", to: RedisCommand("GET", "k"))
        #expect(error.recovery == recovery)
        #expect(error.isRetryable == [.wait, .redial, .reload].contains(recovery))
    }

    @Test func `a broken connection is dialled anew, a bad configuration is not`() {
        let broken: [RedisError] = [
            .unreachable(endpoint: "e", reason: "r"), .timedOut(command: "GET", after: .seconds(1)),
            .connectionLost(command: "GET", reason: "r"), .protocolViolation(command: "GET", reason: "r"),
        ]
        #expect(broken.allSatisfy { $0.recovery == .redial && $0.isRetryable })
        #expect(
            [.tlsUnavailable, .invalidURL(reason: "r")].allSatisfy { (error: RedisError) in error.recovery == .refuse })
        #expect(
            [.cancelled(command: "GET"), .closed(command: "GET")].allSatisfy { (error: RedisError) in !error.isRetryable
            })
    }

    @Test func `a reason that is a sentence gets no second full stop`() {
        let within = RedisError.timedOut(command: "HELLO", after: .seconds(1)).description
        #expect(
            RedisError.unreachable(endpoint: "h:1", reason: within).description
                == "Redis at h:1 cannot be reached: Redis did not answer HELLO within 1.0 seconds. Check that it runs and "
                + "that redis.yaml names it.")
    }

    @Test(arguments: [
        ("LOADING Redis is loading the dataset in memory", "reply_loading"), ("ERR unknown", "reply_other"),
        ("USER_CHOSEN_CODE 1", "reply_other"),
    ])
    func `labels come from a closed set`(reply: String, kind: String) {
        #expect(RedisError(reply: reply, to: RedisCommand("GET", "k")).kind == kind)
    }

    @Test func `a permission error names the keys that a script declares, nothing more`() {
        let command = RedisCommand("EVALSHA", "digest", 2, "anime:a", "anime:\u{1b}b", "argument with a user's text")
        let error = RedisError(
            reply: "NOPERM this user has no permissions to access one of the keys used as arguments", to: command)
        #expect(
            error.description
                == "Redis refused EVALSHA anime:a anime:?b: NOPERM this user has no permissions to access one of the "
                + "keys used as arguments - allow it: ACL SETUSER <user> ~anime:a ~anime:?b")
    }

    @Test(arguments: [
        ("No permissions to access a key", "GET", "~k"), ("No permissions to access a channel", "PUBLISH", "&k"),
        ("this user has no permissions to access one of the channels used as arguments", "PUBLISH", "&k"),
        ("User w has no permissions to run the 'keys' command", "KEYS", "+keys"),
        ("this user has no permissions to run the 'get' command or its subcommand", "GET", "+get"),
        ("this user has no permissions to run the 'client' command or its subcommand", "CLIENT", "+client|k"),
        ("User w has no permissions to run the 'client|k' command", "CLIENT", "+client|k"),
    ])
    func `a permission error names the missing rule, in the words of any version`(
        message: String, command: String, rule: String
    ) {
        let error = RedisError(reply: "NOPERM " + message, to: RedisCommand(command, "k"))
        #expect(error.description.hasSuffix(" - allow it: ACL SETUSER <user> \(rule)"))
    }

    @Test func `a server that repeats arguments is cut short`() {
        let error = RedisError(
            reply: "ERR unknown command 'FOO', with args beginning with: 'text' ", to: RedisCommand("FOO", "text"))
        #expect(error == .reply(code: "ERR", message: "unknown command 'FOO'", command: "FOO"))
    }

    @Test func `keys that a cluster would scatter say how to write the prefix`() {
        let error = RedisError.keysScattered(keyPrefix: "my:anime")
        #expect(error.recovery == .refuse && error.kind == "keys_scattered")
        #expect(error.description.contains(#"key_prefix: "{my:anime}" in redis.yaml"#))
    }

    @Test func `missing TLS says what to install`() {
        #expect(RedisError.tlsUnavailable.description.contains("Install hiredis 1.x with hiredis_ssl"))
    }
}
