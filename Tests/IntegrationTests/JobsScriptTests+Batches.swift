import Jobs
import Testing

/// One id in several batches.
extension `Queue scripts` {
    @Test func `a redelivery whose id another batch has finished counts in its own`() async throws {
        let queue = try await Fixture()
        let again = "~1/0 lost 7 b"
        _ = try await queue(.register(worker: "A", held: ["a", again, again].map { Array($0.utf8) }))
        let (first, second) = (JobEnvelope.Batch(id: "b1", total: 1), JobEnvelope.Batch(id: "b 2", total: 1))
        let replies = try await queue(
            queue.order("a", id: "q1", reply: "anime:batch:b1:results", batch: first),
            queue.order(again, id: "q1", token: "u", reply: "anime:batch:b 2:results", batch: second),
            queue.order(again, id: "q1", token: "v", reply: "anime:batch:b1:results", batch: first))
        #expect(replies == [.finished(.published), .finished(.published), .finished(.late)])
        #expect(try await queue.cli("GET", "anime:done:q1") == ["t \"b1\""])
        #expect(try await queue.cli("LRANGE", "anime:batch:b 2:results", "0", "-1") == ["{\"d\":1}"])
        #expect(try await queue.cli("LRANGE", "anime:batch:b 2:done", "0", "-1").count == 1)
        #expect(try await queue.cli("HGET", "anime:batch:b1", "done") == ["1"])
    }

    @Test func `a kept result names its batch as well`() async throws {
        let queue = try await Fixture()
        let again = "~1/0 lost 7 b"
        _ = try await queue(.register(worker: "A", held: ["a", again, again].map { Array($0.utf8) }))
        let (first, second) = (JobEnvelope.Batch(id: "b1", total: 1), JobEnvelope.Batch(id: "b2", total: 1))
        let replies = try await queue(
            queue.order("a", id: "q1", mode: .keep, reply: "anime:batch:b1:results", batch: first),
            queue.order(again, id: "q1", reply: "anime:batch:b2:results", batch: second),
            queue.order(again, id: "q1", reply: "anime:batch:b1:results", batch: first))
        #expect(replies == [.finished(.published), .finished(.published), .finished(.late)])
        #expect(try await queue.cli("GET", "anime:done:q1") == ["{\"r\":1}", "\"b1\""])
        #expect(try await queue.cli("LRANGE", "anime:batch:b2:results", "0", "-1") == ["{\"r\":1}"])
        #expect(try await queue.cli("HMGET", "anime:batch:b2", "done", "duplicate") == ["1", "1"])
    }
}
