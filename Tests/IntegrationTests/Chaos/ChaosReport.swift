import JSON

/// What a run has seen.
struct ChaosReport {
    private var events: [ChaosPlan.Event: Int] = [:]
    var poisonKills = 0
    /// From SIGKILL until the requests of a worker were another's to take, and until they were answered.
    private var handedOver: [Duration] = []
    /// What had happened before the slowest of these: if it took others' workers too, nobody was there to take over.
    private var slowest: (time: Duration, after: ChaosPlan.Event?) = (.zero, nil)
    private var lastEvent: ChaosPlan.Event?
    var answered: [Duration] = []
    /// From SIGKILL of the master until its replica was promoted, and until a new request was answered.
    var failovers: [Duration] = []
    var failedOver: [Duration] = []
    /// Results by status, in all lists.
    var statuses: [String: Int] = [:]
    var letters = 0
    /// Dead without being poison: killed five times by chance.
    var innocentDead = 0
    /// Second results that were held back, as the workers count them.
    var late = 0
    var seconds = 0.0

    /// Counts an event that begins.
    mutating func count(_ event: ChaosPlan.Event) { events[event, default: 0] += 1 }

    /// Counts a hand-over.
    mutating func handOver(_ time: Duration) {
        handedOver.append(time)
        if time > slowest.time { slowest = (time, lastEvent) }
    }

    /// Notes an event that is over.
    mutating func end(_ event: ChaosPlan.Event) { lastEvent = event }

    /// One line.
    func json(_ plan: ChaosPlan, _ queue: ChaosQueue, findings: [String]) -> String {
        let lease = plan.lease / .milliseconds(1)
        var line: JSONObject = [
            "seed": .integer(Int(plan.seed)), "jobs": .integer(queue.chunks.reduce(0) { $0 + $1.ids.count }),
            "workers": .integer(plan.workers), "lease_ms": .integer(Int(lease)),
        ]
        let names: [(ChaosPlan.Event, String)] = [
            (.kill, "worker_kills"), (.zombie, "zombies"), (.crash, "redis_kills"), (.failover, "failovers"),
            (.poison, "poison_jobs"), (.full, "times_full"), (.vanish, "clients_vanished"),
        ]
        for (event, name) in names { line[name] = .integer(events[event] ?? 0) }
        line["poison_kills"] = .integer(poisonKills)
        var results = JSONObject()
        for (status, count) in statuses.sorted(by: { $0.key < $1.key }) { results[status] = .integer(count) }
        line["results"] = .object(results)
        line["dead_letters"] = .integer(letters)
        line["dead_by_chance"] = .integer(innocentDead)
        line["late"] = .integer(late)
        line["forgotten_by_failover"] = .integer(queue.forgotten)
        line["handed_over_per_lease"] = Self.percentiles(handedOver, per: plan.lease)
        line["slowest_hand_over_after"] = slowest.after.map { .string($0.rawValue) } ?? .null
        line["answered_per_lease"] = Self.percentiles(answered, per: plan.lease)
        line["failover_seconds"] = Self.percentiles(failovers, per: .seconds(1))
        line["failover_answer_seconds"] = Self.percentiles(failedOver, per: .seconds(1))
        line["findings"] = .integer(findings.count)
        line["seconds"] = .double((seconds * 10).rounded() / 10)
        return JSONValue.object(line).text
    }

    /// Nearest rank.
    private static func percentiles(_ values: [Duration], per unit: Duration) -> JSONValue {
        guard !values.isEmpty else { return .null }
        let sorted = values.sorted()
        func rank(_ share: Double) -> JSONValue {
            let place = min(sorted.count - 1, max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1))
            return .double((sorted[place] / unit * 100).rounded() / 100)
        }
        return ["p50": rank(0.5), "p99": rank(0.99), "max": rank(1), "count": .integer(values.count)]
    }
}
