import JSON
import Jobs
import Pipelines
import Settings
import Testing
import Understanding

/// A worker's logic and the model of the queue, with the handler's reading of requests between them.
private struct SmallWorld {
    private static let options = JobOptions(lease: .seconds(3_600), maxElementBytes: 4_000)

    private(set) var redis = SimulatedRedis(seed: 1)
    private var machine: WorkerMachine
    private var now = ContinuousClock.now
    private var waiting: Set<JobKeys.Pending> = []

    init() {
        machine = WorkerMachine(
            Self.options, identity: WorkerIdentity(host: "w", pid: 1, started: 0), at: now,
            random: SeededRandom(seed: 1))
    }

    /// Pushes the elements and lets the worker work until none is left.
    mutating func answer(_ elements: [[UInt8]]) {
        for element in elements { redis.push(element, to: .normal) }
        var events: [WorkerMachine.Event] = [.tick]
        while !events.isEmpty || !redis.isEmpty {
            if events.isEmpty {
                now += .milliseconds(5)
                events =
                    waiting.remove(.normal).map { [.fetched($0, redis.move(from: .normal, to: machine.worker))] } ?? [
                        .tick
                    ]
            }
            for action in machine.handle(events.removeFirst(), at: now) { events += perform(action) }
        }
    }

    private mutating func perform(_ action: WorkerMachine.Action) -> [WorkerMachine.Event] {
        switch action {
        case .send(let commands):
            return [.replied(commands.map { redis.perform($0, lease: 3_600_000, at: 1_800_000_000_000) })]
        case .fetch(let list, _, _): waiting.insert(list)
        case .unblock:
            defer { waiting = [] }
            return waiting.map { .fetched($0, nil) }
        case .run(let run, let jobs): return [.ran(run: run, jobs.map(outcome))]
        case .cancel, .close, .report, .warn, .exit: break
        }
        return []
    }

    private func outcome(of job: Job) -> Outcome {
        do {
            let request = try RecommendationRequest(
                job.request, envelope: JobEnvelope.fieldNames, defaults: FilterSettings(adult: false, minMembers: 0))
            return .answered(.ok, ["answer": .string(request.wish.text)])
        } catch {
            return .failed(.badRequest(error.description, path: error.path))
        }
    }
}

@Suite struct `Mutated payloads` {
    /// 10 x 10,000 payloads.
    @Test(arguments: 0..<10)
    func `each ends once, as a result or as a dead letter`(seed: UInt64) throws {
        var payloads = MutatedPayloads(seed: seed)
        var world = SmallWorld()
        var pushed = 0
        for _ in 0..<100 {
            let batch = (0..<100).map { _ in payloads.next() }
            world.answer(batch)
            pushed += batch.count
            try #require(world.redis.finishes.count == pushed)
        }
        let published = world.redis.finishes.filter { !$0.line.isEmpty }
        // A header that a sender wrote makes a redelivery of it, and one of a finished id is not answered again.
        let late = world.redis.finishes.count { $0.status == nil }
        #expect(published.count + world.redis.dead.count + late == pushed)
        #expect(Set(published.compactMap(\.status)).isSuperset(of: [.ok, .error, .duplicate]))
        for finish in published {
            let result = try JSONValue(parsing: finish.line).object
            #expect(result?["metrics"] != nil && result?["status"] != nil)
        }
    }
}
