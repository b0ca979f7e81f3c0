import Foundation

/// What a chaos run does, drawn from a seed: the same seed and counts give the same events and the same requests.
///
/// When the operating system runs whom is not drawn, so that a fault may need several runs of its seed to show again.
struct ChaosPlan: Sendable {
    enum Event: String, Sendable, CaseIterable {
        /// SIGKILL of a worker that holds requests; another is started at once.
        case kill
        /// SIGSTOP of a worker until it was reaped, then SIGCONT.
        case zombie
        /// SIGKILL of the master, which starts again from its append-only file.
        case crash
        /// SIGKILL of the master until its replica was promoted.
        case failover
        /// A request that ends every worker that holds it.
        case poison
        /// No memory left for new requests.
        case full
        /// Clients that die while they wait for a result.
        case vanish
    }

    let seed: UInt64
    let workers: Int
    let lease: Duration
    /// Requests in all; each event comes with its share of them.
    let jobs: Int
    let counts: [Event: Int]

    /// The small edition, unless the environment says otherwise.
    ///
    /// `CHAOS_SEED`, `CHAOS_WORKERS`, `CHAOS_LEASE_MS`, `CHAOS_JOBS`, and how often each event happens: `CHAOS_KILL`,
    /// `CHAOS_ZOMBIE` and so on.
    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        func number(_ name: String, _ usual: Int) -> Int { environment["CHAOS_" + name].flatMap { Int($0) } ?? usual }
        seed = environment["CHAOS_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...999_999)
        workers = number("WORKERS", 3)
        lease = .milliseconds(number("LEASE_MS", 400))
        jobs = number("JOBS", 5_000)
        let usual: [Event: Int] = [.kill: 50, .zombie: 5, .crash: 5, .failover: 3, .poison: 2, .full: 2, .vanish: 2]
        counts = Dictionary(
            uniqueKeysWithValues: Event.allCases.map { ($0, number($0.rawValue.uppercased(), usual[$0] ?? 0)) })
    }

    /// All events in a random order.
    func events(using random: inout SeededRandom) -> [Event] {
        Event.allCases.flatMap { [Event](repeating: $0, count: counts[$0] ?? 0) }.shuffled(using: &random)
    }
}
