import JSON
package import Redis

/// The queue in Redis: turns commands into script calls and their answers back, bytes in, bytes out.
package struct JobQueue: Sendable {
    package let keys: JobKeys
    private let lease: Int
    private let resultTTL: Int
    private let doneTTL: Int
    private let resultsHighWater: Int
    private let rememberedTickets: Int

    package init(_ options: JobOptions) {
        keys = options.keys
        lease = options.lease.wholeMilliseconds
        resultTTL = options.resultTTL.wholeMilliseconds
        doneTTL = options.doneTTL.wholeMilliseconds
        resultsHighWater = options.resultsHighWater
        rememberedTickets = options.rememberedTickets
    }

    /// Carries out `commands` in one pipeline.
    ///
    /// - Returns: One reply per command.
    /// - Throws: If the connection breaks; which of the commands were carried out is then unknown.
    package func perform(
        _ commands: [QueueCommand], over connection: RedisConnection
    ) async throws(RedisError) -> [QueueReply] {
        let groups = commands.inCalls
        let calls = groups.map(call)
        let values = try await connection.run(calls)
        var replies: [QueueReply] = []
        for (group, (call, value)) in zip(groups, zip(calls, values)) {
            if case .error(let text) = value {
                let refusal = QueueRefusal(RedisError(reply: text, to: call.command))
                replies += group.map { _ in .refused(refusal) }
            } else {
                for (command, value) in zip(group, try Self.values(of: group, in: value)) {
                    replies.append(try Self.reply(to: command, value))
                }
            }
        }
        return replies
    }

    /// Waits for a request in `list`, at most for `timeout`.
    ///
    /// - Returns: A request that was moved from the middle list to `worker`; from the others one that is still there,
    ///   for the next claim, which writes on it where it came from; nil if none came.
    package func fetch(
        from list: JobKeys.Pending, for worker: String, timeout: Duration, over connection: RedisConnection
    ) async throws(RedisError) -> [UInt8]? {
        let seconds = Double(timeout.wholeMilliseconds) / 1_000
        let pending = keys.requests(list)
        let command =
            list == .normal
            ? RedisCommand("BLMOVE", pending, keys.processing(worker), "RIGHT", "LEFT", String(seconds))
            : RedisCommand("BLMOVE", pending, pending, "RIGHT", "RIGHT", String(seconds))
        return try await connection.send(command, replyWithin: timeout + .seconds(5)).bytes
    }
}

extension JobQueue {
    private func call(_ group: [QueueCommand]) -> RedisScript.Call {
        if case .finish(let first) = group.first { return finish(group.compactMap(\.order), of: first.worker) }
        return call(group[0])
    }

    private func call(_ command: QueueCommand) -> RedisScript.Call {
        switch command {
        case .register(let worker, let held, let turn, let ids, let rivals):
            register(worker, held, turn, ids, rivals)
        case .claim(let worker, let slots): claim(slots, worker)
        case .look(let inquiries):
            JobScripts.look.call(
                keys: [keys.cancel, keys.suspects] + inquiries.map { keys.done($0.id ?? "") },
                inquiries.flatMap { [Array(($0.id ?? "").utf8), $0.suspect ?? []] })
        case .cancelled(let ids): JobScripts.cancelled.call(keys: [keys.cancel], ids)
        case .finish(let order): finish([order], of: order.worker)
        case .retry(let order):
            JobScripts.retry.call(
                keys: [
                    keys.processing(order.worker), keys.busy, keys.stats, keys.delayed, keys.finished(order.worker),
                    keys.suspects, keys.workers,
                ],
                [
                    order.worker, order.element, order.delay.wholeMilliseconds, order.reason, order.ticket,
                    field(of: order.ticket),
                ])
        case .release(let worker, let elements, let turn): release(worker, ["stay", turn] + elements)
        case .leave(let worker): release(worker, ["leave", 0])
        case .beat(let worker, let info):
            JobScripts.beat.call(
                keys: [
                    keys.workers, keys.worker(worker), keys.reaped, keys.cancel, keys.cancelSince,
                    keys.finished(worker),
                ],
                [
                    worker, lease, "version", info.version, "host", info.host, "pid", info.pid, "started", info.started,
                    "done", info.jobsDone,
                ])
        case .reap(let dead): reap(dead)
        }
    }

    private func claim(_ slots: Int, _ worker: String) -> RedisScript.Call {
        JobScripts.claim.call(
            keys: [
                keys.workers, keys.processing(worker), keys.busy, keys.paused, keys.results, keys.delayed,
            ] + pendingLists,
            [worker, lease, slots, resultsHighWater])
    }

    private func reap(_ dead: String) -> RedisScript.Call {
        JobScripts.reap.call(
            keys: [
                keys.workers, keys.processing(dead), keys.busy, keys.stats, keys.worker(dead), keys.reaped,
                keys.suspects,
            ] + pendingLists + [keys.finished(dead)],
            [dead, 1_000])
    }

    private func register(
        _ worker: String, _ held: [[UInt8]], _ turn: Int, _ ids: [[UInt8]: String], _ rivals: [String]
    ) -> RedisScript.Call {
        var names = [keys.workers, keys.processing(worker), keys.busy, keys.reaped] + pendingLists
        names += [keys.delayed, keys.worker(worker)]
        var arguments: [any RedisArgument] = [worker, lease, turn, rivals.count] + rivals
        for element in held {
            if let id = ids[element] { names.append(keys.done(id)) }
            arguments += [element, ids[element] == nil ? "" : String(names.count)]
        }
        return JobScripts.register.call(keys: names + rivals.map(keys.processing), arguments)
    }

    /// Where the server remembers a ticket.
    private func field(of ticket: Int) -> String { ticket == 0 ? "" : String(ticket % rememberedTickets) }

    private var pendingLists: [String] { [keys.requests(.high), keys.requests(.normal), keys.requests(.low)] }

    private func release(_ worker: String, _ arguments: [any RedisArgument]) -> RedisScript.Call {
        JobScripts.release.call(
            keys: [
                keys.workers, keys.processing(worker), keys.busy, keys.stats, keys.worker(worker), keys.reaped,
            ] + pendingLists + [keys.finished(worker)],
            [worker] + arguments)
    }

    /// Without an id or a batch the keys made of them are named all the same, and left alone by the script.
    private func finish(_ orders: [FinishOrder], of worker: String) -> RedisScript.Call {
        var names = [
            keys.workers, keys.processing(worker), keys.busy, keys.stats, keys.dead, keys.cancel, keys.cancelSince,
            keys.finished(worker),
        ]
        var arguments: [any RedisArgument] = [worker, resultTTL, doneTTL]
        for order in orders {
            let batch = order.batch
            names += [
                order.replyKey, keys.done(order.id ?? ""), keys.batch(batch?.id ?? ""), keys.batchDone(batch?.id ?? ""),
            ]
            arguments += [
                order.element, order.status.rawValue, order.line, order.duplicateLine, order.id ?? "", order.token,
                order.mode.rawValue, batch.map { JSONValue.string($0.id).bytes() } ?? [],
                batch?.total.map { String($0) } ?? "", order.deadReason ?? "", order.ticket, field(of: order.ticket),
            ]
        }
        return JobScripts.finish.call(keys: names, arguments)
    }
}

extension JobQueue {
    /// The values of one call, one a command.
    private static func values(
        of group: [QueueCommand], in value: RedisValue
    ) throws(RedisError) -> [RedisValue] {
        guard let first = group.first, case .finish = first else { return [value] }
        guard let values = value.array else { throw unexpected(first) }
        // A key that all of them need is of another type.
        if values.first?.text != nil { return group.map { _ in value } }
        guard values.count == group.count else { throw unexpected(first) }
        return values
    }

    private static func reply(to command: QueueCommand, _ value: RedisValue) throws(RedisError) -> QueueReply {
        guard let values = value.array else { throw unexpected(command) }
        let rest = values.dropFirst()
        switch (values.first?.text, command) {
        case ("LOST", _): return .lost
        case ("WRONGTYPE", _): return .mistyped(key: text(rest.first), type: text(rest.last))
        case (_, .look): return looked(Array(rest))
        case (_, .cancelled): return .cancelled(ids: rest.compactMap(\.text))
        case (_, .finish):
            if let reply = FinishReply(rawValue: text(values.first)) { return .finished(reply) }
        case ("GONE", .retry): return .gone
        case (_, .retry): return .retried
        case (_, .release): return .released
        case (_, .leave): return .left
        case ("ALIVE", .reap): return .reaped(elements: 0)
        case (_, .reap): return .reaped(elements: rest.first?.integer ?? 0)
        case (_, .beat): return .beaten(dead: rest.dropFirst().compactMap(\.text))
        case ("STRANGERS", .register): return .strangers(rest.compactMap(\.text))
        case (_, .register):
            if let time = rest.first?.integer, let taken = rest.dropFirst().first?.array {
                return .registered(
                    serverTime: time, elements: rest.dropFirst(2).compactMap(\.bytes),
                    taken: taken.compactMap { $0.integer.map { $0 - 1 } })
            }
        case (let state?, .claim):
            if let state = Claim.State(rawValue: state), rest.count >= 2, let time = rest.first?.integer {
                let wait = rest.dropFirst().first?.integer ?? -1
                return .claimed(
                    Claim(
                        state: state, serverTime: time, nextDue: wait < 0 ? nil : .milliseconds(wait),
                        elements: rest.dropFirst(2).compactMap(\.bytes)))
            }
        default: break
        }
        throw unexpected(command)
    }

    private static func looked(_ values: [RedisValue]) -> QueueReply {
        .looked(
            stride(from: 0, to: values.count - 2, by: 3).map { index in
                let marker = values[index].bytes ?? []
                return KnownRequest(
                    marker: marker.isEmpty ? nil : marker, isCancelled: values[index + 1].integer == 1,
                    isSuspect: values[index + 2].integer == 1)
            })
    }

    private static func text(_ value: RedisValue?) -> String { value?.text ?? "" }

    private static func unexpected(_ command: QueueCommand) -> RedisError {
        .protocolViolation(command: "EVALSHA", reason: "a script of the queue answered in an unknown form")
    }
}

extension QueueRefusal {
    init(_ error: RedisError) {
        self.init(reason: error.description, recovery: error.recovery)
    }
}
