import Foundation
import Jobs
import Testing

/// Keys and requests that are not what they should be cost nobody else anything.
@Suite(.serialized, .timeLimit(.minutes(1))) struct `Queue under attack` {
    @Test func `an operator's key of the wrong type holds results up, and loses none`() async throws {
        let server = try await RedisServer()
        let shell = try await Shell(server)
        try await Worker.serving(server) {
            try await shell("redis-cli SET anime:stats x")
            try await shell(#"redis-cli LPUSH anime:requests '{"id":"v","query":"calm","batch":{"id":"b","total":1}}'"#)
            try await eventually { try await shell("redis-cli --raw ZRANGE anime:workers 0 -1").isEmpty == false }
            #expect(try await shell("redis-cli LLEN anime:results") == "0")
            try await shell("redis-cli DEL anime:stats")
            let reply = try await shell("redis-cli --raw BRPOP anime:batch:b:results 20")
            #expect(reply.contains(#""status":"ok""#))
            #expect(try await shell("redis-cli --raw BLPOP anime:batch:b:done 20").contains(#""done":1"#))
        }
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

    @Test func `a worker that may not move requests does not start`() async throws {
        let server = try await RedisServer(["user default on nopass ~anime:* &* +@all -blmove"])
        await #expect(throws: JobsError.self) { try await Worker.serving(server) {} }
    }
}
