import JSON
import Jobs
import Redis
import Testing

/// The scripts one by one, over a queue whose keys are read raw.
@Suite(.timeLimit(.minutes(1))) struct `Queue scripts` {
    struct Fixture {
        let server: RedisServer
        let connection: RedisConnection
        let queue: JobQueue

        init(lease: Duration = .seconds(15), _ configuration: [String] = []) async throws {
            server = try await RedisServer(configuration)
            connection = try server.connection()
            queue = JobQueue(JobOptions(lease: lease))
        }

        func callAsFunction(_ commands: QueueCommand...) async throws -> [QueueReply] {
            try await queue.perform(commands, over: connection)
        }

        /// What redis-cli prints, as lines.
        func cli(_ arguments: String...) async throws -> [String] {
            try await server.cli(arguments).split(separator: "\n").map(String.init)
        }

        /// The elements that a claim takes.
        func claim(_ worker: String, _ slots: Int) async throws -> [String] {
            guard case .claimed(let claim) = try await self(.claim(worker: worker, slots: slots))[0] else { return [] }
            return claim.elements.map { Self.untimed(String(decoding: $0, as: UTF8.self)) }
        }

        /// With 0 for the time in the header.
        static func untimed(_ element: String) -> String {
            let (header, original) = AttemptHeader.split(Array(element.utf8))
            guard let header else { return element }
            let untimed = AttemptHeader(
                mark: header.mark, crashes: header.crashes, tries: header.tries, list: header.list,
                reason: header.reason, milliseconds: 0)
            return String(decoding: untimed.bytes + original, as: UTF8.self)
        }

        /// The elements of a list, without the times in their headers.
        func list(_ key: String) async throws -> [String] { try await cli("LRANGE", key, "0", "-1").map(Self.untimed) }

        func order(
            _ element: String, worker: String = "A", status: JobStatus = .ok, line: String = "{\"r\":1}",
            id: String? = nil, ticket: Int = 0,
            token: String = "t", mode: FinishOrder.Mode = .usual, reply: String = "anime:results",
            batch: JobEnvelope.Batch? = nil, dead: String? = nil
        ) -> QueueCommand {
            .finish(
                FinishOrder(
                    worker: worker, element: Array(element.utf8), ticket: ticket, status: status,
                    line: Array(line.utf8),
                    duplicateLine: Array("{\"d\":1}".utf8), id: id, token: token, mode: mode, replyKey: reply,
                    batch: batch, deadReason: dead))
        }
    }

    @Test func `claim takes the high list first, from the right, and says who is busy`() async throws {
        let queue = try await Fixture()
        #expect(try await queue(.claim(worker: "A", slots: 1)) == [.lost])
        _ = try await queue(.register(worker: "A", held: []))
        _ = try await queue.cli("LPUSH", "anime:requests", "a", "b")
        _ = try await queue.cli("LPUSH", "anime:requests:high", "h")
        _ = try await queue.cli("LPUSH", "anime:requests:low", "l")
        #expect(try await queue.claim("A", 3) == ["~0/0h claimed 0 h", "a", "b"])
        #expect(try await queue.list("anime:processing:A") == ["b", "a", "~0/0h claimed 0 h"])
        #expect(try await queue.cli("HGETALL", "anime:busy") == ["A", "3"])
        #expect(try await queue.claim("A", 0) == [])
        #expect(try await queue.claim("A", 9) == ["~0/0l claimed 0 l"])
    }

    @Test func `given back, put off or taken over, a request returns to the list that it came from`() async throws {
        let queue = try await Fixture(lease: .milliseconds(50))
        _ = try await queue(.register(worker: "A", held: []))
        _ = try await queue.cli("LPUSH", "anime:requests:high", "h1", "h2")
        _ = try await queue.cli("LPUSH", "anime:requests:low", "l1", "l2")
        _ = try await queue.claim("A", 4)
        let held = try await queue.cli("LRANGE", "anime:processing:A", "0", "-1").map { Array($0.utf8) }
        _ = try await queue(
            .release(worker: "A", elements: [held[2]]),
            .retry(RetryOrder(worker: "A", element: held[0], ticket: 1, delay: .zero, reason: "down")))
        #expect(try await queue.list("anime:requests:high") == ["h2"])
        #expect(try await queue.cli("ZRANGE", "anime:delayed", "0", "-1").map(Fixture.untimed) == ["~0/1l down 0 l2"])
        try await eventually { try await queue(.reap(worker: "A")) == [.reaped(elements: 2)] }
        _ = try await queue(.register(worker: "B", held: []))
        #expect(try await queue.claim("B", 0) == [])
        #expect(try await queue.list("anime:requests:high") == ["h2", "~1/0h lost 0 h1"])
        #expect(try await queue.list("anime:requests:low") == ["~1/0l lost 0 l1", "~0/1l down 0 l2"])
        #expect(try await queue.cli("LLEN", "anime:requests") == ["0"])
    }

    @Test func `an order that is sent again leaves an equal request alone`() async throws {
        let queue = try await Fixture()
        _ = try await queue(.register(worker: "A", held: ["a", "a", "b", "b"].map { Array($0.utf8) }))
        let finish = queue.order("a", ticket: 1)
        let retry = QueueCommand.retry(
            RetryOrder(worker: "A", element: Array("b".utf8), ticket: 2, delay: .seconds(60), reason: "down"))
        #expect(
            try await queue(finish, finish, retry, retry) == [
                .finished(.published), .finished(.done), .retried, .retried,
            ])
        #expect(try await queue.list("anime:processing:A") == ["b", "a"])
        #expect(try await queue.cli("LLEN", "anime:results") == ["1"])
        #expect(try await queue(queue.order("a", ticket: 3)) == [.finished(.published)])
    }

    @Test func `of what a worker holds and its list has lost, only what nobody else has is put back`() async throws {
        let queue = try await Fixture()
        let names = ["held", "finished", "lost"].map { "{\"id\":\"\($0)\"}" }
        let held = (names + ["plain"]).map { Array($0.utf8) }
        let ids = [held[0]: "held", held[1]: "finished", held[2]: "lost"]
        _ = try await queue(.register(worker: "B", held: [Array("~0/1h down 7 \(names[0])".utf8), held[3]]))
        _ = try await queue.cli("SET", "anime:done:finished", "token")
        let question = try await queue(.register(worker: "A", held: held, turn: 1, ids: ids))
        #expect([[.strangers(["A", "B"])], [.strangers(["B", "A"])]].contains(question))
        #expect(try await queue.list("anime:processing:A") == ["plain"])
        let reply = try await queue(.register(worker: "A", held: held, turn: 2, ids: ids, rivals: ["B"]))[0]
        guard case .registered(_, let elements, taken: [0, 1]) = reply else {
            Issue.record("\(reply)")
            return
        }
        #expect(elements == [held[2], held[3]])
        #expect(try await queue.list("anime:processing:B") == ["plain", "~0/1h down 0 \(names[0])"])
        #expect(try await queue.cli("HGETALL", "anime:busy") == ["B", "2", "A", "2"])
    }

    @Test func `only the queue's own headers make a suspect`() async throws {
        let queue = try await Fixture(lease: .milliseconds(50))
        let forged = "~4/0 lost 7 f"
        _ = try await queue(.register(worker: "A", held: ["~1/0 lost 7 s", forged].map { Array($0.utf8) }))
        let before = try await queue(.look([Inquiry(id: nil, suspect: Array(forged.utf8))]))
        #expect(before == [.looked([KnownRequest(marker: nil)])])
        try await eventually { try await queue(.reap(worker: "A")) == [.reaped(elements: 2)] }
        #expect(try await queue.list("anime:requests") == ["~2/0 lost 0 f", "~2/0 lost 0 s"])
        let taken = try await queue.cli("LRANGE", "anime:requests", "0", "-1").map { Array($0.utf8) }
        let after = try await queue(.look(taken.map { Inquiry(id: nil, suspect: $0) }))
        #expect(after == [.looked(taken.map { _ in KnownRequest(marker: nil, isSuspect: true) })])
    }

    @Test func `a cancelled id is forgotten when its request has ended, or after a week`() async throws {
        let queue = try await Fixture()
        let beat = QueueCommand.beat(
            worker: "A", info: WorkerInfo(version: "1", host: "h", pid: 1, started: 1, jobsDone: 0))
        _ = try await queue(.register(worker: "A", held: [Array("a".utf8)]))
        _ = try await queue.cli("SADD", "anime:cancel", "ended", "old", "new")
        _ = try await queue(beat)
        #expect(try await queue(.cancelled(ids: ["ended", "x"])) == [.cancelled(ids: ["ended"])])
        _ = try await queue(queue.order("a", status: .cancelled, id: "ended"))
        #expect(try await queue.cli("ZRANGE", "anime:cancel:since", "0", "-1").sorted() == ["new", "old"])
        _ = try await queue.cli("ZINCRBY", "anime:cancel:since", "-604800001", "old")
        _ = try await queue(beat)
        #expect(try await queue.cli("SMEMBERS", "anime:cancel") == ["new"])
        #expect(try await queue.cli("ZRANGE", "anime:cancel:since", "0", "-1") == ["new"])
    }

    @Test func `claim makes due requests pending in front, in the order they are due`() async throws {
        let queue = try await Fixture()
        _ = try await queue(.register(worker: "A", held: []))
        _ = try await queue.cli("LPUSH", "anime:requests", "a")
        _ = try await queue.cli("ZADD", "anime:delayed", "1", "first", "2", "second", "99999999999", "later")
        #expect(try await queue.claim("A", 2) == ["first", "second"])
        #expect(try await queue.cli("ZRANGE", "anime:delayed", "0", "-1") == ["later"])
    }

    @Test func `claim takes nothing above the high-water mark`() async throws {
        let queue = try await Fixture()
        let low = JobQueue(JobOptions(resultsHighWater: 2))
        _ = try await queue(.register(worker: "A", held: []))
        _ = try await queue.cli("LPUSH", "anime:requests", "a")
        _ = try await queue.cli("LPUSH", "anime:results", "1", "2")
        let replies = try await low.perform([.claim(worker: "A", slots: 1)], over: queue.connection)
        guard case .claimed(let claim) = replies[0] else { Issue.record("\(replies)"); return }
        #expect(claim.state == .full)
        #expect(claim.elements == [])
    }

    @Test func `finish publishes once, with a time to live, and leaves a marker`() async throws {
        let queue = try await Fixture()
        _ = try await queue(.register(worker: "A", held: [Array("a".utf8)]))
        let finish = queue.order("a", id: "q1", reply: "anime:result:q1")
        #expect(try await queue(finish, finish) == [.finished(.published), .finished(.done)])
        #expect(try await queue.cli("LRANGE", "anime:result:q1", "0", "-1") == ["{\"r\":1}"])
        #expect(try await queue.cli("GET", "anime:done:q1") == ["t"])
        #expect(try await queue.cli("HGETALL", "anime:stats") == ["ok", "1"])
        #expect(try await queue.cli("EXISTS", "anime:processing:A", "anime:busy") == ["0"])
        for key in ["anime:result:q1", "anime:done:q1"] {
            let life = Int(try await queue.cli("PTTL", key)[0]) ?? 0
            #expect((3_590_000...3_600_000).contains(life))
        }
    }

    @Test func `a redelivery of what is finished publishes nothing, a user's own repetition a duplicate`() async throws
    {
        let queue = try await Fixture()
        let again = "~1/0 lost 7 a"
        _ = try await queue(.register(worker: "A", held: ["a", again, "b"].map { Array($0.utf8) }))
        let replies = try await queue(
            queue.order("a", id: "q1"), queue.order(again, id: "q1", token: "u"),
            queue.order("b", id: "q1", token: "v"))
        #expect(replies == [.finished(.published), .finished(.late), .finished(.published)])
        #expect(try await queue.cli("LRANGE", "anime:results", "0", "-1") == ["{\"d\":1}", "{\"r\":1}"])
        #expect(try await queue.cli("HMGET", "anime:stats", "ok", "late", "duplicate") == ["1", "1", "1"])
    }

    @Test func `a kept result is given again, a forced run replaces it`() async throws {
        let queue = try await Fixture()
        _ = try await queue(.register(worker: "A", held: ["a", "b", "c"].map { Array($0.utf8) }))
        _ = try await queue(
            queue.order("a", line: "{\"r\":1}", id: "q1", mode: .keep),
            queue.order("b", line: "{\"r\":2}", id: "q1", mode: .keep),
            queue.order("c", line: "{\"r\":3}", id: "q1", mode: .force))
        #expect(
            try await queue.cli("LRANGE", "anime:results", "0", "-1") == ["{\"r\":3}", "{\"r\":1}", "{\"r\":1}"])
        #expect(try await queue.cli("GET", "anime:done:q1") == ["t"])
    }

    @Test func `an error does not stop the user from sending the id again`() async throws {
        let queue = try await Fixture()
        let again = "~0/1 rate_limited 7 b"
        _ = try await queue(.register(worker: "A", held: ["a", again].map { Array($0.utf8) }))
        let error = queue.order("a", status: .error, line: "{\"e\":1}", id: "q1")
        #expect(try await queue(error, error) == [.finished(.published), .finished(.done)])
        #expect(try await queue.cli("GET", "anime:done:q1") == ["?t"])
        #expect(try await queue(queue.order(again, id: "q1")) == [.finished(.published)])
        #expect(try await queue.cli("LRANGE", "anime:results", "0", "-1") == ["{\"r\":1}", "{\"e\":1}"])
    }

    @Test func `a batch is announced when the last request ends, whatever its end`() async throws {
        let queue = try await Fixture()
        let batch = JobEnvelope.Batch(id: "b\"1", total: 2)
        _ = try await queue(.register(worker: "A", held: ["a", "b"].map { Array($0.utf8) }))
        _ = try await queue(queue.order("a", batch: batch))
        #expect(try await queue.cli("LLEN", "anime:batch:b\"1:done") == ["0"])
        _ = try await queue(queue.order("b", status: .dead, batch: batch, dead: "crashed"))
        #expect(
            try await queue.cli("LRANGE", "anime:batch:b\"1:done", "0", "-1")
                == [#"{"batch":"b\"1","done":2,"total":2}"#])
        #expect(
            try await queue.cli("HMGET", "anime:batch:b\"1", "ok", "dead", "done", "total") == ["1", "1", "2", "2"])
    }

    @Test func `finish looks at every key before it writes`() async throws {
        let queue = try await Fixture()
        _ = try await queue(.register(worker: "A", held: [Array("a".utf8)]))
        _ = try await queue.cli("SET", "anime:result:q1", "mine")
        #expect(
            try await queue(queue.order("a", id: "q1", reply: "anime:result:q1"))
                == [.mistyped(key: "anime:result:q1", type: "string")])
        #expect(try await queue.cli("LRANGE", "anime:processing:A", "0", "-1") == ["a"])
        #expect(try await queue.cli("EXISTS", "anime:done:q1", "anime:stats") == ["0"])
    }

    @Test func `retry counts a try, and equal requests stay apart`() async throws {
        let queue = try await Fixture()
        let elements = ["a", "a", "~2/1 lost 7 b"].map { Array($0.utf8) }
        _ = try await queue(.register(worker: "A", held: elements))
        let commands = elements.map {
            QueueCommand.retry(
                RetryOrder(worker: "A", element: $0, ticket: 0, delay: .seconds(60), reason: "rate_limited"))
        }
        #expect(try await queue(commands[0], commands[1], commands[2]) == [.retried, .retried, .retried])
        let delayed = try await queue.cli("ZRANGE", "anime:delayed", "0", "-1").sorted()
        #expect(delayed.count == 3)
        #expect(delayed[0].hasPrefix("~0/1 rate_limited ") && delayed[0].hasSuffix(" a"))
        // Nobody knows of two crashes.
        #expect(delayed[2].hasPrefix("~1/2 rate_limited ") && delayed[2].hasSuffix(" b"))
        #expect(try await queue.cli("EXISTS", "anime:processing:A", "anime:busy") == ["0"])
    }

    @Test func `release gives back in order and charges nothing`() async throws {
        let queue = try await Fixture()
        _ = try await queue(.register(worker: "A", held: []))
        _ = try await queue.cli("LPUSH", "anime:requests", "a", "b", "c", "d")
        _ = try await queue.claim("A", 3)
        _ = try await queue(.release(worker: "A", elements: [Array("c".utf8)]))
        #expect(try await queue.cli("LRANGE", "anime:requests", "0", "-1") == ["d", "c"])
        #expect(try await queue(.leave(worker: "A")) == [.left])
        #expect(try await queue.cli("LRANGE", "anime:requests", "0", "-1") == ["d", "c", "b", "a"])
        #expect(try await queue.cli("EXISTS", "anime:workers", "anime:busy", "anime:processing:A") == ["0"])
    }

    @Test func `at maxmemory the queue is still drained`() async throws {
        let queue = try await Fixture()
        let info = WorkerInfo(version: "1", host: "h", pid: 1, started: 1, jobsDone: 0)
        _ = try await queue(.register(worker: "A", held: []))
        _ = try await queue.cli("LPUSH", "anime:requests", "a", "b")
        _ = try await queue.cli("CONFIG", "SET", "maxmemory", "1")
        #expect(try await queue.cli("LPUSH", "anime:requests", "c") != ["3"])
        #expect(try await queue.claim("A", 2) == ["a", "b"])
        let replies = try await queue(
            .beat(worker: "A", info: info), queue.order("a", id: "q1"),
            .retry(RetryOrder(worker: "A", element: Array("b".utf8), ticket: 0, delay: .zero, reason: "x")),
            .leave(worker: "A"))
        #expect(replies == [.beaten(dead: []), .finished(.published), .retried, .left])
    }
}
