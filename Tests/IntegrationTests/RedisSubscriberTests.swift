import Logging
import Redis
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct `A subscriber` {
    /// Listens while `body` runs.
    private func listening(
        to redis: RedisServer, _ body: (RedisSubscriber) async throws -> Void
    ) async throws {
        let subscriber = try RedisSubscriber(try redis.endpoint(), name: "test", logger: .silent)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { await subscriber.run() }
            try await body(subscriber)
            tasks.cancelAll()
        }
    }

    @Test func `hears each of its channels, byte for byte, and nothing of others`() async throws {
        let redis = try await RedisServer()
        let connection = try redis.connection()
        try await listening(to: redis) { subscriber in
            var streams: [AsyncStream<RedisSubscriber.Event>.AsyncIterator] = []
            for place in 0..<20 { streams.append(subscriber.events(of: "c\(place)").makeAsyncIterator()) }
            for place in streams.indices { #expect(await streams[place].next() == .subscribed) }
            for place in streams.indices {
                _ = try await connection.send(RedisCommand("PUBLISH", "c\(place)", [0, 255, UInt8(place)]))
            }
            for place in streams.indices {
                #expect(await streams[place].next() == .message([0, 255, UInt8(place)]))
            }
        }
    }

    @Test func `serves two listeners of one channel, and forgets it with the last`() async throws {
        let redis = try await RedisServer()
        let connection = try redis.connection()
        try await listening(to: redis) { subscriber in
            var first: AsyncStream<RedisSubscriber.Event>? = subscriber.events(of: "c")
            var second = subscriber.events(of: "c").makeAsyncIterator()
            #expect(await second.next() == .subscribed)
            #expect(try await connection.send(RedisCommand("PUBLISH", "c", "1")) == .integer(1))
            #expect(await second.next() == .message([UInt8(ascii: "1")]))
            _ = first
            first = nil
            #expect(try await connection.send(RedisCommand("PUBLISH", "c", "2")) == .integer(1))
            #expect(await second.next() == .message([UInt8(ascii: "2")]))
            second = subscriber.events(of: "other").makeAsyncIterator()
            try await eventually {
                try await connection.send(RedisCommand("PUBLISH", "c", "3")) == .integer(0)
            }
            #expect(await second.next() == .subscribed)
        }
    }

    @Test func `says when it is cut off, and listens again by itself`() async throws {
        let redis = try await RedisServer()
        let connection = try redis.connection()
        try await listening(to: redis) { subscriber in
            var events = subscriber.events(of: "c").makeAsyncIterator()
            #expect(await events.next() == .subscribed)
            _ = try await connection.send(RedisCommand("CLIENT", "KILL", "TYPE", "pubsub"))
            #expect(await events.next() == .lost)
            #expect(await events.next() == .subscribed)
            _ = try await connection.send(RedisCommand("PUBLISH", "c", "x"))
            #expect(await events.next() == .message([UInt8(ascii: "x")]))
        }
    }

    @Test func `says what the server does not allow`() async throws {
        let redis = try await RedisServer()
        let connection = try redis.connection()
        _ = try await connection.send(RedisCommand("ACL", "SETUSER", "default", "resetchannels"))
        try await listening(to: redis) { subscriber in
            var events = subscriber.events(of: "c").makeAsyncIterator()
            guard case .refused(let error) = await events.next() else {
                Issue.record("not refused")
                return
            }
            #expect(error.kind == "reply_noperm")
        }
    }
}
