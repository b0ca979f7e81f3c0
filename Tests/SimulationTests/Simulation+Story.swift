import Jobs

/// A schedule as text, for whoever has to find out why it failed; what changes nothing is left out.
extension Simulation {
    private mutating func tell(_ line: @autoclosure () -> String) {
        guard story != nil else { return }
        story?.append("\(now) \(line())")
    }

    mutating func tell(_ happening: Agenda.Happening) {
        switch happening {
        case .tick, .commands, .fetchArrives, .fetchTimesOut, .beat, .beatArrives, .unblock: break
        case .event(_, .beaten), .event(_, .fetched(_, nil)), .event(_, .replied): break
        case .event(let process, let event): tell("\(process) <- \(Self.text(event))")
        default: tell("\(happening)")
        }
    }

    mutating func tell(_ action: WorkerMachine.Action, of process: Int) {
        switch action {
        case .send(let commands) where commands.count > 1 || !commands[0].isClaim:
            tell("\(process) -> \(commands.map(Self.text))")
        case .run(let run, let jobs): tell("\(process) -> run \(run): \(jobs.map { $0.id ?? "-" })")
        case .report(let job): tell("\(process) -> report \(job.id ?? "-") \(job.status)")
        case .warn, .exit: tell("\(process) -> \(action)")
        case .cancel: tell("\(process) -> cancel")
        case .send, .fetch, .unblock, .close: break
        }
    }

    mutating func tell(_ command: QueueCommand, _ reply: QueueReply) {
        if case .beaten(dead: []) = reply { return }
        if case .claimed(let claim) = reply, claim.elements.isEmpty { return }
        tell("redis: \(Self.text(command)) = \(Self.text(reply))")
    }

    mutating func tell(_ fetch: Agenda.Fetch, _ element: [UInt8]) {
        tell("redis: BLMOVE \(fetch.list) for \(fetch.worker) = \(Self.text(element))")
    }

    private static func text(_ event: WorkerMachine.Event) -> String {
        switch event {
        case .replied(let replies): "\(replies.map(text))"
        case .fetched(let list, let element): "fetched \(list) \(element.map(text) ?? "-")"
        case .ran(let run, _): "ran \(run)"
        default: "\(event)"
        }
    }

    private static func text(_ command: QueueCommand) -> String {
        switch command {
        case .register(let worker, let held, _, _, let rivals): "register \(worker) \(held.map(text)) beside \(rivals)"
        case .claim(let worker, let slots): "claim \(worker) \(slots)"
        case .look(let inquiries): "look \(inquiries.map { $0.id ?? "-" })"
        case .cancelled(let ids): "cancelled \(ids)"
        case .finish(let order): "finish \(order.worker) \(text(order.element)) \(order.status)"
        case .retry(let order): "retry \(order.worker) \(text(order.element)) \(order.delay)"
        case .release(let worker, let elements, _): "release \(worker) \(elements.map(text))"
        case .leave(let worker): "leave \(worker)"
        case .beat(let worker, _): "beat \(worker)"
        case .reap(let worker): "reap \(worker)"
        }
    }

    private static func text(_ reply: QueueReply) -> String {
        switch reply {
        case .registered(_, let elements, let taken): "registered \(elements.map(text)), taken \(taken)"
        case .claimed(let claim): "claimed \(claim.state) \(claim.elements.map(text))"
        case .looked(let known): "looked \(known.map { "\($0.marker.map(text) ?? "-") \($0.isCancelled)" })"
        default: "\(reply)"
        }
    }

    private static func text(_ element: [UInt8]) -> String { String(decoding: element.prefix(40), as: UTF8.self) }
}

extension QueueCommand {
    fileprivate var isClaim: Bool { if case .claim = self { true } else { false } }
}
