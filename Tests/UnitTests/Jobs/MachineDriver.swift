import JSON
import Jobs

/// Drives a ``WorkerMachine`` by hand: milliseconds and an event in, actions as short lines out.
struct MachineDriver {
    private(set) var machine: WorkerMachine
    private let start = ContinuousClock.now

    /// All that the machine draws is `random`; without it, the middle of the range.
    init(
        _ options: JobOptions = JobOptions(concurrency: 4, maxBatch: 2, maxDelay: .milliseconds(2)),
        random: UInt64 = 1 << 63
    ) {
        let identity = WorkerIdentity(host: "h", pid: 1, started: 0)
        machine = WorkerMachine(options, identity: identity, at: start, random: Constant(value: random))
    }

    /// A driver whose worker is registered and found all lists empty.
    static func idle(_ options: JobOptions? = nil, random: UInt64 = 1 << 63) -> MachineDriver {
        var driver = options.map { MachineDriver($0) } ?? MachineDriver(random: random)
        _ = driver.at(0, .tick)
        _ = driver.at(0, .replied([.registered(serverTime: 1_000_000, elements: [])]))
        _ = driver.at(0, .replied([claim([])]))
        return driver
    }

    /// A driver whose worker runs one request, which it fetched.
    static func running(_ element: String) -> MachineDriver {
        var driver = MachineDriver.idle()
        _ = driver.at(1, fetched(.normal, element))
        if element.hasPrefix("{") {
            _ = driver.at(2, .replied([claim([])]))
            _ = driver.at(3, .replied([.looked([KnownRequest(marker: nil)])]))
        } else {
            _ = driver.at(3, .replied([claim([])]))
        }
        return driver
    }

    mutating func at(_ milliseconds: Int, _ event: WorkerMachine.Event) -> [String] {
        machine.handle(event, at: start + .milliseconds(milliseconds)).map(Self.line)
    }

    /// When the machine wants its next tick.
    var wake: Int? {
        machine.nextWake.map { Int((($0 - start) / .milliseconds(1)).rounded()) }
    }

    static func claim(_ elements: [String], _ state: Claim.State = .open, due: Int? = nil) -> QueueReply {
        .claimed(
            Claim(
                state: state, serverTime: 1_000_000, nextDue: due.map { .milliseconds($0) },
                elements: elements.map { Array($0.utf8) }))
    }

    static func fetched(_ list: JobKeys.Pending, _ element: String?) -> WorkerMachine.Event {
        .fetched(list, element.map { Array($0.utf8) })
    }

    static let ok = Outcome.answered(.ok, ["answer": "yes"])

    private static func line(_ action: WorkerMachine.Action) -> String {
        switch action {
        case .send(let commands): "send " + commands.map(line).joined(separator: ", ")
        case .fetch(let list, _, let timeout): "fetch \(list) \(timeout)"
        case .unblock: "unblock"
        case .run(let run, let jobs):
            "run \(run): " + jobs.map { $0.id ?? $0.request.object?["query"]?.string ?? "?" }.joined(separator: " ")
        case .cancel: "cancel"
        case .report(let job): "report \(job.id ?? "-") \(job.status.rawValue) \(job.attempt)"
        case .close(_, let status, _): "close \(status.rawValue)"
        case .warn(let warning): "warn \(warning.kind)"
        case .exit: "exit"
        }
    }

    private static func line(_ command: QueueCommand) -> String {
        switch command {
        case .register(let worker, let held, _, let ids, let rivals):
            (["register", worker] + held.map { text($0) + (ids[$0].map { " (\($0))" } ?? "") }
                + rivals.map { "beside \($0)" }).joined(separator: " ")
        case .claim(_, let slots): "claim \(slots)"
        case .look(let inquiries): "look " + inquiries.map { $0.id ?? "-" }.joined(separator: " ")
        case .cancelled(let ids): "cancelled? " + ids.joined(separator: " ")
        case .finish(let order): "finish \(text(order.element)) \(order.status.rawValue) to \(order.replyKey)"
        case .retry(let order): "retry \(text(order.element)) \(order.reason) in \(order.delay)"
        case .release(_, let elements, _): (["release"] + elements.map(text)).joined(separator: " ")
        case .leave: "leave"
        case .beat: "beat"
        case .reap(let worker): "reap \(worker)"
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(60), as: UTF8.self) }

    private struct Constant: RandomNumberGenerator {
        let value: UInt64
        mutating func next() -> UInt64 { value }
    }
}
