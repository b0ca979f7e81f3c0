import Foundation
import Jobs
import Redis
import Testing

/// Keys and requests that are not what they should be cost nobody else anything.
@Suite(.serialized, .timeLimit(.minutes(1))) struct `Queue under attack` {
    @Test func `an operator's key of the wrong type holds results up, and loses none`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        try await Worker.serving(server) {
            try await eventually { try await shell("redis-cli ZCARD anime:workers") == "1" }
            try await shell("redis-cli SET anime:stats x")
            try await shell(#"redis-cli LPUSH anime:requests '{"id":"v","query":"calm","batch":{"id":"b","total":1}}'"#)
            try await eventually { try await shell("redis-cli LLEN anime:requests") == "0" }
            #expect(try await shell("redis-cli LLEN anime:results") == "0")
            try await shell("redis-cli DEL anime:stats")
            let reply = try await shell("redis-cli --raw BRPOP anime:batch:b:results 20")
            #expect(reply.contains(#""status":"ok""#))
            #expect(try await shell("redis-cli --raw BLPOP anime:batch:b:done 20").contains(#""done":1"#))
        }
    }

    /// Every key that requests do not choose, and what a command of redis-cli makes of it.
    static let operatorKeys = [
        "requests:high", "requests", "requests:low", "workers", "busy", "delayed", "dead", "cancel", "cancel:since",
        "stats", "results", "suspects", "reaped", "processing", "worker", "worker:finished",
    ]

    @Test(arguments: operatorKeys)
    func `an operator's key of the wrong type is named, and when it is gone all goes on`(name: String) async throws {
        let server = try await RedisServer()
        let recorder = LogRecorder()
        try await Worker.serving(server, logger: recorder.logger) {
            try await eventually { try await server.cli("ZCARD", "anime:workers") == "1\n" }
            let worker = try await server.cli("ZRANGE", "anime:workers", "0", "-1").dropLast()
            let keys = [
                "processing": "processing:\(worker)", "worker": "worker:\(worker)",
                "worker:finished": "worker:\(worker):finished",
            ]
            let key = "anime:" + keys[name, default: name]
            _ = try await server.cli("SET", key, "x")
            if !name.hasPrefix("requests") { _ = try await server.cli("LPUSH", "anime:requests", #"{"id":"q1"}"#) }
            try await eventually { recorder.lines.contains { $0.contains("\(key) holds a string") } }
            // The beat alone needs these two.
            let isHeldUp = !["reaped", "worker"].contains(name)
            if isHeldUp { #expect(try await server.cli("EXISTS", "anime:result:q1") == "0\n") }
            _ = try await server.cli("DEL", key)
            if name.hasPrefix("requests") { _ = try await server.cli("LPUSH", "anime:requests", #"{"id":"q1"}"#) }
            #expect(try await server.cli("BRPOP", "anime:result:q1", "20").contains(#""status":"ok""#))
        }
    }

    @Test(arguments: [
        ("anime:result:q1", #"{"id":"q1"}"#), ("anime:done:q1", #"{"id":"q1"}"#),
        ("anime:result:mine", #"{"id":"q1","reply_to":"anime:result:mine"}"#),
        ("anime:batch:b", #"{"id":"q1","batch":{"id":"b"}}"#),
        ("anime:batch:b:results", #"{"id":"q1","batch":{"id":"b"}}"#),
        ("anime:batch:b:done", #"{"id":"q1","batch":{"id":"b"}}"#),
    ])
    func `a key that a request chose costs that request alone`(key: String, element: String) async throws {
        let server = try await RedisServer()
        try await Worker.serving(server) {
            _ = try await server.cli(key == "anime:batch:b" ? ["SET", key, "x"] : ["HSET", key, "a", "1"])
            _ = try await server.cli("LPUSH", "anime:requests", element, #"{"id":"neighbour"}"#)
            #expect(try await server.cli("BRPOP", "anime:result:neighbour", "20").contains(#""status":"ok""#))
            let type = key == "anime:batch:b" ? "string" : "hash"
            #expect(
                try await server.cli("BRPOP", "anime:results", "20").contains(
                    #""status":"error","error":{"code":"bad_request","message":"\#(key) holds a \#(type)"#))
        }
    }

    @Test func `mutated payloads through Redis end each once, as a result or as a dead letter`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let options = JobOptions(lease: .seconds(3), maxElementBytes: 1 << 20)
        let lists = #"""
            local count = 0
            for _, key in ipairs(redis.call('KEYS', 'anime:*')) do
              local name = key:sub(7)
              if name:find('^result') or name:find('^batch:.*:results$') then
                count = count + redis.call('LLEN', key)
              end
            end
            return count + redis.call('LLEN', 'anime:dead') + (redis.call('HGET', 'anime:stats', 'late') or 0)
            """#
        try await Worker.serving(server, options) {
            var payloads = MutatedPayloads(seed: 99)
            for round in 1...40 {
                var batch = (1...100).map { _ in payloads.next() }
                // Of exactly the limit, and over it.
                if round == 20 { batch += [1 << 20, 1 << 20 + 1, 3 << 20].map { [UInt8](repeating: 0x78, count: $0) } }
                _ = try await redis.send(RedisCommand(arguments: ["LPUSH", "anime:requests"] + batch))
            }
            try await eventually {
                try await redis.send(RedisCommand("EVAL", lists, 0)).integer == 4_003
            }
            #expect(try await server.cli("LLEN", "anime:dead") == "2\n")
        }
        #expect(try await server.cli("EXISTS", "anime:requests", "anime:delayed", "anime:workers") == "0\n")
    }

    @Test func `a batch completes though the reply key of one member holds something else`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        try await Worker.serving(server) {
            try await shell("redis-cli HSET anime:result:h a 1")
            try await shell(
                #"redis-cli LPUSH anime:requests '{"id":"b1","query":"x","reply_to":"anime:result:h","batch":{"id":"B","total":2}}' '{"id":"b2","query":"x","batch":{"id":"B"}}'"#
            )
            #expect(try await shell("redis-cli --raw BLPOP anime:batch:B:done 20").contains(#""done":2"#))
            #expect(try await shell("redis-cli HGET anime:batch:B error") == "1")
            #expect(try await shell("redis-cli --raw RPOP anime:results").contains("anime:result:h holds a hash"))
        }
    }

    @Test func `a request of exactly the limit survives the death of its worker`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        let options = JobOptions(lease: .seconds(3), maxElementBytes: 2_000)
        let start = #"{"id":"big","query":"x","pad":""#
        let element = start + String(repeating: "p", count: 2_000 - start.utf8.count - 2) + #""}"#
        _ = try await server.cli("LPUSH", "anime:processing:ghost", element)
        try await shell("redis-cli ZADD anime:workers 1 ghost")
        try await Worker.serving(server, options) {
            let reply = try await shell("redis-cli --raw BRPOP anime:result:big 20")
            #expect(reply.contains(#""attempt":2"#))
            #expect(try await shell("redis-cli LLEN anime:dead") == "0")
        }
    }

    @Test func `our Redis refuses a request that a worker could die of, and takes what may be a request`() async throws
    {
        let file = `README's commands`.root.appending(path: "deploy/redis/redis.conf")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let server = try await RedisServer(lines.filter { $0.hasPrefix("proto-max-bulk-len") })
        // A connection each: the server hangs up on who sends too much, sooner or later.
        let push = { (size: Int) in
            let redis = try server.connection()
            return try await redis.send(RedisCommand("LPUSH", "anime:requests", [UInt8](repeating: 0x78, count: size)))
        }
        await #expect(throws: RedisError.self) { try await push(4 << 20 + 1) }
        #expect(try await push(1 << 20) == .integer(1))
    }

    @Test func `names that would take minutes to compare are refused`() async throws {
        let server = try await RedisServer()
        let marks = String(repeating: "\u{301}\u{300}\u{327}\u{315}", count: 100_000)
        try await Worker.serving(server) {
            for element in [#"{"id":"z","query":"x","a\#(marks)":1}"#, #"{"id":"z","mode":"a\#(marks)"}"#, "a" + marks]
            {
                _ = try await server.cli("-x", "LPUSH", "anime:requests", stdin: element)
                let reply = try await server.cli("BRPOP", "anime:results", "20")
                #expect(reply.contains("more than 30 combining marks"))
            }
            _ = try await server.cli("LPUSH", "anime:requests", #"{"id":"q","query":"x"}"#)
            #expect(try await server.cli("BRPOP", "anime:result:q", "20").contains(#""status":"ok""#))
        }
    }

    /// To Swift, "anime:batch:" is no prefix of it.
    @Test func `a batch whose id begins with a mark costs nobody else anything`() async throws {
        let server = try await RedisServer()
        _ = try await server.cli("RPUSH", "anime:batch:\u{301}x", "a")
        try await Worker.serving(server) {
            let request = #"{"id":"e","query":"x","batch":{"id":"\#u{301}x","total":1}}"#
            _ = try await server.cli("-x", "LPUSH", "anime:requests", stdin: request)
            _ = try await server.cli("LPUSH", "anime:requests", #"{"id":"q","query":"x"}"#)
            #expect(try await server.cli("BRPOP", "anime:result:q", "20").contains(#""status":"ok""#))
            #expect(try await server.cli("BRPOP", "anime:results", "20").contains("holds a list"))
        }
    }

    @Test(arguments: ["anime:processing:evil", "anime:worker:evil"])
    func `a dead worker's key of another type costs nobody else anything`(key: String) async throws {
        let server = try await RedisServer()
        _ = try await server.cli("ZADD", "anime:workers", "0", "evil")
        _ = try await server.cli("SET", key, "x")
        try await Worker.serving(server, JobOptions(lease: .seconds(1))) {
            // By now it was found dead.
            try await Task.sleep(for: .seconds(2))
            for number in 0..<3 {
                _ = try await server.cli("LPUSH", "anime:requests", #"{"id":"q\#(number)","query":"x"}"#)
                #expect(try await server.cli("BRPOP", "anime:result:q\(number)", "5").contains(#""status":"ok""#))
            }
        }
    }

    @Test func `counters that hold no numbers start anew, and cost no result`() async throws {
        let server = try await RedisServer()
        _ = try await server.cli("HSET", "anime:stats", "ok", "many")
        _ = try await server.cli("HSET", "anime:batch:b", "done", "99999999999999999999", "ok", "1.5")
        try await Worker.serving(server) {
            let request = #"{"id":"q1","query":"x","batch":{"id":"b","total":1}}"#
            _ = try await server.cli("LPUSH", "anime:requests", request)
            #expect(try await server.cli("BRPOP", "anime:batch:b:results", "20").contains(#""status":"ok""#))
        }
        #expect(try await server.cli("HGETALL", "anime:stats") == "ok\n1\n")
        #expect(try await server.cli("HMGET", "anime:batch:b", "ok", "done", "total") == "1\n1\n1\n")
        #expect(try await server.cli("LRANGE", "anime:batch:b:done", "0", "-1").contains(#""done":1,"total":1"#))
    }

    @Test func `a worker that may not move requests does not start`() async throws {
        let server = try await RedisServer(["user default on nopass ~anime:* &* +@all -blmove"])
        await #expect(throws: JobsError.self) {
            // Told to stop before it has looked, it would have no reason to complain.
            try await Worker.serving(server) { try await Task.sleep(for: .seconds(1)) }
        }
    }
}
