/// How the queue and its workers behave.
package struct JobOptions: Sendable {
    /// Requests that one worker process holds at a time, at least 1.
    package var concurrency: Int
    /// Requests that go to the handler together, 1...concurrency.
    package var maxBatch: Int
    /// How long the first of a batch waits for the others, unless nothing runs and none is known to come.
    package var maxDelay: Duration
    /// How long a worker that fell silent keeps its requests.
    package var lease: Duration
    /// Life of results and of batches after the last write.
    package var resultTTL: Duration
    /// How long a finished id is remembered.
    package var doneTTL: Duration
    /// Time between the signal to stop and the end that the platform enforces.
    package var grace: Duration
    /// Nothing is claimed while `P:results` is at least this long.
    package var resultsHighWater: Int
    /// Larger elements become dead letters unread.
    package var maxElementBytes: Int
    /// `P`: what all keys begin with.
    package var keyPrefix: String
    /// Shown in `P:worker:<worker>`.
    package var workerVersion: String

    package init(
        concurrency: Int = 32, maxBatch: Int = 32, maxDelay: Duration = .milliseconds(2),
        lease: Duration = .seconds(15), resultTTL: Duration = .seconds(3_600), doneTTL: Duration = .seconds(3_600),
        grace: Duration = .seconds(25), resultsHighWater: Int = 1_000_000, maxElementBytes: Int = 1_048_576,
        keyPrefix: String = "anime", workerVersion: String = "unknown"
    ) {
        precondition(1 <= maxBatch && maxBatch <= concurrency, "A batch needs 1 <= maxBatch <= concurrency.")
        self.concurrency = concurrency
        self.maxBatch = maxBatch
        self.maxDelay = maxDelay
        self.lease = lease
        self.resultTTL = resultTTL
        self.doneTTL = doneTTL
        self.grace = grace
        self.resultsHighWater = resultsHighWater
        self.maxElementBytes = maxElementBytes
        self.keyPrefix = keyPrefix
        self.workerVersion = workerVersion
    }

    /// The keys under ``keyPrefix``.
    package var keys: JobKeys { JobKeys(prefix: keyPrefix) }

    /// How many tickets of a worker the server remembers, each by its rest: more than can be in doubt at a time.
    var rememberedTickets: Int { 4 * concurrency }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    var wholeMilliseconds: Int { Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000) }

    /// Milliseconds with microsecond precision.
    var fractionalMilliseconds: Double {
        Double(components.seconds) * 1_000 + Double(components.attoseconds / 1_000_000_000_000) / 1_000
    }
}
