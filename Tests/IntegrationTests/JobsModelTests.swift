import Jobs
import Redis
import Testing

/// The simulation proves as much about the scripts as its model is like them: both carry out the same commands here.
@Suite(.timeLimit(.minutes(1))) struct `Model of the queue` {
    @Test func `answers what the scripts answer, and holds what Redis holds`() async throws {
        let server = try await RedisServer()
        let connection = try server.connection()
        for seed in 0..<60 {
            var pair = ModelPair(seed: UInt64(seed), connection)
            for step in 0..<80 {
                let command = try await pair.step(step)
                let (expected, found) = try await (pair.redisState(), pair.modelState)
                #expect(found == expected, "seed \(seed), step \(step): \(command)")
                if found != expected { return }
            }
        }
    }
}

/// The model and a Redis that are given the same commands.
///
/// Headers carry the server's time, so that elements are named by their places and compared without it.
private struct ModelPair {
    private typealias Element = [UInt8]

    private static let workers = ["A", "B", "C", "D"]
    private static let elements = [#"{"id":"q0"}"#, #"{"id":"q1"}"#, "a", "b"].map { Array($0.utf8) }
    private static let hour = 3_600_000

    private let connection: RedisConnection
    private let queue: JobQueue
    private let keys: JobKeys
    private var model: SimulatedRedis
    private var random: SeededRandom
    /// What the last command was answered, without times.
    private var replies: (redis: String, model: String) = ("", "")

    init(seed: UInt64, _ connection: RedisConnection) {
        let options = JobOptions(lease: .milliseconds(Self.hour), keyPrefix: "model\(seed)")
        self.connection = connection
        queue = JobQueue(options)
        keys = options.keys
        model = SimulatedRedis(seed: seed)
        random = SeededRandom(seed: seed)
    }

    /// Does one random thing to both and says what.
    mutating func step(_ step: Int) async throws -> String {
        replies = ("", "")
        let worker = random.element(of: Self.workers)
        let element = random.element(of: Self.elements)
        switch random.number(in: 1...19) {
        case 8:
            model.cancelled.insert("q1")
            _ = try await connection.send(RedisCommand("SADD", keys.cancel, "q1"))
            return "SADD cancel"
        case 1...4:
            let list = random.element(of: JobKeys.Pending.allCases)
            model.push(element, to: list)
            _ = try await connection.send(RedisCommand("LPUSH", keys.requests(list), element))
            return "LPUSH"
        case 5:
            model.delay(element, until: step)
            _ = try await connection.send(RedisCommand("ZADD", keys.delayed, "\(Double(step) / 1_000)", element))
            return "ZADD delayed"
        case 6:
            guard model.workers[worker] != nil else { return "" }
            model.workers[worker] = 0
            _ = try await connection.send(RedisCommand("ZADD", keys.workers, 0, worker))
            return "\(worker) falls silent"
        case 7:
            model.isPaused.toggle()
            let command = model.isPaused ? RedisCommand("SET", keys.paused, 1) : RedisCommand("DEL", keys.paused)
            _ = try await connection.send(command)
            return "\(command)"
        default: return try await perform(worker, element, step)
        }
    }

    private mutating func perform(_ worker: String, _ element: Element, _ step: Int) async throws -> String {
        let held = try await list(keys.processing(worker))
        let place = held.isEmpty ? nil : random.number(in: 0...held.count - 1)
        let command = command(worker, step)
        let known = model.processing[worker, default: []]
        let orders = (
            command(place.map { held[$0] } ?? element), command(place.map { known[$0] } ?? element)
        )
        let reply = try await queue.perform([orders.0], over: connection)[0]
        replies = (text(reply), text(model.perform(orders.1, lease: Self.hour, at: Self.hour + step)))
        return "\(orders.1)"
    }

    /// A random command, but for the element that it concerns.
    private mutating func command(_ worker: String, _ step: Int) -> (Element) -> QueueCommand {
        let status = random.element(of: [JobStatus.ok, .ok, .error, .dead])
        let mode = random.element(of: [FinishOrder.Mode.usual, .usual, .keep, .force])
        let (slots, total) = (random.number(in: 0...3), random.happens(50) ? 3 : nil)
        let (results, turn) = (keys.results, random.number(in: 1...3))
        let info = WorkerInfo(version: "1", host: "h", pid: 1, started: 0, jobsDone: 0)
        let rivals = random.happens(50) ? Self.workers.filter { $0 != worker } : []
        let ticket = random.happens(50) ? random.number(in: max(1, step - 3)...step + 1) : 0
        switch random.number(in: 1...14) {
        case 1...2:
            return { element in
                let id = JobEnvelope(element, resultPrefix: "").id
                return .register(
                    worker: worker, held: [element, element], turn: turn, ids: id.map { [element: $0] } ?? [:],
                    rivals: rivals)
            }
        case 3: return { _ in .register(worker: worker, held: [], turn: turn) }
        case 4...6: return { _ in .claim(worker: worker, slots: slots) }
        case 7:
            return {
                slots == 0
                    ? .cancelled(ids: ["q0", "q1"])
                    : .look([Inquiry(id: "q0"), Inquiry(id: nil), Inquiry(id: "q1", suspect: $0)])
            }
        case 8: return { .release(worker: worker, elements: [$0], turn: turn) }
        case 9: return { _ in slots == 0 ? .leave(worker: worker) : .beat(worker: worker, info: info) }
        case 10: return { _ in .reap(worker: worker) }
        case 11:
            return {
                let delay = Duration.seconds(600 + step)
                return .retry(
                    RetryOrder(worker: worker, element: $0, ticket: ticket, delay: delay, reason: "down"))
            }
        default:
            return { element in
                let id = JobEnvelope(element, resultPrefix: "").id
                return .finish(
                    FinishOrder(
                        worker: worker, element: element, ticket: ticket, status: status, line: Array(#"{"r":1}"#.utf8),
                        duplicateLine: Array(#"{"d":1}"#.utf8), id: id, token: "t\(step)", mode: mode,
                        replyKey: results, batch: slots == 0 ? nil : JobEnvelope.Batch(id: "b", total: total),
                        deadReason: status == .dead ? "down" : nil))
            }
        }
    }

    // MARK: What both hold

    var modelState: [String] {
        [
            replies.model, "\(JobKeys.Pending.allCases.map { model.pending[$0.place].map(text) })",
            "\(Self.workers.map { model.processing[$0, default: []].map(text) })",
            "\(model.workers.keys.sorted())", "\(model.reaped.sorted())", "\(model.delayed.map { text($0.element) })",
            "\(model.dead.map(text))", "\(model.finishes.filter { $0.status != nil }.reversed().map { text($0.line) })",
            "\(["q0", "q1"].map { model.done[$0].map(text) ?? "" })",
            "\(model.batches["b"]?.done ?? 0) \(model.batches["b"]?.events.count ?? 0)",
        ]
    }

    func redisState() async throws -> [String] {
        var pending: [[String]] = []
        for list in JobKeys.Pending.allCases { pending.append(try await self.list(keys.requests(list)).map(text)) }
        var held: [[String]] = []
        for worker in Self.workers { held.append(try await list(keys.processing(worker)).map(text)) }
        var markers: [String] = []
        for id in ["q0", "q1"] { markers.append(text(try await send("GET", keys.done(id)).bytes ?? [])) }
        let done = try await send("HGET", keys.batch("b"), "done").integer ?? 0
        return [
            replies.redis, "\(pending)", "\(held)", "\(try await members(keys.workers).sorted())",
            "\(try await members(keys.reaped).sorted())", "\(try await members(keys.delayed))",
            "\(try await list(keys.dead).map(text))", "\(try await list(keys.results).map(text))", "\(markers)",
            "\(done) \(try await list(keys.batchDone("b")).count)",
        ]
    }

    private func send(_ arguments: String...) async throws -> RedisValue {
        try await connection.send(RedisCommand(arguments: arguments.map { $0 as any RedisArgument }))
    }

    private func list(_ key: String) async throws -> [Element] {
        try await send("LRANGE", key, "0", "-1").array?.compactMap(\.bytes) ?? []
    }

    private func members(_ key: String) async throws -> [String] {
        try await send("ZRANGE", key, "0", "-1").array?.compactMap(\.bytes).map(text) ?? []
    }

    /// Without the time in the header.
    private func text(_ element: Element) -> String {
        let (header, original) = AttemptHeader.split(element)
        let rest = String(decoding: original, as: UTF8.self)
        return header.map { "\($0.mark) \($0.crashes)/\($0.tries) \($0.list) \($0.reason) \(rest)" } ?? rest
    }

    private func text(_ reply: QueueReply) -> String {
        switch reply {
        case .registered(_, let elements, let taken): "registered \(elements.map(text)), taken \(taken)"
        case .strangers(let members): "strangers \(members.sorted())"
        case .claimed(let claim): "claimed \(claim.state) \(claim.nextDue != nil) \(claim.elements.map(text))"
        case .beaten(let dead): "beaten \(dead.sorted())"
        default: "\(reply)"
        }
    }
}
