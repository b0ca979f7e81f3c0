package import Prompts
package import Settings
import Synchronization
package import Transport

/// The way to all models: the only place that calls one again.
///
/// One call passes: is the model paused? its provider cooling down? the budget spent? tokens and time left? then waits
/// for a free place, calls, and learns from the outcome.
package final class Gateway: Sendable {
    /// A model of the chain.
    package struct Model: Sendable {
        package let settings: LLMModelSettings
        let generator: any Generator

        package init(_ settings: LLMModelSettings, generator: any Generator) {
            self.settings = settings
            self.generator = generator
        }
    }

    /// In the order in which they are asked.
    package let chain: [Model]
    package let clock: any TransportClock
    package let settings: LLMSettings
    let shared: any SharedLimits
    let random: @Sendable () -> Double
    let onEvent: @Sendable (GatewayEvent) -> Void
    private let onAttempt: @Sendable (JobLedger.Attempt) -> Void
    private let onContent: (@Sendable (RecommendationPrompt, Draft) -> Void)?
    private let places: ConcurrencyLimit
    private let breakers: Mutex<[String: CircuitBreaker]>

    /// - Parameters:
    ///   - settings: Its chain is not read.
    ///   - chain: The models of the settings' chain with their generators.
    ///   - shared: What all workers know of each other.
    ///   - clock: Where the time comes from.
    ///   - random: 0..<1, for jitter.
    ///   - onEvent: Told what an operator wants to know; must not block.
    ///   - onAttempt: Told of every call as it ends, in the task of the job that made it; must not block.
    ///   - onContent: Given every prompt with its draft, where `prompt.log_content` allows it.
    ///   - places: The calls under way, where another gateway's are to be counted too; nil: its own alone.
    package init(
        _ settings: LLMSettings, chain: [Model], shared: any SharedLimits, clock: any TransportClock,
        random: @escaping @Sendable () -> Double, onEvent: @escaping @Sendable (GatewayEvent) -> Void,
        onAttempt: @escaping @Sendable (JobLedger.Attempt) -> Void = { _ in },
        onContent: (@Sendable (RecommendationPrompt, Draft) -> Void)? = nil, places: ConcurrencyLimit? = nil
    ) {
        self.settings = settings
        self.chain = chain
        self.shared = shared
        self.clock = clock
        self.random = random
        self.onEvent = onEvent
        self.onAttempt = onAttempt
        self.onContent = settings.prompt.logContent ? onContent : nil
        self.places = places ?? ConcurrencyLimit(settings.limits.maxConcurrent)
        breakers = Mutex(
            Dictionary(uniqueKeysWithValues: chain.map { ($0.settings.name, CircuitBreaker(settings.breaker)) }))
    }

    /// A ledger for a job that may go on until `limit` from now, if the settings allow so long.
    package func ledger(within limit: Duration?) -> JobLedger {
        let allowed = min(limit ?? settings.limits.deadline, settings.limits.deadline)
        return JobLedger(deadline: clock.elapsed + allowed, tokenLimit: settings.budget.tokensPerJob)
    }

    /// Asks one model, and again where that may help; `listener` hears every call.
    ///
    /// - Returns: A draft that holds an answer in the form asked for, perhaps cut off.
    /// - Throws: ``GenerationError``: why this model gives nothing to this job.
    package func complete(
        _ prompt: RecommendationPrompt, by model: Model, for job: JobLedger, listener: DraftListener? = nil
    ) async throws(GenerationError) -> Draft {
        var failures = 0
        while true {
            let error: GenerationError
            do throws(GenerationError) {
                return try await call(prompt, model, job, listener)
            } catch let failure {
                error = failure
            }
            if case .formUnmet(let text) = error, prompt.isAnswered(by: text) { return Draft(text: text) }
            failures += 1
            guard let wait = wait(after: error, failures: failures), clock.elapsed + wait < job.deadline else {
                throw error
            }
            // Only a cancelled job is woken early, and the next call then says so.
            try? await clock.sleep(for: wait)
        }
    }

    /// One try.
    private func call(
        _ prompt: RecommendationPrompt, _ model: Model, _ job: JobLedger, _ listener: DraftListener?
    ) async throws(GenerationError) -> Draft {
        try await checkLimits(of: model, for: job)
        let tokens = prompt.inputTokens + prompt.outputTokens
        guard job.hold(tokens) else { throw .tokensSpent }
        let name = model.settings.name
        guard admits(name) else {
            job.release(tokens)
            throw .paused(model: name)
        }
        let start = clock.elapsed
        let came = await timed(prompt, model, until: job.deadline, listener)
        if let draft = came.value { onContent?(prompt, draft) }
        let result = came.flatMap { draft in
            if prompt.isAnswered(by: draft.text) { return Result<Draft, GenerationError>.success(draft) }
            return .failure(draft.finish == .length ? .cutOff : .formUnmet(text: ""))
        }
        let attempt = JobLedger.Attempt(by: model.settings, came.value, result.error, took: clock.elapsed - start)
        job.record(attempt, held: tokens)
        onAttempt(attempt)
        if let cost = attempt.cost, cost > 0 { await shared.spend(cost, on: clock.day) }
        await learn(from: result.error, model.settings)
        return try result.get()
    }

    /// Waits for a free place and calls.
    private func timed(
        _ prompt: RecommendationPrompt, _ model: Model, until deadline: Duration, _ listener: DraftListener?
    ) async -> Result<Draft, GenerationError> {
        let result = await places.within { () -> Result<Draft, GenerationError> in
            let limit = deadline - clock.elapsed
            guard limit > .zero, !Task.isCancelled else { return .failure(.outOfTime) }
            listener?.begins(model.settings)
            do throws(GenerationError) {
                return .success(try await model.generator.complete(prompt, within: limit, hears: listener?.hears))
            } catch {
                return .failure(error)
            }
        }
        return result ?? .failure(.transport(.cancelled))
    }

    /// How long to wait before the next call; nil: do not call this model again.
    private func wait(after error: GenerationError, failures: Int) -> Duration? {
        let limits = settings.limits
        switch error.remedy {
        case .retryOnce: return failures <= min(1, limits.retries) ? .zero : nil
        case .retry(let asked?):
            return failures <= limits.retries && asked <= limits.retryAfterCap ? asked + jitter(1) : nil
        case .retry(nil): return failures <= limits.retries ? jitter(failures) : nil
        case .dropCards, .pauseModel, .nextModel, .stop: return nil
        }
    }

    func jitter(_ failures: Int) -> Duration {
        let backoff = settings.limits.backoff
        return FullJitter.wait(after: failures, from: backoff[0], atMost: backoff[1], random: random())
    }

    private func admits(_ name: String) -> Bool {
        let now = clock.elapsed
        return breakers.withLock { $0[name]?.admits(at: now) ?? true }
    }

    /// The breaker of every model of the chain, by its key in `llm.yaml`.
    package var breakerStates: [String: CircuitBreaker.State] {
        let states = breakers.withLock { $0.mapValues(\.state) }
        return Dictionary(chain.map { ($0.settings.name, states[$0.settings.name] ?? .closed) }) { first, _ in first }
    }

    /// Moves the breaker of the model `name`.
    ///
    /// - Returns: Its state before and after.
    func withBreaker(
        of name: String, _ body: (inout CircuitBreaker) -> Void
    ) -> (before: CircuitBreaker.State, after: CircuitBreaker.State) {
        breakers.withLock { breakers in
            var breaker = breakers[name] ?? CircuitBreaker(settings.breaker)
            let before = breaker.state
            body(&breaker)
            breakers[name] = breaker
            return (before, breaker.state)
        }
    }
}

extension Result {
    fileprivate var value: Success? {
        if case .success(let value) = self { value } else { nil }
    }

    fileprivate var error: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
