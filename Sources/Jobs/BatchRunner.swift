import JSON
package import Logging
package import Redis

/// What is worth telling of a batch.
package enum BatchEvent: Sendable, Equatable {
    case rejected(BatchRejection)
    case progress(BatchProgress)
    /// No result has come for a while, and the list holds `queued` requests.
    case silent(Duration, queued: Int)
    /// Redis cannot be used at the moment; it is tried again.
    case troubled(RedisError)
}

/// Carries a batch through the queue: the same commands that any user can send.
package struct BatchRunner {
    private let options: BatchOptions
    private let connection: RedisConnection
    private let input: BatchReader
    private let output: BatchOutput
    private var machine: BatchMachine
    private let results: String
    private var isInputOver = false
    /// When Redis answered last, and when it sent a result.
    private var (served, heard) = (ContinuousClock.now, ContinuousClock.now)
    private var isProven = false

    /// Results read at once: a long ranking has some hundred kilobytes.
    private static let mostResults = 100
    private static let poll = Duration.milliseconds(20)
    /// How long Redis may be away before the batch gives up.
    private static let patience = Duration.seconds(60)
    /// After that long without a result a queue that is empty has lost something: leases end sooner.
    private static let silence = Duration.seconds(30)

    /// - Parameters:
    ///   - input: The path of the requests that `survey` is of.
    ///   - output: Where the answers go.
    ///   - survey: Of the input.
    ///   - options: How it is sent.
    ///   - endpoint: Where to.
    ///   - logger: For the connection.
    /// - Throws: ``BatchError/file(path:code:)``.
    package init(
        _ input: String, to output: BatchOutput, survey: BatchSurvey, options: BatchOptions, endpoint: RedisEndpoint,
        logger: Logger
    ) throws(BatchError) {
        self.input = try BatchReader(input, limit: options.maxElementBytes)
        self.output = output
        self.options = options
        connection = RedisConnection(endpoint, name: "batch:\(output.batch.name)", logger: logger)
        machine = BatchMachine(output.batch, form: survey.form, progress: output.progress, options: options)
        results = options.keys.batchResults(output.batch.name)
    }

    /// Runs until every line has its line in the output, or the task is cancelled.
    ///
    /// - Returns: How far it came.
    /// - Throws: ``BatchError``; the same call, of another process too, goes on where this one ended.
    package mutating func run(_ report: (BatchEvent) -> Void) async throws(BatchError) -> BatchProgress {
        var isTroubled = false
        while !Task.isCancelled {
            try read(report)
            if isInputOver, machine.underWay == 0 { break }
            do {
                var count = try await collect(report)
                // What was finished before a restart need not be sent again: it is read first, up to a half window.
                while count == Self.mostResults, machine.underWay > options.window / 2 {
                    count = try await collect(report)
                }
                try await push()
                isTroubled = false
                if count < Self.mostResults { try await rest(report) }
            } catch {
                if Task.isCancelled { break }
                guard case .redis(let cause) = error, mayPass(cause) else { throw error }
                if !isTroubled { report(.troubled(cause)) }
                isTroubled = true
                await pause(.milliseconds(200))
            }
        }
        return machine.progress
    }

    private mutating func read(_ report: (BatchEvent) -> Void) throws(BatchError) {
        while !isInputOver, machine.wantsLine() {
            if let line = try input.next() { machine.add(line) } else { isInputOver = true }
        }
        for rejection in machine.takeRejections() { report(.rejected(rejection)) }
        try save(report)
    }

    private mutating func save(_ report: (BatchEvent) -> Void) throws(BatchError) {
        let lines = machine.takeOutput()
        guard !lines.isEmpty else { return }
        try output.append(lines)
        report(.progress(machine.progress))
    }

    /// Writes results that wait in Redis, and removes them there when they are written.
    ///
    /// - Returns: How many there were, of at most ``mostResults``.
    private mutating func collect(_ report: (BatchEvent) -> Void) async throws(BatchError) -> Int {
        let reply = try await send(RedisCommand("LRANGE", results, -Self.mostResults, -1))
        (served, isProven) = (.now, true)
        let lines = (reply.array ?? []).compactMap(\.bytes)
        guard !lines.isEmpty else { return 0 }
        heard = .now
        machine.receive(lines.reversed())
        try save(report)
        _ = try await send(RedisCommand("RPOP", results, lines.count))
        return lines.count
    }

    private mutating func push() async throws(BatchError) {
        while case let elements = machine.nextPush(), !elements.isEmpty {
            let list = options.keys.requests(options.list)
            _ = try await send(RedisCommand(arguments: ["LPUSH", list] + elements))
            machine.didPush(elements.count)
        }
    }

    /// Waits a moment for results, and looks after them if none has come for long.
    private mutating func rest(_ report: (BatchEvent) -> Void) async throws(BatchError) {
        let silence = ContinuousClock.now - heard
        if silence >= Self.silence {
            heard = .now
            var queued = 0
            // What a killed worker held goes into the middle list.
            for list in Set([options.list, .normal]) {
                queued += try await send(RedisCommand("LLEN", options.keys.requests(list))).integer ?? 0
            }
            if queued == 0 { machine.pushAgain() }
            report(.silent(silence, queued: queued))
        }
        await pause(Self.poll)
    }

    /// Whether an error may go away by itself, and soon: a Redis that was never reached is most likely a wrong address.
    private func mayPass(_ error: RedisError) -> Bool {
        let isPassing = error.recovery == .wait || (error.recovery == .redial && isProven)
        return isPassing && ContinuousClock.now - served < Self.patience
    }

    private func pause(_ duration: Duration) async {
        // Cut short by the cancellation that ends the loop.
        try? await Task.sleep(for: duration)
    }

    private func send(_ command: RedisCommand) async throws(BatchError) -> RedisValue {
        do { return try await connection.send(command) } catch { throw .redis(error) }
    }
}
