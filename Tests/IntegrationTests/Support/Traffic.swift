import Foundation
import JSON
import Redis
import Synchronization

/// Requests that keep coming, as from so many users who each wait for their answer, and what became of each.
final class Traffic: Sendable {
    struct Answer: Sendable {
        let asked: ContinuousClock.Instant
        let at: ContinuousClock.Instant
        let result: JSONObject

        var status: String { result["status"]?.string ?? "" }
        var config: String { result["versions"]?.object?["config"]?.string ?? "" }
        var index: String { result["versions"]?.object?["index"]?.string ?? "" }
        var embedder: String { result["metrics"]?.object?["embedding"]?.object?["model"]?.string ?? "" }
        /// The name of the language model; empty where none was asked.
        var teller: String { result["metrics"]?.object?["llm"]?.object?["provider"]?.string ?? "" }
        /// The first reason that a language model wrote.
        var reason: String {
            let picks = (result["recommendations"]?.array ?? []).compactMap(\.object)
            return picks.first { $0["reason_source"] == "llm" }?["reason"]?.string ?? ""
        }
    }

    private struct State {
        var answers: [Answer] = []
        var sent = 0
        var isOver = false
    }

    private let state = Mutex(State())

    var answers: [Answer] { state.withLock { $0.answers } }

    /// Keeps `users` waiting for answers while `body` runs; every request that was sent is answered when this returns.
    static func of<Result>(
        _ users: Int, to redis: RedisServer, _ body: (Traffic) async throws -> Result
    ) async throws -> Result {
        let traffic = Traffic()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            for user in 0..<users {
                let connection = try redis.connection(name: "user-\(user)")
                group.addTask { try await traffic.ask(over: connection) }
            }
            do {
                let result = try await body(traffic)
                traffic.state.withLock { $0.isOver = true }
                try await group.waitForAll()
                return result
            } catch {
                traffic.state.withLock { $0.isOver = true }
                throw error
            }
        }
    }

    /// No two requests are equal, so that no answer is a kept one.
    private func ask(over connection: RedisConnection) async throws {
        while let number = next() {
            // In letters, since a number may be a year.
            let word = String("\(number)".compactMap { "bcdfghjklm".map { $0 }[$0.wholeNumberValue ?? 0] })
            let request = #"{"id":"t\#(number)","query":"robots and pirates zq\#(word)","n":2}"#
            let asked = ContinuousClock.now
            _ = try await connection.send(RedisCommand("LPUSH", "anime:requests", request))
            let reply = try await connection.send(
                RedisCommand("BRPOP", "anime:result:t\(number)", 60), replyWithin: .seconds(65))
            guard let line = reply.array?.last?.text, let result = try JSONValue(line: line).object else {
                throw HarnessError.notFound("the result of request \(number)")
            }
            let answer = Answer(asked: asked, at: .now, result: result)
            state.withLock { $0.answers.append(answer) }
        }
    }

    private func next() -> Int? {
        state.withLock { state in
            state.sent += 1
            return state.isOver ? nil : state.sent
        }
    }

    /// The first answer that is as wanted to a request that was sent after `start`: an earlier one may be answered by what
    /// was in force when it began.
    @discardableResult
    func answer(
        after start: ContinuousClock.Instant = .now, where isWanted: @escaping (Answer) -> Bool
    ) async throws -> Answer {
        var found: Answer?
        try await eventually(within: .seconds(30)) {
            found = state.withLock { state in
                // They stand in the order of arrival, the newest last.
                state.answers.reversed().prefix { $0.at > start }.last { $0.asked > start && isWanted($0) }
            }
            return found != nil
        }
        guard let found else { throw HarnessError.notFound("the answer") }
        return found
    }
}
