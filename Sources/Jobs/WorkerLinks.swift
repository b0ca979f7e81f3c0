import Glibc
import Logging
import Redis

/// The connections of one worker: commands, heartbeat, and one per pending list that waits for requests.
struct WorkerLinks: Sendable {
    let queue: JobQueue
    let commands: RedisConnection
    let heartbeat: Heartbeat
    let events: EventPublisher
    private let beats: RedisConnection
    private let fetches: [JobKeys.Pending: FetchConnection]

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
        fetches = Dictionary(
            uniqueKeysWithValues: JobKeys.Pending.allCases.map { list in
                (list, FetchConnection(connection("fetch"), queue: queue))
            })
    }

    func fetch(
        from list: JobKeys.Pending, for worker: String, timeout: Duration
    ) async throws(RedisError) -> [UInt8]? {
        try await fetches[list]?.fetch(from: list, for: worker, timeout: timeout)
    }

    /// Over the connections that never wait for requests, the heartbeat's first: it has the least to do.
    func wakeFetches() async {
        for fetch in fetches.values {
            // Without a connection there is nothing that waits; a fetch that goes on waiting is woken again.
            try? await fetch.wake(over: [beats, commands])
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
        for fetch in fetches.values { await fetch.close() }
    }
}
