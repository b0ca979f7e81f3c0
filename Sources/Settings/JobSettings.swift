/// `jobs.yaml`: how a worker takes requests from the queue, holds them and answers.
package struct JobSettings: Sendable, Equatable {
    /// Jobs in flight in one worker process, 1 to 1024; default 32.
    package let concurrency: Int
    /// Jobs understood, embedded and scanned together, 1 to ``concurrency``; default 32.
    package let maxBatch: Int
    /// How long a batch waits to fill while another runs, 0 to 1 s; default 2 ms.
    package let maxDelay: Duration
    /// How long a silent worker keeps its jobs, 300 ms to 10 min: it beats every third of it; default 15 s.
    package let lease: Duration
    /// How long a result waits to be read, 1 s to 30 d; default 1 h.
    package let resultTTL: Duration
    /// How long a finished id is remembered, 1 s to 30 d; default 1 h.
    package let doneTTL: Duration
    /// How long a stopping worker has from SIGTERM to exit, 1 s to 1 h; default 25 s.
    package let grace: Duration
    /// Unread results at which workers stop claiming, 1 to 10^9; default 10^6.
    package let resultsHighWater: Int
    /// A longer list element is a dead letter, 1 KiB to 64 MiB; default 1 MiB.
    package let maxElementBytes: Int
    /// The worker's HTTP port.
    package let http: HTTPSettings

    init(_ keys: inout SettingsReader, environment: [String: String]) {
        let lifetimes = Duration.seconds(1)...Duration.seconds(30 * 86_400)
        concurrency = keys.read(
            "concurrency", .integer(1...1024), default: 32, "jobs in flight in one worker process")
        let together = keys.read(
            "max_batch", .integer(1...1024), default: 32,
            "jobs embedded and scanned together; over concurrency means concurrency")
        maxBatch = min(together, concurrency)
        maxDelay = keys.read(
            "max_delay_ms", .milliseconds(0...1000), default: .milliseconds(2),
            "how long a batch waits to fill while another runs")
        lease = keys.read(
            "lease_ms", .milliseconds(300...600_000), default: .seconds(15),
            "how long a silent worker keeps its jobs")
        resultTTL = keys.read(
            "result_ttl", .duration(lifetimes), default: .seconds(3600), "how long a result waits to be read")
        doneTTL = keys.read(
            "done_ttl", .duration(lifetimes), default: .seconds(3600), "how long a finished id is remembered")
        resultsHighWater = keys.read(
            "results_high_water", .integer(1...1_000_000_000), default: 1_000_000,
            "unread results at which claiming stops")
        maxElementBytes = keys.read(
            "max_element_bytes", .integer(1024...67_108_864), default: 1_048_576,
            "a longer request is a dead letter")
        http = HTTPSettings(&keys, environment: environment)
        grace = keys.read(
            "grace_ms", .milliseconds(1000...3_600_000), default: .seconds(25), "from SIGTERM to exit")
    }
}
