import Logging
import Redis

/// The connections of one worker: commands, heartbeat, and one per pending list that waits for requests.
struct WorkerLinks: Sendable {
    let queue: JobQueue
    let commands: RedisConnection
    let heartbeat: Heartbeat
    let events: EventPublisher
    private let beats: RedisConnection
    private let fetches: [JobKeys.Pending: RedisConnection]

    init(endpoint: RedisEndpoint, options: JobOptions, identity: WorkerIdentity, logger: Logger) {
        let name = identity.name(generation: 0)
        let connection = { (role: String) in
            RedisConnection(endpoint, name: "\(role):\(name)", logger: logger)
        }
        let impatient = endpoint.limited(to: .milliseconds(500))
        let queue = JobQueue(options)
        self.queue = queue
        commands = connection("worker")
        events = EventPublisher(
            RedisConnection(impatient, name: "events:\(name)", logger: logger), logger: logger)
        beats = connection("beat")
        heartbeat = Heartbeat(
            beats, queue: queue, lease: options.lease, worker: name,
            info: WorkerInfo(
                version: options.workerVersion, host: identity.host, pid: identity.pid,
                started: identity.started / 1_000_000_000, jobsDone: 0))
        fetches = Dictionary(uniqueKeysWithValues: JobKeys.Pending.allCases.map { ($0, connection("fetch")) })
    }

    /// Moves the next request of `list` to `worker`; nil if none came in time, or ``wakeFetches()`` ended the wait.
    func fetch(
        from list: JobKeys.Pending, for worker: String, timeout: Duration
    ) async throws(RedisError) -> [UInt8]? {
        guard let connection = fetches[list] else { return nil }
        return try await queue.fetch(from: list, for: worker, timeout: timeout, over: connection)
    }

    /// Ends the waits without losing what has just been moved; without effect on one that has not reached the server.
    func wakeFetches() async {
        // Those that never wait for requests, the heartbeat's first: it has the least to do.
        let others = [beats, commands]
        for fetch in fetches.values {
            guard let peer = fetch.peer else { continue }
            if let other = others.first(where: { $0.peer?.address == peer.address }) {
                guard let id = peer.clientID else { continue }
                // A fetch that goes on waiting is woken again.
                _ = try? await other.send(RedisCommand("CLIENT", "UNBLOCK", id))
            } else if others.contains(where: { $0.peer != nil }) {
                // All the others have gone to another server (a failover). This one waits where nothing will come, and
                // its number would be a stranger's there: it is broken, as its server may do in its own time.
                fetch.interrupt()
            }
        }
    }

    func interrupt() {
        commands.interrupt()
        beats.interrupt()
        for fetch in fetches.values { fetch.interrupt() }
    }

    func close() async {
        await commands.close()
        await beats.close()
        await events.close()
        for fetch in fetches.values {
            fetch.interrupt()
            await fetch.close()
        }
    }
}
